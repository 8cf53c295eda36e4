"""The preview: the first few examples of a table."""

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from bpstudio.notation.numbers import format_number
from bpstudio.training.table import Table

_ROWS, _COLUMNS = 5, 12


class Preview(QTableWidget):
    """Shows what is in a table before it is used; words as words, not as numbers of classes."""

    def __init__(self) -> None:
        """Show nothing."""
        super().__init__()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("The first examples"))
        self.setMinimumHeight(150)

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


def _cell(table: Table, row: int, column: int) -> str:
    number = float(table.numbers[row, column])
    words = table.classes.get(table.columns[column])
    return words[int(number)] if words else format_number(number, 4)
