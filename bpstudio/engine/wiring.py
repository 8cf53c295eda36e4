"""The wiring is a graph as row numbers: which wire feeds which gate, without names or ports."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bpstudio.engine.levels import forward_order, levels_in
from bpstudio.engine.traits import Numbers, Traits, numbers_of, traits_of
from bpstudio.gates.sources import CONSTANT
from bpstudio.graph import Gate, Graph, Wire


@dataclass(frozen=True, eq=False)
class ByGate:
    """One short list of numbers a gate, cut out of one long list when it is asked for.

    Thousands of lists would be kept alive only to be counted by Python's garbage collector. The
    same as an `array`, with where each gate's numbers begin, is there for many gates at once.
    """

    array: Numbers
    begins: Numbers

    @classmethod
    def of(cls, numbers: Numbers, rows: Numbers, count: int) -> "ByGate":
        """Take numbers that come gate by gate; `rows` has one of the `count` gates a number."""
        begins = np.zeros(count + 1, dtype=np.intp)
        np.cumsum(np.bincount(rows, minlength=count), out=begins[1:])
        return cls(numbers, begins)

    @cached_property
    def numbers(self) -> list[int]:
        """All numbers, gate by gate."""
        found: list[int] = self.array.tolist()
        return found

    @cached_property
    def stops(self) -> list[int]:
        """Where each gate's numbers begin, which is where those of the one before stop."""
        found: list[int] = self.begins.tolist()
        return found

    @property
    def counts(self) -> Numbers:
        """Per gate: how many numbers it has."""
        return np.diff(self.begins)

    def __getitem__(self, row: int) -> list[int]:
        """Return the numbers of one gate."""
        return self.numbers[self.stops[row] : self.stops[row + 1]]

    def of_one(self, row: int) -> Numbers:
        """Return the numbers of one gate as an array, which suits where few gates are asked for."""
        return self.array[self.begins[row] : self.begins[row + 1]]

    def all_of(self, rows: Numbers) -> Numbers:
        """Return the numbers of these gates, one gate after the other."""
        begins, ends = self.begins[rows], self.begins[rows + 1]
        counts = ends - begins
        skipped = begins - (np.cumsum(counts) - counts)
        return self.array[np.repeat(skipped, counts) + np.arange(int(counts.sum()))]

    def side_by_side(self, rows: Numbers) -> Numbers:
        """Return the numbers of gates that have equally many: a row a place, a column a gate."""
        begins = self.begins[rows]
        count = int(self.begins[rows[0] + 1] - begins[0])
        found: Numbers = self.array[begins + np.arange(count)[:, np.newaxis]]
        return found


@dataclass(frozen=True, eq=False)
class Wiring:
    """Gates and wires by row number, as they were when the plan was made.

    Per gate: `kinds`, the numbers of their kinds (see `traits`), and `levels`, how deep each gate
    stands: behind all that feed it, but a copy gate still on the level of its input, so that of
    like gates those behind a copy and those before it stand on the same level. Copy gates have the
    odd numbers. Per wire: `start_rows` and `end_rows` of the two gates that it joins, and `ports`,
    the numbers of the input ports on which they end.
    """

    gates: tuple[Gate, ...]
    wires: tuple[Wire, ...]
    row: dict[str, int]
    kinds: Numbers
    start_rows: Numbers
    end_rows: Numbers
    ports: Numbers
    by_end: Numbers
    levels: Numbers

    @cached_property
    def traits(self) -> Traits:
        """Per gate: what its kind is asked for again and again."""
        return traits_of(self.kinds)

    @cached_property
    def arriving(self) -> ByGate:
        """Per gate: the rows of the wires that end on it, in the order of their ports."""
        return ByGate.of(self.by_end, self.end_rows, len(self.gates))

    @cached_property
    def leaving(self) -> ByGate:
        """Per gate: the rows of the wires that leave it, in the order of their ports."""
        # The graph gives its wires by gate and by output port already.
        return ByGate.of(np.arange(len(self.wires)), self.start_rows, len(self.gates))

    @cached_property
    def feeding(self) -> ByGate:
        """Per gate: the rows of the gates from which the arriving wires come."""
        return ByGate(self.start_rows[self.arriving.array], self.arriving.begins)

    @cached_property
    def starts(self) -> list[int]:
        """Per wire: the row of the gate that it leaves."""
        found: list[int] = self.start_rows.tolist()
        return found

    @cached_property
    def ends(self) -> list[int]:
        """Per wire: the row of the gate on which it ends."""
        found: list[int] = self.end_rows.tolist()
        return found

    @cached_property
    def order(self) -> list[int]:
        """Every gate's row, each behind the gates that feed it."""
        return forward_order(self.arriving.counts.tolist(), self.leaving.stops, self.ends)

    def behind(self, row: int) -> list[int]:
        """Return the rows of the gates to which the wires lead that leave a gate."""
        found: list[int] = self.end_rows[self.leaving.of_one(row)].tolist()
        return found

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
        waiting = [row for row, gate in enumerate(self.gates) if gate.kind is CONSTANT]
        fixed = set(waiting)
        missing = self.feeding.counts
        while waiting:
            for end in self.behind(waiting.pop()):
                missing[end] -= 1
                if not missing[end]:
                    fixed.add(end)
                    waiting.append(end)
        return fixed


def wiring_of(graph: Graph) -> Wiring:
    """Return the wiring of a graph; linear in its gates and wires."""
    gates, wires = tuple(graph.gates), tuple(graph.wires)
    row = {gate.id: number for number, gate in enumerate(gates)}
    starts = np.array([row[wire.source.gate] for wire in wires], dtype=np.intp)
    ends = np.array([row[wire.target.gate] for wire in wires], dtype=np.intp)
    ports = np.array([wire.target.index for wire in wires], dtype=np.intp)
    wiring = Wiring(
        gates=gates,
        wires=wires,
        row=row,
        kinds=numbers_of(gate.kind for gate in gates),
        start_rows=starts,
        end_rows=ends,
        ports=ports,
        by_end=sorted_by_end(ends, ports),
        levels=np.zeros(len(gates), dtype=np.intp),
    )
    wiring.levels[:] = levels_of(wiring)
    return wiring


def sorted_by_end(ends: Numbers, ports: Numbers) -> Numbers:
    """Return the rows of wires, sorted by the gates on which they end and by the ports there."""
    found: Numbers = np.lexsort((ports, ends))
    return found


def levels_of(wiring: Wiring) -> Numbers:
    """Return the level of every gate, found by going over the whole graph."""
    is_copy = wiring.traits.is_copy.tolist()
    return levels_in(wiring.order, is_copy, wiring.leaving.stops, wiring.ends)
