"""Label blocks: the labels of a large graph are placed block by block, where somebody looks.

A label belongs to the block in which its first spot lies, and finds its place in an order that no
view has a part in: so it stands where it stands however one comes to see it. Blocks of one colour
of four are so far from one another that their labels cannot meet; those of a later colour keep
clear of those of the earlier ones around them.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np

from bpstudio.picture.geometry import Box, Floats, Geometry, Integers
from bpstudio.picture.hits import gates_in, wires_in
from bpstudio.picture.settled_labels import (
    HIGH,
    NOWHERE,
    WIDE,
    Block,
    blocks_before,
    colour_of,
    nothing_settled,
    take_over,
)
from bpstudio.picture.spreading import (
    LabelPlaces,
    boxes_of_gates,
    hides_at,
    tried_spots,
)

_GATE = -1
"""The colour of what is taken by gates: that is before all labels."""


class LabelBlocks:
    """The labels of some wires of one geometry, each of `size` pixels, at a scale."""

    def __init__(
        self,
        geometry: Geometry,
        wires: Integers,
        scale: float,
        size: tuple[float, float],
        before: "LabelBlocks | None" = None,
    ) -> None:
        """Start with no label placed, or with those of `before` that have reason to stay."""
        self._geometry = geometry
        self.stand = nothing_settled(geometry, wires, scale, size)
        if before is not None:
            take_over(before.stand, self.stand)
        self._is_new = self.stand.index >= 0
        self._hides = hides_at(scale)
        self._tried: dict[tuple[int, int], tuple[Floats, list[list[float]]]] = {}
        self._living: dict[Block, list[tuple[int, int]]] = defaultdict(list)
        self._has_room_taken = np.zeros(len(geometry.names), dtype=bool)
        self._room: _Room | None = None

    def places_in(self, visible: Box) -> LabelPlaces:
        """Return where the labels stand that can be seen in a box of the scene.

        All others count as not shown, as long as nobody has looked at them.
        """
        left, top, right, bottom = (self.stand.scale * each for each in visible)
        blocks = set(_blocks(left - WIDE / 2, top - HIGH / 2, right + WIDE / 2, bottom + HIGH / 2))
        missing = self._all_needed(blocks)
        if missing:
            self._learn(missing)
            for block in sorted(missing, key=colour_of):
                self._settle(block)
        stand = self.stand
        return LabelPlaces(stand.index, *(stand.spots * stand.zoom), *stand.shown)

    def _all_needed(self, blocks: Iterable[Block]) -> set[Block]:
        """Return those of the blocks that are not settled, and all that they depend on."""
        needed, rest = set[Block](), list(blocks)
        while rest:
            block = rest.pop()
            if block not in needed and block not in self.stand.blocks:
                needed.add(block)
                rest += blocks_before(block)
        return needed

    def _learn(self, blocks: Iterable[Block]) -> None:
        """Find the spots of all labels that may live in some blocks, and the gates around."""
        columns, rows = zip(*blocks, strict=True)
        left, top = min(columns) * WIDE, min(rows) * HIGH
        right, bottom = (max(columns) + 1) * WIDE, (max(rows) + 1) * HIGH
        reach = self.stand.reach
        area = (left - reach, top - reach, right + reach, bottom + reach)
        self._take_gates(area)
        wires = wires_in(self._geometry, self._in_scene(area))
        wires = wires[self._is_new[wires]]
        self._is_new[wires] = False
        tried = tried_spots(self._geometry.curve[wires] * self.stand.scale, self.stand.size)
        half = np.array(self.stand.size) / 2
        boxes = np.concatenate([tried - half, tried + half], axis=-1)
        homes = np.floor(tried[:, 0] / (WIDE, HIGH)).astype(np.intp)
        rows, by_wire = wires.tolist(), boxes.transpose(0, 2, 1, 3).tolist()
        for side, is_new in enumerate(self.stand.homes[:, wires, 0] == NOWHERE):
            self.stand.spots[side, wires[is_new]] = tried[side, 0, is_new]
            self.stand.homes[side, wires[is_new]] = homes[side, is_new]
            for at in np.flatnonzero(is_new).tolist():
                wire, (column, row) = rows[at], homes[side, at].tolist()
                self._tried[wire, side] = (tried[side, :, at], by_wire[side][at])
                self._living[column, row].append((wire, -side))

    def _take_gates(self, area: Box) -> None:
        """Take the room of the gates in an area; of a large box only the part that lies there."""
        left, top, right, bottom = area
        limits = (left - WIDE, top - HIGH, right + WIDE, bottom + HIGH)
        rows = gates_in(self._geometry, self._in_scene(limits))
        rows = rows[~self._has_room_taken[rows]]
        boxes = boxes_of_gates(self._geometry, self.stand.scale, rows)
        clipped = boxes.clip(limits[:2] * 2, limits[2:] * 2)
        if self._geometry.folding is None:
            self._has_room_taken[rows[(clipped == boxes).all(axis=1)]] = True
        room = self._all_room()
        for box in clipped.tolist():
            room.take(box, _GATE, (0, 0))

    def _all_room(self) -> "_Room":
        """Return which boxes are taken; those of labels that were taken over are among them."""
        if self._room is None:
            stand, self._room = self.stand, _Room(*self.stand.size)
            half = np.array(stand.size) / 2
            boxes = np.concatenate([stand.spots - half, stand.spots + half], axis=2)
            for side, wire in np.argwhere(stand.shown).tolist():
                column, row = stand.homes[side, wire].tolist()
                block = (column, row)
                self._room.take(boxes[side, wire].tolist(), colour_of(block), block)
        return self._room

    def _settle(self, block: Block) -> None:
        """Place the labels that live in a block."""
        colour, limits, room = colour_of(block), _around(block), self._all_room()
        for wire, side in sorted(self._living.pop(block, ())):
            spots, boxes = self._tried.pop((wire, -side))
            free = next(
                (
                    at
                    for at, box in enumerate(boxes)
                    if _within(box, limits) and room.is_free(box, colour, block)
                ),
                None,
            )
            if free is not None or not self._hides:
                self.stand.spots[-side, wire] = spots[free or 0]
                self.stand.shown[-side, wire] = True
                room.take(boxes[free or 0], colour, block)
        self.stand.blocks.add(block)

    def _in_scene(self, area: Box) -> Box:
        left, top, right, bottom = (each / self.stand.scale for each in area)
        return (left, top, right, bottom)


class _Room:
    """Which boxes are taken, by which block, in a coarse grid.

    What may cover a label stands in the cell of its middle: a look is at one cell.
    """

    def __init__(self, width: float, height: float) -> None:
        self._half = (width / 2, height / 2)
        self._cell = (2 * width, 3 * height)
        self._taken: dict[Block, list[tuple[list[float], int, Block]]] = defaultdict(list)

    def is_free(self, box: list[float], colour: int, block: Block) -> bool:
        """Return whether a label covers nothing of its block nor of those of earlier colours."""
        left, top, right, bottom = box
        wide, high = self._cell
        cell = (int((left + right) / 2 // wide), int((top + bottom) / 2 // high))
        for other, its_colour, its_block in self._taken.get(cell, ()):
            if (
                left < other[2]
                and other[0] < right
                and top < other[3]
                and other[1] < bottom
                and (its_colour < colour or its_block == block)
            ):
                return False
        return True

    def take(self, box: list[float], colour: int, block: Block) -> None:
        """Take a box, of whatever size."""
        (wide, high), (x, y), (left, top, right, bottom) = self._cell, self._half, box
        for column in range(int((left - x) // wide), int((right + x) // wide) + 1):
            for row in range(int((top - y) // high), int((bottom + y) // high) + 1):
                self._taken[column, row].append((box, colour, block))


def _blocks(left: float, top: float, right: float, bottom: float) -> Iterator[Block]:
    for column in range(math.floor(left / WIDE), math.floor(right / WIDE) + 1):
        for row in range(math.floor(top / HIGH), math.floor(bottom / HIGH) + 1):
            yield (column, row)


def _around(block: Block) -> Box:
    """Return the box that the labels of a block do not leave."""
    column, row = block
    return (
        (column - 0.5) * WIDE,
        (row - 0.5) * HIGH,
        (column + 1.5) * WIDE,
        (row + 1.5) * HIGH,
    )


def _within(box: list[float], limits: Box) -> bool:
    left, top, right, bottom = limits
    return left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom
