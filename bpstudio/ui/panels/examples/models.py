"""The models of the examples panel: the rows of the examples, and the rows below them."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QFont
from typing_extensions import override

from bpstudio.notation.numbers import exact_text
from bpstudio.picture.palette import LIGHT, Theme
from bpstudio.ui.panels.examples.sheet import Sheet
from bpstudio.ui.widgets.plain_text import literal

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class _SheetModel(QAbstractTableModel):
    """Cells of a sheet; the first column says which row it is."""

    def __init__(self, parent: QObject) -> None:
        """Start without a sheet."""
        super().__init__(parent)
        self.sheet: Sheet | None = None
        self._theme = LIGHT

    def dress(self, theme: Theme) -> None:
        """Show another theme."""
        self._theme = theme

    def show(self, sheet: Sheet | None) -> None:
        """Show another sheet; where rows and columns stay, so does what is being typed."""
        before = self._size()
        old_titles = None if self.sheet is None else self.sheet.titles
        self.sheet = sheet
        titles = None if sheet is None else sheet.titles
        if self._size() != before or titles != old_titles:
            self.beginResetModel()
            self.endResetModel()
        elif before[0]:
            self.dataChanged.emit(self.index(0, 0), self.index(before[0] - 1, before[1] - 1))

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() or self.sheet is None else self._rows(self.sheet)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() or self.sheet is None else 1 + len(self.sheet.titles)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal or self.sheet is None:
            return None
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT
        if role != _ROLE.DisplayRole:
            return None
        return "n" if section == 0 else self.sheet.titles[section - 1]

    def _rows(self, sheet: Sheet) -> int:
        raise NotImplementedError

    def _size(self) -> tuple[int, int]:
        return self.rowCount(), self.columnCount()


class ExampleRows(_SheetModel):
    """A row an example; the inputs can be typed over.

    `typed` carries the number of an example, the name of an input and the text.
    """

    typed = Signal(int, str, str)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen, and inputs typed over."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self._input_at(index) is None else flags | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return a text, all its digits, or how it looks."""
        assert self.sheet is not None, "without a sheet there are no cells"
        row, column = index.row(), index.column() - 1
        match role:
            case _ROLE.DisplayRole | _ROLE.AccessibleTextRole:
                return str(row + 1) if column < 0 else self.sheet.text(row, column)
            case _ROLE.EditRole | _ROLE.ToolTipRole if column >= 0:
                return self._long_text(row, column, role)
            case _ROLE.TextAlignmentRole:
                return _RIGHT
            case _ROLE.FontRole if row == self.sheet.shown and not self.sheet.is_whole:
                return _bold()
            case _ROLE.ForegroundRole if column < 0:
                return QBrush(QColor(self._theme.soft))
        return None

    def _long_text(self, row: int, column: int, role: int) -> str:
        assert self.sheet is not None, "without a sheet there are no cells"
        text = self.sheet.long_text(row, column)
        return text if role == _ROLE.EditRole else literal(text)

    @override
    def setData(self, index: Index, value: object, role: int = _ROLE.EditRole) -> bool:
        """Tell what was typed; it is shown when it has happened."""
        name = self._input_at(index)
        if name is None or role != _ROLE.EditRole:
            return False
        self.typed.emit(index.row(), name, str(value))
        return True

    def _input_at(self, index: Index) -> str | None:
        if self.sheet is None or index.column() < 1:
            return None
        return self.sheet.input_at(index.column() - 1)

    @override
    def _rows(self, sheet: Sheet) -> int:
        return sheet.examples.count


class FootRows(_SheetModel):
    """What the rows come to: what counts too often, and the mean or the sum."""

    @override
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return a text, all digits of a total, or how it looks."""
        assert self.sheet is not None, "without a sheet there are no cells"
        is_last, column = index.row() == self.rowCount() - 1, index.column() - 1
        match role:
            case _ROLE.DisplayRole | _ROLE.AccessibleTextRole:
                if column < 0:
                    return self._name(self.sheet, is_last=is_last)
                return self.sheet.foot(column, correction=not is_last)
            case _ROLE.ToolTipRole:
                return self._tip(self.sheet, column, is_last=is_last)
            case _:
                return self._look(self.sheet, role, is_last=is_last)

    def _look(self, sheet: Sheet, role: int, *, is_last: bool) -> object:
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT
        if role == _ROLE.FontRole and is_last:
            return _bold()
        if role == _ROLE.BackgroundRole and sheet.is_whole:
            return QBrush(QColor(self._theme.wash))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let them only be read."""
        return Qt.ItemFlag.ItemIsEnabled

    def _name(self, sheet: Sheet, *, is_last: bool) -> str:
        if not is_last:
            return self.tr("once")
        return self.tr("mean") if sheet.examples.reduce == "mean" else self.tr("sum")

    def _tip(self, sheet: Sheet, column: int, *, is_last: bool) -> str:
        if not is_last:
            return literal(self.tr("Terms that no data reaches, such as a penalty, count once."))
        place = column - len(sheet.examples.inputs)
        return exact_text(sheet.columns[place].total) if 0 <= place < sheet.known else ""

    @override
    def _rows(self, sheet: Sheet) -> int:
        if not sheet.columns:
            return 0
        return 2 if sheet.has_correction else 1


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
