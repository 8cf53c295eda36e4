"""Fragments: a part of a graph as a graph of its own, to be copied and pasted."""

from collections.abc import Collection
from dataclasses import replace

from bpstudio.document.edit import Edit
from bpstudio.document.edits.words import gates_in_words, the_gate
from bpstudio.graph import Graph, Patch, Place, Port, Wire
from bpstudio.graph.draft import Draft
from bpstudio.graph.fan_out import join_in
from bpstudio.graph.naming import split_number
from bpstudio.notation.words import Words


def fragment_of(graph: Graph, names: Collection[str]) -> Graph:
    """Return the chosen gates and the wires among them.

    A wire that leads from one chosen gate to another through copy gates that are not chosen is
    among them too, and gets copy gates of its own where it needs some.
    """
    chosen = set(names)
    fragment = Graph()
    gates = tuple(the_gate(graph, name) for name in names)
    fragment.apply(Patch(added=gates))
    draft = Draft(fragment)
    through_copies: list[tuple[Port, Wire]] = []
    for wire in (wire for gate in gates for _, wire in sorted(graph.wires_into(gate.id).items())):
        if wire.source.gate in chosen:
            draft.join(wire)
        elif (source := _chosen_source(graph, wire, chosen)) is not None:
            through_copies.append((source, wire))
    for source, wire in through_copies:
        join_in(draft, source, wire.target)
    fragment.apply(draft.patch)
    return fragment


def insert(graph: Graph, fragment: Graph, step: Place) -> Edit:
    """Paste a fragment so far from where its gates stood; names in use get other numbers."""
    draft = Draft(graph)
    names: dict[str, str] = {}
    for gate in fragment.gates:
        name = gate.id
        if name in draft:
            name = draft.new_name(split_number(name)[0])
        names[gate.id] = name
        draft.put(replace(gate, id=name, at=(gate.at[0] + step[0], gate.at[1] + step[1])))
    for wire in fragment.wires:
        draft.join(Wire(_renamed(names, wire.source), _renamed(names, wire.target)))
    return Edit(Words("Paste {gates}", gates=gates_in_words(names.values())), draft.patch)


def _chosen_source(graph: Graph, wire: Wire, chosen: Collection[str]) -> Port | None:
    """Return the chosen output that the wire comes from through copy gates, or None."""
    source = wire.source
    while source.gate not in chosen:
        feeding = graph.wire_into(Port(source.gate))
        if feeding is None or not graph.gate(source.gate).kind.is_copy:
            return None
        source = feeding.source
    return source


def _renamed(names: dict[str, str], port: Port) -> Port:
    return Port(names[port.gate], port.index)
