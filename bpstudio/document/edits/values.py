"""Edits of numbers and words: a source's value, a gate's settings, the loss, title and extras."""

from collections.abc import Mapping
from dataclasses import replace

from bpstudio.document.edit import Edit
from bpstudio.document.edits.words import the_gate
from bpstudio.graph import Extra, Gate, Graph, Patch, Swap, Value, as_value
from bpstudio.notation.numbers import format_number, format_value
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


def set_value(graph: Graph, name: str, value: object) -> Edit:
    """Give a source another value, a number or nested lists of numbers; None makes it blank."""
    gate = the_gate(graph, name)
    if not gate.kind.is_source:
        raise Refusal("{name} computes its value: only a source can be given one.", name=name)
    if value is None:
        return Edit(Words("Clear {name}", name=name), _exchanging(gate, replace(gate, value=None)))
    frozen = as_value(value, name)
    label = Words("Set {name} to {value}", name=name, value=format_value(frozen))
    return Edit(label, _exchanging(gate, replace(gate, value=frozen)))


def set_values(graph: Graph, values: Mapping[str, Value], label: str) -> Edit:
    """Give several sources other values at once, as training does; the others stay."""
    gates = [the_gate(graph, name) for name in values]
    changed = [gate for gate in gates if gate.value != values[gate.id]]
    return Edit(
        label,
        Patch(tuple(changed), tuple(replace(gate, value=values[gate.id]) for gate in changed)),
    )


def set_setting(graph: Graph, name: str, setting: str, raw: object) -> Edit:
    """Give a setting of a gate another number, axis, shape or index."""
    gate = the_gate(graph, name)
    declared = {each.name: each for each in gate.kind.settings}
    if setting not in declared:
        raise Refusal("{name} has no setting called “{setting}”.", name=name, setting=setting)
    new = replace(gate, settings=gate.kind.settled(gate.all_settings() | {setting: raw}))
    if gate.kind.is_source and new.number("low") >= new.number("high"):
        raise Refusal(
            "The slider of {name} has to begin at a smaller number than it ends.", name=name
        )
    value = new.setting(setting)
    written = format_number(value) if isinstance(value, float) else declared[setting].written(value)
    label = Words(
        "Set {setting} of {name} to {value}",
        setting=declared[setting].called,
        name=name,
        value=written or Words("all"),
    )
    return Edit(label, _exchanging(gate, new))


def choose_loss(graph: Graph, name: str | None) -> Edit:
    """Choose the gate whose gradients are shown; None leaves it to the only output, if it is."""
    if name is not None and the_gate(graph, name).kind.is_source:
        raise Refusal("{name} is a source: the loss has to be computed from something.", name=name)
    label = (
        Words("Choose no loss") if name is None else Words("Choose {name} as the loss", name=name)
    )
    swap = Swap(graph.chosen_loss, name)
    return Edit(label, Patch(loss=swap) if swap.before != swap.after else Patch())


def set_title(graph: Graph, title: str) -> Edit:
    """Give the graph another title."""
    swap = Swap(graph.title, title)
    return Edit(
        Words("Change the title"), Patch(title=swap) if swap.before != swap.after else Patch()
    )


def set_extra(graph: Graph, key: str, value: object, label: str) -> Edit:
    """Let the graph carry something else under a further key; None takes the key away."""
    before = graph.extras.get(key)
    return Edit(label, Patch(extras=(Extra(key, before, value),)) if before != value else Patch())


def _exchanging(old: Gate, new: Gate) -> Patch:
    return Patch((old,), (new,)) if old != new else Patch()
