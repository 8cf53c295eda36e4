"""The page of the Jacobian follows the selection, and its cells light up the canvas."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bpstudio.document.edits import set_value
from bpstudio.ui.insight.jacobians import Jacobians
from bpstudio.ui.panels.jacobian.composing import Convention
from bpstudio.ui.panels.jacobian.equation import Spot

LAYER = "z = W @ x; a = tanh(z); p = softmax(a); L = cross_entropy(p, t)"
VALUES = {"W": ((1.0, 2.0), (3.0, 4.0)), "x": (0.5, -0.25), "t": (1.0, 0.0)}
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def layer(studio):
    studio.show(LAYER, **VALUES)
    studio.key(Qt.Key.Key_J, CONTROL)
    return studio


@pytest.fixture
def page(layer):
    return layer.window.part(Jacobians).page


def matrix(page):
    return next(each.matrix for each in page.equation.parts if not isinstance(each, str) and
                each.title.startswith("J"))  # fmt: skip


def settle(studio):
    studio.bot.wait(20)


def test_with_nothing_selected_the_page_says_what_to_do(page):
    assert "Select a gate" in page.sentence.text()
    assert page.equation.parts == ()


def test_a_selected_gate_shows_its_jacobian_by_its_inputs(layer, page):
    layer.click(layer.gate("a"))
    assert page.title.text() == "From z to a"
    assert matrix(page) == pytest.approx(np.diag(1 - layer.trace.value("a") ** 2))
    assert page.sentence.text().startswith("Diagonal: each element of a depends on its own")
    layer.click(layer.gate("p"))
    assert page.sentence.text().startswith("Not diagonal")


def test_several_gates_show_the_way_from_the_earlier_to_the_later(layer, page):
    layer.canvas.selection.choose({"x", "z"})
    assert page.sentence.text() == "J is W itself: row i has the weights of neuron i of z."
    layer.canvas.selection.choose({"x", "W", "L"})
    assert page.title.text() == "From (W, x) to L"
    assert page.sentence.text() == "One row: the gradient of L, as a row."
    layer.canvas.selection.choose({"x", "W"})
    assert page.title.text() == "From (W, x) to L"


def test_weights_move_one_element_each(layer, page):
    layer.canvas.selection.choose({"W", "z"})
    assert page.sentence.text().startswith("Each column has a single entry")
    layer.show("h = x * W; z = h @ V; L = sum(z)", W=VALUES["W"], x=(0.5, 2.0),
               V=((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)))  # fmt: skip
    layer.canvas.selection.choose({"x", "z"})
    assert page.sentence.text() == "6 rows, one an element of z; 2 columns."
    layer.canvas.selection.choose({"h", "z"})
    assert page.sentence.text().startswith("6 rows")
    layer.canvas.selection.choose({"x", "W", "V", "h", "z", "L"})
    assert page.title.text() == "From (x … z) to L"


def test_wires_have_jacobians_too(studio):
    studio.show("q = x * x; f = q * y", x=3.0, y=2.0)
    studio.key(Qt.Key.Key_J, CONTROL)
    page = studio.window.part(Jacobians).page
    first, _ = studio.graph.wires_into("q").values()
    studio.canvas.selection.choose((), (first,))
    assert matrix(page).tolist() == [[3.0]]
    assert page.sentence.text().startswith("One number by one number")
    # Only one of the two branches of x leads through this wire.
    assert [part for part in page.equation.parts if not isinstance(part, str)][-1].matrix == 6.0
    last = studio.graph.wires_into("f")[0]
    studio.canvas.selection.choose((), (last, first))
    assert page.title.text() == "From copy1 to q"
    page.equation.point_at(Spot(2, 0, 0))
    spotlight = studio.window.part(Jacobians).spotlight
    assert spotlight.wires == {first, last}


def test_the_product_is_the_gradient_or_says_through_what(layer, page):
    layer.canvas.selection.choose({"z", "a"})
    leaving = page.equation.parts[-1]
    assert leaving.title == "∂L/∂z"
    assert leaving.matrix.ravel() == pytest.approx(layer.trace.gradient("z"))
    layer.show("q = sin(x); L = q + x", x=3.0)
    layer.canvas.selection.choose({"x", "q"})
    assert page.equation.parts[-1].title == "∂L/∂x through q"


def test_rows_or_columns(layer, page):
    layer.click(layer.gate("z"))
    assert [part.matrix.shape for part in page.equation.parts[::2]] == [(1, 2), (2, 6), (1, 6)]
    QTest.mouseClick(page.buttons[Convention.COLUMN], Qt.MouseButton.LeftButton)
    assert [part.matrix.shape for part in page.equation.parts[::2]] == [(6, 2), (2, 1), (6, 1)]
    assert page.equation.parts[0].title == "Jᵀ = (∂z/∂(W, x))ᵀ"
    QTest.mouseClick(page.buttons[Convention.ROW], Qt.MouseButton.LeftButton)
    assert page.equation.parts[0].matrix.shape == (1, 2)


def test_pointing_at_a_cell_lights_the_canvas_and_names_the_derivative(layer, page):
    layer.click(layer.gate("a"))
    spotlight = layer.window.part(Jacobians).spotlight
    at = page.equation.middle_of(Spot(2, 1, 0)).toPoint()
    QTest.mouseMove(page.equation.viewport(), at)
    assert page.sentence.text() == "∂a[1]/∂z[0] = 0"
    assert spotlight.gates == {"a"}
    page.equation.point_at(Spot(0, 0, 1))
    assert page.sentence.text().startswith("∂L/∂a[1] = ")
    page.equation.point_at(Spot(4, 0, 1))
    assert page.sentence.text().count(" × ") == 2
    QTest.mouseMove(page.equation.viewport(), QPoint(1, 1))
    assert not spotlight.gates
    assert page.sentence.text().startswith("Diagonal")


def test_the_page_follows_a_slider_and_the_step(layer, page):
    layer.canvas.selection.choose({"x", "z"})
    before = matrix(page).copy()
    layer.window.session.apply(set_value(layer.graph, "W", [[5.0, 2.0], [3.0, 4.0]]))
    settle(layer)
    assert matrix(page)[0, 0] == 5.0 != before[0, 0]
    layer.window.actions_by_name["step_to_start"].trigger()
    settle(layer)
    assert page.sentence.text() == "z has no value yet at this step."
    layer.window.actions_by_name["step_to_end"].trigger()
    settle(layer)
    assert len(page.equation.parts) == 5


def test_before_the_backward_pass_the_matrix_stands_alone(layer, page):
    layer.canvas.selection.choose({"x", "z"})
    layer.window.actions_by_name["step_to_end"].trigger()
    while len(page.equation.parts) == 5:
        layer.window.actions_by_name["step_back"].trigger()
        settle(layer)
    assert len(page.equation.parts) == 1
    page.equation.point_at(Spot(0, 0, 1))
    assert page.sentence.text() == "∂z[0]/∂x[1] = 2"


def test_the_selection_is_followed_only_if_it_is_wanted(layer, page):
    layer.click(layer.gate("a"))
    page.follows.click()
    layer.click(layer.gate("p"))
    assert page.title.text() == "From z to a"
    page.follows.click()
    assert page.title.text() == "From a to p"


def test_what_is_gone_is_no_longer_asked_for(layer, page):
    layer.click(layer.gate("a"))
    layer.key(Qt.Key.Key_Delete)
    settle(layer)
    assert "Select a gate" in page.sentence.text()


def test_a_jacobian_that_is_too_large_is_refused_in_a_sentence(studio):
    studio.show("y = sin(u); L = sum(y)", u=[0.5] * 1_100)
    studio.key(Qt.Key.Key_J, CONTROL)
    page = studio.window.part(Jacobians).page
    studio.canvas.selection.choose({"u", "y"})
    assert "at most 300,000 cells" in page.sentence.text()
