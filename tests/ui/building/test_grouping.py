"""Groups under a user's hand."""

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from bpstudio.exchange.svg import svg_of
from bpstudio.graph import Port
from bpstudio.graph.groups import groups_of, nest_of
from bpstudio.picture.palette import LIGHT
from bpstudio.picture.units import outline_of
from bpstudio.ui.building.gate_menu import menu_at
from bpstudio.ui.building.grouping import Grouping
from bpstudio.ui.building.outlining import Outlining
from bpstudio.ui.canvas.gliding import Glide
from bpstudio.ui.canvas.sentences import sentence_about
from bpstudio.ui.canvas.tool import Pointer
from bpstudio.ui.panels.outline.outline import Outline

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
NEURON = {"w", "mul1", "z", "b"}


def centre(studio) -> None:
    """Show the whole graph at 100 %, so that what is clicked upon is in sight."""
    canvas = studio.canvas
    canvas.view.scale = 1.0
    left, top, right, bottom = canvas.drawing.bounds
    middle = (round((left + right) / 2), round((top + bottom) / 2))
    canvas.view.centre_on(middle, QRectF(0, 0, canvas.width() // 2 * 2, canvas.height() // 2 * 2))
    canvas.view_moved()


@pytest.fixture
def grouped(studio):
    """A studio with w x + b in a folded group called Neuron, and h = tanh of it."""
    studio.show("z = w * x + b; h = tanh(z)", w=2.0, x=0.5, b=0.1)
    studio.canvas.selection.choose(NEURON)
    studio.window.actions_by_name["group"].trigger()
    studio.type("Neuron")
    studio.canvas.selection.choose()
    centre(studio)
    studio.canvas.setFocus()
    return studio


def menu_of(studio, gate):
    """The menu at a gate that is seen itself."""
    pixel = QPointF(studio.gate(gate))
    pointer = Pointer(studio.canvas.view.to_scene(pixel), pixel)
    return menu_at(studio.window.bench, studio.window.actions_by_name, pointer)


def the_box(studio):
    (box,) = studio.canvas.drawing.geometry.folding.boxes
    return box


def title_of_box(studio):
    box = the_box(studio)
    x, y = studio.canvas.drawing.geometry.place[box.rows[0]].tolist()
    return studio.pixel((x, y - box.half[1] + 12.0))


def outline(studio):
    geometry = studio.canvas.drawing.geometry
    return outline_of(geometry, geometry.folding.opened[0])


def title_of_open(studio):
    left, top, *_ = outline(studio)
    return studio.pixel((left + 60.0, top + 12.0))


def grouping(studio):
    return studio.window.part(Grouping)


def double_click(studio, at):
    QTest.mouseDClick(studio.canvas, Qt.MouseButton.LeftButton, pos=at)


def test_grouping_folds_the_selection_into_a_box_with_a_title(grouped):
    (group,) = groups_of(grouped.graph)
    assert (group.title, set(group.gates)) == ("Neuron", NEURON)
    box = the_box(grouped)
    assert [each.name for each in box.inputs] == ["x"]
    assert [each.name for each in box.outputs] == ["z"]
    assert grouped.trace.value("z") == pytest.approx(1.1)
    grouped.window.session.undo()
    grouped.window.session.undo()
    assert grouped.graph.extras == {}


def test_a_click_on_the_box_chooses_all_its_gates_and_a_drag_moves_them(grouped):
    before = {name: grouped.graph.gate(name).at for name in NEURON}
    grouped.click(grouped.gate("w"))
    assert grouped.canvas.selection.gates == NEURON
    assert grouped.canvas.accessibleDescription() == "group Neuron, 4 gates"
    start = grouped.gate("w")
    grouped.drag(start, start + QPoint(-20, 70))
    steps = {
        (grouped.graph.gate(name).at[0] - x, grouped.graph.gate(name).at[1] - y)
        for name, (x, y) in before.items()
    }
    assert len(steps) == 1
    assert steps != {(0.0, 0.0)}
    grouped.click(grouped.gate("w"), CTRL)
    assert not grouped.canvas.selection.gates


def test_a_wire_is_drawn_out_of_the_box_and_into_it(grouped):
    graph = grouped.graph
    wire = graph.wire_into(Port("mul1", 1))
    end = grouped.input("mul1", 1)
    grouped.drag(end, end + QPoint(-60, 120))
    assert graph.wire_into(Port("mul1", 1)) is None
    assert [each.name for each in the_box(grouped).inputs] == ["mul1.b"]
    grouped.drag(grouped.output("x"), grouped.input("mul1", 1))
    assert graph.wire_into(Port("mul1", 1)) == wire
    grouped.drag(grouped.input("mul1", 1), grouped.input("mul1", 1) + QPoint(-60, 120))
    grouped.drag(grouped.output("x"), grouped.gate("z"))
    assert graph.wire_into(Port("mul1", 1)) == wire


def test_a_double_click_opens_the_box_in_place_and_one_on_the_title_folds_it(grouped):
    double_click(grouped, title_of_box(grouped))
    assert groups_of(grouped.graph)[0].is_open
    assert grouped.window.session.document.undo_label == "Open “Neuron”"
    left, top, right, bottom = outline(grouped)
    for name in ("x", "h"):
        x, y = grouped.graph.gate(name).at
        assert not (left < x < right and top < y < bottom)
    centre(grouped)
    grouped.click(title_of_open(grouped))
    assert grouped.canvas.selection.gates == NEURON
    double_click(grouped, title_of_open(grouped))
    assert not groups_of(grouped.graph)[0].is_open


def test_an_open_group_is_dragged_by_its_title_and_renamed(grouped):
    double_click(grouped, title_of_box(grouped))
    centre(grouped)
    before = grouped.graph.gate("w").at
    start = title_of_open(grouped)
    grouped.drag(start, start + QPoint(30, 20))
    assert grouped.graph.gate("w").at != before
    grouped.key(Qt.Key.Key_F2)
    grouped.type("Unit")
    assert groups_of(grouped.graph)[0].title == "Unit"
    assert not grouping(grouped).titles.field.is_editing


def test_a_port_of_the_box_is_named(grouped):
    box = the_box(grouped)
    x, y = grouped.canvas.drawing.geometry.place[box.rows[0]].tolist()
    dx, dy = box.inputs[0].offset
    double_click(grouped, grouped.pixel((x + dx + 18.0, y + dy)))
    grouped.type("in")
    assert [each.name for each in the_box(grouped).inputs] == ["in"]
    dx, dy = box.outputs[0].offset
    double_click(grouped, grouped.pixel((x + dx - 18.0, y + dy)))
    grouped.type("out")
    assert [each.name for each in the_box(grouped).outputs] == ["out"]
    double_click(grouped, grouped.pixel((x + dx - 18.0, y + dy)))
    grouped.type("out")
    assert grouped.window.session.document.undo_label == "Name a port of “Neuron”"
    assert not groups_of(grouped.graph)[0].is_open


def test_keys_fold_open_and_take_apart(grouped):
    said = grouped.window.status_line
    for name in ("fold", "ungroup", "enter_group"):
        grouped.window.actions_by_name[name].trigger()
        assert "Select a group first." in said.text
        said.say("")
    grouped.click(grouped.gate("w"))
    grouped.window.actions_by_name["fold"].trigger()
    assert groups_of(grouped.graph)[0].is_open
    grouped.canvas.selection.choose({"z"})
    grouped.window.actions_by_name["fold"].trigger()
    assert not groups_of(grouped.graph)[0].is_open
    grouped.window.actions_by_name["ungroup"].trigger()
    assert not groups_of(grouped.graph)
    grouped.canvas.selection.choose()
    grouped.window.actions_by_name["group"].trigger()
    assert "Select the gates" in said.text


def test_a_group_has_a_view_of_its_own_with_breadcrumbs(grouped):
    grouped.click(grouped.gate("w"))
    grouped.key(Qt.Key.Key_Down, CTRL)
    assert grouped.canvas.drawing.within == "group1"
    crumbs = grouping(grouped).views.breadcrumbs
    buttons = [each for each in crumbs.findChildren(QToolButton) if not each.isHidden()]
    assert [each.text() for each in buttons] == ["Graph", "Neuron"]
    grouped.canvas.grab()
    grouped.key(Qt.Key.Key_A, CTRL)
    assert grouped.canvas.selection.gates == NEURON
    grouped.key(Qt.Key.Key_Escape)
    grouped.key(Qt.Key.Key_Escape)
    assert grouped.canvas.drawing.within is None
    assert grouped.canvas.selection.gates == NEURON
    assert crumbs.isHidden()
    grouped.window.actions_by_name["enter_group"].trigger()
    buttons = [each for each in crumbs.findChildren(QToolButton) if not each.isHidden()]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert grouped.canvas.drawing.within is None


def test_what_is_added_in_a_groups_view_belongs_to_it(grouped):
    grouping(grouped).views.enter("group1")
    grouped.window.expression_bar.submitted.emit("k = 1 + 2")
    members = set(nest_of(groups_of(grouped.graph)).members("group1"))
    assert members > NEURON
    assert "k" in members
    grouped.window.actions_by_name["tidy"].trigger()
    grouped.window.session.undo()
    grouped.window.session.undo()
    assert set(nest_of(groups_of(grouped.graph)).members("group1")) == NEURON
    assert grouped.canvas.drawing.within == "group1"
    grouped.window.session.undo()
    grouped.window.session.undo()
    assert grouped.canvas.drawing.within is None
    assert grouping(grouped).views.breadcrumbs.isHidden()


def test_groups_nest_on_the_canvas(grouped):
    grouped.canvas.selection.choose(NEURON | {"x"})
    grouped.key(Qt.Key.Key_G, CTRL_SHIFT)
    grouped.type("Layer")
    assert [each.title for each in groups_of(grouped.graph)] == ["Neuron", "Layer"]
    assert the_box(grouped).group.title == "Layer"
    double_click(grouped, title_of_box(grouped))
    assert the_box(grouped).group.title == "Neuron"
    grouping(grouped).views.enter("group1")
    crumbs = grouping(grouped).views.breadcrumbs
    buttons = [each for each in crumbs.findChildren(QToolButton) if not each.isHidden()]
    assert [each.text() for each in buttons] == ["Graph", "Layer", "Neuron"]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert grouped.canvas.drawing.within == "group2"


def test_a_group_is_copied_and_pasted_as_one(grouped):
    grouped.click(grouped.gate("w"))
    grouped.key(Qt.Key.Key_C, CTRL)
    assert '"groups"' in QGuiApplication.clipboard().text()
    grouped.key(Qt.Key.Key_V, CTRL)
    assert [each.title for each in groups_of(grouped.graph)] == ["Neuron", "Neuron"]
    assert len(grouped.canvas.drawing.geometry.folding.boxes) == 2
    start = grouped.gate("w")
    grouped.drag(start, start + QPoint(0, 160), ALT)
    assert len(groups_of(grouped.graph)) == 3
    grouped.key(Qt.Key.Key_Delete)
    assert len(groups_of(grouped.graph)) == 2


def test_finding_a_gate_goes_to_where_it_is_seen(grouped):
    grouped.key(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "mul1")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert grouped.canvas.drawing.within == "group1"
    assert grouped.canvas.selection.gates == {"mul1"}
    grouping(grouped).views.reveal("h")
    assert grouped.canvas.drawing.within is None
    grouping(grouped).views.reveal("nobody")
    grouped.window.part(Outlining).seek("z")
    assert grouped.canvas.drawing.within == "group1"


def test_stepping_shows_the_box_at_work(grouped):
    stepping = grouped.window.stepping
    seen = set()
    for number in range(stepping.moments.last + 1):
        stepping.go_to(number)
        active = stepping.moments.stage(number).active if number else ()
        seen |= {grouped.canvas.drawing.geometry.names[row] for row in active}
        grouped.canvas.grab()
    assert NEURON - {"w", "b"} <= seen
    x, y = grouped.canvas.drawing.geometry.place[the_box(grouped).rows[0]].tolist()
    stepping.go_to(next(n for n in range(99) if _is_at(stepping, grouped, n, "mul1")))
    corner = grouped.pixel((x - the_box(grouped).half[0] - 2.0, y))
    assert grouped.colours_around(QPointF(corner), 2) - {LIGHT.ground}
    grouping(grouped).views.enter("group1")
    for number in range(stepping.moments.last + 1):
        stepping.go_to(number)
        grouped.canvas.grab()


def _is_at(stepping, studio, number, name):
    row = studio.canvas.drawing.geometry.row[name]
    return number > 0 and row in stepping.moments.stage(number).active


def test_the_menu_and_the_tip_of_a_box(grouped):
    pixel = QPointF(grouped.gate("w"))
    pointer = Pointer(grouped.canvas.view.to_scene(pixel), pixel)
    menu = menu_at(grouped.window.bench, grouped.window.actions_by_name, pointer)
    assert [each.objectName() for each in menu.actions()][:2] == ["fold", "enter_group"]
    tip = sentence_about(grouped.canvas.drawing, pointer.place, 5.0)
    assert tip == "Neuron: w, mul1, b, z"
    grouped.window.actions_by_name["fold"].trigger()
    centre(grouped)
    pixel = QPointF(title_of_open(grouped))
    pointer = Pointer(grouped.canvas.view.to_scene(pixel), pixel)
    menu = menu_at(grouped.window.bench, grouped.window.actions_by_name, pointer)
    assert menu.actions()[0].objectName() == "fold"
    assert "fold" in {each.objectName() for each in menu_of(grouped, "z").actions()}
    assert "fold" not in {each.objectName() for each in menu_of(grouped, "h").actions()}


def test_a_box_in_which_something_is_wrong_says_so(grouped):
    graph = grouped.graph
    grouped.drag(grouped.input("mul1", 1), grouped.input("mul1", 1) + QPoint(-60, 120))
    assert "mul1" in grouped.trace.problems
    x, y = grouped.canvas.drawing.geometry.place[the_box(grouped).rows[0]].tolist()
    wide, high = the_box(grouped).half
    corner = grouped.pixel((x + wide - 4.0, y - high - 1.0))
    assert LIGHT.problem in grouped.colours_around(QPointF(corner), 5)
    svg = svg_of(graph)
    assert ">Neuron<" in svg
    assert ">mul1<" not in svg


def test_boxes_are_tidied_and_put_in_line_as_one(grouped):
    grouped.key(Qt.Key.Key_A, CTRL)
    grouped.window.actions_by_name["align_top"].trigger()
    geometry = grouped.canvas.drawing.geometry
    tops = geometry.place[:, 1] - geometry.half[:, 1]
    assert np.ptp(tops) == pytest.approx(0.0)
    homes = {grouped.graph.gate(name).at for name in NEURON}
    assert len(homes) == len(NEURON)
    grouped.window.actions_by_name["tidy"].trigger()
    assert {grouped.graph.gate(name).at for name in NEURON} != homes


def test_an_open_group_is_in_the_picture(grouped):
    double_click(grouped, title_of_box(grouped))
    svg = svg_of(grouped.graph)
    assert "stroke-dasharray" in svg
    assert ">mul1<" in svg
    grouped.canvas.fit()
    grouped.canvas.grab()


def test_opening_a_group_makes_the_same_room_while_gates_still_glide(grouped):
    actions, canvas, graph = grouped.window.actions_by_name, grouped.canvas, grouped.graph
    actions["tidy"].trigger()
    assert canvas.findChildren(Glide)
    canvas.selection.choose(NEURON)
    actions["fold"].trigger()
    hurried = {gate.id: gate.at for gate in graph.gates}
    actions["undo"].trigger()
    grouped.bot.waitUntil(lambda: not canvas.findChildren(Glide))
    actions["fold"].trigger()
    assert {gate.id: gate.at for gate in graph.gates} == hurried


def test_a_graph_that_is_wholly_in_sight_stays_so_when_a_group_opens(grouped):
    canvas = grouped.canvas
    canvas.fit()
    canvas.selection.choose(NEURON)
    grouped.window.actions_by_name["fold"].trigger()
    grouped.bot.waitUntil(lambda: not canvas.findChildren(Glide))
    assert all(canvas.rect().contains(grouped.gate(gate.id)) for gate in grouped.graph.gates)
    assert canvas.follows_size
    centre(grouped)
    view = (canvas.view.scale, canvas.view.x, canvas.view.y)
    grouped.window.actions_by_name["fold"].trigger()
    assert (canvas.view.scale, canvas.view.x, canvas.view.y) == view


# -- in the outline ------------------------------------------------------------------------------


@pytest.fixture
def tree(grouped):
    """The outline of the studio with the folded neuron, with the focus."""
    grouped.window.actions_by_name["outline"].trigger()
    return grouped.window.findChild(Outline)


def texts_below(tree, parent=None):
    model = tree.model()
    parent = QModelIndex() if parent is None else parent
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def test_the_outline_shows_a_group_as_a_branch_that_speaks_and_counts(tree):
    assert texts_below(tree) == ["Neuron · 4 gates", "x", "h"]
    neuron = tree.model().index(0, 0)
    assert texts_below(tree, neuron) == ["w", "mul1", "b", "z"]
    assert neuron.data(Qt.ItemDataRole.AccessibleTextRole) == "group Neuron, 4 gates"
    assert tree.model().index(3, 0, neuron).parent() == neuron
    assert not neuron.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_the_arrow_keys_unfold_a_branch_and_go_into_it(grouped, tree):
    grouped.canvas.selection.choose({"x"})
    QTest.keyClick(tree, Qt.Key.Key_Up)
    assert grouped.canvas.selection.gates == NEURON
    assert not tree.isExpanded(tree.currentIndex())
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(tree.currentIndex())
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert grouped.canvas.selection.gates == {"w"}
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert grouped.canvas.selection.gates == NEURON
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(tree.currentIndex())


def test_a_group_that_is_opened_on_the_canvas_unfolds_and_one_that_is_folded_closes(grouped, tree):
    grouped.canvas.selection.choose(NEURON)
    grouped.window.actions_by_name["fold"].trigger()
    assert tree.isExpanded(tree.model().index(0, 0))
    assert [index.data() for index in tree.selectionModel().selectedRows()] == ["Neuron · 4 gates"]
    grouped.canvas.selection.choose({"mul1"})
    assert tree.currentIndex().data() == "mul1"
    grouped.window.actions_by_name["fold"].trigger()
    assert not tree.isExpanded(tree.model().index(0, 0))


def test_what_is_unfolded_stays_so_when_the_graph_changes(grouped, tree):
    tree.expand(tree.model().index(0, 0))
    grouped.window.actions_by_name["select_all"].trigger()
    grouped.window.actions_by_name["duplicate"].trigger()
    assert texts_below(tree) == ["Neuron · 4 gates", "x", "h", "Neuron · 4 gates", "x1", "h1"]
    assert tree.isExpanded(tree.model().index(0, 0))


def test_enter_on_a_branch_flies_to_the_box_or_into_the_view_where_it_is(grouped, tree):
    grouped.canvas.selection.choose(NEURON)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert grouped.canvas.hasFocus()
    assert grouping(grouped).views.within is None
    grouped.canvas.selection.choose(NEURON | {"x"})
    grouped.window.actions_by_name["group"].trigger()
    grouped.type("Layer")
    grouped.window.actions_by_name["outline"].trigger()
    tree.setCurrentIndex(tree.model().index(0, 0, tree.model().index(0, 0)))
    assert tree.currentIndex().data() == "Neuron · 4 gates"
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert grouping(grouped).views.within == "group2"
    assert grouped.canvas.selection.gates == NEURON
