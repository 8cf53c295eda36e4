"""A part that follows the canvas: while it is wanted it shows what holds now."""

from abc import abstractmethod
from typing import ClassVar

from PySide6.QtCore import QTimer
from typing_extensions import override

from bpstudio.picture.drawing import Drawing
from bpstudio.ui.frame.part import Part, Surroundings


class Following(Part):
    """Says when it is wanted, what it shows of a drawing, and what it leaves behind when it rests.

    Beyond so `many` gates it follows only every `pause` milliseconds.
    """

    many: ClassVar[int] = 100
    pause: ClassVar[int] = 80

    def __init__(self, around: Surroundings) -> None:
        """Rest."""
        super().__init__(around)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    @property
    @abstractmethod
    def is_wanted(self) -> bool:
        """Whether anybody can see what it shows."""

    @abstractmethod
    def refresh(self, drawing: Drawing) -> None:
        """Show what holds in a drawing: the one that is on the canvas."""

    def rest(self) -> None:
        """Take off the canvas what it has put there: nobody wants it now."""

    @override
    def stand(self) -> None:
        """Follow the canvas."""
        self.around.canvas.drawn.connect(self.look_soon)

    def look(self) -> None:
        """Show what holds now, or rest."""
        drawing = self.around.canvas.drawing
        if drawing is not None and self.is_wanted:
            self.refresh(drawing)
        else:
            self.rest()

    def look_soon(self) -> None:
        """Look once for all that changes at this moment, or in this pause."""
        drawing = self.around.canvas.drawing
        if drawing is not None and self.is_wanted and not self._timer.isActive():
            self._timer.start(self.pause if len(drawing.gates) > self.many else 0)
