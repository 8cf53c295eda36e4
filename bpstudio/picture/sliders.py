"""Sliders: where a source's slider runs inside its pill and which values its ends stand for."""

import math
from dataclasses import dataclass

from bpstudio.graph import Gate


@dataclass(frozen=True, slots=True)
class Track:
    """The line on which every slider's knob runs, measured from the middle of the pill."""

    left: float = -40.0
    right: float = 40.0
    y: float = 14.0
    knob: float = 5.0


TRACK = Track()


@dataclass(frozen=True, slots=True)
class Slider:
    """A value between two ends, shown as a knob on the track."""

    value: float
    low: float
    high: float

    @property
    def x(self) -> float:
        """Where the knob stands, measured from the middle of the pill."""
        if self.high <= self.low:
            return (TRACK.left + TRACK.right) / 2
        share = min(1.0, max(0.0, (self.value - self.low) / (self.high - self.low)))
        return TRACK.left + share * (TRACK.right - TRACK.left)

    def value_at(self, x: float) -> float:
        """Return the value for a knob at x: round to a hundredth of a pixel's worth."""
        share = min(1.0, max(0.0, (x - TRACK.left) / (TRACK.right - TRACK.left)))
        span = self.high - self.low
        if span <= 0.0:
            return self.value
        digits = 2 - math.floor(math.log10(span / 2))
        return round(self.low + share * span, digits)


def slider_of(gate: Gate) -> Slider | None:
    """Return the slider of an input or parameter that carries one finite number, or None.

    A value beyond the ends widens the slider to the next of 1, 2, 5, 10, 20, 50 …
    """
    if not gate.kind.is_source or not gate.kind.settings or not isinstance(gate.value, float):
        return None
    if not math.isfinite(gate.value):
        return None
    low, high = gate.number("low"), gate.number("high")
    if gate.value > high:
        high = _next_round(gate.value)
    elif gate.value < low:
        low = -_next_round(-gate.value)
    return Slider(gate.value, low, high)


def _next_round(number: float) -> float:
    """Return the smallest of 1, 2, 5 × 10ᵏ that is larger than a positive number."""
    power = 10.0 ** math.floor(math.log10(number))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0) if step * power > number)
