"""Slicing: a stroke cuts the wires that it crosses."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from typing_extensions import override

from bpstudio.document.edits import part
from bpstudio.graph import Wire
from bpstudio.picture.palette import Theme
from bpstudio.picture.slicing import wires_crossed
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import colour
from bpstudio.ui.tools.bench import Bench

_DRIFT = 4.0
_MARK = 7.0


class SliceTool(Tool):
    """Draws a stroke and cuts what it crosses at the release; a right click opens the menu."""

    def __init__(self, bench: Bench, pointer: Pointer) -> None:
        """Begin at the pointer, which may stay a click."""
        self._bench = bench
        self._began = pointer
        self._stroke = [pointer.place]
        self._is_dragging = False
        # A dict keeps the order in which the wires were crossed.
        self.wires: dict[Wire, None] = {}

    @override
    def move(self, pointer: Pointer) -> None:
        """Draw on, and see which wires are crossed."""
        away = pointer.pixel - self._began.pixel
        if not self._is_dragging and away.manhattanLength() < _DRIFT:
            return
        if not self._is_dragging:
            self._is_dragging = True
            self._bench.canvas.setCursor(Qt.CursorShape.CrossCursor)
        geometry = self._bench.geometry
        for row in wires_crossed(geometry, self._stroke[-1], pointer.place).tolist():
            self.wires[geometry.wires[row]] = None
        self._stroke.append(pointer.place)

    @override
    def release(self, pointer: Pointer) -> None:
        """Cut the wires, or open the menu after a click of the right button."""
        if self._is_dragging:
            self.move(pointer)
        elif self._began.button == Qt.MouseButton.RightButton:
            self._bench.canvas.menu_wanted.emit(pointer)
        if self.wires:
            self._bench.apply(lambda: part(self._bench.session.graph, self.wires))

    @override
    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint the stroke, and over each wire that it cuts the ground's colour and dashes."""
        if not self._is_dragging:
            return
        problem = QColor(theme.problem)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = self._crossed(view)
        painter.setPen(QPen(colour(theme.ground, 0.8), _MARK + theme.wire_extra))
        painter.drawPath(path)
        painter.setPen(QPen(problem, 1.6 + theme.wire_extra, Qt.PenStyle.DashLine))
        painter.drawPath(path)
        painter.setPen(QPen(problem, 2.2 + theme.wire_extra, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF([view.to_pixels(place) for place in self._stroke]))

    def _crossed(self, view: Viewport) -> QPainterPath:
        geometry, path = self._bench.geometry, QPainterPath()
        for row in (geometry.wire_row[wire] for wire in self.wires):
            a, b, c, d = (view.to_pixels(point) for point in geometry.curve[row].tolist())
            path.moveTo(a)
            path.cubicTo(b, c, d)
        return path
