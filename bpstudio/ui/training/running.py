"""Running: a course is run in slices between the window's events, and the graph follows it."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from bpstudio.document.edits import set_values
from bpstudio.graph import Graph, Patch
from bpstudio.graph.examples import KEY as EXAMPLES
from bpstudio.graph.values import value_from_array
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.session import Session, Update
from bpstudio.storage.training_records import KEY
from bpstudio.training.course import Course, Snapshot
from bpstudio.training.preparing import Prepared, prepared, table_for
from bpstudio.training.recipe import Data, Recipe
from bpstudio.training.table import Table
from bpstudio.training.trainer import Phase
from bpstudio.ui.speech.translation import translated

_SLICE = 0.012
"""Seconds of training between two looks at the window's events: less than a frame."""
_BETWEEN_LOOKS = 1 / 15
_SHARE_OF_LOOKS = 2.0
"""Training has at least so many times the time that showing it takes."""
PACE = 220
"""Milliseconds between the phases of one step that is watched."""


class Running(QObject):
    """One course at a time; all that it does to the graph is one step to undo.

    Whatever else changes the graph ends the course where it is, so that no edit is ever written
    over: the next run starts from what is there then.
    """

    moved = Signal()
    """The course has moved on, has begun or has ended."""
    said = Signal(str)

    def __init__(self, session: Callable[[], Session], parent: QObject) -> None:
        """Start without a course."""
        super().__init__(parent)
        self._session = session
        self.course: Course | None = None
        self.pace = PACE
        self.steps_per_second: float | None = None
        self._is_live = False
        self._is_own = False
        self._made: int | None = None
        self._goal: int | None = None
        self._looked = self._counted = self._ended = 0.0
        self._number_then = 0
        self._trained = self._shown = 0.0
        self._table: tuple[object, Table] | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._watch = QTimer(self, singleShot=True)
        self._watch.timeout.connect(self._next_phase)

    # -- what is there -----------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether it goes on by itself."""
        return self._clock.isActive()

    @property
    def phase(self) -> Phase:
        """What comes next."""
        if self.course is None or not self._is_live:
            return Phase.DRAW
        return self.course.trainer.phase

    @property
    def recipe(self) -> Recipe:
        """The recipe that the graph carries, or the usual one."""
        found = self._session().graph.extras.get(KEY)
        return found if isinstance(found, Recipe) else Recipe()

    def table(self, data: Data) -> Table:
        """Return the table that data name, fetched anew only if they name another one."""
        path = Path() if not data.file else self._folder() / data.file
        stamp = path.stat().st_mtime if data.file and path.is_file() else 0.0
        key = (data.name, path, stamp, data.count, data.noise, data.seed)
        if self._table is None or self._table[0] != key:
            self._table = key, table_for(data, self._folder())
        return self._table[1]

    def ready(self) -> Prepared:
        """Return the examples that the recipe asks for; a Refusal says what is wrong."""
        recipe = self.recipe
        table = None if recipe.data is None else self.table(recipe.data)
        return prepared(self._session().graph, recipe, table=table)

    # -- what the user asks for --------------------------------------------------------------

    def run_or_pause(self) -> None:
        """Go on until the end, or stand still."""
        if self.is_running:
            self._stop()
        elif self._begins():
            self._start(goal=None)

    def run_an_epoch(self) -> None:
        """Go on until the end of the epoch under way."""
        if not self.is_running and self._begins():
            trainer = self._live.trainer
            self._start(goal=(trainer.epoch + 1) * trainer.in_an_epoch)

    def make_a_step(self) -> None:
        """Make what is left of one step."""
        if not self.is_running and self._begins():
            self._watch.stop()
            self._guarded(self._live.step)
            self.look()

    def compute_gradient(self) -> None:
        """Draw a batch and find every gradient, phase by phase; nothing is updated."""
        if not self.is_running and self._begins() and self.phase is not Phase.UPDATE:
            self._next_phase()

    def update(self) -> None:
        """Update every parameter by the gradients that are known."""
        if not self.is_running and self.phase is Phase.UPDATE:
            self._guarded(self._live.advance)
            self.look()

    def reset(self) -> None:
        """Go back to the parameters from which the course began, and forget it."""
        if self.course is not None:
            first = self.course.snapshots[0]
            self._stop()
            self.go_to(first)
            self.course = None
            self.moved.emit()

    def go_to(self, snapshot: Snapshot) -> None:
        """Give the graph the parameters of an earlier step; the course ends there."""
        self._is_live = False
        self._stop()
        label = Words("Go back to step {number} of training", number=snapshot.number)
        graph = self._session().graph
        values = {
            name: value_from_array(value)
            for name, value in snapshot.parameters.items()
            if _is_parameter(graph, name)
        }
        self._session().apply(set_values(graph, values, label))
        self.moved.emit()

    # -- what happens around it --------------------------------------------------------------

    def show_session(self) -> None:
        """Forget the course: another graph is shown."""
        self.course, self._is_live, self._made, self._table = None, False, None, None
        self._stop()
        self.moved.emit()

    def pause(self) -> None:
        """Stand still, with the graph as far as the course has got."""
        self._stop()

    def follow(self, update: Update) -> None:
        """End the course if somebody else has changed what it is about."""
        if self._is_own or not self._is_live:
            return
        if not _matters(update.patch, has_data=self._live.recipe.data is not None):
            return
        was_running = self.is_running
        self._is_live = False
        self._stop()
        if was_running:
            self.said.emit(self.tr("Training has ended: the graph was changed."))
        self.moved.emit()

    # -- running -----------------------------------------------------------------------------

    @property
    def _live(self) -> Course:
        assert self.course is not None, "a course has begun"
        return self.course

    def _folder(self) -> Path:
        path = self._session().path
        return Path() if path is None else path.parent

    def _begins(self) -> bool:
        """Have a course that can go on; return False, having said why, if there can be none."""
        if self._is_live and self._live.trainer.phase is not Phase.DONE:
            return True
        try:
            self.course = Course(self._session().graph, self.recipe, self.ready())
        except Refusal as refusal:
            self.said.emit(translated(refusal))
            return False
        self._is_live, self._made, self.steps_per_second = True, None, None
        return True

    def _start(self, goal: int | None) -> None:
        self._watch.stop()
        self._goal = goal
        self._looked = self._counted = self._ended = time.perf_counter()
        self._trained = self._shown = 0.0
        self._number_then = self._live.trainer.number
        self._clock.start(0)
        self.moved.emit()

    def _stop(self) -> None:
        self._watch.stop()
        if self._clock.isActive():
            self._clock.stop()
            self.look()

    def _tick(self) -> None:
        began = now = time.perf_counter()
        # Between two ticks the window shows and paints what the last look has changed.
        self._shown += began - self._ended
        while now - began < _SLICE and self.is_running:
            self._guarded(self._live.step)
            if self.phase is Phase.DONE or self._live.trainer.number == self._goal:
                self._stop()
                return
            now = time.perf_counter()
        self._ended = now
        self._trained += now - began
        is_due = now - self._looked > _BETWEEN_LOOKS
        if is_due and self._trained > _SHARE_OF_LOOKS * self._shown:
            self._trained = self._shown = 0.0
            self._measure(now)
            self.look()

    def _next_phase(self) -> None:
        """Do the next phase of the gradient, and the one behind it a moment later."""
        self._guarded(self._live.advance)
        self.look()
        if self.phase in (Phase.FORWARD, Phase.BACKWARD):
            self._watch.start(self.pace)

    def _guarded(self, do: Callable[[], object]) -> None:
        try:
            do()
        except Refusal as refusal:
            self._clock.stop()
            self._watch.stop()
            self.look()
            self.said.emit(translated(refusal))

    def _measure(self, now: float) -> None:
        if now - self._counted >= 0.5:
            number = self._live.trainer.number
            self.steps_per_second = (number - self._number_then) / (now - self._counted)
            self._counted, self._number_then = now, number

    def look(self) -> None:
        """Bring the graph and the panel up to date."""
        if self.course is not None and self._is_live:
            self._hand_over()
        self.moved.emit()
        self._looked = time.perf_counter()

    def _hand_over(self) -> None:
        """Give the graph the parameters of the course, as a part of the step that it has made."""
        document, graph = self._session().document, self._session().graph
        if document.is_in_gesture:
            # What the hand does now is a step of its own; the numbers come when it is done.
            if not self.is_running:
                QTimer.singleShot(PACE, self, self.look)
            return
        values = {
            name: value_from_array(value)
            for name, value in self._live.trainer.parameters.items()
            if _is_parameter(graph, name)
        }
        edit = set_values(graph, values, Words("Train"))
        if edit.patch.is_empty:
            return
        self._is_own = True
        try:
            if self._made == document.position and document.redo_label is None:
                document.extend(edit)
            else:
                document.apply(edit)
        finally:
            self._is_own = False
        self._made = document.position


def _is_parameter(graph: Graph, name: str) -> bool:
    return name in graph and graph.gate(name).kind.name == "parameter"


def _matters(patch: Patch, *, has_data: bool) -> bool:
    """Return whether a patch changes what is trained or how, and not just what is seen.

    With data of its own a training takes no notice of the examples that the graph carries, nor of
    the values of its inputs.
    """
    if patch.is_structural:
        return True
    if any(extra.key == KEY or (extra.key == EXAMPLES and not has_data) for extra in patch.extras):
        return True
    before = {gate.id: gate for gate in patch.removed}
    return any(
        (gate.settings != before[gate.id].settings and not gate.kind.is_source)
        or (gate.value != before[gate.id].value and not (has_data and gate.kind.name == "input"))
        for gate in patch.added
    )
