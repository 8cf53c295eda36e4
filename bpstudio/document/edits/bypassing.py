"""The edit that takes gates out of a path and joins their neighbours."""

from collections.abc import Collection

from bpstudio.document.edit import Edit
from bpstudio.document.edits.words import gates_in_words, the_gate
from bpstudio.graph import Graph, Port, Wire
from bpstudio.graph.draft import Draft
from bpstudio.graph.fan_out import dissolve_in, origin_of
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


def bypass(graph: Graph, names: Collection[str]) -> Edit:
    """Delete gates and keep the path: what each gate fed is fed by one of those that fed it.

    That is the first of its inputs which does not come straight from a source, else its first;
    the wires into its other inputs go. Copy gates among them stay, since they are the path
    itself; they go by themselves where they are left with one branch.
    """
    leaving = [name for name in names if not the_gate(graph, name).kind.is_copy]
    if not leaving:
        raise Refusal("A copy gate is part of the path: delete one of its branches instead.")
    draft = Draft(graph)
    feeding: list[str] = []
    for name in leaving:
        arriving = [wire for _, wire in sorted(draft.wires_into(name).items())]
        following = tuple(draft.wires_from(name).values()) if arriving else ()
        draft.remove(name)
        feeding += (wire.source.gate for wire in arriving)
        for wire in following:
            draft.join(Wire(_path_among(graph, arriving), wire.target))
    dissolve_in(draft, feeding)
    return Edit(Words("Delete {gates}, keep the path", gates=gates_in_words(leaving)), draft.patch)


def _path_among(graph: Graph, arriving: list[Wire]) -> Port:
    computed = (
        wire.source
        for wire in arriving
        if not graph.gate(origin_of(graph, wire.source).gate).kind.is_source
    )
    return next(computed, arriving[0].source)
