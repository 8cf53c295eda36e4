"""The page of wires: where a wire leads, its numbers, and downstream = upstream × local."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from bpstudio.graph import Graph, Wire
from bpstudio.graph.model import input_text, output_text
from bpstudio.notation.numbers import format_number, format_shape
from bpstudio.ui.panels.inspector.known import Known
from bpstudio.ui.panels.inspector.number_list import Line, NumberList
from bpstudio.ui.panels.inspector.page import ALL_ROOM, Page, plain, say
from bpstudio.ui.panels.inspector.reading import Numbers, Reading
from bpstudio.ui.panels.inspector.subject import Subject
from bpstudio.ui.panels.inspector.words import derivative, exact, factor, short
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice


class WiresPage(Page):
    """One wire with its four numbers, or a list of several wires."""

    picked = Signal(object)
    gate_picked = Signal(str)

    def __init__(self, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        """Build every part once; those that do not apply are hidden."""
        super().__init__(parent)
        self._choice = choice
        self._wires: tuple[Wire, ...] = ()
        self._known: Known | None = None
        self.heading = plain("title")
        self.role = plain("strong")
        self.start = QToolButton()
        self.end = QToolButton()
        self.value = Reading(self.tr("value"), choice)
        self.upstream = Reading(self.tr("upstream"), choice)
        self.local = Reading(self.tr("local"), choice)
        self.gradient = Reading(self.tr("downstream"), choice)
        self.product = plain("strong")
        self.rule = plain("soft")
        self.numbers = NumberList(self.tr("Numbers of the selected wires"), choice)
        self._lay_out()
        self.start.clicked.connect(self._pick_start)
        self.end.clicked.connect(self._pick_end)
        self.numbers.picked.connect(lambda row: self.picked.emit(self._wires[row]))

    @override
    def show_subject(self, graph: Graph, known: Known, subject: Subject) -> None:
        self._wires = subject.wires
        self._known = known
        is_one = len(subject.wires) == 1
        for widget in (self.role, self._ends, self.value, self.upstream, self.local, self.gradient):
            widget.setVisible(is_one)
        self.numbers.setHidden(is_one)
        if is_one:
            self._show_wire(known, subject.wires[0])
            return
        self.heading.setText(self.tr("{count} wires").format(count=len(subject.wires)))
        say(self.product, "")
        say(self.rule, "")
        self.numbers.show_lines(len(subject.wires), self._line)

    @override
    def finish(self) -> None:
        """Nothing is typed here."""

    def _show_wire(self, known: Known, wire: Wire) -> None:
        source, target = known.gate(wire.source.gate), known.gate(wire.target.gate)
        colour = self._choice.theme.role_texts[target.kind.role]
        self.heading.setText(_leads(known, wire))
        role = f"{translated(target.kind.called)} · {translated(target.kind.role.value)}"
        say(self.role, role, colour)
        self.start.setText(self.tr("from {gate}").format(gate=source.id))
        self.end.setText(self.tr("to {gate}").format(gate=target.id))
        self.value.show_numbers(known.wire_value(wire))
        upstream, local = known.upstream(wire), known.local(wire)
        gradient = known.wire_gradient(wire)
        self.upstream.explain(derivative(known.trace, target.id))
        self.upstream.show_numbers(upstream)
        self.local.explain(f"∂{target.id}/∂{source.id}")
        self.local.show_numbers(local)
        self.local.setVisible(local is not None)
        self.gradient.show_numbers(gradient, colour)
        say(self.product, _product(upstream, local, gradient), colour)
        rule = self._rule_of((upstream, local, gradient))
        say(self.rule, rule or translated(target.kind.backward_words))

    def _rule_of(self, numbers: tuple[Numbers, Numbers, Numbers]) -> str:
        """Return how arrays are multiplied, if they are."""
        upstream, local, gradient = numbers
        if gradient is None or not isinstance(local, np.ndarray):
            return ""
        shape = gradient.shape
        if upstream is not None and shape == upstream.shape:
            return self.tr("downstream = upstream × local, element by element.")
        text = self.tr("downstream = upstream × local, element by element, summed to {shape}.")
        return text.format(shape=format_shape(shape) if shape else self.tr("one number"))

    def _pick_start(self) -> None:
        self.gate_picked.emit(self._wires[0].source.gate)

    def _pick_end(self) -> None:
        self.gate_picked.emit(self._wires[0].target.gate)

    def _line(self, row: int) -> Line:
        wire, known = self._wires[row], self._known
        assert known is not None
        value, gradient = known.wire_value(wire), known.wire_gradient(wire)
        number = " · ".join(text for text in (short(value), short(gradient)) if text)
        both = "; ".join(text for text in (exact(value), exact(gradient)) if text)
        return Line(_leads(known, wire), number, both)

    def _lay_out(self) -> None:
        self._ends = QWidget()
        row = QHBoxLayout(self._ends)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.start, self.end):
            button.setToolTip(self.tr("Select this gate"))
            button.setProperty("part", "link")
            row.addWidget(button)
        row.setSpacing(14)
        row.addStretch()
        for label in (self.heading, self.role, self._ends):
            self.column.addWidget(label)
        self.column.addSpacing(2)
        for reading in (self.value, self.upstream, self.local, self.gradient):
            self.column.addWidget(reading)
        for label in (self.product, self.rule):
            self.column.addWidget(label)
        self.column.addWidget(self.numbers, ALL_ROOM)
        self.column.addStretch(1)


def _leads(known: Known, wire: Wire) -> str:
    source, target = known.gate(wire.source.gate), known.gate(wire.target.gate)
    start, end = output_text(source, wire.source.index), input_text(target, wire.target.index)
    return f"{start} → {end}"


def _product(upstream: Numbers, local: Numbers, gradient: Numbers) -> str:
    """Return the product of three numbers written out, with few digits."""
    if isinstance(upstream, float) and isinstance(local, float) and isinstance(gradient, float):
        return f"{factor(upstream)} × {factor(local)} = {format_number(gradient)}"
    return ""
