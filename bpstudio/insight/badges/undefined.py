"""Numbers that are no numbers: which gates infinity or NaN has reached, and where it began."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from bpstudio.engine import Trace
from bpstudio.insight.badges.badge import Badge, Sign
from bpstudio.notation.words import Words


def about_undefined(trace: Trace) -> Iterator[Badge]:
    """Give a badge for every gate that NaN or infinity has reached from another one.

    The gate where it began has its own sentence among the trace's problems.
    """
    if np.isfinite(trace.tape[: trace.layout.blank]).all():
        return
    wiring, problems = trace.layout.wiring, trace.problems
    for row, gate in enumerate(wiring.gates):
        if gate.id in problems or gate.kind.is_copy:
            continue
        value, gradient = trace.value(gate.id), trace.gradient(gate.id)
        if value is not None and not np.all(np.isfinite(value)):
            origin = _origin(trace, row, wiring.feeding.__getitem__)
            sentence = Words(
                "The value of {name} is not a finite number: that began at {origin}.",
                name=gate.id,
                origin=origin,
            )
            yield Badge(row, Sign.UNDEFINED, sentence)
        elif gradient is not None and not np.all(np.isfinite(gradient)):
            origin = _origin(trace, row, partial(_following, trace))
            sentence = Words(
                "The gradient of {name} is not a finite number: that began at {origin}.",
                name=gate.id,
                origin=origin,
            )
            yield Badge(row, Sign.UNDEFINED, sentence, needs_gradient=True)


def _following(trace: Trace, row: int) -> list[int]:
    wiring = trace.layout.wiring
    return [wiring.ends[wire] for wire in wiring.leaving[row]]


def _origin(trace: Trace, row: int, onward: Callable[[int], list[int]]) -> str:
    """Return the nearest gate with a problem on the way that `onward` leads."""
    gates, problems = trace.layout.wiring.gates, trace.problems
    waiting, seen = [row], {row}
    for each in waiting:
        if gates[each].id in problems:
            return gates[each].id
        for following in onward(each):
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    # A loss whose own gradient is not finite is no gate's fault.
    return gates[waiting[-1]].id
