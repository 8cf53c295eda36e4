"""Stacked runs beside a plain reference: one gate after the other, as a book would do it."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import Plan, evaluate
from bpstudio.gates import KINDS, kind_of
from bpstudio.graph import Gate, Patch, Port, Wire
from bpstudio.graph.expressions import parse

SHAPES = ((), (3,), (2, 1), (2, 3))
seeds = st.integers(0, 10**6)
WITH_ARITY = [
    (kind, kind.fewest_inputs + more)
    for kind in KINDS
    for more in range(2 if kind.growing_inputs else 1)
    if kind.is_elementwise and not kind.is_copy
]
EDGES = (0.0, -0.0, 0.3, -2.5, 40.0, -800.0, 1e200, np.inf, -np.inf, np.nan)


def reference(graph):
    """Return the values by gate and the gradients by gate and by wire."""
    values, gradients, on_wires = {}, {}, {}
    for name in graph.in_forward_order():
        gate, wires = graph.gate(name), graph.wires_into(name)
        inputs = [values[wires[index].source.gate] for index in sorted(wires)]
        if gate.kind.is_source:
            values[name] = np.array(gate.value)
        else:
            values[name] = gate.kind.forward(*inputs, **gate.all_settings())
    for name in reversed(graph.in_forward_order()):
        arriving = [on_wires[wire] for wire in graph.wires_from(name).values() if wire in on_wires]
        if name == graph.loss:
            gradients[name] = np.ones_like(values[name])
        elif arriving:
            gradients[name] = sum(arriving)
        else:
            continue
        gate, wires = graph.gate(name), graph.wires_into(name)
        ports = sorted(wires)
        inputs = [values[wires[index].source.gate] for index in ports]
        for index, gradient in zip(
            ports, downstream(gate, gradients[name], values[name], inputs), strict=True
        ):
            on_wires[wires[index]] = gradient
    return values, gradients, on_wires


def downstream(gate, upstream, output, inputs):
    """Return upstream × local, added up element by element where an input was broadcast."""
    if not inputs:
        return []
    if gate.kind.backward is not None:
        return gate.kind.backward(upstream, output, *inputs, **gate.all_settings())
    found = []
    locals_ = gate.kind.local(output, *inputs, **gate.all_settings())
    for x, local in zip(inputs, locals_, strict=True):
        sums = np.zeros(x.size)
        uses = np.broadcast_to(np.arange(x.size).reshape(x.shape), output.shape)
        np.add.at(sums, uses, upstream * local)
        found.append(sums.reshape(x.shape))
    return found


@pytest.mark.parametrize("shapes", [((),), SHAPES])
@given(seed=seeds)
def test_a_stacked_run_is_what_a_run_gate_by_gate_would_be(randomly, shapes, seed):
    graph = randomly(seed, shapes)
    trace = evaluate(graph)
    values, gradients, on_wires = reference(graph)
    for gate in graph.gates:
        np.testing.assert_allclose(trace.value(gate.id), values[gate.id], rtol=1e-12)
        np.testing.assert_allclose(
            trace.gradient(gate.id), gradients[gate.id], rtol=1e-12, atol=1e-12
        )
    for wire in graph.wires:
        np.testing.assert_allclose(
            trace.wire_gradient(wire), on_wires[wire], rtol=1e-12, atol=1e-12
        )


@pytest.mark.parametrize(
    ("kind", "arity"), WITH_ARITY, ids=[f"{kind.name}-{arity}" for kind, arity in WITH_ARITY]
)
def test_a_stack_says_what_the_rule_says_for_every_sort_of_number(built, kind, arity):
    points = list(product(EDGES, repeat=arity))
    gates, wires = [("f", "add")], []
    for place, point in enumerate(points):
        gates.append((f"g{place}", kind.name))
        gates += [(f"x{place}_{port}", "input", x) for port, x in enumerate(point)]
        wires += [(f"x{place}_{port}", f"g{place}.{'abc'[port]}") for port in range(arity)]
    graph = built(gates, wires)
    joined = (Wire(Port(f"g{place}"), Port("f", place)) for place in range(len(points)))
    graph.apply(Patch(joined=tuple(joined)))
    trace = evaluate(graph)
    inputs = np.array(points).T
    settings = {setting.name: setting.default for setting in kind.settings}
    with np.errstate(all="ignore"):
        output = kind.forward(*inputs, **settings)
        slopes = np.broadcast_arrays(output, *kind.local(output, *inputs, **settings))[1:]
    names = range(len(points))
    np.testing.assert_array_equal([trace.value(f"g{place}") for place in names], output)
    for port, slope in enumerate(slopes):
        found = [trace.gradient(f"x{place}_{port}") for place in names]
        np.testing.assert_array_equal(found, slope)


def test_a_rule_may_give_its_input_or_a_number_for_an_answer(built):
    sources = [("x", "input", 3.0), ("y", "input", 5.0), ("z", "input", 0.0)]
    graph = built([*sources, ("f", "add")], [])
    second = replace(
        kind_of("add"), name="second", forward=lambda _a, b: b, local=lambda *_: (0, 1)
    )
    # The answer is the number 1, which is not symbol 1: that is 3x.
    one = replace(
        kind_of("negate"),
        name="one",
        forward=lambda x: (x * 3.0, 1.0)[1],
        local=lambda _f, x: (-(x * 3.0),),
    )
    wires = [("x", "second", 0), ("y", "second", 1), ("second", "one", 0), ("one", "f", 0)]
    wires += [("z", "f", 1)]
    joined = tuple(Wire(Port(start), Port(end, index)) for start, end, index in wires)
    graph.apply(Patch(added=(Gate("second", second), Gate("one", one)), joined=joined))
    trace = evaluate(graph)
    assert (trace.value("second"), trace.value("one")) == (5, 1)
    assert [trace.gradient(name) for name in "xy"] == [0, -15]


def test_like_scalar_gates_of_one_level_run_as_one():
    wide = "; ".join(f"h{i} = tanh(w{i} * x{i})" for i in range(100))
    names = [f"{letter}{i}" for letter in "wx" for i in range(100)]
    text = f"{wide}; f = {' + '.join(f'h{i}' for i in range(100))}"
    plan = Plan(parse(text, values=dict.fromkeys(names, 0.5)))
    assert len(list(plan.layout.computing_stacks)) == 3


def test_like_gates_behind_a_copy_and_before_it_run_as_one():
    plan = Plan(parse("a = tanh(x); b = tanh(y); f = a * b * y", values={"x": 1, "y": 2}))
    stacked = [len(stack.rows) for stack in plan.layout.computing_stacks]
    assert stacked == [1, 2, 1]


def test_a_copy_behind_a_copy_is_a_copy(built):
    gates = [("x", "input", 3.0), ("c", "copy"), ("d", "copy"), ("p", "multiply"), ("f", "add")]
    wires = [("x", "c"), ("c.1", "d"), ("d.1", "p.a"), ("d.2", "p.b"), ("c.2", "f.a"), ("p", "f.b")]
    trace = evaluate(built(gates, wires))
    assert trace.value("f") == 12
    assert [trace.gradient(name) for name in "xcd"] == [7, 7, 6]


def test_gates_with_other_settings_do_not_run_as_one(built):
    graph = built(
        [("x", "input", -1.0), ("y", "input", -1.0), ("a", "elu"), ("b", "elu"), ("f", "add")],
        [("x", "a"), ("y", "b"), ("a", "f.a"), ("b", "f.b")],
    )
    gate = graph.gate("b")
    steeper = type(gate)(gate.id, gate.kind, None, gate.at, (("alpha", 2.0),))
    graph.apply(Patch(removed=(gate,), added=(steeper,)))
    trace = evaluate(graph)
    assert trace.value("b") == 2 * trace.value("a")
    assert trace.gradient("y") == 2 * trace.gradient("x")
