"""The hint of a plot: what it says in its middle while there is nothing to be drawn."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import BASE_SIZE, font_of


def paint_hint(painter: QPainter, box: QRectF, hint: str, theme: Theme) -> None:
    """Write a hint into the middle of a plot."""
    painter.setFont(font_of(theme, BASE_SIZE - 1))
    painter.setPen(QColor(theme.soft))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(box.adjusted(16, 0, -16, 0), flags, hint)
