"""Kinks: gates whose rule has one slope to the left of an input and another to the right."""

import numpy as np

from bpstudio.engine.layout import Flags, Layout
from bpstudio.engine.rules import Forward, forward_of
from bpstudio.engine.stacked import input_places
from bpstudio.engine.stacks import Stack
from bpstudio.gates import Array

_NUDGE = 1e-6
_JUMP = 1e-3


def gates_at_a_kink(layout: Layout, tape: Array) -> list[int]:
    """Return the rows of the elementwise gates that stand at a kink of their own rule."""
    found: list[int] = []
    with np.errstate(all="ignore"):
        for stack in layout.computing_stacks:
            gate = layout.wiring.gates[stack.rows[0]]
            if not gate.kind.is_elementwise:
                continue
            flags = _have_a_kink(forward_of(gate), _inputs(layout, stack, tape))
            found += np.array(stack.rows)[flags if stack.is_scalar else [flags.any()]].tolist()
    return found


def _inputs(layout: Layout, stack: Stack, tape: Array) -> tuple[Array, ...]:
    if stack.is_scalar:
        return tuple(tape[input_places(layout, stack)])
    feeding = layout.wiring.feeding[stack.rows[0]]
    return tuple(layout.view(tape, int(layout.value_at[row]), row) for row in feeding)


def _have_a_kink(rule: Forward, inputs: tuple[Array, ...]) -> Flags:
    """Say for every element of the output whether its slopes by any input differ at that point."""
    output = rule(*inputs)
    kinks: Flags = np.zeros(output.shape, dtype=np.bool_)
    for port, x in enumerate(inputs):
        nudge = _NUDGE * np.where(x == 0, 1.0, np.abs(x))
        behind, ahead = (
            rule(*inputs[:port], x + shift, *inputs[port + 1 :]) for shift in (-nudge, nudge)
        )
        left, right = (output - behind) / nudge, (ahead - output) / nudge
        steepest = np.maximum(np.abs(left), np.abs(right))
        kinks |= np.abs(left - right) > _JUMP * np.maximum(steepest, 1.0)
    return kinks
