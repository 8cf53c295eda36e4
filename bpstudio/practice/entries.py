"""Entries: single numbers of arrays, which one is asked for, and what its gradient is a sum of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.rules import backward_of
from bpstudio.gates import Array
from bpstudio.insight.slopes import array_of, inputs_of
from bpstudio.stepping import Formula
from bpstudio.stepping.formulas import chain, factor
from bpstudio.stepping.names import name_on

Index = tuple[int, ...]
_MOST_ROWS = 4_096
"""The sum is not written out behind larger outputs: each of their elements takes a call."""
_MOST_SYMBOLS, _MOST_NUMBERS = 2, 6


@dataclass(frozen=True, slots=True)
class Term:
    """One product of the sum ∂loss/∂xᵢ = Σₖ ∂loss/∂fₖ · ∂fₖ/∂xᵢ; k is the `index` in f."""

    index: Index
    upstream: float
    local: float

    @property
    def product(self) -> float:
        """Upstream × local."""
        return self.upstream * self.local


def index_asked(shape: Index, name: str, seed: int) -> Index:
    """Return the element that is asked for; name, shape and seed alone decide.

    So a student's own graph, which may have other numbers, is asked for the same one.
    """
    return tuple(Random(f"{seed} {name} {side}").randrange(size) for side, size in enumerate(shape))


def name_of_entry(name: str, index: Index) -> str:
    """Return what an element is called, as the expression language writes it: W[0, 2]."""
    return f"{name}[{', '.join(map(str, index))}]" if index else name


def shape_of(numbers: np.float64 | Array | None) -> Index:
    """Return the shape of an array, () for a single number or none."""
    return numbers.shape if isinstance(numbers, np.ndarray) else ()


def entry_of(numbers: np.float64 | Array | None, index: Index, shape: Index) -> float:
    """Return the number that belongs to an element of an array of that shape.

    Of another array of this shape that is the same element; a single number belongs to them all.
    NaN stands for none.
    """
    if isinstance(numbers, np.ndarray):
        return float(numbers[index]) if numbers.shape == shape else np.nan
    return np.nan if numbers is None else float(numbers)


def terms_of(trace: Trace, wire: int, index: Index) -> tuple[Term, ...]:
    """Return what flows back to one element on a wire; terms whose local derivative is 0 are none.

    Row k of the local Jacobian is what the backward rule makes of the unit vector eₖ. Nothing is
    returned for outputs that are too large.
    """
    wiring = trace.layout.wiring
    row = wiring.ends[wire]
    gate, output = wiring.gates[row], array_of(trace, row)
    upstream = trace.gradient(gate.id)
    if upstream is None or output.size > _MOST_ROWS:
        return ()
    rule, inputs = backward_of(gate), inputs_of(trace, row)
    place = wiring.arriving[row].index(wire)
    terms = []
    for where in np.ndindex(output.shape):
        unit = np.zeros(output.shape)
        unit[where] = 1.0
        with np.errstate(all="ignore"):
            local = float(np.asarray(rule(unit, output, *inputs)[place])[index])
        if local:
            terms.append(Term(where, float(np.asarray(upstream)[where]), local))
    return tuple(terms)


def formula_of_entry(
    trace: Trace, asked: str, gate: int, wire: int | None, index: Index
) -> Formula:
    """Return the formula of one element: what is asked, the sum in symbols and with numbers."""
    wiring = trace.layout.wiring
    if wire is None:
        value = trace.value(wiring.gates[gate].id)
        products = _products_of(trace, gate, index)
        return chain(asked, *products, result=np.float64(np.asarray(value)[index]))
    if wiring.gates[gate].kind.is_copy:
        sums = _added(trace, gate, index)
    else:
        by = name_of_entry(name_on(wiring, wire), index)
        sums = _summed(trace, gate, by, terms_of(trace, wire, index))
    gradient = np.asarray(trace.wire_gradient(wiring.wires[wire]))
    return chain(asked, *sums, result=np.float64(gradient[index]))


def _summed(trace: Trace, gate: int, by: str, terms: Sequence[Term]) -> Iterator[str]:
    """Yield the sum of upstream × local over the elements that depend on one, if it is short."""
    name, loss = trace.layout.wiring.gates[gate].id, trace.loss
    if 0 < len(terms) <= _MOST_SYMBOLS:
        parts = ((name_of_entry(f"∂{loss}/∂{name}", each.index), each.index) for each in terms)
        yield " + ".join(f"{up} × {name_of_entry(f'∂{name}', at)}/∂{by}" for up, at in parts)
    if 0 < len(terms) <= _MOST_NUMBERS:
        yield " + ".join(f"{factor(each.upstream)} × {factor(each.local)}" for each in terms)


def _added(trace: Trace, gate: int, index: Index) -> Iterator[str]:
    """Yield what a copy gate adds at one element: the gradients of its branches."""
    layout = trace.layout
    wiring = layout.wiring
    live = [wire for wire in wiring.leaving[gate] if layout.has_downstream[wire]]
    names = (name_of_entry(f"∂{trace.loss}/∂{name_on(wiring, wire)}", index) for wire in live)
    yield " + ".join(names)
    numbers = (np.asarray(trace.wire_gradient(wiring.wires[wire]))[index] for wire in live)
    yield " + ".join(map(factor, numbers))


def _products_of(trace: Trace, gate: int, index: Index) -> Iterator[str]:
    """Yield one element of a matrix times a vector or matrix as the sum that it is."""
    wiring = trace.layout.wiring
    if wiring.gates[gate].kind.name != "matmul":
        return
    left, right = inputs_of(trace, gate)
    if left.ndim != 2 or right.ndim > 2 or left.shape[1] > _MOST_NUMBERS:
        return
    column = right if right.ndim == 1 else right[:, index[1]]
    pairs = zip(left[index[0]].tolist(), column.tolist(), strict=True)
    yield " + ".join(f"{factor(one)} × {factor(other)}" for one, other in pairs)
