"""Comparing: what two geometries, of a graph before and after a change, do not have in common."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bpstudio.picture.geometry import Floats, Geometry, Integers

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """The rows at which the same things stand in a list before and in one after a change."""

    before: Integers
    after: Integers

    def only(self, flags: Flags) -> "Pairs":
        """Return those of the pairs of which a flag (k,) says so."""
        return Pairs(self.before[flags], self.after[flags])


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """What has changed from one geometry to another.

    `gates` and `wires` are the pairs that lie and look alike. `gate_boxes` (k, 4) are where all
    other gates lay before and lie now, and `wire_boxes` the same of wires, both in the scene.
    """

    gates: Pairs
    wires: Pairs
    gate_boxes: Floats
    wire_boxes: Floats


def compared(before: Geometry, after: Geometry) -> Comparison:
    """Return what has changed between two geometries, of which some gates and wires are shared."""
    gates = pairs_of(before.names, after.names)
    alike = np.ones(len(gates.before), dtype=np.bool_)
    for old, new in (
        (before.place, after.place),
        (before.half, after.half),
        (before.shape[:, np.newaxis], after.shape[:, np.newaxis]),
        (before.role[:, np.newaxis], after.role[:, np.newaxis]),
        (before.inputs[:, np.newaxis], after.inputs[:, np.newaxis]),
        (before.outputs[:, np.newaxis], after.outputs[:, np.newaxis]),
    ):
        alike &= (old[gates.before] == new[gates.after]).all(axis=1)
    gates = gates.only(alike)
    wires = pairs_of(before.wires, after.wires)
    alike = (before.curve[wires.before] == after.curve[wires.after]).all(axis=(1, 2))
    alike &= (before.box[wires.before] == after.box[wires.after]).all(axis=1)
    alike &= before.wire_role[wires.before] == after.wire_role[wires.after]
    wires = wires.only(alike)
    old_boxes = np.hstack([before.place - before.half, before.place + before.half])
    new_boxes = np.hstack([after.place - after.half, after.place + after.half])
    return Comparison(
        gates,
        wires,
        _without(gates, old_boxes, new_boxes),
        _without(wires, before.box, after.box),
    )


def pairs_of(before: Sequence[object], after: Sequence[object]) -> Pairs:
    """Return the pairs of the very same things at the beginnings and at the ends of two lists.

    What stands between the first and the last change counts as changed.
    """
    if before is after:
        return Pairs(np.arange(len(before)), np.arange(len(before)))
    shortest = min(len(before), len(after))
    begin = _alike(zip(before, after, strict=False), shortest)
    end = _alike(zip(reversed(before), reversed(after), strict=False), shortest - begin)
    rows = np.arange(begin)
    return Pairs(
        np.concatenate([rows, np.arange(len(before) - end, len(before))]),
        np.concatenate([rows, np.arange(len(after) - end, len(after))]),
    )


def _alike(pairs: "zip[tuple[object, object]]", most: int) -> int:
    """Return how many pairs at the beginning are of the very same things."""
    for number, (one, other) in enumerate(pairs):
        if one is not other or number == most:
            return number
    return most


def _without(pairs: Pairs, before: Floats, after: Floats) -> Floats:
    """Return the boxes of all that is in no pair, if there is something in them."""
    boxes = np.vstack(
        [np.delete(before, pairs.before, axis=0), np.delete(after, pairs.after, axis=0)]
    )
    found: Floats = boxes[(boxes[:, :2] <= boxes[:, 2:]).all(axis=1)]
    return found
