"""Slopes: the numbers with which one gate's rules multiply, read off a trace."""

from collections.abc import Sequence

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.rules import backward_of, slopes_of
from bpstudio.gates import Array
from bpstudio.notation.numbers import format_shape
from bpstudio.notation.refusal import Refusal

MOST_ROWS = 4_096
"""A Jacobian is made row by row, each by a call of the backward rule: it may not have more."""


def array_of(trace: Trace, row: int) -> Array:
    """Return the value of a gate that has one."""
    value = trace.value(trace.layout.wiring.gates[row].id)
    assert value is not None, "blank gates are left out before"
    return np.asarray(value)


def inputs_of(trace: Trace, row: int) -> list[Array]:
    """Return the values that flow into a gate."""
    return [array_of(trace, each) for each in trace.layout.wiring.feeding[row]]


def locals_of(trace: Trace, row: int) -> list[float]:
    """Return ∂output/∂input of a gate for each of its inputs, all of them single numbers."""
    # The backward rule is upstream × local, and 1 × local is the local derivative.
    rule = backward_of(trace.layout.wiring.gates[row])
    with np.errstate(all="ignore"):
        slopes = rule(np.ones(()), array_of(trace, row), *inputs_of(trace, row))
    return [float(slope) for slope in slopes]


def pushed_through(trace: Trace, row: int, tangents: Sequence[Array | None]) -> Array:
    """Return the tangent of a gate's output, Σ ∂output/∂inputᵢ · tangentᵢ, in the output's shape.

    None stands for inputs that do not change. They are left out: their local derivative need not
    exist, as that of xᶜ by the constant c for x < 0, and NaN × 0 would be NaN.
    """
    gate = trace.layout.wiring.gates[row]
    output, inputs = array_of(trace, row), inputs_of(trace, row)
    slopes = slopes_of(gate)
    with np.errstate(all="ignore"):
        if slopes is None:
            return _by_transposing(trace, row, tangents)
        terms = (
            local * tangent
            for local, tangent in zip(slopes(output, *inputs), tangents, strict=True)
            if tangent is not None
        )
        return np.broadcast_to(sum(terms, np.zeros(())), output.shape)


def _by_transposing(trace: Trace, row: int, tangents: Sequence[Array | None]) -> Array:
    """Return J t from the backward rule, which is u ↦ Jᵀ u.

    For the unit vector eₖ it gives row k of J, and (J t)ₖ is that row times t.
    """
    gate = trace.layout.wiring.gates[row]
    output, inputs = array_of(trace, row), inputs_of(trace, row)
    if output.size > MOST_ROWS:
        raise Refusal(
            "{gate} is {shape}: forward mode goes through it one number at a time, "
            "and only up to {most:,} of them.",
            gate=gate.id,
            shape=format_shape(output.shape),
            most=MOST_ROWS,
        )
    rule = backward_of(gate)
    pushed = np.zeros(output.size)
    for number in range(output.size):
        unit = np.zeros(output.size)
        unit[number] = 1.0
        rows = rule(unit.reshape(output.shape), output, *inputs)
        pushed[number] = sum(
            np.sum(slope * tangent)
            for slope, tangent in zip(rows, tangents, strict=True)
            if tangent is not None
        )
    return pushed.reshape(output.shape)


def shown(numbers: Array) -> np.float64 | Array:
    """Return an array as a trace shows it: a single number as a number."""
    return numbers if np.ndim(numbers) else np.float64(numbers)
