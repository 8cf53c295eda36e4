"""Damage: where a drawing looks otherwise than the one before it, so that only that is painted."""

import numpy as np

from bpstudio.picture.comparing import compared, pairs_of
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import Floats

_AROUND = 60.0
"""How far names, ports, rings and numbers may reach beyond a gate or a wire, in scene units."""
_LETTER = 10.0
"""How wide a letter of a name is at most, in scene units."""


def damage(before: Drawing, after: Drawing) -> Floats | None:
    """Return the boxes (k, 4) of the scene where two drawings differ, None if that may be anywhere.

    They differ in places if only gates have come or gone that compute nothing, or such have
    changed: all numbers are those of before. Of labels that make room this tells nothing.
    """
    if before.geometry is after.geometry or not _show_the_same_numbers(before, after):
        return None
    change = compared(before.geometry, after.geometry)
    gates = pairs_of(before.gates, after.gates)
    boxes = [change.gate_boxes, change.wire_boxes]
    names = []
    for drawing, rows in ((before, gates.before), (after, gates.after)):
        others = np.delete(np.arange(len(drawing.gates)), rows)
        place, half = drawing.geometry.place[others], drawing.geometry.half[others]
        boxes.append(np.hstack([place - half, place + half]))
        names += [drawing.gates[row].id for row in others.tolist()]
    reach = _AROUND + _LETTER * max(map(len, names), default=0)
    margin = np.array((-reach, -_AROUND, reach, _AROUND))
    found: Floats = np.vstack(boxes) + margin
    return found


def _show_the_same_numbers(before: Drawing, after: Drawing) -> bool:
    """Return whether everything but gates and wires is the same, and nothing is folded."""
    return (
        before.trace.tape is after.trace.tape
        and before.colouring is after.colouring
        and before.loss == after.loss
        and before.has_tail == after.has_tail
        and before.stage is after.stage is None
        and before.geometry.folding is after.geometry.folding is None
        and (before.frames, before.notes) == (after.frames, after.notes)
        and before.trace.problems == after.trace.problems
    )
