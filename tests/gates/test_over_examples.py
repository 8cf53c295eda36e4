"""Rules over examples: every kind says of many examples what it says of each of them alone."""

from itertools import product

import numpy as np

from bpstudio.engine import BatchPlan, evaluate
from bpstudio.engine.example_rules import example_rules_of, one_by_one
from bpstudio.gates import KINDS, kind_of
from bpstudio.graph import Gate, Graph, Patch, Port, Wire
from bpstudio.graph.values import value_from_array

COUNT = 3
LOOPED = {kind.name for kind in KINDS if not (kind.is_source or kind.is_elementwise)} - {
    kind.name for kind in KINDS if kind.over_examples is not None
}


def gate_of(case):
    return Gate("f", case.kind, settings=case.kind.settled(case.settings))


def examples_of(case, points, reached, count):
    """Return inputs with examples on the last axis: others for each example where data reaches."""
    rng = np.random.default_rng(len(case.name))
    inputs = []
    for x, is_reached in zip(points(case.kind, case.shapes), reached, strict=True):
        if case.kind.name == "one_hot":
            columns = [x] + [1 - x] * (count - 1)
        elif case.kind.name == "log_loss":
            columns = [x * share for share in rng.uniform(0.5, 1, count)]
        else:
            columns = [x + shift / 16 for shift in rng.permutation(count)]
        inputs.append(np.stack(columns if is_reached else columns[:1], axis=-1))
    return inputs


def test_many_examples_are_what_each_of_them_is_alone(case, points, pulled_back):
    gate = gate_of(case)
    rules = example_rules_of(gate)
    for reached in product((True, False), repeat=len(case.shapes)):
        if not any(reached):
            continue
        inputs = examples_of(case, points, reached, COUNT)
        output = rules.forward(*inputs)
        alone = [[x[..., each if x.shape[-1] > 1 else 0] for x in inputs] for each in range(COUNT)]
        expected = [gate.kind.forward(*one, **gate.all_settings()) for one in alone]
        np.testing.assert_allclose(output, np.stack(expected, -1), rtol=1e-12, atol=1e-14)

        upstream = np.random.default_rng(COUNT).normal(size=output.shape)
        gradients = rules.backward(upstream, output, *inputs)
        for port, x in enumerate(inputs):
            each_alone = [
                pulled_back(gate.kind, upstream[..., each], one, **gate.all_settings())[port]
                for each, one in enumerate(alone)
            ]
            found, wanted = np.asarray(gradients[port]), np.stack(each_alone, -1)
            if found.shape[-1] == 1:
                wanted = wanted.sum(axis=-1, keepdims=True)
            np.testing.assert_allclose(found, wanted, rtol=1e-12, atol=1e-13)
            assert found.shape[:-1] == x.shape[:-1]


def graph_of(case, values, kinds):
    """Return the kind between sources of these kinds and a sum of squares, as the loss."""
    sources = [
        Gate(f"s{port}", kind_of(kind), value_from_array(value))
        for port, (kind, value) in enumerate(zip(kinds, values, strict=True))
    ]
    behind = [Gate("q", kind_of("square")), Gate("loss", kind_of("sum"))]
    wires = [Wire(Port(f"s{port}"), Port("f", port)) for port in range(len(values))]
    wires += [Wire(Port("f"), Port("q")), Wire(Port("q"), Port("loss"))]
    graph = Graph()
    graph.apply(Patch(added=(*sources, gate_of(case), *behind), joined=tuple(wires)))
    return graph


def test_a_batch_has_the_numbers_of_each_example_alone(case, points):
    if case.kind.is_copy:
        return
    for reached in product((True, False), repeat=len(case.shapes)):
        if not any(reached):
            continue
        inputs = examples_of(case, points, reached, COUNT)
        kinds = ["input" if each else "parameter" for each in reached]
        data = {f"s{port}": np.moveaxis(inputs[port], -1, 0) for port in np.flatnonzero(reached)}
        alone = [
            evaluate(graph_of(case, [x[..., each % x.shape[-1]] for x in inputs], kinds))
            for each in range(COUNT)
        ]
        graph = graph_of(case, [x[..., 0] for x in inputs], kinds)
        batch = BatchPlan(graph, data).run(data)
        losses = [trace.loss_value for trace in alone]
        np.testing.assert_allclose(batch.losses, losses, rtol=1e-12, atol=1e-13)
        for name in ("f", *(f"s{port}" for port in range(len(inputs)))):
            gradients = np.array([trace.gradient(name) for trace in alone])
            found = batch.gradient(name, "mean")
            np.testing.assert_allclose(found, gradients.mean(axis=0), rtol=1e-12, atol=1e-13)


def test_a_kind_that_declares_nothing_is_run_one_example_after_the_other(case, points):
    gate = gate_of(case)
    inputs = examples_of(case, points, (True,) * len(case.shapes), COUNT)
    fast, slow = example_rules_of(gate), one_by_one(gate)
    output = slow.forward(*inputs)
    np.testing.assert_allclose(output, fast.forward(*inputs), rtol=1e-12, atol=1e-14)
    upstream = np.ones(output.shape)
    gradients = fast.backward(upstream, output, *inputs)
    for found, wanted in zip(slow.backward(upstream, output, *inputs), gradients, strict=True):
        np.testing.assert_allclose(found, wanted, rtol=1e-12, atol=1e-13)


def test_every_kind_of_today_runs_all_examples_at_once():
    assert not LOOPED
