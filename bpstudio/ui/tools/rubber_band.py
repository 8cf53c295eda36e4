"""The rubber band: a rectangle dragged over empty canvas chooses the gates that it touches."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from bpstudio.picture.hits import gates_in
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.tools.bench import Bench


class RubberBand(Tool):
    """Chooses gates in a rectangle: Shift adds them to the selection, Ctrl toggles them."""

    pans = True

    def __init__(self, bench: Bench, pointer: Pointer) -> None:
        """Begin at the pointer; without Shift and Ctrl the selection starts anew."""
        self._bench = bench
        self._from = pointer
        self._to = pointer.pixel
        self._before = (bench.canvas.selection.gates, bench.canvas.selection.wires)
        if not pointer.adds and not pointer.toggles:
            bench.canvas.selection.choose()

    @override
    def move(self, pointer: Pointer) -> None:
        """Stretch the rectangle and choose what it touches."""
        self._to = pointer.pixel
        box = self._bench.canvas.view.box_of(self._rectangle())
        names = self._bench.geometry.names
        touched = frozenset(names[row] for row in gates_in(self._bench.geometry, box).tolist())
        before, wires = self._before
        if self._from.toggles:
            touched ^= before
        elif self._from.adds:
            touched |= before
        keeps = self._from.toggles or self._from.adds
        self._bench.canvas.selection.choose(touched, wires if keeps else ())

    @override
    def cancel(self) -> None:
        """Choose again what was chosen before."""
        self._bench.canvas.selection.choose(*self._before)

    @override
    def paint(self, painter: QPainter, _view: Viewport, theme: Theme) -> None:
        """Paint the rectangle."""
        colour = QColor(theme.accent)
        painter.setPen(QPen(colour, 1.2))
        colour.setAlphaF(0.10)
        painter.setBrush(colour)
        painter.drawRect(self._rectangle())

    def _rectangle(self) -> QRectF:
        """Return the rectangle in pixels; its first corner stays where it is in the scene."""
        corner = self._bench.canvas.view.to_pixels(self._from.place)
        return QRectF(corner, self._to).normalized()
