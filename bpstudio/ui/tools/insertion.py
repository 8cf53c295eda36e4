"""Insertion: a gate that hangs over a wire is about to be put into it."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from bpstudio.gates import GateKind
from bpstudio.graph import Place, Wire
from bpstudio.picture.geometry import Floats, curves
from bpstudio.picture.hits import wire_at
from bpstudio.picture.palette import Theme
from bpstudio.picture.room import Room, room_on
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import colour
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.options import INSERTING

_NEAR = 14.0


@dataclass(frozen=True, slots=True)
class Insertion:
    """A wire, the room that there will be on it, and half the width of the gate that comes."""

    wire: Wire
    room: Room
    half_width: float


def insertion_at(bench: Bench, kind: GateKind, half_width: float, at: Place) -> Insertion | None:
    """Return what a gate dropped at a place would be put into, or None."""
    if not INSERTING.is_on or kind.is_source:
        return None
    geometry = bench.geometry
    row = wire_at(geometry, at, bench.slack(_NEAR))
    if row is None:
        return None
    wire = geometry.wires[row]
    return Insertion(wire, room_on(bench.session.graph, geometry, wire, half_width, at), half_width)


def paint_insertion(
    painter: QPainter, view: Viewport, theme: Theme, bench: Bench, insertion: Insertion, at: Place
) -> None:
    """Paint the wire as fading away and the two that would come instead of it."""
    geometry = bench.geometry
    old = geometry.curve[geometry.wire_row[insertion.wire]]
    x, y = at
    ends = np.array([[x - insertion.half_width, y], [x + insertion.half_width, y]])
    new = curves(np.stack([old[0], ends[1]]), np.stack([ends[0], old[3]]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(theme.ground, 0.75), 8.0 + theme.wire_extra))
    painter.drawPath(_path(view, old))
    painter.setPen(QPen(QColor(theme.accent), 2.6 + theme.wire_extra))
    for curve in new:
        painter.drawPath(_path(view, curve))


def _path(view: Viewport, curve: Floats) -> QPainterPath:
    a, b, c, d = (view.to_pixels(point) for point in curve.tolist())
    path = QPainterPath(a)
    path.cubicTo(b, c, d)
    return path
