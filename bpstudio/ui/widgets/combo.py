"""A combo box in the flat look of the themes, with an arrow that is painted in their colours."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override


class Combo(QComboBox):
    """Paints the arrow for which a style sheet would need a picture in a file."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and its arrow."""
        super().paintEvent(event)
        paint_arrow(self, QPointF(self.width() - 12.0, self.height() / 2.0), down=1.0)


def paint_arrow(box: QWidget, middle: QPointF, down: float) -> None:
    """Paint a small arrow on a box; `down` is −1 for one that points upwards."""
    painter = QPainter(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(box.palette().placeholderText().color(), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    side, tip = QPointF(3.5, -1.5 * down), QPointF(0.0, 1.5 * down)
    painter.drawPolyline([middle + QPointF(-side.x(), side.y()), middle + tip, middle + side])
    painter.end()
