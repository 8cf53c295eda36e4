"""Given numbers: the weights or biases with which the layers of a network begin, as one types them.

One number is for all layers; else there is one array for each layer, with a semicolon between:
[[0.15, 0.2], [0.25, 0.3]]; [[0.4, 0.45]].
"""

from collections.abc import Sequence

import numpy as np

from bpstudio.gates import Array, Shape
from bpstudio.graph.values import Value, as_array, as_value
from bpstudio.notation.numbers import format_shape, read_value
from bpstudio.notation.refusal import Refusal

Given = tuple[Value, ...]
"""One value for all layers, or one for each."""


def read_given(text: str, where: str) -> Given:
    """Return what a text gives; a Refusal says what cannot be read as `where`."""
    return tuple(as_value(read_value(part), where) for part in text.split(";"))


def check_given(given: Given, shapes: Sequence[Shape], where: str) -> None:
    """Refuse what does not fit to the layers whose arrays have these shapes."""
    if len(given) not in (1, len(shapes)):
        raise Refusal(
            "{where} are given for {count} layers, but there are {layers}.",
            where=where,
            count=len(given),
            layers=len(shapes),
        )
    for number, shape in enumerate(shapes, 1):
        found = as_array(given[(number - 1) % len(given)]).shape
        if found not in ((), shape):
            raise Refusal(
                "{where} of layer {number} have to be {wanted}, not {found}.",
                where=where,
                number=number,
                wanted=format_shape(shape),
                found=format_shape(found),
            )


def given_at(given: Given, number: int, shape: Shape) -> Array:
    """Return the array for a layer, counted from 1: its own, or the number for all, everywhere."""
    return np.array(np.broadcast_to(as_array(given[(number - 1) % len(given)]), shape))
