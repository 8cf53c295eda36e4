"""Struck numbers: wrong gradients below the right ones, hatched and crossed out."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from bpstudio.gates import Array
from bpstudio.graph.values import value_from_array
from bpstudio.notation.numbers import format_value
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.canvas.fonts import fonts_for
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.canvas.words import DIGITS, FEW_DIGITS, NEAR

_EDGE = 5.0
_GAP = 3.0


class StruckNumbers:
    """An overlay with at most one text a wire; the rows are those of the drawing of its trace.

    Where plates would cover one another the later ones are left out: near by they have room.
    """

    def __init__(self, canvas: Canvas) -> None:
        """Lie over a canvas, without numbers."""
        self._canvas = canvas
        self.numbers: Mapping[int, np.float64 | Array] = {}
        canvas.overlays.append(self)

    def show(self, numbers: Mapping[int, np.float64 | Array]) -> None:
        """Show other numbers from now on."""
        if numbers or self.numbers:
            self.numbers = numbers
            self._canvas.update()

    def paint(self, painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme) -> None:
        """Paint the numbers of the wires whose gradient is known and written."""
        if not self.numbers:
            return
        known = drawing.shows_gradient
        face = fonts_for(theme, view.scale).gradient
        digits = DIGITS if view.scale >= NEAR else FEW_DIGITS
        taken: list[QRectF] = []
        for row, (x, y) in self._canvas.gradient_spots().items():
            if row not in self.numbers or not known[row]:
                continue
            text = f"✗ {format_value(value_from_array(self.numbers[row]), digits)}"
            wide, high = face.width(text) + 2 * _EDGE, face.height
            box = QRectF(x - wide / 2, y + face.height / 2 + _GAP, wide, high)
            if not any(box.intersects(each) for each in taken):
                taken.append(box)
                _paint_plate(painter, box, theme)
                painter.setFont(face.font)
                painter.setPen(QColor(theme.problem))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def sentence(self, row: int) -> str:  # noqa: ARG002
        """Say nothing of a gate: the numbers belong to wires."""
        return ""


def _paint_plate(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint a hatched plate with a stroke through it, faint enough for what is written on it."""
    faint = QColor(theme.problem)
    faint.setAlphaF(0.32)
    painter.setPen(QPen(QColor(theme.problem), 1.0))
    for brush in (QBrush(QColor(theme.panel)), QBrush(faint, Qt.BrushStyle.BDiagPattern)):
        painter.setBrush(brush)
        painter.drawRoundedRect(box, 4.0, 4.0)
    painter.setPen(QPen(faint, 2.5))
    painter.drawLine(
        QPointF(box.left() + 3, box.bottom() - 3), QPointF(box.right() - 3, box.top() + 3)
    )
