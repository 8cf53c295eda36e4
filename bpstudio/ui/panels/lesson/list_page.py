"""The page that lists lessons: those of the graph, and those that come with bpstudio."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

_PADDING, _RESERVE = 8, 10
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """A lesson to choose: its title and steps, and what opens it, the graph's number or a name."""

    title: str
    steps: int
    opens: int | str


class _Roomy(QStyledItemDelegate):
    """Rows that are measured as narrow as they are painted: the style's padding takes from both."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a title that wraps within the padding."""
        view = self.parent()
        assert isinstance(view, QListWidget)
        room = view.viewport().width() - 2 * _PADDING - _RESERVE
        font = index.data(Qt.ItemDataRole.FontRole) or view.font()
        box = QFontMetrics(font).boundingRect(
            QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, str(index.data())
        )
        return QSize(room, box.height() + 2 * _PADDING)


class ListPage(QWidget):
    """Two lists under headings; a click or Enter opens a lesson."""

    chosen = Signal(object)
    """Carries what an entry opens."""
    new_wanted = Signal()

    def __init__(self) -> None:
        """List nothing yet."""
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Lessons"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setItemDelegate(_Roomy(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        self.new = QPushButton(self.tr("Make a lesson"))
        self.new.setToolTip(self.tr("Build a lesson on this graph by remembering views as steps."))
        self.new.clicked.connect(self.new_wanted)
        column.addWidget(self.new)

    def show_lessons(self, own: Sequence[Entry], shipped: Sequence[Entry]) -> None:
        """List the graph's own lessons and those that come along."""
        self.list.clear()
        if own:
            self._add_heading(self.tr("In this graph"))
            for entry in own:
                self._add(entry)
        self._add_heading(self.tr("Lessons of bpstudio"))
        for entry in shipped:
            self._add(entry)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _add(self, entry: Entry) -> None:
        item = QListWidgetItem(entry.title)
        item.setData(_ENTRY, entry)
        item.setToolTip(self.tr("{count} steps").format(count=entry.steps))
        self.list.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        entry = item.data(_ENTRY)
        if isinstance(entry, Entry):
            self.chosen.emit(entry.opens)
