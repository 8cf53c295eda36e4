"""The preview: the first few examples of a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from bpstudio.notation.numbers import format_number
from bpstudio.training.table import Table

_ROWS, _COLUMNS = 5, 12
_FILLING = 5
"""So many columns share the whole width; more stand beside one another as wide as usual."""
_NARROWEST = 70


class Preview(QTableWidget):
    """Shows what is in a table before it is used; words as words, not as numbers of classes."""

    def __init__(self) -> None:
        """Show nothing."""
        super().__init__()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("The first examples"))
        self.setShowGrid(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.horizontalHeader().setMinimumSectionSize(_NARROWEST)
        self.horizontalHeader().setHighlightSections(False)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)

    def show_table(self, table: Table | None) -> None:
        """Show a table, or nothing."""
        self.clear()
        names = () if table is None else table.columns[:_COLUMNS]
        self.setColumnCount(len(names))
        self.setHorizontalHeaderLabels(list(names))
        self.setRowCount(0)
        if table is None:
            return
        self.setRowCount(min(_ROWS, len(table)))
        for row in range(self.rowCount()):
            for column in range(len(names)):
                self.setItem(row, column, QTableWidgetItem(_cell(table, row, column)))
        is_wide = len(names) > _FILLING
        modes = QHeaderView.ResizeMode
        self.horizontalHeader().setSectionResizeMode(modes.Fixed if is_wide else modes.Stretch)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows are."""
        rows = self.rowCount() * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar + 4)


def _cell(table: Table, row: int, column: int) -> str:
    number = float(table.numbers[row, column])
    words = table.classes.get(table.columns[column])
    return words[int(number)] if words else format_number(number, 4)
