"""Forward mode: the derivatives of everything by one number, found on the way forward.

Each gate's value v gets a second number beside it, its tangent v̇ = ∂v/∂x, as in the dual number
v + v̇ε with ε² = 0. The chain rule reads v̇ = Σ ∂v/∂uᵢ · u̇ᵢ over the inputs of v, and begins with
ẋ = 1. One sweep answers for one x and every gate; one pass of reverse mode answers for one loss
and every x (Griewank and Walther, Evaluating Derivatives, chapter 3).
"""

from dataclasses import dataclass
from functools import partial
from math import prod

import numpy as np

from bpstudio.engine import Trace
from bpstudio.gates import Array
from bpstudio.gates.sources import CONSTANT
from bpstudio.insight.slopes import pushed_through, shown
from bpstudio.insight.walking import Element, Start, direction_at, walked


@dataclass(frozen=True, slots=True, eq=False)
class Sweep:
    """The derivatives of all gates by one number, or by all numbers of an array together."""

    trace: Trace
    tangents: dict[int, Array]

    def derivative(self, name: str) -> np.float64 | Array | None:
        """Return ∂gate/∂start in the shape of the gate's value; None if it has no value.

        What does not depend on the start has the derivative 0, and that is known.
        """
        row = self.trace.layout.wiring.row[name]
        value = self.trace.value(name)
        if value is None:
            return None
        tangent = self.tangents.get(row)
        if tangent is None:
            tangent = np.zeros(np.shape(value))
        return shown(tangent)


@dataclass(frozen=True, slots=True)
class Passes:
    """How many passes each mode needs for the gradient of the loss by all inputs and parameters."""

    forward: int
    reverse: int


def forward_mode(trace: Trace, start: Start, element: Element = ()) -> Sweep:
    """Return the derivatives of all gates by a gate or wire, in one sweep forward.

    Of an array, `element` is the index of the one number; without it all of them grow together.
    """
    first = direction_at(trace, start, element)
    return Sweep(trace, walked(trace, start, first, partial(pushed_through, trace)))


def passes_of(trace: Trace) -> Passes:
    """Return a sweep for each number of the sources that lead to the loss, beside one pass back.

    Constants do not count: nobody asks for their derivatives. Without a loss there is no gradient.
    """
    layout = trace.layout
    if layout.loss is None:
        return Passes(0, 0)
    sizes = (
        prod(layout.shapes[row] or ())
        for row in layout.wiring.ancestors([layout.loss])
        if (kind := layout.wiring.gates[row].kind).is_source and kind is not CONSTANT
    )
    return Passes(sum(sizes), 1)
