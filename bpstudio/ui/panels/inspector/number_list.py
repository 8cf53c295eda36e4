"""The list of numbers: names at the left, their numbers at the right, as many as there are."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.plain_text import literal

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: its words, its number, and the number with all digits."""

    words: str
    number: str
    exact: str = ""


LineOf = Callable[[int], Line]
_NO_INDEX = QModelIndex()
_GAP = 10.0
_WORDS_KEEP = 0.45
"""The share of a line that its words may claim before a long number is cut."""


class _Lines(QAbstractListModel):
    """Lines that are asked for when they are seen, so that thousands cost nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._count = 0
        self.line_of: LineOf = lambda _row: Line("", "")

    def show_lines(self, count: int, line_of: LineOf) -> None:
        self.line_of = line_of
        if count != self._count:
            self.beginResetModel()
            self._count = count
            self.endResetModel()
        elif count:
            self.dataChanged.emit(self.index(0), self.index(count - 1))

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line_of(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal(f"{line.words} = {line.exact}" if line.exact else line.words)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{line.words} {line.number}".strip()
        return None


class NumberList(QListView):
    """A list whose lines can be chosen and copied; it scrolls by itself."""

    picked = Signal(int)

    def __init__(self, name: str, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_LineDelegate(choice, self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda index: self.picked.emit(index.row()))

    def show_lines(self, count: int, line_of: LineOf) -> None:
        """Show so many lines; each is asked for when it comes into sight."""
        is_other = count != self._lines.rowCount()
        self._lines.show_lines(count, line_of)
        if is_other:
            self.updateGeometry()

    def line(self, row: int) -> Line:
        """Return one of the lines."""
        return self._lines.line_of(row)

    @override
    def sizeHint(self) -> QSize:
        """Ask for all lines, if they are not too many."""
        return self._room_for(12)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for a few lines at least, or for all if there are fewer."""
        return self._room_for(4)

    def _room_for(self, most: int) -> QSize:
        lines = min(max(self._lines.rowCount(), 1), most)
        return QSize(80, lines * line_height(self.fontMetrics().height()) + 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen lines, or go to what the current one is about."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(index.row() for index in self.selectedIndexes())
            lines = map(self._lines.line_of, rows)
            text = "\n".join(f"{line.words}\t{line.exact or line.number}" for line in lines)
            QGuiApplication.clipboard().setText(text.replace("−", "-"))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self.picked.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class _LineDelegate(QStyledItemDelegate):
    """Paints a line on a rounded plate."""

    def __init__(self, choice: ThemeChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._choice = choice

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, line_height(option.fontMetrics.height()))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Lines)
        line, theme = model.line_of(index.row()), self._choice.theme
        box = QRectF(option.rect).adjusted(0, 1, 0, -2)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.accent) if is_chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.wash if is_chosen else theme.field))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5.0, 5.0)
        inside = box.adjusted(9, 0, -9, 0)
        painter.setPen(QColor(theme.ink))
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.Bold)
        painter.setFont(bold)
        words = option.fontMetrics.horizontalAdvance(line.words)
        room = inside.width() - min(words, inside.width() * _WORDS_KEEP) - _GAP
        number = _elided(painter.fontMetrics(), line.number, room)
        painter.drawText(inside, _RIGHT, number)
        taken = painter.fontMetrics().horizontalAdvance(number) + _GAP
        painter.setFont(option.font)
        painter.drawText(
            inside, _LEFT, _elided(option.fontMetrics, line.words, inside.width() - taken)
        )
        painter.restore()


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _elided(metrics: QFontMetrics, text: str, room: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, math.ceil(room))


def line_height(text_height: int) -> int:
    """Return the height of a line for text of some height."""
    return text_height + 12
