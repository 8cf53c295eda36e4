"""The overview: a whole graph on a few thousand pixels, each the colour number of a role."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bpstudio.gates import Role
from bpstudio.graph import Place
from bpstudio.picture.geometry import ROLES, Box, Geometry, Integers
from bpstudio.picture.units import heads

Pixels = npt.NDArray[np.uint8] | npt.NDArray[np.uint32]
Codes = npt.NDArray[np.uint8]
EMPTY = 0
"""The code of a pixel without a gate; the others are 1 + the row in `geometry.ROLES`."""
_LARGEST = 0.4
_LEAST = 2
_MANY = 1 << 16
_BOX = 1 + ROLES.index(Role.SOURCE)
_ADDER = ROLES.index(Role.ADDER)


@dataclass(frozen=True, slots=True)
class Overview:
    """How a scene lies on a map: pixel = scale × scene + offset."""

    scale: float
    x: float
    y: float

    def to_map(self, place: Place) -> Place:
        """Return where a scene place lies on the map."""
        return (self.scale * place[0] + self.x, self.scale * place[1] + self.y)

    def to_scene(self, point: Place) -> Place:
        """Return the scene place under a point of the map."""
        return ((point[0] - self.x) / self.scale, (point[1] - self.y) / self.scale)


def overview_of(bounds: Box, width: float, height: float, room: float = 0.0) -> Overview:
    """Return how a box lies in the middle of a map, `room` from its rim, as large as fits."""
    left, top, right, bottom = bounds
    wide, high = max(right - left, 1.0), max(bottom - top, 1.0)
    scale = min(_LARGEST, (width - 2 * room) / wide, (height - 2 * room) / high)
    return Overview(
        scale, (width - scale * (left + right)) / 2, (height - scale * (top + bottom)) / 2
    )


def painted(geometry: Geometry, overview: Overview, width: int, height: int) -> Codes:
    """Return (height, width): the code of every pixel of the map, copies under all other gates.

    Gates of one size are stamped together, pixel by pixel of their size: the larger a graph, the
    smaller and fewer the stamps, so that 20,000 gates take no longer than a few.
    """
    codes = np.zeros((height, width), dtype=np.uint8)
    units = heads(geometry, np.arange(len(geometry.names)))
    if not len(units):
        return codes
    colour = (geometry.role + 1).astype(np.uint8)
    if geometry.folding is not None:
        colour[geometry.folding.box >= 0] = _BOX
    copies_first = units[np.argsort(geometry.role[units] != _ADDER, kind="stable")]
    stamp(codes, geometry, overview, copies_first, colour[copies_first])
    return codes


def stamp(
    codes: Pixels, geometry: Geometry, overview: Overview, rows: Integers, colour: Pixels
) -> None:
    """Give the pixels of gates their codes, one for each row, the later ones over the earlier.

    What would lie beyond the rim lies on it.
    """
    height, width = codes.shape
    place, half = geometry.place[rows], np.maximum(geometry.half[rows], 0.0)
    corner = overview.scale * (place - half) + (overview.x, overview.y)
    size = np.maximum(np.rint(2 * overview.scale * half), _LEAST).astype(np.intp)
    at = np.rint(corner).astype(np.intp)
    sizes = size[:, 0] * _MANY + size[:, 1]
    for both in np.unique(sizes).tolist():
        across, down = divmod(both, _MANY)
        chosen = sizes == both
        x, y, shade = at[chosen, 0], at[chosen, 1], colour[chosen]
        columns = [np.clip(x + dx, 0, width - 1) for dx in range(across)]
        for dy in range(down):
            line = np.clip(y + dy, 0, height - 1)
            for column in columns:
                codes[line, column] = shade
