"""Wiring: a draft wire follows the mouse, tinted by whether it may end where it is."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from typing_extensions import override

from bpstudio.document.edits import join, part, rejoin
from bpstudio.graph import Graph, Place, Port, Wire
from bpstudio.graph.fitting import Fitting
from bpstudio.graph.rules import reason_against
from bpstudio.picture.geometry import Geometry, curves
from bpstudio.picture.hits import gate_at, input_at, output_at
from bpstudio.picture.palette import Theme
from bpstudio.picture.units import box_of_row
from bpstudio.ui.canvas.bodies import draw_port
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import font_of
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.lights import paint_fitting
from bpstudio.ui.tools.loose_wire import LooseWire

DRIFT = 4.0
"""Less than so many pixels between press and release is a click."""
_SNAP = 26.0
"""A draft snaps to a port within so many pixels."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A wire being drawn: where it begins and ends, and why it may not be joined, if so."""

    start: Place
    end: Place
    wire: Wire | None = None
    reason: str | None = None


class WireTool(Tool):
    """Draws a wire from an output to an input, or from an input back to an output.

    `lifted` is the wire whose end was taken off its input; dropped nowhere, it is cut. A click
    on a port takes up a new wire too: it follows the mouse until the next click.
    """

    cursor = Qt.CursorShape.CrossCursor
    pans = True

    def __init__(
        self,
        bench: Bench,
        pointer: Pointer,
        port: Port,
        *,
        forward: bool,
        lifted: Wire | None = None,
    ) -> None:
        """Begin at `port`, an output if `forward`, else an input."""
        self._bench = bench
        self._port = port
        self._forward = forward
        self._lifted = lifted
        self._moved = False
        self._from = pointer.pixel
        self._fitting = Fitting(bench.session.graph, port, forward=forward)
        self.draft = self._draft_to(pointer)

    @override
    def move(self, pointer: Pointer) -> None:
        """Lead the draft to the mouse or to the port near it."""
        self._moved |= (pointer.pixel - self._from).manhattanLength() >= DRIFT
        self.draft = self._draft_to(pointer)
        if self.draft.reason is not None:
            self._bench.say(self.draft.reason)

    @override
    def release(self, pointer: Pointer) -> None:
        """Join the wire if it may be joined; dropped nowhere, a lifted one is cut.

        A new one that is dropped nowhere is told: there may be a gate for its end.
        """
        is_click = not self._moved and not self.goes_on and self._lifted is None
        self.goes_on = is_click
        if is_click:
            return
        draft = self._draft_to(pointer)
        graph, lifted = self._bench.session.graph, self._lifted
        if draft.reason is not None:
            self._bench.say(draft.reason)
        elif draft.wire is not None and lifted is None:
            self._join(draft.wire)
        elif draft.wire is not None and lifted is not None and draft.wire != lifted:
            target = draft.wire.target
            self._bench.apply(lambda: rejoin(graph, lifted, target=target))
        elif draft.wire is None and lifted is not None and self._moved:
            self._bench.apply(lambda: part(graph, (lifted,)))
        elif draft.wire is None and self._moved and _is_far(draft, self._bench.slack(_SNAP)):
            loose = LooseWire(self._bench, self._port, pointer.place, is_forward=self._forward)
            self._bench.canvas.wire_dropped.emit(loose)

    @override
    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint the draft, the ports it may end at and the sentence against it."""
        paint_fitting(painter, view, theme, self._bench, self._fitting, self._port.gate)
        draft = self.draft
        colour = QColor(theme.soft)
        if draft.reason is not None:
            colour = QColor(theme.problem)
        elif draft.wire is not None:
            colour = QColor(theme.accent)
        style = Qt.PenStyle.SolidLine if draft.wire is not None else Qt.PenStyle.DashLine
        if draft.reason is not None:
            style = Qt.PenStyle.DotLine
        painter.setPen(QPen(colour, 2.6 + theme.wire_extra, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_path(view, draft))
        if draft.wire is not None and draft.reason is None:
            end = view.to_pixels(draft.end if self._forward else draft.start)
            painter.save()
            painter.translate(end)
            painter.scale(view.scale, view.scale)
            draw_port(painter, 0.0, 0.0, theme, grown=1.5)
            painter.restore()
        if draft.reason is not None:
            end = view.to_pixels(draft.end if self._forward else draft.start)
            _paint_sentence(painter, translated(draft.reason), end, theme)

    def _join(self, wire: Wire) -> None:
        self._bench.apply(lambda: join(self._bench.session.graph, wire.source, wire.target))

    def _start(self) -> Place:
        """Return where a wire that is drawn forward begins."""
        return self._bench.geometry.output_place(self._port)

    def _draft_to(self, pointer: Pointer) -> Draft:
        graph, geometry = self._bench.session.graph, self._bench.geometry
        slack = self._bench.slack(_SNAP)
        if self._forward:
            start = self._start()
            port = _input_near(graph, geometry, pointer.place, slack, self._lifted)
            if port is None:
                return Draft(start, pointer.place)
            wire = Wire(self._port, port)
            return Draft(start, geometry.input_place(port), wire, self._reason(graph, wire))
        end = geometry.input_place(self._port)
        port = output_at(graph, geometry, pointer.place, slack)
        row = gate_at(geometry, pointer.place) if port is None else None
        if row is not None:
            name = geometry.names[row]
            port = graph.free_output(name) or Port(name)
        if port is None:
            return Draft(pointer.place, end)
        wire = Wire(port, self._port)
        return Draft(geometry.output_place(port), end, wire, self._reason(graph, wire))

    def _reason(self, graph: Graph, wire: Wire) -> str | None:
        if self._lifted is not None and wire.target == self._lifted.target:
            return None
        return reason_against(graph, wire)


def _input_near(
    graph: Graph, geometry: Geometry, place: Place, slack: float, lifted: Wire | None
) -> Port | None:
    """Return the input port that a draft at this place means: the near one, else a free one.

    On a gate that can grow, a used port means the next free one.
    """
    port = input_at(geometry, place, slack)
    row = gate_at(geometry, place)
    if port is None and row is None:
        return None
    name = port.gate if port is not None else geometry.names[row or 0]
    if port is None and row is not None and (box := box_of_row(geometry, row)) is not None:
        free = (each.port for each in box.inputs if graph.wire_into(each.port) is None)
        return next(free, None)
    if lifted is not None and lifted.target.gate == name:
        return lifted.target if port is None or port == lifted.target else port
    if port is not None and graph.wire_into(port) is None:
        return port
    return graph.free_input(name) or port or Port(name)


def _is_far(draft: Draft, slack: float) -> bool:
    (x, y), (end_x, end_y) = draft.start, draft.end
    return math.hypot(end_x - x, end_y - y) > slack


def _path(view: Viewport, draft: Draft) -> QPainterPath:
    curve = curves(np.array([draft.start]), np.array([draft.end]))[0].tolist()
    a, b, c, d = (view.to_pixels(point) for point in curve)
    path = QPainterPath(a)
    path.cubicTo(b, c, d)
    return path


def _paint_sentence(painter: QPainter, sentence: str, at: QPointF, theme: Theme) -> None:
    painter.setFont(font_of(theme, 12))
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
    room = QRectF(0, 0, 300 * theme.text_scale, 400)
    box = painter.boundingRect(room, flags, sentence)
    frame = box.adjusted(-10, -7, 10, 7)
    device = painter.viewport()
    x = min(at.x() + 18, device.width() - frame.width() - 4)
    y = min(at.y() + 16, device.height() - frame.height() - 4)
    frame.moveTo(max(4.0, x), max(4.0, y))
    painter.setPen(QPen(QColor(theme.problem), 1.2))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(frame, 7, 7)
    painter.setPen(QColor(theme.ink))
    painter.drawText(frame.adjusted(10, 7, -10, -7), flags, sentence)
