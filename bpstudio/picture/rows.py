"""Rows: how high every point of a placement stands, so that wires run level and nothing meets."""

import numpy as np

from bpstudio.picture.centring import centred
from bpstudio.picture.columns import Columns
from bpstudio.picture.geometry import Floats, Integers
from bpstudio.picture.rods import rods_of
from bpstudio.picture.springs import Bounds, Springs, at_rest

GRID = 10.0
SLACK = 1.0
"""Bounds are a little wider than asked, so that they still hold on the grid."""

_ROW = 100.0
_BESIDE_DOT = 60.0
_BESIDE_BEND = 30.0
_CLEAR = 36.0
_CLEAR_OF_BEND = 30.0


def heights(columns: Columns, order: Integers, room: float = 1.0) -> Floats:
    """Return how high each point stands, y downwards, on the grid; points keep their order.

    Every piece of wire is a spring that wants to be level, and neighbours in a column keep a
    least distance, times `room`. The gates of a rod stand level.
    """
    rod = rods_of(columns, order)
    distance = np.ceil(_distances(columns, order) * room / GRID) * GRID
    beside = np.flatnonzero(np.diff(columns.column[order]) == 0)
    bounds = Bounds(rod[order[beside]], rod[order[beside + 1]], distance[beside] + SLACK)
    source, target = rod[columns.source], rod[columns.target]
    loose = source != target
    wires = Springs(
        source[loose],
        target[loose],
        columns.weight[loose],
        (columns.leaving - columns.arriving)[loose],
    )
    level = np.bincount(rod, _densest(columns, order, distance)) / np.bincount(rod)
    y = _pushed_apart(columns, order, distance, on_grid(at_rest(level, wires, bounds)[rod]))
    return centred(columns, order, distance, rod, y, GRID)


def on_grid(y: Floats) -> Floats:
    """Round to the grid, halves up everywhere, so that distances on the grid survive."""
    rounded: Floats = np.floor(y / GRID + 0.5) * GRID
    return rounded


def _densest(columns: Columns, order: Integers, distance: Floats) -> Floats:
    """Return heights with every column as dense as allowed and centred on 0."""
    column = columns.column[order]
    down = np.concatenate([[0.0], np.cumsum(distance)])
    y = np.empty(len(order))
    y[order] = down - (np.bincount(column, down) / np.bincount(column))[column]
    return y


def _pushed_apart(columns: Columns, order: Integers, distance: Floats, y: Floats) -> Floats:
    """Return the heights after moving apart those points that still stand too close."""
    down = np.concatenate([[0.0], np.cumsum(distance)])
    # Columns are lifted so far apart that one running maximum serves them all at once.
    shift = down - columns.column[order] * (2.0 * down[-1] + np.ptp(y) + GRID)
    loose = y[order] - shift
    lowered = np.maximum.accumulate(loose)
    raised = np.minimum.accumulate(loose[::-1])[::-1]
    apart = np.empty_like(y)
    # The mean of pushing all down and pushing all up favours neither side.
    apart[order] = on_grid((lowered + raised) / 2 + shift)
    return apart


def _distances(columns: Columns, order: Integers) -> Floats:
    """Return how far each point but the first must stand below the one before it."""
    upper, lower = order[:-1], order[1:]
    bends = (upper >= columns.gates).astype(np.intp) + (lower >= columns.gates)
    has_dot = columns.is_dot[upper] | columns.is_dot[lower]
    halves = columns.half[upper, 1] + columns.half[lower, 1]
    clear = np.array([_CLEAR, _CLEAR_OF_BEND, _BESIDE_BEND])[bends]
    least = np.where(bends > 0, 0.0, np.where(has_dot, _BESIDE_DOT, _ROW))
    distance: Floats = np.ceil(np.maximum(halves + clear, least) / GRID) * GRID
    return distance
