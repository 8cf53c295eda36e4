"""The spotlight: a soft glow behind gates and wires that somebody points at."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from bpstudio.graph import Wire
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.overlay import Underlay
from bpstudio.ui.canvas.paths import curves_path
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import colour

_ROOM = 9.0
_CORNER = 16.0
_WIDTH = 18.0
_STRENGTH = 0.28


@dataclass(slots=True)
class Spotlight(Underlay):
    """Lies under the drawing of a canvas; nothing of it is selected, and nothing is changed."""

    gates: frozenset[str] = frozenset()
    wires: frozenset[Wire] = frozenset()

    def point_at(self, gates: Iterable[str] = (), wires: Iterable[Wire] = ()) -> None:
        """Shine on exactly these gates and wires."""
        self.gates, self.wires = frozenset(gates), frozenset(wires)

    @property
    @override
    def key(self) -> object:
        """What it shines on."""
        return (self.gates, self.wires)

    @override
    def paint(self, painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme) -> None:
        """Paint the glow; what the drawing no longer has is passed over."""
        geometry = drawing.geometry
        rows = [geometry.wire_row[wire] for wire in self.wires if wire in geometry.wire_row]
        if rows:
            painter.save()
            painter.setTransform(view.transform(), combine=True)
            pen = QPen(colour(theme.accent, _STRENGTH), _WIDTH)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(curves_path(geometry.curve[rows]))
            painter.restore()
        for name in self.gates & geometry.row.keys():
            box = QRectF(view.rectangle(geometry.bounds_of([geometry.row[name]])))
            room = _ROOM * view.scale
            painter.setPen(QPen(QColor(theme.accent), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(colour(theme.accent, _STRENGTH / 2))
            corner = _CORNER * view.scale
            painter.drawRoundedRect(box.adjusted(-room, -room, room, room), corner, corner)

    @override
    def sentence(self, row: int) -> str:
        """Say nothing: whoever points says why."""
        return ""
