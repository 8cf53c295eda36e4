"""An order is a tuple that stays sorted while a few things leave it and a few come."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

T = TypeVar("T")
_FEW = 100
"""With more changes it is quicker to sort anew."""


def kept_in_order(
    things: tuple[T, ...], rank: Callable[[T], Any], gone: Iterable[Any], come: Iterable[T]
) -> tuple[T, ...] | None:
    """Return the things without those at the ranks that are gone and with those that come.

    None stands for so many changes that everything is to be sorted anew. Those that are gone must
    be there, and no two things have the same rank.
    """
    gone, come = tuple(gone), tuple(come)
    if not gone and not come:
        return things
    if len(gone) + len(come) > _FEW:
        return None
    found = list(things)
    for each in gone:
        del found[bisect_left(found, each, key=rank)]
    for each in come:
        insort(found, each, key=rank)
    return tuple(found)
