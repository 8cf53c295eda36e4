"""Networks made to measure: names, numbers, both forms, and the units of hidden layers."""

import math
from dataclasses import replace

import numpy as np
import pytest

from bpstudio.document import Document
from bpstudio.document.edits import remove, set_value
from bpstudio.document.edits.networks import (
    free_tail,
    insert_network,
    layers_when_folded,
    set_units,
)
from bpstudio.document.edits.opening import open_gates
from bpstudio.engine import evaluate
from bpstudio.graph import Graph
from bpstudio.graph.columns import columns
from bpstudio.graph.expansion.opened import opened_in
from bpstudio.graph.expressions import parse
from bpstudio.graph.networks import (
    ACTIVATIONS,
    LARGEST,
    LOSSES,
    HiddenLayer,
    Layer,
    Network,
    counts_of,
    hidden_layers,
    network_graph,
    resized,
    shapes_of,
    text_of,
)
from bpstudio.graph.networks.given import read_given
from bpstudio.notation.refusal import Refusal

XOR = Network(2, (Layer(2, "tanh"), Layer(1, "sigmoid")), "half_squared", seed=1)
WITHOUT_A_LOSS = Network(3, (Layer(4, "softmax"), Layer(1, "identity")), None)


def placed(graph):
    return columns([gate.id for gate in graph.gates], graph.wires)


def shapes(graph):
    layout = evaluate(graph).layout
    return dict(zip(layout.wiring.row, layout.shapes, strict=True))


def test_a_network_is_written_as_the_notes_write_it():
    assert text_of(XOR).splitlines() == [
        "s1 = W1 @ x",
        "z1 = s1 + b1",
        "a1 = tanh(z1)",
        "s2 = W2 @ a1",
        "z2 = s2 + b2",
        "a2 = sigmoid(z2)",
        "L = half_squared(a2, t)",
    ]
    linear = Network(3, (Layer(2, "identity"),), None)
    assert text_of(linear, "b").splitlines() == ["s1b = W1b @ xb", "z1b = s1b + b1b"]


def test_weights_may_be_stored_transposed():
    network = Network(2, (Layer(3, "tanh"), Layer(1, "sigmoid")), transposed=True)
    plain = replace(network, transposed=False)
    assert text_of(network).splitlines()[:2] == ["WT1 = T(W1)", "s1 = WT1 @ x"]
    graph, other = network_graph(network), network_graph(plain)
    assert np.shape(graph.gate("W1").value) == (2, 3)
    assert evaluate(graph).value("L") == pytest.approx(evaluate(other).value("L"), rel=1e-12)
    assert shapes_of(network) == shapes(graph)
    numbers = network_graph(network, of_numbers=True)
    assert evaluate(numbers).value("L") == pytest.approx(evaluate(other).value("L"), rel=1e-12)
    assert counts_of(network).gates_of_layers == counts_of(plain).gates_of_layers + 2
    more = counts_of(network).gates_of_numbers - counts_of(plain).gates_of_numbers
    assert more == 2 * 3 + 3 * 1


def test_sources_are_what_they_are_for():
    graph = network_graph(XOR)
    kinds = {gate.id: gate.kind.name for gate in graph.gates if gate.kind.is_source}
    assert kinds == {
        "W1": "parameter", "x": "input", "b1": "parameter", "W2": "parameter", "b2": "parameter",
        "t": "input",
    }  # fmt: skip
    assert graph.loss == "L"
    assert graph.title == "Network 2-2-1"


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_both_forms_have_the_same_numbers(activation):
    network = Network(3, (Layer(4, activation), Layer(2, activation)), "squared_error", "he")
    layers, numbers = network_graph(network), network_graph(network, of_numbers=True)
    one, other = evaluate(layers), evaluate(numbers)
    assert not other.is_tensor.any()
    assert other.value("L") == pytest.approx(one.value("L"), rel=1e-12)
    slopes = [other.gradient(f"w1_{row}{column}") for row in "1234" for column in "123"]
    assert slopes == pytest.approx(one.gradient("W1").ravel(), rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("loss", LOSSES)
def test_every_loss_ends_a_network_in_both_forms(loss):
    network = Network(2, (Layer(3), Layer(2, LOSSES[loss] or "tanh")), loss)
    one = evaluate(network_graph(network))
    other = evaluate(network_graph(network, of_numbers=True))
    assert not one.problems
    assert other.value("L") == pytest.approx(one.value("L"), rel=1e-12)
    # Outputs that tie may be fed from either side.
    assert evaluate(network_graph(network)).value("L") == one.value("L")


def test_shapes_are_known_before_anything_runs():
    known, found = shapes_of(XOR), shapes(network_graph(XOR))
    assert known == found
    assert "L" not in shapes_of(Network(1, (Layer(1),), None))


@pytest.mark.parametrize("network", [XOR, WITHOUT_A_LOSS])
def test_gates_are_counted_before_they_are_made(network):
    counts = counts_of(network)
    layers = network_graph(network)
    numbers = network_graph(network, of_numbers=True)
    parameters = [each for each in numbers.gates if each.kind.name == "parameter"]
    assert counts.parameters == len(parameters)
    assert counts.gates_of_layers == sum(not gate.kind.is_copy for gate in layers.gates)
    inside = ("sub1", "square1", "c1") if network.loss else ()
    kept = [gate for gate in numbers.gates if not gate.kind.is_copy and gate.id not in inside]
    assert counts.gates_of_numbers == len(kept)


def weights(start, seed=0, shape=(200, 300), **more):
    narrow = shape[1]
    network = Network(narrow, (Layer(shape[0]),), None, start, seed, **more)
    return np.array(network_graph(network).gate("W1").value)


def test_weights_begin_as_they_are_told():
    assert not weights("zeros", shape=(2, 3)).any()
    assert (weights("given", shape=(2, 3), given=(0.5,)) == 0.5).all()
    assert np.abs(weights("uniform")).max() == pytest.approx(0.5, abs=1e-3)
    assert np.abs(weights("xavier")).max() == pytest.approx(math.sqrt(6 / 500), abs=1e-3)
    assert weights("he").std() == pytest.approx(math.sqrt(2 / 300), rel=0.02)


MAZUR = ((0.15, 0.2), (0.25, 0.3)), ((0.4, 0.45), (0.5, 0.55))


@pytest.mark.parametrize("transposed", [False, True])
@pytest.mark.parametrize("of_numbers", [False, True])
def test_weights_and_biases_begin_as_an_example_gives_them(transposed, of_numbers):
    """The first pass of Matt Mazur's step by step example."""
    layers = (Layer(2, "sigmoid"), Layer(2, "sigmoid"))
    given = tuple(tuple(zip(*each, strict=True)) for each in MAZUR) if transposed else MAZUR
    biases = ((0.35, 0.35), 0.6)
    network = Network(2, layers, "half_squared", "given", 0, given, transposed, biases)
    graph = network_graph(network, of_numbers=of_numbers)
    values = {"x": [0.05, 0.1], "t": [0.01, 0.99]}
    for name, numbers in values.items():
        for index, number in enumerate(numbers if of_numbers else [numbers], 1):
            each = f"{name}_{index}" if of_numbers else name
            graph.apply(set_value(graph, each, number).patch)
    assert evaluate(graph).value("L") == pytest.approx(0.298371109, rel=1e-8)


def test_given_numbers_are_read_as_one_types_them():
    assert read_given("1/4", "Weights") == (0.25,)
    assert read_given("[[1, 2]]; [[3], [4]]", "Weights") == (((1, 2),), ((3,), (4,)))
    with pytest.raises(Refusal, match="is not a number"):
        read_given("1;", "Weights")
    with pytest.raises(Refusal, match="Biases has rows of different lengths"):
        read_given("[[1], [2, 3]]", "Biases")


@pytest.mark.parametrize(
    ("given", "biases", "said"),
    [
        ((0.5, 0.5, 0.5), (0.0,), "Weights are given for 3 layers, but there are 2."),
        ((0.5, ((1.0, 2.0),)), (0.0,), "Weights of layer 2 have to be [1 × 3], not [1 × 2]."),
        ((0.5,), ((1.0,), 0.0), "Biases of layer 1 have to be [3], not [1]."),
        ((((1.0,),),), (0.0,), "Weights of layer 1 have to be [3 × 2], not [1 × 1]."),
    ],
)
def test_given_numbers_that_do_not_fit_are_refused(given, biases, said):
    with pytest.raises(Refusal) as refused:
        Network(2, (Layer(3), Layer(1)), None, "given", given=given, biases=biases)
    assert str(refused.value) == said


def test_the_seed_decides_and_more_units_begin_with_the_same():
    assert (weights("he", 3) == weights("he", 3)).all()
    assert (weights("he", 3) != weights("he", 4)).any()
    assert (weights("he", 3, (5, 4))[:3] == weights("he", 3, (3, 4))).all()


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: Network(2, ()), "A network needs at least one layer."),
        (lambda: Network(0, (Layer(1),)), "A layer has from 1 to 10,000 neurons."),
        (lambda: Network(1, (Layer(LARGEST + 1),)), "A layer has from 1 to 10,000 neurons."),
        (lambda: Network(9_000, (Layer(9_000),)), "A network has at most 10,000,000 weights."),
        (lambda: Network(1, (Layer(1, "sin"),)), "sin is no activation of a layer."),
        (lambda: Network(1, (Layer(1),), start="best"), "Weights cannot begin as “best”."),
        (lambda: Network(1, (Layer(1),), "sum"), "sum is no loss of a network."),
        (lambda: Network(1, (Layer(1, "relu"),), "log_loss"),
         "log_loss compares probabilities: the output layer needs a sigmoid."),
        (lambda: Network(1, (Layer(1, "softmax"),), "cross_entropy"),
         "cross_entropy has its output function in itself: the output layer needs no activation."),
    ],
)  # fmt: skip
def test_what_is_no_network_is_refused_in_a_sentence(make, sentence):
    with pytest.raises(Refusal) as refusal:
        make()
    assert str(refusal.value) == sentence


# -- into a graph ----------------------------------------------------------------------------


@pytest.mark.parametrize("of_numbers", [False, True])
def test_inserting_a_network_is_one_step(of_numbers):
    graph = parse("f = x * y", values={"x": 2.0, "y": 3.0})
    document = Document(graph)
    document.apply(insert_network(graph, XOR, placed, of_numbers=of_numbers))
    assert document.history == ("Insert network 2-2-1",)
    assert graph.loss == "f"
    assert evaluate(graph).value("Lb") is not None
    assert bool(opened_in(graph)) == of_numbers
    document.undo()
    assert len(graph) == 3
    assert not graph.extras


def test_in_an_empty_graph_the_network_has_the_loss():
    graph = Graph()
    graph.apply(insert_network(graph, XOR, placed).patch)
    assert (graph.loss, graph.chosen_loss) == ("L", None)
    assert evaluate(graph).loss_value == evaluate(network_graph(XOR)).loss_value


def test_a_graph_without_a_loss_takes_that_of_the_network():
    graph = parse("f = x * y; g = x + y", values={"x": 2.0, "y": 3.0})
    graph.chosen_loss = None
    graph.apply(insert_network(graph, XOR, placed).patch)
    assert graph.loss == "Lb"


def test_names_of_a_second_network_end_in_a_letter():
    graph = network_graph(XOR)
    assert free_tail(graph, XOR) == "b"
    graph.apply(insert_network(graph, XOR, placed).patch)
    assert free_tail(graph, XOR) == "c"
    taken = Graph()
    for _ in range(26):
        taken.apply(insert_network(taken, Network(1, (Layer(1),), None), placed).patch)
    with pytest.raises(Refusal, match="too many networks"):
        free_tail(taken, XOR)


def test_a_name_of_a_single_number_that_is_taken_is_refused():
    graph = parse("f = w1_11 * mul1", values={"w1_11": 1.0, "mul1": 1.0})
    with pytest.raises(Refusal, match="There already is a gate called “w1_11”"):
        insert_network(graph, XOR, placed, of_numbers=True)


# -- hidden units ----------------------------------------------------------------------------


def test_hidden_layers_are_found():
    network = Network(2, (Layer(3), Layer(4, "softmax"), Layer(1, "sigmoid")))
    assert hidden_layers(network_graph(network)) == (
        HiddenLayer("W1", ("b1",), ("W2",), 3),
        HiddenLayer("W2", ("b2",), ("W3",), 4),
    )


@pytest.mark.parametrize(
    "text",
    [
        "y = V @ (W @ x + c); L = sum(y) + sum(c)",  # the bias is used elsewhere
        "y = V @ relu(W @ x) + W @ x",  # the weights are used twice
        "h = W @ x; y = V @ h; L = sum(y) + sum(h)",  # so is the layer
        "y = V @ (W @ x + x)",  # what is added is no parameter
        "y = T(V) @ (W @ x)",  # nor is what multiplies
        "y = (W @ x) @ V",  # from the left
        "y = sum(W @ x)",  # nothing multiplies it
        "h = W @ x",
        "h = W @ x; y = W @ h",
        "y = x @ V",
    ],
)
def test_what_is_no_hidden_layer_is_none(text):
    values = {"W": ((1.0, 2.0), (3.0, 4.0)), "V": ((1.0, 2.0), (3.0, 4.0)), "x": (1.0, 2.0)}
    values = {name: value for name, value in values.items() if name in text} | (
        {"c": (1.0, 2.0)} if "c" in text.replace("@", "") else {}
    )
    assert hidden_layers(parse(text, values=values, inputs=["x"], loss=None)) == ()


def test_a_layer_grows_and_shrinks_and_units_that_stay_keep_their_weights():
    graph = network_graph(XOR)
    (layer,) = hidden_layers(graph)
    more = resized(graph, layer, 4)
    assert [np.shape(more[name]) for name in ("W1", "b1", "W2")] == [(4, 2), (4,), (1, 4)]
    assert more["W1"][:2] == graph.gate("W1").value
    assert more["b1"][2:] == (0.0, 0.0)
    assert resized(graph, layer, 5)["W1"][2][0] != 0.0
    fewer = resized(graph, layer, 1)
    assert fewer["W2"] == ((graph.gate("W2").value[0][0],),)
    with pytest.raises(Refusal, match="from 1 to 1,000 units"):
        resized(graph, layer, 0)


@pytest.mark.parametrize("of_numbers", [False, True])
def test_units_are_set_in_one_step_in_both_forms(of_numbers):
    graph = network_graph(XOR, of_numbers=of_numbers)
    document = Document(graph)
    document.apply(set_units(graph, "W1", 4, shapes))
    trace = evaluate(graph)
    assert not trace.problems
    assert trace.loss_value is not None
    assert document.history == ("Set the units of W1 to 4",)
    assert ("w1_42" in graph) == of_numbers
    document.undo()
    assert graph == network_graph(XOR, of_numbers=of_numbers)


def test_hidden_layers_are_found_in_what_stands_open():
    graph = network_graph(XOR, of_numbers=True)
    assert hidden_layers(graph) == ()
    assert layers_when_folded(graph) == hidden_layers(network_graph(XOR))
    assert graph == network_graph(XOR, of_numbers=True)
    assert layers_when_folded(network_graph(XOR)) == hidden_layers(network_graph(XOR))
    graph.apply(remove(graph, ["mul1"]).patch)
    assert layers_when_folded(graph) == ()


def test_a_trained_network_keeps_its_numbers_when_it_grows():
    graph = network_graph(XOR)
    graph.apply(set_value(graph, "W1", [[9.0, 8.0], [7.0, 6.0]]).patch)
    graph.apply(open_gates(graph, ["W1"], shapes(graph)).patch)
    graph.apply(set_units(graph, "W1", 3, shapes).patch)
    assert graph.gate("w1_12").value == 8.0


def test_units_of_what_is_no_hidden_layer_are_refused():
    graph = network_graph(XOR)
    with pytest.raises(Refusal, match=r"W2 makes no hidden layer\."):
        set_units(graph, "W2", 3, shapes)
