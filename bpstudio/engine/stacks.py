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


def live_branches(wiring: Wiring, live: AbstractSet[int], loss: int | None, row: int) -> list[int]:
    """Return the wires that bring this gate its gradient: those that lead on to the loss."""
    if row == loss:
        return []
    return [wire for wire in wiring.leaving[row] if wiring.ends[wire] in live]


def stacks_of(
    wiring: Wiring, shapes: Sequence[Shape | None], live: AbstractSet[int], loss: int | None
) -> tuple[Stack, ...]:
    """Return the stacks of all gates that can run, each behind the stacks that feed it."""
    levels = _levels(wiring, shapes)
    found: dict[tuple[object, ...], list[int]] = {}
    for row in sorted(levels, key=levels.__getitem__):
        key: tuple[object, ...] = (row,)
        if _is_scalar(wiring, shapes, row):
            gate = wiring.gates[row]
            kind = None if gate.kind.is_source else gate.kind
            branches = len(live_branches(wiring, live, loss, row))
            arity = len(wiring.arriving[row])
            settings = gate.settings if kind else ()
            key = (levels[row], kind, arity, settings, branches, row in live)
        found.setdefault(key, []).append(row)
    return tuple(
        Stack(
            tuple(rows),
            is_scalar=_is_scalar(wiring, shapes, rows[0]),
            is_live=rows[0] in live,
            branches=len(live_branches(wiring, live, loss, rows[0])),
        )
        for rows in found.values()
    )


def _levels(wiring: Wiring, shapes: Sequence[Shape | None]) -> dict[int, int]:
    """Return how many gates deep each gate that can run stands, counted from the sources."""
    levels: dict[int, int] = {}
    for row in wiring.order:
        if shapes[row] is not None:
            levels[row] = max((levels[each] + 1 for each in wiring.feeding[row]), default=0)
    return levels


def _is_scalar(wiring: Wiring, shapes: Sequence[Shape | None], row: int) -> bool:
    kind = wiring.gates[row].kind
    if shapes[row] != () or not (kind.is_source or kind.is_elementwise):
        return False
    return not any(shapes[each] for each in wiring.feeding[row])
