"""Making room: what stands around a group moves aside when it opens, and closes up when it folds.

Whatever lies beyond a side of the old outline goes as far as that side does, and nothing else
moves: so the order of all things across and down stays, and folding takes opening back.
"""

from collections.abc import Collection
from copy import copy
from dataclasses import replace

import numpy as np

from bpstudio.graph import Gate, Graph, Patch, Place
from bpstudio.graph.frames import frames_of, with_frames
from bpstudio.graph.groups import groups_of, nest_of
from bpstudio.graph.notes import notes_of, with_notes
from bpstudio.picture.geometry import Box, Geometry, geometry_of
from bpstudio.picture.notepaper import box_of
from bpstudio.picture.units import in_view, outline_of

_SLACK = 1.0


def with_room(graph: Graph, patch: Patch, name: str, within: str | None = None) -> Patch:
    """Return a patch that folds, opens, makes or takes apart one group, and moves what is around.

    `within` is the group in whose own view it happens, None for the whole graph.
    """
    after = _after(graph, patch)
    nest = nest_of(groups_of(graph if any(each.id == name for each in groups_of(graph)) else after))
    members = set(nest.members(name))
    before = geometry_of(graph, within)
    old = _area(before, name, members)
    new = _area(geometry_of(after, within), name, members)
    moved = []
    for gate in map(graph.gate, in_view(before)):
        step = _step(_box(before, gate.id), old, new)
        if gate.id not in members and step != (0.0, 0.0):
            moved.append((gate, _moved(gate, step)))
    frames = (replace(each, box=_stretched(each.box, old, new)) for each in frames_of(graph))
    notes = (each.moved(_step(box_of(each), old, new)) for each in notes_of(graph))
    return patch.then(
        Patch(
            removed=tuple(gate for gate, _ in moved),
            added=tuple(gate for _, gate in moved),
            extras=(*with_frames(graph, frames), *with_notes(graph, notes)),
        )
    )


def _after(graph: Graph, patch: Patch) -> Graph:
    """Return the graph with what it carries after a patch that leaves its gates alone."""
    after = copy(graph)
    extras = {**graph.extras, **{each.key: each.after for each in patch.extras}}
    after.extras = {key: value for key, value in extras.items() if value is not None}
    return after


def _area(geometry: Geometry, name: str, members: Collection[str]) -> Box:
    """Return what a group takes: its box, its outline, or the bounds of its gates."""
    rows = [geometry.row[member] for member in members]
    folding = geometry.folding
    for opened in folding.opened if folding is not None else ():
        if opened.group.id == name:
            return outline_of(geometry, opened)
    return geometry.bounds_of(rows)


def _box(geometry: Geometry, name: str) -> Box:
    return geometry.bounds_of([geometry.row[name]])


def _step(box: Box, old: Box, new: Box) -> Place:
    """Return how far a thing goes that lies beyond sides of the old outline, or not at all."""
    steps = []
    for low, high in ((0, 2), (1, 3)):
        step = 0.0
        if box[low] >= old[high] - _SLACK:
            step = new[high] - old[high]
        elif box[high] <= old[low] + _SLACK:
            step = new[low] - old[low]
        steps.append(float(np.round(step)))
    return (steps[0], steps[1])


def _stretched(box: Box, old: Box, new: Box) -> Box:
    """Return a frame's box with its sides moved as points there would be."""
    left, top, right, bottom = box
    (x, y), (u, v) = (_step((a, b, a, b), old, new) for a, b in ((left, top), (right, bottom)))
    return (left + x, top + y, right + u, bottom + v)


def _moved(gate: Gate, step: Place) -> Gate:
    return replace(gate, at=(gate.at[0] + step[0], gate.at[1] + step[1]))
