"""Batch data: the arrays of examples for a batch, checked against what the graph takes."""

from collections.abc import Collection, Mapping

import numpy as np
import numpy.typing as npt

from bpstudio.gates import Array, Shape
from bpstudio.notation.numbers import format_shape
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

_NUMBER = Words("a number")


def checked_data(
    data: Collection[str],
    examples: Mapping[str, npt.ArrayLike],
    shapes: Mapping[str, Shape],
) -> list[Array]:
    """Return the arrays (n, *shape) of all inputs named as data; a Refusal says what does not fit.

    `shapes` has the shape of one example of those inputs whose shape is known.
    """
    for name in examples:
        if name not in data:
            raise Refusal("“{name}” was not named as data.", name=name)
    arrays: list[Array] = []
    for name in data:
        array = np.asarray(examples.get(name, ()), dtype=np.float64)
        if not array.shape or not array.shape[0]:
            raise Refusal("There are no examples for “{name}”.", name=name)
        shape = shapes.get(name)
        if shape is not None and array.shape[1:] != shape:
            raise Refusal(
                "An example of “{name}” is {shape}, not {other}.",
                name=name,
                shape=in_words(shape),
                other=in_words(array.shape[1:]),
            )
        arrays.append(array)
        if len(array) != len(arrays[0]):
            raise Refusal(
                "“{first}” has {length} examples and “{name}” has {count}.",
                first=next(iter(data)),
                length=len(arrays[0]),
                name=name,
                count=len(array),
            )
    return arrays


def in_words(shape: Shape) -> str:
    """Return how a sentence names a shape."""
    return format_shape(shape) if shape else _NUMBER
