"""The inspector shows what is selected, edits it in single steps, and keeps its keys to itself."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bpstudio.document.edits import set_value
from bpstudio.gates import kind_of
from bpstudio.graph import Port, Wire
from bpstudio.graph.expressions import parse
from bpstudio.session import Session
from bpstudio.ui.building.inspecting import Inspecting
from bpstudio.ui.canvas.sentences import about_gate
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.panels.inspector.inspector import Inspector

CTRL = Qt.KeyboardModifier.ControlModifier
KNOB = 14.0


@pytest.fixture
def inspector(studio) -> Inspector:
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    found = studio.window.part(Inspecting).inspector
    studio.window.side.bring_forward(found)
    found.refresh()
    return found


@pytest.fixture
def gates(inspector):
    return inspector.gates_page


def select(studio, inspector, *names: str) -> None:
    studio.canvas.selection.choose(names)
    inspector.refresh()


def retype(field, text: str, key=Qt.Key.Key_Return) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def choose(box, row: int) -> None:
    box.setCurrentIndex(row)
    box.activated.emit(row)


def history(studio) -> tuple[str, ...]:
    return studio.window.session.document.history


# -- one gate --------------------------------------------------------------------------------


def test_a_click_on_a_gate_shows_its_name_kind_numbers_and_place(studio, gates):
    studio.click(studio.gate("f"))
    studio.bot.waitUntil(gates.isVisible)
    assert gates.heading.text() == "f"
    assert gates.role.text() == "multiply · swap multiplier"
    assert gates.name.text() == "f"
    assert gates.kind.currentText() == "multiply"
    assert gates.value.text.text() == "−12"
    assert gates.gradient.text.text() == "1"
    assert not gates.value_box.isVisible()
    at = studio.graph.gate("f").at
    assert [float(gates.across.text()), float(gates.down.text())] == list(at)


def test_numbers_show_all_their_digits_and_are_copied(studio, inspector, gates):
    studio.show("f = x + y", x=0.1, y=0.2)
    select(studio, inspector, "f")
    assert gates.value.text.text() == "0.30000000000000004"
    QTest.mouseClick(gates.value.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "0.30000000000000004"


def test_a_gate_is_renamed_stays_selected_and_the_name_can_be_taken_back(studio, inspector, gates):
    select(studio, inspector, "q")
    retype(gates.name, "sum1")
    assert studio.canvas.selection.gates == {"sum1"}
    assert gates.heading.text() == "sum1"
    assert studio.graph.wire_into(Port("f")).source.gate == "sum1"
    assert history(studio) == ("Rename q to sum1",)
    retype(gates.name, "x")
    assert gates.name.is_refused
    assert gates.name.accessibleDescription() == "There already is a gate called “x”."
    assert history(studio) == ("Rename q to sum1",)
    studio.window.actions_by_name["undo"].trigger()
    assert "q" in studio.graph


def test_the_kind_changes_in_place_and_keeps_its_wires(studio, inspector, gates):
    select(studio, inspector, "f")
    wires = set(studio.graph.wires)
    choose(gates.kind, gates.kind.row_of(kind_of("add")))
    assert studio.graph.gate("f").kind is kind_of("add")
    assert set(studio.graph.wires) == wires
    assert gates.value.text.text() == "−1"
    assert gates.role.text() == "add · distributor"
    assert history(studio) == ("Turn f into add",)


@pytest.mark.parametrize(
    ("text", "value"), [("1/4", 0.25), ("2*pi", 6.283185307179586), ("-3", -3)]
)
def test_a_value_takes_simple_arithmetic_and_the_picture_follows(
    studio, inspector, gates, text, value
):
    select(studio, inspector, "z")
    retype(gates.value_box.entry, text)
    assert studio.graph.gate("z").value == value
    assert studio.trace.gradient("x") == value
    assert gates.value_box.entry.text() == repr(value).replace("-", "−")
    assert len(history(studio)) == 1
    studio.window.session.undo()
    studio.bot.waitUntil(lambda: gates.value_box.entry.text() == "−4")


def test_what_is_no_number_is_refused_under_the_field(studio, inspector, gates):
    select(studio, inspector, "z")
    retype(gates.value_box.entry, "banana")
    assert gates.value_box.entry.is_refused
    assert gates.value_box.entry.accessibleDescription() == "“banana” is not a number."
    QTest.keyClick(gates.value_box.entry, Qt.Key.Key_Escape)
    assert gates.value_box.entry.text() == "−4"
    assert history(studio) == ()


def test_the_ends_of_a_slider_are_settings_and_have_to_be_in_order(studio, inspector, gates):
    select(studio, inspector, "x")
    retype(gates.settings["high"], "100")
    assert studio.graph.gate("x").setting("high") == 100
    retype(gates.settings["low"], "200")
    assert gates.settings["low"].is_refused
    assert history(studio) == ("Set high of x to 100",)


def test_only_settings_of_the_kind_are_shown(studio, inspector, gates):
    studio.show("f = leaky_relu(x)", x=-2)
    select(studio, inspector, "f")
    assert gates.settings["slope"].isVisible()
    assert not gates.settings["low"].isVisible()
    retype(gates.settings["slope"], "1/2")
    assert studio.trace.value("f") == -1


def test_a_gate_moves_where_its_place_says(studio, inspector, gates):
    select(studio, inspector, "x")
    down = studio.graph.gate("x").at[1]
    retype(gates.across, "-40")
    assert studio.graph.gate("x").at == (-40, down)
    retype(gates.down, "12.5")
    assert studio.graph.gate("x").at == (-40, 12.5)
    assert history(studio) == ("Move x", "Move x")


def test_a_problem_is_said_where_the_gate_is_inspected(studio, inspector, gates):
    studio.show("f = log(x)", x=-1)
    select(studio, inspector, "f")
    assert gates.problem.text() == studio.trace.problems["f"]


def test_the_numbers_follow_a_slider_while_it_moves(studio, inspector, gates):
    select(studio, inspector, "z")
    geometry = studio.canvas.drawing.geometry
    x, y = geometry.place[geometry.row["z"]].tolist()
    studio.press(studio.pixel((x, y + KNOB)))
    studio.move(studio.pixel((x + 20, y + KNOB)))
    studio.bot.waitUntil(lambda: gates.value_box.entry.text() != "−4")
    assert float(gates.value_box.entry.text()) == studio.graph.gate("z").value
    studio.release(studio.pixel((x + 20, y + KNOB)))
    assert history(studio) == ("Set z",)


def test_what_the_canvas_does_not_know_yet_is_blank_here_too(studio, inspector, gates):
    stepping = studio.window.stepping
    stepping.go_to(0)
    inspector.refresh()
    page = inspector.graph_page
    assert page.value.text.text() == ""
    assert page.wanted.line(0).number == ""
    select(studio, inspector, "q")
    assert (gates.value.text.text(), gates.gradient.text.text()) == ("", "")
    stepping.step_forward()
    studio.bot.waitUntil(lambda: gates.value.text.text() == "3")
    assert gates.gradient.text.text() == ""
    wire = Wire(Port("q"), Port("f"))
    studio.canvas.selection.choose((), (wire,))
    inspector.refresh()
    shown = inspector.wires_page
    assert (shown.value.text.text(), shown.gradient.text.text()) == ("3", "")
    assert shown.local.isHidden()
    assert shown.product.isHidden()
    stepping.go_to(stepping.moments.last)
    studio.bot.waitUntil(lambda: shown.product.text() == "1 × (−4) = −4")


# -- many gates ------------------------------------------------------------------------------


def test_many_gates_show_what_they_share_and_say_what_is_mixed(studio, inspector, gates):
    select(studio, inspector, "x", "y")
    assert gates.heading.text() == "2 gates"
    assert not gates.name.isVisible()
    assert gates.kind.currentText() == "parameter"
    assert gates.value_box.entry.placeholderText() == "mixed"
    assert gates.settings["low"].text() == "−10"
    lines = [gates.numbers.line(row) for row in (0, 1)]
    assert [line.words for line in lines] == ["x = −2", "y = 5"]
    assert [line.number for line in lines] == ["∂f/∂x = −4", "∂f/∂y = −4"]
    select(studio, inspector, "x", "f")
    assert gates.kind.currentIndex() == -1
    assert not gates.value_box.isVisible()


def test_many_gates_change_in_one_step(studio, inspector, gates):
    select(studio, inspector, "x", "y", "z")
    retype(gates.value_box.entry, "3")
    assert [studio.graph.gate(name).value for name in "xyz"] == [3, 3, 3]
    retype(gates.settings["high"], "50")
    retype(gates.across, "-80")
    choose(gates.kind, gates.kind.row_of(kind_of("input")))
    assert {studio.graph.gate(name).kind.name for name in "xyz"} == {"input"}
    assert history(studio) == (
        "Set 3 gates to 3",
        "Set high of 3 gates to 50",
        "Move 3 gates",
        "Turn 3 gates into input",
    )
    studio.window.session.document.go_to(0)
    assert [studio.graph.gate(name).value for name in "xyz"] == [-2, 5, -4]


def test_a_double_click_on_a_number_selects_its_gate(studio, inspector, gates):
    select(studio, inspector, "x", "y")
    gates.numbers.doubleClicked.emit(gates.numbers.model().index(1))
    assert studio.canvas.selection.gates == {"y"}


def test_lines_are_copied_with_all_digits_and_enter_goes_to_a_gate(studio, inspector, gates):
    studio.show("f = x * y", x=1 / 3, y=2)
    select(studio, inspector, "x", "y")
    gates.numbers.setFocus()
    gates.numbers.setCurrentIndex(gates.numbers.model().index(0))
    QTest.keyClick(gates.numbers, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "x = 0.333333\t0.3333333333333333; 2"
    QTest.keyClick(gates.numbers, Qt.Key.Key_Return)
    assert studio.canvas.selection.gates == {"x"}


def test_a_place_that_is_no_number_is_refused(studio, inspector, gates):
    select(studio, inspector, "x")
    retype(gates.across, "left")
    assert gates.across.accessibleDescription() == "“left” is not a number."
    assert history(studio) == ()


# -- tables ----------------------------------------------------------------------------------


@pytest.fixture
def vector(studio, inspector, gates):
    studio.show("f = sum(v * v)", v=1)
    select(studio, inspector, "v")
    retype(gates.value_box.entry, "[1, -2, 3]")
    return gates.value_box


def paste(table, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_V, CTRL)


def test_a_vector_is_a_table_and_its_gradient_a_heat_map(gates, vector):
    assert vector.table.isVisible()
    assert not vector.entry.isVisible()
    assert vector.shape.currentText() == "vector"
    assert gates.gradient.table.numbers.array.tolist() == [2, -4, 6]
    tints = [
        gates.gradient.table.numbers.index(row, 0).data(Qt.ItemDataRole.BackgroundRole)
        for row in range(3)
    ]
    assert len({tint.name() for tint in tints}) == 3
    assert gates.gradient.table.copied() == "2\n-4\n6"


def test_a_cell_takes_arithmetic_and_refuses_words(studio, vector):
    table = vector.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field.text() == "−2"
    field.selectAll()
    QTest.keyClicks(field, "1/2")
    QTest.keyClick(field, Qt.Key.Key_Return)
    studio.bot.waitUntil(lambda: studio.graph.gate("v").value == (1, 0.5, 3))
    QTest.keyClick(table, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    field.selectAll()
    QTest.keyClicks(field, "pear")
    QTest.keyClick(field, Qt.Key.Key_Return)
    studio.bot.waitUntil(lambda: table._note.text() == "“pear” is not a number.")
    assert studio.graph.gate("v").value == (1, 0.5, 3)


def test_a_spreadsheet_is_pasted_and_the_table_grows(studio, vector):
    vector.table.setCurrentIndex(vector.table.model().index(2, 0))
    paste(vector.table, "7\n8\n")
    assert studio.graph.gate("v").value == (1, -2, 7, 8)
    vector.table.setCurrentIndex(vector.table.model().index(0, 0))
    paste(vector.table, "1\t2\n3\t4\n5\t6\n7\t8\n")
    assert studio.graph.gate("v").value == ((1, 2), (3, 4), (5, 6), (7, 8))
    assert vector.shape.currentText() == "matrix"
    assert studio.trace.value("f") == 204
    paste(vector.table, "1\t2\n3")
    assert vector.table._note.text() == "Row 2 has 1 number, but row 1 has 2."
    assert len(history(studio)) == 3


def test_a_spreadsheet_is_pasted_into_a_number(studio, inspector, gates):
    select(studio, inspector, "z")
    paste(gates.value_box.entry, "1\t2\n3\t4")
    assert studio.graph.gate("z").value == ((1, 2), (3, 4))
    assert gates.value_box.table.isVisible()


def test_a_value_grows_and_shrinks_by_its_shape(studio, inspector, gates):
    select(studio, inspector, "z")
    box = gates.value_box
    choose(box.shape, 2)
    assert studio.graph.gate("z").value == ((-4, 0), (0, 0))
    box.columns.setValue(3)
    assert studio.graph.gate("z").value == ((-4, 0, 0), (0, 0, 0))
    box.rows.setValue(1)
    assert studio.graph.gate("z").value == ((-4, 0, 0),)
    choose(box.shape, 1)
    assert studio.graph.gate("z").value == (-4,)
    choose(box.shape, 0)
    assert studio.graph.gate("z").value == -4
    assert len(history(studio)) == 5


def test_delete_in_a_table_clears_its_cells_and_not_the_gate(studio, vector):
    vector.table.setFocus()
    vector.table.setCurrentIndex(vector.table.model().index(1, 0))
    QTest.keyClick(vector.table, Qt.Key.Key_Delete)
    assert studio.graph.gate("v").value == (1, 0, 3)


def test_a_tool_tip_shows_small_arrays_in_full(studio, vector):
    drawing = studio.canvas.drawing
    said = about_gate(drawing, drawing.geometry.row["v"])
    assert "value [1, −2, 3]" in said
    assert "gradient [2, −4, 6]" in said
    paste(vector.table, "\t".join("1" * 13))
    said = about_gate(studio.canvas.drawing, drawing.geometry.row["v"])
    assert "value [13]" in said


def test_arrays_of_higher_rank_are_rows_under_their_indices(studio, inspector, gates):
    select(studio, inspector, "z")
    retype(gates.value_box.entry, "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]")
    table = gates.value_box.table
    headers = [
        table.numbers.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole)
        for row in range(4)
    ]
    assert headers == ["0, 0", "0, 1", "1, 0", "1, 1"]
    assert gates.value_box.shape.isHidden()
    table.setCurrentIndex(table.model().index(3, 1))
    paste(table, "1\t2")
    assert table._note.text() == "What is pasted reaches beyond the table."
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert studio.graph.gate("z").value == (((1, 2), (3, 4)), ((5, 6), (7, 0)))


def test_the_selected_cells_of_a_heat_map_are_copied(gates, vector):
    table = gates.gradient.table
    table.setFocus()
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "2\n-4\n6"
    assert vector.table.isVisible()


# -- wires -----------------------------------------------------------------------------------


def test_a_wire_shows_its_ends_and_the_product_written_out(studio, inspector):
    wire = Wire(Port("z"), Port("f", 1))
    studio.canvas.selection.choose((), (wire,))
    inspector.refresh()
    page = inspector.wires_page
    assert page.heading.text() == "z → f.b"
    numbers = [each.text.text() for each in (page.value, page.upstream, page.local, page.gradient)]
    assert numbers == ["−4", "1", "3", "3"]
    assert page.product.text() == "1 × 3 = 3"
    QTest.mouseClick(page.end, Qt.MouseButton.LeftButton)
    assert studio.canvas.selection.gates == {"f"}


def test_wires_of_arrays_say_how_their_product_is_summed(studio, inspector):
    studio.show("f = sum(v * x)", v=1, x=2)
    studio.window.session.apply(set_value(studio.graph, "v", [1, 2, 3]))
    (into_x,) = studio.graph.wires_from("x").values()
    studio.canvas.selection.choose((), (into_x,))
    inspector.refresh()
    page = inspector.wires_page
    assert page.gradient.text.text() == "6"
    assert page.rule.text().endswith("summed to one number.")
    assert page.product.isHidden()


def test_several_wires_are_a_list(studio, inspector):
    studio.canvas.selection.choose((), tuple(studio.graph.wires))
    inspector.refresh()
    page = inspector.wires_page
    assert page.heading.text() == "4 wires"
    assert page.numbers.line(0).words == "q → f.a"
    assert page.numbers.line(0).number == "3 · −4"
    page.numbers.picked.emit(0)
    assert studio.canvas.selection.wires == {Wire(Port("q"), Port("f"))}


# -- the graph -------------------------------------------------------------------------------


def test_nothing_selected_shows_title_loss_size_and_every_gradient_wanted(inspector):
    page = inspector.graph_page
    assert page.isVisible()
    assert page.loss.currentText() == "f, the only output"
    assert page.value.text.text() == "−12"
    assert page.counts.text() == "3\u00a0parameters · 2\u00a0gates that compute · 4\u00a0wires"
    lines = [page.wanted.line(row) for row in range(3)]
    assert [(line.words, line.number) for line in lines] == [
        ("∂f/∂x", "−4"),
        ("∂f/∂y", "−4"),
        ("∂f/∂z", "3"),
    ]


def test_f2_names_the_graph_when_nothing_is_selected(studio, inspector):
    studio.key(Qt.Key.Key_F2)
    assert QApplication.focusWidget() is inspector.graph_page.title
    studio.type("An <b>example</b>")
    assert studio.graph.title == "An <b>example</b>"
    assert "An <b>example</b>" in studio.window.windowTitle()
    assert history(studio) == ("Change the title",)
    QTest.keyClick(inspector.graph_page.title, Qt.Key.Key_Escape)
    assert studio.canvas.hasFocus()


def test_the_loss_is_chosen_from_a_list(studio, inspector):
    studio.show("a = x * y; b = x + y", x=2, y=3)
    inspector.refresh()
    box = inspector.graph_page.loss
    box.setFocus()
    texts = [box.itemText(row) for row in range(box.count())]
    assert texts[0] == "none: there are several outputs"
    assert set(texts[1:]) == {"a", "b"}
    choose(box, texts.index("a"))
    assert studio.graph.chosen_loss == "a"
    assert inspector.graph_page.wanted.line(0).number == "3"
    choose(box, 0)
    assert studio.graph.chosen_loss is None


# -- the window ------------------------------------------------------------------------------


def test_keys_typed_at_the_side_never_reach_the_graph(studio, inspector, gates):
    select(studio, inspector, "f")
    gates.kind.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        QTest.keyClick(gates.kind, key)
    select(studio, inspector, "q", "f")
    gates.numbers.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_L):
        QTest.keyClick(gates.numbers, key)
    assert {"q", "f"} <= {gate.id for gate in studio.graph.gates}
    assert history(studio) == ()


def test_undo_takes_back_a_step_unless_something_is_being_typed(studio, inspector, gates):
    select(studio, inspector, "z")
    field = gates.value_box.entry
    retype(field, "7")
    QTest.keyClicks(field, "89")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert studio.graph.gate("z").value == 7
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert studio.graph.gate("z").value == -4
    studio.bot.waitUntil(lambda: field.text() == "−4")


def test_a_field_that_goes_takes_what_was_typed_with_it(studio, inspector, gates):
    select(studio, inspector, "f")
    choose(gates.kind, gates.kind.row_of(kind_of("leaky_relu")))
    slope = gates.settings["slope"]
    slope.setFocus()
    QTest.keyClicks(slope, "7")
    studio.window.session.undo()
    studio.bot.waitUntil(slope.isHidden)
    assert studio.graph.gate("f").kind is kind_of("multiply")
    assert history(studio) == ("Turn f into leaky_relu",)
    assert studio.window.session.document.position == 0


def test_the_same_kind_again_is_no_step(studio, inspector, gates):
    select(studio, inspector, "f")
    choose(gates.kind, gates.kind.row_of(kind_of("multiply")))
    assert history(studio) == ()


def test_what_is_deleted_or_taken_back_leaves_the_page(studio, inspector, gates):
    select(studio, inspector, "x", "q")
    studio.canvas.setFocus()
    studio.key(Qt.Key.Key_Delete)
    gates.numbers.viewport().repaint()
    gates.numbers.picked.emit(1)
    assert studio.canvas.selection.gates == set()
    studio.bot.waitUntil(inspector.graph_page.isVisible)
    assert inspector.graph_page.wanted.isHidden()
    assert inspector.graph_page.loss.currentText() == "none yet"
    studio.key(Qt.Key.Key_Z, CTRL)
    studio.bot.waitUntil(inspector.graph_page.wanted.isVisible)


def test_the_wheel_turns_no_choice(studio, inspector, gates):
    select(studio, inspector, "f")
    gates.kind.setFocus()
    middle = gates.kind.rect().center()
    _wheel(gates.kind, middle)
    assert gates.kind.currentText() == "multiply"


def test_clicking_elsewhere_takes_over_what_was_typed(studio, inspector, gates):
    select(studio, inspector, "z")
    field = gates.value_box.entry
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "7")
    studio.click(studio.gate("x"))
    assert studio.graph.gate("z").value == 7
    assert studio.graph.gate("x").value == -2
    studio.bot.waitUntil(lambda: gates.name.text() == "x")


def test_another_graph_drops_what_was_still_being_typed(studio, inspector, gates):
    select(studio, inspector, "z")
    field = gates.value_box.entry
    field.setFocus()
    QTest.keyClicks(field, "7")
    other = Session(parse("f = z * z", values={"z": 1.0}))
    studio.window.show_session(other)
    inspector.refresh()
    assert other.graph.gate("z").value == 1
    assert inspector.graph_page.isVisible()


def test_the_side_folds_away_and_stays_so(studio, inspector):
    studio.window.actions_by_name["show_side"].trigger()
    assert not inspector.isVisible()
    studio.canvas.selection.choose({"x"})
    studio.window.close()
    again = MainWindow(studio.window._choice)
    assert not again.actions_by_name["show_side"].isChecked()
    assert again.side.isHidden()
    again.deleteLater()


def test_a_folded_side_catches_up_when_it_comes_back(studio, gates):
    action = studio.window.actions_by_name["show_side"]
    action.trigger()
    studio.canvas.selection.choose({"f"})
    action.trigger()
    assert gates.isVisible()
    assert gates.heading.text() == "f"


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
@pytest.mark.parametrize("chosen", [(), ("z",), ("v",), ("f",), ("x", "z")], ids="-".join)
def test_nothing_is_cut_at_the_side(studio, inspector, theme, chosen):
    studio.window._choice.choose(theme)
    studio.show("s = v * v; f = (x + y) * z * s", x=-2, y=1 / 3, z=-4, v=1)
    studio.window.session.apply(set_value(studio.graph, "v", [[1.5, -2], [3, 4]]))
    select(studio, inspector, *chosen)
    QApplication.processEvents()
    page = inspector._page
    for child in page.findChildren(QWidget):
        if child.isVisible():
            right = child.mapTo(page, QPoint(child.width(), 0)).x()
            assert right <= inspector.currentWidget().viewport().width()


def _wheel(widget, at: QPoint) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
