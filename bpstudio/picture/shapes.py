"""Shapes: the outline of every gate, drawn with an abstract pen that screen and SVG share.

A gate's shape says what its backward rule does, so that colour is never the only sign.
"""

import enum
import math
from collections.abc import Callable

from bpstudio.gates import Family, GateKind, Role

Stroke = tuple[str, tuple[float, ...]]
"""One pen move: ("M", x y), ("L", x y), ("C", x1 y1 x2 y2 x y) or ("Z",), as in SVG paths."""

_ROUND = 4 / 3 * math.tan(math.pi / 8)  # control length of a quarter circle of radius 1


class Shape(enum.IntEnum):
    """The outlines that a gate can have."""

    PILL = 0
    CIRCLE = 1
    DOT = 2
    TRAPEZOID = 3
    TRIANGLE = 4
    ROUNDED = 5


_BY_ROLE = {
    Role.SOURCE: Shape.PILL,
    Role.DISTRIBUTOR: Shape.CIRCLE,
    Role.SWAP: Shape.CIRCLE,
    Role.ADDER: Shape.DOT,
    Role.ROUTER: Shape.TRAPEZOID,
    Role.AMPLIFIER: Shape.TRIANGLE,
}

# By the number of letters, and for all that are longer.
_SIZES = ({1: 20.0, 2: 16.0, 3: 12.5}, 10.5)
_SQUARE_SIZES = ({1: 15.0, 2: 15.0, 3: 14.0}, 12.5)


def shape_of(kind: GateKind) -> Shape:
    """Return the outline of a kind: its role decides, but a loss is always known by its own."""
    return Shape.ROUNDED if kind.family is Family.LOSS else _BY_ROLE[kind.role]


def half_size(shape: Shape, inputs: int) -> tuple[float, float]:
    """Return half the width and half the height of a gate with that many input ports."""
    more = float(max(0, inputs - 3))
    match shape:
        case Shape.PILL:
            return (62.0, 24.0)
        case Shape.CIRCLE:
            radius = min(72.0, 24.0 + 6.0 * more)
            return (radius, radius)
        case Shape.DOT:
            return (6.0, 6.0)
        case Shape.TRAPEZOID:
            return (22.0, min(96.0, 28.0 + 9.0 * more))
        case Shape.TRIANGLE:
            return (27.0, 26.0)
        case Shape.ROUNDED:
            return (24.0, min(72.0, 24.0 + 6.0 * more))


def symbol_size(shape: Shape, symbol: str, height: float) -> float:
    """Return how large a symbol is written into a gate of half that height, so that it fits."""
    sizes, longest = _SQUARE_SIZES if shape is Shape.ROUNDED else _SIZES
    size = sizes.get(len(symbol), longest)
    # Only a circle has room for more beside its middle.
    size = size if shape is Shape.CIRCLE else min(size, 15.0)
    return size * min(height, 40.0) / 24.0


def outline(shape: Shape, width: float, height: float) -> tuple[Stroke, ...]:
    """Return the outline for half sizes `width` and `height`, around the origin."""
    return _OUTLINES[shape](width, height)


def _ellipse(width: float, height: float) -> tuple[Stroke, ...]:
    x, y = _ROUND * width, _ROUND * height
    return (
        ("M", (width, 0.0)),
        ("C", (width, y, x, height, 0.0, height)),
        ("C", (-x, height, -width, y, -width, 0.0)),
        ("C", (-width, -y, -x, -height, 0.0, -height)),
        ("C", (x, -height, width, -y, width, 0.0)),
        ("Z", ()),
    )


def _pill(width: float, height: float) -> tuple[Stroke, ...]:
    bend, flat = _ROUND * height, width - height
    return (
        ("M", (-flat, -height)),
        ("L", (flat, -height)),
        ("C", (flat + bend, -height, width, -bend, width, 0.0)),
        ("C", (width, bend, flat + bend, height, flat, height)),
        ("L", (-flat, height)),
        ("C", (-flat - bend, height, -width, bend, -width, 0.0)),
        ("C", (-width, -bend, -flat - bend, -height, -flat, -height)),
        ("Z", ()),
    )


def _rounded(width: float, height: float) -> tuple[Stroke, ...]:
    """A square whose corners are quarter circles."""
    corner = 0.3 * width
    x, y, bend = width - corner, height - corner, (1 - _ROUND) * corner
    right, bottom = width - bend, height - bend
    return (
        ("M", (-x, -height)),
        ("L", (x, -height)),
        ("C", (right, -height, width, -bottom, width, -y)),
        ("L", (width, y)),
        ("C", (width, bottom, right, height, x, height)),
        ("L", (-x, height)),
        ("C", (-right, height, -width, bottom, -width, y)),
        ("L", (-width, -y)),
        ("C", (-width, -bottom, -right, -height, -x, -height)),
        ("Z", ()),
    )


def _polygon(*corners: tuple[float, float]) -> tuple[Stroke, ...]:
    return (("M", corners[0]), *(("L", corner) for corner in corners[1:]), ("Z", ()))


def _trapezoid(width: float, height: float) -> tuple[Stroke, ...]:
    """The multiplexer of digital logic: wide where the choices enter."""
    narrow = height - 0.42 * width
    return _polygon((-width, -height), (width, -narrow), (width, narrow), (-width, height))


def _triangle(width: float, height: float) -> tuple[Stroke, ...]:
    """The operational amplifier: the signal leaves at the tip."""
    return _polygon((-width, -height), (width, 0.0), (-width, height))


_OUTLINES: dict[Shape, Callable[[float, float], tuple[Stroke, ...]]] = {
    Shape.PILL: _pill,
    Shape.CIRCLE: _ellipse,
    Shape.DOT: _ellipse,
    Shape.TRAPEZOID: _trapezoid,
    Shape.TRIANGLE: _triangle,
    Shape.ROUNDED: _rounded,
}
