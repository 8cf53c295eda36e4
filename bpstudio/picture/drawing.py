"""A drawing: everything that has to be painted for one graph and its trace."""

from dataclasses import dataclass, replace

import numpy as np

from bpstudio.engine import Trace
from bpstudio.gates import Array
from bpstudio.graph import Gate, Graph, Patch
from bpstudio.graph.frames import Frame, frames_of
from bpstudio.graph.groups import GROUPS, Group, groups_of
from bpstudio.graph.notes import Note, notes_of
from bpstudio.picture.colouring import ColourBy, Colouring, colouring_of
from bpstudio.picture.folding import Opened
from bpstudio.picture.geometry import STUB, TAIL, Box, Geometry, geometry_of
from bpstudio.picture.notepaper import box_of
from bpstudio.picture.reshaping import refolded, reshaped
from bpstudio.picture.stage import Flags, Stage
from bpstudio.picture.units import outline_of


@dataclass(frozen=True, slots=True)
class Drawing:
    """The geometry of a graph, its gates row by row, the numbers and what they look like.

    With a stage only the numbers that it knows are shown; `by` is what the wires' colours say.
    """

    geometry: Geometry
    gates: list[Gate]
    trace: Trace
    colouring: Colouring
    loss: int | None
    stage: Stage | None = None
    by: ColourBy = ColourBy.ROLE
    frames: tuple[Frame, ...] = ()
    notes: tuple[Note, ...] = ()
    groups: tuple[Group, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be seen."""
        return not (self.gates or self.frames or self.notes)

    @property
    def within(self) -> str | None:
        """The id of the group whose own view it is, None for the whole graph."""
        folding = self.geometry.folding
        return None if folding is None else folding.within

    @property
    def opened(self) -> tuple[Opened, ...]:
        """The groups that are open where they are, outer ones first."""
        return () if self.geometry.folding is None else self.geometry.folding.opened

    @property
    def has_boxes(self) -> bool:
        """Whether there are folded groups."""
        return self.geometry.folding is not None and bool(self.geometry.folding.boxes)

    @property
    def annotations(self) -> list[str]:
        """The ids of all frames and notes."""
        return [frame.id for frame in self.frames] + [note.id for note in self.notes]

    @property
    def has_tail(self) -> bool:
        """Whether the loss gate's output is free, so that its own wire can be shown."""
        return self.loss is not None and not np.any(self.geometry.ends[:, 0] == self.loss)

    @property
    def writes_value(self) -> Flags:
        """Per wire: whether its value is written, or the question mark of who is asked for it."""
        shown = self.trace.has_wire_value
        if self.stage is None:
            return shown
        asked = np.isin(self.geometry.ends[:, 0], list(self.stage.asked.values))
        return (shown & self.stage.wire_values) | asked

    @property
    def writes_gradient(self) -> Flags:
        """Per wire: the same of its gradient."""
        if self.stage is None:
            return self.shows_gradient
        rows = np.arange(len(self.geometry.wires))
        return self.shows_gradient | np.isin(rows, list(self.stage.asked.gradients))

    @property
    def shows_gradient(self) -> Flags:
        """Per wire: whether its gradient is shown."""
        shown = self.trace.has_wire_gradient
        return shown if self.stage is None else shown & self.stage.wire_gradients

    def value(self, row: int) -> np.float64 | Array | None:
        """Return the value of a gate if it is known."""
        if self.stage is not None and not self.stage.values[row]:
            return None
        return self.trace.value(self.gates[row].id)

    def gradient(self, row: int) -> np.float64 | Array | None:
        """Return the gradient of a gate if it is known."""
        if self.stage is not None and not self.stage.gradients[row]:
            return None
        return self.trace.gradient(self.gates[row].id)

    @property
    def bounds(self) -> Box | None:
        """The box around all gates with their names, the loss's wire, frames and notes; or None."""
        boxes = [frame.box for frame in self.frames] + [box_of(note) for note in self.notes]
        if (box := self.geometry.bounds) is not None:
            left, top, right, bottom = box
            if self.loss is not None and self.has_tail:
                place, half = self.geometry.place[self.loss], self.geometry.half[self.loss]
                right = max(right, float(place[0] + half[0]) + TAIL + 40.0)
            room = 0.0 if self.within is None else STUB + 40.0
            boxes.append((left - room, top, right + room, bottom + 26.0))
            boxes += [outline_of(self.geometry, each) for each in self.opened]
        if not boxes:
            return None
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return (min(lefts), min(tops), max(rights), max(bottoms))


def drawing_of(
    graph: Graph,
    trace: Trace,
    *,
    backward: bool = True,
    by: ColourBy = ColourBy.ROLE,
    within: str | None = None,
) -> Drawing:
    """Return the drawing of a graph, or of what is `within` a group, with a trace's numbers."""
    geometry = geometry_of(graph, within)
    loss = geometry.row.get(trace.loss) if trace.loss is not None else None
    colouring = colouring_of(trace, backward=backward, by=by)
    drawing = Drawing(geometry, list(graph.gates), trace, colouring, loss, by=by)
    return _annotated(drawing, graph)


def staged(drawing: Drawing, stage: Stage | None) -> Drawing:
    """Return the drawing as it looks at a stage, or with all its numbers for None."""
    if stage is drawing.stage:
        return drawing
    colouring = colouring_of(drawing.trace, stage=stage, by=drawing.by)
    return replace(drawing, stage=stage, colouring=colouring)


def coloured(drawing: Drawing, by: ColourBy) -> Drawing:
    """Return the drawing with colours that say something else."""
    if by is drawing.by:
        return drawing
    colouring = colouring_of(drawing.trace, stage=drawing.stage, by=by)
    return replace(drawing, by=by, colouring=colouring)


def redrawn(drawing: Drawing, graph: Graph, patch: Patch, trace: Trace) -> Drawing:
    """Return the drawing after a patch: places and curves are computed anew only where needed."""
    if patch.is_structural:
        return _restructured(drawing, graph, patch, trace)
    rows = [drawing.geometry.row[gate.id] for gate in patch.added]
    moved = [
        (row, gate.at)
        for row, gate in zip(rows, patch.added, strict=True)
        if drawing.gates[row].at != gate.at
    ]
    for row, gate in zip(rows, patch.added, strict=True):
        drawing.gates[row] = gate
    if any(each.key == GROUPS for each in patch.extras) or (moved and drawing.has_boxes):
        drawing = replace(drawing, geometry=refolded(drawing.geometry, graph))
    elif moved:
        drawing.geometry.move([row for row, _ in moved], np.array([at for _, at in moved]))
    if patch.extras:
        drawing = _annotated(drawing, graph)
    if trace is drawing.trace:
        return drawing
    colouring = colouring_of(trace, stage=drawing.stage, by=drawing.by)
    return replace(drawing, trace=trace, colouring=colouring)


def _restructured(before: Drawing, graph: Graph, patch: Patch, trace: Trace) -> Drawing:
    """Return the drawing after gates or wires, kinds or the loss have changed."""
    geometry = reshaped(before.geometry, graph, patch)
    loss = geometry.row.get(trace.loss) if trace.loss is not None else None
    # Wires that come without numbers leave all numbers as they are, but have colours to get.
    has_the_same_wires = not patch.joined and not patch.cut
    is_the_same = has_the_same_wires and trace.tape is before.trace.tape and before.stage is None
    colouring = before.colouring if is_the_same else colouring_of(trace, by=before.by)
    gates = list(trace.layout.wiring.gates)
    return _annotated(Drawing(geometry, gates, trace, colouring, loss, by=before.by), graph)


def _annotated(drawing: Drawing, graph: Graph) -> Drawing:
    """Return the drawing with groups, frames and notes of the graph.

    Around a group's own view only those frames and notes are left that touch it.
    """
    frames, notes = frames_of(graph), notes_of(graph)
    if drawing.within is not None and (bounds := drawing.geometry.bounds) is not None:
        frames = tuple(each for each in frames if _touch(each.box, bounds))
        notes = tuple(each for each in notes if _touch(box_of(each), bounds))
    return replace(drawing, frames=frames, notes=notes, groups=groups_of(graph))


def _touch(one: Box, other: Box) -> bool:
    across = one[0] <= other[2] and one[2] >= other[0]
    return across and one[1] <= other[3] and one[3] >= other[1]
