"""Choosing a tool: what lies under the press decides which gesture begins."""

from PySide6.QtCore import Qt

from bpstudio.graph import Gate
from bpstudio.picture.hits import gate_at, input_at, output_at, wire_at
from bpstudio.picture.sliders import TRACK, slider_of
from bpstudio.picture.units import box_of_row, opened_at, unit_of
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.branching import BranchTool
from bpstudio.ui.tools.move import MoveTool, Pressed
from bpstudio.ui.tools.resize import ResizeTool, grip_at
from bpstudio.ui.tools.rubber_band import RubberBand
from bpstudio.ui.tools.slice import SliceTool
from bpstudio.ui.tools.value import ScrubTool, SlideTool
from bpstudio.ui.tools.wiring import WireTool

_PORT = 9.0
_WIRE = 7.0
_FAR = 0.3
"""Below this scale ports, sliders and numbers are too small to be meant."""


def tool_at(bench: Bench, pointer: Pointer) -> Tool | None:
    """Return the tool that begins with a press of the left or right button, or None."""
    slices = pointer.copies and pointer.adds
    if pointer.button == Qt.MouseButton.RightButton or slices:
        return SliceTool(bench, pointer)
    if pointer.button != Qt.MouseButton.LeftButton:
        return None
    is_near = bench.canvas.view.scale >= _FAR
    tool = _on_port(bench, pointer) if is_near else None
    return tool or _on_gate(bench, pointer, is_near=is_near) or _elsewhere(bench, pointer)


def _on_port(bench: Bench, pointer: Pointer) -> Tool | None:
    graph, geometry = bench.session.graph, bench.geometry
    output = output_at(graph, geometry, pointer.place, _PORT)
    if output is not None:
        return WireTool(bench, pointer, output, forward=True)
    port = input_at(geometry, pointer.place, _PORT)
    if port is None or graph.gate(port.gate).kind.is_copy:
        return None
    wire = graph.wire_into(port)
    if wire is None:
        return WireTool(bench, pointer, port, forward=False)
    return WireTool(bench, pointer, wire.source, forward=True, lifted=wire)


def _on_gate(bench: Bench, pointer: Pointer, *, is_near: bool) -> Tool | None:
    row = gate_at(bench.geometry, pointer.place)
    if row is None:
        return None
    if box_of_row(bench.geometry, row) is not None:
        return MoveTool(bench, pointer, Pressed(unit_of(bench.geometry, row)))
    gate = bench.session.graph.gate(bench.geometry.names[row])
    plain = not (pointer.adds or pointer.toggles or pointer.copies)
    if is_near and plain and gate.kind.is_source:
        middle = bench.geometry.place[row].tolist()
        x, y = pointer.place[0] - middle[0], pointer.place[1] - middle[1]
        tool = _on_source(bench, pointer, gate, x, y)
        if tool is not None:
            return tool
    return MoveTool(bench, pointer, Pressed(frozenset((gate.id,))))


def _on_source(bench: Bench, pointer: Pointer, gate: Gate, x: float, y: float) -> Tool | None:
    slider = slider_of(gate)
    on_track = TRACK.left - 6 <= x <= TRACK.right + 6 and abs(y - TRACK.y) <= 8
    if slider is not None and on_track:
        return SlideTool(bench, pointer, gate.id, slider)
    if 4 <= x <= 50 and y <= (6 if slider is not None else 14):
        number = gate.value if isinstance(gate.value, float) else None
        return ScrubTool(bench, pointer, gate.id, number)
    return None


def _elsewhere(bench: Bench, pointer: Pointer) -> Tool | None:
    row = wire_at(bench.geometry, pointer.place, bench.slack(_WIRE))
    if row is None:
        return _on_annotation(bench, pointer) or RubberBand(bench, pointer)
    wire = bench.geometry.wires[row]
    selection = bench.canvas.selection
    if pointer.toggles or pointer.adds:
        selection.choose(selection.gates, selection.wires ^ {wire})
        return None
    return BranchTool(bench, pointer, wire)


def _on_annotation(bench: Bench, pointer: Pointer) -> Tool | None:
    opened = opened_at(bench.geometry, pointer.place)
    if opened is not None:
        names = frozenset(bench.geometry.names[row] for row in opened.rows.tolist())
        return MoveTool(bench, pointer, Pressed(names))
    grip = grip_at(bench.canvas, pointer.place)
    if grip is None:
        return None
    if grip.is_whole or pointer.adds or pointer.toggles or pointer.copies:
        return MoveTool(bench, pointer, Pressed(annotations=frozenset((grip.id,))))
    return ResizeTool(bench, pointer, grip)
