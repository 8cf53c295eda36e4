"""Comparing: what two geometries, of a graph before and after a change, do not have in common."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

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
    return _compared(before, before.version, after, after.version)


@lru_cache(maxsize=1)  # Several ask for the same after one edit.
def _compared(before: Geometry, _version: int, after: Geometry, _version_after: int) -> Comparison:
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


def pairs_of(before: list[Any], after: list[Any]) -> Pairs:
    """Return the pairs of the same things at the beginnings and at the ends of two lists.

    What stands between the first and the last change counts as changed.
    """
    begin = len(before) if before is after else _common(before, after)
    end = _common(before[begin:][::-1], after[begin:][::-1])
    rows = np.arange(begin)
    return Pairs(
        np.concatenate([rows, np.arange(len(before) - end, len(before))]),
        np.concatenate([rows, np.arange(len(after) - end, len(after))]),
    )


def _common(one: list[Any], other: list[Any]) -> int:
    """Return how long two lists are the same: by halves, since Python compares slices quickly."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _without(pairs: Pairs, before: Floats, after: Floats) -> Floats:
    """Return the boxes of all that is in no pair, if there is something in them."""
    boxes = np.vstack(
        [np.delete(before, pairs.before, axis=0), np.delete(after, pairs.after, axis=0)]
    )
    found: Floats = boxes[(boxes[:, :2] <= boxes[:, 2:]).all(axis=1)]
    return found
