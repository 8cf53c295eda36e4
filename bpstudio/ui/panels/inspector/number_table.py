"""The table of numbers: a heat map to be read, or a small spreadsheet to be typed into."""

import numpy as np
from PySide6.QtCore import QEvent, QItemSelection, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)
from typing_extensions import override

from bpstudio.gates import Array
from bpstudio.notation.numbers import format_number
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.tables import read_table, write_table
from bpstudio.ui.panels.inspector.blocks import as_rows, with_block
from bpstudio.ui.panels.inspector.number_model import NumberModel, Take
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.note import Note

_MOST_ROWS = 8
_MEASURED = 300
"""So many numbers are measured to know how wide a column has to be."""
_DELETING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class NumberTable(QTableView):
    """An array as tinted cells; copies to spreadsheets, and takes from them if it may change."""

    def __init__(
        self,
        name: str,
        choice: ThemeChoice,
        take: Take | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show nothing; `take` is asked for changes, without it the numbers can only be read."""
        super().__init__(parent)
        self.numbers = NumberModel(choice, take, self)
        self._note = Note(self)
        self.setModel(self.numbers)
        self.setAccessibleName(name)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            header.setSectionsClickable(self.numbers.is_editable)
            header.setMinimumSectionSize(18)

    def show_array(self, array: Array) -> None:
        """Show an array with its own width of columns and no more than a few rows at once."""
        is_reshaped = self.numbers.show_array(array)
        self._size_columns()
        if is_reshaped:
            self.verticalHeader().setVisible(array.ndim != 0)
            self.horizontalHeader().setVisible(array.ndim > 1)
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the height of the rows that are shown at once."""
        rows = min(max(self.numbers.rowCount(), 1), _MOST_ROWS)
        header, bar = self.horizontalHeader(), self.horizontalScrollBar()
        height = rows * self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth()
        height += 0 if header.isHidden() else header.sizeHint().height()
        is_wide = self.horizontalHeader().length() > self.viewport().width()
        return QSize(120, height + (bar.sizeHint().height() if is_wide else 0))

    @override
    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be, but never lower than the rows that are shown at once."""
        return QSize(60, self.sizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_columns()
            self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns fill another width."""
        super().resizeEvent(event)
        self._size_columns()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, set what is selected to 0, and begin to type on Enter."""
        if self.state() == QAbstractItemView.State.EditingState:
            # What the editor leaves to the table is over with it.
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        elif not self.numbers.is_editable:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.key() in _DELETING:
            self._clear()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def copied(self) -> str:
        """Return the box around the selected cells, or else all of them, for a spreadsheet."""
        rows = as_rows(self.numbers.array)
        cells = self.selectionModel().selectedIndexes()
        if len(cells) > 1:
            down = [cell.row() for cell in cells]
            across = [cell.column() for cell in cells]
            rows = rows[min(down) : max(down) + 1, min(across) : max(across) + 1]
        return write_table(rows.tolist())

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Say why a number was refused once its editor is gone."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.numbers.refusal = None
        self._answer(self.numbers.refusal)
        self.numbers.refusal = None

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Take a refusal's sentence away when the user goes on."""
        super().selectionChanged(selected, deselected)
        self._answer(None)

    def _paste(self, text: str) -> None:
        current = self.currentIndex()
        row, column = max(0, current.row()), max(0, current.column())
        try:
            made = with_block(self.numbers.array, np.array(read_table(text)), row, column)
        except Refusal as refusal:
            self._answer(translated(refusal))
            return
        self._answer(self.numbers.take_array(made))

    def _clear(self) -> None:
        rows = np.array(as_rows(self.numbers.array))
        for cell in self.selectionModel().selectedIndexes():
            rows[cell.row(), cell.column()] = 0.0
        self._answer(self.numbers.take_array(rows.reshape(self.numbers.array.shape)))

    def _answer(self, sentence: str | None) -> None:
        if sentence is not None:
            self._note.say(sentence)
        elif self._note.text():
            self._note.fall_silent()

    def _size_columns(self) -> None:
        """Make all columns as wide as the widest number, or wider where there is room."""
        metrics = self.fontMetrics()
        some = as_rows(self.numbers.array).ravel()[:_MEASURED].tolist()
        texts = {format_number(number, 4) for number in some} | {"−0.00"}
        needed = max(map(metrics.horizontalAdvance, texts)) + 14
        room = self.viewport().width() // max(1, self.numbers.columnCount())
        _set_sections(self.horizontalHeader(), max(needed, room))
        _set_sections(self.verticalHeader(), metrics.height() + 8)


def _set_sections(header: QHeaderView, size: int) -> None:
    # Also the same size would lay the table out anew, which resizes it, which comes back here.
    if header.defaultSectionSize() != size:
        header.setDefaultSectionSize(size)
