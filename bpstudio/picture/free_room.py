"""Free room: how far a second copy of some gates goes so that it covers no gate."""

from collections.abc import Sequence

import numpy as np

from bpstudio.graph import Place
from bpstudio.picture.geometry import Geometry
from bpstudio.picture.hits import gates_in
from bpstudio.picture.snapping import GRID

_BETWEEN = 40.0
_MOST_STEPS = 40


def free_step(geometry: Geometry, rows: Sequence[int]) -> Place:
    """Return the least step down, on the grid, that brings the box around gates where none is.

    After very many tries it is the first step: somewhere the search has to end.
    """
    left, top, right, bottom = geometry.bounds_of(rows)
    step = float(np.ceil((bottom - top + _BETWEEN) / GRID) * GRID)
    for times in range(1, _MOST_STEPS):
        down = times * step
        if not len(gates_in(geometry, (left, top + down, right, bottom + down))):
            return (0.0, down)
    return (0.0, step)
