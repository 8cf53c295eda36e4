"""Slopes that stop a gradient: saturated squashing functions and dead rectifiers."""

from collections.abc import Iterator

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.rules import slopes_of
from bpstudio.gates.activations import RELU, SIGMOID, TANH
from bpstudio.insight.badges.badge import Badge, Sign, name_of
from bpstudio.insight.slopes import array_of, inputs_of
from bpstudio.notation.numbers import format_number
from bpstudio.notation.words import Words

SATURATED_BELOW = 0.05
"""Saturated is a slope below this share of the curve's steepest: for σ beyond |z| = 4.36."""
_STEEPEST = {SIGMOID.name: 0.25, TANH.name: 1.0}
_SURELY_STEEP = 2.0
_DIGITS = 3


def about_slopes(trace: Trace) -> Iterator[Badge]:
    """Give a badge for every gate whose slope, in an array most slopes, lets next to nothing by."""
    wiring = trace.layout.wiring
    for row, gate in enumerate(wiring.gates):
        if not trace.has_value[row] or (gate.kind.name not in _STEEPEST and gate.kind is not RELU):
            continue
        # NaN for an array; most gates need no closer look.
        z = trace.values[wiring.feeding[row][0]]
        if gate.kind is RELU:
            yield from () if z > 0.0 else _about_rectifier(trace, row)
        elif not abs(z) < _SURELY_STEEP:
            yield from _about_squashing(trace, row, _STEEPEST[gate.kind.name])


def _about_squashing(trace: Trace, row: int, steepest: float) -> Iterator[Badge]:
    gate = trace.layout.wiring.gates[row]
    rule = slopes_of(gate)
    assert rule is not None, "squashing functions are elementwise"
    (inputs,) = inputs_of(trace, row)
    with np.errstate(all="ignore"):
        (slope,) = rule(array_of(trace, row), inputs)
    flat = slope < SATURATED_BELOW * steepest
    if np.count_nonzero(flat) * 2 < flat.size or not flat.any():
        return
    if flat.ndim:
        sentence = Words(
            "{name} is saturated: for {flat} of its {count} numbers the slope is less than a "
            "twentieth of the steepest, {steepest}.",
            name=gate.id,
            flat=int(np.count_nonzero(flat)),
            count=flat.size,
            steepest=format_number(steepest),
        )
    else:
        sentence = Words(
            "{name} is saturated: at {z} its slope is {slope}, less than a twentieth of the "
            "steepest, {steepest}.",
            name=gate.id,
            z=format_number(float(inputs), _DIGITS),
            slope=format_number(float(slope), _DIGITS),
            steepest=format_number(steepest),
        )
    yield Badge(row, Sign.SATURATED, sentence)


def _about_rectifier(trace: Trace, row: int) -> Iterator[Badge]:
    wiring = trace.layout.wiring
    (inputs,) = inputs_of(trace, row)
    if not inputs.size or not np.all(inputs <= 0.0):
        return
    names = {"name": wiring.gates[row].id, "input": name_of(trace, wiring.feeding[row][0])}
    if inputs.ndim:
        sentence = Words(
            "{name} is dead here: no number of {input} is positive, so its slopes are 0 and "
            "nothing flows back through it.",
            **names,
        )
    else:
        sentence = Words(
            "{name} is dead here: {input} = {z} is not positive, so its slope is 0 and nothing "
            "flows back through it.",
            **names,
            z=format_number(float(inputs), _DIGITS),
        )
    yield Badge(row, Sign.DEAD, sentence)
