"""Placing: a gate dragged from the palette hangs at the mouse until it is dropped."""

import numpy as np
from PySide6.QtGui import QPainter
from typing_extensions import override

from bpstudio.document.edits import add_gate, add_on_wire
from bpstudio.gates import GateKind
from bpstudio.graph import Place
from bpstudio.picture.palette import Theme
from bpstudio.picture.shapes import half_size, shape_of
from bpstudio.picture.snapping import held_new
from bpstudio.ui.canvas.bodies import draw_body
from bpstudio.ui.canvas.gliding import glide, places_of
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.insertion import insertion_at, paint_insertion
from bpstudio.ui.tools.snapping import Snapping

_CLEARANCE = (82.0, 48.0)
"""Half the width and height of the largest new gate, with some air around it."""
_STEP = (90.0, 70.0)
_MOST_RINGS = 60


class PlaceTool(Tool):
    """Shows a gate of a kind at the mouse and drops it there, into a wire if on one."""

    def __init__(self, bench: Bench, kind: GateKind, pointer: Pointer) -> None:
        """Hang the gate at the pointer."""
        self._bench = bench
        self._kind = kind
        self._half = half_size(shape_of(kind), kind.fewest_inputs)
        self._snapping = Snapping(bench, held_new(self._half))
        self.move(pointer)

    @override
    def move(self, pointer: Pointer) -> None:
        """Follow the mouse, in line with the gates around."""
        self._at = self._snapping.step_to(pointer, pointer.place)
        self._insertion = insertion_at(self._bench, self._kind, self._half[0], self._at)

    @override
    def release(self, pointer: Pointer) -> None:
        """Add the gate here, or put it into the wire under it."""
        self.move(pointer)
        insertion = self._insertion
        if insertion is None:
            place_gate(self._bench, self._kind, self._at)
            return
        graph, room = self._bench.session.graph, insertion.room
        before = places_of(graph, room.others)
        if self._bench.choose_new(
            lambda: add_on_wire(graph, self._kind, insertion.wire, room.at, room.others)
        ):
            glide(self._bench.canvas, before)

    @override
    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint the gate as a ghost, with what it stands in line with and what it goes into."""
        self._snapping.paint(painter, view, theme)
        if self._insertion is not None:
            paint_insertion(painter, view, theme, self._bench, self._insertion, self._at)
        painter.save()
        painter.setOpacity(0.65)
        painter.translate(view.to_pixels(self._at))
        painter.scale(view.scale, view.scale)
        draw_body(painter, self._kind, self._half, theme)
        painter.restore()


def place_gate(bench: Bench, kind: GateKind, at: Place) -> None:
    """Add a gate at a place and choose it."""
    rounded = (float(round(at[0])), float(round(at[1])))
    bench.choose_new(lambda: add_gate(bench.session.graph, kind, rounded))


def free_place(bench: Bench, near: Place) -> Place:
    """Return a place near the given one where a new gate covers no other: on a widening spiral."""
    geometry = bench.geometry
    reach = geometry.half + np.array(_CLEARANCE)
    for ring in range(_MOST_RINGS):
        for across, down in _ring(ring):
            place = (near[0] + _STEP[0] * across, near[1] + _STEP[1] * down)
            if not (np.abs(geometry.place - place) < reach).all(axis=1).any():
                return place
    return near


def _ring(ring: int) -> list[tuple[int, int]]:
    """Return the cells of a square ring around the middle, the nearest first."""
    reach = range(-ring, ring + 1)
    cells = [(a, b) for a in reach for b in reach if max(abs(a), abs(b)) == ring]
    return sorted(cells, key=lambda cell: (abs(cell[0]) + abs(cell[1]), -cell[1], cell[0]))
