"""Clicks: presses on a canvas that are released where they were, whatever tool sees them too."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_DRIFT = 4.0


class Clicks(QObject):
    """Watches one canvas and tells of plain clicks with the left button."""

    clicked = Signal(QPointF)

    def __init__(self, canvas: QWidget) -> None:
        """Belong to the canvas and watch it."""
        super().__init__(canvas)
        self._pressed: QPointF | None = None
        canvas.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember where the button went down and compare where it comes up."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = event.position()
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._released(event)
        return super().eventFilter(watched, event)

    def _released(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return
        step = event.position() - pressed
        if max(abs(step.x()), abs(step.y())) < _DRIFT:
            self.clicked.emit(event.position())
