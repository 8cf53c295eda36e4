"""Neighbours: the gate that lies next to another in a direction, for walking through a picture."""

import enum

import numpy as np

from bpstudio.picture.folding import ABSENT, ITSELF
from bpstudio.picture.geometry import Geometry, Integers

_ASIDE = 2.0
"""A gate that lies aside counts as so much farther away."""


class Direction(enum.Enum):
    """Where to go; y grows downwards."""

    LEFT = (-1.0, 0.0)
    RIGHT = (1.0, 0.0)
    UP = (0.0, -1.0)
    DOWN = (0.0, 1.0)


def neighbour_of(geometry: Geometry, row: int, direction: Direction) -> int | None:
    """Return the row of the next gate in a direction, or None if there is none.

    To the right that is the nearest of the gates that this one feeds, to the left the nearest of
    those that feed it; where no wire leads, and up and down, it is the nearest in the picture.
    """
    wired = _elsewhere(geometry, row, _wired(geometry, row, direction))
    if len(wired):
        away = np.hypot(*(geometry.place[wired] - geometry.place[row]).T)
        return int(wired[away.argmin()])
    step = geometry.place - geometry.place[row]
    ahead = step @ np.array(direction.value)
    aside = np.abs(step @ np.array(direction.value[::-1]))
    cost = np.where((ahead > 1.0) & (aside <= _ASIDE * ahead), ahead + _ASIDE * aside, np.inf)
    cost[np.isneginf(geometry.half[:, 0])] = np.inf  # they are not in the view
    nearest = int(cost.argmin())
    return nearest if np.isfinite(cost[nearest]) else None


def _elsewhere(geometry: Geometry, row: int, rows: Integers) -> Integers:
    """Return those of the rows that are in the view and not in the same box."""
    if geometry.folding is None:
        return rows
    box = geometry.folding.box
    found: Integers = rows[
        (box[rows] != ABSENT) & ((box[rows] == ITSELF) | (box[rows] != box[row]))
    ]
    return found


def _wired(geometry: Geometry, row: int, direction: Direction) -> Integers:
    source, target = geometry.ends.T
    reached: Integers = np.zeros(0, dtype=np.intp)
    match direction:
        case Direction.RIGHT:
            reached = target[source == row]
        case Direction.LEFT:
            reached = source[target == row]
    return reached
