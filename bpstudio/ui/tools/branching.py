"""Branching: a wire dragged out of a wire, which gets a copy gate there."""

from PySide6.QtGui import QPainter
from typing_extensions import override

from bpstudio.document.edits import branch
from bpstudio.graph import Place, Wire
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.tool import Pointer
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.wiring import DRIFT, WireTool


class BranchTool(WireTool):
    """Chooses the pressed wire; dragged, it leads a second wire out of it from where it was."""

    def __init__(self, bench: Bench, pointer: Pointer, wire: Wire) -> None:
        """Choose the wire; what follows may be a click."""
        self._wire = wire
        x, y = pointer.place
        self._place = (float(round(x)), float(round(y)))
        self._is_dragging = False
        super().__init__(bench, pointer, wire.source, forward=True)
        bench.canvas.selection.choose((), (wire,))

    @override
    def move(self, pointer: Pointer) -> None:
        """Lead the draft to the mouse once it is no click any more."""
        self._is_dragging |= (pointer.pixel - self._from).manhattanLength() >= DRIFT
        if self._is_dragging:
            super().move(pointer)

    @override
    def release(self, pointer: Pointer) -> None:
        """Join the branch, or leave it at the choice."""
        if self._is_dragging:
            super().release(pointer)

    @override
    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint the draft once there is one."""
        if self._is_dragging:
            super().paint(painter, view, theme)

    @override
    def _join(self, wire: Wire) -> None:
        graph = self._bench.session.graph
        self._bench.apply(lambda: branch(graph, self._wire, wire.target, self._place))

    @override
    def _start(self) -> Place:
        return self._place
