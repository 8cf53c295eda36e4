"""The column choice: which columns of a table feed one input, one or several in their order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from bpstudio.ui.widgets.plain_text import literal

_MOST_IN_MENU = 300
_SHOWN = 3


class ColumnChoice(QWidget):
    """A button with a menu of all columns, and whether they are standardised."""

    changed = Signal()

    def __init__(self, name: str, size: int) -> None:
        """Choose for the input of that name, which takes `size` numbers."""
        super().__init__()
        self.name = name
        self._size = size
        self._columns: Sequence[str] = ()
        self.chosen: list[str] = []
        self.button = QPushButton()
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.setAccessibleName(self.tr("Columns for {name}").format(name=name))
        self.button.setStyleSheet("text-align: left; padding: 5px 10px;")
        self.button.clicked.connect(self._open)
        self.standardise = QCheckBox(self.tr("standardise"))
        self.standardise.setToolTip(
            literal(self.tr("Shift and scale each column to mean 0 and standard deviation 1"))
        )
        self.standardise.toggled.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button, 1)
        row.addWidget(self.standardise)
        self._tell()

    def show_columns(self, columns: Sequence[str], chosen: Sequence[str]) -> None:
        """Offer other columns, of which some are chosen."""
        self._columns = columns
        self.chosen = [column for column in chosen if column in columns]
        self._tell()

    def toggle(self, column: str) -> None:
        """Choose a column, or no longer; an input of one number has only one."""
        if column in self.chosen:
            self.chosen.remove(column)
        elif self._size == 1:
            self.chosen = [column]
        else:
            self.chosen.append(column)
        self._tell()
        self.changed.emit()

    def _open(self) -> None:
        menu = QMenu(self)
        for column in self._columns[:_MOST_IN_MENU]:
            action = menu.addAction(column.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column in self.chosen)
            action.triggered.connect(lambda _on, column=column: self.toggle(column))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _tell(self) -> None:
        shown = ", ".join(self.chosen[:_SHOWN]) + (", …" if len(self.chosen) > _SHOWN else "")
        if self._size > 1:
            shown = self.tr("{count} of {size}: {columns}").format(
                count=len(self.chosen), size=self._size, columns=shown or "–"
            )
        self.button.setText((shown or self.tr("choose…")).replace("&", "&&"))
