"""Examples in files: read and written back; what does not fit is one sentence with its place."""

import json

import pytest

from bpstudio.graph.examples import Examples, checked_examples, examples_in
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps

GATES = [{"id": "x", "kind": "input"}, {"id": "t", "kind": "input", "value": 7}]


def test_examples_are_read_and_written_back(text_of):
    rows = {"inputs": {"x": [1, 2], "t": [[3, 4], [5, 6]]}, "reduce": "sum", "shown": 1}
    graph = loads(text_of(GATES, examples=rows))
    assert examples_in(graph) == Examples(
        (("x", (1.0, 2.0)), ("t", ((3.0, 4.0), (5.0, 6.0)))), "sum", 1
    )
    assert json.loads(dumps(graph))["examples"] == rows
    assert loads(dumps(graph)) == graph


def test_blank_inputs_get_the_values_of_the_example_shown(text_of):
    graph = loads(text_of(GATES, examples={"inputs": {"x": [1, 2], "t": [3, 4]}, "shown": 1}))
    assert graph.gate("x").value == 2
    assert graph.gate("t").value == 7


def test_without_further_words_the_mean_is_taken_and_the_first_is_shown(text_of):
    found = examples_in(loads(text_of(GATES, examples={"inputs": {"x": [1, 2]}})))
    assert (found.reduce, found.shown) == ("mean", 0)


def test_inputs_that_are_not_there_wait(text_of):
    graph = loads(text_of(GATES, examples={"inputs": {"x": [1], "old": [2]}}))
    found = examples_in(graph)
    assert found.of(graph) == {"x": (1.0,)}
    assert found.names == ("x", "old")


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "examples: this should be an object or null, but is a list."),
        ({}, "examples: “inputs” is missing."),
        ({"inputs": {}}, "examples.inputs: there is no input."),
        ({"inputs": {"x": 3}}, "examples.inputs[…]: this should be a list, but is a number."),
        ({"inputs": {"x": []}}, "examples.inputs.x: there is no example."),
        (
            {"inputs": {"x": [1, 2], "t": [1]}},
            "examples.inputs: “x” has 2 examples and “t” has 1.",
        ),
        (
            {"inputs": {"x": [[1, 2], [3]]}},
            "examples.inputs.x[1]: this example is [1], but the first is [2].",
        ),
        (
            {"inputs": {"x": [[1, 2], 3]}},
            "examples.inputs.x[1]: this example is a number, but the first is [2].",
        ),
        (
            {"inputs": {"x": [[1, [2]]]}},
            "examples.inputs.x[0] has rows of different lengths.",
        ),
        (
            {"inputs": {"x": [["a"]]}},
            "examples.inputs.x[0] is not a number or a list of numbers.",
        ),
        (
            {"inputs": {"x": [1, 2]}, "shown": 2},
            "examples.shown: there is no example 2 where there are 2, counted from 0.",
        ),
        (
            {"inputs": {"x": [1]}, "shown": -1},
            "examples.shown: there is no example −1 where there are 1, counted from 0.",
        ),
        ({"inputs": {"x": [1]}, "colour": 1}, "examples: “colour” is not known here."),
    ],
)
def test_examples_that_do_not_fit_are_one_sentence(text_of, rows, sentence):
    with pytest.raises(Refusal) as refused:
        loads(text_of(GATES, examples=rows))
    assert str(refused.value).replace("-1", "−1") == sentence


def test_another_way_to_reduce_is_refused(text_of):
    with pytest.raises(Refusal, match=r"examples\.reduce"):
        loads(text_of(GATES, examples={"inputs": {"x": [1]}, "reduce": "max"}))
    with pytest.raises(Refusal, match=r"examples\.reduce: this should be “mean” or “sum”\."):
        checked_examples({"x": [1]}, "max")
