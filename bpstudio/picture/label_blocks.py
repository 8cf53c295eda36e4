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
from bpstudio.picture.labels import GAP
from bpstudio.picture.spreading import (
    LabelPlaces,
    boxes_of_gates,
    hides_at,
    tried_spots,
)

_WIDE, _HIGH = 240.0, 180.0
"""A block, in pixels up to 100 %. No label is tried further than half of it outside its own."""
_GATE = -1
"""The colour of what is taken by gates: that is before all labels."""

Block = tuple[int, int]


class LabelBlocks:
    """The labels of some wires of one geometry, each of `size` pixels, at a scale."""

    def __init__(
        self,
        geometry: Geometry,
        wires: Integers,
        scale: float,
        size: tuple[float, float],
    ) -> None:
        """Start with no label placed."""
        zoom = max(scale, 1.0)
        count = len(geometry.wires)
        self._geometry = geometry
        self._index = np.full(count, -1)
        self._index[wires] = wires
        self._is_new = self._index >= 0
        self._scale, self._zoom = scale / zoom, zoom
        self._size = (size[0] / zoom, size[1] / zoom)
        self._hides = hides_at(scale)
        self._tried: dict[tuple[int, int], tuple[Floats, list[list[float]]]] = {}
        self._living: dict[Block, list[tuple[int, int]]] = defaultdict(list)
        self._settled: set[Block] = set()
        self._has_room_taken = np.zeros(len(geometry.names), dtype=bool)
        self._room = _Room(*self._size)
        self._places = np.zeros((2, count, 2))
        self._shown = np.zeros((2, count), dtype=bool)

    def places_in(self, visible: Box) -> LabelPlaces:
        """Return where the labels stand that can be seen in a box of the scene.

        All others count as not shown, as long as nobody has looked at them.
        """
        left, top, right, bottom = (self._scale * each for each in visible)
        blocks = set(
            _blocks(left - _WIDE / 2, top - _HIGH / 2, right + _WIDE / 2, bottom + _HIGH / 2)
        )
        missing = self._all_needed(blocks)
        if missing:
            self._learn(missing)
            for block in sorted(missing, key=_colour):
                self._settle(block)
        return LabelPlaces(self._index, *self._places, *self._shown)

    def _all_needed(self, blocks: Iterable[Block]) -> set[Block]:
        """Return those of the blocks that are not settled, and all that they depend on."""
        needed, rest = set[Block](), list(blocks)
        while rest:
            block = rest.pop()
            if block not in needed and block not in self._settled:
                needed.add(block)
                rest += _before(block)
        return needed

    def _learn(self, blocks: Iterable[Block]) -> None:
        """Find the spots of all labels that may live in some blocks, and the gates around."""
        columns, rows = zip(*blocks, strict=True)
        left, top = min(columns) * _WIDE, min(rows) * _HIGH
        right, bottom = (max(columns) + 1) * _WIDE, (max(rows) + 1) * _HIGH
        # So far a label stands at most beside its wire.
        reach = sum(self._size) / 2 + GAP
        area = (left - reach, top - reach, right + reach, bottom + reach)
        self._take_gates(area)
        wires = wires_in(self._geometry, self._in_scene(area))
        wires = wires[self._is_new[wires]]
        self._is_new[wires] = False
        tried = tried_spots(self._geometry.curve[wires] * self._scale, self._size)
        half = np.array(self._size) / 2
        boxes = np.concatenate([tried - half, tried + half], axis=-1)
        homes = np.floor(tried[:, 0] / (_WIDE, _HIGH)).astype(np.intp).tolist()
        self._places[:, wires] = tried[:, 0] * self._zoom
        rows, by_wire = wires.tolist(), boxes.transpose(0, 2, 1, 3).tolist()
        for side in (0, 1):
            for at, (wire, home) in enumerate(zip(rows, homes[side], strict=True)):
                self._tried[wire, side] = (tried[side, :, at], by_wire[side][at])
                self._living[tuple(home)].append((wire, -side))

    def _take_gates(self, area: Box) -> None:
        """Take the room of the gates in an area; of a large box only the part that lies there."""
        left, top, right, bottom = area
        limits = (left - _WIDE, top - _HIGH, right + _WIDE, bottom + _HIGH)
        rows = gates_in(self._geometry, self._in_scene(limits))
        rows = rows[~self._has_room_taken[rows]]
        boxes = boxes_of_gates(self._geometry, self._scale, rows)
        clipped = boxes.clip(limits[:2] * 2, limits[2:] * 2)
        if self._geometry.folding is None:
            self._has_room_taken[rows[(clipped == boxes).all(axis=1)]] = True
        for box in clipped.tolist():
            self._room.take(box, _GATE, (0, 0))

    def _settle(self, block: Block) -> None:
        """Place the labels that live in a block."""
        colour, limits = _colour(block), _around(block)
        for wire, side in sorted(self._living.pop(block, ())):
            spots, boxes = self._tried.pop((wire, -side))
            free = next(
                (
                    at
                    for at, box in enumerate(boxes)
                    if _within(box, limits) and self._room.is_free(box, colour, block)
                ),
                None,
            )
            if free is not None or not self._hides:
                self._places[-side, wire] = spots[free or 0] * self._zoom
                self._shown[-side, wire] = True
                self._room.take(boxes[free or 0], colour, block)
        self._settled.add(block)

    def _in_scene(self, area: Box) -> Box:
        left, top, right, bottom = (each / self._scale for each in area)
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


def _colour(block: Block) -> int:
    return block[0] % 2 + 2 * (block[1] % 2)


def _before(block: Block) -> Iterator[Block]:
    """Yield the neighbours of a block that are settled before it."""
    for across in (-1, 0, 1):
        for down in (-1, 0, 1):
            neighbour = (block[0] + across, block[1] + down)
            if _colour(neighbour) < _colour(block):
                yield neighbour


def _blocks(left: float, top: float, right: float, bottom: float) -> Iterator[Block]:
    for column in range(math.floor(left / _WIDE), math.floor(right / _WIDE) + 1):
        for row in range(math.floor(top / _HIGH), math.floor(bottom / _HIGH) + 1):
            yield (column, row)


def _around(block: Block) -> Box:
    """Return the box that the labels of a block do not leave."""
    column, row = block
    return (
        (column - 0.5) * _WIDE,
        (row - 0.5) * _HIGH,
        (column + 1.5) * _WIDE,
        (row + 1.5) * _HIGH,
    )


def _within(box: list[float], limits: Box) -> bool:
    left, top, right, bottom = limits
    return left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom
