"""A call tree: the calls that a recursion has made so far, each below the one that asked."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QTreeView, QVBoxLayout, QWidget

from bpstudio.insight.calls import Call
from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme

_GATE = int(Qt.ItemDataRole.UserRole)


class CallTree(QWidget):
    """A tree that grows and shrinks at its end, with its depth and what it has stored."""

    chosen = Signal(str)

    def __init__(self, choice: ThemeChoice, title: str, *, stores: bool) -> None:
        """Show no calls yet; one that `stores` keeps every answer."""
        super().__init__()
        self._stores = stores
        self.calls: list[Call] = []
        self.tree = QTreeView()
        self.words = QLabel()
        self._title, self._loss = title, ""
        self._soft = QColor(choice.theme.soft)
        self._items: list[QStandardItem] = []
        self._model = QStandardItemModel(self)
        self.tree.setModel(self._model)
        self.tree.setAccessibleName(title)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(14)
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.clicked.connect(self._choose)
        self.words.setContentsMargins(12, 0, 12, 2)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.tree, 1)
        on_theme(choice, self._dress)

    @property
    def shown(self) -> list[Call]:
        """The calls that are shown."""
        return self.calls[: len(self._items)]

    def take(self, calls: Sequence[Call], loss: str) -> None:
        """Take up other calls and show none of them."""
        self._model.clear()
        self._items = []
        self.calls, self._loss = list(calls), loss

    def show_calls(self, count: int) -> None:
        """Show the first so many calls, or all if there are fewer."""
        count = min(count, len(self.calls))
        while len(self._items) > count:
            item = self._items.pop()
            (item.parent() or self._model.invisibleRootItem()).removeRow(item.row())
        while len(self._items) < count:
            self._append(self.calls[len(self._items)])
        if self._items:
            self.tree.scrollTo(self._items[-1].index())
        self._tell()

    def _append(self, call: Call) -> None:
        item = QStandardItem(self._text(call))
        item.setData(call.gate, _GATE)
        if call.is_remembered:
            item.setForeground(self._soft)
        self._items.append(item)
        if call.caller is None:
            self._model.appendRow(item)
        else:
            parent = self._items[call.caller]
            parent.appendRow(item)
            self.tree.setExpanded(parent.index(), True)

    def _text(self, call: Call) -> str:
        name = f"∂{self._loss}/∂{call.gate}"
        return self.tr("{name}, known").format(name=name) if call.is_remembered else name

    def _tell(self) -> None:
        """Say how many calls there are, how many wait at most and how many answers are stored."""
        shown = self.shown
        stored = len({call.gate for call in shown}) if self._stores else 0
        text = self.tr("{title}: {count} calls, {deepest} deep, {stored} stored")
        self.words.setText(
            text.format(
                title=self._title,
                count=f"{len(shown):,}",
                deepest=max((call.depth for call in shown), default=0),
                stored=stored,
            )
        )

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(str(index.data(_GATE)))

    def _dress(self, theme: Theme) -> None:
        self._soft = QColor(theme.soft)
        self.tree.setStyleSheet(
            f"QTreeView {{ background: {theme.panel}; border: none; outline: none; "
            f"selection-background-color: {theme.wash}; }}"
            f"QTreeView::item {{ padding: 1px 4px; color: {theme.ink}; }}"
            f"QTreeView::item:selected {{ background: {theme.wash}; color: {theme.ink}; }}"
        )
