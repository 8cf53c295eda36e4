"""An excerpt is a drawing of which only some gates, frames and notes are shown.

One is made for export, and two when gates are dragged: of what stays and of what goes along.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bpstudio.graph import Place
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.folding import ABSENT, ITSELF, Folding
from bpstudio.picture.geometry import NOWHERE, Box, Geometry, Integers
from bpstudio.picture.stage import Flags
from bpstudio.picture.units import units_of


def excerpt(drawing: Drawing, names: Iterable[str], annotations: Collection[str] = ()) -> Drawing:
    """Return the drawing of these gates, the wires among them, and these frames and notes.

    Every row stays, so that the numbers stay those of the whole graph. A gate in a box brings
    the whole box along.
    """
    geometry = drawing.geometry
    chosen = np.zeros(len(geometry.names), dtype=bool)
    chosen[[geometry.row[name] for name in units_of(geometry, names)]] = True
    leaves, enters = chosen[geometry.ends].T
    return _only(drawing, chosen, leaves & enters, set(annotations), stubs=False)


@dataclass(frozen=True, slots=True, eq=False)
class Parting:
    """What `stays` and what `goes` while gates are dragged, both as they stood at the beginning.

    `between` are the rows of the wires that join the two, `whole` is the geometry of both, and
    `row` is that of one of the gates that go, if any do.
    """

    stays: Drawing
    goes: Drawing
    between: Integers
    whole: Geometry
    row: int | None

    def between_in(self, geometry: Geometry, box: Box) -> Integers:
        """Return which of the wires that join both can be seen in a box by now."""
        left, top, right, bottom = box
        from_left, from_top, to_right, to_bottom = geometry.box[self.between].T
        seen = (from_left <= right) & (from_top <= bottom) & (to_right >= left) & (to_bottom >= top)
        wires: Integers = self.between[seen]
        return wires

    def step_in(self, geometry: Geometry) -> Place:
        """Return how far the gates have gone that stand there now."""
        if self.row is None:
            return (0.0, 0.0)
        x, y = (geometry.place[self.row] - self.whole.place[self.row]).tolist()
        return (x, y)


def parted(drawing: Drawing, rows: Sequence[int], annotations: Collection[str]) -> Parting:
    """Part a drawing in what stays and the gates in some rows, with the wires among them.

    Frames and notes that go along are in neither part.
    """
    live = drawing.geometry
    whole = replace(live, place=live.place.copy(), curve=live.curve.copy(), box=live.box.copy())
    drawing = replace(drawing, geometry=whole)
    goes = np.zeros(len(live.names), dtype=bool)
    goes[rows] = True
    leaves, enters = goes[live.ends].T
    shown = {each for each in drawing.annotations if each not in annotations}
    return Parting(
        stays=_only(drawing, ~goes, ~(leaves | enters), shown, stubs=True),
        goes=_only(drawing, goes, leaves & enters, (), stubs=True),
        between=np.flatnonzero(leaves != enters),
        whole=whole,
        row=rows[0] if len(rows) else None,
    )


def _only(
    drawing: Drawing, gates: Flags, wires: Flags, annotations: Collection[str], *, stubs: bool
) -> Drawing:
    """Return the drawing of some gates, some wires, and some frames and notes."""
    geometry = drawing.geometry
    folding = _folded(geometry, gates, wires, stubs=stubs)
    half, box = geometry.half.copy(), geometry.box.copy()
    half[~gates] = -np.inf
    box[~folding.shows_wire] = NOWHERE
    return replace(
        drawing,
        geometry=replace(geometry, half=half, box=box, folding=folding),
        loss=drawing.loss if drawing.loss is not None and gates[drawing.loss] else None,
        frames=tuple(frame for frame in drawing.frames if frame.id in annotations),
        notes=tuple(note for note in drawing.notes if note.id in annotations),
    )


def _folded(geometry: Geometry, gates: Flags, wires: Flags, *, stubs: bool) -> Folding:
    """Return how groups are shown if all but some gates are out of the view."""
    folding = geometry.folding or _unfolded(geometry)
    boxes = [each for each in folding.boxes if gates[each.rows[0]]]
    box = np.where(gates, folding.box, ABSENT)
    for number, each in enumerate(boxes):
        box[each.rows] = number
    return replace(
        folding,
        box=box,
        boxes=tuple(boxes),
        opened=tuple(each for each in folding.opened if gates[each.rows].all()),
        shows_wire=folding.shows_wire & wires,
        stubs=tuple(each for each in folding.stubs if wires[each[0]]) if stubs else (),
    )


def _unfolded(geometry: Geometry) -> Folding:
    nowhere = np.full((len(geometry.wires), 2), np.nan)
    return Folding(
        within=None,
        home=geometry.place,
        own_half=geometry.half,
        own_shape=geometry.shape,
        box=np.full(len(geometry.names), ITSELF, dtype=np.intp),
        boxes=(),
        opened=(),
        leaving=nowhere,
        arriving=nowhere,
        shows_wire=np.ones(len(geometry.wires), dtype=bool),
        inputs={},
        outputs={},
        stubs=(),
    )
