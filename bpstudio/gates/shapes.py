"""Shapes: which of them fit together, what comes out, and what would help where they do not."""

import numpy as np
import numpy.typing as npt

from bpstudio.notation.numbers import MINUS, format_shape
from bpstudio.notation.words import Words

Shape = tuple[int, ...]


class Clash(ValueError):
    """Why a gate cannot run on these shapes, in words that complete “z cannot combine …: ”.

    A second template with the same fields says what would help.
    """

    def __init__(self, reason: str, cure: str = "", /, **fields: object) -> None:
        """Say the reason, and behind it the cure if there is one."""
        self.words = Words(reason, **fields)
        if cure:
            cured = Words(cure, **fields)
            self.words = Words("{reason}; {cure}", reason=self.words, cure=cured)
        super().__init__(self.words)


def broadcast(*shapes: Shape, **_settings: object) -> Shape:
    """Return the shape of an elementwise result; a Clash says what would help."""
    fitting = fitted(*shapes)
    if fitting is None:
        cure = _cure_of_two(*shapes) if len(shapes) == 2 else ""
        raise Clash("the shapes do not fit", cure)
    return fitting


def fitted(*shapes: Shape) -> Shape | None:
    """Return the shape to which all of them broadcast, or None if they do not."""
    try:
        return np.broadcast_shapes(*shapes)
    except ValueError:
        return None


def summed_to(gradient: npt.NDArray[np.float64], shape: Shape) -> npt.NDArray[np.float64]:
    """Sum a gradient over the axes along which an input of this shape was broadcast."""
    extra = gradient.ndim - len(shape)
    stretched = tuple(
        extra + axis
        for axis, length in enumerate(shape)
        if length == 1 and gradient.shape[extra + axis] != 1
    )
    axes = (*range(extra), *stretched)
    return gradient.sum(axis=axes).reshape(shape) if axes else gradient


def without_axis(shape: Shape, axis: int | None) -> Shape:
    """Return the shape that is left when an axis, or all of them, is reduced to one number."""
    if axis is None:
        return ()
    place = place_of_axis(shape, axis)
    return (*shape[:place], *shape[place + 1 :])


def place_of_axis(shape: Shape, axis: int) -> int:
    """Return the number of an axis counted from 0; negative ones count from the end."""
    if -len(shape) <= axis < len(shape):
        return axis % len(shape)
    if not shape:
        raise Clash("a number has no axes")
    axes = "its only axis is 0" if len(shape) == 1 else "its axes are 0 to {last}"
    number = str(axis).replace("-", MINUS)
    raise Clash("there is no axis {number}", axes, number=number, last=len(shape) - 1)


def _cure_of_two(a: Shape, b: Shape) -> str:
    """Return what would make two shapes broadcast, or nothing."""
    if a[::-1] == b:
        return Words("transpose one of them")
    if _is_a_column_of(a, b):
        return Words("reshape the first to {shape}", shape=format_shape((*a, 1)))
    if _is_a_column_of(b, a):
        return Words("reshape the second to {shape}", shape=format_shape((*b, 1)))
    return ""


def _is_a_column_of(vector: Shape, matrix: Shape) -> bool:
    return len(vector) == 1 and len(matrix) == 2 and vector[0] == matrix[0]
