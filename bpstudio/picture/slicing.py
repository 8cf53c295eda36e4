"""Slicing: which wires a stroke crosses."""

import numpy as np

from bpstudio.graph import Place
from bpstudio.picture.geometry import Floats, Geometry, Integers
from bpstudio.picture.hits import points_along, wires_in


def wires_crossed(geometry: Geometry, start: Place, end: Place) -> Integers:
    """Return the rows of the wires that the straight line from `start` to `end` crosses."""
    (x, y), (u, v) = start, end
    near = wires_in(geometry, (min(x, u), min(y, v), max(x, u), max(y, v)))
    points = points_along(geometry.curve[near])
    first, last = np.array(start), np.array(end)
    begins, ends = points[:-1], points[1:]
    parted = _side(begins, ends, first) * _side(begins, ends, last) <= 0
    met = _side(first, last, begins) * _side(first, last, ends) <= 0
    # Where all four points lie on one line, only their boxes tell whether they meet.
    low, high = np.minimum(begins, ends), np.maximum(begins, ends)
    over = ((low <= np.maximum(first, last)) & (high >= np.minimum(first, last))).all(axis=2)
    crossed: Integers = near[(parted & met & over).any(axis=0)]
    return crossed


def _side(start: Floats, end: Floats, point: Floats) -> Floats:
    """Return on which side of the line from start to end a point lies, by sign."""
    along, away = end - start, point - start
    side: Floats = along[..., 0] * away[..., 1] - along[..., 1] * away[..., 0]
    return side
