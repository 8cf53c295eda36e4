"""Rows: where a patch takes rows out of the arrays of a graph's gates and wires, and puts rows in.

Gates and wires stand in a lasting order, so that all others keep theirs, one behind the other.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt

from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Wire
from bpstudio.graph.patch import Patch

T = TypeVar("T")
Item = TypeVar("Item")
Kind = TypeVar("Kind", bound=np.generic)


@dataclass(frozen=True, slots=True, eq=False)
class Rows(Generic[T]):
    """The `gone` rows as they were counted before, the rows at which others `come`, and those."""

    gone: tuple[int, ...]
    come: tuple[int, ...]
    newcomers: tuple[T, ...]
    _slots: tuple[int, ...]

    @property
    def is_empty(self) -> bool:
        """Whether every row stays where it is."""
        return not (self.gone or self.come)

    def of_array(self, before: npt.NDArray[Kind], come: object) -> npt.NDArray[Kind]:
        """Return a new array with what comes, one row each or the same for all."""
        kept = np.delete(before, self.gone, axis=0) if self.gone else before.copy()
        if not self.come:
            return kept
        return np.insert(kept, self._slots, np.asarray(come, dtype=before.dtype), axis=0)

    def of_items(self, before: Sequence[Item], come: Iterable[Item]) -> list[Item]:
        """Return a new list with what comes."""
        kept = list(before)
        for row in reversed(self.gone):
            del kept[row]
        for row, item in zip(self.come, come, strict=True):
            kept.insert(row, item)
        return kept

    def of_index(self, before: dict[T, int]) -> dict[T, int]:
        """Return a new table of where each thing stands, in the order of the rows."""
        kept = len(before) - len(self.gone)
        if all(row >= kept for row in (*self.gone, *self.come)):
            # The usual case, the youngest: to copy a table is ten times as fast as to count anew.
            after = dict(before)
            for _ in self.gone:
                after.popitem()
            return after | dict(zip(self.newcomers, self.come, strict=True))
        return {thing: row for row, thing in enumerate(self.of_items([*before], self.newcomers))}

    def renumbered(self, count: int) -> npt.NDArray[np.intp]:
        """Return where each of `count` rows is now, −1 for those that are gone."""
        is_gone = np.zeros(count, dtype=np.bool_)
        is_gone[list(self.gone)] = True
        now = np.arange(count) - np.cumsum(is_gone)
        now += np.searchsorted(np.array(self._slots, dtype=np.intp), now, side="right")
        now[is_gone] = -1
        return now


def rows_of_gates(graph: Graph, before: Sequence[str], patch: Patch) -> Rows[str]:
    """Return the rows of gates that a patch changes, by their names before; it has been applied."""
    old = {gate.id for gate in patch.removed}
    new = {gate.id for gate in patch.added}
    return _rows(before, graph.gate_rank, old - new, new - old)


def rows_of_wires(graph: Graph, before: Sequence[Wire], patch: Patch) -> Rows[Wire]:
    """Return the rows of wires that a patch changes, by the wires before; it has been applied."""
    return _rows(before, graph.wire_rank, patch.cut, patch.joined)


def _rows(
    before: Sequence[T], rank: Callable[[T], Any], gone: Iterable[T], come: Iterable[T]
) -> Rows[T]:
    out = sorted(bisect_left(before, rank(each), key=rank) for each in gone)
    newcomers = sorted(come, key=rank)
    places = [bisect_left(before, rank(each), key=rank) for each in newcomers]
    slots = tuple(place - bisect_left(out, place) for place in places)
    return Rows(
        tuple(out), tuple(slot + turn for turn, slot in enumerate(slots)), tuple(newcomers), slots
    )
