"""The outline: gates with their numbers as a tree of groups, for keyboard and screen readers."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.panels.outline.outline_entries import Entries
from bpstudio.ui.panels.outline.outline_model import (
    BADGE,
    GRADIENT,
    ICON,
    NAME,
    VALUE,
    OutlineModel,
)
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_WIDEST = "−0.0001234"
_INDENT, _ROOM, _SHARE = 16, 20, 0.29
"""Room around a number that has all its digits, and the most of the width that it may take."""


class Outline(QTreeView):
    """A tree that is kept in step with the selection of a canvas, both ways.

    A chosen group stands for all of its gates. `sought` carries the name of a gate that Enter or
    a double click asks to see, `group_sought` the id of a group; `left` tells that Esc was pressed.
    """

    sought = Signal(str)
    group_sought = Signal(str)
    left = Signal()

    def __init__(self, choice: ThemeChoice, canvas: Canvas, parent: QWidget | None = None) -> None:
        """List what a canvas shows."""
        super().__init__(parent)
        self._canvas = canvas
        self._is_following = False
        self._widest = 0
        self._model = OutlineModel(self)
        self._unfolded: dict[str, tuple[bool, bool]] = {}
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
        self.setIndentation(_INDENT)
        # A double click seeks; groups are folded with the arrows, or with ← and →.
        self.setExpandsOnDoubleClick(False)
        self.activated.connect(self._seek)
        self.expanded.connect(lambda index: self._note(index, is_unfolded=True))
        self.collapsed.connect(lambda index: self._note(index, is_unfolded=False))
        self.selectionModel().selectionChanged.connect(self._choose)
        canvas.drawn.connect(self.tell)
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
            self.setRootIsDecorated(self._model.has_groups)
            self._unfold()
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
                self._seek(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    def _seek(self, index: QModelIndex) -> None:
        entry = self._model.entries[index.internalId()]
        (self.sought if entry.group is None else self.group_sought).emit(entry.name)

    def _unfold(self) -> None:
        """Show what is in groups that are open, and whatever the user has unfolded here."""
        entries = self._model.entries
        before, self._unfolded = self._unfolded, {}
        for name, number in entries.of_group.items():
            is_open = entries.nest.by_id[name].is_open
            was_open, is_unfolded = before.get(name, (not is_open, False))
            # A group that is opened or folded on the canvas is so here, too.
            is_unfolded = is_open if was_open is not is_open else is_unfolded
            self._unfolded[name] = (is_open, is_unfolded)
            index = self._model.place_of(number)
            self.setFirstColumnSpanned(index.row(), index.parent(), True)
            self.setExpanded(index, is_unfolded)

    def _note(self, index: QModelIndex, *, is_unfolded: bool) -> None:
        group = self._model.entries[index.internalId()].group
        if group is not None:
            self._unfolded[group.id] = (group.is_open, is_unfolded)

    def _choose(self) -> None:
        """Choose on the canvas what is selected here."""
        if not self._is_following:
            entries, rows = self._model.entries, self.selectionModel().selectedRows()
            self._is_following = True
            self._canvas.selection.choose(
                gate for index in rows for gate in entries.gates_in(index.internalId())
            )
            self._is_following = False

    def _follow(self) -> None:
        """Select here what is chosen on the canvas."""
        if self._is_following or not self.isVisible():
            return
        self._is_following = True
        model = self._model
        numbers = model.entries.standing_for(self._canvas.selection.gates)
        selection = QItemSelection()
        for first, last in _runs(model.entries, numbers):
            selection.select(model.place_of(first, NAME), model.place_of(last, BADGE))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect)
        if numbers:
            current = model.place_of(numbers[-1])
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
        self._widest = QFontMetrics(font_of(theme)).horizontalAdvance(_WIDEST) + _ROOM
        self._share_width()
        self.header().resizeSection(BADGE, side + 4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give numbers all their digits where there is room for them."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        for column in (VALUE, GRADIENT):
            most = round(_SHARE * self.viewport().width())
            self.header().resizeSection(column, min(self._widest, most))


def _runs(entries: Entries, numbers: list[int]) -> list[tuple[int, int]]:
    """Return the first and last entry of every run of neighbours below one another."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers, key=lambda each: (entries[each].above, entries[each].place)):
        entry = entries[number]
        last = entries[runs[-1][1]] if runs else None
        if last and (last.above, last.place) == (entry.above, entry.place - 1):
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
