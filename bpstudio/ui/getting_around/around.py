"""Getting around on the canvas: by arrow keys and minimap, and said aloud to a screen reader."""

from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from typing_extensions import override

from bpstudio.graph.groups import groups_of, nest_of
from bpstudio.session import Session, Update
from bpstudio.ui.canvas.motion import Flight
from bpstudio.ui.canvas.spoken import spoken, spoken_group
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.getting_around import walking
from bpstudio.ui.panels.over_canvas.minimap import Minimap

_MINIMAP = "minimap"


class GettingAround(Part):
    """Walks from gate to gate, says what is chosen, and shows where one is."""

    def __init__(self, around: Surroundings) -> None:
        """Put the minimap on the canvas."""
        super().__init__(around)
        self.flight = Flight(around.canvas)
        self.minimap = Minimap(around.choice, around.canvas)
        self.minimap.is_wanted = bool(QSettings().value(_MINIMAP, defaultValue=True, type=bool))

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what walks, and what shows and hides the minimap."""
        return {
            **walking.deeds(self.around.bench, self.flight),
            "show_minimap": self._show_minimap,
        }

    @override
    def stand(self) -> None:
        """Follow the selection."""
        self.around.actions()["show_minimap"].setChecked(self.minimap.is_wanted)
        self.around.canvas.selection.changed.connect(self._follow)
        self.around.canvas.drawn.connect(self._describe)

    @override
    def show_session(self, session: Session) -> None:
        """Describe another graph."""
        self._tell()

    @override
    def follow(self, update: Update) -> None:
        """Describe what is there now."""
        self._tell()

    def _tell(self) -> None:
        self._switch()
        self.around.canvas.setAccessibleDescription(self._words())

    def _describe(self) -> None:
        """Speak of one gate that is chosen with the numbers that are known at this moment."""
        canvas = self.around.canvas
        if len(canvas.selection.gates) == 1:
            canvas.setAccessibleDescription(self._words())

    def _follow(self) -> None:
        """Follow the selection; a screen reader says at once what is chosen now."""
        self._switch()
        canvas, words = self.around.canvas, self._words()
        canvas.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, words))

    def _switch(self) -> None:
        """Switch off the actions whose letter means nothing now, so that it can begin a search.

        So “log” can be typed on the canvas while no gate is chosen, though L chooses the loss.
        """
        canvas, actions = self.around.canvas, self.around.actions()
        actions["choose_loss"].setEnabled(len(canvas.selection.gates) == 1)
        actions["fit"].setEnabled(canvas.drawing is not None and bool(canvas.drawing.gates))

    def _words(self) -> str:
        """Return what is chosen as it is spoken."""
        canvas, graph = self.around.canvas, self.around.bench().session.graph
        drawing, chosen = canvas.drawing, canvas.selection.gates
        if len(chosen) == 1 and drawing is not None:
            row = drawing.geometry.row.get(next(iter(chosen)))
            return "" if row is None else spoken(drawing, row)
        nest = nest_of(groups_of(graph))
        for whole in nest.whole_in(chosen):
            if set(nest.members(whole)) == chosen:
                return spoken_group(nest.by_id[whole].title, len(chosen))
        return self.tr("{count} gates chosen").format(count=len(chosen)) if chosen else ""

    def _show_minimap(self) -> None:
        is_wanted = self.around.actions()["show_minimap"].isChecked()
        self.minimap.is_wanted = is_wanted
        QSettings().setValue(_MINIMAP, is_wanted)
