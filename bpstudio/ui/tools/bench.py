"""The bench: what every tool works with, the session, the canvas and a place for sentences."""

from collections.abc import Callable
from dataclasses import dataclass

from bpstudio.document import Edit
from bpstudio.document.edits import fragment_of, into_group
from bpstudio.graph import Graph
from bpstudio.graph.annotations import annotations_of
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.framing import standing_in
from bpstudio.picture.geometry import Geometry
from bpstudio.session import Session
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.speech.translation import translated


@dataclass(frozen=True, slots=True)
class Bench:
    """One session on one canvas; `say` shows a sentence to the user."""

    session: Session
    canvas: Canvas
    say: Callable[[str], None]
    edit_value: Callable[[str], None]

    @property
    def geometry(self) -> Geometry:
        """The geometry of what the canvas shows."""
        assert self.canvas.drawing is not None
        return self.canvas.drawing.geometry

    def slack(self, pixels: float) -> float:
        """Return so many pixels as scene units."""
        return pixels / self.canvas.view.scale

    def apply(self, make: Callable[[], Edit]) -> bool:
        """Apply the edit that `make` returns; a refusal is said and nothing changes."""
        try:
            self.session.apply(self.in_view(make()))
        except Refusal as refusal:
            self.say(translated(refusal))
            return False
        return True

    def in_view(self, edit: Edit) -> Edit:
        """Return the edit; in a group's own view what it adds belongs to the group."""
        within = None if self.canvas.drawing is None else self.canvas.drawing.within
        return edit if within is None else into_group(self.session.graph, edit, within)

    def choose_new(self, make: Callable[[], Edit]) -> bool:
        """Apply the edit that `make` returns and choose gates and annotations that came by it."""
        graph = self.session.graph
        gates = {gate.id for gate in graph.gates}
        annotations = {each.id for each in annotations_of(graph)}
        is_applied = self.apply(make)
        if is_applied:
            self.canvas.selection.choose(
                (gate.id for gate in graph.gates if gate.id not in gates),
                (),
                (each.id for each in annotations_of(graph) if each.id not in annotations),
            )
        return is_applied

    def standing_in_chosen(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return which gates and annotations stand in the chosen frames."""
        return standing_in(self.session.graph, self.geometry, self.canvas.selection.annotations)

    def chosen_fragment(self) -> Graph:
        """Return what is chosen, and what stands in chosen frames, as a graph of its own."""
        graph, chosen = self.session.graph, self.canvas.selection
        within, along = self.standing_in_chosen()
        names = chosen.gates | within
        gates = [gate.id for gate in graph.gates if gate.id in names]
        return fragment_of(graph, gates, chosen.annotations | along)
