"""Halves: two widgets side by side where there is width, one above the other where there is not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

_HANDLE = 3


class Halves(QSplitter):
    """A splitter that turns as its own shape wants it; what the user drags stays until it turns."""

    def __init__(self, first: QWidget, second: QWidget, share: float) -> None:
        """Hold two widgets, of which the first takes a share of the room, from 0 to 1."""
        super().__init__(Qt.Orientation.Horizontal)
        self._share = share
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_HANDLE)
        self.addWidget(first)
        self.addWidget(second)
        self.setStretchFactor(0 if share >= 0.5 else 1, 1)
        self._is_divided = False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where that gives both a better shape."""
        super().resizeEvent(event)
        is_upright = self.height() > self.width()
        wanted = Qt.Orientation.Vertical if is_upright else Qt.Orientation.Horizontal
        if wanted is not self.orientation():
            self.setOrientation(wanted)
            self._divide()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Divide the room when there is some for the first time."""
        super().showEvent(event)
        if not self._is_divided:
            self._divide()
            self._is_divided = True

    def _divide(self) -> None:
        is_upright = self.orientation() is Qt.Orientation.Vertical
        length = self.height() if is_upright else self.width()
        first = round(self._share * length)
        self.setSizes([first, length - first])
