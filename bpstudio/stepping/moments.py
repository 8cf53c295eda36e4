"""Moments: the order in which a pass learns its numbers; a moment is a slice of the trace.

Nothing is computed again: a moment is a number, and each gate and each wire knows from which
moment on its numbers are known. So going back is exact.
"""

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np
import numpy.typing as npt

from bpstudio.engine import Trace
from bpstudio.gates import Array
from bpstudio.picture.stage import Stage
from bpstudio.stepping.pace import Pace, depths

Updates = Mapping[int, np.float64 | Array]

Times = npt.NDArray[np.intp]
NEVER = int(np.iinfo(np.intp).max)


class Phase(enum.Enum):
    """What a moment belongs to."""

    START = "start"  # only the sources have their values
    FORWARD = "forward"
    LOSS = "loss"  # the loss has its own gradient, which is 1
    BACKWARD = "backward"
    UPDATE = "update"  # every gradient is known: the parameters move
    END = "end"  # everything is known and nothing is at work


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of a pass: its phase and the rows of the gates at work."""

    phase: Phase
    gates: tuple[int, ...] = ()

    @property
    def is_backward(self) -> bool:
        """Whether it comes after the forward pass."""
        return self.phase not in {Phase.START, Phase.FORWARD}


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """All moments of a trace, and from which one on each number is known; `NEVER` for none.

    Per gate: `value_at` and `gradient_at`, and `backward_at`, when its own backward rule works.
    Per wire: `wire_value_at` and `wire_gradient_at`. `updates` holds the new values of parameters
    by their rows, where the pass ends with an update.
    """

    steps: tuple[Moment, ...]
    value_at: Times
    gradient_at: Times
    backward_at: Times
    wire_value_at: Times
    wire_gradient_at: Times
    updates: Updates = field(default_factory=dict)

    @property
    def last(self) -> int:
        """The number of the moment at which everything is known."""
        return len(self.steps) - 1

    def at_gate(self, row: int, *, backward: bool) -> int | None:
        """Return the moment at which a gate works, forward or backward, or None."""
        return _or_none(self.backward_at[row] if backward else self.value_at[row])

    def at_wire(self, row: int, *, backward: bool) -> int | None:
        """Return the moment at which a wire gets its value or its gradient, or None."""
        return _or_none(self.wire_gradient_at[row] if backward else self.wire_value_at[row])

    def stage(self, number: int, *, numbered: bool = False) -> Stage:
        """Return what is known at a moment, with the gates' order in this phase if asked."""
        moment = self.steps[number]
        order = self._order(backward=moment.is_backward) if numbered else None
        return Stage(
            values=self.value_at <= number,
            gradients=self.gradient_at <= number,
            wire_values=self.wire_value_at <= number,
            wire_gradients=self.wire_gradient_at <= number,
            active=moment.gates,
            numbers=order,
            updates=self.updates_until(number),
        )

    def updates_until(self, number: int) -> Updates:
        """Return the new values of the parameters that have moved up to a moment."""
        moved = (
            row
            for moment in self.steps[: number + 1]
            if moment.phase is Phase.UPDATE
            for row in moment.gates
        )
        return {row: self.updates[row] for row in moved} if self.updates else {}

    def _order(self, *, backward: bool) -> Times:
        """Return per gate the number of its turn in a phase, from 1; 0 if it has none."""
        turns = self.backward_at if backward else self.value_at
        phase = Phase.BACKWARD if backward else Phase.FORWARD
        first = next((at for at, each in enumerate(self.steps) if each.phase is phase), 0)
        return np.where(turns == NEVER, 0, np.maximum(turns - first + 1, 0))


def moments_of(trace: Trace, pace: Pace = Pace.GATE, updates: Updates | None = None) -> Moments:
    """Return the moments of a trace: forward in order, then backward in the reverse order.

    With `updates`, new values of parameters by their rows, a phase of its own follows, in which
    they move one by one or, at any other pace, all at once.
    """
    layout = trace.layout
    wiring = layout.wiring
    computed = [
        row
        for row in wiring.order
        if layout.has_value[row] and not wiring.gates[row].kind.is_source
    ]
    pulled = layout.has_downstream
    live = [row for row in computed if any(pulled[wire] for wire in wiring.arriving[row])]
    depth = depths(wiring, pace)
    forward = _grouped(sorted(computed, key=depth.__getitem__), depth, pace)
    backward = _grouped(sorted(live, key=depth.__getitem__)[::-1], depth, pace)
    moved = [(row,) for row in updates] if updates and pace is Pace.GATE else [tuple(updates or ())]
    seed = () if layout.loss is None else (Moment(Phase.LOSS, (layout.loss,)),)
    steps = (
        Moment(Phase.START),
        *(Moment(Phase.FORWARD, gates) for gates in forward),
        *seed,
        *(Moment(Phase.BACKWARD, gates) for gates in backward),
        *(Moment(Phase.UPDATE, gates) for gates in moved if gates),
        Moment(Phase.END),
    )
    value_at = _times(steps, Phase.FORWARD, len(wiring.gates))
    given = [
        row for row in wiring.order if layout.has_value[row] and wiring.gates[row].kind.is_source
    ]
    value_at[given] = 0
    backward_at = _times(steps, Phase.BACKWARD, len(wiring.gates))
    wire_gradient_at = np.where(pulled, backward_at[layout.ends], NEVER)
    return Moments(
        steps=steps,
        value_at=value_at,
        gradient_at=_gradient_times(trace, steps, backward_at, wire_gradient_at),
        backward_at=backward_at,
        wire_value_at=value_at[layout.starts],
        wire_gradient_at=wire_gradient_at,
        updates=dict(updates or {}),
    )


def _grouped(rows: Iterable[int], depth: list[int], pace: Pace) -> list[tuple[int, ...]]:
    """Return the rows that work at the same moment; they come sorted by their depths."""
    if pace is Pace.GATE:
        return [(row,) for row in rows]
    return [tuple(group) for _, group in groupby(rows, key=depth.__getitem__)]


def _times(steps: tuple[Moment, ...], phase: Phase, gates: int) -> Times:
    times = np.full(gates, NEVER, dtype=np.intp)
    for number, moment in enumerate(steps):
        if moment.phase is phase:
            times[list(moment.gates)] = number
    return times


def _gradient_times(
    trace: Trace, steps: tuple[Moment, ...], backward_at: Times, wire_gradient_at: Times
) -> Times:
    """Return per gate when the gradient of its output is known.

    A copy gate has to add first what its branches bring; the loss has its gradient given.
    """
    layout = trace.layout
    times = np.full(len(layout.wiring.gates), NEVER, dtype=np.intp)
    times[layout.starts[layout.has_downstream]] = wire_gradient_at[layout.has_downstream]
    copies = [row for row, gate in enumerate(layout.wiring.gates) if gate.kind.is_copy]
    times[copies] = backward_at[copies]
    if layout.loss is not None:
        (at,) = (number for number, each in enumerate(steps) if each.phase is Phase.LOSS)
        times[layout.loss] = at
    return times


def _or_none(time: np.intp) -> int | None:
    return None if time == NEVER else int(time)
