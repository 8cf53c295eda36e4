"""Whatever a new gate kind does, it can be reversed, swept forward and nudged."""

import pytest

from bpstudio.engine import evaluate
from bpstudio.gates import KINDS
from bpstudio.graph import Gate, Graph, Patch, Port, Wire
from bpstudio.insight.forward_mode import forward_mode
from bpstudio.insight.nudge import nudge
from bpstudio.insight.reversal import reversed_network
from bpstudio.notation.refusal import Refusal

COMPUTING = [kind for kind in KINDS if not kind.is_source]


def alone(kind, values):
    """Return a graph of one gate of a kind, fed by parameters."""
    graph = Graph()
    names = [f"s{index}" for index in range(3 if kind.growing_inputs else len(kind.inputs))]
    parameter = next(each for each in KINDS if each.name == "parameter")
    graph.apply(
        Patch(
            added=(
                *(Gate(name, parameter, values[at]) for at, name in enumerate(names)),
                Gate("f", kind),
            ),
            joined=tuple(Wire(Port(name), Port("f", at)) for at, name in enumerate(names)),
        )
    )
    graph.chosen_loss = "f"
    return graph, names


@pytest.mark.parametrize("kind", COMPUTING, ids=lambda kind: kind.name)
@pytest.mark.parametrize("values", [(0.3, 0.6, 0.2), (0.7, 0.1, 0.7)])
def test_a_gate_on_single_numbers_is_reversed_or_refused_in_a_sentence(kind, values):
    graph, names = alone(kind, values)
    trace = evaluate(graph)
    if trace.loss_value is None or trace.is_tensor.any():
        with pytest.raises(Refusal, match=r"\.$"):
            reversed_network(graph, trace)
        return
    backward = evaluate(reversed_network(graph, trace).graph)
    for name in names:
        gradient = trace.gradient(name)
        assert backward.value(f"d_{name}") == pytest.approx(gradient, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("kind", COMPUTING, ids=lambda kind: kind.name)
@pytest.mark.parametrize("of", ["numbers", "vectors", "matrices"])
def test_both_modes_agree_on_a_gate_of_any_shape(kind, of):
    vectors = ((0.3, 0.6, 0.2), (0.7, 0.1, 0.75), (0.5, 0.4, 0.9))
    values = {
        "numbers": (0.3, 0.6, 0.2),
        "vectors": vectors,
        "matrices": (vectors, vectors[::-1], vectors),
    }[of]
    graph, names = alone(kind, values)
    trace = evaluate(graph)
    if trace.problems:
        pytest.skip(f"{kind.name} does not take {of}")
    for name in names:
        gradient = trace.gradient(name).sum()
        derivative = forward_mode(trace, name).derivative("f").sum()
        assert derivative == pytest.approx(gradient, rel=1e-9, abs=1e-12)
        shifts = nudge(trace, name, 0.0)
        assert [shift.change.sum() for shift in shifts] == [0.0, 0.0]
