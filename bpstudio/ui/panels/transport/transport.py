"""The transport: the bar below the canvas that steps, plays and scrubs through a pass."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from bpstudio.stepping import Pace
from bpstudio.ui.panels.transport.scrubber import Mark, Scrubber
from bpstudio.ui.panels.transport.transport_button import Sign, TransportButton
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.combo import Combo

_EDGE, _BETWEEN = 14, 7
_PACES = (Pace.GATE, Pace.LEVEL, Pace.LAYER)
SPEEDS = (2400, 1200, 500, 150)
"""Milliseconds between two moments while playing, from slow to very fast."""


class Transport(QWidget):
    """Buttons, the scrubber, where it stands, and how much and how fast a step is."""

    to_start = Signal()
    back = Signal()
    play = Signal()
    forward = Signal()
    to_end = Signal()
    moment_wanted = Signal(int)
    pace_wanted = Signal(object)
    """Carries how much a step is."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Show a pass without moments."""
        super().__init__()
        self._added: list[QWidget] = []
        self._unwanted: set[QWidget] = set()
        self.setAccessibleName(self.tr("Steps"))
        self.buttons = {
            Sign.START: TransportButton(Sign.START, self.tr("To the start (Ctrl+PgUp)"), choice),
            Sign.BACK: TransportButton(Sign.BACK, self.tr("Step back (PgUp)"), choice),
            Sign.PLAY: TransportButton(Sign.PLAY, self.tr("Play (F5)"), choice, accent=True),
            Sign.FORWARD: TransportButton(Sign.FORWARD, self.tr("Step forward (PgDown)"), choice),
            Sign.END: TransportButton(Sign.END, self.tr("To the end (Ctrl+PgDown)"), choice),
        }
        for sign, told in (
            (Sign.START, self.to_start),
            (Sign.BACK, self.back),
            (Sign.PLAY, self.play),
            (Sign.FORWARD, self.forward),
            (Sign.END, self.to_end),
        ):
            self.buttons[sign].clicked.connect(told)
        self.scrubber = Scrubber(choice)
        self.scrubber.valueChanged.connect(self.moment_wanted)
        self.where = QLabel()
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.pace = _choice_of(
            self.tr("Pace"),
            (self.tr("gate by gate"), self.tr("level by level"), self.tr("layer by layer")),
        )
        self.pace.activated.connect(lambda index: self.pace_wanted.emit(_PACES[index]))
        speeds = (self.tr("slow"), self.tr("normal"), self.tr("fast"), self.tr("very fast"))
        self.speed = _choice_of(self.tr("Speed"), speeds)
        self.speed.setCurrentIndex(1)
        self._lay_out()

    @property
    def interval(self) -> int:
        """The milliseconds between two moments while playing."""
        return SPEEDS[self.speed.currentIndex()]

    def add(self, widget: QWidget) -> None:
        """Add something of somebody else's at the end."""
        self._row.addWidget(widget)
        self._added.append(widget)
        self._make_room()

    def want(self, widget: QWidget, *, is_wanted: bool) -> None:
        """Show something that was added where there is room, or not at all."""
        self._unwanted.discard(widget)
        if not is_wanted:
            self._unwanted.add(widget)
        self._make_room()

    def show_moments(self, marks: Sequence[Mark], number: int) -> None:
        """Show other moments, at one of them."""
        self.scrubber.show_marks(marks, number)
        widest = self.tr("step {number} of {last}").format(number=len(marks), last=len(marks))
        self.where.setMinimumWidth(self.where.fontMetrics().horizontalAdvance(widest))
        self.show_number(number)

    def show_number(self, number: int) -> None:
        """Stand at a moment."""
        last = self.scrubber.maximum()
        self.scrubber.show_value(number)
        self.where.setText(self.tr("step {number} of {last}").format(number=number, last=last))
        for sign in (Sign.START, Sign.BACK):
            self.buttons[sign].setEnabled(number > 0)
        for sign in (Sign.FORWARD, Sign.END):
            self.buttons[sign].setEnabled(number < last)

    def show_playing(self, *, is_playing: bool) -> None:
        """Show whether it plays by itself."""
        self.buttons[Sign.PLAY].show_sign(Sign.PAUSE if is_playing else Sign.PLAY)

    def show_pace(self, pace: Pace) -> None:
        """Show how much a step is."""
        self.pace.setCurrentIndex(_PACES.index(pace))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the size of what never gives way."""
        buttons = (self.buttons[sign] for sign in (Sign.BACK, Sign.PLAY, Sign.FORWARD))
        parts = (*buttons, self.scrubber)
        least = sum(part.minimumSizeHint().width() + _BETWEEN for part in parts)
        return QSize(least + 2 * _EDGE, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a narrow bar has no room for; the menu has it all."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show as much as there is room for, the most needed first."""
        never = (self.buttons[sign] for sign in (Sign.BACK, Sign.PLAY, Sign.FORWARD))
        left = self.width() - 2 * _EDGE - 20
        left -= sum(part.sizeHint().width() + _BETWEEN for part in never)
        left -= self.scrubber.minimumSizeHint().width() + _BETWEEN
        ends = (self.buttons[Sign.START], self.buttons[Sign.END])
        added = [(each,) for each in reversed(self._added)]
        rest = ((self.where,), (self.pace,), (self.speed,))
        for parts in (*added[:1], ends, *added[1:], *rest):
            wanted = [part for part in parts if part not in self._unwanted]
            left -= sum(part.sizeHint().width() + _BETWEEN for part in wanted)
            for part in parts:
                part.setVisible(left >= 0 and part in wanted)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 6, _EDGE, 6)
        row.setSpacing(_BETWEEN)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self.scrubber, 1)
        row.addWidget(self.where)
        row.addWidget(self.pace)
        row.addWidget(self.speed)


def _choice_of(name: str, words: Sequence[str]) -> Combo:
    box = Combo()
    box.addItems(list(words))
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return box
