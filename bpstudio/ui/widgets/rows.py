"""Rows: a quiet table of texts, of which one row can be chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.plain_text import literal

Index = QModelIndex | QPersistentModelIndex
Row = tuple[str, ...]
_NO_INDEX = QModelIndex()
_NARROWEST = 40
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RowsModel(QAbstractTableModel):
    """Texts in rows; the first column stands at the left, the others at the right."""

    def __init__(self, titles: Sequence[str], parent: QObject) -> None:
        """Start with titles and no rows."""
        super().__init__(parent)
        self._titles = tuple(titles)
        self._rows: list[Row] = []
        self._marked: frozenset[int] = frozenset()
        self._tips: list[Row] = []

    @property
    def rows(self) -> list[Row]:
        """The texts."""
        return self._rows

    def show(
        self,
        rows: Sequence[Row],
        marked: frozenset[int] = frozenset(),
        tips: Sequence[Row] | None = None,
    ) -> None:
        """Show other rows; those that are `marked` are bold, and tips may say more than texts."""
        self._tips = list(rows if tips is None else tips)
        if list(rows) == self._rows and marked == self._marked:
            return
        if len(rows) == len(self._rows):
            self._rows, self._marked = list(rows), marked
            if rows:
                last = self.index(len(rows) - 1, len(self._titles) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows, self._marked = list(rows), marked
        self.endResetModel()

    def show_titles(self, titles: Sequence[str]) -> None:
        """Head the columns with other words."""
        if tuple(titles) == self._titles:
            return
        self._titles = tuple(titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._titles) - 1)

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many titles there are."""
        return 0 if parent.isValid() else len(self._titles)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title; it stands where its texts stand."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return _RIGHT
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a text, where it stands, and whether it is bold."""
        text = self._rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return literal(self._tips[index.row()][index.column()])
            case Qt.ItemDataRole.TextAlignmentRole if index.column():
                return _RIGHT
            case Qt.ItemDataRole.FontRole if index.row() in self._marked:
                font = QFont()
                font.setBold(True)
                return font
        return None


class Rows(QTreeView):
    """Shows rows; `chosen` carries the number of the row that the user has chosen."""

    chosen = Signal(int)

    def __init__(self, choice: ThemeChoice, titles: Sequence[str], name: str) -> None:
        """Start without rows; screen readers call the table by its name."""
        super().__init__()
        self.rows = RowsModel(titles, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # Only what is seen is measured: there may be thousands of rows.
        header.setResizeContentsPrecision(0)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._share_width)
        for changed in (
            self.rows.dataChanged,
            self.rows.modelReset,
            self.rows.headerDataChanged,
        ):
            changed.connect(lambda *_: self._timer.start())
        self._is_following = False
        self.selectionModel().currentRowChanged.connect(self._choose)
        on_theme(choice, self._dress)

    def follow(self, row: int | None) -> None:
        """Select a row, or none, without telling."""
        self._is_following = True
        if row is None:
            self.selectionModel().clear()
        elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.rows.index(row, 0))
        self._is_following = False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give each column what its texts need, and its title as far as there is room."""
        header, least = self.header(), self.header().minimumSectionSize()
        columns = range(header.count())
        needed = [max(self.sizeHintForColumn(column), least) for column in columns]
        wanted = [max(needed[column], header.sectionSizeHint(column)) for column in columns]
        for column, width in enumerate(shared(self.viewport().width(), wanted, needed)):
            header.resizeSection(column, width)

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_following:
            self.chosen.emit(current.row())

    def _dress(self, theme: Theme) -> None:
        self.header().setMinimumSectionSize(round(_NARROWEST * theme.text_scale))
        self._timer.start()
        self.setStyleSheet(
            f"QTreeView {{ background: {theme.panel}; border: none; outline: none; "
            f"padding-left: 8px; selection-background-color: {theme.wash}; }}"
            f"QTreeView::item {{ padding: 3px 7px 3px 4px; border: none; color: {theme.ink}; }}"
            f"QTreeView::item:hover {{ background: {theme.field}; }}"
            f"QTreeView::item:selected {{ background: {theme.wash}; color: {theme.ink}; }}"
            f"QHeaderView {{ background: {theme.panel}; border: none; }}"
            f"QHeaderView::section {{ background: {theme.panel}; color: {theme.soft}; "
            f"border: none; border-bottom: 1px solid {theme.line}; padding: 5px 7px 5px 4px; }}"
        )


def shared(room: int, wanted: Sequence[int], needed: Sequence[int]) -> list[int]:
    """Return the widths of columns that want so much and need so much of it.

    The first one gets what is left over. Where there is too little, the widest give first.

    >>> shared(300, [60, 80, 80], [40, 40, 40]), shared(180, [50, 90, 80], [50, 70, 20])
    ([140, 80, 80], [50, 70, 60])
    >>> shared(100, [60, 80], [30, 80])
    [30, 70]
    """
    if sum(wanted) <= room:
        return [wanted[0] + room - sum(wanted), *wanted[1:]]
    pairs = list(zip(wanted, needed, strict=True))
    if sum(needed) <= room:
        return _widest_within(room, lambda most: [min(w, max(n, most)) for w, n in pairs])
    return _widest_within(room, lambda most: [min(n, most) for _, n in pairs])


def _widest_within(room: int, widths: Callable[[int], list[int]]) -> list[int]:
    """Return the widths for the largest limit with which they have room."""
    low, high = 0, room
    while low < high:
        middle = (low + high + 1) // 2
        if sum(widths(middle)) <= room:
            low = middle
        else:
            high = middle - 1
    return widths(low)
