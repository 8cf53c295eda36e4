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


class Ground:
    """Paints the ground; the dots are kept as a pixmap until scale, size or theme change."""

    def __init__(self) -> None:
        """Start without a pixmap."""
        self._key: tuple[object, ...] = ()
        self._dots = QPixmap()

    def paint(self, painter: QPainter, size: QSize, view: Viewport, theme: Theme) -> None:
        """Fill a canvas of that size with colour and dots."""
        step = GRID * view.scale
        while step < _CLOSEST:
            step *= 5
        ratio = painter.device().devicePixelRatio()
        key = (step, size, theme.name, ratio, view.scale)
        if key != self._key:
            self._key = key
            self._dots = _dots(size, step, view.scale, ratio, theme)
        start = QPointF(view.x % step - step, view.y % step - step)
        painter.drawPixmap(start, self._dots)


def paint_hint(painter: QPainter, hint: str, size: QSize, theme: Theme) -> None:
    """Write into the middle of an empty canvas what can be done."""
    painter.setPen(QColor(theme.soft))
    painter.setFont(font_of(theme, 15))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    area = QRect(QPoint(), size).adjusted(40, 40, -40, -40)
    painter.drawText(area, int(flags), hint)


def _dots(size: QSize, step: float, scale: float, ratio: float, theme: Theme) -> QPixmap:
    columns = math.ceil(size.width() / step) + 2
    rows = math.ceil(size.height() / step) + 2
    pixmap = QPixmap(
        math.ceil((size.width() + 2 * step) * ratio), math.ceil((size.height() + 2 * step) * ratio)
    )
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(theme.ground))
    strip = QPixmap(pixmap.width(), math.ceil(2 * ratio))
    strip.setDevicePixelRatio(ratio)
    strip.fill(QColor(theme.ground))
    colour = QColor(theme.line)
    colour.setAlphaF(min(1.0, max(0.25, scale)))
    dot = 1.5 if scale < _LARGE else 2.0
    painter = QPainter(strip)
    for column in range(columns):
        painter.fillRect(QRectF(column * step, 0.0, dot, dot), colour)
    painter.end()
    painter = QPainter(pixmap)
    for row in range(rows):
        painter.drawPixmap(QPointF(0.0, row * step), strip)
    painter.end()
    return pixmap
