"""The edit that swaps the inputs of gates: a − b becomes b − a, W @ x becomes x @ W."""

from collections.abc import Collection
from dataclasses import replace

from bpstudio.document.edit import Edit
from bpstudio.document.edits.words import gates_in_words, the_gate
from bpstudio.graph import Graph
from bpstudio.graph.draft import Draft
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


def swap_inputs(graph: Graph, names: Collection[str]) -> Edit:
    """Let the wires into each of these gates end in the reverse order; gates with one input stay.

    A single wire into a gate with two inputs moves to the other one.
    """
    draft = Draft(graph)
    swapped: list[str] = []
    for name in names:
        kind, wires = the_gate(graph, name).kind, draft.wires_into(name)
        last = max((*wires, kind.fewest_inputs - 1))
        turned = [
            replace(wire, target=replace(wire.target, index=last - index))
            for index, wire in wires.items()
        ]
        if not turned or turned == list(wires.values()):
            continue
        for wire in tuple(wires.values()):
            draft.cut(wire)
        for wire in turned:
            draft.join(wire)
        swapped.append(name)
    if not swapped:
        raise Refusal("Select a gate with two inputs, of which one at least has a wire.")
    return Edit(Words("Swap the inputs of {gates}", gates=gates_in_words(swapped)), draft.patch)
