"""One pass forward and backward: textbook numbers, copies, the choice of the loss and its seed."""

import numpy as np
import pytest

from bpstudio.engine import Plan, evaluate
from bpstudio.graph.expressions import parse

XY = {"x": -2, "y": 5}
XYZ = XY | {"z": -4}


def numbers(trace, *names):
    return [(trace.value(name), trace.gradient(name)) for name in names]


def test_a_sum_hands_its_gradient_on_and_a_product_swaps_its_inputs():
    trace = evaluate(parse("q = x + y; f = q * z", values=XYZ))
    assert numbers(trace, "x", "y", "z") == [(-2, -4), (5, -4), (-4, 3)]
    assert numbers(trace, "q", "f") == [(3, -4), (-12, 1)]
    assert (trace.loss, trace.loss_value, trace.problems) == ("f", -12, {})


def test_the_diamond_counts_every_path_once():
    trace = evaluate(parse("b = a + a; c = b + a; d = b + c", values={"a": 3}))
    assert trace.gradient("a") == 5


@pytest.mark.parametrize("branches", [2, 3, 5])
def test_a_copy_adds_the_gradients_of_its_branches(branches):
    graph = parse("f = " + " * ".join(["x"] * branches), values={"x": 2})
    trace = evaluate(graph)
    assert trace.gradient("x") == branches * 2 ** (branches - 1)
    assert trace.gradient("copy1") == trace.gradient("x")


def test_a_copy_of_tensors_adds_element_by_element():
    trace = evaluate(parse("f = sum(x * x * x)", values={"x": [1, 2, -1]}))
    np.testing.assert_array_equal(trace.gradient("x"), [3, 12, 3])
    np.testing.assert_array_equal(trace.gradient("copy1"), [3, 12, 3])


def test_a_branch_that_leads_elsewhere_brings_no_gradient():
    trace = evaluate(parse("f = x * y; g = x + y", values=XY, loss="f"))
    assert numbers(trace, "x", "y") == [(-2, 5), (5, -2)]
    assert numbers(trace, "g") == [(3, None)]


def test_a_loss_in_the_middle_cuts_off_what_follows(built):
    graph = built(
        [("x", "input", 3.0), ("q", "square"), ("f", "negate")], [("x", "q"), ("q", "f")], "q"
    )
    assert numbers(evaluate(graph), "x", "q", "f") == [(3, 6), (9, 1), (-9, None)]


@pytest.mark.parametrize("value", [3.0, (3.0, 4.0)])
def test_a_copy_or_a_source_may_be_the_loss(built, value):
    gates = [("x", "input", value), ("c", "copy"), ("f", "negate"), ("g", "square")]
    wires = [("x", "c"), ("c.1", "f"), ("c.2", "g")]
    trace = evaluate(built(gates, wires, "c"))
    assert np.all(trace.gradient("x") == 1)
    assert np.all(trace.gradient("c") == 1)
    trace = evaluate(built(gates, wires, "x"))
    assert np.all(trace.gradient("x") == 1)
    assert trace.gradient("c") is None


def test_without_one_loss_there_are_values_and_no_gradients():
    graph = parse("f = x + y; g = x * y", values=XY)
    graph.chosen_loss = None
    trace = evaluate(graph)
    assert (trace.loss, trace.loss_value) == (None, None)
    assert trace.value("g") == -10
    assert all(trace.gradient(gate.id) is None for gate in graph.gates)
    assert not trace.has_wire_gradient.any()


def test_the_seed_is_the_gradient_of_the_loss():
    plan = Plan(parse("q = x + y; f = q * z", values=XYZ))
    trace = plan.run(seed=0.5)
    assert (trace.gradient("f"), trace.gradient("z")) == (0.5, 1.5)
    assert plan.run().gradient("f") == 1


def test_a_loss_of_several_numbers_is_summed():
    trace = evaluate(parse("f = x * w", values={"x": [1, 2, 3], "w": 2}))
    assert trace.loss_value == 12
    np.testing.assert_array_equal(trace.gradient("f"), [1, 1, 1])
    assert trace.gradient("w") == 6


def test_a_broadcast_input_gets_the_sum_over_all_its_uses():
    text = "f = sum(m * v + b)"
    values = {"m": [[1, 2, 3], [4, 5, 6]], "v": [1, 0, -1], "b": [[1], [2]]}
    trace = evaluate(parse(text, values=values))
    np.testing.assert_array_equal(trace.gradient("m"), [[1, 0, -1], [1, 0, -1]])
    np.testing.assert_array_equal(trace.gradient("v"), [5, 7, 9])
    np.testing.assert_array_equal(trace.gradient("b"), [[3], [3]])


def test_settings_reach_the_rule_of_scalars_and_of_tensors(built):
    for value in (-2.0, (-2.0, -2.0)):
        graph = built([("x", "input", value), ("r", "leaky_relu")], [("x", "r")])
        assert np.all(evaluate(graph).gradient("x") == 0.01)


def test_an_empty_graph_has_an_empty_trace(built):
    trace = evaluate(built([], []))
    assert (trace.values.size, trace.wire_values.size, trace.problems) == (0, 0, {})


def test_a_chain_of_fifty_thousand_gates_runs(built):
    length = 50_000
    gates = [(f"g{i}", "negate" if i % 2 else "identity") for i in range(length)]
    wires = [("x", "g0"), *((f"g{i}", f"g{i + 1}") for i in range(length - 1))]
    trace = evaluate(built([("x", "input", 3.0), *gates], wires))
    assert trace.value(f"g{length - 1}") == 3
    assert trace.gradient("x") == 1
