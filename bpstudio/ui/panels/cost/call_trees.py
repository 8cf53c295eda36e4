"""Call trees: the recursion without memory beside the one with it, growing call by call."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from bpstudio.graph import Graph
from bpstudio.insight.calls import Call, calls_with_memory, calls_without_memory
from bpstudio.ui.panels.cost.call_tree import CallTree
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.combo import Combo
from bpstudio.ui.widgets.halves import Halves

_FIRST = 12
MOST = 2_000
"""Of more calls only so many are shown: there may be astronomically many."""


class CallTrees(QWidget):
    """Two trees that a slider, or its keys, let grow together.

    `grown` tells that another number of calls is shown, `chosen` carries the gate of a call.
    """

    grown = Signal()
    chosen = Signal(str)

    def __init__(self, choice: ThemeChoice) -> None:
        """Show nothing yet."""
        super().__init__()
        self.naive = CallTree(choice, self.tr("Without memory"), stores=False)
        self.remembering = CallTree(choice, self.tr("With memory"), stores=True)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Calls made"))
        self.sources = Combo()
        self.sources.setAccessibleName(self.tr("Which gradients are asked for"))
        self.count = QLabel()
        self._graph: Graph | None = None
        self._is_cut = False
        self.slider.valueChanged.connect(self._grow)
        self.sources.activated.connect(self._ask)
        for tree in (self.naive, self.remembering):
            tree.chosen.connect(self.chosen)
        self._lay_out()

    @property
    def visits(self) -> Mapping[str, int]:
        """How often each gate has been visited without memory by the calls that are shown."""
        return Counter(call.gate for call in self.naive.shown)

    def show_graph(self, graph: Graph | None, sources: list[str]) -> None:
        """Show the calls for a graph, as many as before; or none."""
        self._graph = graph
        asked = self.sources.currentText() if self.sources.currentIndex() > 0 else None
        self.sources.clear()
        self.sources.addItems([self.tr("all gradients"), *sources])
        if asked in sources:
            self.sources.setCurrentText(asked)
        self._ask()

    def _ask(self) -> None:
        """Take up the calls for what is asked."""
        graph = self._graph
        source = self.sources.currentText() if self.sources.currentIndex() > 0 else None
        if graph is None or graph.loss is None:
            self.naive.take((), "")
            self.remembering.take((), "")
        else:
            naive = list(islice(calls_without_memory(graph, source), MOST + 1))
            self._is_cut = len(naive) > MOST
            self.naive.take(naive[:MOST], graph.loss)
            self.remembering.take(_first(calls_with_memory(graph, source)), graph.loss)
        before = self.slider.value()
        was_at_end = 0 < before == self.slider.maximum()
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(self.naive.calls))
        self.slider.setPageStep(max(1, len(self.naive.calls) // 10))
        self.slider.setValue(self.slider.maximum() if was_at_end else before or _FIRST)
        self.slider.blockSignals(False)
        self._grow()

    def _grow(self) -> None:
        made = self.slider.value()
        self.naive.show_calls(made)
        self.remembering.show_calls(made)
        text = self.tr("call {made} of the first {count}") if self._is_cut else ""
        text = text or self.tr("call {made} of {count}")
        self.count.setText(text.format(made=f"{made:,}", count=f"{len(self.naive.calls):,}"))
        self.grown.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 2, 12, 4)
        head.setSpacing(9)
        head.addWidget(self.sources)
        head.addWidget(self.slider, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Halves(self.naive, self.remembering, 0.5), 1)


def _first(calls: Iterator[Call]) -> list[Call]:
    return list(islice(calls, MOST))
