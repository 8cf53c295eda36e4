"""Batches: the numbers of many examples at once are those of each of them alone."""

from dataclasses import replace
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import BatchPlan, batch_stacks, evaluate
from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Patch
from bpstudio.graph.expressions import parse
from bpstudio.graph.values import value_from_array
from bpstudio.notation.refusal import Refusal

SHAPES = ((), (3,), (2, 1), (2, 3))
KINDS = (
    *("add", "multiply", "subtract", "negate", "square", "sigmoid", "tanh", "sin", "softplus"),
    *("max", "min", "relu", "abs", "copy", "sum", "mean", "amax", "norm_squared", "gelu"),
)
ELEMENTWISE = tuple(name for name in KINDS if kind_of(name).is_elementwise)
seeds = st.integers(0, 10**6)
counts = st.integers(1, 5)


def with_values(graph, values):
    """Change the graph to one with other values in its sources."""
    old = [graph.gate(name) for name in values]
    new = [
        Gate(gate.id, gate.kind, value_from_array(values[gate.id]), gate.at, gate.settings)
        for gate in old
    ]
    graph.apply(Patch(removed=tuple(old), added=tuple(new)))
    return graph


def data_for(graph, seed, count):
    """Return random examples for all inputs of a graph."""
    rng = np.random.default_rng(seed)
    return {
        gate.id: rng.uniform(-1.5, 1.5, (count, *np.shape(gate.value)))
        for gate in graph.gates
        if gate.kind.name == "input"
    }


def alone(graph, examples, count):
    """Return one trace an example."""
    return [
        evaluate(
            with_values(graph, {name: np.asarray(array[each]) for name, array in examples.items()})
        )
        for each in range(count)
    ]


def assert_same(found, wanted):
    np.testing.assert_allclose(found, wanted, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    ("shapes", "kinds", "fewest"), [(((),), KINDS, 99), (((),), ELEMENTWISE, 0), (SHAPES, KINDS, 0)]
)
@given(seed=seeds, count=counts)
def test_every_number_of_a_batch_is_that_of_its_example_alone(
    randomly, shapes, kinds, fewest, seed, count
):
    """Graphs of single numbers run in stacks if they have more than the fewest gates for that."""
    graph = randomly(seed, shapes, kinds)
    examples = data_for(graph, seed, count)
    if not examples:
        return
    with patch.object(batch_stacks, "_FEWEST", fewest):
        batch = BatchPlan(graph, examples).run(examples)
    traces = alone(graph, examples, count)
    assert_same(batch.losses, [trace.loss_value for trace in traces])
    for gate in graph.gates:
        values = np.array([trace.value(gate.id) for trace in traces])
        found = batch.value(gate.id)
        assert found.shape in {values.shape, values.shape[1:]}
        assert_same(np.broadcast_to(found, values.shape), values)
        gradients = np.array([np.asarray(trace.gradient(gate.id)) for trace in traces])
        assert_same(batch.example_gradients(gate.id), gradients)
        assert_same(batch.gradient(gate.id, "mean"), gradients.mean(axis=0))
    for wire in graph.wires:
        gradients = np.array([np.asarray(trace.wire_gradient(wire)) for trace in traces])
        found = batch.wire_gradient(wire)
        is_apart = found.shape == gradients.shape
        assert_same(found, gradients if is_apart else gradients.sum(axis=0))


NETWORK = "h = tanh(W @ x + b); z = V @ h + c; E = cross_entropy(z, t)"


def network(text, **values):
    rng = np.random.default_rng(7)
    shapes = {"W": (4, 3), "b": (4,), "V": (2, 4), "c": (2,), "x": (3,), "t": (2,)}
    drawn = {name: rng.normal(size=shape).tolist() for name, shape in shapes.items()}
    used = {name: drawn[name] for name in drawn if name in text.replace("tanh", "")}
    inputs = [name for name in ("x", "t") if name in used]
    return parse(text, values=used | values, inputs=inputs)


def rows(count, seed=1):
    rng = np.random.default_rng(seed)
    return {"x": rng.normal(size=(count, 3)), "t": np.eye(2)[rng.integers(0, 2, count)]}


def scalar_network(units):
    """Return the text of a network of single numbers, and the values of its parameters."""
    lines, values, rng = [], {"x": 0.0, "t": 0.0}, np.random.default_rng(units)
    for unit in range(units):
        lines.append(f"h{unit} = tanh(w{unit} * x + b{unit})")
        values |= {f"{letter}{unit}": float(rng.normal()) for letter in "wbv"}
    lines.append("y = " + " + ".join(f"v{unit} * h{unit}" for unit in range(units)))
    return "; ".join([*lines, "unused = sin(x)", "L = (y - t) ** 2 + 0.1 * v0 ** 2"]), values


def test_a_large_network_of_single_numbers_learns_in_stacks_as_it_would_alone():
    text, values = scalar_network(20)
    graph = parse(text, values=values, inputs=["x", "t"], loss="L")
    examples = {"x": np.linspace(-1, 1, 7), "t": np.linspace(0, 1, 7) ** 2}
    plan = BatchPlan(graph, examples)
    batch = plan.run(examples)
    assert isinstance(plan._program, batch_stacks.StackedProgram)
    traces = alone(graph, examples, 7)
    assert_same(batch.losses, [trace.loss_value for trace in traces])
    assert batch.loss_without_data == pytest.approx(0.1 * values["v0"] ** 2)
    for name in ("w3", "b0", "v0", "h1", "x"):
        gradients = np.array([trace.gradient(name) for trace in traces])
        assert_same(batch.gradient(name, "mean"), gradients.mean())
        assert_same(batch.example_gradients(name), gradients)
    assert_same(batch.gradient("w3", "sum"), 7 * batch.gradient("w3", "mean"))
    before = batch.loss("mean")
    for name in plan.parameters:
        plan.set_parameter(name, plan.parameter(name) - 0.01 * batch.gradient(name, "mean"))
    assert plan.run(examples, gradients=False).loss("mean") < before


def test_a_penalty_counts_once_in_a_mean_and_in_a_sum():
    plain = BatchPlan(network(NETWORK), ["x", "t"])
    graph = network(f"{NETWORK}; L = E + l2_penalty(W, V, strength=0.1)")
    penalised = BatchPlan(graph, ["x", "t"])
    examples = rows(6)
    without, with_it = plain.run(examples), penalised.run(examples)
    penalty = 0.1 * sum(np.sum(np.square(plain.parameter(name))) for name in "WV")
    assert with_it.loss_without_data == pytest.approx(penalty)
    assert_same(with_it.losses, without.losses + penalty)
    for reduce in ("mean", "sum"):
        assert with_it.loss(reduce) == pytest.approx(without.loss(reduce) + penalty)
        for name in ("W", "V"):
            more = 0.2 * plain.parameter(name)
            assert_same(with_it.gradient(name, reduce), without.gradient(name, reduce) + more)
        assert_same(with_it.gradient("b", reduce), without.gradient("b", reduce))


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("L = E + 0.3 * w ** 2", 0.3),
        ("L = 0.3 * w ** 2 + E", 0.3),
        ("L = E - (-(0.3 * w ** 2))", 0.3),
        ("L = 0.5 * (E + 0.3 * w ** 2)", 0.15),
        ("L = (E + 0.3 * w ** 2) / 2", 0.15),
        ("L = E + 2 + 0.3 * w ** 2 + 0.3 * w ** 2", 0.6),
        ("A = E + 0.3 * w ** 2; L = A + A", 0.6),
        ("L = tanh(E + 0.3 * w ** 2)", 0),
        ("L = E + w", 0),
        ("L = E * (1 + w ** 2)", 0),
        ("L = (E + 1) * (E + 0.3 * w ** 2)", 0),
    ],
)
def test_what_counts_once_is_a_term_of_the_last_sums(text, weight):
    """Wherever else parameters meet the data, they are part of every example."""
    graph = parse(
        f"E = (w * x - t) ** 2; {text}", values={"w": 1.5, "x": 0, "t": 0}, inputs=["x", "t"]
    )
    graph.chosen_loss = "L"
    plan = BatchPlan(graph, ["x", "t"])
    batch = plan.run({"x": [1, 2, 3], "t": [1, 1, -1]})
    assert batch.loss_without_data == pytest.approx(weight * 1.5**2)
    assert batch.loss("sum") == pytest.approx(batch.losses.sum() - 2 * weight * 1.5**2)
    slopes = batch.example_gradients("w").sum() - 2 * (2 * weight * 1.5)
    assert batch.gradient("w", "sum") == pytest.approx(slopes)
    assert batch.loss("mean") == pytest.approx(batch.losses.mean())


def test_a_loss_that_no_data_reaches_counts_once():
    graph = parse("L = w ** 2; y = w * x", values={"w": 3, "x": 1}, inputs=["x"], loss="L")
    batch = BatchPlan(graph, ["x"]).run({"x": [1, 2, 5]})
    assert batch.losses.tolist() == [9, 9, 9]
    assert batch.loss("sum") == batch.loss("mean") == batch.loss_without_data == 9
    assert batch.gradient("w", "sum") == batch.gradient("w", "mean") == 6
    assert batch.example_gradients("w").tolist() == [6, 6, 6]
    assert batch.value("y").tolist() == [3, 6, 15]
    assert batch.gradient("x", "sum") == 0
    assert batch.example_gradients("x").tolist() == [0, 0, 0]


def test_without_data_a_batch_is_a_single_run():
    batch = BatchPlan(parse("f = w * v", values={"w": 2, "v": 3}), []).run({})
    assert batch.losses.tolist() == [6]
    assert batch.gradient("w", "sum") == 3


def test_an_axis_of_features_is_not_that_of_the_examples():
    """As many features as examples: what meets what depends on the example alone."""
    values = {"x": 1, "w": [1, 2, 3], "M": [[1, 0, 0], [0, 2, 0], [0, 0, 3]]}
    text = "y = x * w; m = x + M; s = sum(m, axis=0); f = sum(y) + sum(s) + max(y)"
    plan = BatchPlan(parse(text, values=values, inputs=["x"], loss="f"), ["x"])
    batch = plan.run({"x": [10, 20, 30]})
    assert batch.value("y").tolist() == [[10, 20, 30], [20, 40, 60], [30, 60, 90]]
    assert batch.value("m").shape == (3, 3, 3)
    assert batch.value("s").tolist() == [[31, 32, 33], [61, 62, 63], [91, 92, 93]]
    assert batch.gradient("w", "sum").tolist() == [60, 60, 120]


def test_the_number_of_examples_may_change_from_run_to_run():
    plan = BatchPlan(network(NETWORK), ["x", "t"])
    all_rows = rows(8)
    whole = plan.run(all_rows)
    for cut in (1, 5, 8, 5):
        part = plan.run({name: array[:cut] for name, array in all_rows.items()})
        assert part.count == cut
        assert_same(part.losses, whole.losses[:cut])


def test_parameters_are_set_and_read():
    plan = BatchPlan(network(NETWORK), ["x", "t"])
    assert plan.parameters == ("W", "b", "V", "c")
    before = plan.run(rows(4)).loss("mean")
    for _ in range(20):
        batch = plan.run(rows(4))
        for name in plan.parameters:
            plan.set_parameter(name, plan.parameter(name) - 0.1 * batch.gradient(name, "mean"))
    assert plan.run(rows(4)).loss("mean") < before
    with pytest.raises(ValueError, match="read-only"):
        plan.parameter("b")[0] = 1


def test_a_view_of_an_array_is_copied_and_not_taken_over():
    plan, numbers = BatchPlan(network(NETWORK), ["x", "t"]), np.ones(8)
    plan.set_parameter("b", numbers[:4])
    numbers[0] = 7
    assert plan.parameter("b").tolist() == [1, 1, 1, 1]


def test_a_batch_stays_as_it_was_when_its_parameters_change():
    graph = network(f"{NETWORK}; L = E + l2_penalty(W, V, strength=0.1)")
    plan = BatchPlan(graph, ["x", "t"])
    batch = plan.run(rows(4))
    fresh = BatchPlan(graph, ["x", "t"]).run(rows(4))
    for name in plan.parameters:
        plan.set_parameter(name, np.zeros(plan.parameter(name).shape))
    assert batch.loss("sum") == fresh.loss("sum")
    assert_same(batch.gradient("W", "sum"), fresh.gradient("W", "sum"))
    assert_same(batch.example_gradients("W"), fresh.example_gradients("W"))


def test_a_batch_that_is_held_keeps_its_numbers_while_others_run():
    plan = BatchPlan(network(NETWORK), ["x", "t"])
    held = [plan.run(rows(4, seed)) for seed in range(6)]
    fresh = [BatchPlan(network(NETWORK), ["x", "t"]).run(rows(4, seed)) for seed in range(6)]
    for one, other in zip(held, fresh, strict=True):
        assert_same(one.losses, other.losses)
        for name in ("W", "b", "x", "h"):
            assert_same(one.gradient(name, "mean"), other.gradient(name, "mean"))
            assert_same(one.value(name), other.value(name))


def test_what_a_batch_has_given_away_stays_when_it_is_gone():
    plan = BatchPlan(network("s = 2 * W; z = s @ x + b; E = norm_squared(z)"), ["x"])
    batch = plan.run({"x": rows(4)["x"]})
    given = [batch.gradient(name, reduce) for name in "Wbs" for reduce in ("mean", "sum")]
    given += [batch.value("z"), batch.losses, batch.example_gradients("W")]
    kept = [array.copy() for array in given]
    del batch
    for seed in range(3):
        plan.run({"x": rows(4, seed + 5)["x"]})
    for array, copy in zip(given, kept, strict=True):
        np.testing.assert_array_equal(array, copy)


def test_nearly_certain_answers_have_exact_losses():
    graph = parse(
        "L = cross_entropy(W @ x, t)",
        values={"W": [[30, 1], [0, 1], [-10, 1]], "x": [0, 0], "t": [0, 0, 0]},
        inputs=["x", "t"],
    )
    examples = {"x": [[1, 0], [2, 1], [0.1, 0], [0, 1]], "t": np.eye(3)[[0, 0, 1, 1]]}
    batch = BatchPlan(graph, examples).run(examples)
    wanted = [trace.loss_value for trace in alone(graph, examples, 4)]
    assert 0 < wanted[0] < 1e-12
    np.testing.assert_allclose(batch.losses, wanted, rtol=1e-12, atol=0)


def test_gradients_go_through_what_cannot_learn():
    values = {"W": [[1, 2]], "x": [1, 1], "C": [[3], [4]], "t": [1, 0]}
    graph = parse(
        "L = cross_entropy(C @ (W @ x), t)", values=values, inputs=["x", "t"], constants=["C"]
    )
    examples = {"x": [[1, 0], [2, 1], [0.1, 0]], "t": np.eye(2)[[0, 0, 1]]}
    batch = BatchPlan(graph, examples).run(examples)
    gradients = [trace.gradient("W") for trace in alone(graph, examples, 3)]
    assert_same(batch.gradient("W", "mean"), np.mean(gradients, axis=0))


def test_inputs_without_a_value_take_their_shape_from_the_examples():
    graph = parse("y = w * x; L = sum(y)", values={"w": 2}, inputs=["x"], loss="L")
    plan = BatchPlan(graph, ["x"])
    assert plan.run({"x": [1, 2]}).losses.tolist() == [2, 4]
    assert plan.run({"x": [[1, 2], [3, 4]]}).losses.tolist() == [6, 14]


def test_a_loss_of_many_numbers_is_summed():
    graph = parse("f = w * x", values={"w": [1, 2], "x": 1}, inputs=["x"])
    batch = BatchPlan(graph, ["x"]).run({"x": [1, 10]})
    assert batch.losses.tolist() == [3, 30]
    assert batch.gradient("w", "sum").tolist() == [11, 11]


def test_a_kind_that_declares_nothing_for_examples_is_called_for_one_after_the_other():
    kind = replace(kind_of("matmul"), name="slow", over_examples=None)
    graph = parse(
        "h = W @ x; f = sum(h)", values={"W": [[1, 2], [3, 4]], "x": [1, 1]}, inputs=["x"]
    )
    examples = {"x": [[1, 2], [3, 4], [5, 6]]}
    wanted = BatchPlan(graph, ["x"]).run(examples)
    gate = graph.gate("h")
    graph.apply(Patch(removed=(gate,), added=(Gate("h", kind, None, gate.at),)))
    found = BatchPlan(graph, ["x"]).run(examples)
    assert_same(found.losses, wanted.losses)
    assert_same(found.gradient("W", "sum"), wanted.gradient("W", "sum"))
    assert_same(found.example_gradients("W"), wanted.example_gradients("W"))


def test_without_gradients_they_are_computed_when_they_are_asked_for():
    graph = parse("y = w * x; z = y * y; q = y - 1", values={"w": 2, "x": 1}, inputs=["x"])
    graph.chosen_loss = "z"
    plan = BatchPlan(graph, ["x"])
    batch, other = plan.run({"x": [1, 2]}, gradients=False), plan.run({"x": [1, 2]})
    assert batch.value("z").tolist() == [4, 16]
    assert batch.gradient("w", "sum") == other.gradient("w", "sum") == 20
    wire, blank = next(iter(graph.wires_from("x").values())), graph.wires_into("q")[0]
    assert batch.wire_gradient(wire).tolist() == [8, 16]
    assert batch.wire_gradient(blank) is None


def test_what_cannot_run_is_blank():
    graph = parse("f = w * x", values={"w": 2, "x": 1}, inputs=["x"])
    graph.apply(Patch(added=(Gate("g", kind_of("add")),)))
    assert BatchPlan(graph, ["x"]).run({"x": [1]}).value("g") is None


@pytest.mark.parametrize(
    ("data", "examples", "sentence"),
    [
        (["q"], {}, "There is no gate called “q”."),
        (["w"], {}, "“w” is no input, so it cannot have examples."),
        (["x"], {}, "There are no examples for “x”."),
        (["x"], {"x": []}, "There are no examples for “x”."),
        (["x"], {"x": 3}, "There are no examples for “x”."),
        (["x"], {"x": [[1, 2]]}, "An example of “x” is a number, not [2]."),
        (["x"], {"x": [1], "t": [1]}, "“t” was not named as data."),
        (["x", "t"], {"x": [1, 2], "t": [1]}, "“x” has 2 examples and “t” has 1."),
    ],
)
def test_examples_that_do_not_fit_are_refused(data, examples, sentence):
    graph = parse("f = (w * x - t) ** 2", values={"w": 2, "x": 1, "t": 1}, inputs=["x", "t"])
    with pytest.raises(Refusal) as refused:
        BatchPlan(graph, data).run(examples)
    assert str(refused.value) == sentence


def test_a_graph_that_cannot_run_says_why():
    graph = parse("f = w @ x", values={"w": [[1, 2]], "x": [1, 2, 3]}, inputs=["x"])
    with pytest.raises(Refusal, match="f cannot combine"):
        BatchPlan(graph, ["x"]).run({"x": [[1, 2, 3]]})
    graph = parse("f = w * x; g = w + x", values={"w": 2, "x": 1}, inputs=["x"])
    graph.chosen_loss = None
    plan = BatchPlan(graph, ["x"])
    with pytest.raises(Refusal, match="No gate is the loss"):
        plan.run({"x": [1]})
    with pytest.raises(Refusal, match="No gate is the loss"):
        _ = plan.run({"x": [1]}, gradients=False).losses


def test_parameters_that_do_not_fit_are_refused():
    plan = BatchPlan(network(NETWORK), ["x", "t"])
    with pytest.raises(Refusal, match=r"“b” takes \[4\], not \[3\]."):
        plan.set_parameter("b", [1, 2, 3])
    with pytest.raises(Refusal, match=r"“x” is no parameter with a value\."):
        plan.parameter("x")
