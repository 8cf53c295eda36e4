"""The gallery: the sample graphs as pictures, of which one may be opened."""

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.notation.refusal import Refusal
from bpstudio.storage import Sample, load, samples
from bpstudio.ui.canvas.render import picture_of
from bpstudio.ui.panels.gallery.sample_tile import (
    PICTURE,
    PICTURE_SIZE,
    SENTENCE,
    SampleTile,
    tile_size,
)
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.field import Field
from bpstudio.ui.widgets.plain_text import literal

_COLUMNS, _ROWS = 3, 2.6
_SPACING = 6
_EDGE = 14
_SCROLL_BAR = 16
_FINER = 2


class Gallery(QDialog):
    """A dialog that opens at once and paints its pictures one after the other while it is open."""

    def __init__(
        self, shown: Sequence[Sample], choice: ThemeChoice, parent: QWidget | None = None
    ) -> None:
        """Show samples in their order."""
        super().__init__(parent)
        self._samples = tuple(shown)
        self._choice = choice
        self._waiting: deque[int] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._paint_next)
        self.setWindowTitle(self.tr("Sample graphs"))
        self.search = Field(self)
        self.search.setPlaceholderText(self.tr("Search samples"))
        self.search.setAccessibleName(self.tr("Search samples"))
        self._nothing = QLabel(self.tr("No sample has these words in its title."))
        self._nothing.setProperty("part", "soft")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.hide()
        self._tile = SampleTile(choice)
        self.view = self._made_view()
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel
        )
        self._open = self._buttons.button(QDialogButtonBox.StandardButton.Open)
        self._open.setText(self.tr("Open"))
        self._open.setDefault(True)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._filter("")
        self.resize(self.sizeHint())

    def chosen_path(self) -> Path | None:
        """Return the file of the sample that was opened, or None if none was."""
        index = self.view.currentIndex()
        if self.result() != QDialog.DialogCode.Accepted or not index.isValid():
            return None
        return self._samples[index.row()].path

    @override
    def sizeHint(self) -> QSize:
        """Ask for three tiles in a row and a little more than two rows, or what the screen has."""
        tile = tile_size(self._choice.theme)
        width = _COLUMNS * (tile.width() + 2 * _SPACING) + 2 * _EDGE + _SCROLL_BAR
        height = round(_ROWS * (tile.height() + 2 * _SPACING)) + 110
        return QSize(width, height).boundedTo(self.screen().availableSize() - QSize(40, 80))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin to paint pictures once the dialog can be seen."""
        super().showEvent(event)
        self._paint_all_anew()

    def _made_view(self) -> QListView:
        model = QStandardItemModel(self)
        for sample in self._samples:
            title = _title_of(sample)
            item = QStandardItem(title)
            item.setEditable(False)
            item.setToolTip(literal(title))
            model.appendRow(item)
        view = QListView(self)
        view.setAccessibleName(self.tr("Sample graphs"))
        view.setModel(model)
        view.setItemDelegate(self._tile)
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setMovement(QListView.Movement.Static)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSpacing(_SPACING)
        view.setMouseTracking(True)
        return view

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._accept_chosen)
        self._buttons.rejected.connect(self.reject)
        self.view.doubleClicked.connect(self._accept_chosen)
        self.view.selectionModel().currentChanged.connect(self._update_open)
        self.search.textChanged.connect(self._filter)
        self.search.entered.connect(self._accept_chosen)
        self.search.escaped.connect(self._clear_or_reject)
        self.search.stepped.connect(lambda: self.view.setFocus())
        # No `on_theme`: it would hold on to the dialog after it has closed.
        self._choice.changed.connect(self._paint_all_anew)

    def _filter(self, words: str) -> None:
        """Show the samples with all the words in title or name; choose the first of them."""
        wanted = words.casefold().split()
        rows = []
        for row, sample in enumerate(self._samples):
            said = f"{_title_of(sample)} {sample.title} {sample.name}".casefold()
            is_found = all(word in said for word in wanted)
            self.view.setRowHidden(row, not is_found)
            if is_found:
                rows.append(row)
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if self.view.currentIndex().row() not in rows:
            model = self.view.model()
            self.view.setCurrentIndex(model.index(rows[0], 0) if rows else QModelIndex())
        self._update_open()

    def _update_open(self) -> None:
        index = self.view.currentIndex()
        self._open.setEnabled(index.isValid() and not index.data(SENTENCE))

    def _accept_chosen(self) -> None:
        if self._open.isEnabled():
            self.accept()

    def _clear_or_reject(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.reject()

    def _paint_all_anew(self) -> None:
        self._waiting = deque(range(len(self._samples)))
        self._timer.start()

    def _paint_next(self) -> None:
        """Paint one picture, so that the dialog answers between two of them."""
        if not self._waiting or not self.isVisible():
            self._timer.stop()
            return
        row = self._waiting.popleft()
        index = self.view.model().index(row, 0)
        theme, ratio = self._choice.theme, self.devicePixelRatioF()
        try:
            graph = load(self._samples[row].path)
        except Refusal as refusal:
            self.view.model().setData(index, translated(refusal), SENTENCE)
            self._update_open()
        else:
            # Painted as if it were twice as large, so that gates keep their shapes.
            picture = picture_of(graph, theme, PICTURE_SIZE * _FINER, ratio / _FINER)
            picture.setDevicePixelRatio(ratio)
            self.view.model().setData(index, picture, PICTURE)


def ask_for_sample(parent: QWidget | None, choice: ThemeChoice) -> Path | None:
    """Show the gallery of all samples; return the file of the one to open, or None."""
    gallery = Gallery(samples(), choice, parent)
    gallery.exec()
    chosen = gallery.chosen_path()
    gallery.deleteLater()
    return chosen


def _title_of(sample: Sample) -> str:
    """Return the title of a sample in the user's language."""
    return QCoreApplication.translate("Samples", sample.title)
