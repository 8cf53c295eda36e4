"""Places: where an example stands, in words by which somebody who looks at the data finds it."""

from collections.abc import Callable

from bpstudio.notation.words import Words

PlaceOf = Callable[[int], Words]
"""Returns where the example with that number, counted from 0, stands in the data."""


def place_among_examples(example: int) -> Words:
    """Return the place of an example that stands in no table."""
    return Words("example {number}", number=example + 1)
