"""The model of a table of numbers: an array as cells with tints, which may be typed into."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from bpstudio.gates import Array
from bpstudio.notation.numbers import exact_text, format_number, read_number
from bpstudio.notation.refusal import Refusal
from bpstudio.ui.canvas.heat import tint
from bpstudio.ui.panels.inspector.blocks import as_rows
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice

Index = QModelIndex | QPersistentModelIndex
Take = Callable[[Array], str | None]
"""Takes a changed array over, or says in one sentence why not."""
_DIGITS = 4
_ROLE = Qt.ItemDataRole
_NO_INDEX = QModelIndex()


class NumberModel(QAbstractTableModel):
    """Rows and columns of one array; a change is asked for and shown when it has happened."""

    def __init__(self, choice: ThemeChoice, take: Take | None, parent: QObject) -> None:
        """Show nothing; without `take` the numbers can only be read."""
        super().__init__(parent)
        self._choice = choice
        self._take = take
        self.array: Array = np.zeros(0)
        self._rows = as_rows(self.array)
        self._largest = 0.0
        self.refusal: str | None = None

    def show_array(self, array: Array) -> bool:
        """Show an array; return whether it has another shape than the one before."""
        rows = as_rows(array)
        is_reshaped = array.shape != self.array.shape
        if is_reshaped:
            self.beginResetModel()
        self.array, self._rows = array, rows
        finite = np.abs(rows[np.isfinite(rows)])
        self._largest = float(finite.max(initial=0.0))
        if is_reshaped:
            self.endResetModel()
        elif rows.size:
            last = self.index(rows.shape[0] - 1, rows.shape[1] - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        return is_reshaped

    def take_array(self, array: Array) -> str | None:
        """Ask for another array; return the sentence of a refusal."""
        self.refusal = None if self._take is None else self._take(array)
        return self.refusal

    @property
    def is_editable(self) -> bool:
        """Whether the numbers can be typed over."""
        return self._take is not None

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else int(self._rows.shape[0])

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else int(self._rows.shape[1])

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be selected, and typed into where that is possible."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_editable else flags

    @override
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return a cell's number, short; with all digits where it is pointed at or edited."""
        number = float(self._rows[index.row(), index.column()])
        match role:
            case _ROLE.DisplayRole:
                return format_number(number, _DIGITS)
            case _ROLE.EditRole | _ROLE.ToolTipRole | _ROLE.AccessibleTextRole:
                return exact_text(number)
            case _ROLE.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case _ROLE.BackgroundRole:
                return tint(number, self._largest, self._choice.theme)
            case _ROLE.ForegroundRole:
                theme = self._choice.theme
                return QColor(theme.ink if np.isfinite(number) else theme.problem)
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = _ROLE.EditRole) -> bool:
        """Ask for another number in a cell."""
        try:
            number = read_number(str(value))
        except Refusal as refusal:
            self.refusal = translated(refusal)
            return False
        rows = np.array(self._rows)
        rows[index.row(), index.column()] = number
        return self.take_array(rows.reshape(self.array.shape)) is None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Number rows and columns from 0, as the expression language does."""
        if role == _ROLE.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role != _ROLE.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical and self.array.ndim > 2:
            where = np.unravel_index(section, self.array.shape[:-1])
            return ", ".join(str(index) for index in where)
        return str(section)
