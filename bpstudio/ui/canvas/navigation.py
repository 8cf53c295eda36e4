"""Navigation: wheel, touchpad, middle button, space bar and pinch move the view."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QNativeGestureEvent, QWheelEvent
from typing_extensions import override

from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport

STEP = 1.2
"""How much one notch of a wheel, or one press of a key, zooms."""
_NOTCH = 120.0


class PanTool(Tool):
    """Drags the view with the mouse."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, pan: Callable[[float, float], None], pointer: Pointer) -> None:
        """Hold the view at the pointer."""
        self._pan = pan
        self._began = self._last = pointer.pixel

    @override
    def move(self, pointer: Pointer) -> None:
        """Shift the view with the mouse."""
        self._shift_to(pointer.pixel)

    @override
    def cancel(self) -> None:
        """Put the view back."""
        self._shift_to(self._began)

    def _shift_to(self, pixel: QPointF) -> None:
        step, self._last = pixel - self._last, pixel
        self._pan(step.x(), step.y())


class Navigation:
    """Turns wheel, gestures and keys of one canvas into changes of its viewport."""

    def __init__(self, view: Viewport, moved: Callable[[], None]) -> None:
        """Serve a viewport; `moved` is called after each change."""
        self._view = view
        self._moved = moved
        self._space_held = False

    def tool_for(self, pointer: Pointer) -> Tool | None:
        """Return the tool that pans, for the middle button or with the space bar held."""
        middle = pointer.button == Qt.MouseButton.MiddleButton
        held = self._space_held and pointer.button == Qt.MouseButton.LeftButton
        return PanTool(self.pan, pointer) if middle or held else None

    def pan(self, dx: float, dy: float) -> None:
        """Shift the view by so many pixels."""
        self._view.pan(dx, dy)
        self._moved()

    def zoom(self, point: QPointF, factor: float) -> None:
        """Zoom about a pixel."""
        self._view.zoom_at(point, factor)
        self._moved()

    def held_space(self, event: QKeyEvent, *, is_down: bool) -> bool:
        """Note whether the space bar is held; return whether the key was the space bar."""
        if event.key() != Qt.Key.Key_Space:
            return False
        if not event.isAutoRepeat():
            self._space_held = is_down
        return True

    def wheeled(self, event: QWheelEvent) -> None:
        """Zoom with a wheel or with Ctrl; pan with a touchpad's two fingers or with Shift."""
        angle, pixels = event.angleDelta(), event.pixelDelta()
        on_pad = (
            event.device().type() == QInputDevice.DeviceType.TouchPad
            or event.phase() != Qt.ScrollPhase.NoScrollPhase
        )
        held = event.modifiers()
        shifts = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if shifts or (on_pad and not held & Qt.KeyboardModifier.ControlModifier):
            step = pixels if not pixels.isNull() else angle / 2
            across = step.y() if shifts and not step.x() else step.x()
            self.pan(across, 0.0 if shifts else step.y())
        elif angle.y():
            self.zoom(event.position(), STEP ** (angle.y() / _NOTCH))
        event.accept()

    def pinched(self, event: QNativeGestureEvent) -> bool:
        """Zoom with a touchpad's pinch; return whether the gesture was one."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.zoom(event.position(), 1.0 + event.value())
        return True
