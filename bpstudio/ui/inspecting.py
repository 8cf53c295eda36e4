"""Inspecting: explanation and inspector at the side of a window, joined to what they read."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from bpstudio.notation.refusal import Refusal
from bpstudio.session import Session
from bpstudio.ui.actions import Actions
from bpstudio.ui.panels.explain.explanation import ExplanationPanel
from bpstudio.ui.panels.explain.tab import ExplainTab
from bpstudio.ui.panels.explain.wanted_list import WantedList
from bpstudio.ui.panels.inspector.asking import Make
from bpstudio.ui.panels.inspector.inspector import Inspector
from bpstudio.ui.side import Side
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.translation import translated


class Inspecting(QObject):
    """Applies what the inspector asks for, folds its side away and brings it forward."""

    def __init__(
        self,
        bench: Callable[[], Bench],
        actions: Callable[[], Actions],
        choice: ThemeChoice,
        window: QMainWindow,
    ) -> None:
        """Put the inspector at the side; `bench` is asked anew each time: files come and go."""
        super().__init__(window)
        self._bench = bench
        self._actions = actions
        canvas = bench().canvas
        self.inspector = Inspector(choice, canvas, self._ask)
        self.inspector.left.connect(canvas.setFocus)
        self.side = Side(choice, window)
        self.explanation = ExplanationPanel(choice, canvas)
        tab = ExplainTab(self.explanation, WantedList(choice))
        self.side.add(tab, self.tr("Explain"))
        self.side.add(self.inspector, self.tr("Inspect"))

    def show_session(self, session: Session) -> None:
        """Inspect another session from now on."""
        self.inspector.show_graph(session.graph)

    def finish(self) -> None:
        """Take over what is being typed."""
        self.inspector.finish()

    def edit_title(self) -> None:
        """Let the user type another title of the graph."""
        self.side.bring_forward(self.inspector)
        self.tell()
        self.inspector.edit_title()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of the side do, by their names in the table of actions."""
        return {"show_side": self._show_or_fold}

    def tell(self) -> None:
        """Mark in the menu whether the side is folded away."""
        self._actions()["show_side"].setChecked(not self.side.isHidden())

    def _show_or_fold(self) -> None:
        self.side.setVisible(self._actions()["show_side"].isChecked())

    def _ask(self, make: Make) -> str | None:
        session = self._bench().session
        try:
            session.apply(make(session.graph))
        except Refusal as refusal:
            return translated(refusal)
        return None
