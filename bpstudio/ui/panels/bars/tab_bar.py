"""The tab bar: one tab for each open graph, above the canvas, and none where there is only one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton
from typing_extensions import override


class TabBar(QTabBar):
    """Tells which tab was chosen, closed or dragged elsewhere, and knows nothing of graphs."""

    chosen = Signal(int)
    closed = Signal(int)
    moved = Signal(int, int)
    """A tab was dragged from one place to another."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("graphs")
        self.setAccessibleName(self.tr("Open graphs"))
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()
        self.currentChanged.connect(self.chosen)
        self.tabMoved.connect(self.moved)

    def show_tabs(self, texts: Sequence[str], front: int) -> None:
        """Show these texts, of which one is in front, without telling anybody."""
        self.blockSignals(True)
        while self.count() > len(texts):
            self.removeTab(self.count() - 1)
        while self.count() < len(texts):
            self._add()
        for row, text in enumerate(texts):
            # Qt takes & for the mark of a key.
            self.setTabText(row, text.replace("&", "&&"))
            self.setTabToolTip(row, "")
        self.setCurrentIndex(front)
        self.blockSignals(False)
        self.setVisible(len(texts) > 1)

    def _add(self) -> None:
        row = self.addTab("")
        button = QToolButton()
        button.setText("×")
        button.setToolTip(self.tr("Close this tab"))
        button.setProperty("part", "close")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._close(button))
        self.setTabButton(row, QTabBar.ButtonPosition.RightSide, button)

    def _close(self, button: QToolButton) -> None:
        """Say which tab is to be closed: those before it may have gone, or been dragged away."""
        side = QTabBar.ButtonPosition.RightSide
        self.closed.emit(
            next(row for row in range(self.count()) if self.tabButton(row, side) is button)
        )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close a tab on a middle click."""
        row = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and row >= 0:
            self.closed.emit(row)
        else:
            super().mouseReleaseEvent(event)
