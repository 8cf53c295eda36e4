"""A stack is a row of like gates that run as one: one call of the rule for all of them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bpstudio.engine.wiring import Wiring
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
    gates, arriving, levels = wiring.gates, wiring.arriving, wiring.levels
    branches = _numbers_of_branches(wiring, live, loss)
    is_scalar = _are_scalar(wiring, shapes)
    found: dict[tuple[object, ...], list[int]] = {}
    for row in sorted(wiring.order, key=levels.__getitem__):
        if shapes[row] is None:
            continue
        key: tuple[object, ...] = (row,)
        if is_scalar[row]:
            gate = gates[row]
            arity = len(arriving[row])
            rule = (gate.kind, gate.settings) if arity else None
            key = (levels[row], arity, rule, branches[row], row in live)
        found.setdefault(key, []).append(row)
    return tuple(
        Stack(tuple(rows), is_scalar[rows[0]], rows[0] in live, branches[rows[0]])
        for rows in found.values()
    )


def _numbers_of_branches(wiring: Wiring, live: AbstractSet[int], loss: int | None) -> list[int]:
    """Return per gate the number of its live branches."""
    numbers = [0] * len(wiring.gates)
    for start, end in zip(wiring.starts, wiring.ends, strict=True):
        if end in live:
            numbers[start] += 1
    if loss is not None:
        numbers[loss] = 0
    return numbers


def _are_scalar(wiring: Wiring, shapes: Sequence[Shape | None]) -> list[bool]:
    """Return per gate whether it may be stacked: one number from numbers, element by element."""
    may_be = [gate.kind.is_source or gate.kind.is_elementwise for gate in wiring.gates]
    if not any(shapes):
        return may_be
    return [
        flag and not shapes[row] and not any(shapes[each] for each in wiring.feeding[row])
        for row, flag in enumerate(may_be)
    ]
