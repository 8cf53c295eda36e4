"""Forward mode writes the derivatives of every gate by one source, in their own colour."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bpstudio.insight.forward_mode import Passes
from bpstudio.picture.palette import LIGHT
from bpstudio.ui.insight.forward_mode import ForwardMode


@pytest.fixture
def mode(studio):
    """Forward mode on (a + b)(b + 1), switched on with its key."""
    studio.show("c = a + b; d = b + 1; e = c * d", a=2.0, b=1.0)
    studio.key(Qt.Key.Key_F6, Qt.KeyboardModifier.AltModifier)
    return studio.window.part(ForwardMode)


def written(studio, mode):
    names = studio.canvas.drawing.geometry.names
    return {names[row]: text for row, text in mode.tags.texts.items()}


def settle(studio, mode):
    studio.bot.waitUntil(lambda: not mode._timer.isActive())


def test_every_gate_has_its_derivative_by_the_first_source(studio, mode):
    assert written(studio, mode) == {
        "a": "∂/∂a = 1",
        "c": "∂/∂a = 1",
        "d": "∂/∂a = 0",
        "e": "∂/∂a = 2",
    }
    assert "2 sweeps like this, or 1 pass back" in mode.bar.words.text()


@pytest.mark.usefixtures("mode")
def test_it_has_a_colour_that_no_role_has(studio):
    geometry = studio.canvas.drawing.geometry
    row = geometry.row["e"]
    top = (geometry.place[row] - (0.0, geometry.half[row, 1])).tolist()
    above = studio.canvas.view.to_pixels(top)
    above.setY(above.y() - 10)
    assert LIGHT.tangent in studio.colours_around(above, 8)
    assert LIGHT.tangent not in {*LIGHT.roles.values(), *LIGHT.role_texts.values()}


def test_a_click_on_a_source_differentiates_by_it(studio, mode):
    studio.click(studio.gate("b"))
    assert written(studio, mode)["e"] == "∂/∂b = 5"
    assert mode.bar.sources.currentText() == "b"
    studio.click(studio.gate("e"))
    assert mode.source == "b"


def test_a_source_can_be_chosen_in_the_bar(studio, mode):
    mode.bar.sources.setFocus()
    QTest.keyClick(mode.bar.sources, Qt.Key.Key_Down)
    assert mode.source == "b"
    assert written(studio, mode)["d"] == "∂/∂b = 1"


def test_the_derivatives_come_forward_with_the_values(studio, mode):
    studio.window.actions_by_name["step_to_start"].trigger()
    settle(studio, mode)
    assert set(written(studio, mode)) == {"a"}
    drawing = studio.canvas.drawing
    while drawing.value(drawing.geometry.row["d"]) is None:
        studio.window.actions_by_name["step_forward"].trigger()
        settle(studio, mode)
        drawing = studio.canvas.drawing
    assert "d" in written(studio, mode)
    assert "e" not in written(studio, mode)


def test_the_derivatives_follow_the_values(studio, mode):
    studio.show("f = x * y", x=3.0, y=7.0)
    settle(studio, mode)
    assert written(studio, mode)["f"] == "∂/∂x = 7"


def test_of_an_array_the_shape_is_written(studio, mode):
    studio.show("y = 2 * x; f = sum(y)", x=(1.0, 2.0))
    settle(studio, mode)
    assert written(studio, mode)["y"] == "∂/∂x = [2]"
    assert written(studio, mode)["f"] == "∂/∂x = 4"


def test_the_key_or_the_cross_goes_back_to_reverse_mode(studio, mode):
    QTest.mouseClick(mode.bar._close, Qt.MouseButton.LeftButton)
    assert written(studio, mode) == {}
    assert not mode.bar.isVisible()
    studio.key(Qt.Key.Key_F6, Qt.KeyboardModifier.AltModifier)
    assert mode.bar.isVisible()


def test_without_a_source_it_says_what_it_needs(studio, mode):
    studio.show("f = 2 * 3")
    settle(studio, mode)
    assert not mode.bar.isVisible()
    assert written(studio, mode) == {}


def test_without_a_loss_one_sweep_still_answers_for_every_gate(mode):
    mode.bar.show_sweep(["x"], "x", Passes(0, 0))
    assert mode.bar.words.text() == "One sweep answers for one source and every gate."


def test_on_a_narrow_canvas_it_says_less(studio, mode):
    studio.window._choice.choose("projector")
    studio.bot.waitUntil(lambda: mode.bar.words.text() == "2 sweeps or 1 pass back")
    studio.window.resize(900, 600)
    studio.bot.waitUntil(lambda: not mode.bar.words.isVisible())
    assert "2 sweeps like this" in mode.bar.toolTip()
