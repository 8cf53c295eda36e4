"""Questions: the numbers of a pass that can be hidden and asked for, in the order of its moments.

Only single finite numbers are asked for. What a copy gate hands forward and what flows back to
constants is known without a question.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bpstudio.engine import Trace
from bpstudio.gates import Array, Role
from bpstudio.stepping import Formula, Moment, Phase, explanation_of, moments_of
from bpstudio.stepping.names import name_on


@dataclass(frozen=True, slots=True)
class Question:
    """One number that becomes known at a moment: “∂f/∂q”, while gate f works backward.

    `moment` is its number gate by gate; `gate` and `wire` are rows: the gate at work, and the
    wire whose gradient is asked for, or None where it is the gate's own value.
    """

    moment: int
    phase: Phase
    gate: int
    wire: int | None
    asked: str
    answer: float
    role: Role

    @property
    def is_backward(self) -> bool:
        """Whether it asks for a gradient."""
        return self.wire is not None


def questions_of(trace: Trace) -> tuple[Question, ...]:
    """Return every question about a pass, forward and then backward."""
    makers = {Phase.FORWARD: _forward, Phase.BACKWARD: _backward}
    return tuple(
        question
        for number, moment in enumerate(moments_of(trace).steps)
        if moment.phase in makers
        for row in moment.gates
        for question in makers[moment.phase](trace, number, row)
    )


def formula_of(trace: Trace, question: Question) -> Formula:
    """Return the formula that answers a question."""
    explained = explanation_of(trace, Moment(question.phase, (question.gate,)))
    assert explained is not None, "a gate is at work"
    found = (each for each in explained.formulas if each.terms[:1] == (question.asked,))
    return next(found, Formula((question.asked,), ""))


def _forward(trace: Trace, number: int, row: int) -> Iterator[Question]:
    gate = trace.layout.wiring.gates[row]
    answer = _single(trace.value(gate.id))
    if answer is not None and not gate.kind.is_copy:
        yield Question(number, Phase.FORWARD, row, None, gate.id, answer, gate.kind.role)


def _backward(trace: Trace, number: int, row: int) -> Iterator[Question]:
    wiring = trace.layout.wiring
    role = wiring.gates[row].kind.role
    for wire in wiring.arriving[row]:
        answer = _single(trace.wire_gradient(wiring.wires[wire]))
        if answer is not None and not trace.layout.is_fixed[wiring.starts[wire]]:
            asked = f"∂{trace.loss}/∂{name_on(wiring, wire)}"
            yield Question(number, Phase.BACKWARD, row, wire, asked, answer, role)


def _single(number: np.float64 | Array | None) -> float | None:
    """Return what can be asked for: a single finite number."""
    return float(number) if isinstance(number, float) and np.isfinite(number) else None
