"""What many gates have in common: the one answer that all of them give, or that it is mixed."""

import enum
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


class Mixed(enum.Enum):
    """The answer of several that do not agree."""

    MIXED = "mixed"


MIXED = Mixed.MIXED


def shared(answers: Iterable[T]) -> T | Mixed:
    """Return the answer that all give; several different answers, or none, are mixed.

    >>> shared([2, 2]), shared([2, 3])
    (2, <Mixed.MIXED: 'mixed'>)
    """
    several = iter(answers)
    first = next(several, MIXED)
    return first if all(answer == first for answer in several) else MIXED
