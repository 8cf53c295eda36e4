"""Resizing: the sides of frames and the right side of notes are dragged."""

from PySide6.QtCore import Qt
from typing_extensions import override

from bpstudio.document import Edit
from bpstudio.document.edits import change_frame, change_note
from bpstudio.graph import Place
from bpstudio.graph.annotations import annotations_of
from bpstudio.graph.frames import Frame
from bpstudio.notation.words import Words
from bpstudio.picture.framing import Grip, frame_grip_at, note_grip_at
from bpstudio.picture.snapping import GRID
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.options import SNAPPING

_SLACK = 6.0
_CURSORS = {
    (0, 0): Qt.CursorShape.SizeAllCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
}


class ResizeTool(Tool):
    """Drags sides of a frame or the width of a note, onto the grid; it is one step to undo."""

    pans = True

    def __init__(self, bench: Bench, pointer: Pointer, grip: Grip) -> None:
        """Take hold of the sides and choose what they belong to."""
        self.cursor = cursor_of(grip)
        self._bench = bench
        self._from = pointer.place
        self._grip = grip
        graph = bench.session.graph
        self._held = next(each for each in annotations_of(graph) if each.id == grip.id)
        bench.canvas.selection.choose((), (), {grip.id})
        bench.session.document.begin(Words("Resize"))

    @override
    def move(self, pointer: Pointer) -> None:
        """Put the sides where the mouse is."""
        self._bench.apply(lambda: self._edit(pointer))

    @override
    def release(self, pointer: Pointer) -> None:
        """Keep the size."""
        self._bench.session.document.commit()

    @override
    def cancel(self) -> None:
        """Take the size of before."""
        self._bench.session.document.cancel()

    def _edit(self, pointer: Pointer) -> Edit:
        graph, held = self._bench.session.graph, self._held
        step = (pointer.place[0] - self._from[0], pointer.place[1] - self._from[1])
        if not isinstance(held, Frame):
            width = _on_grid(held.at[0] + held.width + step[0], pointer) - held.at[0]
            return change_note(graph, held.id, width=width)
        pulled = self._grip.pulled(held.box, step)
        left, top, right, bottom = (
            new if new == old else _on_grid(new, pointer)
            for new, old in zip(pulled, held.box, strict=True)
        )
        return change_frame(graph, held.id, box=(left, top, right, bottom))


def grip_at(canvas: Canvas, place: Place) -> Grip | None:
    """Return what of a note, or else of a frame, lies under a place."""
    drawing = canvas.drawing
    if drawing is None:
        return None
    slack = _SLACK / canvas.view.scale
    return note_grip_at(drawing.notes, place, slack, canvas.theme.text_scale) or frame_grip_at(
        drawing.frames, place, slack
    )


def cursor_of(grip: Grip) -> Qt.CursorShape:
    """Return the cursor that says how a grip can be dragged."""
    return _CURSORS[grip.across, grip.down]


def _on_grid(at: float, pointer: Pointer) -> float:
    """Return a place on the grid, unless snapping is off or Ctrl is held."""
    if not SNAPPING.is_on or pointer.toggles:
        return float(round(at))
    return round(at / GRID) * GRID
