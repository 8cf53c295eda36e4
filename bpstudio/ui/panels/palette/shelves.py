"""Shelves: the gate buttons of the palette, family by family, and how the arrow keys walk there."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.gates import Family, kinds_of
from bpstudio.ui.panels.gates.gate_words import title_of
from bpstudio.ui.panels.palette.gate_button import GateButton
from bpstudio.ui.panels.palette.palette_button import PaletteButton
from bpstudio.ui.theme import ThemeChoice

MOST_COLUMNS = 2
_SPACE = 1
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Shelves(QWidget):
    """Every family with its buttons, and the user's own gates on the last shelf.

    Tab stops at one button, the arrow keys reach the others.
    """

    chosen = Signal(object)
    dragging = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    drag_cancelled = Signal()
    reached = Signal(QWidget)
    stepped_out = Signal()

    def __init__(self, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        """Put every gate kind on its shelf."""
        super().__init__(parent)
        self._shelves = [
            _Shelf(title_of(family), [GateButton(kind, choice) for kind in kinds], self)
            for family in Family
            if (kinds := kinds_of(family))
        ]
        self._own = _Shelf(self.tr("My gates"), [], self)
        self._shelves.append(self._own)
        self._own.hide()
        self._current: PaletteButton | None = None
        self.columns = MOST_COLUMNS
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 2, 0, 10)
        layout.setSpacing(0)
        for shelf in self._shelves:
            layout.addWidget(shelf)
            self._listen_to(shelf.buttons)
        layout.addStretch(1)
        self._stop_at(self._shelves[0].buttons[0])

    def show_own(self, buttons: list[PaletteButton]) -> None:
        """Put other buttons on the last shelf, which are the user's own."""
        if self._current in self._own.buttons:
            self._current = None
        self._own.fill(buttons)
        self._listen_to(buttons)
        if self._current is None:
            self._stop_at(self._shelves[0].buttons[0])
        self.align()

    def show_only(self, meanings: Collection[object], offered: object = None) -> None:
        """Show the buttons of some things, one as the offer; shelves that get empty vanish."""
        for shelf in self._shelves:
            shelf.show_only(meanings)
            for button in shelf.buttons:
                button.offer(is_offered=button.meaning is offered)
        shown = [button for row in self._rows() for button in row]
        if shown and self._current not in shown:
            self._stop_at(shown[0])

    def align(self) -> None:
        """Make the columns of all shelves as wide as the widest button."""
        widest = self._widest()
        for shelf in self._shelves:
            shelf.align(widest, self.columns)

    def width_of(self, columns: int) -> int:
        """Return how wide so many columns are with what is around them."""
        layout = self.layout()
        assert layout is not None, "the shelves stand in it"
        margins = layout.contentsMargins()
        around = margins.left() + margins.right() + (columns - 1) * _SPACE
        return columns * self._widest() + around

    def _widest(self) -> int:
        buttons = [button for shelf in self._shelves for button in shelf.buttons]
        return max(button.sizeHint().width() for button in buttons)

    def _listen_to(self, buttons: list[PaletteButton]) -> None:
        for button in buttons:
            button.chosen.connect(self.chosen)
            button.dragging.connect(self.dragging)
            button.dropped.connect(self.dropped)
            button.drag_cancelled.connect(self.drag_cancelled)
            button.focused.connect(self._stop_at)

    def enter(self) -> None:
        """Give the focus to the first button that is shown."""
        rows = self._rows()
        if rows:
            rows[0][0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrow keys, from shelf to shelf, and out over the first row."""
        step = _STEPS.get(Qt.Key(event.key()))
        place = self._place_of_focus()
        if step is None or place is None:
            super().keyPressEvent(event)
            return
        rows = self._rows()
        row, column = place[0] + step[0], place[1] + step[1]
        if row < 0:
            self.stepped_out.emit()
        elif row < len(rows) and column >= 0:
            column = column if step[1] else min(column, len(rows[row]) - 1)
            if column < len(rows[row]):
                rows[row][column].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self) -> list[list[PaletteButton]]:
        return [row for shelf in self._shelves for row in shelf.rows()]

    def _place_of_focus(self) -> tuple[int, int] | None:
        return next(
            (
                (row, column)
                for row, buttons in enumerate(self._rows())
                for column, button in enumerate(buttons)
                if button.hasFocus()
            ),
            None,
        )

    def _stop_at(self, button: PaletteButton) -> None:
        """Make a button the one at which Tab stops."""
        if self._current is not None:
            self._current.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._current = button
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reached.emit(button)


class _Shelf(QWidget):
    """One family: its heading and its buttons in columns."""

    def __init__(self, title: str, buttons: Sequence[PaletteButton], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        heading = QLabel(title.upper())
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("part", "heading")
        heading.setContentsMargins(5, 12, 0, 4)
        self.buttons = list(buttons)
        self._shown = self.buttons
        self._grid = QGridLayout()
        self._grid.setSpacing(_SPACE)
        self._columns = MOST_COLUMNS
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(heading)
        layout.addLayout(self._grid)
        self._lay_out()

    def rows(self) -> list[list[PaletteButton]]:
        """The buttons shown, row by row."""
        starts = range(0, len(self._shown), self._columns)
        return [self._shown[start : start + self._columns] for start in starts]

    def fill(self, buttons: list[PaletteButton]) -> None:
        """Show other buttons instead."""
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = self._shown = buttons
        self._lay_out()
        self.setVisible(bool(buttons))

    def show_only(self, meanings: Collection[object]) -> None:
        """Move the buttons of some things together and hide the others."""
        self._shown = [button for button in self.buttons if button.meaning in meanings]
        for button in self.buttons:
            button.setVisible(button in self._shown)
        self._lay_out()
        self.setVisible(bool(self._shown))

    def align(self, width: int, columns: int) -> None:
        """Stand in so many columns that are at least that wide."""
        for column in range(MOST_COLUMNS):
            is_used = column < columns
            self._grid.setColumnMinimumWidth(column, width if is_used else 0)
            self._grid.setColumnStretch(column, int(is_used))
        if columns != self._columns:
            self._columns = columns
            self._lay_out()

    def _lay_out(self) -> None:
        for button in self.buttons:
            self._grid.removeWidget(button)
        for row, buttons in enumerate(self.rows()):
            for column, button in enumerate(buttons):
                self._grid.addWidget(button, row, column)
