import json
import re
from pathlib import Path

import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.insight.collapse import collapse_of
from bpstudio.insight.layer_walk import layer_walk
from bpstudio.insight.weight_gradients import weight_gradients
from bpstudio.notation.refusal import Refusal

EXAMPLES = Path(__file__).parents[1] / "data" / "worked_examples.json"
LAYER = "z = W @ x + b; p = {0}"
NUMBERS = {"W": ((1.0, 2.0), (3.0, 4.0)), "x": (0.1, 0.2), "b": (0.5, -0.5), "t": (1.0, 0.0)}


def trace_of(text, loss=None, **values):
    """Return the trace of an expression whose sources have these numbers."""
    names = set(re.findall(r"[A-Za-z]\w*", text))
    given = {name: value for name, value in (NUMBERS | values).items() if name in names}
    inputs, constants = names & {"x"}, names & {"t"}
    return evaluate(parse(text, values=given, inputs=inputs, constants=constants, loss=loss))


@pytest.fixture
def notes():
    example = next(
        each for each in json.loads(EXAMPLES.read_text()) if each["name"] == "notes003_delta_matrix"
    )
    return evaluate(
        parse(example["expression"], values=example["inputs"], constants=example["constants"])
    )


def test_the_walk_of_notes_003_goes_from_jacobian_to_jacobian(notes):
    walk = layer_walk(notes)
    assert (walk.loss, walk.start) == ("E", "x")
    assert [(step.end, step.start) for step in walk.steps] == [
        ("E", "X2"),
        ("X2", "S2"),
        ("S2", "X1"),
        ("X1", "S1"),
        ("S1", "x"),
    ]
    first = walk.steps[0]
    assert first.arriving.tolist() == [1.0]
    # ∇E = (X₁ − t₁, X₂ − t₂), a row.
    assert first.leaving == pytest.approx(notes.value("X2") - np.array([1.0, 0.0]))
    assert [step.jacobian.is_diagonal for step in walk.steps] == [False, True, False, True, False]
    assert [step.weights for step in walk.steps] == [None, None, "W2", None, "W1"]


def test_every_row_on_the_way_is_the_gradient_of_the_trace(notes):
    for step in layer_walk(notes).steps:
        assert step.leaving == pytest.approx(notes.gradient(step.start), rel=1e-12)
        assert step.leaving == pytest.approx(step.arriving @ step.jacobian.matrix, rel=1e-12)


def test_vector_times_matrix_takes_fewer_multiplications_than_matrix_times_matrix(notes):
    walk = layer_walk(notes)
    # n for a diagonal step, rows × columns for others; from the inputs on, each times 2 columns.
    assert [step.multiplications for step in walk.steps] == [2, 2, 6, 3, 6]
    assert [step.matrix_multiplications for step in walk.steps] == [4, 4, 12, 6, 0]
    assert (walk.multiplications, walk.matrix_multiplications) == (19, 26)


def test_the_gradient_of_weights_is_an_outer_product(notes):
    (found,) = layer_walk(notes).steps[2].gradients
    assert (found.weights, found.bias) == ("W2", None)
    assert found.gradient == pytest.approx(notes.gradient("W2"), rel=1e-12)
    assert found.gradient == pytest.approx(np.outer(notes.gradient("S2"), notes.value("X1")))


def test_a_bias_is_named_beside_its_weights_and_gets_delta():
    trace = trace_of(LAYER.format("sigmoid(z)") + "; L = half_squared(p, t)")
    (found,) = layer_walk(trace).steps[-1].gradients
    assert (found.weights, found.bias) == ("W", "b")
    assert found.delta == pytest.approx(trace.gradient("b"))


def test_adding_a_bias_is_no_step_of_its_own():
    trace = trace_of(LAYER.format("relu(z)") + "; L = half_squared(p, t)")
    steps = layer_walk(trace).steps
    assert [(step.end, step.start) for step in steps] == [("L", "p"), ("p", "z"), ("z", "x")]


def test_paths_round_a_gate_leave_it_out_of_the_walk():
    trace = trace_of("z = W @ x; a = tanh(z); r = a + x; L = half_squared(r, t)")
    steps = layer_walk(trace).steps
    assert [(step.end, step.start) for step in steps] == [("L", "r"), ("r", "x")]
    assert steps[-1].leaving == pytest.approx(trace.gradient("x"))


def test_a_walk_may_begin_at_any_gate_and_at_the_loss_it_has_no_steps():
    trace = trace_of(LAYER.format("tanh(z)") + "; L = half_squared(p, t)")
    assert [step.start for step in layer_walk(trace, "z").steps] == ["p", "z"]
    assert layer_walk(trace, "L").steps == ()
    steps = layer_walk(trace, "W").steps
    assert steps[-1].leaving == pytest.approx(trace.gradient("W").ravel())


def test_without_inputs_a_walk_begins_at_what_is_farthest_and_no_weight():
    assert layer_walk(trace_of("y = (W @ b) * 2; L = sum(y)")).start == "W"
    assert layer_walk(trace_of("y = W @ t; L = sum(y)")).start == "t"


def test_what_is_between_outputs_and_a_loss_made_of_gates_is_one_step():
    trace = trace_of(LAYER.format("sigmoid(z)") + "; L = sum(square(p - t)) / 2")
    steps = layer_walk(trace).steps
    assert [(step.end, step.start) for step in steps] == [("L", "p"), ("p", "z"), ("z", "x")]
    steps = layer_walk(trace_of("z = W @ x + b; L = sum(square(z - t)) / 2")).steps
    assert [(step.end, step.start) for step in steps] == [("L", "z"), ("z", "x")]


def test_a_walk_that_cannot_be_is_refused_in_a_sentence():
    trace = trace_of("z = W @ x; y = sin(t)", loss="z")
    with pytest.raises(Refusal, match=r"z does not depend on t: there is nothing to walk"):
        layer_walk(trace, "t")
    with pytest.raises(Refusal, match=r"no gate called “nobody”\."):
        layer_walk(trace, "nobody")
    with pytest.raises(Refusal, match="no gate with a value is the loss"):
        layer_walk(trace_of("z = W @ x; y = sin(t)", loss="y", t=None))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("z = x @ W; L = sum(z)", "x", "z"),
        ("z = V @ x; V = W * 2; L = sum(z)".replace("z = V @ x; V = W * 2", "V = W * 2; z = V @ x"),
         "x", "z"),
        ("z = W @ x; L = sum(z)", "W", "z"),
        ("z = W @ X; L = sum(z)", "X", "z"),
    ],
)  # fmt: skip
def test_only_a_parameters_matrix_times_a_vector_has_weights(text, start, end):
    assert not weight_gradients(trace_of(text, X=((1.0, 2.0), (3.0, 4.0))), start, end)


def test_a_product_that_branches_or_is_added_to_no_parameter_has_no_bias():
    for text in (
        "z = W @ x; L = sum(z + z)",
        "z = W @ x; L = sum(z + t)",
        "z = W @ x; y = add(z, b, d); L = sum(y)",
        "z = W @ x; L = sum(sin(z))",
    ):
        trace = trace_of(text, d=(1.0, 1.0))
        assert weight_gradients(trace, "x", "z")[0].bias is None


def test_sigmoid_and_log_loss_collapse_to_the_difference():
    trace = trace_of(LAYER.format("sigmoid(z)") + "; L = log_loss(p, t)")
    found = collapse_of(trace, "L")
    assert (found.scores, found.prediction, found.target) == ("z", "p", "t")
    p, t = trace.value("p"), trace.value("t")
    assert found.by_prediction == pytest.approx((p - t) / (p * (1 - p)))
    assert found.slope == pytest.approx(p * (1 - p))
    assert found.by_scores == pytest.approx(trace.gradient("z"), rel=1e-12)
    assert found.by_scores == pytest.approx(found.difference, rel=1e-12)


@pytest.mark.parametrize("loss", ["logit_loss", "cross_entropy"])
def test_losses_of_scores_have_collapsed_already(loss):
    trace = trace_of(LAYER.format("z * 1") + f"; L = 3 * {loss}(p, t)")
    name = next(gate.id for gate in trace.layout.wiring.gates if gate.kind.name == loss)
    found = collapse_of(trace, name)
    assert (found.prediction, found.slope, found.upstream) == (None, None, 3.0)
    assert found.by_scores == pytest.approx(found.difference, rel=1e-12)


def test_other_losses_do_not_collapse():
    trace = trace_of(LAYER.format("relu(z) / 100") + "; L = log_loss(p, t)")
    assert collapse_of(trace, "L") is None
    trace = trace_of(LAYER.format("relu(z)") + "; L = half_squared(p, t); y = sin(t)", loss="L")
    assert collapse_of(trace, "L") is None
    assert collapse_of(trace, "y") is None
