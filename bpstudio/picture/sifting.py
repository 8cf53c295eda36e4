"""Sifting: each point of a column moves up or down to where its pieces cross the fewest others."""

from itertools import pairwise

import numpy as np

from bpstudio.picture.columns import Columns
from bpstudio.picture.geometry import Floats, Integers

MOST_LOOKS = 120_000
"""So many pairs of points in a column are compared at most."""
REACH = 40
"""A point moves at most so many places at a time."""

Ends = list[list[tuple[int, float]]]


def sifted(columns: Columns, order: Integers) -> Integers:
    """Return the order after every move of one point within its column that undoes crossings."""
    left = _ends(columns.target, columns.source, columns.leaving, len(order))
    right = _ends(columns.source, columns.target, columns.arriving, len(order))
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    place = rank.tolist()
    first = np.searchsorted(columns.column[order], np.arange(columns.column.max(initial=0) + 2))
    rows = [order[start:stop].tolist() for start, stop in pairwise(first.tolist())]
    budget = MOST_LOOKS
    restless = set(range(len(rows)))
    while restless and budget > 0:
        next_time: set[int] = set()
        for column in sorted(restless):
            row = rows[column]
            helped = False
            for point in row.copy():
                helped |= _sift(row, place, point, left, right)
            budget -= len(row) * min(len(row), 2 * REACH)
            if helped:
                next_time |= {column - 1, column, column + 1}
        restless = {column for column in next_time if 0 <= column < len(rows)}
    return np.array([point for row in rows for point in row], dtype=np.intp)


def _sift(row: list[int], place: list[int], point: int, left: Ends, right: Ends) -> bool:
    """Move a point of a row to its best place within reach; tell whether it moved."""
    top = place[row[0]]
    here = place[point] - top
    before = [(place[far], beside) for far, beside in left[point]]
    behind = [(place[far], beside) for far, beside in right[point]]
    best, to = 0, here
    for step, stop in ((-1, max(-1, here - 1 - REACH)), (1, min(len(row), here + 1 + REACH))):
        gain = 0
        for index in range(here + step, stop, step):
            other = row[index]
            gain += step * (_gain(before, left[other], place) + _gain(behind, right[other], place))
            if gain > best:
                best, to = gain, index
    if to == here:
        return False
    row.insert(to, row.pop(here))
    for index in range(min(here, to), max(here, to) + 1):
        place[row[index]] = top + index
    return True


def _gain(upper: list[tuple[int, float]], lower: list[tuple[int, float]], place: list[int]) -> int:
    """Return how many crossings on one side vanish if the upper point goes below the lower."""
    gain = 0
    for far, beside in lower:
        other = (place[far], beside)
        for end in upper:
            gain += (end > other) - (end < other)
    return gain


def _ends(here: Integers, there: Integers, offset: Floats, n: int) -> Ends:
    """Return for each point the far ends of its pieces on one side, with their port's offset."""
    ends: Ends = [[] for _ in range(n)]
    for point, far, beside in zip(here.tolist(), there.tolist(), offset.tolist(), strict=True):
        ends[point].append((far, beside))
    return ends
