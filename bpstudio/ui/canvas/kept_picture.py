"""The kept picture: what was painted last, shown again while it is the same, shifted in a pan.

Overlays and tools paint over it at every repaint: so pulses, a wire that is being drawn and the
rectangle of a selection cost nothing but themselves.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

Paint = Callable[[QPainter, QRectF], object]
"""Paints everything that touches an area of the canvas, in pixels."""


class KeptPicture:
    """Keeps one picture of the canvas.

    What changes at every repaint, as in a zoom, is painted directly: a picture is made only when
    the same thing is asked for a second time.
    """

    def __init__(self) -> None:
        """Start with nothing kept."""
        self._asked: object = None
        self._key: object = None
        self._offset = (0.0, 0.0)
        self._picture = QPixmap()

    def forget(self) -> None:
        """Paint anew: something has changed that no key tells of."""
        self._asked = self._key = None

    def show(
        self,
        painter: QPainter,
        size: QSize,
        key: object,
        offset: tuple[float, float],
        paint: Paint,
    ) -> None:
        """Show what `paint` paints on a canvas of that size.

        `key` tells everything that it looks like apart from where the view is, which is `offset`
        in pixels.
        """
        ratio = painter.device().devicePixelRatio()
        key = (key, size, ratio)
        if key != self._key and key != self._asked:
            self._asked, self._key = key, None
            paint(painter, QRectF(0.0, 0.0, size.width(), size.height()))
            return
        if key != self._key or not self._shift(size, ratio, offset, paint):
            self._make(size, ratio, paint)
        self._key, self._offset = key, offset
        painter.drawPixmap(0, 0, self._picture)

    def _make(self, size: QSize, ratio: float, paint: Paint) -> None:
        self._picture = _blank(size, ratio)
        painter = QPainter(self._picture)
        paint(painter, QRectF(0.0, 0.0, size.width(), size.height()))
        painter.end()

    def _shift(self, size: QSize, ratio: float, offset: tuple[float, float], paint: Paint) -> bool:
        """Shift the picture and paint what comes into sight; return whether that was possible.

        Only by whole pixels of the screen, and not so far that little would be left of it.
        """
        dx, dy = offset[0] - self._offset[0], offset[1] - self._offset[1]
        if dx == dy == 0.0:
            return True
        is_whole = (dx * ratio).is_integer() and (dy * ratio).is_integer()
        if not is_whole or abs(dx) > size.width() / 2 or abs(dy) > size.height() / 2:
            return False
        shifted = _blank(size, ratio)
        painter = QPainter(shifted)
        painter.drawPixmap(QPointF(dx, dy), self._picture)
        width, height = float(size.width()), float(size.height())
        for strip in (
            QRectF(0.0 if dx > 0 else width + dx, 0.0, abs(dx), height),
            QRectF(0.0, 0.0 if dy > 0 else height + dy, width, abs(dy)),
        ):
            if not strip.isEmpty():
                painter.save()
                painter.setClipRect(strip)
                paint(painter, strip)
                painter.restore()
        painter.end()
        self._picture = shifted
        return True


def _blank(size: QSize, ratio: float) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    return picture
