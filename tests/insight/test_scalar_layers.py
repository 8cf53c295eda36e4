"""Layers of single numbers: the walk through them is that through the layers that they make up."""

import re

import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.graph.networks import Layer, Network, network_graph
from bpstudio.insight.layer_walk import layer_walk
from bpstudio.insight.scalar_layers import layers_of_numbers

NETWORK = Network(3, (Layer(5, "tanh"), Layer(2, "sigmoid")), start="he", seed=4)


def traced(text, inputs, **values):
    return evaluate(parse(text, values=values, inputs=inputs, loss="L"))


def groups(trace):
    return [
        [trace.layout.wiring.gates[row].id for row in group] for group in layers_of_numbers(trace)
    ]


def test_an_opened_network_is_walked_as_the_network_of_layers():
    opened = layer_walk(evaluate(network_graph(NETWORK, of_numbers=True)))
    whole = layer_walk(evaluate(network_graph(NETWORK)))
    assert [len(step.starts) for step in opened.steps] == [2, 2, 5, 5, 3]
    assert (opened.start, opened.steps[2].start) == ("x_1, x_2, x_3", "a1_1, …, a1_5")
    for mine, other in zip(opened.steps, whole.steps, strict=True):
        np.testing.assert_allclose(mine.leaving, other.leaving, rtol=1e-12)
        np.testing.assert_allclose(mine.jacobian.matrix, other.jacobian.matrix, rtol=1e-12)
    assert opened.multiplications == whole.multiplications


def test_every_row_on_the_way_is_the_gradient_of_the_trace():
    text = (
        "h1 = tanh(u * x); h2 = tanh(v * x + b); y = sigmoid(h1 + h2 * w); L = half_squared(y, t)"
    )
    values = dict.fromkeys("uxvbwt", 0.7)
    trace = traced(text, ["x", "t"], **values)
    walk = layer_walk(trace)
    assert [step.starts for step in walk.steps][2] == ("h1", "h2")
    for step in walk.steps:
        assert step.leaving == pytest.approx([trace.gradient(name) for name in step.starts])


@pytest.mark.parametrize(
    "text",
    [
        "L = tanh(u * x) * t",
        "L = tanh(u * x) + tanh(v * x) + x",
        "L = sigmoid(tanh(u * x) + tanh(v * x)) + tanh(u * x + 1)",
        "L = u * x * t * v",
    ],
)
def test_chains_and_networks_with_shortcuts_have_no_layers_of_numbers(text):
    values = dict.fromkeys(re.findall(r"\b[uvxt]\b", text), 0.7)
    trace = traced(text, [name for name in "xt" if name in values], **values)
    assert groups(trace) == []
    assert layer_walk(trace).steps


def test_layers_need_a_loss_and_single_numbers():
    assert groups(evaluate(network_graph(NETWORK))) == []
    graph = parse("a = tanh(x); b = tanh(x + 1)", values={"x": 1.0}, inputs=["x"])
    graph.chosen_loss = None
    assert groups(evaluate(graph)) == []


def test_activations_of_the_inputs_themselves_begin_with_these():
    trace = traced("L = relu(x) * relu(t)", ["x", "t"], x=1.0, t=2.0)
    assert groups(trace) == [["x", "t"], ["relu1", "relu2"], ["L"]]


def test_a_number_that_several_activations_get_stands_once_among_the_sums():
    trace = traced("z = u * x; L = tanh(z) + sigmoid(z)", ["x"], u=0.5, x=2.0)
    assert groups(trace) == [["x"], ["z"], ["tanh1", "sigmoid1"], ["L"]]
