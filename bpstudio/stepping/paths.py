"""Paths from the loss: a gradient as the sum, over all paths, of the products of local derivatives.

That is the chain rule with nothing remembered: ∂f/∂x = Σ over the paths Π over their gates. A few
paths are listed; how many there are is counted, never walked.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from typing import TypeVar

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.wiring import Wiring
from bpstudio.graph import Wire
from bpstudio.stepping.formulas import Formula, chain, factor
from bpstudio.stepping.names import name_on

T = TypeVar("T")
MOST = 8
_MOST_FACTORS = 12


@dataclass(frozen=True, slots=True)
class Path:
    """One way from the loss: its formula, and the product along it."""

    formula: Formula
    product: np.float64


@dataclass(frozen=True, slots=True)
class Paths:
    """The first paths to a number, how many there are, and what they all add up to.

    `listed` is empty where arrays are on the way: there the products are not of numbers.
    """

    listed: tuple[Path, ...]
    count: int
    total: Formula


def paths_to_wire(trace: Trace, wire: Wire, most: int = MOST) -> Paths | None:
    """Return the paths from the loss to the gradient on a wire, or None if it has none."""
    row = trace.layout.wire_row[wire]
    gradient = trace.wire_gradient(wire)
    if gradient is None:
        return None
    return _paths(trace, [row], name_on(trace.layout.wiring, row), gradient, most)


def paths_to_gate(trace: Trace, name: str, most: int = MOST) -> Paths | None:
    """Return the paths from the loss to the gradient of a gate, or None if there are none.

    The loss itself has none: it changes as fast as itself.
    """
    wiring = trace.layout.wiring
    gradient = trace.gradient(name)
    if gradient is None or name == trace.loss:
        return None
    begin = [row for row in wiring.leaving[wiring.row[name]] if trace.layout.has_downstream[row]]
    return _paths(trace, begin, name, gradient, most)


def _paths(trace: Trace, begin: list[int], name: str, gradient: object, most: int) -> Paths:
    ends = trace.layout.wiring.ends
    counts = _counts(trace)
    title = f"∂{trace.loss}/∂{name}"
    count = sum(counts[ends[wire]] for wire in begin)
    listed: tuple[Path, ...] = ()
    if _is_of_numbers(trace, begin):
        walks = islice(_walks(trace, begin), most)
        slopes: dict[int, np.float64] = {}
        listed = tuple(_path(trace, walk, title, slopes) for walk in walks)
    products = " + ".join(factor(path.product) for path in listed)
    terms = (products,) if 1 < count <= most and listed else ()
    return Paths(listed, count, chain(title, *terms, result=gradient))  # type: ignore[arg-type]


def _counts(trace: Trace) -> list[int]:
    """Return per gate the paths from it to the loss, N(u) = Σ over the wires u → v of N(v)."""
    layout, wiring = trace.layout, trace.layout.wiring
    counts = [0] * len(wiring.gates)
    for row in reversed(wiring.order):
        counts[row] = int(row == layout.loss)
        for wire in wiring.leaving[row]:
            if layout.has_downstream[wire]:
                counts[row] += counts[wiring.ends[wire]]
    return counts


def _onward(trace: Trace, wire: int) -> list[int]:
    """Return the wires on which a path goes on behind a wire; none at the loss."""
    wiring = trace.layout.wiring
    leaving = wiring.leaving[wiring.ends[wire]]
    return [each for each in leaving if trace.layout.has_downstream[each]]


def _is_of_numbers(trace: Trace, begin: list[int]) -> bool:
    """Return whether there are only numbers on every path that begins with these wires."""
    layout, waiting = trace.layout, list(begin)
    seen = set(begin)
    while waiting:
        wire = waiting.pop()
        if layout.shapes[layout.wiring.starts[wire]] or layout.shapes[layout.wiring.ends[wire]]:
            return False
        fresh = [each for each in _onward(trace, wire) if each not in seen]
        seen.update(fresh)
        waiting += fresh
    return True


def _walks(trace: Trace, begin: list[int]) -> Iterator[list[int]]:
    """Yield the paths one after another, each as its wires from the loss backward.

    Every wire with a gradient leads to the loss, so that no step is in vain.
    """
    branches = [list(reversed(begin))]
    walk: list[int] = []
    while branches:
        if not branches[-1]:
            branches.pop()
            if walk:
                walk.pop()
            continue
        wire = branches[-1].pop()
        walk.append(wire)
        branches.append(_onward(trace, wire)[::-1])
        if trace.layout.wiring.ends[wire] == trace.layout.loss:
            yield walk[::-1]


def _path(trace: Trace, walk: list[int], title: str, known: dict[int, np.float64]) -> Path:
    """Return a path with its product: copy gates only pass on and are no factors.

    What is `known` of the local derivatives is not computed again: paths share most of their way.
    """
    wiring = trace.layout.wiring
    wires = [wire for wire in walk if not wiring.gates[wiring.ends[wire]].kind.is_copy]
    for wire in wires:
        if wire not in known:
            known[wire] = np.float64(trace.local(wiring.wires[wire]))
    slopes = [known[wire] for wire in wires]
    with np.errstate(all="ignore"):
        product = reduce(np.multiply, slopes, np.float64(1.0))
    symbols = _product(wires, lambda wire: _local_name(wiring, wire))
    terms = (symbols, _product(slopes, factor))
    return Path(chain(title, *terms, result=product), product)


def _local_name(wiring: Wiring, wire: int) -> str:
    return f"∂{wiring.gates[wiring.ends[wire]].id}/∂{name_on(wiring, wire)}"


def _product(factors: Sequence[T], written: Callable[[T], str]) -> str:
    """Return factors side by side, of many only the first and the last."""
    if len(factors) <= _MOST_FACTORS:
        return " × ".join(map(written, factors))
    half = _MOST_FACTORS // 2
    ends = (*map(written, factors[:half]), "…", *map(written, factors[-half:]))
    return " × ".join(ends)
