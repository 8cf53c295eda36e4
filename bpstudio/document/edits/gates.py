"""Edits of gates: add, remove, move and rename them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from bpstudio.document.edit import Edit
from bpstudio.document.edits.annotations import remove_annotations
from bpstudio.document.edits.words import (
    a_new_name,
    gates_in_words,
    the_gate,
    wires_in_words,
)
from bpstudio.gates import GateKind
from bpstudio.graph import (
    Extra,
    Gate,
    Graph,
    Patch,
    Place,
    Port,
    Wire,
    as_value,
    lessons,
    wanted,
)
from bpstudio.graph.draft import Draft
from bpstudio.graph.expansion import opened
from bpstudio.graph.fan_out import patch_parting
from bpstudio.graph.following import Following
from bpstudio.graph.groups import groups_of, renamed, with_groups
from bpstudio.graph.listed import following
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

# One, unlike zero, keeps a product alive in which the source is a factor.
FIRST_VALUE = 1.0
_LETTERS = tuple("xyzwabcdpqrstuv")
_STEMS = {"input": "x", "parameter": "w", "constant": "c"}


def add_gate(
    graph: Graph, kind: GateKind, at: Place, value: object = None, name: str | None = None
) -> Edit:
    """Put down a gate, by itself named in its kind's manner; a source starts at 1."""
    name = _name_for(graph, kind) if name is None else a_new_name(graph, name)
    if kind.is_source:
        frozen = FIRST_VALUE if value is None else as_value(value, name)
        return Edit(Words("Add {name}", name=name), Patch(added=(Gate(name, kind, frozen, at),)))
    if value is not None:
        raise Refusal("{name} computes its value: only a source can be given one.", name=name)
    return Edit(Words("Add {kind}", kind=kind.called), Patch(added=(Gate(name, kind, at=at),)))


def remove(
    graph: Graph,
    names: Collection[str],
    wires: Iterable[Wire] = (),
    annotations: Collection[str] = (),
) -> Edit:
    """Delete gates with all their wires, further wires, frames and notes.

    Copy gates come and go with their branches. What stands in a frame stays.
    """
    for name in names:
        the_gate(graph, name)
    wires = tuple(wires)
    gone = remove_annotations(graph, annotations)
    if not names and not wires:
        return gone
    what = gates_in_words(names) if names else wires_in_words(graph, wires)
    patch = replace(patch_parting(graph, wires, names), extras=gone.patch.extras)
    return Edit(Words("Delete {what}", what=what), patch)


def move(graph: Graph, places: Mapping[str, Place]) -> Edit:
    """Put gates in other places."""
    gates = [gate for name, at in places.items() if (gate := the_gate(graph, name)).at != at]
    moved = (replace(gate, at=places[gate.id]) for gate in gates)
    return Edit(
        Words("Move {gates}", gates=gates_in_words(places)), Patch(tuple(gates), tuple(moved))
    )


def rename(graph: Graph, old: str, new: str) -> Edit:
    """Give a gate another name."""
    gate = the_gate(graph, old)
    label = Words("Rename {old} to {new}", old=old, new=new)
    if old == new:
        return Edit(label, Patch())
    draft = Draft(graph)
    draft.put(replace(gate, id=a_new_name(graph, new)))
    wires = (*graph.wires_into(old).values(), *graph.wires_from(old).values())
    for wire in wires:
        draft.cut(wire)
        draft.join(Wire(_renamed(wire.source, old, new), _renamed(wire.target, old, new)))
    draft.remove(old)
    if graph.chosen_loss == old:
        draft.chosen_loss = new
    return Edit(label, replace(draft.patch, extras=_extras_after(graph, old, new)))


def _extras_after(graph: Graph, old: str, new: str) -> tuple[Extra, ...]:
    """Return how what the graph carries besides follows the name of a gate."""
    told = lessons.lessons_in(graph)
    asked = wanted.asked_in(graph)
    before = opened.opened_in(graph)
    swaps = [
        Extra(lessons.KEY, told, lessons.renamed(told, old, new)),
        Extra(opened.KEY, before, opened.renamed(before, old, new)),
        Extra(wanted.KEY, asked, wanted.renamed(asked, old, new)),
    ]
    swaps += [
        Extra(key, value, value.renamed(old, new))
        for key, value in graph.extras.items()
        if isinstance(value, Following)
    ]
    groups = with_groups(graph, (renamed(each, {old: new}) for each in groups_of(graph)))
    listed = following(graph.extras, old, new)
    return (*(each for each in swaps if each.before != each.after), *groups, *listed)


def _renamed(port: Port, old: str, new: str) -> Port:
    return Port(new, port.index) if port.gate == old else port


def _name_for(graph: Graph, kind: GateKind) -> str:
    """Return the next free name: x, y, z, … for inputs, w1, w2, … for parameters, add1, …."""
    if kind.name == "input":
        letter = next((letter for letter in _LETTERS if letter not in graph), None)
        if letter is not None:
            return letter
    return graph.new_name(_STEMS.get(kind.name, kind.stem))
