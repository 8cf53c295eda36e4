"""Edits of wires: join, branch, rejoin and part them; copy gates come and go by themselves."""

from collections.abc import Iterable
from dataclasses import replace

from bpstudio.document.edit import Edit
from bpstudio.document.edits.words import start_of, wires_in_words
from bpstudio.graph import Graph, Patch, Place, Port, Wire
from bpstudio.graph.draft import Draft
from bpstudio.graph.fan_out import dissolve_in, join_in, patch_joining, patch_parting
from bpstudio.graph.rules import reason_against
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


def join(graph: Graph, source: Port, target: Port) -> Edit:
    """Wire an output to an input, through a copy gate if the output is in use."""
    wire = Wire(source, target)
    _refuse_if_against_the_rules(graph, wire)
    label = Words("Join {start} to {end}", start=start_of(graph, wire), end=target.gate)
    return Edit(label, patch_joining(graph, source, target))


def branch(graph: Graph, wire: Wire, target: Port, at: Place) -> Edit:
    """Lead a second wire out of a wire to an input; a copy gate that it needs stands at `at`."""
    edit = join(graph, wire.source, target)
    added = tuple(replace(gate, at=at) for gate in edit.patch.added if gate.id not in graph)
    return replace(edit, patch=replace(edit.patch, added=added))


def rejoin(
    graph: Graph, wire: Wire, *, source: Port | None = None, target: Port | None = None
) -> Edit:
    """Move one end of a wire, or both, to other ports."""
    if graph.wire_into(wire.target) != wire:
        raise Refusal(
            "There is no wire from {start} to {end} any more.",
            start=wire.source.gate,
            end=wire.target.gate,
        )
    new = Wire(source or wire.source, target or wire.target)
    _refuse_if_against_the_rules(graph, new, instead_of=wire)
    label = Words("Join {start} to {end}", start=start_of(graph, new), end=new.target.gate)
    if new == wire:
        return Edit(label, Patch())
    draft = Draft(graph)
    draft.cut(wire)
    join_in(draft, new.source, new.target)
    dissolve_in(draft, (wire.source.gate,))
    return Edit(label, draft.patch)


def part(graph: Graph, wires: Iterable[Wire]) -> Edit:
    """Cut wires."""
    wires = tuple(wires)
    return Edit(
        Words("Cut {wires}", wires=wires_in_words(graph, wires)), patch_parting(graph, wires)
    )


def _refuse_if_against_the_rules(graph: Graph, wire: Wire, instead_of: Wire | None = None) -> None:
    reason = reason_against(graph, wire, instead_of)
    if reason is not None:
        raise Refusal(reason)
