"""The answer of `bpstudio eval --json`: plain names and numbers, and never NaN or infinity."""

import math

from bpstudio.engine import Trace
from bpstudio.graph import Graph, Value
from bpstudio.graph.values import value_from_array
from bpstudio.notation.numbers import format_value


def answer_of(graph: Graph, trace: Trace) -> dict[str, object]:
    """Return the loss, the values, the gradients and the problems of a graph by their gates.

    Gates with nothing to show are absent; a number that is not finite is a problem instead.
    """
    values: dict[str, Value] = {}
    gradients: dict[str, Value] = {}
    problems = dict(trace.problems)
    for gate in graph.gates:
        for what, shown, number in (
            ("value", values, trace.value(gate.id)),
            ("gradient", gradients, trace.gradient(gate.id)),
        ):
            if number is None:
                continue
            plain = value_from_array(number)
            if _is_finite(plain):
                shown[gate.id] = plain
            else:
                sentence = f"The {what} of {gate.id} is {format_value(plain)}."
                problems.setdefault(gate.id, sentence)
    return {"loss": trace.loss, "values": values, "gradients": gradients, "problems": problems}


def _is_finite(value: Value) -> bool:
    if isinstance(value, tuple):
        return all(_is_finite(part) for part in value)
    return math.isfinite(value)
