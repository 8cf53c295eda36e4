"""Stepping: the canvas shows a pass at one moment, and the transport and keys choose which."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from bpstudio.engine import Trace
from bpstudio.insight.updates import USUAL, UpdateRules, updates_of
from bpstudio.picture.drawing import Drawing, staged
from bpstudio.picture.stage import Stage
from bpstudio.picture.veil import veiled
from bpstudio.stepping import Moment, Moments, Pace, Phase, Updates, explanation_of, moments_of
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.canvas.clicks import Clicks
from bpstudio.ui.deeds.actions import Actions
from bpstudio.ui.panels.formula.formula_card import FormulaCard
from bpstudio.ui.panels.transport.transport import Transport
from bpstudio.ui.stepping.card_place import Following, bring_into_sight, lay_card
from bpstudio.ui.stepping.held import Held
from bpstudio.ui.stepping.landmarks import Landmark, landmark_of, moment_under, number_of_the_same
from bpstudio.ui.stepping.step_words import marks_of, sentence_about
from bpstudio.ui.stepping.transport_dock import dock_for
from bpstudio.ui.theme import ThemeChoice

_SMALL, _LATER = 400, 250
"""Moments of larger graphs are found so many milliseconds after an edit, or when asked for."""
_PACES = {"step_by_level": Pace.LEVEL, "step_by_layer": Pace.LAYER}
_STEPS = ("play", "step_forward", "step_back", "step_to_start", "step_to_end")
_HELD = (*_STEPS, *_PACES, "show_transport")
"""What the user cannot do while somebody holds a moment."""


class Stepping(QObject):
    """Stands between a window and its canvas: the drawing goes through here to be shown.

    At the last moment, which is where it rests, the canvas shows everything.
    """

    moved = Signal()
    """Another moment is shown than before."""
    held = Signal(bool)
    """Somebody asks for what is not shown from now on, or does so no longer."""

    def __init__(
        self,
        window: QMainWindow,
        canvas: Canvas,
        actions: Callable[[], Actions],
        narrate: Callable[[str], None],
        choice: ThemeChoice,
    ) -> None:
        """Put the transport into a window; `narrate` shows a sentence about the moment."""
        super().__init__(window)
        self.transport = Transport(choice)
        self.card = FormulaCard(choice, canvas)
        self.dock = dock_for(self.transport, window)
        self._number = 0
        self._canvas, self._actions, self._narrate = canvas, actions, narrate
        self._drawing: Drawing | None = None
        self._moments: Moments | None = None
        self._pace = Pace.GATE
        self._rules: UpdateRules | None = None
        self._held: Held | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(lambda: self.moments)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._connect(choice)

    @property
    def moments(self) -> Moments:
        """The moments of the trace that is shown, found when they are first asked for."""
        if self._moments is None:
            self._moments = moments_of(self.trace, self._pace, self._updates())
            self._number = self._moments.last
            self.transport.setEnabled(self._moments.last > 1)
            marks = marks_of(self._moments, self.trace.layout.wiring.gates)
            self.transport.show_moments(marks, self._number)
        return self._moments

    @property
    def trace(self) -> Trace:
        """Every number of the pass that is stepped through, also what is not shown yet."""
        assert self._drawing is not None, "nothing has been shown yet"
        return self._drawing.trace

    @property
    def number(self) -> int:
        """The number of the moment that is shown."""
        # Finding the moments puts the number at the last of them.
        return self._number if self._moments is not None else self.moments.last

    @property
    def moment(self) -> Moment:
        """The moment that is shown."""
        if self._held is not None:
            return self._held.moment
        return Moment(Phase.END) if self.is_at_rest else self.moments.steps[self.number]

    @property
    def is_at_rest(self) -> bool:
        """Whether everything is shown."""
        at_the_end = self._moments is None or self._number == self._moments.last
        return at_the_end and self._held is None

    @property
    def is_held(self) -> bool:
        """Whether somebody holds a moment."""
        return self._held is not None

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._clock.isActive()

    @property
    def pace(self) -> Pace:
        """How much a step is."""
        return self._pace

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what each of these actions does, by its name in the table of actions."""
        return {
            "play": self.play_or_pause,
            "step_forward": self.step_forward,
            "step_back": self.step_back,
            "step_to_start": lambda: self.go_to(0),
            "step_to_end": lambda: self.go_to(self.moments.last),
            **{deed: partial(self._switch_pace, deed) for deed in _PACES},
            "show_order": self._show,
            "show_transport": self._fold,
        }

    def show(self, drawing: Drawing, *, anew: bool = False) -> None:
        """Show a drawing at the same moment as before, if it has it, or `anew` with everything."""
        before, asked = self._drawing, False
        self._drawing = drawing
        if before is None or anew or drawing.trace.layout is not before.trace.layout:
            asked = self._let_go()  # A stage of another graph would not fit.
            landmark = None if anew or before is None else self._landmark(before)
            self._find_moments(landmark)
        elif self._moments is not None and self._rules is not None:
            self._moments = replace(self._moments, updates=self._updates() or {})
        self._show()
        if self._moments is None:
            self._later.start()
        if asked:
            self.held.emit(False)

    def show_update(self, rules: UpdateRules | None) -> None:
        """Let the pass end with an update by these rules, or without one."""
        if rules == self._rules:
            return
        self._rules = rules
        if self._drawing is not None:
            self._find_moments(self._landmark(self._drawing))
            self._show()
            if self._moments is None:
                self._later.start()

    def hold(self, held: Held) -> None:
        """Show a moment of somebody else's, and let nobody step until it is released."""
        self._pause()
        before, self._held = self._held, held
        if before is None:
            self._let_step(False)
        if held.asks and (before is None or not before.asks):
            self.held.emit(True)
        self._show()
        if held.moment.gates:
            bring_into_sight(self._canvas, held.moment.gates[0])

    def release(self) -> None:
        """Show again what was shown before somebody held a moment."""
        if self._held is not None:
            asked = self._let_go()
            self._show()
            if asked:
                self.held.emit(False)

    def _let_go(self) -> bool:
        """Hold no moment of somebody else's any more; return whether something was asked."""
        before, self._held = self._held, None
        if before is not None:
            self._let_step(True)
        return before is not None and before.asks

    # -- going -------------------------------------------------------------------------------

    def go_to(self, number: int) -> None:
        """Show a moment, the nearest if there is none with that number, and stop playing."""
        self._pause()
        self._go(number)

    def step_forward(self) -> None:
        """Show the next moment."""
        self.go_to(self.number + 1)

    def step_back(self) -> None:
        """Show the moment before."""
        self.go_to(self.number - 1)

    def play_or_pause(self) -> None:
        """Go on by itself, from the start if it is at the end, or stop going on."""
        if self._clock.isActive():
            self._pause()
            return
        if self.is_at_rest:
            self._go(0)
        self._clock.start(self.transport.interval)
        self.transport.show_playing(is_playing=True)

    def _tick(self) -> None:
        self._clock.setInterval(self.transport.interval)
        self._go(self.number + 1)
        if self.is_at_rest:
            self._pause()

    def _pause(self) -> None:
        self._clock.stop()
        self.transport.show_playing(is_playing=False)

    def _go(self, number: int) -> None:
        self._number = min(max(number, 0), self.moments.last)
        self._show()
        if self.moment.gates:
            bring_into_sight(self._canvas, self.moment.gates[0])

    def _switch_pace(self, deed: str) -> None:
        """Step at the pace of an action, or gate by gate if it has been switched off."""
        is_on = self._actions()[deed].isChecked()
        self.take_up_pace(_PACES[deed] if is_on else Pace.GATE)

    def take_up_pace(self, pace: Pace) -> None:
        """Step by gate, level or layer, from the moment of the same gate."""
        self._pace = pace
        for deed, each in _PACES.items():
            self._actions()[deed].setChecked(each is pace)
        self.transport.show_pace(pace)
        assert self._drawing is not None
        before = self.moment
        self._find_moments(None)
        if before.phase is not Phase.END:
            found = number_of_the_same(before, self.moments)
            self._number = self.moments.last if found is None else found
            self.transport.show_number(self.number)
        self._show()

    def _fold(self) -> None:
        """Fold the transport away or out; without it everything is shown."""
        is_shown = self._actions()["show_transport"].isChecked()
        self.dock.setVisible(is_shown)
        if not is_shown:
            self.go_to(self.moments.last)

    # -- which moments there are -------------------------------------------------------------

    def _updates(self) -> Updates | None:
        assert self._drawing is not None
        return None if self._rules is None else updates_of(self._drawing.trace, self._rules)

    def _landmark(self, drawing: Drawing) -> Landmark | None:
        """Return where it stands; nothing at rest, also where somebody holds a moment."""
        if self._moments is None or self._number == self._moments.last:
            return None
        return landmark_of(self._moments, self._number, drawing.geometry.names)

    def _find_moments(self, landmark: Landmark | None) -> None:
        """Take up the moments of another trace and stand where the landmark says, or at the end."""
        assert self._drawing is not None
        self._moments = None
        if landmark is not None:
            self._number = landmark.number_in(self.moments, self._drawing.geometry.names)
            self.transport.show_number(self._number)
        elif len(self._drawing.gates) <= _SMALL:
            self._number = self.moments.last
        if self.is_at_rest:
            self._pause()

    # -- showing -----------------------------------------------------------------------------

    def _show(self) -> None:
        assert self._drawing is not None
        drawing = staged(self._drawing, self._stage())
        self._canvas.show_drawing(drawing if self._held is None else veiled(drawing))
        if self._moments is not None:
            self.transport.show_number(self._number)
        rules = self._rules or USUAL
        is_free = self._held is None
        explained = explanation_of(self._drawing.trace, self.moment, rules) if is_free else None
        self.card.explain(explained, str(self._number))
        self._place_card()
        said = "" if self._held is None else self._held.sentence
        self._narrate(said or sentence_about(self.moment, self._drawing.geometry.names))
        self.moved.emit()

    def _stage(self) -> Stage | None:
        """Return what is known now; None where everything is and nothing is to be marked."""
        if self._held is not None:
            return self._held.stage
        numbered = self._actions()["show_order"].isChecked()
        if self.is_at_rest and not numbered:
            return None
        return self.moments.stage(self.number, numbered=numbered)

    def _let_step(self, may: bool) -> None:
        self.transport.setEnabled(may and self.moments.last > 1)
        for name in _HELD:
            self._actions()[name].setEnabled(may)

    def _place_card(self) -> None:
        if not self.card.isHidden():
            lay_card(self.card, self._canvas, self.moment.gates)

    # -- what it listens to ------------------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the card in its place when the canvas is resized."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._place_card)
        return super().eventFilter(watched, event)

    def _clicked(self, pixel: QPointF) -> None:
        """Go to the moment, in the same direction, of the gate or wire there."""
        drawing = self._canvas.drawing
        if drawing is None or self.is_at_rest or self._held is not None:
            return
        view, backward = self._canvas.view, self.moment.is_backward
        number = moment_under(pixel, drawing, view, self.moments, backward=backward)
        if number is not None:
            self.go_to(number)

    def _connect(self, choice: ThemeChoice) -> None:
        transport = self.transport
        transport.to_start.connect(lambda: self.go_to(0))
        transport.back.connect(self.step_back)
        transport.play.connect(self.play_or_pause)
        transport.forward.connect(self.step_forward)
        transport.to_end.connect(lambda: self.go_to(self.moments.last))
        transport.moment_wanted.connect(self.go_to)
        transport.pace_wanted.connect(self.take_up_pace)
        Following(self.card, self._canvas, self._place_card, lambda: self.moment.gates)
        self._canvas.installEventFilter(self)
        Clicks(self._canvas).clicked.connect(self._clicked)
        choice.changed.connect(self._place_card)
