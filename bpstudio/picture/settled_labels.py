"""Settled labels: those that stand already, block by block, and stay where nothing has changed.

Blocks have four colours, so that those of one colour are too far apart for their labels to meet.
Those of a later colour keep clear of those of the earlier ones around them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bpstudio.picture.comparing import compared
from bpstudio.picture.geometry import Floats, Geometry, Integers
from bpstudio.picture.labels import GAP
from bpstudio.picture.spreading import NAME

WIDE, HIGH = 240.0, 180.0
"""A block, in pixels up to 100 %. No label is tried further than half of it outside its own."""
NOWHERE = np.iinfo(np.int32).min
"""What stands for the block of a label that has none yet."""
_MANY = 2_000
"""After a change of more gates and wires all labels are placed anew."""

Block = tuple[int, int]


@dataclass(slots=True, eq=False)
class Settled:
    """The labels of some wires of a geometry, as it was at a `version`, as far as they stand.

    `index` (m,) says which wires have labels. Their middles, the `spots` (2, m, 2), whether they
    are `shown` (2, m) and the blocks in which they live, their `homes` (2, m, 2), are those of
    values and of gradients. All labels in `blocks` stand. Up to a `scale` of 100 % everything is
    in pixels, beyond it in pixels by `zoom`.
    """

    geometry: Geometry
    version: int
    scale: float
    zoom: float
    size: tuple[float, float]
    index: Integers
    spots: Floats
    shown: npt.NDArray[np.bool_]
    homes: Integers
    blocks: set[Block]

    @property
    def reach(self) -> float:
        """How far beside its wire a label stands at most when it is tried first."""
        return sum(self.size) / 2 + GAP


def nothing_settled(
    geometry: Geometry, wires: Integers, scale: float, size: tuple[float, float]
) -> Settled:
    """Return the labels of some wires, each of `size` pixels at a scale, before any stands."""
    zoom, count = max(scale, 1.0), len(geometry.wires)
    index = np.full(count, -1)
    index[wires] = wires
    return Settled(
        geometry,
        geometry.version,
        scale / zoom,
        zoom,
        (size[0] / zoom, size[1] / zoom),
        index,
        np.zeros((2, count, 2)),
        np.zeros((2, count), dtype=bool),
        np.full((2, count, 2), NOWHERE),
        set(),
    )


def take_over(before: Settled, after: Settled) -> None:
    """Let labels stand where they stood before, wherever they would be placed anew just so."""
    if not _can_be_compared(before, after):
        return
    change = compared(before.geometry, after.geometry)
    was, now = change.wires.before, change.wires.after
    alike = (before.index[was] >= 0) == (after.index[now] >= 0)
    wires = np.vstack([change.wire_boxes, before.geometry.box[was[~alike]]])
    staying = _undisturbed(before, change.gate_boxes, wires)
    was, now = was[alike], now[alike]
    is_kept = np.isin(_numbered(before.homes[:, was]), _numbered(staying))
    for side in (0, 1):
        old, new = was[is_kept[side]], now[is_kept[side]]
        after.spots[side, new] = before.spots[side, old]
        after.shown[side, new] = before.shown[side, old]
        after.homes[side, new] = before.homes[side, old]
    after.blocks = {(column, row) for column, row in staying.tolist()}


def moved_labels(before: Settled, after: Settled) -> Floats | None:
    """Return the boxes (k, 4) of the scene where labels have stood and stand now that have moved.

    Of wires that have changed themselves nothing is told. None stands for: perhaps all of them.
    """
    if not _can_be_compared(before, after):
        return None
    wires = compared(before.geometry, after.geometry).wires
    old, new = before.spots[:, wires.before], after.spots[:, wires.after]
    was, now = before.shown[:, wires.before], after.shown[:, wires.after]
    differ = (was != now) | (old != new).any(axis=2)
    middles = np.vstack([old[differ & was], new[differ & now]])
    half = np.array(after.size) / 2
    boxes: Floats = np.hstack([middles - half, middles + half]) / after.scale
    return boxes


def _can_be_compared(before: Settled, after: Settled) -> bool:
    """Return whether labels are as large as before, in a geometry that is still as it was."""
    same_size = (before.scale, before.zoom, before.size) == (after.scale, after.zoom, after.size)
    return same_size and before.geometry.version == before.version


def colour_of(block: Block) -> int:
    """Return which of the four colours a block has."""
    return block[0] % 2 + 2 * (block[1] % 2)


def blocks_before(block: Block) -> Iterator[Block]:
    """Yield the neighbours of a block that are settled before it."""
    for across in (-1, 0, 1):
        for down in (-1, 0, 1):
            neighbour = (block[0] + across, block[1] + down)
            if colour_of(neighbour) < colour_of(block):
                yield neighbour


def _undisturbed(before: Settled, gates: Floats, wires: Floats) -> Integers:
    """Return the settled blocks (k, 2) that no change concerns at these boxes of the scene."""
    blocks = np.array(sorted(before.blocks, key=colour_of), dtype=np.intp).reshape(-1, 2)
    if not len(blocks) or len(gates) + len(wires) > _MANY:
        return blocks[:0]
    whole = np.array((WIDE, HIGH))
    low: Floats = blocks * whole
    # Labels keep clear of gates as far as they go, and live at most so far from their wires.
    named = np.hstack([gates[:, :3], gates[:, 3:] + NAME]) * before.scale
    disturbed = _touched(low - whole / 2, low + 1.5 * whole, named)
    reach = before.reach
    disturbed |= _touched(low - reach, low + whole + reach, wires * before.scale)
    if not disturbed.any():
        return blocks
    gone = {(column, row) for column, row in blocks[disturbed].tolist()}
    for column, row in blocks.tolist():
        if not gone.isdisjoint(blocks_before((column, row))):
            gone.add((column, row))
    stays = [(column, row) not in gone for column, row in blocks.tolist()]
    return blocks[stays]


def _touched(low: Floats, high: Floats, boxes: Floats) -> npt.NDArray[np.bool_]:
    """Return for each area, from low (k, 2) to high (k, 2), whether one of the boxes touches it."""
    found = (low[:, np.newaxis] <= boxes[:, 2:]) & (high[:, np.newaxis] >= boxes[:, :2])
    touched: npt.NDArray[np.bool_] = np.any(np.all(found, axis=2), axis=1)
    return touched


def _numbered(blocks: Integers) -> Integers:
    """Return one number for each block, given by column and row (…, 2)."""
    numbers: Integers = (blocks[..., 0] << 32) + blocks[..., 1]
    return numbers
