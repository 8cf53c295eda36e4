"""Explaining: the first tab at the side of a window, and the side folded away and back."""

from collections.abc import Callable

from typing_extensions import override

from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.explain.explanation import ExplanationPanel
from bpstudio.ui.panels.explain.tab import ExplainTab
from bpstudio.ui.panels.explain.wanted_list import WantedList


class Explaining(Part):
    """Has the explanation of one gate, over the list of the gradients that are wanted."""

    def __init__(self, around: Surroundings) -> None:
        """Put them at the side."""
        super().__init__(around)
        self.explanation = ExplanationPanel(around.choice, around.canvas)
        self.wanted = WantedList(around.choice)
        tab = ExplainTab(self.explanation, self.wanted)
        around.side.add(lambda: tab, self.tr("Explain"))

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what folds the side away and back."""
        return {"show_side": self._show_or_fold}

    @override
    def stand(self) -> None:
        """Mark in the menu whether the side is folded away."""
        self.around.actions()["show_side"].setChecked(not self.around.side.isHidden())

    def _show_or_fold(self) -> None:
        self.around.side.setVisible(self.around.actions()["show_side"].isChecked())
