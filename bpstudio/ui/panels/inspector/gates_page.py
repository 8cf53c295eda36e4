"""The page of gates: name, kind, value, settings, place and numbers of one gate or of many."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from bpstudio.document.edits import rename
from bpstudio.gates import KINDS, GateKind
from bpstudio.gates.settings import Setting
from bpstudio.graph import Gate, Graph, Value
from bpstudio.notation.numbers import format_number, read_number
from bpstudio.ui.panels.inspector.asking import (
    Ask,
    Make,
    ask_about,
    at_place,
    with_kind,
    with_setting,
    with_value,
)
from bpstudio.ui.panels.inspector.entry import Entry
from bpstudio.ui.panels.inspector.kind_box import KindBox
from bpstudio.ui.panels.inspector.known import Known
from bpstudio.ui.panels.inspector.number_list import Line, NumberList
from bpstudio.ui.panels.inspector.page import ALL_ROOM, Page, label_of, plain, say
from bpstudio.ui.panels.inspector.reading import Reading
from bpstudio.ui.panels.inspector.shared import MIXED, Mixed, shared
from bpstudio.ui.panels.inspector.subject import Subject
from bpstudio.ui.panels.inspector.value_box import ValueBox
from bpstudio.ui.panels.inspector.words import derivative, exact, short
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice

_SETTINGS = {each.name: each.called for kind in KINDS for each in kind.settings}


class GatesPage(Page):
    """Fields for what the gates have in common, and their numbers."""

    renamed = Signal(str)
    picked = Signal(str)

    def __init__(self, choice: ThemeChoice, ask: Ask, parent: QWidget | None = None) -> None:
        """Build every field once; those that do not apply are hidden."""
        super().__init__(parent)
        self._choice = choice
        self._ask = ask
        self._names: tuple[str, ...] = ()
        self._known: Known | None = None
        self._declared: dict[str, Setting] = {}
        self.heading = plain("title")
        self.role = plain("strong")
        self.formula = plain("soft")
        self.problem = plain()
        self.name = Entry(self.tr("Name"), self._rename)
        self.kind = KindBox(choice, self._turn)
        self.value_box = ValueBox(choice, self._set_value)
        self.settings = {
            name: Entry(translated(called), self._set_setting(name))
            for name, called in _SETTINGS.items()
        }
        self.across = Entry(
            self.tr("Place across"), self._move(lambda x: at_place(self._names, x=x))
        )
        self.down = Entry(self.tr("Place down"), self._move(lambda y: at_place(self._names, y=y)))
        self.value = Reading(self.tr("value"), choice)
        self.gradient = Reading(self.tr("gradient"), choice)
        self.numbers = NumberList(self.tr("Numbers of the selected gates"), choice)
        self._lay_out()
        self.numbers.picked.connect(lambda row: self.picked.emit(self._names[row]))

    @override
    def show_subject(self, graph: Graph, known: Known, subject: Subject) -> None:
        self._names = subject.gates
        self._known = known
        gates = [graph.gate(name) for name in subject.gates]
        self._show_head(gates, known)
        self._show_fields(gates)
        self._show_numbers(gates, known)

    @override
    def finish(self) -> None:
        for entry in (self.name, *self.settings.values(), self.across, self.down):
            entry.finish()
        self.value_box.finish()

    # -- showing -----------------------------------------------------------------------------

    def _show_head(self, gates: list[Gate], known: Known) -> None:
        theme, kind = self._choice.theme, shared(gate.kind for gate in gates)
        is_one = len(gates) == 1
        count = self.tr("{count} gates").format(count=len(gates))
        self.heading.setText(gates[0].id if is_one else count)
        if isinstance(kind, Mixed):
            say(self.role, "")
            say(self.formula, "")
        else:
            called = translated(kind.called)
            role = f"{called} · {translated(kind.role.value)}"
            say(self.role, called if kind.is_source else role, theme.role_texts[kind.role])
            say(self.formula, translated(kind.formula))
        sentence = known.trace.problems.get(gates[0].id, "") if is_one else ""
        say(self.problem, translated(sentence), theme.problem)

    def _show_fields(self, gates: list[Gate]) -> None:
        self._form.setRowVisible(self.name, len(gates) == 1)
        self.name.show_text(gates[0].id)
        self.kind.show_kind(shared(gate.kind for gate in gates))
        are_sources = all(gate.kind.is_source for gate in gates)
        if are_sources:
            self.value_box.show_value(shared(gate.value for gate in gates))
        else:
            # First, since what is hidden loses the focus and would hand over what was typed.
            self.value_box.drop()
        self._form.setRowVisible(self.value_box, are_sources)
        self._show_settings(gates)
        self.across.show_text(_number(shared(gate.at[0] for gate in gates)))
        self.down.show_text(_number(shared(gate.at[1] for gate in gates)))

    def _show_settings(self, gates: list[Gate]) -> None:
        common = set.intersection(*(set(kind.settings) for kind in {gate.kind for gate in gates}))
        self._declared = {setting.name: setting for setting in common}
        for name, entry in self.settings.items():
            setting = self._declared.get(name)
            if setting is None:
                entry.drop()
            else:
                value = shared(gate.setting(name) for gate in gates)
                entry.show_text(None if value is MIXED else setting.written(value))
                entry.setToolTip(translated(setting.meaning))
                entry.setAccessibleName(
                    f"{translated(setting.called)}, {translated(setting.meaning)}"
                )
            self._form.setRowVisible(entry, setting is not None)

    def _show_numbers(self, gates: list[Gate], known: Known) -> None:
        is_one = len(gates) == 1
        self.value.setVisible(is_one and not gates[0].kind.is_source)
        self.gradient.setVisible(is_one and known.trace.loss is not None)
        self.numbers.setHidden(is_one)
        if not is_one:
            self.numbers.show_lines(len(gates), self._line)
            return
        (gate,) = gates
        self.value.show_numbers(known.value(gate.id))
        self.gradient.call(derivative(known.trace, gate.id))
        colour = self._choice.theme.role_texts[gate.kind.role]
        self.gradient.show_numbers(known.gradient(gate.id), colour)

    def _line(self, row: int) -> Line:
        name, known = self._names[row], self._known
        assert known is not None
        value, gradient = known.value(name), known.gradient(name)
        words = f"{name} = {short(value)}" if value is not None else name
        number = "" if gradient is None else f"{derivative(known.trace, name)} = {short(gradient)}"
        both = [exact(value), exact(gradient)]
        return Line(words, number, "; ".join(text for text in both if text))

    # -- asking ------------------------------------------------------------------------------

    def _rename(self, text: str) -> str | None:
        (old,) = self._names
        sentence = self._ask(lambda graph: rename(graph, old, text))
        if sentence is None:
            self.renamed.emit(text)
        return sentence

    def _turn(self, kind: GateKind) -> str | None:
        known = self._known
        assert known is not None
        if all(known.gate(name).kind is kind for name in self._names):
            return None
        return self._ask(with_kind(self._names, kind))

    def _set_value(self, value: Value) -> str | None:
        return self._ask(with_value(self._names, value))

    def _set_setting(self, setting: str) -> Callable[[str], str | None]:
        def make(text: str) -> Make:
            return with_setting(self._names, self._declared[setting], text)

        return lambda text: ask_about(text, make, self._ask)

    def _move(self, make: Callable[[float], Make]) -> Callable[[str], str | None]:
        """Return what reads a number and asks for the edit that is made of it."""
        return lambda text: ask_about(text, lambda typed: make(read_number(typed)), self._ask)

    # -- the column --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for label in (self.heading, self.role, self.formula, self.problem):
            self.column.addWidget(label)
        self.column.setSpacing(5)
        self.column.addSpacing(5)
        self._form = self.add_form()
        self._form.addRow(label_of(self.tr("name")), self.name)
        self._form.addRow(label_of(self.tr("kind")), self.kind)
        self._form.addRow(label_of(self.tr("value"), at_top=True), self.value_box)
        for name, entry in self.settings.items():
            self._form.addRow(label_of(translated(_SETTINGS[name])), entry)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for entry in (self.across, self.down):
            row.addWidget(entry)
        self._form.addRow(label_of(self.tr("place")), place)
        self.column.addSpacing(6)
        self.column.addWidget(self.value)
        self.column.addWidget(self.gradient)
        self.column.addWidget(self.numbers, ALL_ROOM)
        self.column.addStretch(1)


def _number(number: float | Mixed) -> str | None:
    return None if number is MIXED else format_number(number, 12)
