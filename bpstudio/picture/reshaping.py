"""Reshaping: the geometry after a patch, computed anew only where the patch has touched it."""

from dataclasses import replace

from bpstudio.graph import Graph, Patch
from bpstudio.graph.groups import GROUPS
from bpstudio.graph.rows import rows_of_gates, rows_of_wires
from bpstudio.picture.geometry import Geometry, ends_of, geometry_of
from bpstudio.picture.looks import looks_of

_MANY = 500
"""After a larger patch it is quicker to compute everything anew."""


def reshaped(before: Geometry, graph: Graph, patch: Patch) -> Geometry:
    """Return the geometry of a graph that stood as `before` until the patch was applied."""
    has_groups = before.folding is not None or graph.extras.get(GROUPS)
    if has_groups or patch.size > _MANY:
        return geometry_of(graph, None if before.folding is None else before.folding.within)
    gates = rows_of_gates(graph, before.names, patch)
    wires = rows_of_wires(graph, before.wires, patch)
    row = gates.of_index(before.row)
    new = looks_of(graph, [graph.gate(name) for name in gates.newcomers])
    new_ends, new_ports = ends_of(wires.newcomers, row)
    kept_ends = gates.renumbered(len(before.names))[before.ends]
    after = replace(
        before,
        names=list(row),
        row=row,
        place=gates.of_array(before.place, new.place),
        half=gates.of_array(before.half, new.half),
        shape=gates.of_array(before.shape, new.shape),
        role=gates.of_array(before.role, new.role),
        inputs=gates.of_array(before.inputs, new.inputs),
        outputs=gates.of_array(before.outputs, new.outputs),
        wires=wires.of_items(before.wires, wires.newcomers),
        ends=wires.of_array(kept_ends, new_ends),
        ports=wires.of_array(before.ports, new_ports),
        wire_role=wires.of_array(before.wire_role, 0),
        curve=wires.of_array(before.curve, 0.0),
        box=wires.of_array(before.box, 0.0),
        version=before.version + 1,
        _wire_row=None,
    )
    _look_again(after, graph, patch)
    return after


def _look_again(geometry: Geometry, graph: Graph, patch: Patch) -> None:
    """Take over what the gates look like that stayed but were touched, and bend their wires."""
    names = {gate.id for gate in patch.added if gate.id in geometry.row}
    for wire in (*patch.cut, *patch.joined):
        names |= {wire.source.gate, wire.target.gate}
    names &= geometry.row.keys()
    rows = [geometry.row[name] for name in names]
    looks = looks_of(graph, [graph.gate(name) for name in names])
    geometry.place[rows] = looks.place
    geometry.half[rows] = looks.half
    geometry.shape[rows] = looks.shape
    geometry.role[rows] = looks.role
    geometry.inputs[rows] = looks.inputs
    geometry.outputs[rows] = looks.outputs
    wires = geometry.wires_at(rows)
    geometry.wire_role[wires] = geometry.role[geometry.ends[wires, 1]]
    geometry.bend(wires)
