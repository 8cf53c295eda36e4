"""The walk through the layers, step by step, and the sliders for hidden units."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bpstudio.document.edits import remove
from bpstudio.document.edits.opening import open_gates
from bpstudio.graph.networks import Layer, Network, network_graph
from bpstudio.session import Session
from bpstudio.ui.building.expanding import shapes_in
from bpstudio.ui.insight.layer_walks import LayerWalks
from bpstudio.ui.panels.jacobian.equation import Block, Spot

BOTH = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
)  # fmt: skip
NETWORK = Network(2, (Layer(3, "tanh"), Layer(2, "sigmoid")), "log_loss")


@pytest.fixture
def walk(studio):
    studio.window.show_session(Session(network_graph(NETWORK)))
    studio.canvas.setFocus()
    studio.key(Qt.Key.Key_J, BOTH)
    return studio.window.part(LayerWalks)


def blocks(page):
    return [part for part in page.equation.parts if isinstance(part, Block)]


def settle(studio):
    studio.bot.wait(120)


def test_the_walk_goes_one_key_at_a_time(walk, studio):
    page = walk.page
    assert page.title.text() == "From L back to x"
    assert page.steps.count() == 5
    assert walk.spotlight.gates == {"L", "a2"}
    for end, start in [("a2", "z2"), ("z2", "a1"), ("a1", "z1"), ("z1", "x"), ("z1", "x")]:
        studio.key(Qt.Key.Key_PageDown, BOTH)
        assert (page.step.end, page.step.start) == (end, start)
        leaving = blocks(page)[2].matrix.ravel()
        assert leaving == pytest.approx(studio.trace.gradient(start))
        assert walk.spotlight.gates == {end, start}
    studio.key(Qt.Key.Key_PageUp, BOTH)
    assert page.step.end == "a1"
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert page.step.end == "a1"
    page.steps.setFocus()
    QTest.keyClick(page.steps, Qt.Key.Key_Up)
    assert page.step.end == "z2"


def test_at_weights_their_gradient_is_the_outer_product(walk, studio):
    page = walk.page
    page.go_by(2)
    *_, delta, inputs, gradient = blocks(page)
    assert gradient.title == "∂L/∂W2"
    assert gradient.matrix == pytest.approx(studio.trace.gradient("W2"))
    assert gradient.matrix == pytest.approx(delta.matrix @ inputs.matrix)
    assert blocks(page)[1].title == "W2 = ∂z2/∂a1"
    page.equation.point_at(Spot(10, 1, 2))
    assert not page.grab().isNull()


def test_sigmoid_and_log_loss_are_shown_to_collapse(walk):
    page = walk.page
    assert page.collapse.text() == ""
    page.go_by(1)
    assert page.collapse.text().startswith("The two factors collapse: ∇a2 ⊙ σ'(z2) = [")
    assert " = a2 − t = [" in page.collapse.text()
    page.go_by(1)
    assert page.collapse.text() == ""


def test_losses_of_scores_say_their_collapse_at_once(walk, studio):
    network = Network(2, (Layer(5, "identity"),), "cross_entropy")
    studio.window.show_session(Session(network_graph(network)))
    settle(studio)
    assert "∇z1 = ŷ − t = [" in walk.page.collapse.text()
    assert "…" in walk.page.collapse.text()


def test_multiplications_are_counted_in_both_orders(walk):
    walk.page.go_by(4)
    assert walk.page.counts.text() == (
        "Vector × matrix: 19 multiplications so far, 19 in all. From x on, matrix × matrix, it "
        "would be 26."
    )


def test_nothing_is_told_before_the_pass_has_come_so_far(walk, studio):
    studio.window.actions_by_name["step_to_start"].trigger()
    settle(studio)
    assert walk.page.counts.text().startswith("This gradient is not computed yet")
    assert walk.page.equation.parts == ()
    studio.window.actions_by_name["step_to_end"].trigger()
    for _ in range(3):
        studio.window.actions_by_name["step_back"].trigger()
    settle(studio)
    assert walk.page.equation.parts != ()


def test_a_graph_without_layers_is_told_so(walk, studio):
    studio.show("f = x * y; g = x + y", x=1.0, y=2.0)
    studio.graph.chosen_loss = None
    studio.window.files.new()
    settle(studio)
    assert "no gate with a value is the loss" in walk.page.title.text()
    assert walk.page.step is None


def test_the_key_opens_a_closed_page_and_the_light_goes_with_it(walk, studio):
    action = studio.window.actions_by_name["show_layers"]
    action.trigger()
    assert not walk.spotlight.gates
    studio.window.actions_by_name["walk_next"].trigger()
    assert action.isChecked()
    assert walk.page.step.end == "L"


# -- hidden units ----------------------------------------------------------------------------


def test_a_slider_sets_the_number_of_hidden_units_in_one_step(walk, studio):
    slider = walk.page.units.sliders["W1"]
    kept = np.array(studio.graph.gate("W1").value)
    slider.sliderPressed.emit()
    for units in (4, 5, 6):
        slider.setValue(units)
    slider.sliderReleased.emit()
    settle(studio)
    weights = np.array(studio.graph.gate("W1").value)
    assert weights.shape == (6, 2)
    assert (weights[:3] == kept).all()
    assert studio.trace.gradient("W2").shape == (2, 6)
    assert studio.window.session.document.history == ("Set the number of units",)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert studio.graph.gate("b1").value == (0.0,) * 5
    studio.window.session.undo()
    studio.window.session.undo()
    settle(studio)
    assert slider.value() == 3


def test_units_of_a_network_of_single_numbers_can_be_set_too(walk, studio):
    graph = network_graph(NETWORK, of_numbers=True)
    studio.window.show_session(Session(graph))
    settle(studio)
    walk.page.units.sliders["W1"].setValue(4)
    assert "w1_42" in studio.graph
    assert studio.trace.loss_value is not None
    assert studio.window.session.document.history == ("Set the units of W1 to 4",)


def test_a_graph_without_hidden_layers_has_no_sliders(walk, studio):
    studio.show("z = W @ x; L = sum(z)", W=((1.0, 2.0), (3.0, 4.0)), x=(1.0, 2.0))
    settle(studio)
    assert walk.page.units.isHidden()
    studio.graph.apply(open_gates(studio.graph, ["z"], shapes_in(studio.graph)).patch)
    studio.graph.apply(remove(studio.graph, ["mul1"]).patch)
    studio.window.show_session(Session(studio.graph))
    settle(studio)
    assert walk.page.units.isHidden()
