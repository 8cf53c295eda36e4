"""A plan: compiled once, run again for every value, and its traces stay as they were."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import Plan, evaluate
from bpstudio.graph import Graph, Patch
from bpstudio.graph.expressions import parse

SHAPES = ((), (3,), (2, 1), (2, 3))
seeds = st.integers(0, 10**6)


def test_a_plan_names_the_order_of_all_arrays():
    graph = parse("q = x + y; f = q * z", values={"x": -2, "y": 5, "z": -4})
    plan = Plan(graph)
    assert plan.names == tuple(gate.id for gate in graph.gates)
    assert [plan.names[plan.row[name]] for name in plan.names] == list(plan.names)
    assert plan.wires == tuple(graph.wires)
    assert [plan.wires[plan.wire_row[wire]] for wire in plan.wires] == list(plan.wires)
    assert plan.loss == "f"


def test_a_new_value_needs_no_new_plan():
    plan = Plan(parse("f = x * y", values={"x": 2, "y": 3}))
    assert plan.set_value("x", 5.0)
    assert plan.set_value("y", np.array(7.0))
    trace = plan.run()
    assert (trace.value("f"), trace.gradient("x"), trace.gradient("y")) == (35, 7, 5)


def test_a_new_shape_needs_a_new_plan():
    plan = Plan(parse("f = x * y", values={"x": 2}))
    assert not plan.set_value("x", (1.0, 2.0))
    assert not plan.set_value("x", None)
    assert not plan.set_value("y", 1.0)
    assert plan.set_value("y", None)
    assert plan.run().value("x") == 2


def test_a_gate_that_computes_takes_no_value():
    plan = Plan(parse("f = x + x; g = h * x", values={"x": 2}, loss="f"))
    assert not plan.set_value("f", 1.0)
    assert plan.set_value("f", None)
    assert plan.set_value("g", None)


def test_a_trace_stays_as_it_was_when_the_plan_runs_again():
    plan = Plan(parse("f = x * v", values={"x": 2, "v": [1, 2]}))
    first = plan.run()
    plan.set_value("x", 10.0)
    plan.run()
    assert first.value("x") == 2
    np.testing.assert_array_equal(first.value("f"), [2, 4])


def test_nobody_can_change_a_trace():
    value = evaluate(parse("f = v + 1", values={"v": [1, 2]})).value("v")
    with pytest.raises(ValueError, match="read-only"):
        value[0] = 7


@given(seed=seeds, other=seeds)
def test_a_plan_with_new_values_is_as_good_as_a_new_plan(randomly, seed, other):
    graph = randomly(seed, SHAPES)
    old = Plan(graph)
    old.run()
    numbers = np.random.default_rng(other)
    for gate in list(graph.gates):
        if gate.kind.is_source:
            shape = np.shape(gate.value)
            value = numbers.uniform(-2, 2, shape)
            assert old.set_value(gate.id, value)
            plain = tuple_of(value.tolist())
            changed = type(gate)(gate.id, gate.kind, plain, gate.at, gate.settings)
            graph.apply(Patch(removed=(gate,), added=(changed,)))
    assert_same(graph, old.run(), evaluate(graph))


@given(seed=seeds)
def test_the_order_in_which_a_graph_was_built_does_not_matter(randomly, seed):
    graph = randomly(seed)
    gates, wires = list(graph.gates), list(graph.wires)
    dice = random.Random(seed)
    dice.shuffle(gates)
    dice.shuffle(wires)
    shuffled = Graph()
    shuffled.apply(Patch(added=tuple(gates), joined=tuple(wires)))
    shuffled.chosen_loss = graph.loss
    assert_same(graph, evaluate(graph), evaluate(shuffled))


def tuple_of(raw):
    return tuple(map(tuple_of, raw)) if isinstance(raw, list) else raw


def assert_same(graph, one, other):
    for gate in graph.gates:
        np.testing.assert_array_equal(one.value(gate.id), other.value(gate.id))
        np.testing.assert_array_equal(one.gradient(gate.id), other.gradient(gate.id))
    for wire in graph.wires:
        np.testing.assert_array_equal(one.wire_gradient(wire), other.wire_gradient(wire))
