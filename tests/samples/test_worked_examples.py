"""Published examples with known numbers go through the expressions and the engine."""

import json
from pathlib import Path

import numpy as np
import pytest

from bpstudio.engine import check, evaluate
from bpstudio.graph.expressions import parse

FILE = Path(__file__).parents[1] / "data" / "worked_examples.json"
EXAMPLES = {example["name"]: example for example in json.loads(FILE.read_text("utf-8"))}

# Its numbers are those after training; only its first value is tested here.
ONLY_TRAINED = {"nielsen_quadratic_2_2"}

each_example = pytest.mark.parametrize("name", sorted(EXAMPLES.keys() - ONLY_TRAINED))


def graph_of(name):
    example = EXAMPLES[name]
    return parse(example["expression"], values=example["inputs"], constants=example["constants"])


def agree(found, wanted):
    return np.allclose(found, wanted, rtol=1e-12, atol=1e-15)


def test_there_are_enough_examples():
    assert len(EXAMPLES.keys() - ONLY_TRAINED) >= 20


@each_example
def test_an_example_has_its_value_and_its_gradients(name):
    graph, expected = graph_of(name), EXAMPLES[name]["expected"]
    trace = evaluate(graph)
    assert agree(trace.loss_value, expected["value"])
    for source, gradient in expected["grads"].items():
        assert agree(trace.gradient(source), gradient), source
    for gate, numbers in expected.get("intermediates", {}).items():
        assert agree(trace.value(gate), numbers["value"]), gate
        assert agree(trace.gradient(gate), numbers["grad"]), gate


@each_example
def test_an_example_agrees_with_central_differences(name):
    assert check(graph_of(name)).is_right


def test_the_saturated_neuron_begins_as_published():
    graph = graph_of("nielsen_quadratic_2_2")
    expected = EXAMPLES["nielsen_quadratic_2_2"]["expected"]
    assert agree(evaluate(graph).value("a"), expected["a0"])
