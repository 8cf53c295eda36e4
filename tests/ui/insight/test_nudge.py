"""A nudge shows Δ beside gradient × ε at every later gate, and differences check gradients."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bpstudio.graph import Port, Wire
from bpstudio.ui.frame.drawer import Drawer
from bpstudio.ui.insight.nudge import Nudge

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def nudge(studio):
    """The nudge page over y = x², z = sigmoid(y), opened with its keys."""
    studio.show("y = square(x); z = sigmoid(y)", x=1.0)
    studio.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    return studio.window.part(Nudge)


def tags(studio, tags):
    names = studio.canvas.drawing.geometry.names
    return {names[row]: text for row, text in tags.texts.items()}


def settle(studio, nudge):
    studio.bot.waitUntil(lambda: not nudge._timer.isActive())


def test_the_first_source_is_nudged_and_every_later_gate_listed(studio, nudge):
    rows = nudge.page.table.rows.rows
    assert [row[0] for row in rows] == ["x", "y", "z"]
    assert rows[1] == ("y", "1.21", "2", "0.2", "0.21", "0.01")
    assert tags(studio, nudge.tags)["y"] == "Δ 0.21 ≈ 0.2"


def test_what_rounding_leaves_over_is_nothing(nudge):
    assert nudge.page.table.rows.rows[0][-1] == "0"


def test_another_step_is_typed_or_slid(studio, nudge):
    nudge.page.step.field.setFocus()
    nudge.page.step.field.selectAll()
    studio.type("0.01")
    assert nudge.page.table.rows.rows[1][4] == "0.0201"
    nudge.page.step.slider.setFocus()
    QTest.keyClick(nudge.page.step.slider, Qt.Key.Key_Right)
    assert nudge.page.step.value == pytest.approx(0.02)


def test_no_step_changes_nothing(nudge):
    nudge.page.step.set_value(0.0)
    assert nudge.page.table.rows.rows[1] == ("y", "1", "0", "0", "0", "0")


def test_what_is_selected_is_nudged(studio, nudge):
    studio.click(studio.gate("y"))
    assert [row[0] for row in nudge.page.table.rows.rows] == ["y", "z"]
    studio.canvas.selection.choose(wires=[Wire(Port("y"), Port("z"))])
    assert [row[0] for row in nudge.page.table.rows.rows] == ["z"]
    assert nudge.page._start.text() == "Nudge y → z by ε ="


def test_it_follows_the_values(studio, nudge):
    knob = studio.gate("x") + QPoint(0, 13)
    studio.drag(knob, knob + QPoint(25, 0))
    settle(studio, nudge)
    assert nudge.page.table.rows.rows[0][1] != "1.1"


def test_while_stepping_only_known_values_are_listed(studio, nudge):
    studio.window.actions_by_name["step_to_start"].trigger()
    settle(studio, nudge)
    assert [row[0] for row in nudge.page.table.rows.rows] == ["x"]
    assert set(tags(studio, nudge.tags)) == {"x"}


def test_the_plot_shows_the_first_gate_with_one_input_and_then_the_chosen_one(studio, nudge):
    plot = nudge.page.plot
    assert (plot.shown.name, plot.step) == ("y", pytest.approx(0.1))
    nudge.page.table.setCurrentIndex(nudge.page.table.rows.index(2, 0))
    assert (plot.shown.name, plot.step) == ("z", pytest.approx(0.21))
    assert plot.title == "z at 1: slope 0.1966"
    for theme in ("light", "dark", "projector"):
        studio.window._choice.choose(theme)
        assert not plot.grab().isNull()


def test_behind_a_copy_the_plot_knows_the_step(studio, nudge):
    studio.show("f = square(x) + x", x=2.0)
    settle(studio, nudge)
    assert nudge.page.plot.shown.name == "square1"
    assert nudge.page.plot.step == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("text", "value"), [("f = step(x)", 1.0), ("f = log(x)", 0.05), ("f = sqrt(x)", 0.0)]
)
def test_flat_and_broken_curves_are_drawn_too(studio, nudge, text, value):
    studio.show(text, x=value)
    nudge.page.step.set_value(-0.1)
    settle(studio, nudge)
    assert nudge.page.plot.shown is not None
    assert not nudge.page.plot.grab().isNull()


def test_without_a_gate_with_one_input_there_is_no_curve(studio, nudge):
    studio.show("f = x * y", x=1.0, y=2.0)
    settle(studio, nudge)
    assert nudge.page.plot.shown is None
    assert "one input" in nudge.page.plot.title
    assert not nudge.page.plot.grab().isNull()


def test_an_array_is_nudged_as_a_whole(studio, nudge):
    studio.show("f = sum(x)", x=(1.0, 2.0))
    settle(studio, nudge)
    rows = nudge.page.table.rows.rows
    assert rows[0][1] == "[2]"
    assert rows[1][4] == "0.2"


def test_without_a_value_there_is_nothing_to_nudge(studio, nudge):
    studio.show("f = x * y")
    settle(studio, nudge)
    assert nudge.page.table.rows.rows == []
    assert nudge.page._start.text() == "Select a gate or a wire that has a value."


def test_all_gradients_are_checked_from_the_menu(studio, nudge):
    studio.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    studio.window.actions_by_name["check_gradients"].trigger()
    assert nudge.page.verdict.text() == "3 of 3 agree with differences."
    found = tags(studio, nudge.checked)
    assert set(found) == {"x", "y", "z"}
    assert all(text.startswith("✓ ") for text in found.values())
    assert not studio.canvas.grab().isNull()


def test_one_gradient_is_checked(studio, nudge):
    studio.click(studio.gate("y"))
    QTest.mouseClick(nudge.page.checking, LEFT)
    assert set(tags(studio, nudge.checked)) == {"y"}


def test_the_gradient_on_one_wire_is_checked(studio, nudge):
    studio.canvas.selection.choose(wires=[Wire(Port("x"), Port("y"))])
    QTest.mouseClick(nudge.page.checking, LEFT)
    assert nudge.page.verdict.text() == "0.393224 by the rules, 0.393224 by differences."
    assert set(tags(studio, nudge.checked)) == {"y"}


def test_a_kink_is_neither_right_nor_wrong(studio, nudge):
    studio.show("f = relu(x)", x=0.0)
    QTest.mouseClick(nudge.page.checking_all, LEFT)
    assert tags(studio, nudge.checked)["x"] == "∧"


def test_a_wrong_gradient_is_marked(studio, nudge, monkeypatch):
    monkeypatch.setattr("bpstudio.ui.insight.nudge.difference_on", lambda *_: 5.0)
    studio.canvas.selection.choose(wires=[Wire(Port("x"), Port("y"))])
    QTest.mouseClick(nudge.page.checking, LEFT)
    assert tags(studio, nudge.checked)["y"] == "✗ 0.92"
    assert not studio.canvas.grab().isNull()


def test_where_there_is_no_gradient_it_says_so(studio, nudge):
    studio.show("f = sum(x); g = 2 * y", x=(1.0, 2.0), y=1.0)
    studio.canvas.selection.choose(wires=[Wire(Port("x"), Port("f"))])
    QTest.mouseClick(nudge.page.checking, LEFT)
    assert nudge.page.verdict.text() == "There is no gradient here to be checked."
    studio.canvas.selection.choose(["f"])
    nudge.page.say("")
    QTest.mouseClick(nudge.page.checking, LEFT)
    assert nudge.page.verdict.text() == "There is no gradient here to be checked."


def test_a_verdict_goes_with_the_numbers_that_it_was_about(studio, nudge):
    QTest.mouseClick(nudge.page.checking_all, LEFT)
    knob = studio.gate("x") + QPoint(0, 13)
    studio.drag(knob, knob + QPoint(20, 0))
    settle(studio, nudge)
    assert tags(studio, nudge.checked) == {}
    assert nudge.page.verdict.text() == ""


def test_the_tags_go_when_the_page_is_closed(studio, nudge):
    studio.window.part(Drawer).close()
    assert tags(studio, nudge.tags) == {}
    studio.click(studio.gate("y"))
    assert nudge.start == "x"
