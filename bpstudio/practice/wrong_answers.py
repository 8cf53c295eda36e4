"""Wrong answers: to one question the numbers that people find who have misunderstood something.

None of them is right, and no two look alike. A guess that is one of them tells which mistake was
made.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from math import prod
from random import Random

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.rules import forward_of, slopes_of
from bpstudio.gates import Role
from bpstudio.notation.numbers import format_number
from bpstudio.practice.entries import entry_of, shape_of, terms_of
from bpstudio.practice.marking import TOLERANCE, is_right
from bpstudio.practice.mistakes import Mistake
from bpstudio.practice.questions import Question

Wrong = Iterator[tuple[Mistake, float]]
_MOST_ELEMENTS = 16
"""Among so many elements of an array others are looked for that were taken for the one asked."""


@dataclass(frozen=True, slots=True)
class Guessable:
    """A number that may be guessed, and by which mistake; None for the right one."""

    number: float
    mistake: Mistake | None = None

    @property
    def text(self) -> str:
        """The number as it is shown."""
        return format_number(self.number)


def guessable(
    trace: Trace, question: Question, seed: str, count: int = 4, tolerance: float = TOLERANCE
) -> tuple[Guessable, ...]:
    """Return the right answer among plausible wrong ones, in an order that follows from the seed.

    The same seed and question give the same order.
    """
    wrong = wrong_answers(trace, question, tolerance)[: count - 1]
    offered = [Guessable(question.answer), *wrong]
    Random(f"{seed} {question.asked}").shuffle(offered)
    return tuple(offered)


def wrong_answers(
    trace: Trace, question: Question, tolerance: float = TOLERANCE
) -> tuple[Guessable, ...]:
    """Return wrong answers, the most plausible first: at least three, none of them right."""
    kept: list[Guessable] = []
    taken = {format_number(question.answer)}
    with np.errstate(all="ignore"):
        sources = (_from_the_gate(trace, question), _from_anywhere(question.answer))
        for mistake, number in chain(*sources):
            text = format_number(number)
            if (
                np.isfinite(number)
                and text not in taken
                and not any(
                    is_right(a, b, tolerance)
                    for each in (question.answer, *(every.number for every in kept))
                    for a, b in ((number, each), (each, number))
                )
            ):
                taken.add(text)
                kept.append(Guessable(float(number), mistake))
    return tuple(kept)


def mistake_in(
    trace: Trace, question: Question, guess: float, tolerance: float = TOLERANCE
) -> Mistake | None:
    """Return by which mistake a guess is found, or None if it is right or nobody knows."""
    if is_right(guess, question.answer, tolerance):
        return None
    known = wrong_answers(trace, question, tolerance)
    found = (each.mistake for each in known if is_right(guess, each.number, tolerance))
    mistake = next(found, None)
    return None if mistake is Mistake.SLIP else mistake


# -- where wrong numbers come from --------------------------------------------------------------


def _from_the_gate(trace: Trace, question: Question) -> Wrong:
    others = _from_the_array(trace, question) if question.index else iter(())
    if question.wire is None:
        return chain(_forward(trace, question), others)
    by_role = _BACKWARD[question.role](trace, question)
    return chain(by_role, _backward(trace, question), others)


def _from_the_array(trace: Trace, question: Question) -> Wrong:
    """Yield what may be mistaken at one element of an array: which one, and what is added."""
    wiring, index = trace.layout.wiring, question.index
    if question.wire is None:
        numbers = np.asarray(trace.value(wiring.gates[question.gate].id))
    else:
        numbers = np.asarray(trace.wire_gradient(wiring.wires[question.wire]))
        products = [each.product for each in terms_of(trace, question.wire, index)]
        if len(products) > 1:
            yield from ((Mistake.ONE_TERM, product) for product in products)
    turned = index[::-1]
    if all(at < size for at, size in zip(turned, numbers.shape, strict=True)):
        yield Mistake.TRANSPOSED, float(numbers[turned])
    yield from ((Mistake.OTHER_ELEMENT, float(each)) for each in numbers.flat[:_MOST_ELEMENTS])


def _from_anywhere(answer: float) -> Wrong:
    """Yield what is always wrong: at 0 there is no sign to be mistaken and no double."""
    yield Mistake.SIGN, -answer
    yield Mistake.TWICE, 2.0 * answer
    step = 10.0 ** np.floor(np.log10(abs(answer))) if answer else 1.0
    for slip in (1.0, -1.0, 2.0, -2.0, 3.0):
        yield Mistake.SLIP, answer + slip * step


def _forward(trace: Trace, question: Question) -> Wrong:
    wiring = trace.layout.wiring
    gate = wiring.gates[question.gate]
    index, shape = question.index, shape_of(trace.value(gate.id))
    inputs = [trace.value(wiring.gates[row].id) for row in wiring.feeding[question.gate]]
    numbers = [entry_of(each, index, shape) for each in inputs]
    is_by_elements = slopes_of(gate) is not None or not any(map(shape_of, inputs))
    if np.isnan(numbers).any() or not is_by_elements:
        return
    if len(numbers) > 1:
        rules: tuple[Callable[[list[float]], float], ...] = (sum, prod, max, min)
        yield Mistake.TURNED_ROUND, float(forward_of(gate)(*map(np.asarray, numbers[::-1])))
        for rule in rules:
            yield Mistake.OTHER_RULE, float(rule(numbers))
    else:
        yield Mistake.GATE_LEFT_OUT, numbers[0]
        local = trace.local(wiring.wires[wiring.arriving[question.gate][0]])
        yield Mistake.SLOPE_AS_VALUE, entry_of(local, index, shape)


def _backward(trace: Trace, question: Question) -> Wrong:
    """Yield what may be mistaken at every gate."""
    upstream, local, value, _ = _numbers(trace, question)
    if question.role is not Role.ADDER:
        yield Mistake.NO_LOCAL, upstream
        yield Mistake.NO_UPSTREAM, local
        yield Mistake.ADDED, upstream + local
    yield Mistake.VALUE_AS_GRADIENT, value


def _at_a_copy(trace: Trace, question: Question) -> Wrong:
    layout = trace.layout
    wires = [wire for wire in layout.wiring.leaving[question.gate] if layout.has_downstream[wire]]
    found = (np.asarray(trace.wire_gradient(layout.wiring.wires[wire])) for wire in wires)
    branches = [float(each[question.index]) for each in found]
    for branch in branches:
        yield Mistake.ONE_BRANCH, branch
    yield Mistake.BRANCHES_MULTIPLIED, prod(branches)
    yield Mistake.BRANCHES_AVERAGED, sum(branches) / max(len(branches), 1)


def _at_a_product(trace: Trace, question: Question) -> Wrong:
    upstream, _, value, _ = _numbers(trace, question)
    yield Mistake.OWN_OPERAND, upstream * value


def _at_a_sum(trace: Trace, question: Question) -> Wrong:
    upstream, _, value, _ = _numbers(trace, question)
    yield Mistake.SIGN, -question.answer
    yield Mistake.SHARED, upstream / max(len(trace.layout.wiring.arriving[question.gate]), 1)
    yield Mistake.AS_A_PRODUCT, upstream * value


def _at_a_router(trace: Trace, question: Question) -> Wrong:
    upstream, local, value, _ = _numbers(trace, question)
    yield Mistake.WRONG_WAY, upstream * (1.0 - local)
    yield Mistake.SHARED, upstream / max(len(trace.layout.wiring.arriving[question.gate]), 1)
    yield Mistake.AS_A_PRODUCT, upstream * value


def _at_an_amplifier(trace: Trace, question: Question) -> Wrong:
    upstream, _, _, output = _numbers(trace, question)
    yield Mistake.NO_SLOPE, upstream
    yield Mistake.OUTPUT_AS_SLOPE, upstream * output
    gate = trace.layout.wiring.gates[question.gate]
    slopes = slopes_of(gate)
    if slopes is not None and len(gate.kind.inputs) == 1:
        shifted = np.asarray(output)
        (slope,) = slopes(forward_of(gate)(shifted), shifted)
        yield Mistake.SLOPE_ELSEWHERE, upstream * float(slope)


_BACKWARD: dict[Role, Callable[[Trace, Question], Wrong]] = {
    Role.ADDER: _at_a_copy,
    Role.SWAP: _at_a_product,
    Role.DISTRIBUTOR: _at_a_sum,
    Role.ROUTER: _at_a_router,
    Role.AMPLIFIER: _at_an_amplifier,
}


def _numbers(trace: Trace, question: Question) -> tuple[float, float, float, float]:
    """Return upstream, local, the value on the wire and the gate's value; NaN where none belongs.

    Of arrays these are the elements that belong to the one that is asked for.
    """
    assert question.wire is not None, "a gradient is asked for"
    wiring = trace.layout.wiring
    wire, name = wiring.wires[question.wire], wiring.gates[question.gate].id
    found = (trace.gradient(name), trace.local(wire), trace.wire_value(wire), trace.value(name))
    shape = shape_of(trace.wire_gradient(wire))
    upstream, local, value, output = (entry_of(each, question.index, shape) for each in found)
    return upstream, local, value, output
