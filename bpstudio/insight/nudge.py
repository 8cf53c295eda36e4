"""A nudge: one value changed by a little, and what that does to every later gate.

A gradient says how much the loss changes when a value changes: Δloss ≈ ∂loss/∂x · ε, the better
the smaller ε is (notes 002; notes 000, case 1: Δx → Δy → Δz). Here both sides stand beside each
other, at the loss and at every gate on the way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.rules import forward_of
from bpstudio.gates import Array
from bpstudio.graph import Wire
from bpstudio.insight.forward_mode import forward_mode
from bpstudio.insight.slopes import array_of, inputs_of, shown
from bpstudio.insight.walking import Element, Start, direction_at, value_at, walked

_STEP = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class Shift:
    """What a nudge does to one gate: its new value, the change Δ, and derivative × ε beside it."""

    name: str
    value: np.float64 | Array
    change: np.float64 | Array
    predicted: np.float64 | Array


def nudge(trace: Trace, start: Start, by: float, element: Element = ()) -> tuple[Shift, ...]:
    """Return what happens to every later gate, in forward order, if a value changes by ε = `by`.

    A gate that is nudged is the first of them. A wire is nudged alone, without the other branches
    of its copy gate. Of an array, `element` is the index of the number; without it all change.
    """
    direction = direction_at(trace, start, element)
    # ε may push a rule out of its domain, and ∞ and NaN are answers.
    with np.errstate(all="ignore"):
        first = value_at(trace, start) + by * direction
        nudged = walked(trace, start, first, partial(_run_again, trace))
        tangents = forward_mode(trace, start, element).tangents
        return tuple(
            Shift(
                name=trace.layout.wiring.gates[row].id,
                value=shown(value),
                change=shown(value - array_of(trace, row)),
                predicted=shown(by * tangents[row]),
            )
            for row, value in nudged.items()
        )


def difference_on(trace: Trace, wire: Wire) -> float | None:
    """Return the central difference of the loss by the value on one wire, or None.

    There is none for arrays, and where the loss does not depend on the wire. Its error is of the
    order of the step squared, about 1e-8 of the gradient where the function is smooth.
    """
    loss, gradient = trace.loss, trace.wire_gradient(wire)
    if loss is None or gradient is None or gradient.shape:
        return None
    step = _STEP * max(1.0, abs(float(value_at(trace, wire))))
    ahead, back = (
        {shift.name: shift.change for shift in nudge(trace, wire, by)}[loss] for by in (step, -step)
    )
    return float(np.sum(ahead - back)) / (2 * step)


def _run_again(trace: Trace, row: int, changed: Sequence[Array | None]) -> Array:
    """Return a gate's new output from what changed among its inputs."""
    inputs = zip(changed, inputs_of(trace, row), strict=True)
    rule = forward_of(trace.layout.wiring.gates[row])
    return np.asarray(rule(*(old if new is None else new for new, old in inputs)))
