"""Reshaping: the geometry after a patch, computed anew only where the patch has touched it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

import numpy as np

from bpstudio.graph import Graph, Patch
from bpstudio.graph.groups import groups_of
from bpstudio.graph.rows import rows_of_gates, rows_of_wires
from bpstudio.picture.folding import ITSELF, GroupBox
from bpstudio.picture.geometry import Geometry, Integers, ends_of, fold, geometry_of
from bpstudio.picture.looks import looks_of

_NO_BOXES: Mapping[str, GroupBox] = {}
_MANY = 500
"""After a larger change of gates and wires it is quicker to compute everything anew."""


def reshaped(before: Geometry, graph: Graph, patch: Patch) -> Geometry:
    """Return the geometry of a graph that stood as `before` until the patch was applied."""
    if patch.size > _MANY:
        return geometry_of(graph, _within(before))
    gates = rows_of_gates(graph, before.names, patch)
    wires = rows_of_wires(graph, before.wires, patch)
    row = gates.of_index(before.row)
    new = looks_of(graph, [graph.gate(name) for name in gates.newcomers])
    new_ends, new_ports = ends_of(wires.newcomers, row)
    now = gates.renumbered(len(before.names))
    flat = _unfolded(before)
    after = replace(
        flat,
        names=list(row),
        row=row,
        place=gates.of_array(flat.place, new.place),
        half=gates.of_array(flat.half, new.half),
        shape=gates.of_array(flat.shape, new.shape),
        role=gates.of_array(flat.role, new.role),
        inputs=gates.of_array(flat.inputs, new.inputs),
        outputs=gates.of_array(flat.outputs, new.outputs),
        wires=wires.of_items(flat.wires, wires.newcomers),
        ends=wires.of_array(now[flat.ends], new_ends),
        ports=wires.of_array(flat.ports, new_ports),
        wire_role=wires.of_array(flat.wire_role, 0),
        curve=wires.of_array(flat.curve, 0.0),
        box=wires.of_array(flat.box, 0.0),
        _wire_row=None,
    )
    touched = _look_again(after, graph, patch)
    touched += [each for each in now[_boxed(before)].tolist() if each >= 0]
    touched += _put_in_place(after, graph)
    return _folded(after, graph, _within(before), touched)


def refolded(before: Geometry, graph: Graph) -> Geometry:
    """Return the geometry after gates have moved and groups have changed, but nothing else has."""
    after = _unfolded(before)
    touched = [*_boxed(before).tolist(), *_put_in_place(after, graph)]
    return _folded(after, graph, _within(before), touched, _known_boxes(before, after, graph))


def _within(geometry: Geometry) -> str | None:
    return None if geometry.folding is None else geometry.folding.within


def _boxed(geometry: Geometry) -> Integers:
    """Return the rows of the gates that are in a box or not in the view."""
    folding = geometry.folding
    return np.flatnonzero([] if folding is None else folding.box != ITSELF)


def _unfolded(before: Geometry) -> Geometry:
    """Return a geometry, to be changed, in which no group is folded; its curves are as before."""
    folding = before.folding
    curve, box = before.curve.copy(), before.box.copy()
    if folding is None:
        place, half, shape = before.place.copy(), before.half.copy(), before.shape.copy()
    else:
        place, half = folding.home.copy(), folding.own_half.copy()
        shape = folding.own_shape.copy()
    return replace(
        before,
        place=place,
        half=half,
        shape=shape,
        curve=curve,
        box=box,
        folding=None,
    )


def _put_in_place(geometry: Geometry, graph: Graph) -> list[int]:
    """Put every gate where it stands in the graph, and return the rows of those that stood astray.

    Besides gates that the patch moves, those may be that a gesture or a glide has on their way.
    """
    n = len(geometry.names)
    flat = chain.from_iterable(gate.at for gate in graph.gates)
    places = np.fromiter(flat, dtype=np.float64, count=2 * n).reshape(n, 2)
    astray = (geometry.place != places).any(axis=1)
    geometry.place = places
    return np.flatnonzero(astray).tolist()


def _folded(
    geometry: Geometry,
    graph: Graph,
    within: str | None,
    touched: Iterable[int],
    known: Mapping[str, GroupBox] = _NO_BOXES,
) -> Geometry:
    """Fold the groups of a geometry, and bend the wires of what was touched or is in a box now."""
    fold(geometry, graph, within, known)
    geometry.bend(geometry.wires_at([*touched, *_boxed(geometry).tolist()]))
    return geometry


def _known_boxes(before: Geometry, after: Geometry, graph: Graph) -> dict[str, GroupBox]:
    """Return the boxes that are as they were, of gates that have at most moved as one."""
    if before.folding is None:
        return {}
    groups = {each.id: each for each in groups_of(graph)}
    known = {}
    for box in before.folding.boxes:
        steps = after.place[box.rows] - box.home
        is_same = groups.get(box.group.id) is box.group and not box.group.groups
        if is_same and (steps == steps[0]).all():
            known[box.group.id] = box
    return known


def _look_again(geometry: Geometry, graph: Graph, patch: Patch) -> list[int]:
    """Take over what the gates look like that stayed but were touched; return their rows."""
    names = {gate.id for gate in patch.added}
    for wire in (*patch.cut, *patch.joined):
        names |= {wire.source.gate, wire.target.gate}
    names &= geometry.row.keys()
    rows = [geometry.row[name] for name in names]
    looks = looks_of(graph, [graph.gate(name) for name in names])
    geometry.half[rows] = looks.half
    geometry.shape[rows] = looks.shape
    geometry.role[rows] = looks.role
    geometry.inputs[rows] = looks.inputs
    geometry.outputs[rows] = looks.outputs
    wires = geometry.wires_at(rows)
    geometry.wire_role[wires] = geometry.role[geometry.ends[wires, 1]]
    return rows
