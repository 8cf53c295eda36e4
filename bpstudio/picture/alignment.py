"""Alignment: gates put in line by an edge or their middles, at equal distances, or mirrored."""

import enum

import numpy as np

from bpstudio.picture.geometry import Floats, Geometry, Integers


class Line(enum.Enum):
    """What is put in line: an axis (0 across, 1 down), and −1, 0 or 1 for the part of a gate."""

    LEFT = (0, -1)
    CENTRES = (0, 0)
    RIGHT = (0, 1)
    TOP = (1, -1)
    MIDDLES = (1, 0)
    BOTTOM = (1, 1)


def aligned(geometry: Geometry, rows: Integers, line: Line) -> Floats:
    """Return the places (k, 2) of gates in line with the outermost one, or with their middle."""
    axis, part = line.value
    place, half = geometry.place[rows].copy(), geometry.half[rows]
    low, high = place[:, axis] - half[:, axis], place[:, axis] + half[:, axis]
    ends = {-1: low.min(), 0: (low.min() + high.max()) / 2, 1: high.max()}
    place[:, axis] = ends[part] - part * half[:, axis]
    return place


def distributed(geometry: Geometry, rows: Integers, axis: int) -> Floats:
    """Return the places (k, 2) of gates with equal gaps along an axis; the outer two stay."""
    place, half = geometry.place[rows].copy(), geometry.half[rows, axis]
    order = np.argsort(place[:, axis], kind="stable")
    at, sizes = place[order, axis], half[order]
    room = at[-1] - at[0] - (sizes[:-1] + sizes[1:]).sum()
    gap = room / max(len(rows) - 1, 1)
    steps = sizes[:-1] + sizes[1:] + gap
    place[order[1:-1], axis] = np.round(at[0] + np.cumsum(steps)[:-1])
    return place


def flipped(geometry: Geometry, rows: Integers, axis: int) -> Floats:
    """Return the places (k, 2) of gates mirrored along an axis; together they stay in their box."""
    place, half = geometry.place[rows].copy(), geometry.half[rows, axis]
    at = place[:, axis]
    place[:, axis] = (at - half).min() + (at + half).max() - at
    return place
