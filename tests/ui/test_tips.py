"""Tool tips of arrays have heat maps of value and gradient; those of numbers have none."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from bpstudio.picture.palette import LIGHT
from bpstudio.ui.canvas.heat_tables import tables_at


@pytest.fixture
def layer(studio):
    studio.show("z = W @ x; L = sum(z) * s", W=((1.0, -2.0), (0.0, 4.0)), x=(0.5, -0.25), s=2.0)
    return studio


def tables(studio, pixel):
    drawing, place = studio.canvas.drawing, studio.canvas.view.to_scene(pixel.toPointF())
    return tables_at(drawing, place, 6.0, LIGHT)


def test_a_gate_shows_value_and_gradient_side_by_side(layer):
    markup = tables(layer, layer.gate("W"))
    assert "value [2 × 2]" in markup
    assert "gradient [2 × 2]" in markup
    assert ">−2</td>" in markup
    # Four values of which one is 0, and four gradients: seven tints.
    assert markup.count("bgcolor") == 7


def test_a_wire_shows_what_flows_on_it_as_far_as_it_is_known(layer):
    middle = (layer.output("z") + layer.input("sum1")) / 2
    assert tables(layer, middle).count("<table cellspacing") == 2
    layer.window.actions_by_name["step_to_start"].trigger()
    assert tables(layer, middle) == ""
    assert "gradient" not in tables(layer, layer.gate("W"))


def test_numbers_and_the_ground_have_no_tables(layer):
    assert tables(layer, layer.gate("s")) == ""
    assert tables(layer, layer.empty()) == ""
    assert tables_at(None, (0.0, 0.0), 6.0, LIGHT) == ""


def test_large_arrays_are_cut(studio):
    studio.show("z = sum(W)", W=[[0.5] * 12] * 10)
    markup = tables(studio, studio.gate("W"))
    assert markup.count("…") == 2 * (8 + 1)
    assert "[10 × 12]" in markup


def test_the_tip_on_the_canvas_has_them(layer):
    at = layer.gate("W")
    event = QHelpEvent(QEvent.Type.ToolTip, at, layer.canvas.mapToGlobal(at))
    QApplication.sendEvent(layer.canvas, event)
    assert "bgcolor" in QToolTip.text()
    QToolTip.hideText()
