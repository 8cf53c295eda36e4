"""Half-built graphs: what has its inputs is evaluated, the rest is blank and says why."""

import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse


def test_what_has_its_inputs_is_evaluated_and_the_rest_is_blank(built):
    gates = [("x", "input", 2.0), ("s", "square"), ("q", "multiply"), ("f", "negate")]
    graph = built(gates, [("x", "s"), ("s", "q.a"), ("q", "f")])
    trace = evaluate(graph)
    assert [trace.value(name) for name in ("x", "s", "q", "f")] == [2, 4, None, None]
    assert all(trace.gradient(gate.id) is None for gate in graph.gates)
    assert (trace.loss, trace.loss_value) == ("f", None)
    assert trace.problems == {"q": "q waits for input b."}
    assert trace.has_value.tolist() == [True, True, False, False]
    assert trace.has_wire_value.tolist() == [True, True, False]
    np.testing.assert_array_equal(trace.values, [2, 4, np.nan, np.nan])


def test_a_branch_into_an_unfinished_gate_takes_nothing_from_the_others(built):
    graph = built(
        [("x", "input", 2.0), ("c", "copy"), ("f", "square"), ("q", "multiply")],
        [("x", "c"), ("c.1", "f"), ("c.2", "q.b")],
        "f",
    )
    trace = evaluate(graph)
    assert trace.gradient("x") == 4
    assert trace.problems == {"q": "q waits for input a."}
    for wire in graph.wires_from("c").values():
        assert trace.wire_value(wire) == 2
    assert trace.wire_gradient(graph.wires_from("c")[0]) == 4
    assert trace.wire_gradient(graph.wires_from("c")[1]) is None
    assert trace.local(graph.wires_from("c")[1]) is None


@pytest.mark.parametrize(
    ("gates", "wires", "sentence"),
    [
        ([("f", "divide"), ("g", "negate")], [("f", "g")], "f waits for inputs a and b."),
        ([("f", "add"), ("g", "negate")], [("f", "g")], "f waits for inputs a and b."),
        ([("x", "input", 1.0), ("f", "add")], [("x", "f.c")], "f waits for input a."),
        ([("x", "input", 1.0), ("f", "divide")], [("x", "f.b")], "f waits for input a."),
        ([("f", "copy"), ("g", "negate")], [("f.1", "g")], "f waits for its input."),
        ([("f", "relu"), ("g", "negate")], [("f", "g")], "f waits for its input."),
        ([("f", "input", None), ("g", "negate")], [("f", "g")], "f has no value yet."),
        ([("f", "parameter", None)], [], "f has no value yet."),
    ],
)
def test_the_gate_where_it_begins_says_what_it_waits_for(built, gates, wires, sentence):
    assert evaluate(built(gates, wires)).problems == {"f": sentence}


def test_a_gate_without_any_wire_says_nothing(built):
    assert evaluate(built([("f", "add"), ("g", "relu"), ("h", "copy")], [])).problems == {}


def test_growing_gates_use_the_ports_that_have_wires(built):
    graph = built(
        [("x", "input", 2.0), ("y", "input", 5.0), ("z", "input", 7.0), ("f", "multiply")],
        [("x", "f.e"), ("y", "f.b"), ("z", "f.d")],
    )
    trace = evaluate(graph)
    assert trace.value("f") == 70
    assert [trace.gradient(name) for name in "xyz"] == [35, 14, 10]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"x": [1, 2], "y": [1, 2, 3]}, "q cannot combine [2] and [3]: the shapes do not fit."),
        (
            {"x": [[1, 2]], "y": [[1, 2, 3]]},
            "q cannot combine [1 × 2] and [1 × 3]: the shapes do not fit.",
        ),
    ],
)
def test_a_clash_of_shapes_names_them(values, sentence):
    trace = evaluate(parse("q = x + y; f = sum(q)", values=values))
    assert trace.problems == {"q": sentence}
    assert trace.value("x") is not None
    assert (trace.value("q"), trace.value("f"), trace.gradient("x")) == (None, None, None)


def test_a_clash_with_a_number_calls_it_a_number():
    trace = evaluate(parse("f = x + y + z", values={"x": [1, 2], "y": 1, "z": [1, 2, 3]}))
    assert trace.problems == {"f": "f cannot combine [2], a number and [3]: the shapes do not fit."}
