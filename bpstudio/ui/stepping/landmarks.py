"""Landmarks: by what a moment is found after an edit, at another pace and under the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.hits import gate_at, wire_at
from bpstudio.stepping import Moment, Moments, Phase
from bpstudio.ui.canvas.viewport import Viewport

_NEAR = 7.0


@dataclass(frozen=True, slots=True)
class Landmark:
    """A moment as it is remembered: its number, its phase, its gates and how many there were."""

    number: int
    phase: Phase
    gates: tuple[str, ...]
    count: int

    def number_in(self, moments: Moments, names: Sequence[str]) -> int:
        """Return the number of the moment that has the landmark; the last if there is none."""
        for number, moment in enumerate(moments.steps):
            found = tuple(names[row] for row in moment.gates)
            if moment.phase is self.phase and found == self.gates:
                return number
        # A gate that was given another name is still at the same place of the order.
        is_renamed = len(moments.steps) == self.count and not set(self.gates) <= set(names)
        return self.number if is_renamed else moments.last


def landmark_of(moments: Moments, number: int, names: Sequence[str]) -> Landmark:
    """Return the landmark of a moment; `names` are those of the gates by their rows."""
    moment = moments.steps[number]
    gates = tuple(names[row] for row in moment.gates)
    return Landmark(number, moment.phase, gates, len(moments.steps))


def number_of_the_same(moment: Moment, moments: Moments) -> int | None:
    """Return the first moment at another pace that has the phase and the first gate of one."""
    for number, each in enumerate(moments.steps):
        if each.phase is moment.phase and (not moment.gates or moment.gates[0] in each.gates):
            return number
    return None


def moment_under(
    pixel: QPointF, drawing: Drawing, view: Viewport, moments: Moments, *, backward: bool
) -> int | None:
    """Return the moment of the gate or wire under a pixel, forward or backward, or None.

    A source has none: what is clicked in it is its slider or its number.
    """
    place = view.to_scene(pixel)
    gate = gate_at(drawing.geometry, place)
    if gate is None:
        wire = wire_at(drawing.geometry, place, _NEAR / view.scale)
        return None if wire is None else moments.at_wire(wire, backward=backward)
    if drawing.gates[gate].kind.is_source:
        return None
    return moments.at_gate(gate, backward=backward)
