"""Examples in the window: a row each, a click shows one, and what they come to stands below."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bpstudio.document import edits
from bpstudio.gates import kind_of
from bpstudio.graph.examples import examples_in
from bpstudio.ui.insight.examples import ExamplesPart
from bpstudio.ui.panels.explain.explanation import ExplanationPanel

SAMPLE = Path(__file__).parents[3] / "sample_graphs" / "losses_add_up.bpg"
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def part(studio):
    """The examples of the sample, open in the drawer."""
    studio.window.files.open_sample(SAMPLE)
    studio.window.actions_by_name["show_examples"].trigger()
    QApplication.processEvents()
    return studio.window.part(ExamplesPart)


@pytest.fixture
def session(part):
    return part.around.bench().session


def value(session, name):
    return session.graph.gate(name).value


def texts(model, row):
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def middle(part, row, column):
    view = part.page.table.view
    return view.visualRect(part.page.table.rows.index(row, column)).center()


def click(part, row, column=1):
    QTest.mouseClick(part.page.table.view.viewport(), LEFT, PLAIN, middle(part, row, column))
    QApplication.processEvents()


def key(part, which, held=PLAIN):
    QTest.keyClick(part.page.table.view, which, held)
    QApplication.processEvents()


def test_the_table_has_a_row_an_example_and_what_they_come_to(part):
    rows, foot = part.page.table.rows, part.page.table.foot
    titles = [rows.headerData(column, Qt.Orientation.Horizontal) for column in range(6)]
    assert titles == ["n", "x", "t", "C", "∂C/∂w", "∂C/∂b"]
    assert texts(rows, 1) == ["2", "2", "2", "0.405", "−1.8", "−0.9"]
    assert texts(foot, 0) == ["sum", "", "", "4.77", "−15", "−4.6"]
    assert part.page.total.text() == "Σ C = 4.77"


def test_a_click_on_a_row_shows_that_example_on_the_canvas(part, session):
    click(part, 3)
    assert (value(session, "x"), value(session, "t")) == (4, 5)
    assert session.trace.value("C") == pytest.approx(4.205)
    assert part.page.table.view.currentIndex().row() == 3


def test_going_through_many_examples_is_one_step_to_undo(part, session):
    for row in (1, 2, 3, 1):
        click(part, row)
    key(part, Qt.Key.Key_Down)
    assert value(session, "x") == 3
    assert session.document.history == ("Show another example",)
    session.undo()
    QApplication.processEvents()
    assert value(session, "x") == 1
    assert part.page.table.view.currentIndex().row() == 0


def test_the_actions_go_round_all_examples(session, studio):
    actions = studio.window.actions_by_name
    actions["previous_example"].trigger()
    assert value(session, "x") == 4
    actions["next_example"].trigger()
    assert value(session, "x") == 1


def test_a_number_is_typed_over(part, session):
    view = part.page.table.view
    QTest.mouseDClick(view.viewport(), LEFT, PLAIN, middle(part, 2, 2))
    QTest.mouseDClick(view.viewport(), LEFT, PLAIN, middle(part, 2, 2))
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "1/4")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert examples_in(session.graph).example(2) == {"x": 3, "t": 0.25}
    assert value(session, "t") == 0.25


def test_what_is_no_number_is_refused_in_a_sentence(part, session, studio):
    part.page.table.rows.typed.emit(0, "x", "many")
    assert studio.window.status_line.text == "“many” is not a number."
    assert examples_in(session.graph).example(0)["x"] == 1


def test_a_slider_makes_values_that_are_no_example_until_they_are_kept(part, session):
    assert not part.page.keep.isEnabled()
    session.apply(edits.set_value(session.graph, "x", 7))
    QApplication.processEvents()
    assert part.page.table.rows.sheet.shown is None
    assert not part.page.drop.isEnabled()
    part.page.keep.click()
    QApplication.processEvents()
    assert part.page.table.rows.rowCount() == 5
    assert part.page.table.rows.sheet.shown == 4
    part.page.drop.click()
    QApplication.processEvents()
    assert part.page.table.rows.rowCount() == 4


def test_mean_or_sum_is_chosen(part, session):
    part.page.reduce.activated.emit(0)
    QApplication.processEvents()
    assert texts(part.page.table.foot, 0)[0] == "mean"
    assert part.page.total.text() == "Σ C ÷ 4 = 1.1925"
    assert session.document.undo_label == "Take the mean of the losses"


def test_rows_of_a_spreadsheet_are_pasted(part, session, studio):
    QGuiApplication.clipboard().setText("1\t2\n3\t4\n5\t6\n")
    key(part, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert examples_in(session.graph).inputs == (("x", (1, 3, 5)), ("t", (2, 4, 6)))
    QGuiApplication.clipboard().setText("1\t2\t3\n")
    key(part, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert studio.window.status_line.text.startswith("A row needs 2 numbers, one for each of x, t")


def test_while_stepping_the_table_tells_no_more_than_is_known(part, studio):
    actions = studio.window.actions_by_name
    actions["step_back"].trigger()
    actions["step_back"].trigger()
    QApplication.processEvents()
    assert texts(part.page.table.rows, 1) == ["2", "2", "2", "0.405", "", ""]
    actions["step_to_start"].trigger()
    QApplication.processEvents()
    assert texts(part.page.table.foot, 0) == ["sum", "", "", "", "", ""]
    assert part.page.total.text() == "Σ C"


def test_a_graph_without_examples_says_what_they_are_and_takes_the_first(studio, part):
    studio.show("f = (w * x - 1) ** 2", w=2, x=3)
    QApplication.processEvents()
    assert part.page.first.isVisible()
    part.page.first.click()
    QApplication.processEvents()
    assert studio.window.status_line.text == "No input has a value that could become an example."
    session = studio.window.session
    session.apply(edits.change_kind(session.graph, "x", kind_of("input")))
    part.page.first.click()
    QApplication.processEvents()
    assert texts(part.page.table.rows, 0) == ["1", "3", "25", "30"]


def test_examples_that_cannot_run_say_why_and_stay_in_the_table(part, session):
    session.apply(edits.set_value(session.graph, "w", None))
    QApplication.processEvents()
    assert part.page.note.text() == "w has no value yet."
    assert texts(part.page.table.rows, 0) == ["1", "1", "1"]
    assert part.page.table.foot_view.isHidden()


def test_a_penalty_has_a_row_of_its_own(studio, part):
    studio.show("L = (w * x) ** 2 + 0.5 * w ** 2", w=2, x=3)
    graph = studio.graph
    studio.window.session.apply(edits.change_kind(graph, "x", kind_of("input")))
    studio.window.session.apply(edits.set_examples(graph, {"x": [1, 2]}, "sum"))
    QApplication.processEvents()
    foot = part.page.table.foot
    assert texts(foot, 0) == ["once", "", "−2", "−2"]
    assert texts(foot, 1) == ["sum", "", "22", "22"]
    assert part.page.total.text() == "Σ L − 2 = 22"


# -- all examples at once ----------------------------------------------------------------------


def whole(part):
    QTest.mouseClick(part.page.whole, LEFT)
    QApplication.processEvents()


def shown_on_wire(studio, name):
    """Return value and gradient on the wire out of a gate, as far as the canvas shows them."""
    drawing = studio.canvas.drawing
    (row,) = (
        at for at, end in enumerate(drawing.geometry.ends[:, 0]) if drawing.gates[end].id == name
    )
    wire = drawing.trace.layout.wiring.wires[row]
    value = drawing.trace.wire_value(wire) if drawing.stage.wire_values[row] else None
    return value, drawing.trace.wire_gradient(wire) if drawing.shows_gradient[row] else None


def test_the_canvas_shows_the_sum_of_all_examples_and_is_blank_where_they_differ(part, studio):
    whole(part)
    loss = studio.canvas.drawing.loss
    assert studio.canvas.drawing.value(loss) == pytest.approx(4.77)
    assert shown_on_wire(studio, "w") == pytest.approx((0.5, -15))
    assert shown_on_wire(studio, "b") == pytest.approx((0.1, -4.6))
    for name in ("x", "t", "y"):
        assert shown_on_wire(studio, name) == (None, None)
    assert part.on_canvas.caption.isVisible()
    assert part.on_canvas.caption.name == "All 4 examples"
    assert part.page.whole.isChecked()
    assert studio.window.actions_by_name["show_all_examples"].isChecked()


def test_the_sum_follows_a_parameter_and_the_way_in_which_losses_count(part, session, studio):
    whole(part)
    session.apply(edits.set_value(session.graph, "w", 0.9))
    assert shown_on_wire(studio, "w") == pytest.approx((0.9, -3))
    session.apply(edits.reduce_by(session.graph, "mean"))
    assert shown_on_wire(studio, "w") == pytest.approx((0.9, -0.75))
    assert "mean" in part.on_canvas.caption.words
    session.undo()
    assert shown_on_wire(studio, "w") == pytest.approx((0.9, -3))


def test_the_sum_is_still_shown_when_a_gate_comes(part, session, studio):
    whole(part)
    session.apply(edits.add_gate(session.graph, kind_of("relu"), (0, 0)))
    QApplication.processEvents()
    assert part.on_canvas.is_on
    assert shown_on_wire(studio, "w") == pytest.approx((0.5, -15))


def test_a_click_under_the_table_shows_the_sum_and_one_on_a_row_that_example(part, studio):
    foot = part.page.table.foot_view
    QTest.mouseClick(
        foot.viewport(), LEFT, PLAIN, foot.visualRect(foot.model().index(0, 3)).center()
    )
    QApplication.processEvents()
    assert part.on_canvas.is_on
    click(part, 0)
    assert not part.on_canvas.is_on
    assert not part.page.whole.isChecked()
    assert not part.on_canvas.caption.isVisible()
    assert studio.canvas.drawing.stage is None
    assert studio.canvas.drawing.trace is studio.trace


def test_nobody_steps_through_the_sum(part, studio):
    whole(part)
    assert not studio.window.actions_by_name["step_back"].isEnabled()
    whole(part)
    assert studio.window.actions_by_name["step_back"].isEnabled()


def test_another_page_of_the_drawer_is_about_one_example_again(part, studio):
    whole(part)
    studio.window.actions_by_name["show_costs"].trigger()
    QApplication.processEvents()
    assert not part.on_canvas.is_on
    assert studio.canvas.drawing.trace is studio.trace
    assert not studio.window.actions_by_name["show_all_examples"].isChecked()


def test_a_quiz_is_about_one_example_again(part, studio):
    whole(part)
    studio.window.actions_by_name["predict"].trigger()
    QApplication.processEvents()
    assert not part.on_canvas.is_on
    assert studio.window.stepping.trace is studio.trace
    assert studio.window.stepping.is_held


def test_the_action_opens_the_page_and_says_where_there_are_no_examples(studio):
    part = studio.window.part(ExamplesPart)
    studio.show("L = x * w", x=1.0, w=2.0)
    studio.window.actions_by_name["show_all_examples"].trigger()
    assert studio.window.status_line.text == "The graph has no examples."
    assert not studio.window.actions_by_name["show_all_examples"].isChecked()
    studio.window.files.open_sample(SAMPLE)
    studio.window.actions_by_name["show_all_examples"].trigger()
    QApplication.processEvents()
    assert part.page.isVisible()
    assert part.on_canvas.is_on


def test_the_explanation_gives_no_path_of_one_example_for_the_gradient_of_all(part, studio):
    studio.canvas.selection.choose(["w"])
    panel = studio.window.findChild(ExplanationPanel)
    studio.bot.waitUntil(lambda: "Path from the loss" in panel.markup)
    whole(part)
    studio.bot.waitUntil(lambda: "−15" in panel.markup)
    assert "Path from the loss" not in panel.markup
