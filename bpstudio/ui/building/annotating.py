"""Annotating: frames around gates and notes beside them, put down, named and written on."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from typing_extensions import override

from bpstudio.document import Edit
from bpstudio.document.edits import (
    add_frame,
    add_note,
    change_frame,
    change_note,
    remove_annotations,
)
from bpstudio.document.edits.several import together
from bpstudio.graph import Graph, Place
from bpstudio.graph.frames import COLOURS, Area, Frame, frames_of
from bpstudio.graph.notes import Note, notes_of
from bpstudio.notation.words import Words
from bpstudio.picture.framing import TITLE_BAR, frame_around
from bpstudio.picture.hits import gate_at, wire_at
from bpstudio.picture.notepaper import SIZE, box_of
from bpstudio.picture.snapping import GRID
from bpstudio.session import Session
from bpstudio.ui.building.commands import on_bench
from bpstudio.ui.canvas.tool import Pointer
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.over_canvas.note_editor import NoteEditor
from bpstudio.ui.panels.over_canvas.value_editor import ValueEditor
from bpstudio.ui.theme import font_of
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.resize import cursor_of, grip_at

_Annotation = TypeVar("_Annotation", Frame, Note)
_EMPTY_FRAME = (240.0, 160.0)
_SMALLEST = 12.0
_NEAR = 7.0


class Annotating(Part):
    """Frames and notes of one window: their commands, double clicks and fields."""

    def __init__(self, around: Surroundings) -> None:
        """Put the two fields on the canvas, hidden."""
        super().__init__(around)
        self.title_field = ValueEditor(around.canvas)
        self.title_field.setAccessibleName(self.tr("Title of the frame"))
        self.note_field = NoteEditor(around.canvas)
        around.canvas.double_clicked.connect(self._double_clicked)
        around.canvas.view_changed.connect(self.finish)
        around.canvas.installEventFilter(self)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for frames and notes do."""
        commands: dict[str, Callable[[Bench], object]] = {
            "frame": self._frame_the_chosen,
            "note": self._write_new,
            "edit_note": self._edit_chosen_note,
            **{f"frame_{colour}": partial(self._colour, colour=colour) for colour in COLOURS},
        }
        return {name: on_bench(self.around.bench, do) for name, do in commands.items()}

    @override
    def show_session(self, session: Session) -> None:
        """Forget what is being typed about another graph."""
        self.title_field.cancel()
        self.note_field.cancel()

    @override
    def finish(self) -> None:
        """Take over what is being typed."""
        self.title_field.finish()
        self.note_field.finish()

    @override
    def rename(self) -> bool:
        """Let the user type another title for a chosen frame, or text for a note."""
        bench = self.around.bench()
        for frame in self._chosen(frames_of(bench.session.graph)):
            self._edit_title(bench, frame)
            return True
        for note in self._chosen(notes_of(bench.session.graph)):
            self._edit_note(bench, note)
            return True
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show by the cursor what of a frame or note can be dragged."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._point(event)
        return super().eventFilter(watched, event)

    # -- frames ------------------------------------------------------------------------------

    def _frame_the_chosen(self, bench: Bench) -> None:
        """Draw a frame around what is chosen, or an empty one, and ask for its title."""
        assert bench.canvas.drawing is not None
        bounds = bench.canvas.selection.bounds(bench.canvas.drawing)
        x, y = bench.canvas.visible_middle()
        wide, high = _EMPTY_FRAME
        empty = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        box = empty if bounds is None else frame_around(bounds)
        title = self.tr("Frame")
        if bench.choose_new(lambda: add_frame(bench.session.graph, title, _on_grid(box))):
            self.rename()

    def _colour(self, bench: Bench, colour: str) -> None:
        """Give the chosen frames another colour."""
        frames = self._chosen(frames_of(bench.session.graph))
        if not frames:
            bench.say(self.tr("Select a frame first: click its title."))
            return
        makers = (partial(_coloured, name=frame.id, colour=colour) for frame in frames)
        label = Words("Colour a frame")
        bench.apply(lambda: together(bench.session.graph, label, makers))

    def _edit_title(self, bench: Bench, frame: Frame) -> None:
        canvas, theme = bench.canvas, bench.canvas.theme
        left, top, right, _ = frame.box
        area = canvas.view.rectangle((left, top, right, top + TITLE_BAR)).toRect()
        area.setHeight(max(area.height(), 26))

        def commit(text: str) -> str | None:
            bench.apply(lambda: change_frame(bench.session.graph, frame.id, title=text.strip()))
            return None

        font = font_of(theme, max(13 * canvas.view.scale, _SMALLEST))
        self.title_field.edit(frame.title, area, font, commit)

    # -- notes -------------------------------------------------------------------------------

    def _write_new(self, bench: Bench) -> None:
        """Let the user write a note where the mouse is, or in the middle of what is seen."""
        canvas = bench.canvas
        pixel = canvas.hovered or QRectF(canvas.rect()).center()
        x, y = canvas.view.to_scene(pixel)
        at: Place = (round(x / GRID) * GRID, round(y / GRID) * GRID)

        def commit(text: str) -> None:
            if text.strip():
                bench.choose_new(lambda: add_note(bench.session.graph, text.strip(), at))

        self._open(bench, Note("", "", at), commit)

    def _edit_chosen_note(self, bench: Bench) -> None:
        for note in self._chosen(notes_of(bench.session.graph)):
            self._edit_note(bench, note)
            return
        bench.say(self.tr("Select a note first."))

    def _edit_note(self, bench: Bench, note: Note) -> None:
        def commit(text: str) -> None:
            bench.apply(lambda: _written(bench.session.graph, note.id, text.strip()))

        self._open(bench, note, commit)

    def _open(self, bench: Bench, note: Note, commit: Callable[[str], None]) -> None:
        canvas, theme = bench.canvas, bench.canvas.theme
        box: QRect = canvas.view.rectangle(box_of(note, theme.text_scale)).toAlignedRect()
        font = font_of(theme, max(SIZE * canvas.view.scale, _SMALLEST))
        self.note_field.edit(note.text, box, font, commit)

    # -- the mouse ---------------------------------------------------------------------------

    def _double_clicked(self, pointer: Pointer) -> None:
        bench = self.around.bench()
        if _is_covered(bench, pointer) or pointer.button != Qt.MouseButton.LeftButton:
            return
        grip = grip_at(bench.canvas, pointer.place)
        graph = bench.session.graph
        for frame in frames_of(graph):
            if grip is not None and frame.id == grip.id:
                self._edit_title(bench, frame)
        for note in notes_of(graph):
            if grip is not None and note.id == grip.id:
                self._edit_note(bench, note)

    def _point(self, event: QMouseEvent) -> None:
        canvas, bench = self.around.canvas, self.around.bench()
        if canvas.tool is not None or canvas.drawing is None or not canvas.drawing.annotations:
            return
        pointer = canvas.pointer_of(event)
        grip = None if _is_covered(bench, pointer) else grip_at(canvas, pointer.place)
        if grip is None or grip.is_whole:
            canvas.unsetCursor()
        else:
            canvas.setCursor(cursor_of(grip))

    def _chosen(self, annotations: tuple[_Annotation, ...]) -> list[_Annotation]:
        chosen = self.around.canvas.selection.annotations
        return [each for each in annotations if each.id in chosen]


def _is_covered(bench: Bench, pointer: Pointer) -> bool:
    """Return whether a gate or wire lies over whatever frame or note is there."""
    geometry, place = bench.geometry, pointer.place
    return (
        gate_at(geometry, place) is not None
        or wire_at(geometry, place, bench.slack(_NEAR)) is not None
    )


def _coloured(graph: Graph, name: str, colour: str) -> Edit:
    return change_frame(graph, name, colour=colour)


def _written(graph: Graph, name: str, text: str) -> Edit:
    """Return the edit that writes a text into a note; a note without text goes."""
    if text:
        return change_note(graph, name, text=text)
    return remove_annotations(graph, (name,))


def _on_grid(box: Area) -> Area:
    left, top, right, bottom = (round(side / GRID) * GRID for side in box)
    return (left, top, right, bottom)
