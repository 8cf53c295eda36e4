"""The outline: every gate in a list with its numbers, for the keyboard and for screen readers."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.panels.outline_model import BADGE, GRADIENT, ICON, NAME, VALUE, OutlineModel
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_USUAL = "−0.123456"
_ROOM = 16
"""Room for the widest numbers that are not shortened, and around them."""


class Outline(QTreeView):
    """A list that is kept in step with the selection of a canvas, both ways.

    `sought` carries the name of a gate that Enter or a double click asks to see; `left` tells
    that Esc was pressed.
    """

    sought = Signal(str)
    left = Signal()

    def __init__(self, choice: ThemeChoice, canvas: Canvas, parent: QWidget | None = None) -> None:
        """List what a canvas shows."""
        super().__init__(parent)
        self._canvas = canvas
        self._is_following = False
        self._model = OutlineModel(self)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Outline"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(_ROOM)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (VALUE, GRADIENT, BADGE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.activated.connect(lambda index: self.sought.emit(self._name(index)))
        self.selectionModel().selectionChanged.connect(self._choose)
        canvas.selection.changed.connect(self._follow)
        on_theme(choice, self._dress)

    def tell(self) -> None:
        """Look at what the canvas shows now; while hidden, there is nothing to be done."""
        drawing = self._canvas.drawing
        if drawing is None or not self.isVisible():
            return
        self._is_following = True
        has_changed = self._model.show(drawing)
        self._is_following = False
        # Names need the room where nothing is the matter.
        self.setColumnHidden(BADGE, not self._model.has_badges)
        if has_changed:
            self._follow()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has happened while it was hidden."""
        super().showEvent(event)
        self.tell()
        self._follow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; seek with Enter."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.currentIndex().isValid():
                self.sought.emit(self._name(self.currentIndex()))
            case _:
                super().keyPressEvent(event)

    def _name(self, index: QModelIndex) -> str:
        return self._model.names[index.row()]

    def _choose(self) -> None:
        """Choose on the canvas what is selected here."""
        if not self._is_following:
            names = self._model.names
            rows = self.selectionModel().selectedRows()
            self._is_following = True
            self._canvas.selection.choose(names[index.row()] for index in rows)
            self._is_following = False

    def _follow(self) -> None:
        """Select here what is chosen on the canvas."""
        if self._is_following or not self.isVisible():
            return
        self._is_following = True
        chosen, model = self._canvas.selection.gates, self._model
        rows = [row for row, name in enumerate(model.names) if name in chosen]
        selection = QItemSelection()
        for start, end in _runs(rows):
            selection.select(model.index(start, NAME), model.index(end, BADGE))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect)
        if rows:
            current = model.index(rows[-1], NAME)
            self.selectionModel().setCurrentIndex(current, flags.NoUpdate)
            self.scrollTo(current)
        self._is_following = False

    def _dress(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QTreeView {{ background: {theme.panel}; border: none; outline: none; "
            f"selection-background-color: {theme.wash}; }}"
            f"QTreeView::item {{ padding: 3px 9px 3px 4px; border: none; color: {theme.ink}; }}"
            f"QTreeView::item:hover {{ background: {theme.field}; }}"
            f"QTreeView::item:selected {{ background: {theme.wash}; color: {theme.ink}; }}"
            f"QHeaderView {{ background: {theme.panel}; border: none; }}"
            f"QHeaderView::section {{ background: {theme.panel}; color: {theme.soft}; "
            f"border: none; border-bottom: 1px solid {theme.line}; padding: 6px 9px 6px 4px; }}"
        )
        self._model.dress(theme)
        side = round(ICON * theme.text_scale)
        self.setIconSize(QSize(side, side))
        number = QFontMetrics(font_of(theme)).horizontalAdvance(_USUAL) + _ROOM
        for column in (VALUE, GRADIENT):
            self.header().resizeSection(column, number)
        self.header().resizeSection(BADGE, side + 4)


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Return the first and last row of every run of neighbouring rows."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
