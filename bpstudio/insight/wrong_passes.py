"""Wrong passes: the classic mistakes carried out, to be shown beside the right numbers.

Each is what a program computes that has the mistake in it. None of them is ever used for anything
but to be shown as wrong.
"""

import enum
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.rules import backward_of
from bpstudio.gates import Array
from bpstudio.insight.slopes import array_of, inputs_of, shown
from bpstudio.insight.updates import USUAL, UpdateRules, moves
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

MOST_CALLS = 100_000
"""The recursion without order visits a gate once a path: of more visits it is not carried out."""


class WrongWay(enum.Enum):
    """Which mistake is made; the value is its name in the terminal."""

    WITHOUT_ORDER = "without-order"
    OVERWRITING = "overwriting"
    UPDATING_EARLY = "updating-early"

    @property
    def sentence(self) -> Words:
        """What is done wrong."""
        return _SENTENCES[self]


_SENTENCES = {
    WrongWay.WITHOUT_ORDER: Words(
        "Every gate hands its gradient on as soon as it is called, before all of it has come."
    ),
    WrongWay.OVERWRITING: Words(
        "At every fork the gradient of one branch overwrites that of the other instead of adding."
    ),
    WrongWay.UPDATING_EARLY: Words(
        "Every parameter moves as soon as its gradient is known, while others still need its old "
        "value."
    ),
}


@dataclass(slots=True)
class WrongPass:
    """Gradients by the rows of wires and of gates, and new values of parameters by their rows."""

    way: WrongWay
    on_wire: dict[int, Array] = field(default_factory=dict)
    of_gate: dict[int, Array] = field(default_factory=dict)
    updated: dict[int, np.float64 | Array] = field(default_factory=dict)

    def wrong_wires(self, trace: Trace) -> dict[int, np.float64 | Array]:
        """Return the wires whose gradient is not the right one, each with the wrong one."""
        wires = trace.layout.wiring.wires
        return {
            wire: shown(gradient)
            for wire, gradient in self.on_wire.items()
            if not _is_right(gradient, trace.wire_gradient(wires[wire]))
        }

    def gradient(self, trace: Trace, name: str) -> np.float64 | Array | None:
        """Return the wrong gradient of a gate."""
        found = self.of_gate.get(trace.layout.wiring.row[name])
        return None if found is None else shown(found)


def wrong_pass(trace: Trace, way: WrongWay, rules: UpdateRules = USUAL) -> WrongPass:
    """Return what a pass gives that makes a mistake; without a loss there is nothing in it."""
    made = WrongPass(way)
    if trace.layout.loss is not None:
        with np.errstate(all="ignore"):
            _PASSES[way](trace, made, rules)
    return made


# -- the mistakes -------------------------------------------------------------------------------


def _overwriting(trace: Trace, made: WrongPass, _rules: UpdateRules) -> None:
    """At a copy, keep what came last: the branch whose gate works last in the backward pass."""
    wiring = trace.layout.wiring
    turn = {row: number for number, row in enumerate(reversed(wiring.order))}
    for row in _backward_order(trace):
        if wiring.gates[row].kind.is_copy:
            branches = [wire for wire in wiring.leaving[row] if wire in made.on_wire]
            last = max(branches, key=lambda wire: (turn[wiring.ends[wire]], wire))
            upstream = made.on_wire[last]
        else:
            upstream = _upstream(trace, made, row)
        _hand_on(trace, made, row, upstream)


def _updating_early(trace: Trace, made: WrongPass, rules: UpdateRules) -> None:
    """Let a parameter that feeds a gate move before the gate's other gradients are found."""
    wiring = trace.layout.wiring
    for row in _backward_order(trace):
        upstream = _upstream(trace, made, row)
        first = [
            (wire, start)
            for wire, start in zip(wiring.arriving[row], wiring.feeding[row], strict=True)
            if moves(trace, start, rules.fixed)
        ]
        _hand_on(trace, made, row, upstream)
        for wire, start in first:
            gradient = made.on_wire[wire]
            made.updated[start] = shown(array_of(trace, start) - rules.rate * gradient)
        if first:
            _hand_on(trace, made, row, upstream, beside={wire for wire, _ in first})


def _without_order(trace: Trace, made: WrongPass, _rules: UpdateRules) -> None:
    """Call the gates depth first, each handing on all that has come to it so far.

    Copy gates are no calls: a value that is used twice is the same value, as in a program. A gate
    that is called again hands on again what it has handed on before.
    """
    layout = trace.layout
    wiring, loss = layout.wiring, layout.loss
    assert loss is not None, "the caller has looked"
    made.of_gate[loss] = np.ones(array_of(trace, loss).shape)
    waiting = [loss]
    calls = 0
    while waiting:
        row = waiting.pop()
        calls += 1
        if calls > MOST_CALLS:
            raise Refusal(
                "Without order the gates of this graph would call one another more than {count} "
                "times.",
                count=f"{MOST_CALLS:,}",
            )
        gradients = _gradients(trace, made, row, made.of_gate[row])
        called: dict[int, None] = {}
        for wire, gradient in zip(wiring.arriving[row], gradients, strict=True):
            origin = _add_along(trace, made, wire, gradient)
            if not wiring.gates[origin].kind.is_source:
                called[origin] = None
        waiting += reversed(called)


def _add_along(trace: Trace, made: WrongPass, wire: int, gradient: Array) -> int:
    """Add a gradient to a wire and to those before its copy gates; return where they come from."""
    wiring = trace.layout.wiring
    while True:
        made.on_wire[wire] = made.on_wire.get(wire, np.zeros(())) + gradient
        start = wiring.starts[wire]
        made.of_gate[start] = made.of_gate.get(start, np.zeros(())) + gradient
        if not wiring.gates[start].kind.is_copy or not wiring.arriving[start]:
            return start
        (wire,) = wiring.arriving[start]


_PASSES: dict[WrongWay, Callable[[Trace, WrongPass, UpdateRules], None]] = {
    WrongWay.WITHOUT_ORDER: _without_order,
    WrongWay.OVERWRITING: _overwriting,
    WrongWay.UPDATING_EARLY: _updating_early,
}


# -- what they share ----------------------------------------------------------------------------


def _backward_order(trace: Trace) -> list[int]:
    """Return the gates that work backward, in a right order."""
    layout = trace.layout
    live = {layout.wiring.ends[wire] for wire in np.flatnonzero(layout.has_downstream).tolist()}
    return [row for row in reversed(layout.wiring.order) if row in live]


def _upstream(trace: Trace, made: WrongPass, row: int) -> Array:
    """Return the gradient that has come to a gate, and note it: the sum over its branches."""
    layout = trace.layout
    upstream = np.ones(array_of(trace, row).shape) if row == layout.loss else np.zeros(())
    for wire in layout.wiring.leaving[row]:
        if wire in made.on_wire:
            upstream = upstream + made.on_wire[wire]
    return upstream


def _hand_on(
    trace: Trace, made: WrongPass, row: int, upstream: Array, beside: set[int] | None = None
) -> None:
    """Put a gate's gradients on the wires into it, but not on those `beside` which they stand."""
    wiring = trace.layout.wiring
    made.of_gate[row] = upstream
    gradients = _gradients(trace, made, row, upstream)
    for wire, gradient in zip(wiring.arriving[row], gradients, strict=True):
        if beside is None or wire not in beside:
            made.on_wire[wire] = gradient
            start = wiring.starts[wire]
            if wiring.gates[start].kind.is_source:
                made.of_gate[start] = gradient


def _gradients(trace: Trace, made: WrongPass, row: int, upstream: Array) -> tuple[Array, ...]:
    """Return what a gate's backward rule gives, with the new values of what has been updated."""
    wiring = trace.layout.wiring
    inputs = inputs_of(trace, row)
    for place, start in enumerate(wiring.feeding[row]):
        if start in made.updated:
            inputs[place] = np.asarray(made.updated[start])
    full = np.broadcast_to(upstream, array_of(trace, row).shape)
    return backward_of(wiring.gates[row])(full, array_of(trace, row), *inputs)


def _is_right(found: Array, right: np.float64 | Array | None) -> bool:
    return right is not None and np.allclose(found, right, rtol=1e-9, atol=1e-15, equal_nan=True)
