"""Schedules: how the learning rate changes from the first step to the last.

A schedule is written as in the terminal: constant, linear:END, step:EVERY:FACTOR, cosine:END.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bpstudio.notation.numbers import read_number, shortened
from bpstudio.notation.refusal import Refusal

Rule = Callable[..., float]


@dataclass(frozen=True, slots=True)
class Schedule:
    """One schedule with its numbers: an end, or every how many steps and by which factor."""

    name: str = "constant"
    numbers: tuple[float, ...] = ()

    def rate(self, start: float, step: int, steps: int) -> float:
        """Return the rate of step `step` of `steps`, counted from 0; step 0 has the start."""
        return _SHAPES[self.name].rule(start, step, steps, *self.numbers)

    @property
    def text(self) -> str:
        """The schedule as the terminal and files write it."""
        return ":".join([self.name, *(f"{number:g}" for number in self.numbers)])


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a schedule does, and how its numbers are called."""

    rule: Rule
    numbers: tuple[str, ...] = ()


def read_schedule(text: str) -> Schedule:
    """Return the schedule that a text says; a Refusal says how one is written."""
    name, *words = text.strip().split(":")
    shape = _SHAPES.get(name)
    if shape is None or len(words) != len(shape.numbers):
        ways = ", ".join(":".join((each, *_SHAPES[each].numbers)) for each in _SHAPES)
        raise Refusal("“{text}” is no schedule: there are {ways}.", text=shortened(text), ways=ways)
    numbers = tuple(map(read_number, words))
    if name == "step" and (numbers[0] < 1 or numbers[0] != int(numbers[0])):
        raise Refusal("“{text}” has to step every 1, 2, 3 or more steps.", text=shortened(text))
    if min(numbers, default=0.0) < 0:
        raise Refusal("“{text}” has a negative number.", text=shortened(text))
    return Schedule(name, numbers)


def _constant(start: float, _step: int, _steps: int) -> float:
    return start


def _linear(start: float, step: int, steps: int, end: float) -> float:
    return start + (end - start) * step / steps


def _stepped(start: float, step: int, _steps: int, every: float, factor: float) -> float:
    return start * factor ** (step // int(every))


def _cosine(start: float, step: int, steps: int, end: float) -> float:
    """Return the rate on half a wave (Loshchilov and Hutter 2016, without restarts)."""
    return end + (start - end) * (1.0 + math.cos(math.pi * step / steps)) / 2.0


_SHAPES: Mapping[str, _Shape] = MappingProxyType(
    {
        "constant": _Shape(_constant),
        "linear": _Shape(_linear, ("END",)),
        "step": _Shape(_stepped, ("EVERY", "FACTOR")),
        "cosine": _Shape(_cosine, ("END",)),
    }
)
SCHEDULES = tuple(_SHAPES)
"""The names of all schedules."""
