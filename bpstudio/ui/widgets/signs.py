"""Signs: the few small icons of the panels, drawn in a theme's colours and sharp on any screen."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

_SIZE = 16
_RATIOS = (1, 2, 3)


def return_sign(colour: str) -> QIcon:
    """Return the bent arrow of the Enter key."""
    return _icon(colour, _draw_return)


def search_sign(colour: str) -> QIcon:
    """Return a magnifying glass."""
    return _icon(colour, _draw_glass)


def cross_sign(colour: str) -> QIcon:
    """Return the cross that empties a field."""
    return _icon(colour, _draw_cross)


def copy_sign(colour: str) -> QIcon:
    """Return one sheet before another."""
    return _icon(colour, _draw_copy)


def _icon(colour: str, draw: Callable[[QPainter], None]) -> QIcon:
    icon = QIcon()
    for ratio in _RATIOS:
        pixmap = QPixmap(_SIZE * ratio, _SIZE * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colour), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        draw(painter)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _draw_return(painter: QPainter) -> None:
    painter.drawPolyline([QPointF(13, 4), QPointF(13, 9.5), QPointF(3.5, 9.5)])
    painter.drawPolyline([QPointF(6.5, 6.5), QPointF(3.5, 9.5), QPointF(6.5, 12.5)])


def _draw_glass(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(2.5, 2.5, 8, 8))
    painter.drawLine(QPointF(9.5, 9.5), QPointF(13.2, 13.2))


def _draw_cross(painter: QPainter) -> None:
    painter.drawLine(QPointF(4.5, 4.5), QPointF(11.5, 11.5))
    painter.drawLine(QPointF(11.5, 4.5), QPointF(4.5, 11.5))


def _draw_copy(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(5.5, 5.5, 8, 8), 1.5, 1.5)
    painter.drawPolyline([QPointF(10.5, 2.5), QPointF(2.5, 2.5), QPointF(2.5, 10.5)])
