"""Colouring: what a trace makes of each wire, its state and its width, as arrays."""

import enum
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bpstudio.engine import Trace
from bpstudio.picture.geometry import Floats
from bpstudio.picture.stage import Stage

THIN, THICK = 2.0, 4.0
LEVELS = 4
"""Widths come in so many steps, so that wires can be drawn in few batches."""


class WireState(enum.IntEnum):
    """What is known of a wire; each state looks different."""

    BLANK = 0  # nothing has been computed
    VALUE = 1  # a value, but no gradient
    LIVE = 2  # a gradient that is not zero
    ZERO = 3  # a gradient of exactly zero
    BROKEN = 4  # NaN or infinite


@dataclass(frozen=True, slots=True, eq=False)
class Colouring:
    """The state (m,) of each wire and its width (m,) in pixels at 100 %."""

    state: npt.NDArray[np.uint8]
    width: Floats


def colouring_of(trace: Trace, *, backward: bool = True, stage: Stage | None = None) -> Colouring:
    """Lay a trace over the wires; `backward=False` shows it before the backward pass.

    A stage blanks what is not known yet. Widths follow the largest gradient of the whole trace,
    so that no wire changes its width while the others become known.
    """
    values, gradients = trace.wire_values, trace.wire_gradients
    known = trace.has_wire_value
    if stage is not None:
        known = known & stage.wire_values
    state = np.where(known, WireState.VALUE, WireState.BLANK).astype(np.uint8)
    width = np.full(len(state), THIN)
    broken = known & ~trace.wire_is_tensor & ~np.isfinite(values)
    if backward:
        has_gradient = trace.has_wire_gradient
        pulled = has_gradient if stage is None else has_gradient & stage.wire_gradients
        size = np.abs(np.where(has_gradient, gradients, 0.0))
        finite = np.isfinite(size)
        state[pulled] = np.where(size[pulled] > 0.0, WireState.LIVE, WireState.ZERO)
        broken |= pulled & ~finite
        largest = size[finite].max(initial=0.0)
        if largest > 0.0:
            share = np.sqrt(np.where(finite, size, largest) / largest)
            share[~pulled] = 0.0
            width += (THICK - THIN) * np.round(share * (LEVELS - 1)) / (LEVELS - 1)
    state[broken] = WireState.BROKEN
    return Colouring(state, width)
