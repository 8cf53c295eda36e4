"""The palette panel: every gate kind by family, to be searched and dragged onto the canvas."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.gates import KINDS
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.gates.gate_words import found_by
from bpstudio.ui.panels.palette.palette_button import PaletteButton
from bpstudio.ui.panels.palette.shelves import MOST_COLUMNS, Shelves
from bpstudio.ui.panels.picking.ranking import rank
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.field import Field
from bpstudio.ui.widgets.signs import cross_sign, search_sign

_ROOMY = 1240
"""Pixels of a window, before the theme's text scale, from which on there are two columns."""


class PalettePanel(QWidget):
    """A search field over the shelves of gates.

    `chosen` asks for something in a free place; `dragging` and `dropped` carry a kind of gate or
    a gate of the user, and the global position of the mouse.
    """

    chosen = Signal(object)
    dragging = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    drag_cancelled = Signal()
    left = Signal()

    def __init__(self, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        """Show every gate kind of the registry."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Gates"))
        self.search = Field(self)
        self.search.setPlaceholderText(self.tr("Search gates"))
        self.search.setAccessibleName(self.tr("Search gates"))
        self._glass = QAction(self)
        self._cross = QAction(self.tr("Show all gates again"), self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setVisible(False)
        self._shelves = Shelves(choice)
        self._nothing = QLabel(
            self.tr("Nothing found: try a name, a symbol or a role, like “router”.")
        )
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setProperty("part", "soft")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(13, 12, 13, 0)
        self._nothing.hide()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._shelves)
        self._lay_out()
        self._connect()
        self._found: tuple[object, ...] = KINDS
        self._own: tuple[PaletteButton, ...] = ()
        self.setFocusProxy(self.search)
        on_theme(choice, self._dress)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Have as many columns as suit the window."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._suit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave a small window to the canvas: then there is one column."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self._suit()
        return super().eventFilter(watched, event)

    def _suit(self) -> None:
        """Be as wide as the columns, so that no name is cut, and the scroll bar."""
        room = self.window().width() / self._scale
        self._shelves.columns = MOST_COLUMNS if room >= _ROOMY else 1
        self._shelves.align()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(self._shelves.width_of(self._shelves.columns) + bar)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(11, 12, 11, 2)
        top.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._nothing)
        layout.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.entered.connect(self._choose_first)
        self.search.escaped.connect(self._clear_or_leave)
        self.search.stepped.connect(self._step)
        self._cross.triggered.connect(self.search.clear)
        self._shelves.reached.connect(
            lambda button: self._scroll.ensureWidgetVisible(button, 0, 40)
        )
        self._shelves.stepped_out.connect(self.search.setFocus)
        self._shelves.chosen.connect(self.chosen)
        self._shelves.dragging.connect(self.dragging)
        self._shelves.dropped.connect(self.dropped)
        self._shelves.drag_cancelled.connect(self.drag_cancelled)

    def _filter(self, words: str) -> None:
        own = [each.meaning for each in self._own if rank(words, [each.text()]) is not None]
        self._found = (*found_by(KINDS, words), *own)
        is_search = bool(words.strip()) and bool(self._found)
        self._shelves.show_only(self._found, self._found[0] if is_search else None)
        self._nothing.setVisible(not self._found)
        self._cross.setVisible(bool(words))
        self._scroll.verticalScrollBar().setValue(0)

    def show_own(self, buttons: Sequence[PaletteButton]) -> None:
        """Show the user's own gates on a shelf of theirs."""
        self._own = tuple(buttons)
        self._shelves.show_own(list(buttons))
        self._suit()
        self._filter(self.search.text())

    def _choose_first(self) -> None:
        if self.search.text().strip() and self._found:
            self.chosen.emit(self._found[0])

    def _clear_or_leave(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def _step(self, step: int) -> None:
        if step > 0:
            self._shelves.enter()

    def _dress(self, theme: Theme) -> None:
        # The icons already keep their own distance from the text.
        self.search.setStyleSheet("QLineEdit { padding: 5px 2px 5px 0; }")
        self._glass.setIcon(search_sign(theme.soft))
        self._cross.setIcon(cross_sign(theme.soft))
        self._scale = theme.text_scale
        self._suit()
