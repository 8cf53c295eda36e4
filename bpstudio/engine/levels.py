"""Levels: how deep each gate stands, found by going over a whole graph or by settling what changed.

A gate stands behind all that feed it. Copy gates have the odd levels and stand right on that of
their input, all other gates have the even ones.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.intp]


def forward_order(counts: Sequence[int], stops: Sequence[int], ends: Sequence[int]) -> list[int]:
    """Return all rows, each as soon as its last input has come (Kahn's algorithm).

    `counts` are the gates' numbers of inputs. The wires that leave a gate have numbers that follow
    one another; `stops` says where they begin and end, and `ends` where each of them leads.
    """
    missing = list(counts)
    order = [row for row, count in enumerate(missing) if not count]
    for row in order:
        for end in ends[stops[row] : stops[row + 1]]:
            missing[end] -= 1
            if not missing[end]:
                order.append(end)
    return order


def levels_in(
    order: Sequence[int], is_copy: Sequence[bool], stops: Sequence[int], ends: Sequence[int]
) -> Numbers:
    """Return the levels of all gates, which come in a forward order."""
    levels = [0] * len(order)
    for row in order:
        odd, even = (levels[row] + 1) | 1, (levels[row] | 1) + 1
        for end in ends[stops[row] : stops[row + 1]]:
            level = odd if is_copy[end] else even
            if level > levels[end]:
                levels[end] = level
    return np.array(levels, dtype=np.intp)


def level_behind(levels: Numbers, *, is_copy: bool) -> int:
    """Return the level of a gate that gates on these levels feed."""
    if not len(levels):
        return 0
    deepest = int(levels.max())
    return (deepest + 1) | 1 if is_copy else (deepest | 1) + 1


def settled(
    kept: Numbers,
    touched: Iterable[int],
    of_gate: Callable[[Numbers, int], int],
    dependants: Callable[[int], Iterable[int]],
) -> bool:
    """Correct what is kept of each gate after some were touched; return whether that was done.

    What `of_gate` says of a gate follows from what is kept of its neighbours on one side, and its
    `dependants` are those on the other side. There are no loops, so it comes to rest; what would
    take longer than to begin anew is given up.
    """
    waiting = deque(touched)
    patience = 64 + len(kept) // 8
    while waiting and patience:
        row = waiting.popleft()
        now = of_gate(kept, row)
        if now != kept[row]:
            kept[row] = now
            waiting.extend(dependants(row))
        patience -= 1
    return not waiting
