"""Gates: outlines with their ports, symbols and names; sources with value and slider."""

from collections.abc import Iterator

import numpy as np

from bpstudio.exchange.svg.lettering import Face, Faces
from bpstudio.exchange.svg.markup import element, escaped, group, path_of
from bpstudio.graph import Gate
from bpstudio.graph.captions import caption_of
from bpstudio.notation.numbers import format_value
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.picture.shapes import Shape, outline, symbol_size
from bpstudio.picture.sliders import TRACK, slider_of
from bpstudio.picture.units import seen

_PORT = 4.6
_BADGE = 8.5
_PILL_SIDE = 44.0
_PILL_MARK = -56.0


def gates(drawing: Drawing, theme: Theme, faces: Faces) -> Iterator[str]:
    """Draw every gate around its own middle; its title says what it is and what is wrong."""
    for row in seen(drawing.geometry, np.arange(len(drawing.gates))).tolist():
        gate = drawing.gates[row]
        problem = drawing.trace.problems.get(gate.id)
        x, y = drawing.geometry.place[row].tolist()
        title = f"{gate.id}: {gate.kind.name}" + (f". {problem}" if problem else "")
        parts = [element("title", escaped(title)), _body(drawing, row, theme)]
        if gate.kind.is_source:
            parts += _source(gate, theme, faces)
        elif not gate.kind.is_copy:
            parts += _words(drawing, row, theme, faces)
        if problem:
            parts.append(_badge(drawing, row, theme, faces))
        yield group(parts, transform=f"translate({x:g} {y:g})")


def _body(drawing: Drawing, row: int, theme: Theme) -> str:
    """Draw the outline and the rings of the ports."""
    geometry, kind = drawing.geometry, drawing.gates[row].kind
    width, height = geometry.half[row].tolist()
    shape = Shape(int(geometry.shape[row]))
    colour = theme.outline_of(kind)
    data = path_of(outline(shape, width, height))
    if shape is Shape.DOT:
        return element("path", d=data, fill=colour, stroke=theme.ground, stroke_width=1.5)
    body = element(
        "path",
        d=data,
        fill=theme.field if kind.name == "constant" else theme.panel,
        stroke=colour,
        stroke_width=1.5 if shape is Shape.PILL else 2.0,
        stroke_linejoin="round",
    )
    x, y = geometry.place[row].tolist()
    rings = (
        element("circle", cx=px - x, cy=py - y, r=_PORT)
        for px, py in (*geometry.input_places_of(row), *geometry.output_places_of(row))
    )
    look = {"fill": theme.panel, "stroke": theme.ink}
    return body + group(rings, **look, stroke_width=1.4)


def _words(drawing: Drawing, row: int, theme: Theme, faces: Faces) -> list[str]:
    """Write the symbol into a gate and its name below."""
    gate = drawing.gates[row]
    width, height = drawing.geometry.half[row].tolist()
    shape = Shape(int(drawing.geometry.shape[row]))
    symbol = Face(symbol_size(shape, gate.kind.symbol, height))
    # A triangle has room for its symbol left of its middle.
    x = 1.0 - 0.375 * width if shape is Shape.TRIANGLE else 0.0
    below = height + 4.0 + faces.name.height / 2
    return [
        symbol.written(gate.kind.symbol, x, 0.0, theme.ink),
        faces.name.written(caption_of(gate), 0.0, below, theme.soft),
    ]


def _source(gate: Gate, theme: Theme, faces: Faces) -> list[str]:
    """Write name and value into a pill and draw its slider."""
    slider = slider_of(gate)
    y = 0.0 if slider is None else -5.0
    value = "…" if gate.value is None else format_value(gate.value)
    room = 2 * _PILL_SIDE - faces.value.width(value) - 8.0
    name = faces.source.fitting(gate.id, room)
    ink = theme.soft if gate.kind.name == "constant" else theme.ink
    parts = [
        faces.source.written(name, -_PILL_SIDE, y, ink, "start"),
        faces.value.written(
            value, _PILL_SIDE, y, theme.soft if gate.value is None else theme.ink, "end"
        ),
    ]
    if gate.kind.name == "parameter":
        parts.append(faces.small.written("θ", _PILL_MARK, 0.0, theme.soft, "start"))
    if slider is not None:
        parts += [
            element(
                "path",
                d=f"M{TRACK.left:g} {TRACK.y:g}H{TRACK.right:g}",
                stroke=theme.line,
                stroke_width=3.0,
                stroke_linecap="round",
            ),
            element("circle", cx=slider.x, cy=TRACK.y, r=TRACK.knob, fill=theme.accent),
        ]
    return parts


def _badge(drawing: Drawing, row: int, theme: Theme, faces: Faces) -> str:
    """Mark a gate where something goes wrong."""
    x, y = (drawing.geometry.half[row] * (0.8, -0.8)).tolist()
    disc = element(
        "circle", cx=x, cy=y, r=_BADGE, fill=theme.problem, stroke=theme.ground, stroke_width=1.5
    )
    return disc + faces.gradient.written("!", x, y, theme.ground)
