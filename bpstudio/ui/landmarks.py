"""Landmarks: by what a moment is found again after an edit."""

from collections.abc import Sequence
from dataclasses import dataclass

from bpstudio.stepping import Moment, Moments, Phase


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
