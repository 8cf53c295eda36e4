"""All examples in one trace: what is true of all of them, and only that."""

import numpy as np
import pytest

from bpstudio.document import edits
from bpstudio.engine import evaluate
from bpstudio.engine.all_examples import all_examples
from bpstudio.engine.own_examples import own_examples
from bpstudio.graph.expressions import parse
from bpstudio.graph.fan_out import origin_of

ROWS = {"x": [[1.0, 0.0], [0.0, 2.0], [1.0, 1.0]], "t": [1.0, 0.0, 2.0]}


def seen(text, reduce, **values):
    given = {"w": [1.0, 2.0], "b": 0.5, "x": [0.0, 0.0], "t": 0.0} | values
    graph = parse(text, values=given, inputs=["x", "t"], loss="L")
    graph.apply(edits.set_examples(graph, ROWS, reduce).patch)
    found = own_examples(graph)
    return graph, found, all_examples(evaluate(graph), found)


@pytest.mark.parametrize("reduce", ["mean", "sum"])
def test_the_loss_and_the_gradients_of_parameters_are_those_of_all_examples(reduce):
    text = "L = (w @ x + b - t) ** 2 + l2_penalty(w, strength=0.5)"
    graph, found, made = seen(text, reduce)
    assert made.trace.loss_value == pytest.approx(found.loss)
    assert made.trace.gradient("L") == 1.0
    for name, gradient in found.gradients().items():
        np.testing.assert_allclose(made.trace.gradient(name), gradient)
    common = {
        gate.id for gate, is_common in zip(graph.gates, made.common, strict=True) if is_common
    }
    assert {"w", "b", "L"} <= common
    assert not {"x", "t"} & common


@pytest.mark.parametrize("reduce", ["mean", "sum"])
def test_the_branches_of_a_parameter_that_is_used_twice_add_up_to_its_gradient(reduce):
    graph, _, made = seen("L = (w @ x + b - t) ** 2 + l2_penalty(w, strength=0.5)", reduce)
    branches = [
        made.trace.wire_gradient(wire)
        for wire in graph.wires
        if origin_of(graph, wire.source).gate == "w" and graph.gate(wire.source.gate).kind.is_copy
    ]
    assert len(branches) == 2
    np.testing.assert_allclose(sum(branches), made.trace.gradient("w"))


def test_a_loss_that_no_data_reaches_is_common_with_all_that_leads_to_it():
    graph, _, made = seen("a = x @ x + t; L = (w @ w) * b", "sum")
    assert made.trace.loss_value == evaluate(graph).loss_value
    np.testing.assert_array_equal(made.trace.gradient("w"), evaluate(graph).gradient("w"))


def test_a_loss_of_several_numbers_shows_none_of_them():
    graph, _, made = seen("L = x * w * b + t", "sum")
    assert not made.common[[gate.id for gate in graph.gates].index("L")]
    np.testing.assert_allclose(made.trace.gradient("b"), (np.array(ROWS["x"]) @ [1, 2]).sum())


def test_the_trace_of_one_example_stays_as_it_is():
    graph, found, _ = seen("L = (w @ x + b - t) ** 2", "sum")
    trace = evaluate(graph)
    before = trace.tape.copy()
    all_examples(trace, found)
    np.testing.assert_array_equal(trace.tape, before)


def test_what_the_loss_does_not_depend_on_has_no_gradient():
    graph, _, made = seen("L = (w @ x - t) ** 2; y = b * 2", "mean", b=1.0)
    assert made.trace.gradient("b") is None
    assert made.trace.value("y") == 2.0
    assert made.common[[gate.id for gate in graph.gates].index("y")]
