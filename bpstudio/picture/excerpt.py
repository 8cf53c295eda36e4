"""An excerpt is a drawing of which only some gates, frames and notes are shown, as for export."""

from collections.abc import Collection, Iterable
from dataclasses import replace

import numpy as np

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.folding import ABSENT, ITSELF, Folding
from bpstudio.picture.geometry import NOWHERE, Geometry
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
    folding = _only(geometry, chosen)
    half, box = geometry.half.copy(), geometry.box.copy()
    half[~chosen] = -np.inf
    box[~folding.shows_wire] = NOWHERE
    shown = replace(geometry, half=half, box=box, folding=folding)
    return replace(
        drawing,
        geometry=shown,
        loss=drawing.loss if drawing.loss is not None and chosen[drawing.loss] else None,
        frames=tuple(frame for frame in drawing.frames if frame.id in annotations),
        notes=tuple(note for note in drawing.notes if note.id in annotations),
    )


def _only(geometry: Geometry, chosen: Flags) -> Folding:
    """Return how groups are shown if all but the chosen gates are out of the view."""
    folding = geometry.folding or _unfolded(geometry)
    boxes = [each for each in folding.boxes if chosen[each.rows[0]]]
    box = np.where(chosen, folding.box, ABSENT)
    for number, each in enumerate(boxes):
        box[each.rows] = number
    return replace(
        folding,
        box=box,
        boxes=tuple(boxes),
        opened=tuple(each for each in folding.opened if chosen[each.rows].all()),
        shows_wire=folding.shows_wire & chosen[geometry.ends].all(axis=1),
        stubs=(),
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
