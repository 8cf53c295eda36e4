"""The rubber band: a rectangle dragged over empty canvas chooses what it touches."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from bpstudio.picture.framing import annotations_in
from bpstudio.picture.hits import gates_in
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.tools.bench import Bench


class RubberBand(Tool):
    """Chooses what is in a rectangle: Shift adds it to the selection, Ctrl toggles it."""

    pans = True

    def __init__(self, bench: Bench, pointer: Pointer) -> None:
        """Begin at the pointer; without Shift and Ctrl the selection starts anew."""
        self._bench = bench
        self._from = pointer
        self._to = pointer.pixel
        chosen = bench.canvas.selection
        self._before = (chosen.gates, chosen.wires, chosen.annotations)
        if not pointer.adds and not pointer.toggles:
            bench.canvas.selection.choose()

    @override
    def move(self, pointer: Pointer) -> None:
        """Stretch the rectangle and choose what it touches."""
        self._to = pointer.pixel
        box = self._bench.canvas.view.box_of(self._rectangle())
        names = self._bench.geometry.names
        touched = frozenset(names[row] for row in gates_in(self._bench.geometry, box).tolist())
        canvas = self._bench.canvas
        assert canvas.drawing is not None
        annotations = annotations_in(canvas.drawing, box, canvas.theme.text_scale)
        before, wires, others = self._before
        if self._from.toggles:
            touched, annotations = touched ^ before, annotations ^ others
        elif self._from.adds:
            touched, annotations = touched | before, annotations | others
        keeps = self._from.toggles or self._from.adds
        canvas.selection.choose(touched, wires if keeps else (), annotations)

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
