"""Inspecting: the inspector at the side of a window, joined to the graph that it reads."""

from typing_extensions import override

from bpstudio.notation.refusal import Refusal
from bpstudio.session import Session
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.inspector.asking import Make
from bpstudio.ui.panels.inspector.inspector import Inspector
from bpstudio.ui.speech.translation import translated


class Inspecting(Part):
    """Applies what the inspector asks for."""

    def __init__(self, around: Surroundings) -> None:
        """Make the inspector; it stands under a tab at the side."""
        super().__init__(around)
        self.page = self.inspector = Inspector(around.choice, around.canvas, self._ask)
        self.inspector.left.connect(around.canvas.setFocus)

    @override
    def show_session(self, session: Session) -> None:
        """Inspect another session from now on."""
        self.inspector.show_graph(session.graph)

    @override
    def finish(self) -> None:
        """Take over what is being typed."""
        self.inspector.finish()

    def edit_title(self) -> None:
        """Let the user type another title of the graph."""
        self.around.side.bring_forward(self.inspector)
        self.around.actions()["show_side"].setChecked(True)
        self.inspector.edit_title()

    def _ask(self, make: Make) -> str | None:
        session = self.around.bench().session
        try:
            session.apply(make(session.graph))
        except Refusal as refusal:
            return translated(refusal)
        return None
