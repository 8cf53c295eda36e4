"""The wiring is a graph as row numbers: which wire feeds which gate, without names or ports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bpstudio.gates import GateKind
from bpstudio.gates.sources import CONSTANT
from bpstudio.graph import Gate, Graph, Wire

Numbers = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class ByGate:
    """One short list of numbers a gate, cut out of one long list when it is asked for.

    Thousands of lists would be kept alive only to be counted by Python's garbage collector. The
    same as an array, with where each gate's begin, is there for many gates of one sort at once.
    """

    numbers: list[int]
    stops: list[int]
    array: Numbers
    begins: Numbers

    @classmethod
    def of(cls, numbers: Numbers, rows: Numbers, count: int) -> "ByGate":
        """Take numbers that come gate by gate; `rows` has one of the `count` gates a number."""
        begins = np.zeros(count + 1, dtype=np.intp)
        np.cumsum(np.bincount(rows, minlength=count), out=begins[1:])
        return cls(numbers.tolist(), begins.tolist(), numbers, begins)

    def __getitem__(self, row: int) -> list[int]:
        """Return the numbers of one gate."""
        return self.numbers[self.stops[row] : self.stops[row + 1]]

    def side_by_side(self, rows: Sequence[int]) -> Numbers:
        """Return the numbers of gates that have equally many: a row a place, a column a gate."""
        count = self.stops[rows[0] + 1] - self.stops[rows[0]]
        found: Numbers = self.array[self.begins[list(rows)] + np.arange(count)[:, np.newaxis]]
        return found


class Traits(NamedTuple):
    """What is asked of a kind for every one of thousands of gates."""

    is_source: bool
    is_copy: bool
    is_elementwise: bool
    fewest_inputs: int


@cache
def traits_of(kind: GateKind) -> Traits:
    """Return the traits of a kind."""
    return Traits(kind.is_source, kind.is_copy, kind.is_elementwise, kind.fewest_inputs)


@dataclass(frozen=True, slots=True, eq=False)
class Wiring:
    """Gates and wires by row number, as they were when the plan was made.

    `traits` has of each gate what its kind is asked for again and again.
    Per wire: `starts` and `ends`, the rows of the two gates that it joins.
    Per gate: `arriving` and `leaving`, the rows of its wires in the order of their ports, and
    `feeding`, the rows of the gates from which the arriving ones come.
    `order` holds every gate's row, each behind the gates that feed it, and `levels` how deep each
    gate stands: behind all that feed it, but a copy gate still on the level of its input, so that
    of like gates those behind a copy and those before it stand on the same level. Copy gates have
    the odd numbers.
    """

    gates: tuple[Gate, ...]
    traits: tuple[Traits, ...]
    wires: tuple[Wire, ...]
    row: dict[str, int]
    starts: list[int]
    ends: list[int]
    arriving: ByGate
    leaving: ByGate
    feeding: ByGate
    order: list[int]
    levels: list[int]

    def ancestors(self, rows: Iterable[int]) -> set[int]:
        """Return these gates and all gates that lead to them."""
        numbers, stops = self.feeding.numbers, self.feeding.stops
        waiting = list(rows)
        found = set(waiting)
        while waiting:
            row = waiting.pop()
            for each in numbers[stops[row] : stops[row + 1]]:
                if each not in found:
                    found.add(each)
                    waiting.append(each)
        return found

    def fixed(self) -> set[int]:
        """Return the gates that nothing but constants leads to: they cannot change."""
        fixed: set[int] = set()
        for row in self.order:
            feeding = self.feeding[row]
            if self.gates[row].kind is CONSTANT or (feeding and fixed.issuperset(feeding)):
                fixed.add(row)
        return fixed


def wiring_of(graph: Graph) -> Wiring:
    """Return the wiring of a graph; linear in its gates and wires."""
    gates, wires = tuple(graph.gates), tuple(graph.wires)
    traits = tuple(traits_of(gate.kind) for gate in gates)
    row = {gate.id: number for number, gate in enumerate(gates)}
    targets = [wire.target for wire in wires]
    starts = np.array([row[wire.source.gate] for wire in wires], dtype=np.intp)
    goals = [row[target.gate] for target in targets]
    ends = np.array(goals, dtype=np.intp)
    ports = np.array([target.index for target in targets], dtype=np.intp)
    by_end = np.lexsort((ports, ends))
    arriving = ByGate.of(by_end, ends, len(gates))
    feeding = ByGate.of(starts[by_end], ends, len(gates))
    # The graph gives its wires by gate and by output port already.
    leaving = ByGate.of(np.arange(len(wires)), starts, len(gates))
    order, levels = _forward_order(arriving, leaving, goals, [each.is_copy for each in traits])
    return Wiring(
        gates,
        traits,
        wires,
        row,
        starts.tolist(),
        goals,
        arriving,
        leaving,
        feeding,
        order,
        levels,
    )


def _forward_order(
    arriving: ByGate, leaving: ByGate, ends: list[int], is_copy: list[bool]
) -> tuple[list[int], list[int]]:
    """Return all rows, each as soon as its last input has come (Kahn's algorithm), and levels."""
    missing = [stop - start for start, stop in pairwise(arriving.stops)]
    levels = [0] * len(missing)
    order = [row for row, count in enumerate(missing) if not count]
    stops = leaving.stops
    for row in order:
        odd, even = (levels[row] + 1) | 1, (levels[row] | 1) + 1
        # The wires that leave a gate have numbers that follow one another.
        for end in ends[stops[row] : stops[row + 1]]:
            level = odd if is_copy[end] else even
            if level > levels[end]:
                levels[end] = level
            missing[end] -= 1
            if not missing[end]:
                order.append(end)
    return order, levels
