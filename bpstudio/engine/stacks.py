"""A stack is a row of like gates that run as one: one call of the rule for all of them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from bpstudio.engine.wiring import Numbers, Wiring
from bpstudio.gates import Shape


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Gates of one kind, one level, as many inputs and live branches and the same settings.

    Gates that work on tensors, and kinds that are not elementwise, stand in a stack alone.
    `branches` counts the wires through which the loss depends on each gate; the loss has none,
    and gates that the loss does not depend on are not `is_live` and take no part backward.
    """

    rows: tuple[int, ...]
    is_scalar: bool
    is_live: bool
    branches: int


def stacks_of(
    wiring: Wiring, shapes: Sequence[Shape | None], live: AbstractSet[int], loss: int | None
) -> tuple[Stack, ...]:
    """Return the stacks of all gates that can run, each behind the stacks that feed it."""
    is_scalar = _are_scalar(wiring, shapes)
    is_live = np.zeros(len(shapes), dtype=np.intp)
    is_live[list(live)] = 1
    branches = _numbers_of_branches(wiring, is_live, loss)
    order = np.array(wiring.order, dtype=np.intp)
    rows = order[[shapes[row] is not None for row in wiring.order]]
    if not rows.size:
        return ()
    alone = np.where(is_scalar, -1, np.arange(len(shapes)))
    arity = np.diff(wiring.feeding.begins)
    levels = np.array(wiring.levels, dtype=np.intp)
    keys = np.stack([levels, alone, arity, _rules(wiring), branches, is_live])[:, rows]
    sorting = np.lexsort(keys[::-1])
    rows, keys = rows[sorting], keys[:, sorting]
    begins = np.flatnonzero(np.any(keys[:, 1:] != keys[:, :-1], axis=0)) + 1
    return tuple(
        Stack(tuple(each), is_scalar[each[0]], each[0] in live, int(branches[each[0]]))
        for each in map(np.ndarray.tolist, np.split(rows, begins))
    )


def _rules(wiring: Wiring) -> Numbers:
    """Return per gate a number that those share that have one rule and the same settings."""
    known: dict[object, int] = {}
    numbers = [
        -1
        if is_source
        else known.setdefault(
            (gate.kind, gate.settings) if gate.settings else gate.kind, len(known)
        )
        for gate, (is_source, *_) in zip(wiring.gates, wiring.traits, strict=True)
    ]
    return np.array(numbers, dtype=np.intp)


def _numbers_of_branches(wiring: Wiring, is_live: Numbers, loss: int | None) -> Numbers:
    """Return per gate the number of its live branches."""
    starts = np.array(wiring.starts, dtype=np.intp)[is_live[wiring.ends] == 1]
    numbers = np.bincount(starts, minlength=len(is_live))
    if loss is not None:
        numbers[loss] = 0
    return numbers


def _are_scalar(wiring: Wiring, shapes: Sequence[Shape | None]) -> list[bool]:
    """Return per gate whether it may be stacked: one number from numbers, element by element."""
    may_be = [is_source or is_elementwise for is_source, _, is_elementwise, _ in wiring.traits]
    if not any(shapes):
        return may_be
    return [
        flag and not shapes[row] and not any(shapes[each] for each in wiring.feeding[row])
        for row, flag in enumerate(may_be)
    ]
