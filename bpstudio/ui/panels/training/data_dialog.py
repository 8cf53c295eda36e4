"""The data dialog: a set that comes along or a CSV file, and which columns feed which input."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bpstudio.graph import Graph, as_array
from bpstudio.notation.numbers import exact_text, read_number
from bpstudio.notation.refusal import Refusal
from bpstudio.training.data_sets import DATA_SETS, made
from bpstudio.training.feeding import (
    Columns,
    columns_by_name,
    columns_guessed,
    examples_of,
    inputs_of,
    split,
)
from bpstudio.training.recipe import Data
from bpstudio.training.table import Table
from bpstudio.ui.panels.inspector.page import plain, say
from bpstudio.ui.panels.training.column_choice import ColumnChoice
from bpstudio.ui.panels.training.csv_reader import CsvReader
from bpstudio.ui.panels.training.data_words import about_set, title_of_set
from bpstudio.ui.panels.training.preview import Preview
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.field import Field

_SIZE = (760, 600)
_LIST_WIDTH, _ROW = 200, 30
OWN, CSV = "", "csv"
"""The first and the last line of the list: the graph's own values, and a file."""


class DataDialog(QDialog):
    """Asks where the examples come from; `data` is the answer."""

    def __init__(
        self, graph: Graph, data: Data | None, folder: Path, choice: ThemeChoice, parent: QWidget
    ) -> None:
        """Show what a recipe says about its data; files are named as seen from the folder."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Data"))
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        self.data = data
        self._graph, self._folder, self._theme = graph, folder, choice.theme
        self._first = data
        self._table: Table | None = None
        self._path: Path | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Data sets"))
        self._keys = [OWN, *DATA_SETS, CSV]
        self.about = plain("soft")
        self.count, self.noise, self.seed = Field(), Field(), Field()
        self.held_out = Field()
        self.choose_file = QPushButton(self.tr("Choose a file…"))
        self.file_name = plain()
        self.progress = QProgressBar()
        self.preview = Preview()
        self.columns = [
            ColumnChoice(gate.id, 1 if gate.value is None else as_array(gate.value).size)
            for gate in inputs_of(graph)
        ]
        self.sentence = plain()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Use"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.reader = CsvReader(self)
        self._lay_out()
        self._connect()
        self._begin(data)

    def read_file(self, path: Path) -> None:
        """Read a CSV file and show what is in it."""
        self._path, self._table = path, None
        self.list.setCurrentRow(self._keys.index(CSV))
        self.file_name.setText(path.name)
        self.progress.show()
        self._judge()
        self.reader.begin(path)

    # -- what is chosen ----------------------------------------------------------------------

    @property
    def _key(self) -> str:
        return self._keys[max(0, self.list.currentRow())]

    def _said(self) -> Data | None:
        """Return the data as they stand in the fields; a Refusal says what makes no sense."""
        if self._key == OWN:
            return None
        table = self._table
        if table is None:
            raise Refusal("Choose a CSV file, or drop one here.")
        columns = {each.name: tuple(each.chosen) for each in self.columns}
        data = Data(
            name="" if self._key == CSV else self._key,
            file=self._file_text() if self._key == CSV else "",
            columns=columns,
            standardised=tuple(each.name for each in self.columns if each.standardise.isChecked()),
            held_out=read_number(self.held_out.text() or "0") / 100.0,
        )
        if self._key != CSV and DATA_SETS[self._key].is_drawn:
            usual = DATA_SETS[self._key]
            count, noise = _whole(self.count.text()), read_number(self.noise.text())
            data = replace(
                data,
                count=None if count == usual.count else count,
                noise=None if noise == usual.noise else noise,
                seed=_whole(self.seed.text()),
            )
        examples_of(self._graph, table, columns)
        return replace(data, columns={}) if self._are_named(table, columns) else data

    def _are_named(self, table: Table, columns: Columns) -> bool:
        """Return whether the columns are those of the inputs' own names."""
        try:
            return columns == columns_by_name(self._graph, table)
        except Refusal:
            return False

    def _file_text(self) -> str:
        """Return how a file names the CSV: by its name where it lies beside the graph."""
        assert self._path is not None, "a file has been read"
        path = self._path.absolute()
        folder = self._folder.absolute()
        return str(path.relative_to(folder) if path.is_relative_to(folder) else path)

    # -- showing it --------------------------------------------------------------------------

    def _begin(self, data: Data | None) -> None:
        key = OWN if data is None else data.name or CSV
        self.held_out.setText(exact_text(100.0 * (0.2 if data is None else data.held_out)))
        row = self._keys.index(key)
        self.list.setCurrentRow(row)
        self._show_set(row)
        if data is not None and data.file:
            self.read_file(self._folder / data.file)

    def _show_set(self, row: int) -> None:
        key = self._keys[max(0, row)]
        self.about.setText(about_set(key))
        chosen = DATA_SETS.get(key)
        is_drawn = chosen is not None and chosen.is_drawn
        for field in (self.count, self.noise, self.seed):
            self._form.setRowVisible(field, is_drawn)
        self._form.setRowVisible(self._file_row, key == CSV)
        self._form.setRowVisible(self.held_out, key != OWN)
        for each in self.columns:
            self._form.setRowVisible(each, key != OWN)
        self.preview.setVisible(key != OWN)
        if chosen is not None:
            first = self._first if self._first is not None and self._first.name == key else None
            count = chosen.count if first is None or first.count is None else first.count
            noise = chosen.noise if first is None or first.noise is None else first.noise
            for field, text in (
                (self.count, str(count)),
                (self.noise, exact_text(noise)),
                (self.seed, str(0 if first is None else first.seed)),
            ):
                field.setText(text)
            self._draw()
        elif key == OWN or self._path is None:
            self._show_table(None)

    def _draw(self) -> None:
        """Draw the set anew, as the fields say."""
        try:
            count, seed = _whole(self.count.text()), _whole(self.seed.text())
            table = made(self._key, count, read_number(self.noise.text()), seed)
        except Refusal as refusal:
            self._refuse(refusal)
        else:
            self._show_table(table)

    def _show_table(self, table: Table | None) -> None:
        self.progress.hide()
        before, self._table = self._table, table
        same = None not in (before, table) and _columns(before) == _columns(table)
        self.preview.show_table(table)
        if table is not None and not same:
            first = self._first if self._names(table) else None
            chosen = dict(first.columns) if first is not None and first.columns else {}
            chosen = chosen or columns_guessed(self._graph, table)
            for each in self.columns:
                each.show_columns(table.columns, chosen.get(each.name, ()))
                each.standardise.setChecked(first is not None and each.name in first.standardised)
        self._judge()

    def _names(self, table: Table) -> bool:
        """Return whether the recipe that was shown first is about this table."""
        first = self._first
        return first is not None and table.name in (first.name, Path(first.file).name)

    def _judge(self) -> None:
        """Say how many examples there are, or why the choice cannot be used."""
        try:
            self.data = self._said()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(True)
        if self.data is None or self._table is None:
            say(self.sentence, "")
            return
        train, held = (len(rows) for rows in split(len(self._table), self.data.held_out, 0))
        text = self.tr("{train:,} examples to train on, {held:,} held out to test on.")
        say(self.sentence, text.format(train=train, held=held))

    def _refuse(self, refusal: Refusal) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(False)
        say(self.sentence, translated(refusal), self._theme.problem)

    def _failed(self, sentence: str) -> None:
        self.progress.hide()
        self._table = None
        self.preview.show_table(None)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(False)
        say(self.sentence, sentence, self._theme.problem)

    def _ask_for_file(self) -> None:
        kinds = self.tr("Tables") + " (*.csv *.tsv *.txt *.csv.gz)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kinds)
        if name:
            self.read_file(Path(name))

    # -- building it -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.list.addItems([title_of_set(key) for key in self._keys])
        scale = self._theme.text_scale
        self.list.setFixedWidth(round(_LIST_WIDTH * scale))
        for place in range(self.list.count()):
            self.list.item(place).setSizeHint(QSize(0, round(_ROW * scale)))
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self._file_row = QWidget()
        row = QHBoxLayout(self._file_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choose_file)
        row.addWidget(self.file_name, 1)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setVerticalSpacing(6)
        fields: Sequence[tuple[str, QWidget]] = (
            (self.tr("File"), self._file_row),
            (self.tr("Examples"), self.count),
            (self.tr("Noise"), self.noise),
            (self.tr("Seed"), self.seed),
            *((each.name, each) for each in self.columns),
            (self.tr("Held out, %"), self.held_out),
        )
        for text, widget in fields:
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._form.addRow(label, widget)
            if isinstance(widget, Field):
                widget.setProperty("size", "compact")
                widget.setAccessibleName(text)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.about)
        right.addLayout(self._form)
        right.addWidget(self.progress)
        right.addWidget(self.preview, 1)
        right.addStretch(0)
        right.addWidget(self.sentence)
        right.addWidget(self.buttons)
        both = QHBoxLayout(self)
        both.setContentsMargins(14, 14, 14, 14)
        both.setSpacing(14)
        both.addWidget(self.list)
        both.addLayout(right, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_set)
        for field in (self.count, self.noise, self.seed):
            field.editingFinished.connect(self._draw)
        self.held_out.textChanged.connect(self._judge)
        for each in self.columns:
            each.changed.connect(self._judge)
        self.choose_file.clicked.connect(self._ask_for_file)
        self.reader.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        self.reader.read.connect(self._show_table)
        self.reader.failed.connect(self._failed)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that is dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.read_file(paths[0])


def _columns(table: Table | None) -> tuple[str, ...]:
    return () if table is None else table.columns


def _whole(text: str) -> int:
    number = read_number(text)
    if number != int(number):
        raise Refusal("“{text}” is not a whole number.", text=text)
    return int(number)
