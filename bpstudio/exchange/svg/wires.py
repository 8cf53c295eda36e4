"""Wires: curves that show their state, the ticks of swap multipliers, values and gradients."""

from collections.abc import Iterator

import numpy as np

from bpstudio.exchange.svg.lettering import Face, Faces
from bpstudio.exchange.svg.markup import curve_of, element, number
from bpstudio.gates import Role
from bpstudio.graph import Port
from bpstudio.notation.numbers import format_label, format_number
from bpstudio.picture.array_text import array_texts, text_on_wire
from bpstudio.picture.colouring import ColourBy, WireState, gradient_colour, wire_colour
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import ROLES, TAIL, Floats
from bpstudio.picture.hits import points_along
from bpstudio.picture.palette import Theme
from bpstudio.picture.spreading import places_of_labels
from bpstudio.picture.units import is_absent, shown_wires

_BLANK_WIDTH = 1.2
_DASHES = {WireState.ZERO: (3.0, 2.4), WireState.BROKEN: (1.0, 1.4)}
"""Lengths of dash and gap in widths of the wire."""
_TICK = 4.0
_TICK_AT = 22
"""Where the ticks cross a wire, of 24 steps along it."""
_OFF_TAIL = 12.0
_USUAL = "0.196612"
"""A text as wide as a label usually is."""


def curves(drawing: Drawing, theme: Theme) -> Iterator[str]:
    """Draw every wire: colour says role, width the gradient's size, dashes what is special."""
    colouring, geometry = drawing.colouring, drawing.geometry
    shown = shown_wires(geometry)
    for points, code, role, width, shade in zip(
        geometry.curve[shown].tolist(),
        colouring.state[shown].tolist(),
        geometry.wire_role[shown].tolist(),
        colouring.width[shown].tolist(),
        colouring.shade[shown].tolist(),
        strict=True,
    ):
        state = WireState(code)
        stroke = (_BLANK_WIDTH if state is WireState.BLANK else width) + theme.wire_extra
        look = {}
        if state in _DASHES:
            look["stroke_dasharray"] = " ".join(number(part * stroke) for part in _DASHES[state])
        yield element(
            "path",
            d=curve_of(points),
            stroke=wire_colour(theme, state, ROLES[role], shade),
            stroke_width=stroke,
            **look,
        )


def ticks(drawing: Drawing, theme: Theme) -> str:
    """Cross the wires that enter a swap multiplier: their gradients carry the other's value."""
    geometry = drawing.geometry
    swaps = (geometry.wire_role == ROLES.index(Role.SWAP)) & (
        drawing.colouring.state == WireState.LIVE
    )
    if geometry.folding is not None:
        swaps &= geometry.folding.shows_wire
    if not swaps.any():
        return ""
    crosses = "".join(
        f"M{number(x - _TICK)} {number(y - _TICK)}l{number(2 * _TICK)} {number(2 * _TICK)}"
        f"m0 {number(-2 * _TICK)}l{number(-2 * _TICK)} {number(2 * _TICK)}"
        for x, y in points_along(geometry.curve[swaps])[_TICK_AT].tolist()
    )
    return element(
        "path",
        d=crosses,
        stroke=theme.roles[Role.SWAP] if drawing.by is ColourBy.ROLE else theme.soft,
        stroke_width=1.6 + theme.wire_extra / 2,
        fill="none",
    )


def numbers(
    drawing: Drawing, theme: Theme, faces: Faces, *, backward: bool
) -> tuple[list[str], list[str]]:
    """Write the values above the wires near their sources, and the gradients below near targets.

    What has not been computed stays blank.
    """
    trace, geometry = drawing.trace, drawing.geometry
    size = (faces.gradient.width(_USUAL), faces.gradient.height)
    shown = shown_wires(geometry)
    places = places_of_labels(geometry, shown, 1.0, size)
    is_blank = drawing.colouring.state == WireState.BLANK
    values = [
        faces.value.on_plate(
            _on_wire(trace.wire_value(geometry.wires[row]), geometry.curve[row], faces.value),
            places.value[places.index[row]],
            theme.ink,
            theme.ground,
        )
        for row in shown[(trace.has_wire_value & ~is_blank)[shown]].tolist()
    ]
    gradients = [
        faces.gradient.on_plate(
            _on_wire(trace.wire_gradient(geometry.wires[row]), geometry.curve[row], faces.gradient),
            places.gradient[places.index[row]],
            _text_colour(drawing, theme, row),
            theme.ground,
        )
        for row in shown[drawing.shows_gradient[shown] & backward].tolist()
    ]
    return values, gradients


def tail(drawing: Drawing, theme: Theme, faces: Faces, *, backward: bool) -> Iterator[str]:
    """Draw the loss's own wire, with its value and the gradient where the backward pass begins."""
    if drawing.loss is None or not drawing.has_tail or is_absent(drawing.geometry, drawing.loss):
        return
    geometry, name = drawing.geometry, drawing.gates[drawing.loss].id
    start, y = geometry.output_place(Port(name))
    middle = start + (5.0 + TAIL) / 2
    yield element(
        "path",
        d=f"M{number(start + 5.0)} {number(y)}H{number(start + TAIL)}",
        stroke=theme.zero,
        stroke_width=2.4 + theme.wire_extra,
    )
    yield faces.small.written("loss", start + TAIL + 6.0, y, theme.soft, "start")
    value = drawing.value(drawing.loss)
    if value is not None:
        up = y - _OFF_TAIL * theme.text_scale
        yield faces.value.on_plate(text_of(value), (middle, up), theme.ink, theme.ground)
    gradient = drawing.gradient(drawing.loss)
    if backward and gradient is not None:
        down = y + _OFF_TAIL * theme.text_scale
        yield faces.gradient.on_plate(text_of(gradient), (middle, down), theme.soft, theme.ground)


def text_of(value: object) -> str:
    """Write a number or a short vector, or the shape of anything larger."""
    array = np.asarray(value, dtype=np.float64)
    return array_texts(array)[0] if array.ndim else format_number(float(array))


def _on_wire(value: object, curve: Floats, face: Face) -> str:
    array = np.asarray(value, dtype=np.float64)
    return text_on_wire(array, curve, face.width) if array.ndim else format_label(float(array))


def _text_colour(drawing: Drawing, theme: Theme, row: int) -> str:
    state, shade = drawing.colouring.state[row], drawing.colouring.shade[row]
    return gradient_colour(theme, state, ROLES[drawing.geometry.wire_role[row]], shade)
