"""Warming: while nobody does anything, what the next act may need is loaded, piece by piece."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bpstudio.graph.expressions import parse
from bpstudio.session import Session
from bpstudio.ui.frame.late import Late
from bpstudio.ui.parts import PARTS

_PAUSE = 250
"""Milliseconds between two pieces: whoever begins to work shall hardly notice."""


class Warming(QObject):
    """Loads modules after the first window is there, and makes nothing that anybody could see."""

    def __init__(self, parent: QObject) -> None:
        """Begin soon, and end by itself."""
        super().__init__(parent)
        self._pieces = _pieces()
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether all is loaded."""
        return not self._timer.isActive()

    def _go_on(self) -> None:
        """Load one piece; not while something is dragged."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        piece = next(self._pieces, None)
        if piece is None:
            self._timer.stop()
        else:
            piece()


def _pieces() -> Iterator[Callable[[], object]]:
    """Yield what loads each piece: what a first graph needs, then part after part."""
    yield lambda: Session(parse("f = x * y", values={"x": 1.0, "y": 1.0}))
    for late in PARTS:
        if isinstance(late, Late):
            yield late.load
