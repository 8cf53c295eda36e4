"""Gates that fall into line, go into wires, are copied by a drag, and glide when tidied."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bpstudio.document.edits import add_gate, move, part
from bpstudio.gates import kind_of
from bpstudio.graph import Port, Wire
from bpstudio.ui.canvas.gliding import Glide
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.tools.place import PlaceTool

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def switch(studio, name):
    studio.window.actions_by_name[name].trigger()


def drag_with(studio, start, end, held):
    """Drag with keys held at every move, as Qt reports them."""
    studio.press(start, held)
    for step in (1, 2, 3):
        spot = start + (end - start) * step / 3
        QTest.mouseEvent(
            QTest.MouseAction.MouseMove, studio.canvas, Qt.MouseButton.LeftButton, held, spot
        )
    studio.release(end, held)


def test_a_gate_snaps_to_a_neighbours_middle_with_a_guide(studio):
    studio.show("f = x * y; g = relu(z)", x=2, y=3, z=4)
    goal = studio.gate("f") + QPoint(3, 200)
    between = (studio.gate("f") + QPoint(0, 140)).toPointF()
    plain = studio.colours_around(between, 2)
    studio.press(studio.gate("g"))
    studio.move(goal - QPoint(0, 30))
    studio.move(goal)
    assert studio.colours_around(between, 2) - plain
    studio.release(goal)
    assert not studio.colours_around(between, 2) - plain
    assert studio.graph.gate("g").at[0] == studio.graph.gate("f").at[0]
    assert studio.window.session.document.history == ("Move g",)
    studio.key(Qt.Key.Key_Z, CTRL)
    assert studio.gate("g") == studio.pixel(studio.graph.gate("g").at)


def test_ctrl_while_dragging_or_the_switch_turns_snapping_off(studio):
    studio.show("f = x * y", x=2, y=3)
    x, y = studio.graph.gate("f").at
    studio.press(studio.gate("f"))
    studio.move(studio.gate("f") + QPoint(20, 0))
    studio.release(studio.pixel((x, y)) + QPoint(3, 147), CTRL)
    assert studio.graph.gate("f").at == (x + 3, y + 147)
    studio.key(Qt.Key.Key_Z, CTRL)
    switch(studio, "snap")
    studio.drag(studio.gate("f"), studio.gate("f") + QPoint(3, 147))
    assert studio.graph.gate("f").at == (x + 3, y + 147)


def test_a_switch_is_remembered(studio):
    switch(studio, "snap")
    again = MainWindow(studio.window._choice)
    studio.bot.addWidget(again)
    assert not again.actions_by_name["snap"].isChecked()
    assert again.actions_by_name["insert_on_wires"].isChecked()


def middle_of(studio, target: Port):
    geometry = studio.canvas.drawing.geometry
    row = geometry.wire_row[studio.graph.wire_into(target)]
    return studio.pixel(geometry.curve[row].mean(axis=0).tolist())


def test_a_gate_from_the_palette_dropped_on_a_wire_goes_into_it_and_others_make_room(studio):
    studio.show("f = tanh(x)", x=1)
    before = studio.graph.gate("f").at
    studio.take_from_palette("relu", middle_of(studio, Port("f")))
    assert set(studio.graph.wires) == {
        Wire(Port("x"), Port("relu1")),
        Wire(Port("relu1"), Port("f")),
    }
    assert studio.graph.gate("f").at[0] > before[0]
    assert studio.canvas.selection.gates == {"relu1"}
    assert len(studio.window.session.document.history) == 1
    studio.key(Qt.Key.Key_Z, CTRL)
    assert studio.graph.gate("f").at == before
    assert set(studio.graph.wires) == {Wire(Port("x"), Port("f"))}


def test_what_would_happen_to_the_wire_is_shown_before_the_drop(studio):
    studio.show("f = tanh(x)", x=1)
    spot = middle_of(studio, Port("f"))
    panel = studio.window.palette_panel
    panel.dragging.emit(kind_of("relu"), studio.canvas.mapToGlobal(spot))
    assert isinstance(studio.canvas.tool, PlaceTool)
    assert "#0072B2" in studio.colours_around(spot.toPointF() - QPoint(38, 0).toPointF(), 8)
    panel.drag_cancelled.emit()
    assert studio.canvas.tool is None
    assert len(studio.graph) == 2


@pytest.mark.parametrize("name", ["input", "parameter", "constant"])
def test_a_source_dropped_on_a_wire_stands_beside_it(studio, name):
    studio.show("f = tanh(x)", x=1)
    studio.take_from_palette(name, middle_of(studio, Port("f")))
    assert set(studio.graph.wires) == {Wire(Port("x"), Port("f"))}
    assert len(studio.graph) == 3


def test_inserting_can_be_switched_off(studio):
    studio.show("f = tanh(x)", x=1)
    switch(studio, "insert_on_wires")
    studio.take_from_palette("relu", middle_of(studio, Port("f")))
    assert set(studio.graph.wires) == {Wire(Port("x"), Port("f"))}


def test_a_gate_without_wires_is_put_into_a_wire_by_a_drag(studio):
    studio.show("f = tanh(x)", x=1)
    graph = studio.graph
    x, y = graph.gate("x").at
    studio.window.session.apply(add_gate(graph, kind_of("relu"), (x, y + 200)))
    studio.drag(studio.gate("relu1"), middle_of(studio, Port("f")))
    assert graph.wire_into(Port("f")).source == Port("relu1")
    assert studio.trace.value("relu1") == 1
    assert studio.window.session.document.position == 2
    studio.key(Qt.Key.Key_Z, CTRL)
    assert graph.gate("relu1").at == (x, y + 200)
    assert graph.wire_into(Port("f")).source == Port("x")


def test_a_gate_that_hangs_over_a_wire_shows_what_it_would_go_into(studio):
    studio.show("f = tanh(x)", x=1)
    x, y = studio.graph.gate("x").at
    studio.window.session.apply(add_gate(studio.graph, kind_of("relu"), (x, y + 200)))
    spot = middle_of(studio, Port("f"))
    studio.press(studio.gate("relu1"))
    studio.move(spot + QPoint(0, 60))
    beside = spot.toPointF() - QPoint(32, 0).toPointF()
    plain = studio.colours_around(beside, 3)
    assert "#0072B2" not in plain
    studio.move(spot)
    assert "#0072B2" in studio.colours_around(beside, 3)
    studio.key(Qt.Key.Key_Escape)
    studio.release(spot)
    assert studio.colours_around(beside, 3) == plain
    assert studio.graph.gate("relu1").at == (x, y + 200)


def test_a_gate_with_wires_passes_over_a_wire(studio):
    studio.show("f = tanh(x); g = relu(y)", x=1, y=2)
    before = set(studio.graph.wires)
    studio.drag(studio.gate("g"), middle_of(studio, Port("f")))
    assert set(studio.graph.wires) == before


def test_alt_drags_a_copy_in_one_step(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.key(Qt.Key.Key_A, CTRL)
    at = studio.graph.gate("f").at
    drag_with(studio, studio.gate("f"), studio.gate("f") + QPoint(40, 200), ALT)
    assert len(studio.graph) == 6
    assert studio.graph.gate("f").at == at
    assert len(studio.canvas.selection.gates) == 3
    assert not studio.canvas.selection.gates & {"x", "y", "f"}
    assert studio.window.session.document.history == ("Duplicate 3 gates",)
    (product,) = (
        name for name in studio.canvas.selection.gates if not studio.graph.gate(name).kind.is_source
    )
    assert studio.trace.value(product) == 6
    assert studio.gate(product) == studio.pixel(studio.graph.gate(product).at)
    studio.key(Qt.Key.Key_Z, CTRL)
    assert len(studio.graph) == 3


def test_escape_takes_the_copy_away_and_chooses_what_was_chosen(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.press(studio.gate("f"), ALT)
    studio.move(studio.gate("f") + QPoint(30, 0))
    studio.move(studio.gate("f") + QPoint(60, 90))
    assert len(studio.graph) == 4
    studio.key(Qt.Key.Key_Escape)
    studio.release(studio.gate("f") + QPoint(60, 90), ALT)
    assert len(studio.graph) == 3
    assert studio.canvas.selection.gates == {"f"}
    assert studio.window.session.document.history == ()


def test_an_alt_click_copies_nothing(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.click(studio.gate("f"), ALT)
    assert len(studio.graph) == 3


def untidy(studio):
    studio.show("f = (x + y) * z", x=-2, y=5, z=-4)
    studio.drag(studio.gate("f"), studio.gate("f") + QPoint(-300, 130))
    return studio.canvas.drawing.geometry.place.tolist()


def graph_places(studio):
    return [list(gate.at) for gate in studio.graph.gates]


def test_tidied_gates_glide_from_where_they_were(studio):
    before = untidy(studio)
    studio.key(Qt.Key.Key_T, CTRL)
    geometry = studio.canvas.drawing.geometry
    assert geometry.place.tolist() == before
    studio.bot.waitUntil(lambda: geometry.place.tolist() == graph_places(studio))
    studio.bot.waitUntil(lambda: not studio.canvas.findChildren(Glide))
    fitted = (studio.canvas.view.scale, studio.canvas.view.x, studio.canvas.view.y)
    studio.canvas.fit()
    assert fitted == pytest.approx(
        (studio.canvas.view.scale, studio.canvas.view.x, studio.canvas.view.y)
    )


def test_a_press_ends_the_gliding_at_the_goal(studio):
    untidy(studio)
    studio.key(Qt.Key.Key_T, CTRL)
    studio.press(studio.empty())
    assert studio.canvas.drawing.geometry.place.tolist() == graph_places(studio)
    studio.release(studio.empty())


def test_undo_ends_the_gliding_where_the_gates_were(studio):
    before = untidy(studio)
    studio.key(Qt.Key.Key_T, CTRL)
    studio.window.actions_by_name["undo"].trigger()
    studio.bot.wait(260)
    assert studio.canvas.drawing.geometry.place.tolist() == before == graph_places(studio)


def test_whoever_moves_one_gate_ends_the_gliding_of_all_at_the_goal(studio):
    untidy(studio)
    studio.key(Qt.Key.Key_T, CTRL)
    x, y = studio.graph.gate("f").at
    studio.window.session.apply(move(studio.graph, {"f": (x + 40, y)}))
    studio.bot.wait(260)
    assert studio.canvas.drawing.geometry.place.tolist() == graph_places(studio)


def test_a_key_ends_the_gliding_at_the_goal(studio):
    untidy(studio)
    studio.key(Qt.Key.Key_T, CTRL)
    studio.key(Qt.Key.Key_Right)
    assert studio.canvas.drawing.geometry.place.tolist() == graph_places(studio)


def test_a_structural_change_ends_the_gliding(studio):
    untidy(studio)
    studio.key(Qt.Key.Key_T, CTRL)
    graph = studio.graph
    studio.window.session.apply(part(graph, [graph.wire_into(Port("f"))]))
    studio.bot.wait(260)
    assert studio.canvas.drawing.geometry.place.tolist() == graph_places(studio)


def test_where_the_system_wants_no_motion_gates_are_there_at_once(studio, monkeypatch):
    untidy(studio)
    monkeypatch.setattr("bpstudio.ui.canvas.gliding.duration_for", lambda _widget: 0)
    studio.key(Qt.Key.Key_T, CTRL)
    assert studio.canvas.drawing.geometry.place.tolist() == graph_places(studio)
