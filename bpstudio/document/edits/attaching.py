"""The edit that puts down a gate and joins it to a port that was waiting for one."""

from bpstudio.document.edit import Edit
from bpstudio.document.edits.gates import add_gate
from bpstudio.gates import GateKind
from bpstudio.graph import Graph, Place, Port
from bpstudio.graph.draft import Draft
from bpstudio.graph.fan_out import join_in
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


def add_behind(graph: Graph, kind: GateKind, at: Place, source: Port) -> Edit:
    """Put down a gate that an output feeds, through a copy gate if the output is in use."""
    (gate,) = add_gate(graph, kind, at).patch.added
    if kind.is_source:
        raise Refusal("{gate} is a source: nothing can flow into it.", gate=gate.id)
    draft = Draft(graph)
    draft.put(gate)
    join_in(draft, source, Port(gate.id))
    return Edit(Words("Add {kind} behind {gate}", kind=kind.called, gate=source.gate), draft.patch)


def add_before(graph: Graph, kind: GateKind, at: Place, target: Port) -> Edit:
    """Put down a gate that feeds a free input."""
    if graph.wire_into(target) is not None:
        raise Refusal(
            "An input of {gate} takes one wire, and this one has one already.", gate=target.gate
        )
    (gate,) = add_gate(graph, kind, at).patch.added
    draft = Draft(graph)
    draft.put(gate)
    join_in(draft, Port(gate.id), target)
    return Edit(Words("Add {kind} before {gate}", kind=kind.called, gate=target.gate), draft.patch)
