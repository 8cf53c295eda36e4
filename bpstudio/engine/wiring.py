"""The wiring is a graph as row numbers: which wire feeds which gate, without names or ports."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bpstudio.gates.sources import CONSTANT
from bpstudio.graph import Gate, Graph, Wire


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
    arriving: list[list[int]]
    leaving: list[list[int]]
    feeding: list[list[int]]
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
    arriving = _by_gate(by_end, ends, len(gates))
    feeding = _by_gate(starts[by_end], ends, len(gates))
    # The graph gives its wires by gate and by output port already.
    leaving = _by_gate(np.arange(len(wires)), starts, len(gates))
    is_copy = [gate.kind.is_copy for gate in gates]
    goals = ends.tolist()
    order, levels = _forward_order(arriving, leaving, goals, is_copy)
    return Wiring(
        gates, wires, row, starts.tolist(), goals, arriving, leaving, feeding, order, levels
    )


def _by_gate(
    numbers: npt.NDArray[np.intp], rows: npt.NDArray[np.intp], count: int
) -> list[list[int]]:
    """Cut numbers, which come gate by gate, into one list a gate; `rows` has a gate a number."""
    flat = numbers.tolist()
    stops = np.cumsum(np.bincount(rows, minlength=count)).tolist()
    return [flat[start:stop] for start, stop in pairwise((0, *stops))]


def _forward_order(
    arriving: list[list[int]], leaving: list[list[int]], ends: list[int], is_copy: list[bool]
) -> tuple[list[int], list[int]]:
    """Return all rows, each as soon as its last input has come (Kahn's algorithm), and levels."""
    missing = [len(wires) for wires in arriving]
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
