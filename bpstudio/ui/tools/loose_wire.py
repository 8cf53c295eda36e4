"""A loose wire hangs where it was dropped on empty canvas until a gate is found for its end."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from typing_extensions import override

from bpstudio.graph import Place, Port
from bpstudio.picture.geometry import curves
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.tool import Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.tools.bench import Bench


class LooseWire(Tool):
    """The wire from `port`, an output if `is_forward`, to a `place` where there is no gate yet."""

    def __init__(self, bench: Bench, port: Port, place: Place, *, is_forward: bool) -> None:
        """Hang the wire up; nothing happens to the graph."""
        self.port = port
        self.place = place
        self.is_forward = is_forward
        self.cancelled: Callable[[], None] = _nothing
        self._bench = bench

    def forget(self) -> None:
        """Tell nobody any more."""
        self.cancelled = _nothing

    @override
    def cancel(self) -> None:
        """Tell whoever looks for a gate that the wire is gone."""
        self.cancelled()

    @override
    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint the wire as the draft that it was."""
        geometry = self._bench.geometry
        if self.is_forward:
            start, end = geometry.output_place(self.port), self.place
        else:
            start, end = self.place, geometry.input_place(self.port)
        curve = curves(np.array([start]), np.array([end]))[0].tolist()
        a, b, c, d = (view.to_pixels(point) for point in curve)
        path = QPainterPath(a)
        path.cubicTo(b, c, d)
        painter.setPen(QPen(QColor(theme.accent), 2.6 + theme.wire_extra, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def _nothing() -> None:
    """Do nothing: nobody looks for a gate."""
