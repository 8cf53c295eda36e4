import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import evaluate
from bpstudio.graph import Port, Wire
from bpstudio.insight import slopes
from bpstudio.insight.forward_mode import Passes, forward_mode, passes_of
from bpstudio.notation.refusal import Refusal

NETWORK = (
    "h = tanh(W @ x + b); p = softmax(V @ h); s = concatenate(p, h); "
    "loss = cross_entropy(V @ h, y) + sum(s * s) + max(T(W)) + norm_squared(reshape(W))"
)
NUMBERS = {
    "W": [[0.5, -1.0, 0.25], [1.5, 0.75, -0.5]],
    "x": [1.0, -2.0, 0.5],
    "b": [0.1, -0.2],
    "V": [[1.0, 0.5], [-0.5, 2.0], [0.3, -0.7]],
    "y": [0.0, 1.0, 0.0],
}


@given(st.data())
def test_both_modes_find_the_same_derivatives(scalar_graphs, data):
    graph = data.draw(scalar_graphs)
    trace = evaluate(graph)
    for gate in graph.gates:
        gradient = trace.gradient(gate.id)
        if gradient is not None:
            derivative = forward_mode(trace, gate.id).derivative("loss")
            assert derivative == pytest.approx(gradient, rel=1e-9, abs=1e-12)


@given(st.data())
def test_a_wire_is_followed_without_the_other_branches_of_its_copy(scalar_graphs, data):
    graph = data.draw(scalar_graphs)
    trace = evaluate(graph)
    for wire in graph.wires:
        gradient = trace.wire_gradient(wire)
        if gradient is not None:
            derivative = forward_mode(trace, wire).derivative("loss")
            assert derivative == pytest.approx(gradient, rel=1e-9, abs=1e-12)


def test_both_modes_agree_on_every_number_of_an_array(graph_of):
    trace = evaluate(graph_of(NETWORK, **NUMBERS))
    assert not trace.problems
    for name in (*NUMBERS, "h", "p"):
        gradient = np.asarray(trace.gradient(name))
        for element in np.ndindex(gradient.shape):
            derivative = forward_mode(trace, name, element).derivative("loss")
            assert derivative == pytest.approx(gradient[element], rel=1e-9, abs=1e-12)
        together = forward_mode(trace, name).derivative("loss")
        assert together == pytest.approx(gradient.sum(), rel=1e-9, abs=1e-12)


def test_one_sweep_has_the_derivatives_of_everything(graph_of):
    # Olah: ∂c/∂b = 1, ∂d/∂b = 1, ∂e/∂b = d + c = 5.
    sweep = forward_mode(evaluate(graph_of("c = a + b; d = b + 1; e = c * d", a=2.0, b=1.0)), "b")
    found = {name: float(sweep.derivative(name)) for name in ("a", "b", "c", "d", "e")}
    assert found == {"a": 0.0, "b": 1.0, "c": 1.0, "d": 1.0, "e": 5.0}
    assert isinstance(sweep.derivative("e"), np.float64)
    assert isinstance(sweep.derivative("a"), np.float64)


def test_an_array_has_a_derivative_of_its_own_shape(graph_of):
    trace = evaluate(graph_of("f = x + v; g = sum(f)", x=1.0, v=[1.0, 2.0, 3.0]))
    assert forward_mode(trace, "x").derivative("f").tolist() == [1.0, 1.0, 1.0]
    assert forward_mode(trace, "v", (1,)).derivative("f").tolist() == [0.0, 1.0, 0.0]
    assert forward_mode(trace, "g").derivative("v").tolist() == [0.0, 0.0, 0.0]


def test_what_does_not_change_needs_no_derivative(graph_of):
    trace = evaluate(graph_of("f = x ** c", constants=("c",), x=-2.0, c=3.0))
    assert forward_mode(trace, "x").derivative("f") == 12.0


def test_half_built_graphs_are_swept_as_far_as_they_go(graph_of):
    graph = graph_of("q = x * 2; f = q * y", x=3.0)
    sweep = forward_mode(evaluate(graph), "x")
    assert sweep.derivative("q") == 2.0
    assert sweep.derivative("f") is None
    with pytest.raises(Refusal, match=r"^y has no value yet\.$"):
        forward_mode(evaluate(graph), "y")


@pytest.mark.parametrize(
    ("start", "element", "sentence"),
    [
        ("nobody", (), "There is no gate called “nobody”."),
        (Wire(Port("v"), Port("g")), (), "There is no wire from v to g."),
        ("v", (3,), "v has no element [3]."),
        ("v", (0, 1), "v has no element [0, 1]."),
        (Wire(Port("v"), Port("f")), (7,), "v has no element [7]."),
    ],
)
def test_a_start_that_is_not_there_is_refused(graph_of, start, element, sentence):
    trace = evaluate(graph_of("f = softmax(v); g = sum(f)", v=[1.0, 2.0]))
    with pytest.raises(Refusal) as refused:
        forward_mode(trace, start, element)
    assert str(refused.value) == sentence


def test_a_jacobian_with_too_many_rows_is_refused(graph_of, monkeypatch):
    monkeypatch.setattr(slopes, "MOST_ROWS", 2)
    trace = evaluate(graph_of("f = softmax(v)", v=[1.0, 2.0, 3.0]))
    with pytest.raises(Refusal, match=r"^f is \[3\]: forward mode goes .* only up to 2 of them\.$"):
        forward_mode(trace, "v")


def test_forward_mode_needs_a_pass_for_every_number_that_is_asked_for(graph_of):
    # y and the other sources: 6 + 3 + 2 + 6 + 3 numbers; constants are not asked for.
    assert passes_of(evaluate(graph_of(NETWORK, **NUMBERS))) == Passes(20, 1)
    few = graph_of("f = a * b * 3; g = a * c", loss="f", constants=("b",), a=1.0, b=2.0, c=3.0)
    assert passes_of(evaluate(few)) == Passes(1, 1)


def test_without_a_loss_there_is_nothing_to_pass_over(graph_of):
    assert passes_of(evaluate(graph_of("f = a * b", a=1.0))) == Passes(0, 0)
