"""Auto-pan: while a tool drags something near the border, the view follows."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QWidget

_BORDER = 32.0
_FASTEST = 60.0
_SHARE = 0.35
_TICK = 16


class AutoPan(QTimer):
    """Pushes the view of a widget at every tick while the mouse is near one of its sides.

    A side counts once the mouse has come nearer to it than it was: a drag that begins beside the
    border does not run away.
    """

    def __init__(self, widget: QWidget, push: Callable[[float, float], None]) -> None:
        """Rest; `push` is to shift the view by so many pixels."""
        super().__init__(widget)
        self._widget = widget
        self._push = push
        self._least = [0.0] * 4
        self._speed = (0.0, 0.0)
        self.setInterval(_TICK)
        self.timeout.connect(self._tick)

    def begin(self, pixel: QPointF) -> None:
        """Note where the drag begins."""
        self.stop()
        self._least = self._depths(pixel)

    def follow(self, pixel: QPointF) -> None:
        """Go on, faster or slower, or rest, by where the mouse is now."""
        depths = self._depths(pixel)
        self._least = list(map(min, self._least, depths))
        left, top, right, bottom = (
            min(depth, _FASTEST) * _SHARE if depth > least else 0.0
            for depth, least in zip(depths, self._least, strict=True)
        )
        self._speed = (left - right, top - bottom)
        if self._speed == (0.0, 0.0):
            self.stop()
        elif not self.isActive():
            self.start()

    def _depths(self, pixel: QPointF) -> list[float]:
        """Return how far a pixel reaches into the borders: left, top, right and bottom."""
        area = self._widget.rect()
        left, top = _BORDER - pixel.x(), _BORDER - pixel.y()
        right, bottom = pixel.x() - area.width() + _BORDER, pixel.y() - area.height() + _BORDER
        return [max(depth, 0.0) for depth in (left, top, right, bottom)]

    def _tick(self) -> None:
        self._push(*self._speed)
