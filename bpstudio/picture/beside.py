"""Beside: where a card of some size may lie near a place and cover least of what is drawn.

The room is cut into small cells. What each costs to be covered is summed up once from the corner
on, so that the cost of every place for the card is a difference of four sums.
"""

import math

import numpy as np

from bpstudio.graph import Place
from bpstudio.picture.geometry import Box, Floats

_CELL = 8.0
_FEWEST_CELLS = 4
_GAP = 8.0
"""So far a card keeps from gates and numbers."""
_PER_CELL, _PER_POINT, _PER_PIXEL = 1500.0, 500.0, 9.0
"""What it costs to cover a cell of a box or a point of a wire, and to lie a pixel further away."""


def place_beside(
    anchor: Box, size: tuple[float, float], room: Box, boxes: Floats, points: Floats
) -> Place:
    """Return the upper left corner of a card of `size` inside `room` that lies best.

    Best is near the `anchor`, without covering it, the `boxes` (k, 4) or, if it can be helped,
    the `points` (p, 2) on wires. All are in pixels.
    """
    left, top, right, bottom = room
    cells = (max(1, int((right - left) // _CELL)), max(1, int((bottom - top) // _CELL)))
    if min(cells) < _FEWEST_CELLS:
        return (left + _CELL, top + _CELL)
    # A card as wide as the room is may still lie above or below what it would cover.
    wide, high = (
        min(max(1, math.ceil(length / _CELL)), count - 2)
        for length, count in zip(size, cells, strict=True)
    )
    origin = np.array([left, top])
    covered = _covered(np.vstack([boxes, np.array([anchor] * 9)]), origin, cells)
    cost = _PER_CELL * covered + _PER_POINT * _counted(points, origin, cells)
    total = np.pad(cost.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    sums = total[wide:, high:] - total[:-wide, high:] - total[wide:, :-high] + total[:-wide, :-high]
    lefts = left + _CELL * np.arange(sums.shape[0])
    tops = top + _CELL * np.arange(sums.shape[1])
    away = np.hypot(
        _distances(lefts, size[0], anchor[0], anchor[2])[:, None],
        _distances(tops, size[1], anchor[1], anchor[3])[None, :],
    )
    # The outermost cells are the rim from which a card keeps.
    inner = (sums + _PER_PIXEL * away)[1:-1, 1:-1]
    column, row = np.unravel_index(int(np.argmin(inner)), inner.shape)
    x, y = float(lefts[column + 1]), float(tops[row + 1])
    return (max(left, min(x, right - size[0])), max(top, min(y, bottom - size[1])))


def _covered(boxes: Floats, origin: Floats, cells: tuple[int, int]) -> Floats:
    """Return how many boxes, with the gap around them, touch each cell."""
    low = np.floor((boxes[:, :2] - _GAP - origin) / _CELL).astype(np.intp)
    high = np.ceil((boxes[:, 2:] + _GAP - origin) / _CELL).astype(np.intp)
    low, high = np.clip(low, 0, cells), np.clip(high, 0, cells)
    steps = np.zeros((cells[0] + 1, cells[1] + 1))
    for x, y, sign in ((low, low, 1.0), (high, high, 1.0), (low, high, -1.0), (high, low, -1.0)):
        np.add.at(steps, (x[:, 0], y[:, 1]), sign)
    counts: Floats = steps.cumsum(axis=0).cumsum(axis=1)[:-1, :-1]
    return counts


def _counted(points: Floats, origin: Floats, cells: tuple[int, int]) -> Floats:
    """Return how many points lie in each cell."""
    counts = np.zeros(cells)
    places = np.floor((points - origin) / _CELL).astype(np.intp)
    inside = ((places >= 0) & (places < cells)).all(axis=1)
    np.add.at(counts, tuple(places[inside].T), 1.0)
    return counts


def _distances(starts: Floats, length: float, low: float, high: float) -> Floats:
    """Return how far cards that begin at these places are from a stretch; 0 where they touch."""
    away: Floats = np.maximum(np.maximum(starts - high, low - starts - length), 0.0)
    return away
