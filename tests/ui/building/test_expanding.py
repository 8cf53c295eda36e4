"""Gates are opened and folded, and networks inserted, from the Graph menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from bpstudio.engine import evaluate
from bpstudio.graph.expansion.opened import opened_in
from bpstudio.graph.networks import Layer, Network
from bpstudio.ui.building import expanding
from bpstudio.ui.panels.network.network_dialog import NetworkDialog, Order, ask_for_network

LAYER = "z = W @ x; a = tanh(z); L = sum(a)"
VALUES = {"W": ((1.0, 2.0), (3.0, 4.0)), "x": (0.5, -0.25)}
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def layer(studio):
    studio.show(LAYER, **VALUES)
    return studio


def test_a_chosen_gate_is_opened_where_it_stands_and_folded_back(layer):
    loss = float(layer.trace.value("L"))
    layer.click(layer.gate("z"))
    layer.key(Qt.Key.Key_Period, CONTROL)
    assert layer.graph.gate("z_1").kind.name == "add"
    assert layer.trace.value("L") == pytest.approx(loss, rel=1e-12)
    assert "z_1" in layer.canvas.selection.gates
    layer.key(Qt.Key.Key_Comma, CONTROL)
    assert not opened_in(layer.graph)
    assert layer.graph.gate("z").kind.name == "matmul"
    assert layer.canvas.selection.gates == {"z"}
    assert layer.window.session.document.history == ("Open z", "Fold z")


def test_with_nothing_chosen_everything_is_opened_and_folded(layer):
    layer.click(layer.gate("z"))
    layer.key(Qt.Key.Key_Period, CONTROL)
    layer.click(layer.empty())
    layer.key(Qt.Key.Key_Period, CONTROL)
    assert not layer.trace.is_tensor.any()
    assert {gate.kind.name for gate in layer.graph.gates} == {
        "parameter", "multiply", "add", "tanh", "copy",
    }  # fmt: skip
    layer.key(Qt.Key.Key_Comma, CONTROL)
    assert not opened_in(layer.graph)
    assert layer.trace.gradient("W").shape == (2, 2)
    layer.window.session.undo()
    layer.window.session.undo()
    layer.window.session.undo()
    assert not layer.window.session.document.position


def test_what_cannot_be_opened_is_said_in_the_status_line(studio):
    studio.show("f = x * y", x=2.0, y=3.0)
    studio.click(studio.gate("f"))
    studio.key(Qt.Key.Key_Period, CONTROL)
    assert "f works on single numbers already." in studio.window.status_line.text
    studio.key(Qt.Key.Key_Comma, CONTROL)
    assert "nothing to fold back" in studio.window.status_line.text


@pytest.mark.parametrize("of_numbers", [False, True])
def test_a_network_is_inserted_below_what_is_there(studio, monkeypatch, of_numbers):
    studio.show("f = x * y", x=2.0, y=3.0)
    order = Order(Network(2, (Layer(2, "tanh"), Layer(1, "sigmoid"))), of_numbers)
    monkeypatch.setattr(expanding, "ask_for_network", lambda *_: order)
    studio.window.actions_by_name["insert_network"].trigger()
    graph = studio.graph
    lowest = max(graph.gate(name).at[1] for name in "xyf")
    new = [gate for gate in graph.gates if gate.id not in ("x", "y", "f")]
    assert min(gate.at[1] for gate in new) > lowest
    assert studio.canvas.selection.gates == {gate.id for gate in new}
    studio.window.session.undo()
    assert len(graph) == 3


def test_in_an_empty_graph_the_network_is_all_there_is(studio, monkeypatch):
    studio.window.files.new()
    order = Order(Network(2, (Layer(1, "sigmoid"),), None), of_numbers=False)
    monkeypatch.setattr(expanding, "ask_for_network", lambda *_: order)
    studio.window.actions_by_name["insert_network"].trigger()
    assert evaluate(studio.graph).loss == "a1"
    monkeypatch.setattr(expanding, "ask_for_network", lambda *_: None)
    studio.window.actions_by_name["insert_network"].trigger()
    assert len(studio.window.session.document.history) == 1


# -- the dialog ------------------------------------------------------------------------------


@pytest.fixture
def dialog(studio, qtbot):
    dialog = NetworkDialog(studio.window._choice, studio.window)
    qtbot.addWidget(dialog)
    return dialog


def choose(box, data):
    box.setCurrentIndex(box.findData(data))


def test_the_dialog_says_at_once_what_comes_of_it(dialog):
    assert dialog.order() == Order(
        Network(2, (Layer(3, "tanh"), Layer(1, "sigmoid")), "half_squared"), of_numbers=False
    )
    assert "13 parameters" in dialog.counts.text()
    assert "a1 = tanh(z1)" in dialog.text.text()
    dialog.more.click()
    dialog.rows[1].size_box.setValue(4)
    dialog.inputs.setValue(5)
    assert [row.layer.size for row in dialog.rows] == [3, 4, 1]
    assert dialog.rows[1].caption.text() == "Hidden layer 2"
    assert dialog.order().network.steps == ((5, 3), (3, 4), (4, 1))
    dialog.rows[0].away.click()
    dialog.rows[0].away.click()
    assert [row.layer.size for row in dialog.rows] == [1]
    dialog.more.click()
    assert [row.layer.size for row in dialog.rows] == [3, 1]


def test_a_loss_brings_the_activation_that_it_needs(dialog):
    choose(dialog.loss, "cross_entropy")
    assert dialog.order().network.layers[-1].activation == "identity"
    choose(dialog.loss, "log_loss")
    assert dialog.order().network.layers[-1].activation == "sigmoid"
    dialog.rows[-1].choose("relu")
    assert "needs a sigmoid" in dialog.problem.text()
    assert not dialog.insert.isEnabled()
    choose(dialog.loss, None)
    assert dialog.order().network.loss is None
    assert dialog.insert.isEnabled()


def test_first_weights_can_be_a_number_of_ones_own(dialog):
    assert dialog.given.isHidden()
    choose(dialog.start, "given")
    dialog.given.setText("1/4")
    dialog.seed.setValue(7)
    network = dialog.order().network
    assert (network.start, network.given, network.seed) == ("given", (0.25,), 7)
    dialog.biases.setText("[1, 2, 3]; [4]")
    assert dialog.order().network.biases == ((1, 2, 3), (4,))
    dialog.biases.setText("[1]; [4]")
    assert dialog.problem.text() == "Biases of layer 1 have to be [3], not [1]."
    dialog.biases.setText("0")
    dialog.transposed.click()
    assert dialog.order().network.transposed
    assert "WT1 = T(W1)" in dialog.text.text()
    dialog.given.setText("a lot")
    assert dialog.problem.text() == "“a lot” is not a number."


def test_too_many_single_numbers_are_refused(dialog):
    dialog.of_numbers.setChecked(True)
    assert dialog.order().of_numbers
    dialog.rows[0].size_box.setValue(2_000)
    assert "too many: at most 3,000" in dialog.problem.text()
    dialog.of_layers.setChecked(True)
    assert dialog.insert.isEnabled()


def test_the_dialog_gives_an_order_or_nothing(studio, monkeypatch):
    choice, window = studio.window._choice, studio.window
    answers = iter([QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected])
    monkeypatch.setattr(NetworkDialog, "exec", lambda _self: next(answers))
    assert ask_for_network(window, choice).network.inputs == 2
    assert ask_for_network(window, choice) is None
