"""Words: everything that is written on the canvas, names, source values, values and gradients."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bpstudio.gates import Array
from bpstudio.graph import Gate, Port, Wire
from bpstudio.graph.values import value_from_array
from bpstudio.notation.numbers import format_label, format_number, format_value
from bpstudio.picture.array_text import array_texts, text_on_wire
from bpstudio.picture.colouring import WireState, gradient_colour
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import ROLES, TAIL, Floats, Integers
from bpstudio.picture.palette import Theme
from bpstudio.picture.sliders import TRACK, slider_of
from bpstudio.picture.spreading import LabelPlaces
from bpstudio.picture.stage import Asked
from bpstudio.picture.units import is_absent
from bpstudio.ui.canvas.below import BELOW, captions_below
from bpstudio.ui.canvas.fonts import Face, Fonts
from bpstudio.ui.canvas.gains import gain_of
from bpstudio.ui.canvas.viewport import Viewport

NEAR, FAR = 0.45, 0.2
"""Scales from which on everything is written, and from which on nothing is."""
DIGITS, FEW_DIGITS = 6, 3
"""How many digits a number has from near and from far."""
MOST_FROM_FAR = 70
"""Between the two scales words are written if so few wires are visible."""
MOST_LABELLED = 150
"""Beyond so many visible wires only chosen ones are labelled."""
_APART = 4.0
_LEAST_REACH = 13.0
"""So far from a gate's middle, in scene units, its number stands at least: a copy is a dot."""
_CENTRE = Qt.AlignmentFlag.AlignCenter


class WordPainter:
    """Writes on one drawing with given fonts; the painter is in pixels."""

    def __init__(
        self, painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme, fonts: Fonts
    ) -> None:
        """Take what all texts of one picture have in common."""
        self._painter = painter
        self._drawing = drawing
        self._view = view
        self._theme = theme
        self._fonts = fonts
        self._digits = DIGITS if view.scale >= NEAR else FEW_DIGITS
        stage = drawing.stage
        self._asked = None if stage is None or stage.asked == Asked() else stage.asked
        self._plate = QColor(theme.ground)
        self._plate.setAlphaF(0.86)

    def write_gates(self, rows: Integers, labels: LabelPlaces) -> None:
        """Write the names of gates, and value and slider into sources."""
        captions = captions_below(self._drawing, rows, self._view.scale, self._fonts, labels)
        for row in rows.tolist():
            gate = self._drawing.gates[row]
            if gate.kind.is_source:
                moved = self._moved(row, gate)
                seen = replace(gate, value=None) if self._is_hidden(row) else moved or gate
                self._write_source(row, seen, has_moved=moved is not None)
            elif caption := captions.get(row):
                self._write_name(row, caption)
            if gate.id in self._drawing.trace.problems:
                self._write_badge(row)
            if self._drawing.stage is not None and self._drawing.stage.numbers is not None:
                self._write_turn(row, int(self._drawing.stage.numbers[row]))
            gain = gain_of(self._drawing, row) if self._view.scale >= NEAR else None
            if gain is not None:
                self._write_gain(row, gain)

    def write_wires(self, rows: Integers, labels: LabelPlaces, *, gradients: bool = True) -> None:
        """Write the value above and the gradient below each of these wires."""
        state, trace = self._drawing.colouring.state, self._drawing.trace
        shows_gradient = self._drawing.shows_gradient
        for row in rows.tolist():
            place = int(labels.index[row])
            self._write_question(row, labels.value[place], labels.gradient[place])
            if state[row] != WireState.BLANK and labels.shows_value[place]:
                face = self._fonts.value
                text = self._number(row, trace.wire_values, trace.wire_value, face)
                self._write(text, face, self._theme.ink, labels.value[place])
            if gradients and shows_gradient[row] and labels.shows_gradient[place]:
                face = self._fonts.gradient
                text = self._number(row, trace.wire_gradients, trace.wire_gradient, face)
                colour = self._gradient_colour(row)
                self._write(text, face, colour, labels.gradient[place])

    def write_tail(self, *, gradients: bool = True) -> None:
        """Draw the loss's own wire to the right of its gate, with its value and its gradient."""
        drawing, theme, scale = self._drawing, self._theme, self._view.scale
        if drawing.loss is None or not drawing.has_tail:
            return
        geometry = drawing.geometry
        if is_absent(geometry, drawing.loss):
            return
        x, y = geometry.output_place(Port(drawing.gates[drawing.loss].id))
        start, end = self._view.to_pixels((x + 5, y)), self._view.to_pixels((x + TAIL, y))
        self._painter.setPen(QPen(QColor(theme.zero), (2.4 + theme.wire_extra) * scale))
        self._painter.drawLine(start, end)
        self._painter.setPen(QColor(theme.soft))
        self._painter.setFont(self._fonts.small.font)
        word = QCoreApplication.translate("Canvas", "loss")
        width = self._fonts.small.width(word)
        box = QRectF(end.x() + 6 * scale, end.y() - 10, width + 2, 20)
        self._painter.drawText(box, _CENTRE, word)
        middle = np.array([x + TAIL / 2, y]) * scale
        gap = np.array([0.0, self._fonts.value.height / 2 + 3.0 * max(scale, 1.0)])
        value, gradient = drawing.value(drawing.loss), drawing.gradient(drawing.loss)
        if self._asked is not None and drawing.loss in self._asked.values:
            self._write_mark(middle - gap, is_now=True)
        if value is not None:
            self._write(_text(value), self._fonts.value, theme.ink, middle - gap)
        if gradient is not None and gradients:
            self._write(_text(gradient), self._fonts.gradient, theme.soft, middle + gap)

    def _write_question(self, row: int, value: Floats, gradient: Floats) -> None:
        """Put a question mark where a number is asked for."""
        asked = self._asked
        if asked is None:
            return
        start = int(self._drawing.geometry.ends[row, 0])
        if start in asked.values:
            self._write_mark(value, is_now=start == asked.value)
        if row in asked.gradients:
            self._write_mark(gradient, is_now=row == asked.gradient)

    def _write_mark(self, middle: Floats, *, is_now: bool) -> None:
        """Write “?” on a plate, which is filled where the number is asked for now."""
        theme, face = self._theme, self._fonts.gradient
        high, wide = face.height + 2.0, face.width("?") + 16.0
        left, top = float(middle[0]) + self._view.x, float(middle[1]) + self._view.y
        box = QRectF(left - wide / 2, top - high / 2, wide, high)
        self._painter.setPen(QPen(QColor(theme.accent), 1.5))
        self._painter.setBrush(QColor(theme.accent if is_now else theme.panel))
        self._painter.drawRoundedRect(box, high / 3, high / 3)
        self._painter.setFont(face.font)
        self._painter.setPen(QColor(theme.on_accent if is_now else theme.accent))
        self._painter.drawText(box, _CENTRE, "?")

    def _number(
        self, row: int, numbers: Floats, tensor_of: Callable[[Wire], object], face: Face
    ) -> str:
        """Return what is written for a wire: its number, or its tensor's shape or few numbers."""
        if not self._drawing.trace.wire_is_tensor[row]:
            return format_label(float(numbers[row]), self._digits)
        geometry = self._drawing.geometry
        tensor = tensor_of(geometry.wires[row])
        if tensor is None:
            return ""
        if self._digits < DIGITS:
            return array_texts(tensor)[-1]
        return text_on_wire(tensor, geometry.curve[row], face.width, self._view.scale)

    def _gradient_colour(self, row: int) -> str:
        colouring = self._drawing.colouring
        role = ROLES[self._drawing.geometry.wire_role[row]]
        return gradient_colour(self._theme, colouring.state[row], role, colouring.shade[row])

    def _write(self, text: str, face: Face, colour: str, middle: Floats) -> None:
        """Write a text around `middle`, in pixels from the scene's origin, on a plate."""
        width = face.width(text)
        left = float(middle[0]) + self._view.x - width / 2
        top = float(middle[1]) + self._view.y - face.height / 2
        self._painter.fillRect(QRectF(left - 2, top + 1, width + 4, face.height - 2), self._plate)
        self._painter.setFont(face.font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(QPointF(left, top + face.ascent), text)

    def _write_name(self, row: int, caption: str) -> None:
        geometry, face = self._drawing.geometry, self._fonts.name
        x, y = geometry.place[row].tolist()
        below = self._view.to_pixels((x, y + geometry.half[row, 1] + BELOW))
        self._painter.setFont(face.font)
        self._painter.setPen(QColor(self._theme.soft))
        point = QPointF(below.x() - face.width(caption) / 2, below.y() + face.ascent)
        self._painter.drawText(point, caption)

    def _moved(self, row: int, gate: Gate) -> Gate | None:
        """Return a parameter with its new value if the update has moved it."""
        stage = self._drawing.stage
        if stage is None or row not in stage.updates:
            return None
        return replace(gate, value=value_from_array(stage.updates[row]))

    def _write_source(self, row: int, gate: Gate, *, has_moved: bool) -> None:
        scale, theme, fonts = self._view.scale, self._theme, self._fonts
        middle = self._view.to_pixels(self._drawing.geometry.place[row].tolist())
        has_slider = slider_of(gate) is not None
        lift = 5.0 * scale if has_slider else 0.0
        baseline = middle.y() - lift + 0.36 * fonts.source.height
        left, right = middle.x() - 44 * scale, middle.x() + 44 * scale
        name = _fitting(gate.id, fonts.source, right - left)
        room = right - left - fonts.source.width(name) - _APART
        value, face = self._value_in(gate, room, has_moved=has_moved)
        width = face.width(value)
        self._painter.setFont(fonts.source.font)
        self._painter.setPen(QColor(theme.soft if gate.kind.name == "constant" else theme.ink))
        self._painter.drawText(QPointF(left, baseline), name)
        # From far there is room for one of both, and the number stands on the wire too.
        if width <= room:
            ink = theme.ink if gate.value is not None else theme.soft
            self._painter.setFont(face.font)
            self._painter.setPen(QColor(theme.accent if has_moved else ink))
            self._painter.drawText(QPointF(right - width, baseline), value)
        if gate.kind.name == "parameter" and scale >= NEAR:
            self._painter.setFont(fonts.small.font)
            self._painter.setPen(QColor(theme.soft))
            self._painter.drawText(QPointF(middle.x() - 57 * scale, baseline), "θ")
        self._draw_slider(gate, middle)

    def _is_hidden(self, row: int) -> bool:
        """Return whether a source's value is kept back at this stage."""
        stage = self._drawing.stage
        return stage is not None and not stage.values[row]

    def _value_in(self, gate: Gate, room: float, *, has_moved: bool) -> tuple[str, Face]:
        """Return a source's value and the face in which it is written.

        A new value stands nowhere else: it is rounded, and then smaller, until it has room.
        """
        if gate.value is None:
            return "…", self._fonts.value
        whole = format_value(gate.value, self._digits)
        if not has_moved:
            return whole, self._fonts.value
        faces = (self._fonts.gradient, self._fonts.small)
        texts = [format_value(gate.value, digits) for digits in range(DIGITS, FEW_DIGITS - 1, -1)]
        tried = ((text, face) for face in faces for text in texts if face.width(text) <= room)
        return next(tried, (whole, self._fonts.gradient))

    def _draw_slider(self, gate: Gate, middle: QPointF) -> None:
        slider = slider_of(gate)
        if slider is None:
            return
        scale, theme, painter = self._view.scale, self._theme, self._painter
        y = middle.y() + TRACK.y * scale
        left, right = middle.x() + TRACK.left * scale, middle.x() + TRACK.right * scale
        painter.setPen(QPen(QColor(theme.line), 3 * scale, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        knob = middle.x() + slider.x * scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(QPointF(knob, y), TRACK.knob * scale, TRACK.knob * scale)

    def _write_gain(self, row: int, gain: float) -> None:
        """Write below an op-amp's name by how much it amplifies what comes back."""
        geometry, face = self._drawing.geometry, self._fonts.gradient
        x, y = geometry.place[row].tolist()
        below = self._view.to_pixels((x, y + float(geometry.half[row, 1]) + 4.0))
        middle = below.y() + self._fonts.name.height + face.height / 2
        place = np.array([below.x() - self._view.x, middle - self._view.y])
        colour = self._theme.role_texts[ROLES[geometry.role[row]]]
        self._write(f"×{format_number(gain, FEW_DIGITS)}", face, colour, place)

    def _write_badge(self, row: int) -> None:
        geometry, scale = self._drawing.geometry, self._view.scale
        corner = geometry.place[row] + geometry.half[row] * (0.8, -0.8)
        middle = self._view.to_pixels(corner.tolist())
        size = 8.5 * scale
        self._painter.setPen(QPen(QColor(self._theme.ground), 1.5))
        is_waiting = self._is_waiting(row)
        self._painter.setBrush(QColor(self._theme.zero if is_waiting else self._theme.problem))
        self._painter.drawEllipse(middle, size, size)
        self._painter.setPen(QColor(self._theme.ground))
        self._painter.setFont(self._fonts.gradient.font)
        box = QRectF(middle.x() - size, middle.y() - size, 2 * size, 2 * size)
        self._painter.drawText(box, _CENTRE, "…" if is_waiting else "!")

    def _write_turn(self, row: int, number: int) -> None:
        """Write above a gate's left side when its turn comes; 0 stands for never."""
        if not number:
            return
        geometry, face = self._drawing.geometry, self._fonts.small
        reach = np.maximum(geometry.half[row], _LEAST_REACH)
        corner = geometry.place[row] - reach * (0.6, 1.0) - (4.0, 5.0)
        middle = self._view.to_pixels(corner.tolist())
        high = face.height + 2.0
        wide = max(high, face.width(str(number)) + 8.0)
        box = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.ink))
        self._painter.drawRoundedRect(box, high / 2, high / 2)
        self._painter.setPen(QColor(self._theme.ground))
        self._painter.setFont(face.font)
        self._painter.drawText(box, _CENTRE, str(number))

    def _is_waiting(self, row: int) -> bool:
        """Return whether a gate has only not got all that it needs yet, which is no mistake."""
        gate = self._drawing.gates[row]
        if gate.kind.is_source:
            return gate.value is None
        wires = np.count_nonzero(self._drawing.geometry.ends[:, 1] == row)
        return int(wires) < gate.kind.fewest_inputs


def _text(value: np.float64 | Array) -> str:
    return array_texts(value)[0] if np.ndim(value) else format_label(float(value))


def _fitting(text: str, face: Face, room: float) -> str:
    while len(text) > 2 and face.width(text) > room:
        text = text[:-2] + "…"
    return text
