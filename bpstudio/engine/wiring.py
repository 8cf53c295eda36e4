"""The wiring is a graph as row numbers: which wire feeds which gate, without names or ports."""

from collections.abc import Iterable
from dataclasses import dataclass

from bpstudio.gates.sources import CONSTANT
from bpstudio.graph import Gate, Graph, Wire


@dataclass(frozen=True, slots=True, eq=False)
class Wiring:
    """Gates and wires by row number, as they were when the plan was made.

    Per wire: `starts` and `ends`, the rows of the two gates that it joins.
    Per gate: `arriving` and `leaving`, the rows of its wires in the order of their ports, and
    `feeding`, the rows of the gates from which the arriving ones come.
    `order` holds every gate's row, each behind the gates that feed it.
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
    starts = [row[wire.source.gate] for wire in wires]
    ends = [row[wire.target.gate] for wire in wires]
    arriving: list[list[int]] = [[] for _ in gates]
    leaving: list[list[int]] = [[] for _ in gates]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        leaving[start].append(number)
        arriving[end].append(number)
    for table in arriving:
        table.sort(key=lambda number: wires[number].target.index)
    for table in leaving:
        table.sort(key=lambda number: wires[number].source.index)
    feeding = [[starts[number] for number in table] for table in arriving]
    order = _forward_order(arriving, leaving, ends)
    return Wiring(gates, wires, row, starts, ends, arriving, leaving, feeding, order)


def _forward_order(
    arriving: list[list[int]], leaving: list[list[int]], ends: list[int]
) -> list[int]:
    """Return all rows, each as soon as its last input has come (Kahn's algorithm)."""
    missing = [len(wires) for wires in arriving]
    order = [row for row, count in enumerate(missing) if not count]
    for row in order:
        for wire in leaving[row]:
            end = ends[wire]
            missing[end] -= 1
            if not missing[end]:
                order.append(end)
    return order
