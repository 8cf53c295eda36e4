"""What counts once: the terms of a loss that no data reaches, such as a penalty on the parameters.

The loss of one example is a sum like Eⁿ + λΣθ². Adding up n examples would count the penalty n
times. So the terms that no data reaches are cut out as a graph of their own, whose loss is what is
left if all that data reaches were 0.
"""

import numpy as np

from bpstudio.engine.batch_structure import BatchStructure
from bpstudio.gates.activations import IDENTITY
from bpstudio.gates.arithmetic import ADD, DIVIDE, MULTIPLY, NEGATE, SUBTRACT
from bpstudio.gates.fan_out import COPY
from bpstudio.gates.sources import CONSTANT
from bpstudio.graph import Gate, Graph, Patch, Port, Wire
from bpstudio.graph.values import value_from_array

_ADDING = (ADD, SUBTRACT)
_HANDING_ON = (NEGATE, IDENTITY, COPY)


def terms_without_data(structure: BatchStructure) -> Graph | None:
    """Return the graph of the terms of the loss that no data reaches, or None if there are none.

    A term is what ends on one of the last sums of the loss: the add and subtract gates from which
    nothing but sums, signs, and products with constants lead to it. A source that is itself added
    there is no term: it is the bias of a model whose output is the loss, and part of each example.
    """
    sums = _last_sums(structure)
    wiring = structure.wiring
    kept: set[int] = set()
    zeros: list[int] = []
    has_terms = False
    for row in sums:
        for wire, start in zip(wiring.arriving[row], wiring.feeding[row], strict=True):
            is_added = wiring.gates[row].kind in _ADDING
            if start in sums:
                continue
            if structure.reached[start] or (is_added and _is_bare(structure, start)):
                zeros.append(wire)
            else:
                kept |= wiring.ancestors([start])
                has_terms |= is_added
    return _cut_out(structure, sums | kept, zeros) if has_terms else None


def _last_sums(structure: BatchStructure) -> set[int]:
    """Return the gates that data reaches and through which the loss is a sum of terms."""
    found: set[int] = set()
    wiring = structure.wiring
    fixed = wiring.fixed()
    for row in reversed(wiring.order):
        if not (structure.reached[row] and row in structure.live):
            continue
        goals = {wiring.ends[wire] for wire in wiring.leaving[row]} & structure.live
        leads_to_sums = row == structure.loss or goals <= found
        if leads_to_sums and _is_sum(structure, row, fixed):
            found.add(row)
    return found


def _is_sum(structure: BatchStructure, row: int, fixed: set[int]) -> bool:
    """Return whether a gate adds its inputs, or hands one on times what cannot change."""
    kind, feeding = structure.wiring.gates[row].kind, structure.wiring.feeding[row]
    if kind is MULTIPLY:
        return sum(each not in fixed for each in feeding) == 1
    if kind is DIVIDE:
        return feeding[1] in fixed
    return kind in _ADDING or kind in _HANDING_ON


def _is_bare(structure: BatchStructure, row: int) -> bool:
    """Return whether a gate is a source or a copy of one."""
    gates, feeding = structure.wiring.gates, structure.wiring.feeding
    while gates[row].kind is COPY:
        (row,) = feeding[row]
    return gates[row].kind.is_source


def _cut_out(structure: BatchStructure, rows: set[int], zeros: list[int]) -> Graph:
    """Return these gates as a graph, with a 0 in place of what came on each of the other wires."""
    wiring, graph = structure.wiring, Graph()
    graph.apply(
        Patch(
            added=tuple(wiring.gates[row] for row in sorted(rows)),
            joined=tuple(
                wire
                for number, wire in enumerate(wiring.wires)
                if {wiring.starts[number], wiring.ends[number]} <= rows and number not in zeros
            ),
        )
    )
    for number in zeros:
        shape = structure.shapes[wiring.starts[number]]
        assert shape is not None, "what the loss depends on can run"
        zero = Gate(graph.new_name("zero"), CONSTANT, value_from_array(np.zeros(shape)))
        wire = Wire(Port(zero.id), wiring.wires[number].target)
        graph.apply(Patch(added=(zero,), joined=(wire,)))
    graph.chosen_loss = structure.graph.loss
    return graph
