"""Asking: the edits that the inspector wants, for one gate or for many in one step."""

from collections.abc import Callable, Sequence

from bpstudio.document import Edit
from bpstudio.document.edits import change_kind, move, set_setting, set_value
from bpstudio.document.edits.several import together
from bpstudio.document.edits.words import gates_in_words
from bpstudio.gates import GateKind
from bpstudio.gates.settings import Setting
from bpstudio.graph import Graph, Place, Value
from bpstudio.notation.numbers import format_value
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.ui.speech.translation import translated

Make = Callable[[Graph], Edit]
"""Makes an edit of a graph, or raises a Refusal."""
Ask = Callable[[Make], str | None]
"""Applies the edit that is made, or says in one sentence why not."""


def ask_about(text: str, read: Callable[[str], Make], ask: Ask) -> str | None:
    """Ask for what a text means; a text that cannot be read is refused like any other wish."""
    try:
        make = read(text)
    except Refusal as refusal:
        return translated(refusal)
    return ask(make)


def with_value(names: Sequence[str], value: Value) -> Make:
    """Return what gives sources a value."""
    label = Words("Set {name} to {value}", name=gates_in_words(names), value=format_value(value))
    return _for_each(names, label, lambda graph, name: set_value(graph, name, value))


def with_setting(names: Sequence[str], setting: Setting, text: str) -> Make:
    """Return what gives a setting of gates what is typed; a Refusal says what it needs."""
    value = setting.read(text)
    label = Words(
        "Set {setting} of {name} to {value}",
        setting=setting.called,
        name=gates_in_words(names),
        value=setting.written(value) or Words("all"),
    )
    return _for_each(
        names, label, lambda graph, name: set_setting(graph, name, setting.name, value)
    )


def with_kind(names: Sequence[str], kind: GateKind) -> Make:
    """Return what turns gates into another kind, with the wires that fit."""
    label = Words("Turn {name} into {kind}", name=gates_in_words(names), kind=kind.called)
    return _for_each(names, label, lambda graph, name: change_kind(graph, name, kind))


def at_place(names: Sequence[str], x: float | None = None, y: float | None = None) -> Make:
    """Return what moves gates to a column, a row, or both."""

    def place_of(at: Place) -> Place:
        return (at[0] if x is None else x, at[1] if y is None else y)

    return lambda graph: move(
        graph, {name: place_of(graph.gate(name).at) for name in names if name in graph}
    )


def _for_each(names: Sequence[str], label: str, make: Callable[[Graph, str], Edit]) -> Make:
    """Return the edit of the one gate, or that of all of them as one step under the label."""
    if len(names) == 1:
        return lambda graph: make(graph, names[0])

    def made_for(name: str) -> Make:
        return lambda graph: make(graph, name)

    return lambda graph: together(graph, label, map(made_for, names))
