"""The transport: the bar below the canvas that steps, plays and scrubs through a pass."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from bpstudio.stepping import Pace
from bpstudio.ui.panels.combo import Combo
from bpstudio.ui.panels.scrubber import Mark, Scrubber
from bpstudio.ui.panels.transport_button import Sign, TransportButton
from bpstudio.ui.theme import ThemeChoice

_ROOMY = 620
"""Below this width, before the theme's text scale, the choices of pace and speed give way."""
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
        self._choice = choice
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
        """Return the size without the choices, which give way."""
        whole = super().minimumSizeHint()
        parts = (*self.buttons.values(), self.scrubber, self.where)
        least = sum(part.minimumSizeHint().width() + 9 for part in parts)
        return QSize(min(whole.width(), least + 40), whole.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the choices out where the bar is narrow; the menu has the pace too."""
        super().resizeEvent(event)
        is_roomy = self.width() >= _ROOMY * self._choice.theme.text_scale
        self.pace.setVisible(is_roomy)
        self.speed.setVisible(is_roomy)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(7)
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
