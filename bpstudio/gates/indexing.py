"""Indexing: which elements of a tensor stand in brackets behind it, as in p[2] or W[0, 1:3]."""

import re
from functools import lru_cache

_WHOLE = r"[+-]?[0-9]{1,9}"
_ONE = re.compile(_WHOLE)
_RANGE = re.compile(rf"({_WHOLE})?:({_WHOLE})?(?::({_WHOLE})?)?")

Index = tuple[int | slice, ...]


@lru_cache(maxsize=1024)
def index_in(text: str) -> Index:
    """Return the index that a text writes as NumPy does; ValueError if it writes none."""
    return tuple(_part(part) for part in "".join(text.split()).split(","))


def index_text(text: str) -> str:
    """Return the one way to write the index of a text; ValueError if it writes none."""
    return ", ".join(_written(part) for part in index_in(text))


def _part(text: str) -> int | slice:
    if _ONE.fullmatch(text):
        return int(text)
    ends = _RANGE.fullmatch(text)
    if ends is None or (ends[3] and not int(ends[3])):
        raise ValueError
    return slice(*(None if end is None else int(end) for end in ends.groups()))


def _written(part: int | slice) -> str:
    if isinstance(part, int):
        return str(part)
    ends = ["" if end is None else str(end) for end in (part.start, part.stop, part.step)]
    return ":".join(ends if ends[2] else ends[:2])
