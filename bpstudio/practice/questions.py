"""Questions: the numbers of a pass that can be hidden and asked for, in the order of its moments.

Only finite numbers are asked for; of an array it is one element, whose index is said. What a copy
gate hands forward and what flows back to constants is known without a question.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bpstudio.engine import Trace
from bpstudio.gates import Array, Role
from bpstudio.practice.entries import Index, formula_of_entry, index_asked, name_of_entry, shape_of
from bpstudio.stepping import Formula, Moment, Phase, explanation_of, moments_of
from bpstudio.stepping.names import name_on


@dataclass(frozen=True, slots=True)
class Question:
    """One number that becomes known at a moment: “∂f/∂q”, while gate f works backward.

    `moment` is its number gate by gate; `gate` and `wire` are rows: the gate at work, and the
    wire whose gradient is asked for, or None where it is the gate's own value. Of an array the
    element at `index` is asked for: “∂f/∂W[0, 2]”.
    """

    moment: int
    phase: Phase
    gate: int
    wire: int | None
    asked: str
    answer: float
    role: Role
    index: Index = ()

    @property
    def is_backward(self) -> bool:
        """Whether it asks for a gradient."""
        return self.wire is not None


def questions_of(trace: Trace, seed: int = 0) -> tuple[Question, ...]:
    """Return every question about a pass, forward and then backward.

    The seed chooses which element of each array is asked for.
    """
    makers = {Phase.FORWARD: _forward, Phase.BACKWARD: _backward}
    return tuple(
        question
        for number, moment in enumerate(moments_of(trace).steps)
        if moment.phase in makers
        for row in moment.gates
        for question in makers[moment.phase](trace, number, row, seed)
    )


def formula_of(trace: Trace, question: Question) -> Formula:
    """Return the formula that answers a question."""
    if question.index:
        gate, wire = question.gate, question.wire
        return formula_of_entry(trace, question.asked, gate, wire, question.index)
    explained = explanation_of(trace, Moment(question.phase, (question.gate,)))
    assert explained is not None, "a gate is at work"
    found = (each for each in explained.formulas if each.terms[:1] == (question.asked,))
    return next(found, Formula((question.asked,), ""))


def _forward(trace: Trace, number: int, row: int, seed: int) -> Iterator[Question]:
    gate = trace.layout.wiring.gates[row]
    found = _asked(trace.value(gate.id), gate.id, seed)
    if found is not None and not gate.kind.is_copy:
        asked, answer, index = found
        yield Question(number, Phase.FORWARD, row, None, asked, answer, gate.kind.role, index)


def _backward(trace: Trace, number: int, row: int, seed: int) -> Iterator[Question]:
    wiring = trace.layout.wiring
    role = wiring.gates[row].kind.role
    for wire in wiring.arriving[row]:
        name = f"∂{trace.loss}/∂{name_on(wiring, wire)}"
        found = _asked(trace.wire_gradient(wiring.wires[wire]), name, seed)
        if found is not None and not trace.layout.is_fixed[wiring.starts[wire]]:
            asked, answer, index = found
            yield Question(number, Phase.BACKWARD, row, wire, asked, answer, role, index)


def _asked(
    numbers: np.float64 | Array | None, name: str, seed: int
) -> tuple[str, float, Index] | None:
    """Return what can be asked for with its answer and index: a finite number, or one of many."""
    if numbers is None or not np.size(numbers):
        return None
    index = index_asked(shape_of(numbers), name, seed)
    answer = float(np.asarray(numbers)[index])
    return (name_of_entry(name, index), answer, index) if np.isfinite(answer) else None
