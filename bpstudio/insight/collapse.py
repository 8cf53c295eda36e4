"""The collapse: where an output function meets its loss, two factors become ŷ − y (notes 004).

For ŷ = σ(z) and the binary cross-entropy, dJ/dŷ = (ŷ − y) ÷ (ŷ (1 − ŷ)) and dŷ/dz = ŷ (1 − ŷ),
so that dJ/dz = ŷ − y. For softmax and −Σ y ln ŷ, whose second factor is no diagonal matrix, too.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpstudio.engine import Trace
from bpstudio.gates import Array, curves
from bpstudio.gates.activations import SIGMOID
from bpstudio.gates.classes import softmax
from bpstudio.graph import Gate
from bpstudio.insight.slopes import inputs_of
from bpstudio.insight.weight_gradients import origin_name


@dataclass(frozen=True, slots=True, eq=False)
class Collapse:
    """At a loss: ∇ŷ, the slope σ'(z), their product ∇z, and ŷ − y beside it, all of one shape.

    `scores` names z, `prediction` names ŷ, and is None where the loss has the output function in
    itself, `target` names y. All is upstream × …, with the upstream gradient of the loss.
    """

    scores: str
    prediction: str | None
    target: str
    upstream: float
    by_prediction: Array | None
    slope: Array | None
    by_scores: Array
    difference: Array


def collapse_of(trace: Trace, loss: str) -> Collapse | None:
    """Return the collapse at a loss gate, or None if it is none of those at which there is one."""
    wiring = trace.layout.wiring
    row = wiring.row[loss]
    gate, gradient = wiring.gates[row], trace.gradient(loss)
    if gradient is None:
        return None
    with np.errstate(all="ignore"):
        if gate.kind.name == "log_loss":
            return _behind_a_sigmoid(trace, row, float(gradient))
        scores, target = inputs_of(trace, row)[:2] if gate.kind.name in _WITHIN else (None, None)
        if scores is None or target is None:
            return None
        prediction = _WITHIN[gate.kind.name](scores, gate)
        names = [origin_name(wiring, each) for each in wiring.feeding[row]]
        by_scores = trace.wire_gradient(wiring.wires[wiring.arriving[row][0]])
        return Collapse(
            scores=names[0],
            prediction=None,
            target=names[1],
            upstream=float(gradient),
            by_prediction=None,
            slope=None,
            by_scores=np.asarray(by_scores),
            difference=float(gradient) * (prediction - target),
        )


def _behind_a_sigmoid(trace: Trace, row: int, upstream: float) -> Collapse | None:
    """Return the collapse of a log loss if a sigmoid makes its probabilities."""
    wiring = trace.layout.wiring
    names = [origin_name(wiring, each) for each in wiring.feeding[row]]
    sigmoid = wiring.row[names[0]]
    if wiring.gates[sigmoid].kind is not SIGMOID:
        return None
    prediction, target = inputs_of(trace, row)
    (scores,) = inputs_of(trace, sigmoid)
    by_prediction = upstream * (prediction - target) / (prediction * (1 - prediction))
    slope = curves.sigmoid_slope(scores)
    return Collapse(
        scores=origin_name(wiring, wiring.feeding[sigmoid][0]),
        prediction=names[0],
        target=names[1],
        upstream=upstream,
        by_prediction=by_prediction,
        slope=slope,
        by_scores=by_prediction * slope,
        difference=upstream * (prediction - target),
    )


def _softmax(scores: Array, gate: Gate) -> Array:
    return softmax(scores, int(gate.number("axis")))


_WITHIN: dict[str, Callable[[Array, Gate], Array]] = {
    "logit_loss": lambda scores, _gate: curves.sigmoid(scores),
    "cross_entropy": _softmax,
}
"""The output functions that these losses have in themselves."""
