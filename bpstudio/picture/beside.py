"""Beside: where a card of some size may lie near a place and cover least of what is drawn."""

import numpy as np

from bpstudio.graph import Place
from bpstudio.picture.geometry import Box, Floats

_STEP = 14.0
_MOST_STEPS = 90
_FROM_RIM = 10.0
_GAP = 9.0
"""So far a card keeps from everything that it need not touch."""
_PER_BOX = 4000.0
"""What it costs to touch a box at all: half a number is no better than none."""
_PER_POINT = 500.0
"""What it costs to cover a point of a wire, as much as so many square pixels of a box."""
_PER_PIXEL = 9.0
"""What it costs to lie a pixel further away."""


def place_beside(
    anchor: Box, size: tuple[float, float], room: Box, boxes: Floats, points: Floats
) -> Place:
    """Return the upper left corner of a card of `size` inside `room` that lies best.

    Best is near the `anchor`, without covering it, the `boxes` (k, 4) or, if it can be helped,
    the `points` (p, 2) on wires. All are in pixels.
    """
    width, height = size
    lefts = _corners(room[0], room[2], width)
    tops = _corners(room[1], room[3], height)
    kept_clear = np.vstack([np.array([anchor]), boxes])
    kept_clear += np.array([-_GAP, -_GAP, _GAP, _GAP])
    across = _overlaps(lefts, width, kept_clear[:, 0], kept_clear[:, 2])
    down = _overlaps(tops, height, kept_clear[:, 1], kept_clear[:, 3])
    weights = np.full(len(kept_clear), 3.0)
    weights[0] = 200.0
    cost = (across * weights) @ down.T
    cost += _PER_BOX * ((across > 0.0).astype(np.float64) @ (down > 0.0).T.astype(np.float64))
    cost += _PER_POINT * (
        _inside(lefts, width, points[:, 0]) @ _inside(tops, height, points[:, 1]).T
    )
    away = np.hypot(
        _distances(lefts, width, anchor[0], anchor[2])[:, None],
        _distances(tops, height, anchor[1], anchor[3])[None, :],
    )
    column, row = np.unravel_index(int(np.argmin(cost + _PER_PIXEL * away)), cost.shape)
    return (float(lefts[column]), float(tops[row]))


def _corners(low: float, high: float, length: float) -> Floats:
    """Return where a card of that length may begin between two rims; at least at the first."""
    first, last = low + _FROM_RIM, high - _FROM_RIM - length
    steps = min(_MOST_STEPS, max(1, int((last - first) / _STEP) + 1))
    return np.linspace(first, max(first, last), steps)


def _overlaps(starts: Floats, length: float, low: Floats, high: Floats) -> Floats:
    """Return (n, k): how much of each of k stretches a card beginning at n places covers."""
    begins = np.maximum(starts[:, None], low[None])
    ends = np.minimum(starts[:, None] + length, high[None])
    covered: Floats = np.maximum(ends - begins, 0.0)
    return covered


def _inside(starts: Floats, length: float, points: Floats) -> Floats:
    """Return (n, p): 1 where a point lies behind the beginning and before the end of a card."""
    from_start = points[None] - starts[:, None]
    return ((from_start >= 0.0) & (from_start <= length)).astype(np.float64)


def _distances(starts: Floats, length: float, low: float, high: float) -> Floats:
    """Return (n,): how far each card is from a stretch; 0 where they touch."""
    away: Floats = np.maximum(np.maximum(starts - high, low - starts - length), 0.0)
    return away
