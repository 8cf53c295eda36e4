"""Caption places: how much of a gate's caption is written below it, so that none covers another.

Numbers have found their places before, as far from the gates as a short name needs. A caption that
would cover a number, a gate or another caption is the bare name, and from far nothing.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bpstudio.picture.geometry import Floats
from bpstudio.picture.spreading import Room

NOTHING, SHORT, FULL = range(3)
"""How much is written: nothing, the name alone, or the name with what the gate is set to."""
_USUAL = 60.0


def amounts_of(
    spots: Floats,
    widths: Sequence[Floats],
    height: float,
    taken: Floats,
    *,
    hides: bool,
) -> npt.NDArray[np.intp]:
    """Return for each caption how much of it is written.

    `spots` (k, 2) are the middles of their upper edges, `widths` those of the short and of the
    full ones, `taken` (n, 4) the boxes that they keep clear of, all in pixels. Unless the scale
    `hides` what has no room, a name is written anyway.
    """
    room = Room(_USUAL, height)
    for box in taken.tolist():
        room.take(box)
    amounts = np.full(len(spots), NOTHING if hides else SHORT, dtype=np.intp)
    for row, (x, top) in enumerate(spots.tolist()):
        for amount in (FULL, SHORT):
            half = float(widths[amount - SHORT][row]) / 2
            box = [x - half, top, x + half, top + height]
            if room.is_free(box):
                room.take(box)
                amounts[row] = amount
                break
    return amounts
