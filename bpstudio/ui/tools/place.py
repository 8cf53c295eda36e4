"""Placing: a gate dragged from the palette hangs at the mouse until it is dropped."""

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from typing_extensions import override

from bpstudio.document.edits import add_gate
from bpstudio.gates import GateKind
from bpstudio.graph import Place
from bpstudio.picture.palette import Theme
from bpstudio.picture.shapes import half_size, shape_of
from bpstudio.ui.canvas.bodies import draw_body
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.tools.bench import Bench

_CLEARANCE = (82.0, 48.0)
"""Half the width and height of the largest new gate, with some air around it."""
_STEP = (90.0, 70.0)
_MOST_RINGS = 60


class PlaceTool(Tool):
    """Shows a gate of a kind at the mouse and adds it where it is dropped."""

    def __init__(self, bench: Bench, kind: GateKind, pixel: QPointF) -> None:
        """Hang the gate at a pixel of the canvas."""
        self._bench = bench
        self._kind = kind
        self._pixel = pixel

    @override
    def move(self, pointer: Pointer) -> None:
        """Follow the mouse."""
        self._pixel = pointer.pixel

    @override
    def release(self, pointer: Pointer) -> None:
        """Add the gate here."""
        place_gate(self._bench, self._kind, pointer.place)

    @override
    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint the gate as a ghost."""
        painter.save()
        painter.setOpacity(0.65)
        painter.translate(self._pixel)
        painter.scale(view.scale, view.scale)
        shape = shape_of(self._kind)
        draw_body(painter, self._kind, half_size(shape, self._kind.fewest_inputs), theme)
        painter.restore()


def place_gate(bench: Bench, kind: GateKind, at: Place) -> None:
    """Add a gate at a place and choose it."""
    rounded = (float(round(at[0])), float(round(at[1])))
    before = {gate.id for gate in bench.session.graph.gates}
    if bench.apply(lambda: add_gate(bench.session.graph, kind, rounded)):
        bench.canvas.selection.choose(
            gate.id for gate in bench.session.graph.gates if gate.id not in before
        )


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
