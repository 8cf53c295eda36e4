"""Setting values: a source's slider and number are dragged, and the graph recolours live."""

import math

from PySide6.QtCore import Qt
from typing_extensions import override

from bpstudio.document.edits import set_value
from bpstudio.picture.sliders import Slider
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.move import DRIFT


class SlideTool(Tool):
    """Drags the knob of a source's slider; the whole drag is one step to undo."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, bench: Bench, pointer: Pointer, name: str, slider: Slider) -> None:
        """Put the knob under the pointer."""
        self._bench = bench
        self._name = name
        self._slider = slider
        self._middle = float(bench.geometry.place[bench.geometry.row[name], 0])
        bench.canvas.selection.choose({name})
        bench.session.document.begin(f"Set {name}")
        self.move(pointer)

    @override
    def move(self, pointer: Pointer) -> None:
        """Set the value that the knob's place stands for."""
        value = self._slider.value_at(pointer.place[0] - self._middle)
        self._bench.apply(lambda: set_value(self._bench.session.graph, self._name, value))

    @override
    def release(self, pointer: Pointer) -> None:
        """Keep the value."""
        self.move(pointer)
        self._bench.session.document.commit()

    @override
    def cancel(self) -> None:
        """Take the value of before."""
        self._bench.session.document.cancel()


class ScrubTool(Tool):
    """Drags a number sideways, a hundredth of its size a pixel; a click opens its editor."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, bench: Bench, pointer: Pointer, name: str, value: float | None) -> None:
        """Take hold of the number; one that is no single number can only be clicked."""
        self._bench = bench
        self._name = name
        self._from = pointer
        self._value = value
        self._is_dragging = False
        bench.canvas.selection.choose({name})

    @override
    def move(self, pointer: Pointer) -> None:
        """Set the value by how far the mouse has gone; Shift goes ten times finer."""
        across = pointer.pixel.x() - self._from.pixel.x()
        if self._value is None or (not self._is_dragging and abs(across) < DRIFT):
            return
        document = self._bench.session.document
        if not self._is_dragging:
            document.begin(f"Set {self._name}")
            self._is_dragging = True
        size = 10.0 ** math.floor(math.log10(max(abs(self._value), 1.0)))
        step = size * (0.001 if pointer.adds else 0.01)
        value = round(round(self._value / step + across) * step, 12)
        self._bench.apply(lambda: set_value(self._bench.session.graph, self._name, value))

    @override
    def release(self, pointer: Pointer) -> None:
        """Keep the value, or open the editor after a click."""
        if self._is_dragging:
            self.move(pointer)
            self._bench.session.document.commit()
        else:
            self._bench.edit_value(self._name)

    @override
    def cancel(self) -> None:
        """Take the value of before."""
        if self._is_dragging:
            self._bench.session.document.cancel()
