"""The wiring is a graph as row numbers: which wire feeds which gate, without names or ports."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bpstudio.gates.sources import CONSTANT
from bpstudio.graph import Gate, Graph, Wire

Numbers = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class ByGate:
    """One short list of numbers a gate, cut out of one long list when it is asked for.

    Thousands of lists would be kept alive only to be counted by Python's garbage collector.
    """

    numbers: list[int]
    stops: list[int]

    @classmethod
    def of(cls, numbers: Numbers, rows: Numbers, count: int) -> "ByGate":
        """Take numbers that come gate by gate; `rows` has one of the `count` gates a number."""
        stops = np.cumsum(np.bincount(rows, minlength=count))
        return cls(numbers.tolist(), [0, *stops.tolist()])

    def __getitem__(self, row: int) -> list[int]:
        """Return the numbers of one gate."""
        return self.numbers[self.stops[row] : self.stops[row + 1]]


@dataclass(frozen=True, slots=True, eq=False)
class Wiring:
    """Gates and wires by row number, as they were when the plan was made.

    Per wire: `starts` and `ends`, the rows of the two gates that it joins.
    Per gate: `arriving` and `leaving`, the rows of its wires in the order of their ports, and
    `feeding`, the rows of the gates from which the arriving ones come.
    `order` holds every gate's row, each behind the gates that feed it, and `levels` how deep each
    gate stands: behind all that feed it, but a copy gate still on the level of its input, so that
    of like gates those behind a copy and those before it stand on the same level. Copy gates have
    the odd numbers.
    """

    gates: tuple[Gate, ...]
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
        waiting = list(rows)
        found = set(waiting)
        while waiting:
            for row in self.feeding[waiting.pop()]:
                if row not in found:
                    found.add(row)
                    waiting.append(row)
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
    row = {gate.id: number for number, gate in enumerate(gates)}
    starts = np.array([row[wire.source.gate] for wire in wires], dtype=np.intp)
    ends = np.array([row[wire.target.gate] for wire in wires], dtype=np.intp)
    ports = np.array([wire.target.index for wire in wires], dtype=np.intp)
    by_end = np.lexsort((ports, ends))
    arriving = ByGate.of(by_end, ends, len(gates))
    feeding = ByGate.of(starts[by_end], ends, len(gates))
    # The graph gives its wires by gate and by output port already.
    leaving = ByGate.of(np.arange(len(wires)), starts, len(gates))
    is_copy = [gate.kind.is_copy for gate in gates]
    goals = ends.tolist()
    order, levels = _forward_order(arriving, leaving, goals, is_copy)
    return Wiring(
        gates, wires, row, starts.tolist(), goals, arriving, leaving, feeding, order, levels
    )


def _forward_order(
    arriving: ByGate, leaving: ByGate, ends: list[int], is_copy: list[bool]
) -> tuple[list[int], list[int]]:
    """Return all rows, each as soon as its last input has come (Kahn's algorithm), and levels."""
    missing = [stop - start for start, stop in pairwise(arriving.stops)]
    levels = [0] * len(missing)
    order = [row for row, count in enumerate(missing) if not count]
    for row in order:
        odd, even = (levels[row] + 1) | 1, (levels[row] | 1) + 1
        for wire in leaving[row]:
            end = ends[wire]
            level = odd if is_copy[end] else even
            if level > levels[end]:
                levels[end] = level
            missing[end] -= 1
            if not missing[end]:
                order.append(end)
    return order, levels
