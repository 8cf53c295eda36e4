"""A tool owns the mouse from press to release and can be cancelled at any moment between."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from bpstudio.graph import Place
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.viewport import Viewport


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the mouse is, in the scene and in pixels, and what is held with it."""

    place: Place
    pixel: QPointF
    button: Qt.MouseButton = Qt.MouseButton.LeftButton
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    @property
    def adds(self) -> bool:
        """Whether Shift is held, which adds to the selection."""
        return bool(self.modifiers & Qt.KeyboardModifier.ShiftModifier)

    @property
    def toggles(self) -> bool:
        """Whether Ctrl is held, which toggles in the selection."""
        return bool(self.modifiers & Qt.KeyboardModifier.ControlModifier)

    @property
    def copies(self) -> bool:
        """Whether Alt is held, which drags a copy."""
        return bool(self.modifiers & Qt.KeyboardModifier.AltModifier)


class Tool:
    """One gesture, made at the press; a subclass overrides what it needs.

    A tool that `pans` takes the view along at the border. One that `goes_on` after its release
    keeps the mouse until it is pressed and released again.
    """

    cursor = Qt.CursorShape.ArrowCursor
    pans = False
    goes_on = False

    def move(self, pointer: Pointer) -> None:
        """Follow the mouse."""

    def release(self, pointer: Pointer) -> None:
        """Finish: what the gesture has prepared becomes one edit."""

    def cancel(self) -> None:
        """Leave everything as it was before the press."""

    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint the gesture's own marks over the drawing; the painter is in pixels."""
