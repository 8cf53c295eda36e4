"""Snapping: gates that are moved fall into line with their neighbours, or else onto the grid."""

from dataclasses import dataclass

import numpy as np

from bpstudio.graph import Place
from bpstudio.picture.geometry import Box, Floats, Geometry, Integers

GRID = 10.0
_LEVEL_IS_BETTER_BY = 1.0
_SAME = 0.5
_EDGES_ARE_WORSE_BY = np.array([4.0, 0.0, 4.0])
"""Gates differ in width by so much that middles are what the eye looks for."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A level or upright line through things that stand in line."""

    start: Place
    end: Place


@dataclass(frozen=True, slots=True)
class Snap:
    """How far gates move after snapping, and the lines that say with what they stand in line."""

    step: Place
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """Gates that are moved together: the box around them and one of them, both before the move.

    `rises` says for each wire that leads out of or into the group how far down the group must
    go for the wire to run level; `levels` are the heights at which it then does.
    """

    box: Box
    anchor: Place
    rises: Floats
    levels: Floats
    reaches: Floats


def held_gates(geometry: Geometry, rows: Integers, anchor: int) -> Held:
    """Take hold of gates; the one in row `anchor` is that which falls onto the grid."""
    chosen = np.zeros(len(geometry.names), dtype=bool)
    chosen[rows] = True
    leaves, enters = chosen[geometry.ends].T
    crossing = leaves != enters
    ends = geometry.curve[crossing][:, ::3]
    own = np.where(leaves[crossing], 0, 1)
    line = np.arange(len(own))
    moving, staying = ends[line, own], ends[line, 1 - own]
    x, y = geometry.place[anchor].tolist()
    return Held(
        box=geometry.bounds_of(rows.tolist()),
        anchor=(x, y),
        rises=staying[:, 1] - moving[:, 1],
        levels=staying[:, 1],
        reaches=np.stack([moving[:, 0], staying[:, 0]], axis=1),
    )


def held_box(box: Box) -> Held:
    """Take hold of a box that no wire leads to; its upper left corner falls onto the grid."""
    none = np.empty(0)
    return Held(box, box[:2], none, none, np.empty((0, 2)))


def held_new(half: Place) -> Held:
    """Take hold of a gate of that half size that is still to come and stands at 0, 0."""
    none = np.empty(0)
    box = (-half[0], -half[1], half[0], half[1])
    return Held(box, (0.0, 0.0), none, none, np.empty((0, 2)))


def snapped(geometry: Geometry, held: Held, step: Place, others: Integers, reach: float) -> Snap:
    """Return the step nearest to the given one, no axis further than `reach`, that is in line.

    A wire runs level, or the left, middle or right (top, middle or bottom) of the box stands in
    line with that of one of the gates in the rows `others`. Else the anchor falls on the grid.
    """
    low = geometry.place[others] - geometry.half[others]
    high = geometry.place[others] + geometry.half[others]
    x = _in_line(held, step, low, high, 0, reach)
    y = _in_line(held, step, low, high, 1, reach)
    level = _levelled(held, step[1], reach)
    if level is not None and (y is None or abs(level) <= abs(y) + _LEVEL_IS_BETTER_BY):
        y = level
    final = (
        step[0] + x if x is not None else _on_grid(held.anchor[0], step[0]),
        step[1] + y if y is not None else _on_grid(held.anchor[1], step[1]),
    )
    guides = []
    if x is not None:
        guides += _guides(held, final, low, high, 0)
    if y is not None:
        guides += _guides(held, final, low, high, 1) + _level_guides(held, final)
    return Snap(final, tuple(guides))


def _in_line(
    held: Held, step: Place, low: Floats, high: Floats, axis: int, reach: float
) -> float | None:
    """Return how much further to go along an axis to stand in line, or None."""
    if not len(low):
        return None
    off = _lines(low, high, axis) - _own_lines(held, step, axis)
    best = float(off.flat[(np.abs(off) + _EDGES_ARE_WORSE_BY).argmin()])
    return best if abs(best) <= reach else None


def _levelled(held: Held, down: float, reach: float) -> float | None:
    """Return how much further down to go for some wire to run level, or None."""
    if not len(held.rises):
        return None
    off = held.rises - down
    best = float(off[np.abs(off).argmin()])
    return best if abs(best) <= reach else None


def _guides(held: Held, step: Place, low: Floats, high: Floats, axis: int) -> list[Guide]:
    """Return a guide for the middle of the box, or else each side, on which others stand too."""
    if not len(low):
        return []
    own = _own_lines(held, step, axis)
    meets = np.abs(_lines(low, high, axis) - own) < _SAME
    across = 1 - axis
    guides = []
    for line in [1] if meets[:, 1].any() else np.flatnonzero(meets.any(axis=0)).tolist():
        met = meets[:, line]
        start = min(float(low[met, across].min()), held.box[across] + step[across])
        end = max(float(high[met, across].max()), held.box[across + 2] + step[across])
        at = float(own[line])
        guides.append(Guide((at, start), (at, end)) if axis == 0 else Guide((start, at), (end, at)))
    return guides


def _level_guides(held: Held, step: Place) -> list[Guide]:
    level = np.abs(held.rises - step[1]) < _SAME
    return [
        Guide((moving + step[0], y), (staying, y))
        for y, (moving, staying) in zip(
            held.levels[level].tolist(), held.reaches[level].tolist(), strict=True
        )
    ]


def _lines(low: Floats, high: Floats, axis: int) -> Floats:
    """Return (k, 3): where each gate begins, has its middle and ends along an axis."""
    lines: Floats = np.stack([low[:, axis], (low[:, axis] + high[:, axis]) / 2, high[:, axis]], 1)
    return lines


def _own_lines(held: Held, step: Place, axis: int) -> Floats:
    low, high = held.box[axis] + step[axis], held.box[axis + 2] + step[axis]
    return np.array([low, (low + high) / 2, high])


def _on_grid(start: float, step: float) -> float:
    return round((start + step) / GRID) * GRID - start
