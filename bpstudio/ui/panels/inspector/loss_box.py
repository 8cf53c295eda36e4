"""The loss box: the gate whose gradients are shown, or the only output by itself."""

from collections.abc import Callable

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.graph import Graph
from bpstudio.ui.panels.inspector.boxes import ChoiceBox, plain_choices


class LossBox(ChoiceBox):
    """A combo box of the gates that compute, listed only when it is looked into."""

    def __init__(
        self, take: Callable[[str | None], str | None], parent: QWidget | None = None
    ) -> None:
        """Start empty; `take` is asked for a gate's name, or None for the only output."""
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Loss"))
        self._take = take
        self._graph = Graph()
        self._names: tuple[str | None, ...] = ()
        self.activated.connect(self._choose)

    def show_loss(self, graph: Graph) -> None:
        """Show the loss of a graph."""
        self._graph = graph
        self._list((None,) if graph.chosen_loss is None else (None, graph.chosen_loss))

    @override
    def showPopup(self) -> None:
        """List every gate that may be the loss: the outputs first."""
        self._list_all()
        super().showPopup()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have every choice at hand for the arrow keys."""
        self._list_all()
        super().focusInEvent(event)

    def _list_all(self) -> None:
        outputs = self._graph.outputs()
        seen = set(outputs)
        others = [
            gate.id
            for gate in self._graph.gates
            if not (gate.kind.is_source or gate.kind.is_copy or gate.id in seen)
        ]
        chosen = self._graph.chosen_loss
        names = [*outputs, *others]
        self._list((None, *names) if chosen in (None, *names) else (None, chosen, *names))

    def _list(self, names: tuple[str | None, ...]) -> None:
        self._names = names
        plain_choices(self, [self._automatic(), *(name for name in names if name is not None)])
        self.setCurrentIndex(names.index(self._graph.chosen_loss))

    def _automatic(self) -> str:
        outputs = self._graph.outputs()
        if len(outputs) == 1:
            return self.tr("{gate}, the only output").format(gate=outputs[0])
        return self.tr("none: there are several outputs") if outputs else self.tr("none yet")

    def _choose(self, row: int) -> None:
        if self._names[row] != self._graph.chosen_loss:
            self.answer(self._take(self._names[row]))
