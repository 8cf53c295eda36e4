"""Crossings: the order of the points in each column in which few pieces of wire cross.

Barycentres in sweeps to and fro, as Sugiyama, Tagawa and Toda taught, then sifting while that
helps. Ports count: a wire into port a comes from above one into port b.
"""

import numpy as np

from bpstudio.picture.columns import Columns
from bpstudio.picture.geometry import Floats, Integers
from bpstudio.picture.sifting import sifted

SWEEPS = 24
PATIENCE = 6
"""So many sweeps without fewer crossings end the search."""
SHAKES = 16
MOST_SHAKEN = 6_000
"""So many shaken points are tried at most, so that only small graphs get all the shakes."""
SHAKE = 0.2


def in_order(columns: Columns) -> Integers:
    """Return all points, column by column and from top to bottom in each."""
    rising = _traced(columns, columns.target, columns.source, columns.arriving)
    falling = _traced(columns, columns.source, columns.target, columns.leaving)
    starts = (_swept(columns, rising), _swept(columns, falling))
    best = sifted(columns, min(starts, key=lambda order: crossings(columns, order)))
    fewest = crossings(columns, best)
    chance = np.random.default_rng(0)
    for _ in range(min(SHAKES, MOST_SHAKEN // len(best))):
        if fewest == 0:
            break
        order = sifted(columns, _swept(columns, _shaken(columns, best, chance)))
        count = crossings(columns, order)
        if count < fewest:
            best, fewest = order, count
    return best


def crossings(columns: Columns, order: Integers) -> int:
    """Return how many pairs of pieces cross if the points stand in this order."""
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    # Points are ranked column by column, so pieces in different gaps never look crossed.
    start = rank[columns.source] + _fraction(columns.leaving)
    end = rank[columns.target] + _fraction(columns.arriving)
    return _inversions(np.argsort(np.argsort(end))[np.argsort(start)])


def _traced(columns: Columns, here: Integers, there: Integers, offset: Floats) -> Integers:
    """Return a first order: depth first from the points with no piece beyond, port by port.

    On a tree, and most of a graph is one, nothing crosses in it.
    """
    n = len(columns.column)
    neighbours: list[list[int]] = [[] for _ in range(n)]
    # Pushed in falling order of ports, so that they are taken from the stack in rising order.
    for piece in np.lexsort((np.arange(len(here)), -offset)).tolist():
        neighbours[here[piece]].append(int(there[piece]))
    beyond = np.bincount(there, minlength=n)
    waiting = np.flatnonzero(beyond == 0)[::-1].tolist()
    seen = [False] * n
    met = []
    while waiting:
        point = waiting.pop()
        if not seen[point]:
            seen[point] = True
            met.append(point)
            waiting.extend(neighbours[point])
    order = np.array(met, dtype=np.intp)
    return order[np.argsort(columns.column[order], kind="stable")]


def _shaken(columns: Columns, order: Integers, chance: np.random.Generator) -> Integers:
    """Return the order with every point moved by chance, further in taller columns."""
    rank = np.empty(len(order))
    rank[order] = np.arange(len(order))
    height = np.bincount(columns.column)[columns.column]
    rank += SHAKE * height * chance.standard_normal(len(order))
    return np.lexsort((rank, columns.column))


def _swept(columns: Columns, order: Integers) -> Integers:
    """Return the order with the fewest crossings met in barycentre sweeps to and fro."""
    n = len(order)
    first = np.searchsorted(columns.column[order], np.arange(columns.column.max(initial=0) + 2))
    wide = np.flatnonzero(np.diff(first) > 1)
    rank = np.empty(n)
    rank[order] = np.arange(n)
    from_left = _Side(columns.column, columns.target, columns.source, _fraction(columns.leaving))
    from_right = _Side(columns.column, columns.source, columns.target, _fraction(columns.arriving))
    best, fewest, tries = order, crossings(columns, order), 0
    for sweep in range(SWEEPS):
        if fewest == 0 or tries == PATIENCE:
            break
        side, path = (from_left, wide) if sweep % 2 == 0 else (from_right, wide[::-1])
        order = order.copy()
        for column in path.tolist():
            here = slice(first[column], first[column + 1])
            side.sort(order[here], rank, column)
            rank[order[here]] = np.arange(here.start, here.stop)
        count = crossings(columns, order)
        tries += 1
        if count < fewest:
            best, fewest, tries = order, count, 0
    return best


class _Side:
    """The pieces on one side of every column, ready to sort a column by its neighbours there."""

    def __init__(self, column: Integers, here: Integers, there: Integers, fraction: Floats) -> None:
        """Group the pieces by the column of their end `here`."""
        by_column = np.argsort(column[here], kind="stable")
        self._here, self._there = here[by_column], there[by_column]
        self._fraction = fraction[by_column]
        self._first = np.searchsorted(
            column[self._here], np.arange(column.max(initial=0) + 2)
        ).tolist()
        self._count = np.bincount(here, minlength=len(column)).astype(np.float64)
        self._sum = np.zeros(len(column))

    def sort(self, points: Integers, rank: Floats, column: int) -> None:
        """Sort the points of a column in place; those without a piece keep their places."""
        pieces = slice(self._first[column], self._first[column + 1])
        here = self._here[pieces]
        self._sum[points] = 0.0
        np.add.at(self._sum, here, rank[self._there[pieces]] + self._fraction[pieces])
        count = self._count[points]
        tied = count > 0
        movable = points[tied]
        barycentre = self._sum[movable] / count[tied]
        points[tied] = movable[np.argsort(barycentre, kind="stable")]


def _fraction(offset: Floats) -> Floats:
    """Squeeze how far a port lies from the middle of its gate to less than half a place."""
    squeezed: Floats = offset / (2.5 * np.abs(offset).max(initial=1.0))
    return squeezed


def _inversions(order: Integers) -> int:
    """Return how many pairs of a permutation stand in falling order.

    Bit by bit from the highest: within a group of equal higher bits, each 0 counts the 1s before
    it; then every group parts, in order, into its 0s and its 1s.
    """
    count = 0
    for bit in reversed(range(len(order).bit_length())):
        is_one = (order >> bit) & 1
        ones = np.cumsum(is_one)
        group = order >> (bit + 1)
        is_start = np.diff(group, prepend=-1) != 0
        before = (ones - is_one)[is_start][np.cumsum(is_start) - 1]
        count += int((ones - before)[is_one == 0].sum())
        order = order[np.argsort(order >> bit, kind="stable")]
    return count
