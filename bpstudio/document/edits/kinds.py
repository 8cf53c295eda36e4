"""The edit that turns a gate into one of another kind, with the wires that fit."""

from dataclasses import replace

from bpstudio.document.edit import Edit
from bpstudio.document.edits.gates import FIRST_VALUE
from bpstudio.document.edits.words import the_gate
from bpstudio.gates import GateKind
from bpstudio.graph import Gate, Graph, Port, Wire
from bpstudio.graph.draft import Draft
from bpstudio.graph.fan_out import dissolve_in, join_in
from bpstudio.notation.words import Words


def change_kind(graph: Graph, name: str, kind: GateKind) -> Edit:
    """Turn a gate into another kind.

    Wires keep their input port where the new kind has it, and move to a free one where it has
    not; those that find none are cut. All that the gate feeds it goes on feeding, through a copy
    gate where the new kind needs one. Settings that both kinds have keep their numbers.
    """
    gate = the_gate(graph, name)
    arriving = [wire for _, wire in sorted(graph.wires_into(name).items())]
    leaving = [wire for _, wire in sorted(graph.wires_from(name).items())]
    draft = Draft(graph)
    draft.put(_turned_into(kind, gate))
    for wire in (*arriving, *leaving):
        draft.cut(wire)
    for wire, index in _ports_for(arriving, kind).items():
        draft.join(Wire(wire.source, Port(name, index)))
    for wire in leaving:
        join_in(draft, Port(name), wire.target)
    dissolve_in(draft, (wire.source.gate for wire in arriving))
    if kind.is_source and draft.chosen_loss == name:
        draft.chosen_loss = None
    return Edit(Words("Turn {name} into {kind}", name=name, kind=kind.called), draft.patch)


def _turned_into(kind: GateKind, gate: Gate) -> Gate:
    both = {each.name for each in kind.settings} & {each.name for each in gate.kind.settings}
    value = gate.value if gate.kind.is_source else FIRST_VALUE
    return replace(
        gate,
        kind=kind,
        value=value if kind.is_source else None,
        settings=kind.settled({key: each for key, each in gate.settings if key in both}),
    )


def _ports_for(wires: list[Wire], kind: GateKind) -> dict[Wire, int]:
    """Return the input port of the new kind for as many of the wires as fit, in port order."""
    if kind.growing_inputs:
        return {wire: wire.target.index for wire in wires}
    count = len(kind.inputs)
    staying = {wire: wire.target.index for wire in wires if wire.target.index < count}
    moving = [wire for wire in wires if wire not in staying]
    free = [index for index in range(count) if index not in staying.values()]
    return staying | dict(zip(moving, free, strict=False))
