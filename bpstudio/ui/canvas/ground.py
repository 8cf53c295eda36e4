"""The ground: the canvas's colour, a dot grid that fades when zoomed out, and a hint."""

import math

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import font_of

GRID = 20.0
"""The distance between two dots in scene units."""
_CLOSEST = 14.0
_LARGE = 1.6


def paint_ground(painter: QPainter, area: QRectF, view: Viewport, theme: Theme) -> None:
    """Fill an area with colour and dots; in pixels of the screen its corners are whole.

    A dot lies on the same pixels whatever area it is painted with.
    """
    step = GRID * view.scale
    while step < _CLOSEST:
        step *= 5
    painter.fillRect(area, QColor(theme.ground))
    ratio = painter.device().devicePixelRatio()
    row = _row_of_dots(area, step, view, ratio, theme)
    first = math.floor((area.top() - view.y) / step)
    for number in range(first, math.ceil((area.bottom() - view.y) / step) + 1):
        # On whole pixels, or it would lie elsewhere where a part of it is clipped.
        y = math.floor((view.y + number * step) * ratio + 0.5) / ratio
        painter.drawPixmap(QPointF(area.left(), y), row)


def paint_hint(painter: QPainter, hint: str, size: QSize, theme: Theme) -> None:
    """Write into the middle of an empty canvas what can be done."""
    painter.setPen(QColor(theme.soft))
    painter.setFont(font_of(theme, 15))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    area = QRect(QPoint(), size).adjusted(40, 40, -40, -40)
    painter.drawText(area, int(flags), hint)


def _row_of_dots(area: QRectF, step: float, view: Viewport, ratio: float, theme: Theme) -> QPixmap:
    row = QPixmap(math.ceil(area.width() * ratio), math.ceil(2 * ratio))
    row.setDevicePixelRatio(ratio)
    row.fill(QColor(theme.ground))
    colour = QColor(theme.line)
    colour.setAlphaF(min(1.0, max(0.25, view.scale)))
    dot = 1.5 if view.scale < _LARGE else 2.0
    start = view.x - area.left()
    painter = QPainter(row)
    first = math.floor(-start / step)
    for number in range(first, math.ceil((area.width() - start) / step)):
        painter.fillRect(QRectF(start + number * step, 0.0, dot, dot), colour)
    painter.end()
    return row
