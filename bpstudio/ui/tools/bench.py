"""The bench: what every tool works with, the session, the canvas and a place for sentences."""

from collections.abc import Callable
from dataclasses import dataclass

from bpstudio.document import Edit
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.geometry import Geometry
from bpstudio.session import Session
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.translation import translated


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
            self.session.apply(make())
        except Refusal as refusal:
            self.say(translated(refusal))
            return False
        return True

    def choose_new(self, make: Callable[[], Edit]) -> bool:
        """Apply the edit that `make` returns and choose the gates that came by it."""
        before = self.session.graph
        new: list[str] = []

        def noted() -> Edit:
            edit = make()
            new.extend(gate.id for gate in edit.patch.added if gate.id not in before)
            return edit

        is_applied = self.apply(noted)
        if is_applied:
            self.canvas.selection.choose(new)
        return is_applied
