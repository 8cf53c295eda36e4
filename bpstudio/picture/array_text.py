"""Array text: what is written for an array on its wire, its numbers if they have room there."""

from collections.abc import Callable

import numpy as np

from bpstudio.notation.numbers import format_shape, format_value
from bpstudio.picture.geometry import Floats

DIGITS = (3, 2)
"""With so many digits the numbers are tried: with all of them a vector would cover neighbours."""
_MOST = 3
"""An array of so many numbers is written out, a larger one only by its shape."""
_OF_WIRE = 0.85
"""The share of a wire's length that numbers may take: longer ones would cover gates."""


def array_texts(value: object) -> tuple[str, ...]:
    """Return what may be written for an array, the best first: its numbers, if few, its shape last.

    >>> array_texts([0.1234, 2.0]), array_texts([[1.0, 2.0], [3.0, 4.0]])
    (('[0.123, 2]', '[0.12, 2]', '[2]'), ('[2 × 2]',))
    """
    array = np.asarray(value, dtype=np.float64)
    shape = format_shape(array.shape)
    if array.size > _MOST:
        return (shape,)
    return (*(format_value(array.tolist(), digits) for digits in DIGITS), shape)


def text_on_wire(
    value: object, curve: Floats, width_of: Callable[[str], float], scale: float = 1.0
) -> str:
    """Return what is written for an array on a wire.

    `curve` (4, 2) is in scene units, `width_of` tells how many pixels a text is wide.
    """
    room = _OF_WIRE * float(np.linalg.norm(curve[3] - curve[0])) * scale
    *texts, shape = array_texts(value)
    return next((text for text in texts if width_of(text) <= room), shape)
