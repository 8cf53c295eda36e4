"""Curves: what a chart shows, line by line, and what it is measured in."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from bpstudio.gates import Array, Role

HUES = (Role.DISTRIBUTOR, Role.SWAP, Role.ADDER, Role.ROUTER, Role.AMPLIFIER)
"""The roles whose colours tell curves and classes apart: five that every eye can."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One curve: its name, its points, and which hue and dash it has; a pale one lies behind."""

    name: str
    x: Array
    y: Array
    hue: int = 0
    dash: int = 0
    is_pale: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """Lines over the same steps; `title` says what they measure, `are_shares` that in percent."""

    lines: tuple[Line, ...] = ()
    title: str = ""
    is_logarithmic: bool = False
    are_shares: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The point of a line next to a step."""

    line: Line
    step: float
    number: float


def readings_at(curves: Curves, step: float) -> list[Reading]:
    """Return the nearest point of every line that has one near that step, pale ones left out.

    A line that has begun later or ended earlier says nothing there.
    """
    found = []
    for line in curves.lines:
        if line.is_pale or not line.x[0] - 1.0 <= step <= line.x[-1] + 1.0:
            continue
        at = int(np.searchsorted(line.x, step))
        at -= at == len(line.x) or (at > 0 and step - line.x[at - 1] < line.x[at] - step)
        found.append(Reading(line, float(line.x[at]), float(line.y[at])))
    return found


DASHES: Mapping[int, tuple[float, ...]] = MappingProxyType(
    {0: (), 1: (5.0, 3.0), 2: (1.5, 2.5), 3: (7.0, 2.5, 1.5, 2.5)}
)
"""Lengths of dashes and gaps in widths of the line; nothing for a solid line."""
