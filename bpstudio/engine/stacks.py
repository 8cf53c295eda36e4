"""A stack is a row of like gates that run as one: one call of the rule for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from bpstudio.engine.readiness import Readiness
from bpstudio.engine.traits import Flags, Numbers
from bpstudio.engine.wiring import Wiring

_LARGEST = 2**62


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Gates of one kind, one level, as many inputs and live branches and the same settings.

    Gates that work on tensors, and kinds that are not elementwise, stand in a stack alone.
    `branches` counts the wires through which the loss depends on each gate; the loss has none,
    and gates that the loss does not depend on are not `is_live` and take no part backward.
    `array` has the `rows` once more.
    """

    rows: tuple[int, ...]
    array: Numbers
    is_scalar: bool
    is_live: bool
    branches: int


def stacks_of(
    wiring: Wiring, readiness: Readiness, is_live: Numbers, loss: int | None
) -> tuple[Stack, ...]:
    """Return the stacks of all gates that can run, each behind the stacks that feed it."""
    is_scalar = _are_scalar(wiring, readiness)
    branches = _numbers_of_branches(wiring, is_live, loss)
    rows = np.flatnonzero(readiness.runs)
    if not rows.size:
        return ()
    alone = np.where(is_scalar, -1, np.arange(len(is_scalar)))
    arity = wiring.feeding.counts
    keys = [wiring.levels, alone, arity, _rules(wiring), branches, is_live]
    key = as_one([each[rows] for each in keys])
    sorting = np.argsort(key, kind="stable")
    rows, key = rows[sorting], key[sorting]
    begins = (np.flatnonzero(key[1:] != key[:-1]) + 1).tolist()
    numbers, pairs = rows.tolist(), pairwise([0, *begins, len(rows)])
    return tuple(
        Stack(
            tuple(numbers[begin:end]),
            rows[begin:end],
            bool(is_scalar[numbers[begin]]),
            bool(is_live[numbers[begin]]),
            int(branches[numbers[begin]]),
        )
        for begin, end in pairs
    )


def as_one(keys: Sequence[npt.NDArray[Any]]) -> Numbers:
    """Return numbers that have the order of whole numbers in several keys, the first one first.

    So one sort does for all keys. Numbers that become too large are counted through.
    """
    found = np.zeros(len(keys[0]), dtype=np.intp)
    largest = 1
    for key in keys:
        low, high = int(key.min()), int(key.max())
        if largest * (high - low + 1) >= _LARGEST:
            _, found = np.unique(found, return_inverse=True)
            largest = int(found.max()) + 1
        found = found * (high - low + 1) + (key - low)
        largest *= high - low + 1
    return found


def _rules(wiring: Wiring) -> Numbers:
    """Return per gate a number that those share that have one rule and the same settings."""
    traits = wiring.traits
    numbers = np.where(traits.is_source, -1, wiring.kinds)
    known: dict[object, int] = {}
    first = int(numbers.max()) + 1
    for row in np.flatnonzero(traits.has_settings & ~traits.is_source).tolist():
        gate = wiring.gates[row]
        if gate.settings:
            numbers[row] = first + known.setdefault((gate.kind, gate.settings), len(known))
    return numbers


def _numbers_of_branches(wiring: Wiring, is_live: Numbers, loss: int | None) -> Numbers:
    """Return per gate the number of its live branches."""
    numbers = np.bincount(wiring.start_rows[is_live[wiring.end_rows] == 1], minlength=len(is_live))
    if loss is not None:
        numbers[loss] = 0
    return numbers


def _are_scalar(wiring: Wiring, readiness: Readiness) -> Flags:
    """Return per gate whether it may be stacked: one number from numbers, element by element."""
    may_be = wiring.traits.is_source | wiring.traits.is_elementwise
    for row in readiness.unusual:
        if readiness.shapes[row]:
            may_be[row] = False
            may_be[wiring.behind(row)] = False
    return may_be
