"""Shapes: which of them fit together, what comes out, and what would help where they do not."""

import numpy as np
import numpy.typing as npt

from bpstudio.notation.numbers import MINUS, format_shape

Shape = tuple[int, ...]
_FIRST_OR_SECOND = ("first", "second")


class Clash(ValueError):
    """Why a gate cannot run on these shapes, in words that complete “z cannot combine …: ”."""


def broadcast(*shapes: Shape, **_settings: object) -> Shape:
    """Return the shape of an elementwise result; a Clash says what would help."""
    fitting = fitted(*shapes)
    if fitting is None:
        raise Clash(f"the shapes do not fit{_cure_of_two(*shapes) if len(shapes) == 2 else ''}")
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
    axes = "its only axis is 0" if len(shape) == 1 else f"its axes are 0 to {len(shape) - 1}"
    raise Clash(f"there is no axis {axis}; {axes}".replace("-", MINUS))


def _cure_of_two(a: Shape, b: Shape) -> str:
    """Return “; …” with what would make two shapes broadcast, or nothing."""
    if a[::-1] == b:
        return "; transpose one of them"
    for which, (shape, other) in zip(_FIRST_OR_SECOND, ((a, b), (b, a)), strict=True):
        if len(shape) == 1 and len(other) == 2 and shape[0] == other[0]:
            return f"; reshape the {which} to {format_shape((*shape, 1))}"
    return ""
