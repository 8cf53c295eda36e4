"""Edits that put a gate into a wire: a new one, or one that stands by itself."""

from collections.abc import Mapping
from dataclasses import replace

from bpstudio.document.edit import Edit
from bpstudio.document.edits.gates import add_gate
from bpstudio.document.edits.words import the_gate, wires_in_words
from bpstudio.gates import GateKind
from bpstudio.graph import Gate, Graph, Place, Port, Wire
from bpstudio.graph.draft import Draft
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


def add_on_wire(
    graph: Graph, kind: GateKind, wire: Wire, at: Place, room: Mapping[str, Place]
) -> Edit:
    """Put down a gate in the middle of a wire; `room` has the new places of those in its way."""
    (gate,) = add_gate(graph, kind, at).patch.added
    return _spliced(graph, gate, wire, room)


def move_onto_wire(
    graph: Graph, name: str, wire: Wire, at: Place, room: Mapping[str, Place]
) -> Edit:
    """Put a gate that has no wires into one; `room` has the new places of those in its way."""
    gate = the_gate(graph, name)
    if graph.wires_into(name) or graph.wires_from(name):
        raise Refusal("{name} has wires: only a gate without any can be put into one.", name=name)
    return _spliced(graph, replace(gate, at=at), wire, room)


def _spliced(graph: Graph, gate: Gate, wire: Wire, room: Mapping[str, Place]) -> Edit:
    if graph.wire_into(wire.target) != wire:
        raise Refusal(
            "There is no wire from {start} to {end} any more.",
            start=wire.source.gate,
            end=wire.target.gate,
        )
    if gate.kind.is_source:
        raise Refusal("{gate} is a source: nothing can flow into it.", gate=gate.id)
    draft = Draft(graph)
    for name, at in room.items():
        draft.put(replace(the_gate(graph, name), at=at))
    draft.put(gate)
    draft.cut(wire)
    draft.join(Wire(wire.source, Port(gate.id)))
    draft.join(Wire(Port(gate.id), wire.target))
    into = wires_in_words(graph, (wire,))
    return Edit(Words("Insert {gate} into the {wire}", gate=gate.id, wire=into), draft.patch)
