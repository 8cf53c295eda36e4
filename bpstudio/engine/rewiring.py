"""Rewiring: the wiring after a patch, with work for what has changed, not for the whole graph."""

from dataclasses import replace

from bpstudio.engine.levels import level_behind, settled
from bpstudio.engine.traits import Numbers, numbers_of
from bpstudio.engine.wiring import Wiring, levels_of, sorted_by_end, wiring_of
from bpstudio.graph import Graph, Patch
from bpstudio.graph.rows import rows_of_gates, rows_of_wires

_MANY = 500
"""After a larger patch it is quicker to begin anew."""


def rewired(before: Wiring, graph: Graph, patch: Patch) -> Wiring:
    """Return the wiring of a graph that was wired as `before` until the patch was applied."""
    if patch.size > _MANY:
        return wiring_of(graph)
    gates = rows_of_gates(graph, tuple(before.row), patch)
    wires = rows_of_wires(graph, before.wires, patch)
    row = gates.of_index(before.row)
    now = gates.renumbered(len(before.gates))
    starts = [row[wire.source.gate] for wire in wires.newcomers]
    ends = [row[wire.target.gate] for wire in wires.newcomers]
    ports = [wire.target.index for wire in wires.newcomers]
    start_rows = wires.of_array(now[before.start_rows], starts)
    end_rows = wires.of_array(now[before.end_rows], ends)
    all_ports = wires.of_array(before.ports, ports)
    after = Wiring(
        gates=tuple(graph.gates),
        wires=tuple(graph.wires),
        row=row,
        kinds=gates.of_array(before.kinds, 0),
        start_rows=start_rows,
        end_rows=end_rows,
        ports=all_ports,
        by_end=before.by_end if wires.is_empty else sorted_by_end(end_rows, all_ports),
        levels=gates.of_array(before.levels, 0),
    )
    come = [row[gate.id] for gate in patch.added]
    after.kinds[come] = numbers_of(gate.kind for gate in patch.added)
    loosened = (wire.target.gate for wire in patch.cut if wire.target.gate in row)
    return _levelled(after, {*come, *ends, *map(row.__getitem__, loosened)})


def _levelled(wiring: Wiring, touched: set[int]) -> Wiring:
    """Return the wiring with levels that are right again after these gates were touched."""
    is_copy = wiring.traits.is_copy

    def of_gate(levels: Numbers, row: int) -> int:
        return level_behind(levels[wiring.feeding.of_one(row)], is_copy=bool(is_copy[row]))

    if settled(wiring.levels, touched, of_gate, wiring.behind):
        return wiring
    return replace(wiring, levels=levels_of(wiring))
