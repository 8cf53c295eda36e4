"""Dragging from the palette: the panel keeps the mouse, the canvas shows the gate and takes it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtWidgets import QApplication

from bpstudio.gates import GateKind
from bpstudio.storage.kept_gates import KeptGate
from bpstudio.ui.canvas.tool import Pointer
from bpstudio.ui.panels.palette.palette_panel import PalettePanel
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.place import PlaceTool, free_place, place_gate
from bpstudio.ui.tools.place_kept import PlaceKeptTool, fragment_in, place_kept


class PaletteDrag(QObject):
    """Carries gates from a palette panel to the canvas of a bench."""

    def __init__(self, panel: PalettePanel, bench: Callable[[], Bench], parent: QObject) -> None:
        """Listen to a panel; `bench` is asked anew each time, since files come and go."""
        super().__init__(parent)
        self._bench = bench
        panel.chosen.connect(self._add)
        panel.dragging.connect(self._drag)
        panel.dropped.connect(self._drop)
        panel.drag_cancelled.connect(self._cancel)

    def _add(self, meaning: object) -> None:
        bench = self._bench()
        at = free_place(bench, bench.canvas.visible_middle())
        match meaning:
            case GateKind() as kind:
                place_gate(bench, kind, at)
            case KeptGate() as kept:
                place_kept(bench, kept, at)

    def _drag(self, meaning: object, at: QPoint) -> None:
        bench = self._bench()
        canvas, pointer = bench.canvas, self._pointer(at)
        if not canvas.rect().contains(pointer.pixel.toPoint()):
            canvas.cancel_tool()
        elif isinstance(canvas.tool, PlaceTool | PlaceKeptTool):
            canvas.tool.move(pointer)
            canvas.update()
        elif isinstance(meaning, GateKind):
            canvas.take_up(PlaceTool(bench, meaning, pointer))
        elif isinstance(meaning, KeptGate) and (fragment := fragment_in(bench, meaning)):
            canvas.take_up(PlaceKeptTool(bench, fragment, pointer))

    def _drop(self, meaning: object, at: QPoint) -> None:
        self._drag(meaning, at)
        canvas = self._bench().canvas
        if canvas.tool is not None:
            canvas.finish_tool(self._pointer(at))
            canvas.setFocus()

    def _cancel(self) -> None:
        self._bench().canvas.cancel_tool()

    def _pointer(self, at: QPoint) -> Pointer:
        canvas = self._bench().canvas
        pixel = QPointF(canvas.mapFromGlobal(at))
        held = QApplication.keyboardModifiers()
        return Pointer(canvas.view.to_scene(pixel), pixel, modifiers=held)
