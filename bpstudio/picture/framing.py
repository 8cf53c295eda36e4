"""Framing: the parts of frames and notes that can be gripped, and the boxes drawn around gates."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bpstudio.graph import Extra, Graph
from bpstudio.graph.frames import SMALLEST, Area, Frame, frames_of, with_frames
from bpstudio.graph.model import Place
from bpstudio.graph.notes import Note, notes_of
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import Box, Geometry
from bpstudio.picture.notepaper import box_of
from bpstudio.picture.units import as_seen, in_view

TITLE_BAR = 26.0
"""How high the bar with a frame's title is, in scene units."""
SIDE, BELOW = 30.0, 40.0
"""How far a frame reaches beyond the gates that it is drawn around; their names stand below."""


@dataclass(frozen=True, slots=True)
class Grip:
    """What of a frame or note is held: −1, 0 or 1 across and down say which sides, none: all."""

    id: str
    across: int = 0
    down: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether it is held as a whole, to be moved."""
        return not (self.across or self.down)

    def pulled(self, box: Area, step: Place) -> Area:
        """Return the box after the held sides have gone so far, but not past the others."""
        left, top, right, bottom = box
        x, y = step
        return (
            min(left + x, right - SMALLEST) if self.across < 0 else left,
            min(top + y, bottom - SMALLEST) if self.down < 0 else top,
            max(right + x, left + SMALLEST) if self.across > 0 else right,
            max(bottom + y, top + SMALLEST) if self.down > 0 else bottom,
        )


def frame_grip_at(frames: Sequence[Frame], place: Place, slack: float) -> Grip | None:
    """Return what of the uppermost frame is under a place: a side, a corner or its title bar."""
    for frame in reversed(frames):
        left, top, right, bottom = frame.box
        x, y = place
        if not (left - slack <= x <= right + slack and top - slack <= y <= bottom + slack):
            continue
        across = _side(x, left, right, slack)
        down = _side(y, top, bottom, slack)
        if across or down:
            return Grip(frame.id, across, down)
        if y <= top + TITLE_BAR:
            return Grip(frame.id)
    return None


def note_grip_at(
    notes: Sequence[Note], place: Place, slack: float, scale: float = 1.0
) -> Grip | None:
    """Return what of the uppermost note is under a place: its right side, or all of it."""
    for note in reversed(notes):
        left, top, right, bottom = box_of(note, scale)
        x, y = place
        if left <= x <= right + slack and top <= y <= bottom:
            return Grip(note.id, 1 if x >= right - slack else 0)
    return None


def bounds_of(drawing: Drawing, ids: Collection[str], scale: float = 1.0) -> Box:
    """Return the box around some frames and notes, at least one."""
    boxes = [frame.box for frame in drawing.frames if frame.id in ids]
    boxes += [box_of(note, scale) for note in drawing.notes if note.id in ids]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def annotations_in(drawing: Drawing, box: Box, scale: float = 1.0) -> frozenset[str]:
    """Return the ids of the frames that lie wholly in a box and of the notes that it touches."""
    left, top, right, bottom = box
    frames = {each.id for each in drawing.frames if _is_within(each.box, box)}
    for note in drawing.notes:
        own = box_of(note, scale)
        if own[0] <= right and own[2] >= left and own[1] <= bottom and own[3] >= top:
            frames.add(note.id)
    return frozenset(frames)


def standing_in(
    graph: Graph, geometry: Geometry, ids: Collection[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of the gates and the ids of the annotations that stand in these frames.

    A gate, a folded group as a whole and a note stand where their middle is seen, and a frame is
    inside as a whole. The frames themselves are among them; what only reaches into them is not.
    """
    frames = [frame for frame in frames_of(graph) if frame.id in ids]
    if not frames:
        return frozenset(), frozenset()
    x, y = geometry.place.T
    held = np.zeros(len(geometry.names), dtype=bool)
    for left, top, right, bottom in (frame.box for frame in frames):
        held |= (left <= x) & (x <= right) & (top <= y) & (y <= bottom)
    gates = {geometry.names[row] for row in np.flatnonzero(held).tolist()}
    found = {frame.id for frame in frames}
    for frame in frames:
        found |= {each.id for each in frames_of(graph) if _is_within(each.box, frame.box)}
        found |= {each.id for each in notes_of(graph) if frame.holds(_middle(box_of(each)))}
    return frozenset(gates & set(in_view(geometry))), frozenset(found)


def frame_around(bounds: Box) -> Area:
    """Return the box of a frame around gates with these bounds."""
    left, top, right, bottom = bounds
    return (left - SIDE, top - TITLE_BAR - SIDE, right + SIDE, bottom + BELOW)


def refitted(graph: Graph, geometry: Geometry, places: Mapping[str, Place]) -> tuple[Extra, ...]:
    """Return what a patch says so that frames still surround their gates after a new layout.

    `places` has where gates will stand; frames of which some gates stay are left alone.
    """
    frames = []
    for frame in frames_of(graph):
        names = [gate.id for gate in graph.gates if frame.holds(gate.at)]
        if names and all(name in places for name in names):
            rows = np.array([geometry.row[name] for name in names], dtype=np.intp)
            homes = np.array([places[name] for name in names])
            middle, half = as_seen(geometry, rows, homes), np.maximum(geometry.half[rows], 0.0)
            (left, top), (right, bottom) = (middle - half).min(axis=0), (middle + half).max(axis=0)
            box = frame_around((float(left), float(top), float(right), float(bottom)))
            frame = replace(frame, box=box)
        frames.append(frame)
    return with_frames(graph, frames)


def _is_within(box: Box, outer: Box) -> bool:
    return box[0] >= outer[0] and box[1] >= outer[1] and box[2] <= outer[2] and box[3] <= outer[3]


def _middle(box: Box) -> Place:
    left, top, right, bottom = box
    return ((left + right) / 2, (top + bottom) / 2)


def _side(at: float, low: float, high: float, slack: float) -> int:
    if abs(at - low) <= slack:
        return -1
    return 1 if abs(at - high) <= slack else 0
