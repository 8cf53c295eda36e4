"""Resting: controls and mouse pointer fade while the mouse rests, and come back when it moves."""

from PySide6.QtCore import QEasingCurve, QObject, QPropertyAnimation, Qt, QTimer
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from bpstudio.ui.canvas.motion import duration_for

PAUSE = 2500
"""After so many milliseconds without a movement the mouse rests."""
FAINT = 0.12


class Resting(QObject):
    """Watches over one window's controls; nothing moves in place, only how clear it is."""

    def __init__(self, controls: QWidget, ground: QWidget) -> None:
        """Begin with clear controls; over the `ground` the pointer vanishes, too."""
        super().__init__(ground)
        self._ground = ground
        self._controls = controls
        self._effect = QGraphicsOpacityEffect(controls)
        self._effect.setOpacity(1.0)
        controls.setGraphicsEffect(self._effect)
        self._animation = QPropertyAnimation(self._effect, b"opacity", self)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.rest)
        self.wake()

    @property
    def is_resting(self) -> bool:
        """Whether the controls are faint, or on their way there."""
        return not self._timer.isActive()

    def wake(self) -> None:
        """The mouse has moved: everything is clear for a while."""
        if self.is_resting:
            self._ground.unsetCursor()
            self._fade_to(1.0)
        self._timer.start()

    def rest(self) -> None:
        """Let the controls fade, unless the mouse is just over them."""
        if self._controls.underMouse():
            self._timer.start()
            return
        self._timer.stop()
        self._ground.setCursor(Qt.CursorShape.BlankCursor)
        self._fade_to(FAINT)

    def end(self) -> None:
        """Leave everything as it was before."""
        self._timer.stop()
        self._animation.stop()
        self._controls.setGraphicsEffect(None)  # type: ignore[arg-type]
        self._ground.unsetCursor()
        self.deleteLater()

    def _fade_to(self, opacity: float) -> None:
        self._animation.stop()
        duration = 2 * duration_for(self._controls)
        if not duration:
            self._effect.setOpacity(opacity)
            return
        self._animation.setDuration(duration)
        self._animation.setEndValue(opacity)
        self._animation.start()
