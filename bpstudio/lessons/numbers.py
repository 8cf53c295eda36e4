"""Numbers in words: `{gradient:x}` is what the engine says, never what somebody has typed.

A reference is a sort and what it is of:

    value:f  gradient:f     of a gate, with what the step's values are
    before:f slope_before:f the same without them, as the graph stands
    gain:f                  the local derivative of a gate with one input
    wire:x->q  back:x->q  local:x->q   value, gradient and local derivative on a wire
    paths:x                 how many paths lead from the loss to a gate
    cost:naive  cost:backprop  visits:naive  visits:backprop   of the whole graph, exactly

and references may be joined by arithmetic: `{value:w - 0.1 * gradient:w}`. In round brackets,
`{(value:z)}`, a negative number is written in brackets, as it stands between other signs.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpstudio.engine import Trace
from bpstudio.gates import Array
from bpstudio.graph import Graph, Wire
from bpstudio.graph.lessons import REFERENCE
from bpstudio.graph.values import value_from_array
from bpstudio.insight.cost import cost_of
from bpstudio.lessons.wires import wire_called
from bpstudio.notation.numbers import MINUS, format_value, read_number
from bpstudio.notation.refusal import Refusal
from bpstudio.stepping.paths import paths_to_gate

MISSING = "–"
"""Stands where the graph has no such number, or no longer."""
Number = np.float64 | Array | None
_REFERENCE = re.compile(r"([a-z_]+):([\w.]+(?:\s*->\s*[\w.]+)?)")
_BRACKETED = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """All numbers that words can name: with a step's values, and before they were put in."""

    graph: Graph
    trace: Trace
    before: Trace

    def number(self, expression: str) -> Number:
        """Return what an expression of references amounts to, or None where something is missing.

        Arithmetic is for single numbers; an array stands only by itself.
        """
        alone = _REFERENCE.fullmatch(expression.strip())
        if alone is not None:
            return self._named(*alone.groups())
        values: list[str] = []
        for sort, name in _REFERENCE.findall(expression):
            number = self._named(sort, name)
            if not isinstance(number, float):
                return None
            values.append(f"({float(number)!r})")
        following = iter(values)
        try:
            return np.float64(read_number(_REFERENCE.sub(lambda _: next(following), expression)))
        except Refusal:
            return None

    def said(self, words: str) -> str:
        """Return words with every reference in them replaced by its number."""
        return REFERENCE.sub(lambda found: self._written(found[1]), words)

    def _written(self, expression: str) -> str:
        bracketed = _BRACKETED.fullmatch(expression.strip())
        number = self.number(bracketed[1] if bracketed else expression)
        if number is None:
            return MISSING
        text = format_value(value_from_array(number))
        return f"({text})" if bracketed and text.startswith(MINUS) else text

    def _named(self, sort: str, name: str) -> Number:
        if sort in _OF_GRAPH:
            return _OF_GRAPH[sort](self.graph, name)
        if sort in _OF_WIRE:
            wire = wire_called(self.graph, name)
            return None if wire is None else _OF_WIRE[sort](self.trace, wire)
        if sort not in _OF_GATE or name not in self.graph:
            return None
        return _OF_GATE[sort](self, name)


def _gain(numbers: Numbers, name: str) -> Number:
    wires = tuple(numbers.graph.wires_into(name).values())
    return numbers.trace.local(wires[0]) if len(wires) == 1 else None


def _paths(numbers: Numbers, name: str) -> Number:
    paths = paths_to_gate(numbers.trace, name)
    return None if paths is None else np.float64(paths.count)


def _cost(graph: Graph, name: str) -> Number:
    return _of_passes(graph, name, multiplications=True)


def _visits(graph: Graph, name: str) -> Number:
    return _of_passes(graph, name, multiplications=False)


def _of_passes(graph: Graph, name: str, *, multiplications: bool) -> Number:
    try:
        cost = cost_of(graph)
    except Refusal:
        return None
    passes = {"naive": cost.naive, "backprop": cost.backpropagation}
    if name not in passes:
        return None
    each = passes[name]
    return np.float64(each.multiplications if multiplications else each.visits)


_OF_GATE: dict[str, Callable[[Numbers, str], Number]] = {
    "value": lambda numbers, name: numbers.trace.value(name),
    "gradient": lambda numbers, name: numbers.trace.gradient(name),
    "before": lambda numbers, name: numbers.before.value(name),
    "slope_before": lambda numbers, name: numbers.before.gradient(name),
    "gain": _gain,
    "paths": _paths,
}
_OF_WIRE: dict[str, Callable[[Trace, Wire], Number]] = {
    "wire": Trace.wire_value,
    "back": Trace.wire_gradient,
    "local": Trace.local,
}
_OF_GRAPH: dict[str, Callable[[Graph, str], Number]] = {"cost": _cost, "visits": _visits}
