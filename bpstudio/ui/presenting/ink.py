"""Ink: pen strokes that lie on the graph, and the spot of a laser; neither is part of the graph."""

from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient
from typing_extensions import override

from bpstudio.graph import Place
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.overlay import Overlay
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import colour

PEN_WIDTH = 4.0
_SPOT, _CORE = 22.0, 5.0
_LASER = "#FF2A1F"


@dataclass(slots=True)
class Ink(Overlay):
    """Strokes as scene places, so that they stay where they were drawn when the view moves."""

    strokes: list[list[Place]] = field(default_factory=list)
    spot: QPointF | None = None

    @override
    def paint(self, painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme) -> None:
        """Paint the strokes and, above them, the spot."""
        pen = QPen(QColor(theme.problem), PEN_WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self.strokes:
            painter.drawPath(_path(stroke, view))
        if self.spot is not None:
            _paint_spot(painter, self.spot)

    @override
    def sentence(self, row: int) -> str:
        """Say nothing about gates."""
        return ""


def _path(stroke: list[Place], view: Viewport) -> QPainterPath:
    """Return a stroke as a smooth line through the middles between its places."""
    points = [view.to_pixels(place) for place in stroke]
    path = QPainterPath(points[0])
    if len(points) == 1:
        path.lineTo(points[0] + QPointF(0.1, 0.0))
    for before, after in pairwise(points):
        path.quadTo(before, (before + after) / 2.0)
    path.lineTo(points[-1])
    return path


def _paint_spot(painter: QPainter, at: QPointF) -> None:
    glow = QRadialGradient(at, _SPOT)
    glow.setColorAt(0.0, colour(_LASER, 0.75))
    glow.setColorAt(0.35, colour(_LASER, 0.35))
    glow.setColorAt(1.0, colour(_LASER, 0.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(at, _SPOT, _SPOT)
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawEllipse(at, _CORE, _CORE)
