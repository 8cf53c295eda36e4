"""Plain runs: the numbers of a stacked run from floats alone, or no answer and never another."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import Plan, Trace
from bpstudio.engine.plain import plain_run
from bpstudio.gates import KINDS, kind_of
from bpstudio.graph import Gate, Patch, Port, Wire
from bpstudio.graph.expressions import parse

seeds = st.integers(0, 10**6)
ELEMENTWISE = tuple(kind.name for kind in KINDS if kind.is_elementwise and kind.name != "gelu")
SPECIAL = (0.0, -0.0, 1.0, -1.0, 0.3, -2.5, 2.0, 40.0, -800.0, 800.0, 1e200, -1e200, 1e-200)
EDGES = (*SPECIAL, np.inf, -np.inf, np.nan)
RUNS = 20
# Which of 0 and −0 is the larger one NumPy leaves open.
WITH_OPEN_ZEROS = {"max", "min", "relu", "elu"}


def plain_tape(plan, seed=1.0):
    run = plain_run(plan.layout)
    assert run is not None
    return run.run(plan._tape, seed)


def assert_same(plain, stacked, rtol=1e-14):
    np.testing.assert_allclose(plain, stacked, rtol=rtol, atol=0, equal_nan=True)


@given(seed=seeds)
def test_every_gate_of_a_plain_run_does_what_its_rule_says(randomly, seed):
    """Gate by gate, since steep rules one behind the other magnify the last bit of a number."""
    graph = randomly(seed, kinds=ELEMENTWISE)
    plan = Plan(graph)
    tape = plain_tape(plan, seed=0.7)
    if tape is None:
        return
    trace = Trace(plan.layout, tape)
    for gate in graph.gates:
        wires = graph.wires_into(gate.id)
        inputs = [trace.wire_value(wires[index]) for index in sorted(wires)]
        if inputs:
            with np.errstate(all="ignore"):
                expected = gate.kind.forward(*inputs, **gate.all_settings())
            np.testing.assert_allclose(trace.value(gate.id), expected, rtol=1e-12, atol=1e-15)
    for wire in graph.wires:
        if not graph.gate(wire.target.gate).kind.is_copy:
            with np.errstate(all="ignore"):
                expected = trace.upstream(wire) * trace.local(wire)
            np.testing.assert_allclose(trace.wire_gradient(wire), expected, rtol=1e-12, atol=1e-15)


@given(seed=seeds)
def test_a_plain_run_is_what_a_stacked_run_would_be(randomly, seed):
    plan = Plan(randomly(seed))
    np.testing.assert_allclose(plain_tape(plan), plan.run().tape, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_a_rule_on_floats_is_the_rule_on_arrays_wherever_floats_have_an_answer(built, name):
    kind = kind_of(name)
    sources = [f"s{index}" for index in range(kind.fewest_inputs)]
    wires = [(s, f"f.{'abc'[port]}" if len(sources) > 1 else "f") for port, s in enumerate(sources)]
    plan = Plan(built([*((s, "input", 1.0) for s in sources), ("f", name)], wires, "f"))
    run = plain_run(plan.layout)
    answers = 0
    for values in np.stack(np.meshgrid(*[EDGES] * len(sources)), -1).reshape(-1, len(sources)):
        for source, value in zip(sources, values, strict=True):
            plan.set_value(source, value)
        plain, stacked = run.run(plan._tape, 2.0), plan.run(seed=2.0).tape
        if plain is not None:
            answers += 1
            assert_same(plain, stacked)
            zeros = (plain == 0) & (name not in WITH_OPEN_ZEROS)
            np.testing.assert_array_equal(np.signbit(plain[zeros]), np.signbit(stacked[zeros]))
    assert answers >= len(EDGES) // 4


def test_a_plan_goes_over_to_floats_and_nobody_sees_it():
    text = "f = tanh(x * y + x) * x"
    plan = Plan(parse(text, values={"x": 0.3, "y": 2}))
    first = plan.run()
    traces = [plan.run() for _ in range(RUNS)]
    assert plan._plain is not None
    for trace in traces:
        assert_same(trace.tape, first.tape)
    assert plan.set_value("x", 0.5)
    fresh = Plan(parse(text, values={"x": 0.5, "y": 2}))
    for seed in (1, -3, np.float64(0.25)):
        assert_same(plan.run(seed).tape, fresh.run(seed).tape)


def test_a_trace_of_a_plain_run_stays_as_it_was_and_nobody_can_change_it():
    plan = Plan(parse("f = x * y", values={"x": 2, "y": 3}))
    traces = [plan.run() for _ in range(RUNS)]
    plan.set_value("x", 7.0)
    assert plan.run().value("f") == 21
    assert traces[-1].value("f") == 6
    with pytest.raises(ValueError, match="read-only"):
        traces[-1].tape[0] = 1


@pytest.mark.parametrize(
    ("text", "x", "value"),
    [("f = 1 / x", 0.0, np.inf), ("f = log(x)", -1.0, np.nan), ("f = exp(x)", 1e3, np.inf)],
)
def test_where_floats_have_no_answer_a_plan_still_has_one(text, x, value):
    plan = Plan(parse(text, values={"x": 1}))
    for _ in range(RUNS):
        plan.run()
    plan.set_value("x", x)
    trace = plan.run()
    np.testing.assert_equal(trace.value("f"), value)
    assert list(trace.problems) == ["f"]
    plan.set_value("x", 1.0)
    assert plan.run().problems == {}


def test_what_the_loss_does_not_depend_on_runs_forward_only():
    plan = Plan(parse("f = x * y; g = sin(x)", values={"x": 2, "y": 3}, loss="f"))
    assert_same(plain_tape(plan), plan.run().tape)


@pytest.mark.parametrize("loss", ["x", "c", "f", "g", None])
def test_any_gate_may_be_the_loss_of_a_plain_run(built, loss):
    gates = [("x", "input", 3.0), ("c", "copy"), ("f", "negate"), ("g", "square")]
    graph = built(gates, [("x", "c"), ("c.1", "f"), ("c.2", "g")], loss)
    plan = Plan(graph)
    assert_same(plain_tape(plan), plan.run().tape)


def test_a_tensor_that_nothing_computes_with_does_not_stand_in_the_way():
    graph = parse("f = x * y", values={"x": 2, "y": 3})
    graph.apply(Patch(added=(Gate("v", kind_of("input"), (1.0, 2.0)),)))
    plan = Plan(graph)
    assert_same(plain_tape(plan), plan.run().tape)
    graph.chosen_loss = "v"
    plan = Plan(graph)
    assert_same(plain_tape(plan), plan.run().tape)


@pytest.mark.parametrize("text", ["f = x * y", "f = sum(x) * x", "f = gelu(x)"])
def test_a_graph_with_tensors_or_with_other_rules_stays_with_arrays(text):
    values = {"x": 3, "y": [1, 2]}
    plan = Plan(parse(text, values={name: values[name] for name in values if name in text}))
    traces = [plan.run() for _ in range(RUNS)]
    assert plan._plain is None
    assert traces[-1].value("x") == 3


def test_a_rule_with_a_function_that_floats_do_not_have_stays_with_arrays(built):
    graph = built([("x", "input", 0.5)], [])
    bend = replace(kind_of("sin"), name="atan", forward=np.arctan, local=lambda _f, x: (x,))
    joined = (Wire(Port("x"), Port("f")),)
    graph.apply(Patch(added=(Gate("f", bend),), joined=joined))
    plan = Plan(graph)
    assert plain_run(plan.layout) is None
    assert plan.run().value("f") == np.arctan(0.5)


def test_a_graph_in_which_nothing_is_computed_has_nothing_to_write(built):
    assert plain_run(Plan(built([("x", "input", 1.0), ("f", "square")], [])).layout) is None


def test_a_large_graph_stays_with_arrays(built):
    count = 3_000
    sources = [(f"x{number}", "input", 2.0) for number in range(count)]
    squares = [(f"f{number}", "square") for number in range(count)]
    wires = [(f"x{number}", f"f{number}") for number in range(count)]
    plan = Plan(built([*sources, *squares], wires, "f0"))
    for _ in range(RUNS):
        plan.run()
    assert plan._plain is None


def test_settings_are_numbers_in_the_function(built):
    graph = built([("x", "input", -1.0), ("a", "elu")], [("x", "a")])
    gate = graph.gate("a")
    steeper = Gate("a", gate.kind, None, gate.at, (("alpha", 2.0),))
    graph.apply(Patch(removed=(gate,), added=(steeper,)))
    plan = Plan(graph)
    assert_same(plain_tape(plan), plan.run().tape)
