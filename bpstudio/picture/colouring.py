"""Colouring: what a trace makes of each wire, its state, its width and its shade, as arrays."""

import enum
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bpstudio.engine import Trace
from bpstudio.gates import Role
from bpstudio.picture.geometry import Floats
from bpstudio.picture.palette import SHADES, Theme
from bpstudio.picture.stage import Flags, Stage

THIN, THICK = 2.0, 4.0
LEVELS = 4
"""Widths come in so many steps, so that wires can be drawn in few batches."""
UNSHADED = 0
"""The shade of a wire that has the colour of its role or state; the others count from 1."""
_HALF = SHADES // 2


class WireState(enum.IntEnum):
    """What is known of a wire; each state looks different."""

    BLANK = 0  # nothing has been computed
    VALUE = 1  # a value, but no gradient
    LIVE = 2  # a gradient that is not zero
    ZERO = 3  # a gradient of exactly zero
    BROKEN = 4  # NaN or infinite


class ColourBy(enum.Enum):
    """What the colours of the wires say."""

    ROLE = "role"
    SIZE = "size"  # sign and size of the gradient
    VALUE = "value"  # sign and size of the value


@dataclass(frozen=True, slots=True, eq=False)
class Colouring:
    """The state (m,) of each wire, its width (m,) in pixels at 100 % and its shade (m,).

    `reach` is the number to which the ends of the scale of shades belong, 0 for none.
    """

    state: npt.NDArray[np.uint8]
    width: Floats
    shade: npt.NDArray[np.uint8]
    reach: float = 0.0


def colouring_of(
    trace: Trace,
    *,
    backward: bool = True,
    stage: Stage | None = None,
    by: ColourBy = ColourBy.ROLE,
) -> Colouring:
    """Lay a trace over the wires; `backward=False` shows it before the backward pass.

    A stage blanks what is not known yet. Widths and shades follow the largest number of the whole
    trace, so that no wire changes its look while the others become known.
    """
    values, gradients = trace.wire_values, trace.wire_gradients
    known = trace.has_wire_value
    if stage is not None:
        known = known & stage.wire_values
    state = np.where(known, WireState.VALUE, WireState.BLANK).astype(np.uint8)
    width = np.full(len(state), THIN)
    broken = known & ~trace.wire_is_tensor & ~np.isfinite(values)
    pulled = np.zeros_like(known)
    if backward:
        has_gradient = trace.has_wire_gradient
        pulled = has_gradient if stage is None else has_gradient & stage.wire_gradients
        size = np.abs(np.where(has_gradient, gradients, 0.0))
        finite = np.isfinite(size)
        state[pulled] = np.where(size[pulled] > 0.0, WireState.LIVE, WireState.ZERO)
        broken |= pulled & ~finite
        share = np.sqrt(_shares(size)[0])
        share[~pulled] = 0.0
        width += (THICK - THIN) * np.round(share * (LEVELS - 1)) / (LEVELS - 1)
    state[broken] = WireState.BROKEN
    match by:
        case ColourBy.ROLE:
            shade, reach = np.full(len(state), UNSHADED, dtype=np.uint8), 0.0
        case ColourBy.SIZE:
            shade, reach = _shaded(np.where(trace.has_wire_gradient, gradients, 0.0), pulled)
        case ColourBy.VALUE:
            shade, reach = _shaded(_typical_values(trace), known)
    return Colouring(state, width, shade, reach)


def colouring_of_numbers(numbers: Floats, known: Flags) -> Colouring:
    """Return the colouring of wires on which the numbers (m,) flow that a backward pass makes."""
    state = np.where(known, WireState.LIVE, WireState.BLANK).astype(np.uint8)
    state[known & (numbers == 0.0)] = WireState.ZERO
    state[known & ~np.isfinite(numbers)] = WireState.BROKEN
    share = np.sqrt(_shares(np.abs(numbers))[0])
    share[~known] = 0.0
    width = THIN + (THICK - THIN) * np.round(share * (LEVELS - 1)) / (LEVELS - 1)
    return Colouring(state, width, np.full(len(state), UNSHADED, dtype=np.uint8))


def wire_colour(theme: Theme, state: int, role: Role, shade: int = UNSHADED) -> str:
    """Return the colour of a wire in that state that enters a gate of that role."""
    if state == WireState.BROKEN:
        return theme.problem
    if shade != UNSHADED:
        return theme.shades[shade - 1]
    return theme.roles[role] if state == WireState.LIVE else theme.zero


def gradient_colour(theme: Theme, state: int, role: Role, shade: int = UNSHADED) -> str:
    """Return the colour in which the gradient on such a wire is written."""
    if state == WireState.BROKEN:
        return theme.problem
    if state != WireState.LIVE:
        return theme.soft
    return theme.role_texts[role] if shade == UNSHADED else theme.ink


def _typical_values(trace: Trace) -> Floats:
    """Return per wire the number on it, or the mean of the numbers of an array."""
    values = trace.wire_values.copy()
    for row in np.flatnonzero(trace.wire_is_tensor & trace.has_wire_value).tolist():
        value = trace.wire_value(trace.layout.wiring.wires[row])
        values[row] = np.nan if value is None else np.mean(value)
    return values


def _shaded(numbers: Floats, known: Flags) -> tuple[npt.NDArray[np.uint8], float]:
    """Return the shade of each number that is known, and where the scale ends.

    The middle shade is for exactly 0; the roots make small numbers differ from it.
    """
    share, largest = _shares(np.abs(numbers))
    steps = np.where(np.isfinite(numbers), np.sign(numbers), 0.0) * np.ceil(np.sqrt(share) * _HALF)
    return np.where(known, _HALF + 1 + steps, UNSHADED).astype(np.uint8), largest


def _shares(sizes: Floats) -> tuple[Floats, float]:
    """Return each size as a share of the largest that is finite, and that one."""
    finite = np.isfinite(sizes)
    largest = float(sizes[finite].max(initial=0.0))
    if largest == 0.0:
        return np.zeros(len(sizes)), 0.0
    return np.where(finite, sizes, largest) / largest, largest
