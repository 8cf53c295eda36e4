"""Making room: what stands around a group moves aside when it opens, and closes up when it folds.

Whatever lies beyond a side of the old outline goes as far as that side does, and nothing else
moves. What closes up never passes what stays: so the order of all things across and down is kept,
and folding takes opening back.
"""

from collections.abc import Collection, Sequence
from copy import copy
from dataclasses import dataclass, replace

import numpy as np

from bpstudio.graph import Gate, Graph, Patch, Place
from bpstudio.graph.frames import frames_of, with_frames
from bpstudio.graph.groups import groups_of, nest_of
from bpstudio.graph.notes import notes_of, with_notes
from bpstudio.picture.geometry import Box, Floats, Geometry, geometry_of
from bpstudio.picture.notepaper import box_of
from bpstudio.picture.reshaping import refolded
from bpstudio.picture.units import in_view, outline_of

_SLACK = 1.0
_GAPS = (30.0, 0.0)
"""So far what closes up keeps from what stays, across, where wires have to be seen, and down."""


@dataclass(frozen=True, slots=True)
class _Shift:
    """The outline before, and how far things beyond its left, top, right and bottom side go."""

    old: Box
    by: Box

    def step(self, box: Box) -> Place:
        """Return how far a thing goes."""
        return (self._along(box, 0), self._along(box, 1))

    def steps(self, boxes: Floats) -> Floats:
        """Return (k, 2): how far the things in these boxes (k, 4) go."""
        steps = np.zeros((len(boxes), 2))
        for axis in (0, 1):
            low, high = boxes[:, axis], boxes[:, axis + 2]
            steps[high <= self.old[axis] + _SLACK, axis] = self.by[axis]
            steps[low >= self.old[axis + 2] - _SLACK, axis] = self.by[axis + 2]
        return steps

    def stretched(self, box: Box) -> Box:
        """Return a frame's box with its sides moved as points there would be."""
        left, top, right, bottom = box
        (x, y), (u, v) = (self.step((a, b, a, b)) for a, b in ((left, top), (right, bottom)))
        return (left + x, top + y, right + u, bottom + v)

    def _along(self, box: Box, axis: int) -> float:
        if box[axis] >= self.old[axis + 2] - _SLACK:
            return self.by[axis + 2]
        return self.by[axis] if box[axis + 2] <= self.old[axis] + _SLACK else 0.0


def with_room(
    graph: Graph,
    patch: Patch,
    name: str,
    within: str | None = None,
    before: Geometry | None = None,
) -> Patch:
    """Return a patch that folds, opens, makes or takes apart one group, and moves what is around.

    `within` is the group in whose own view it happens, None for the whole graph; `before` is the
    geometry of that view, if it is known.
    """
    after = _after(graph, patch)
    nest = nest_of(groups_of(graph if any(each.id == name for each in groups_of(graph)) else after))
    members = set(nest.members(name))
    if before is None:
        before = geometry_of(graph, within)
    old = _area(before, name, members)
    others = [gate for gate in in_view(before) if gate not in members]
    rows = np.array([before.row[gate] for gate in others], dtype=np.intp)
    boxes = np.hstack(
        [before.place[rows] - before.half[rows], before.place[rows] + before.half[rows]]
    )
    shift = _shift(old, _area(refolded(before, after), name, members), boxes)
    steps = shift.steps(boxes)
    moving = np.flatnonzero(steps.any(axis=1))
    gates = [graph.gate(others[number]) for number in moving.tolist()]
    frames = (replace(each, box=shift.stretched(each.box)) for each in frames_of(graph))
    notes = (each.moved(shift.step(box_of(each))) for each in notes_of(graph))
    both = patch.then(Patch(extras=(*with_frames(graph, frames), *with_notes(graph, notes))))
    moved = map(_moved, gates, steps[moving].tolist())
    return replace(both, removed=tuple(gates), added=tuple(moved))


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


def _shift(old: Box, new: Box, boxes: Floats) -> _Shift:
    """Return how far things in `boxes` (k, 4) go to give the new outline room, and no more."""
    by = [float(round(new[side] - old[side])) for side in range(4)]
    for axis in (0, 1):
        low, high = axis, axis + 2
        beyond = boxes[:, low] >= old[high] - _SLACK
        before = boxes[:, high] <= old[low] + _SLACK
        staying = boxes[~beyond & ~before]
        if len(staying) and beyond.any() and by[high] < 0.0:
            room = float(boxes[beyond, low].min() - staying[:, high].max())
            by[high] = -min(-by[high], max(0.0, room - _GAPS[axis]))
        if len(staying) and before.any() and by[low] > 0.0:
            room = float(staying[:, low].min() - boxes[before, high].max())
            by[low] = min(by[low], max(0.0, room - _GAPS[axis]))
    left, top, right, bottom = by
    return _Shift(old, (left, top, right, bottom))


def _moved(gate: Gate, step: Sequence[float]) -> Gate:
    x, y = gate.at
    return Gate(gate.id, gate.kind, gate.value, (x + step[0], y + step[1]), gate.settings)
