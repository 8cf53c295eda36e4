"""The page that lists lessons: those of the graph, and those that come with bpstudio."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """A lesson to choose: its title and steps, and what opens it, the graph's number or a name."""

    title: str
    steps: int
    opens: int | str


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
