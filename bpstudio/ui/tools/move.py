"""Moving: gates, or copies of them, follow the mouse; what happened is one step at the release."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QPainter
from typing_extensions import override

from bpstudio.document import Edit
from bpstudio.document.edits import fragment_of, insert, move, move_onto_wire
from bpstudio.document.edits.words import gates_in_words
from bpstudio.notation.words import Words
from bpstudio.picture.geometry import Floats
from bpstudio.picture.palette import Theme
from bpstudio.picture.snapping import held_gates
from bpstudio.ui.canvas.gliding import glide, places_of
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.insertion import Insertion, insertion_at, paint_insertion
from bpstudio.ui.tools.snapping import Snapping

DRIFT = 4.0
"""A click may drift by so many pixels without nudging a gate."""


@dataclass(frozen=True, slots=True)
class Grip:
    """What is held during a drag: rows of gates, where they stood, and what keeps them in line."""

    rows: list[int]
    places: Floats
    snapping: Snapping


class MoveTool(Tool):
    """Drags the pressed gate and all that is selected with it; with Alt a copy of them.

    A gate without wires that is dropped on a wire is put into it.
    """

    pans = True

    def __init__(self, bench: Bench, pointer: Pointer, name: str) -> None:
        """Choose the pressed gate; what follows may be a click."""
        self._bench = bench
        self._from = pointer
        self._name = name
        self._grip: Grip | None = None
        self._insertion: Insertion | None = None
        selection = bench.canvas.selection
        self._was_chosen = name in selection.gates
        if pointer.adds or pointer.toggles:
            selection.choose(selection.gates | {name}, selection.wires)
        elif not self._was_chosen:
            selection.choose({name})
        self._chosen = selection.gates

    @override
    def move(self, pointer: Pointer) -> None:
        """Show the gates where they would be dropped."""
        step = pointer.pixel - self._from.pixel
        if self._grip is None and max(abs(step.x()), abs(step.y())) < DRIFT:
            return
        if self._grip is None:
            self._grip = self._taken_hold()
        self._show(self._grip, self._dropped(self._grip, pointer))
        self._insertion = self._insertion_of(self._grip)

    @override
    def release(self, pointer: Pointer) -> None:
        """Drop the gates where they are, or treat it as a click."""
        grip, graph = self._grip, self._bench.session.graph
        if grip is None:
            self._click(pointer)
            return
        places = self._dropped(grip, pointer)
        self._show(grip, places)
        insertion = self._insertion_of(grip)
        self._show(grip, grip.places)
        if insertion is not None:
            self._insert(insertion)
            return
        names = self._bench.geometry.names
        moved = {
            names[row]: (float(x), float(y))
            for row, (x, y) in zip(grip.rows, places.tolist(), strict=True)
        }
        self._bench.apply(lambda: move(graph, moved))
        self._bench.session.document.commit()

    @override
    def cancel(self) -> None:
        """Put the gates back, or take the copies away."""
        if self._grip is None:
            return
        self._show(self._grip, self._grip.places)
        if self._from.copies:
            self._bench.session.document.cancel()
            self._bench.canvas.selection.choose(self._chosen)

    @override
    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint with what the gates stand in line, and the wire that one would be put into."""
        if self._grip is None:
            return
        self._grip.snapping.paint(painter, view, theme)
        if self._insertion is not None:
            at = self._bench.geometry.place[self._grip.rows[0]].tolist()
            paint_insertion(painter, view, theme, self._bench, self._insertion, at)

    def _taken_hold(self) -> Grip:
        """Take hold of the chosen gates, or of copies of them."""
        bench = self._bench
        anchor = _copied(bench, self._name) if self._from.copies else self._name
        geometry = bench.geometry
        rows = sorted(geometry.row[name] for name in bench.canvas.selection.gates)
        held = held_gates(geometry, np.array(rows), geometry.row[anchor])
        return Grip(rows, geometry.place[rows].copy(), Snapping(bench, held, rows))

    def _dropped(self, grip: Grip, pointer: Pointer) -> Floats:
        """Return where the gates would be with the mouse at the pointer."""
        (x, y), (from_x, from_y) = pointer.place, self._from.place
        places: Floats = grip.places + grip.snapping.step_to(pointer, (x - from_x, y - from_y))
        return places

    def _show(self, grip: Grip, places: Floats) -> None:
        self._bench.geometry.move(grip.rows, places)
        self._bench.canvas.update()

    def _insertion_of(self, grip: Grip) -> Insertion | None:
        """Return what the dragged gate hangs over, if it is a single one that has no wires."""
        if len(grip.rows) != 1 or self._from.copies:
            return None
        graph, geometry, row = self._bench.session.graph, self._bench.geometry, grip.rows[0]
        if graph.wires_into(self._name) or graph.wires_from(self._name):
            return None
        x, y = geometry.place[row].tolist()
        half = float(geometry.half[row, 0])
        return insertion_at(self._bench, graph.gate(self._name).kind, half, (x, y))

    def _insert(self, insertion: Insertion) -> None:
        graph, room = self._bench.session.graph, insertion.room
        before = places_of(graph, room.others)
        if self._bench.apply(
            lambda: move_onto_wire(graph, self._name, insertion.wire, room.at, room.others)
        ):
            glide(self._bench.canvas, before)

    def _click(self, pointer: Pointer) -> None:
        selection = self._bench.canvas.selection
        if pointer.toggles and self._was_chosen:
            selection.toggle(self._name)
        elif not pointer.adds and not pointer.toggles:
            selection.choose({self._name})


def _copied(bench: Bench, anchor: str) -> str:
    """Begin a gesture with copies on top of the chosen gates; return the copy of one of them."""
    graph, chosen = bench.session.graph, bench.canvas.selection.gates
    names = [gate.id for gate in graph.gates if gate.id in chosen]
    edit = insert(graph, fragment_of(graph, names), (0.0, 0.0))
    gates = gates_in_words([gate.id for gate in edit.patch.added])
    label = Words("Duplicate {gates}", gates=gates)
    bench.session.document.begin(label)
    bench.choose_new(lambda: Edit(label, edit.patch))
    at = graph.gate(anchor).at
    return next(gate.id for gate in edit.patch.added if gate.at == at)
