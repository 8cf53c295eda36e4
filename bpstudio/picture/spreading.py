"""Spreading: labels slide along their wires until none covers another label or a gate.

Places are found for labels of one usual size, not for the texts of the moment, so that nothing
jumps while a slider moves the numbers.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bpstudio.picture.folding import TITLE_SIZE
from bpstudio.picture.geometry import Floats, Geometry, Integers
from bpstudio.picture.hits import gates_in
from bpstudio.picture.labels import gradient_spots, middles_of_labels, value_spots
from bpstudio.picture.shapes import Shape
from bpstudio.picture.text_width import width_of
from bpstudio.picture.units import TAB, heads, outline_of

Spots = Callable[[Floats, Floats], tuple[Floats, Floats]]
_NEAR = 0.8
NAME = 18.0
"""How much room the name below a gate takes, in scene units."""
_SHIFTS = (0.0, 0.1, 0.2, -0.06, 0.3)
"""How much further from its end, as a share of the wire, a label may be tried."""


@dataclass(frozen=True, slots=True)
class LabelPlaces:
    """Where the labels of some wires stand, in scene units times the scale.

    `index` (m,) leads from a wire's row to its place, or to −1. `value` and `gradient` are (k, 2),
    the middles; `shows_value` and `shows_gradient` (k,) are False where there is no room.
    """

    index: Integers
    value: Floats
    gradient: Floats
    shows_value: npt.NDArray[np.bool_]
    shows_gradient: npt.NDArray[np.bool_]


def places_of_labels(
    geometry: Geometry, rows: Integers, scale: float, size: tuple[float, float]
) -> LabelPlaces:
    """Place the labels of the wires in `rows`, each of `size` pixels, at a scale.

    From near every label is shown; from far those are left out that would cover another one.
    """
    # Beyond 100 % everything grows alike, the distance between a wire and its label too.
    zoom = max(scale, 1.0)
    curve = geometry.curve[rows] * (scale / zoom)
    size = (size[0] / zoom, size[1] / zoom)
    gates = boxes_of_gates(geometry, scale / zoom, _near(geometry, geometry.curve[rows]))
    places, shown = spread_labels(curve, gates, size, hides=hides_at(scale))
    index = np.full(len(geometry.wires), -1)
    index[rows] = np.arange(len(rows))
    places *= zoom
    return LabelPlaces(index, places[0], places[1], shown[0], shown[1])


def hides_at(scale: float) -> bool:
    """Return whether labels without room are left out at a scale."""
    return scale < _NEAR


def boxes_of_gates(geometry: Geometry, scale: float, rows: Integers) -> Floats:
    """Return the boxes of gates with the names below them, at a scale; one of each folded group.

    And those of the titles of open groups.
    """
    rows = heads(geometry, rows)
    shape, place, half = geometry.shape[rows], geometry.place[rows], geometry.half[rows]
    low, high = place - half, place + half
    high[:, 1] += np.where((shape != Shape.PILL) & (shape != Shape.DOT), NAME, 0.0)
    boxes: Floats = np.vstack([np.hstack([low, high]), _titles(geometry)]) * scale
    return boxes


def _titles(geometry: Geometry) -> Floats:
    """Return the boxes (k, 4) of the titles of open groups, as wide as their words are."""
    boxes = []
    for opened in () if geometry.folding is None else geometry.folding.opened:
        left, top, right, _ = outline_of(geometry, opened)
        wide = TAB + TITLE_SIZE * width_of(opened.group.title, bold=True)
        boxes.append((left, top, min(right, left + wide), top + TAB))
    return np.array(boxes, dtype=np.float64).reshape(-1, 4)


def _near(geometry: Geometry, curve: Floats) -> Integers:
    """Return the rows of those gates that lie, with their names, within the bounds of curves."""
    if not len(curve):
        return np.empty(0, dtype=np.intp)
    (left, top), (right, bottom) = curve.min(axis=(0, 1)), curve.max(axis=(0, 1))
    return gates_in(geometry, (left, top - NAME, right, bottom))


def spread_labels(
    curve: Floats, gates: Floats, size: tuple[float, float], *, hides: bool
) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Return the middles (2, k, 2) of values and of gradients, and which are shown (2, k).

    `curve` is (k, 4, 2), `gates` the boxes (g, 4) that labels keep clear of, all in pixels.
    Where every spot is taken a label is not shown if `hides`, else it stays at its first spot.
    """
    room = Room(*size)
    for box in gates.tolist():
        room.take(box)
    tried = tried_spots(curve, size)
    places = tried[:, 0].copy()
    shown = np.ones(places.shape[:2], dtype=bool)
    half = np.array(size) / 2
    boxes = np.concatenate([tried - half, tried + half], axis=-1).tolist()
    for row in range(len(curve)):
        for side in (1, 0):
            free = next(
                (n for n in range(len(boxes[side])) if room.is_free(boxes[side][n][row])), None
            )
            if free is None:
                shown[side, row] = not hides
            if free is not None or not hides:
                room.take(boxes[side][free or 0][row])
            places[side, row] = tried[side, free or 0, row]
    return places, shown


def tried_spots(curve: Floats, size: tuple[float, float]) -> Floats:
    """Return (2, tries, k, 2): the middles to try for each value and for each gradient."""
    return np.stack([_tried(value_spots, curve, size), _tried(gradient_spots, curve, size)])


def _tried(spots: Spots, curve: Floats, size: tuple[float, float]) -> Floats:
    """Return (tries, k, 2): the middles to try for each label, its own side of the wire first."""
    tries, count = len(_SHIFTS), len(curve)
    points, normals = spots(np.tile(curve, (tries, 1, 1)), np.repeat(_SHIFTS, count))
    own = middles_of_labels(points, normals, size).reshape(tries, count, 2)
    other = middles_of_labels(points, -normals, size).reshape(tries, count, 2)
    return np.concatenate([own, other[:3]])


class Room:
    """Which boxes are taken, in a coarse grid, so that a look costs a few comparisons."""

    def __init__(self, width: float, height: float) -> None:
        """Start with all free, for boxes that are about so large."""
        self._cell = (2 * width, 3 * height)
        self._taken: dict[tuple[int, int], list[list[float]]] = defaultdict(list)

    def is_free(self, box: list[float]) -> bool:
        """Return whether a box covers none that is taken."""
        left, top, right, bottom = box
        return not any(
            left < other[2] and other[0] < right and top < other[3] and other[1] < bottom
            for cell in self._cells(box)
            for other in self._taken.get(cell, ())
        )

    def take(self, box: list[float]) -> None:
        """Take a box."""
        for cell in self._cells(box):
            self._taken[cell].append(box)

    def _cells(self, box: list[float]) -> Iterator[tuple[int, int]]:
        wide, high = self._cell
        for column in range(math.floor(box[0] / wide), math.floor(box[2] / wide) + 1):
            for row in range(math.floor(box[1] / high), math.floor(box[3] / high) + 1):
                yield (column, row)
