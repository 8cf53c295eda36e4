"""Rods: chains of gates that lead only to one another, and so can lie on one straight line."""

import numpy as np
import numpy.typing as npt

from bpstudio.picture.columns import Columns
from bpstudio.picture.geometry import Integers

Flags = npt.NDArray[np.bool_]


def rods_of(columns: Columns, order: Integers) -> Integers:
    """Return the number of the rod to which each point belongs; most points are rods of one.

    No rod lies both above and below another, not even by way of others: such rods fall apart.
    """
    n = len(order)
    source, target = columns.source, columns.target
    alone = (np.bincount(source, minlength=n)[source] == 1) & (
        np.bincount(target, minlength=n)[target] == 1
    )
    chained = alone & (source < columns.gates) & (target < columns.gates)
    head = np.arange(n)
    head[target[chained]] = source[chained]
    # Each point looks twice as far ahead every time.
    while not np.array_equal(head, head[head]):
        head = head[head]
    tangled = _tangled(columns, order, head)
    return np.unique(np.where(tangled, np.arange(n), head), return_inverse=True)[1]


def _tangled(columns: Columns, order: Integers, head: Integers) -> Flags:
    """Return which points belong to rods that lie in a ring, each above the next."""
    beside = np.flatnonzero(np.diff(columns.column[order]) == 0)
    upper, lower = head[order[beside]].tolist(), head[order[beside + 1]].tolist()
    tangled = _not_peeled(upper, lower, len(order)) & _not_peeled(lower, upper, len(order))
    core: Flags = tangled[head]
    return core


def _not_peeled(upper: list[int], lower: list[int], n: int) -> Flags:
    """Return what is left after taking away, again and again, all that has nothing above it."""
    below: list[list[int]] = [[] for _ in range(n)]
    above = [0] * n
    for high, low in zip(upper, lower, strict=True):
        below[high].append(low)
        above[low] += 1
    bare = [rod for rod in range(n) if above[rod] == 0]
    for rod in bare:
        for low in below[rod]:
            above[low] -= 1
            if above[low] == 0:
                bare.append(low)
    return np.array(above) > 0
