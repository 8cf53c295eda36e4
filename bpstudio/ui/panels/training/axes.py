"""Axes: from numbers to shares of a plot, with ticks at round numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bpstudio.gates import Array
from bpstudio.notation.numbers import format_number

_TICKS = 4
_MULTIPLES = ((1, 2, 5), (1, 3), (1,))
"""Which numbers of each decade are ticks on a logarithmic axis: the most that have room."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The range of one axis; on a logarithmic one `low` and `high` are powers of ten.

    What is no positive number lies at the low end of a logarithmic axis.
    """

    low: float
    high: float
    is_logarithmic: bool = False

    @classmethod
    def over(cls, parts: Sequence[Array], *, is_logarithmic: bool = False) -> "Axis":
        """Return the axis that all finite numbers lie on."""
        numbers = np.concatenate([np.asarray(part, dtype=np.float64) for part in parts])
        numbers = numbers[np.isfinite(numbers)]
        if is_logarithmic:
            numbers = np.log10(numbers[numbers > 0.0])
        low, high = (float(numbers.min()), float(numbers.max())) if len(numbers) else (0.0, 1.0)
        if high - low < 1e-9 * max(1.0, abs(high)):
            low, high = low - 0.5, high + 0.5
        if not is_logarithmic and 0.0 < low < 0.4 * high:
            low = 0.0
        return cls(low, high, is_logarithmic)

    @property
    def ticks(self) -> list[float]:
        """A few round numbers on the axis."""
        if self.is_logarithmic and self.high - self.low >= 1.5:
            powers = range(math.floor(self.low), math.floor(self.high) + 1)
            for multiples in _MULTIPLES:
                ticks = [each * 10.0**power for power in powers for each in multiples]
                inside = [tick for tick in ticks if self.low <= math.log10(tick) <= self.high]
                if len(inside) <= _TICKS + 1:
                    return inside
            every = -(-len(powers) // _TICKS)
            return [tick for tick in inside if round(math.log10(tick)) % every == 0]
        low, high = (self._number(end) for end in (self.low, self.high))
        rough = (high - low) / _TICKS
        unit = 10.0 ** math.floor(math.log10(rough))
        step = next(each * unit for each in (1, 2, 5, 10) if each * unit >= rough * 0.999)
        first = math.ceil(low / step - 1e-9)
        last = math.floor(high / step + 1e-9)
        return [round(number * step, 12) for number in range(first, last + 1)]

    @property
    def texts(self) -> list[str]:
        """The ticks as they are written: with as many digits as tell them apart."""
        ticks = self.ticks
        steps = np.diff(ticks)
        if self.is_logarithmic or not len(steps):
            return [format_number(tick, 3) for tick in ticks]
        largest = max(map(abs, ticks))
        digits = math.ceil(math.log10(largest / float(steps.min()) + 1.0)) + 1
        return [format_number(tick, digits) for tick in ticks]

    def share(self, number: float) -> float:
        """Return where a number lies: 0 at the low end, 1 at the high one."""
        return float(self.shares(np.array([number]))[0])

    def shares(self, numbers: Array) -> Array:
        """Return where numbers lie."""
        if self.is_logarithmic:
            numbers = np.log10(np.maximum(numbers, 10.0**self.low))
        shares: Array = (numbers - self.low) / (self.high - self.low)
        return shares

    def _number(self, end: float) -> float:
        return 10.0**end if self.is_logarithmic else end


def thinned(x: Array, y: Array, across: Axis, pixels: int) -> tuple[Array, Array]:
    """Return what can be seen of a curve: of each column of pixels the lowest and highest point.

    `x` only grows. A curve with fewer points than that stays as it is.
    """
    if len(x) <= 2 * max(1, pixels):
        return x, y
    columns = (across.shares(x) * pixels).astype(np.intp)
    starts = np.flatnonzero(np.diff(columns, prepend=columns[0] - 1))
    known = np.where(np.isfinite(y), y, 0.0)
    low, high = np.minimum.reduceat(known, starts), np.maximum.reduceat(known, starts)
    return np.repeat(x[starts], 2), np.column_stack((low, high)).ravel()
