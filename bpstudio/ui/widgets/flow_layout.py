"""A flow layout: widgets in rows, as words are in lines."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class FlowLayout(QLayout):
    """Puts each widget behind the one before, or into the next row where there is no room."""

    def __init__(self, parent: QWidget, margins: QMargins, across: int, down: int) -> None:
        """Lay out the children of a widget, with so many pixels between columns and rows."""
        super().__init__(parent)
        self.setContentsMargins(margins)
        self._across, self._down = across, down
        self._items: list[QLayoutItem] = []

    @override
    def addItem(self, item: QLayoutItem) -> None:
        """Take an item as the last one."""
        self._items.append(item)

    @override
    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item away, or None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        """Return that no more room is wanted than is needed."""
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        """Return that narrow is high."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return how high all rows are."""
        return self._arranged(QRect(0, 0, width, 0), moves=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Put the items into their rows."""
        super().setGeometry(rect)
        self._arranged(rect, moves=True)

    @override
    def sizeHint(self) -> QSize:
        """Return the size of a single column, which is the least."""
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        """Return room for the largest item."""
        margins = self.contentsMargins()
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arranged(self, rect: QRect, *, moves: bool) -> int:
        """Return how high the rows are in a rectangle, and move the items if wanted.

        What is lower than its row stands in the row's middle.
        """
        area = rect.marginsRemoved(self.contentsMargins())
        y = area.y()
        for row in self._rows(area.width()):
            high, x = max(item.sizeHint().height() for item in row), area.x()
            for item in row:
                size = item.sizeHint()
                if moves:
                    item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self._across
            y += high + self._down
        return max(y - self._down, area.y()) - rect.y() + self.contentsMargins().bottom()

    def _rows(self, room: int) -> list[list[QLayoutItem]]:
        """Return the items that are shown, row by row of that width."""
        rows: list[list[QLayoutItem]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = item.sizeHint().width()
            if not rows or x + width > room:
                rows.append([])
                x = 0
            rows[-1].append(item)
            x += width + self._across
        return rows
