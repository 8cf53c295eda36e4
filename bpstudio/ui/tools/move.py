"""Moving: gates follow the mouse; the document hears of it once, at the release."""

import numpy as np
from PySide6.QtCore import Qt
from typing_extensions import override

from bpstudio.document.edits import move
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.tools.bench import Bench

DRIFT = 4.0
"""A click may drift by so many pixels without nudging a gate."""


class MoveTool(Tool):
    """Drags the pressed gate and all that is selected with it."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, bench: Bench, pointer: Pointer, name: str) -> None:
        """Choose the pressed gate and take hold of the selection."""
        self._bench = bench
        self._from = pointer
        self._is_moving = False
        self._name = name
        selection = bench.canvas.selection
        self._was_chosen = name in selection.gates
        if pointer.adds or pointer.toggles:
            selection.choose(selection.gates | {name}, selection.wires)
        elif not self._was_chosen:
            selection.choose({name})
        geometry = bench.geometry
        self._rows = [geometry.row[each] for each in selection.gates]
        self._places = geometry.place[self._rows].copy()

    @override
    def move(self, pointer: Pointer) -> None:
        """Show the gates where they would be dropped."""
        step = pointer.pixel - self._from.pixel
        if not self._is_moving and max(abs(step.x()), abs(step.y())) < DRIFT:
            return
        self._is_moving = True
        self._show(self._places + self._step_to(pointer))

    @override
    def release(self, pointer: Pointer) -> None:
        """Drop the gates where they are, or treat it as a click."""
        if not self._is_moving:
            self._click(pointer)
            return
        places = self._places + self._step_to(pointer)
        self._show(self._places)
        names = self._bench.geometry.names
        moved = {
            names[row]: (float(x), float(y))
            for row, (x, y) in zip(self._rows, places.tolist(), strict=True)
        }
        self._bench.apply(lambda: move(self._bench.session.graph, moved))

    @override
    def cancel(self) -> None:
        """Put the gates back."""
        if self._is_moving:
            self._show(self._places)

    def _click(self, pointer: Pointer) -> None:
        selection = self._bench.canvas.selection
        if pointer.toggles and self._was_chosen:
            selection.toggle(self._name)
        elif not pointer.adds and not pointer.toggles:
            selection.choose({self._name})

    def _step_to(self, pointer: Pointer) -> "np.typing.NDArray[np.float64]":
        began = self._from.place
        step = (pointer.place[0] - began[0], pointer.place[1] - began[1])
        return np.round(np.array(step))

    def _show(self, places: "np.typing.NDArray[np.float64]") -> None:
        self._bench.geometry.move(self._rows, places)
        self._bench.canvas.update()
