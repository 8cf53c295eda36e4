"""Nudging: arrow keys move the chosen gates; presses in quick succession are one step to undo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from bpstudio.document import Change
from bpstudio.document.edits import carry
from bpstudio.graph import Place
from bpstudio.picture.snapping import GRID
from bpstudio.session import Session
from bpstudio.ui.building.commands import on_bench
from bpstudio.ui.tools.bench import Bench

_DIRECTIONS = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "up": (0.0, -1.0), "down": (0.0, 1.0)}
_PAUSE = 700
"""After so many milliseconds without a press the next one begins a step of its own."""


class Nudging(QObject):
    """Moves gates by keys and knows which step of the past the next press belongs to."""

    def __init__(self, bench: Callable[[], Bench], parent: QObject) -> None:
        """Serve a bench, which is asked for anew at each press, since files come and go."""
        super().__init__(parent)
        self._bench = bench
        self._held: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
        self._along = self._held
        self._session: Session | None = None
        self._is_ours = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._end)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the arrow keys do, by the names in the table of actions."""
        return {
            f"{how}_{name}": on_bench(self._bench, partial(self.nudge, step=(size * x, size * y)))
            for how, size in (("move", GRID), ("nudge", 1.0))
            for name, (x, y) in _DIRECTIONS.items()
        }

    def nudge(self, bench: Bench, step: Place) -> None:
        """Move the chosen gates so far, as a part of the last press if that was just now."""
        chosen = bench.canvas.selection
        names, annotations = chosen.gates, chosen.annotations
        if not names and not annotations:
            return
        session, graph = bench.session, bench.session.graph
        held = (names, annotations)
        goes_on = session is self._session and held == self._held and self._pause.isActive()
        if not goes_on:
            self._end()
            self._session, self._held = session, held
            # A frame takes along what stands in it now, and not what it passes on its way.
            self._along = bench.standing_in_chosen()
            session.document.changed.connect(self._follow)
        edit = carry(graph, names, annotations, step, self._along)
        before = session.document.position
        self._is_ours = True
        if goes_on:
            session.document.extend(edit)
        else:
            session.apply(edit)
        self._is_ours = False
        if session.document.position < before:
            self._end()
        else:
            self._pause.start()

    def _follow(self, _change: Change) -> None:
        """Begin anew after anything else has happened to the document."""
        if not self._is_ours:
            self._end()

    def _end(self) -> None:
        self._pause.stop()
        if self._session is not None:
            self._session.document.changed.disconnect(self._follow)
            self._session = None
