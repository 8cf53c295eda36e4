"""Moving: what is chosen, or a copy of it, follows the mouse; it is one step at the release."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QPainter
from typing_extensions import override

from bpstudio.document import Edit
from bpstudio.document.edits import carry, insert, move_onto_wire
from bpstudio.document.edits.fragments import what_comes
from bpstudio.graph import Place
from bpstudio.graph.frames import frames_of
from bpstudio.graph.notes import notes_of
from bpstudio.notation.words import Words
from bpstudio.picture.framing import bounds_of
from bpstudio.picture.grasp import Grasp
from bpstudio.picture.palette import Theme
from bpstudio.picture.snapping import held_box, held_gates
from bpstudio.ui.canvas.gliding import glide, places_of
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.insertion import Insertion, insertion_at, paint_insertion
from bpstudio.ui.tools.snapping import Snapping

DRIFT = 4.0
"""A click may drift by so many pixels without nudging a gate."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """What the mouse went down on: a gate, or a frame or note by its id."""

    gates: frozenset[str] = frozenset()
    annotations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Grip:
    """What is held during a drag: gates, annotations, and with what they stand in line."""

    gates: Grasp
    annotations: frozenset[str]
    snapping: Snapping


class MoveTool(Tool):
    """Drags what was pressed and all that is selected with it; with Alt a copy of them.

    What stands in a frame goes along with it. A gate without wires that is dropped on a wire is
    put into it.
    """

    pans = True

    def __init__(self, bench: Bench, pointer: Pointer, pressed: Pressed) -> None:
        """Choose what was pressed; what follows may be a click."""
        self._bench = bench
        self._from = pointer
        self._pressed = pressed
        self._grip: Grip | None = None
        self._insertion: Insertion | None = None
        selection = bench.canvas.selection
        self._was_chosen = (
            pressed.gates <= selection.gates and pressed.annotations <= selection.annotations
        )
        if pointer.adds or pointer.toggles:
            selection.choose(
                selection.gates | pressed.gates,
                selection.wires,
                selection.annotations | pressed.annotations,
            )
        elif not self._was_chosen:
            selection.choose(pressed.gates, (), pressed.annotations)
        self._chosen = selection.gates, selection.wires, selection.annotations

    @override
    def move(self, pointer: Pointer) -> None:
        """Show the gates where they would be dropped."""
        step = pointer.pixel - self._from.pixel
        if self._grip is None and max(abs(step.x()), abs(step.y())) < DRIFT:
            return
        if self._grip is None:
            self._grip = self._taken_hold()
            self._bench.canvas.scenery.lift(self._grip.gates.rows, self._grip.annotations)
        self._show(self._grip, self._step(self._grip, pointer))
        self._insertion = self._insertion_of(self._grip)

    @override
    def release(self, pointer: Pointer) -> None:
        """Drop all where it is, or treat it as a click."""
        grip, bench = self._grip, self._bench
        if grip is None:
            self._click(pointer)
            return
        step = self._step(grip, pointer)
        self._show(grip, step)
        insertion = self._insertion_of(grip)
        self._show(grip, (0.0, 0.0))
        if insertion is not None:
            self._insert(insertion)
            return
        bench.apply(lambda: self._edit(grip, step))
        bench.session.document.commit()

    @override
    def cancel(self) -> None:
        """Put all back, or take the copies away."""
        if self._grip is None:
            return
        self._show(self._grip, (0.0, 0.0))
        if self._from.copies:
            self._bench.session.document.cancel()
            self._bench.canvas.selection.choose(*self._chosen)

    @override
    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint with what the gates stand in line, and the wire that one would be put into."""
        if self._grip is None:
            return
        self._grip.snapping.paint(painter, view, theme)
        if self._insertion is not None:
            at = self._bench.geometry.place[self._grip.gates.rows[0]].tolist()
            paint_insertion(painter, view, theme, self._bench, self._insertion, at)

    def _taken_hold(self) -> Grip:
        """Take hold of what is chosen and what stands in chosen frames, or of copies of it."""
        bench, pressed = self._bench, self._pressed
        if self._from.copies:
            pressed = _copied(bench, pressed)
        geometry, chosen = bench.geometry, bench.canvas.selection
        gates, annotations = chosen.gates, chosen.annotations
        if not self._from.copies:
            # Copies still lie on what they were copied from, which must not come along.
            within, along = bench.standing_in_chosen()
            gates, annotations = gates | within, annotations | along
        rows = sorted(geometry.row[name] for name in gates)
        if pressed.gates:
            anchor = min(geometry.row[name] for name in pressed.gates)
            held = held_gates(geometry, np.array(rows), anchor)
        else:
            assert bench.canvas.drawing is not None
            held = held_box(bounds_of(bench.canvas.drawing, pressed.annotations))
        snapping = Snapping(bench, held, rows)
        return Grip(Grasp(geometry, rows), annotations, snapping)

    def _step(self, grip: Grip, pointer: Pointer) -> Place:
        """Return how far everything would be moved with the mouse at the pointer."""
        (x, y), (from_x, from_y) = pointer.place, self._from.place
        return grip.snapping.step_to(pointer, (x - from_x, y - from_y))

    def _edit(self, grip: Grip, step: Place) -> Edit:
        graph, chosen = self._bench.session.graph, self._bench.canvas.selection
        names = {self._bench.geometry.names[row] for row in grip.gates.rows}
        along = (names, grip.annotations)
        return carry(graph, chosen.gates, chosen.annotations, step, along)

    def _show(self, grip: Grip, step: Place) -> None:
        canvas, graph = self._bench.canvas, self._bench.session.graph
        if grip.gates.rows:
            grip.gates.put(step)
        if grip.annotations:
            held = grip.annotations
            canvas.preview(
                (each.moved(step) if each.id in held else each for each in frames_of(graph)),
                (each.moved(step) if each.id in held else each for each in notes_of(graph)),
            )
        canvas.update()

    def _insertion_of(self, grip: Grip) -> Insertion | None:
        """Return what the dragged gate hangs over, if it is a single one that has no wires."""
        if len(grip.gates.rows) != 1 or grip.annotations or self._from.copies:
            return None
        graph, geometry, row = self._bench.session.graph, self._bench.geometry, grip.gates.rows[0]
        name = geometry.names[row]
        if graph.wires_into(name) or graph.wires_from(name):
            return None
        x, y = geometry.place[row].tolist()
        half = float(geometry.half[row, 0])
        return insertion_at(self._bench, graph.gate(name).kind, half, (x, y))

    def _insert(self, insertion: Insertion) -> None:
        graph, room = self._bench.session.graph, insertion.room
        before = places_of(graph, room.others)
        (name,) = self._pressed.gates
        if self._bench.apply(
            lambda: move_onto_wire(graph, name, insertion.wire, room.at, room.others)
        ):
            glide(self._bench.canvas, before)

    def _click(self, pointer: Pointer) -> None:
        selection, pressed = self._bench.canvas.selection, self._pressed
        if pointer.toggles and self._was_chosen:
            selection.choose(
                selection.gates - pressed.gates,
                selection.wires,
                selection.annotations - pressed.annotations,
            )
        elif not pointer.adds and not pointer.toggles:
            selection.choose(pressed.gates, (), pressed.annotations)


def _copied(bench: Bench, pressed: Pressed) -> Pressed:
    """Begin a gesture with copies on top of what is chosen; return the copy of what was pressed."""
    graph, chosen = bench.session.graph, bench.canvas.selection
    edit = insert(graph, bench.chosen_fragment(), (0.0, 0.0))
    label = Words("Duplicate {gates}", gates=what_comes(edit.patch))
    places = {graph.gate(name).at for name in pressed.gates}
    bench.session.document.begin(label)
    bench.choose_new(lambda: Edit(label, edit.patch))
    return Pressed(
        frozenset(gate.id for gate in edit.patch.added if gate.at in places),
        frozenset() if pressed.gates else chosen.annotations,
    )
