"""The value box: a source's value as a number, a vector or a matrix, to be typed or pasted."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.gates import Array
from bpstudio.graph import Value
from bpstudio.graph.values import as_array, as_value, value_from_array
from bpstudio.notation.numbers import exact_text, format_shape, read_value
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.tables import is_table, read_table
from bpstudio.ui.panels.inspector.blocks import from_block, resized
from bpstudio.ui.panels.inspector.boxes import ChoiceBox, SizeBox, plain_choices
from bpstudio.ui.panels.inspector.entry import Entry
from bpstudio.ui.panels.inspector.number_table import NumberTable
from bpstudio.ui.panels.inspector.shared import MIXED, Mixed
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice

Take = Callable[[Value], str | None]
"""Takes a value over, or says in one sentence why not."""
_FIRST_SIZES: tuple[tuple[int, ...], ...] = ((), (2,), (2, 2))


class ValueBox(QWidget):
    """A field for a number or a table for an array, over a line that says and sets its shape."""

    def __init__(self, choice: ThemeChoice, take: Take, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._take = take
        self._array: Array = np.zeros(())
        self.entry = _ValueEntry(self.tr("Value"), self._take_text)
        self.table = NumberTable(self.tr("Value"), choice, self._take_array)
        self.shape = ChoiceBox(self.tr("Shape of the value"))
        plain_choices(self.shape, (self.tr("number"), self.tr("vector"), self.tr("matrix")))
        self.rows = SizeBox(self.tr("Rows"))
        self.columns = SizeBox(self.tr("Columns"))
        self._times = QLabel("×")
        self._rank = QLabel()
        self._lay_out()
        self.entry.pasted.connect(self._paste)
        self.shape.activated.connect(self._reshape)
        self.rows.chosen.connect(self._resize)
        self.columns.chosen.connect(self._resize)

    def show_value(self, value: Value | Mixed | None) -> None:
        """Show the value of a source, of several alike, none, or that they are mixed."""
        is_single = value is not MIXED
        self._array = np.zeros(()) if value in (None, MIXED) else as_array(value)
        rank = self._array.ndim
        self.entry.show_text(None if value is MIXED else "" if value is None else exact_text(value))
        if rank:
            self.table.show_array(self._array)
        self.entry.setVisible(rank == 0)
        self.table.setVisible(rank > 0)
        self.shape.setVisible(is_single and rank <= 2)
        self._size.setVisible(rank > 0)
        self.shape.setCurrentIndex(min(rank, 2))
        for box, axis in ((self.rows, 0), (self.columns, 1)):
            box.setVisible(axis < rank <= 2)
            if axis < rank:
                box.show_size(self._array.shape[axis])
        self._times.setVisible(rank == 2)
        self._rank.setVisible(rank > 2)
        self._rank.setText(format_shape(self._array.shape))

    def finish(self) -> None:
        """Take over what has been typed."""
        self.entry.finish()

    def drop(self) -> None:
        """Forget what has been typed."""
        self.entry.drop()

    def _take_text(self, text: str) -> str | None:
        try:
            value = as_value(read_value(text), self.tr("The value"))
        except Refusal as refusal:
            return translated(refusal)
        return self._take(value)

    def _take_array(self, array: Array) -> str | None:
        return self._take(value_from_array(array))

    def _paste(self, text: str) -> None:
        try:
            sentence = self._take_array(from_block(np.array(read_table(text))))
        except Refusal as refusal:
            sentence = translated(refusal)
        if sentence is not None:
            self.entry.refuse(sentence)

    def _reshape(self, rank: int) -> None:
        """Make a number, vector or matrix of the value; what fits stays."""
        if rank != self._array.ndim:
            shape = (*self._array.shape, *_FIRST_SIZES[rank][self._array.ndim :])[:rank]
            self._change_shape(shape)

    def _resize(self) -> None:
        self._change_shape((self.rows.value(), self.columns.value())[: self._array.ndim])

    def _change_shape(self, shape: tuple[int, ...]) -> None:
        try:
            sentence = self._take_array(resized(self._array, shape))
        except Refusal as refusal:
            sentence = translated(refusal)
        self.shape.answer(sentence)
        if sentence is not None:
            self.show_value(value_from_array(self._array))

    def _lay_out(self) -> None:
        self._size = QWidget()
        line = QHBoxLayout(self._size)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5)
        for widget, stretch in (
            (self._rank, 1),
            (self.rows, 1),
            (self._times, 0),
            (self.columns, 1),
        ):
            line.addWidget(widget, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self.entry)
        layout.addWidget(self.table)
        layout.addWidget(self.shape)
        layout.addWidget(self._size)


class _ValueEntry(Entry):
    """An entry that hands on a pasted table instead of squeezing it into one line."""

    pasted = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = QGuiApplication.clipboard().text()
        if event.matches(QKeySequence.StandardKey.Paste) and is_table(text):
            self.pasted.emit(text)
        else:
            super().keyPressEvent(event)
