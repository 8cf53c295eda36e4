"""Placing kept gates: what the user has kept hangs at the mouse until it is dropped."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from typing_extensions import override

from bpstudio.document.edits import insert
from bpstudio.engine import evaluate
from bpstudio.graph import Graph, Place
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.drawing import drawing_of
from bpstudio.picture.palette import Theme
from bpstudio.picture.snapping import GRID, held_new
from bpstudio.storage.kept_gates import KeptGate
from bpstudio.ui.canvas.gates import GatePainter
from bpstudio.ui.canvas.render import Renderer
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.snapping import Snapping


class PlaceKeptTool(Tool):
    """Shows a fragment at the mouse and drops it there, under fresh names."""

    def __init__(self, bench: Bench, fragment: Graph, pointer: Pointer) -> None:
        """Hang the fragment at the pointer."""
        self._bench = bench
        self._fragment = fragment
        self._drawing = drawing_of(fragment, evaluate(fragment))
        self._renderer = Renderer(gates=GatePainter(cached=False))
        self._middle = middle_of(fragment)
        left, top, right, bottom = self._drawing.geometry.bounds or (0.0, 0.0, 0.0, 0.0)
        half = ((right - left) / 2, (bottom - top) / 2)
        self._snapping = Snapping(bench, held_new(half))
        self.move(pointer)

    @override
    def move(self, pointer: Pointer) -> None:
        """Follow the mouse, in line with the gates around."""
        self._at = self._snapping.step_to(pointer, pointer.place)

    @override
    def release(self, pointer: Pointer) -> None:
        """Add the gates here and choose them."""
        self.move(pointer)
        put_down(self._bench, self._fragment, self._at)

    @override
    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint the fragment as a ghost, with what it stands in line with."""
        self._snapping.paint(painter, view, theme)
        x, y = self._step()
        ghost = Viewport(view.scale, view.x + x * view.scale, view.y + y * view.scale)
        painter.save()
        painter.setOpacity(0.65)
        box = ghost.box_of(QRectF(self._bench.canvas.rect()))
        self._renderer.paint(painter, self._drawing, ghost, theme, box)
        painter.restore()

    def _step(self) -> Place:
        return (self._at[0] - self._middle[0], self._at[1] - self._middle[1])


def fragment_in(bench: Bench, kept: KeptGate) -> Graph | None:
    """Return what the user has kept; what is wrong with its file is said."""
    try:
        return kept.fragment()
    except Refusal as refusal:
        bench.say(translated(refusal))
        return None


def place_kept(bench: Bench, kept: KeptGate, at: Place) -> None:
    """Put down what the user has kept around a place."""
    fragment = fragment_in(bench, kept)
    if fragment is not None:
        put_down(bench, fragment, at)


def put_down(bench: Bench, fragment: Graph, at: Place) -> None:
    """Insert a fragment with its middle at a place, on the grid, and choose it."""
    x, y = middle_of(fragment)
    step = (round((at[0] - x) / GRID) * GRID, round((at[1] - y) / GRID) * GRID)
    bench.choose_new(lambda: insert(bench.session.graph, fragment, step))


def middle_of(fragment: Graph) -> Place:
    """Return the middle of the places of all gates; 0, 0 without any."""
    places = [gate.at for gate in fragment.gates]
    if not places:
        return (0.0, 0.0)
    columns, rows = zip(*places, strict=True)
    return ((min(columns) + max(columns)) / 2, (min(rows) + max(rows)) / 2)
