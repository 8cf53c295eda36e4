"""The page of the whole graph: its title, its loss, its size and every gradient wanted of it."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.document.edits import choose_loss, set_title
from bpstudio.graph import Graph
from bpstudio.ui.panels.inspector.asking import Ask
from bpstudio.ui.panels.inspector.entry import Entry
from bpstudio.ui.panels.inspector.known import Known
from bpstudio.ui.panels.inspector.loss_box import LossBox
from bpstudio.ui.panels.inspector.number_list import Line, NumberList
from bpstudio.ui.panels.inspector.page import ALL_ROOM, Page, label_of, plain
from bpstudio.ui.panels.inspector.reading import Reading
from bpstudio.ui.panels.inspector.subject import Subject
from bpstudio.ui.panels.inspector.words import derivative, exact, short
from bpstudio.ui.theme import ThemeChoice


class GraphPage(Page):
    """What is shown while nothing is selected."""

    picked = Signal(str)

    def __init__(self, choice: ThemeChoice, ask: Ask, parent: QWidget | None = None) -> None:
        """Build every field once."""
        super().__init__(parent)
        self._ask = ask
        self._known: Known | None = None
        self._wanted: tuple[str, ...] = ()
        self.title = Entry(self.tr("Title"), self._retitle)
        self.loss = LossBox(self._choose_loss)
        self.counts = plain("soft")
        self.value = Reading(self.tr("loss"), choice)
        self.wanted = NumberList(self.tr("Wanted gradients"), choice)
        self._wanted_heading = plain("heading", self.tr("Wanted"))
        self._lay_out()
        self.wanted.picked.connect(lambda row: self.picked.emit(self._wanted[row]))

    @override
    def show_subject(self, graph: Graph, known: Known, subject: Subject) -> None:
        trace = known.trace
        self.title.show_text(graph.title)
        if self._known is None or self._known.trace.layout is not trace.layout:
            self._count(graph)
            self.loss.show_loss(graph)
        self._known = known
        self.value.setVisible(trace.loss is not None)
        self.value.call(trace.loss or "")
        self.value.show_numbers(None if trace.loss is None else known.value(trace.loss))
        is_wanted = trace.loss is not None and bool(self._wanted)
        self._wanted_heading.setVisible(is_wanted)
        self.wanted.setVisible(is_wanted)
        self.wanted.show_lines(len(self._wanted), self._line)

    @override
    def finish(self) -> None:
        self.title.finish()

    def _count(self, graph: Graph) -> None:
        """Count the gates, and note the sources whose gradients are wanted."""
        counted = Counter(gate.kind.name for gate in graph.gates if gate.kind.is_source)
        copies = sum(gate.kind.is_copy for gate in graph.gates)
        parts = (
            (counted["input"], self.tr("input"), self.tr("inputs")),
            (counted["parameter"], self.tr("parameter"), self.tr("parameters")),
            (counted["constant"], self.tr("constant"), self.tr("constants")),
            (
                len(graph) - sum(counted.values()) - copies,
                self.tr("gate that computes"),
                self.tr("gates that compute"),
            ),
            (copies, self.tr("copy"), self.tr("copies")),
            (graph.number_of_wires(), self.tr("wire"), self.tr("wires")),
        )
        said = " · ".join(
            f"{number}\u00a0{one if number == 1 else many}" for number, one, many in parts if number
        )
        self.counts.setText(said or self.tr("no gates yet"))
        self._wanted = tuple(
            gate.id for gate in graph.gates if gate.kind.name in {"input", "parameter"}
        )

    def _line(self, row: int) -> Line:
        name, known = self._wanted[row], self._known
        assert known is not None
        gradient = known.gradient(name)
        return Line(derivative(known.trace, name), short(gradient), exact(gradient))

    def _retitle(self, text: str) -> str | None:
        return self._ask(lambda graph: set_title(graph, text))

    def _choose_loss(self, name: str | None) -> str | None:
        return self._ask(lambda graph: choose_loss(graph, name))

    def _lay_out(self) -> None:
        form = self.add_form()
        form.addRow(label_of(self.tr("title")), self.title)
        form.addRow(label_of(self.tr("loss")), self.loss)
        self.column.addWidget(self.counts)
        self.column.addWidget(self.value)
        self.column.addSpacing(4)
        self.column.addWidget(self._wanted_heading)
        self.column.addWidget(self.wanted, ALL_ROOM)
        self.column.addStretch(1)
