"""Outline entries: gates and groups as a tree; a group stands where its first gate would."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bpstudio.graph.groups import Group, Nest, nest_of

TOP = -1
"""Stands for the entry above those that are in no group."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A gate by its name, or a group; which entry is above it, and its place among those there."""

    above: int
    place: int
    name: str
    group: Group | None
    below: list[int] = field(default_factory=list)


class Entries:
    """All entries by number; those of gates have the numbers that `of_gate` says."""

    def __init__(self, gates: Sequence[str] = (), groups: Sequence[Group] = ()) -> None:
        """Put gates, in the order of the drawing, below the groups in which they are."""
        self.nest: Nest = nest_of(groups)
        self.top: list[int] = []
        self.of_gate: dict[str, int] = {}
        self.of_group: dict[str, int] = {}
        self._entries: list[Entry] = []
        for gate in gates:
            self.of_gate[gate] = self._append(self._group(self.nest.home.get(gate)), gate, None)

    def __getitem__(self, number: int) -> Entry:
        """Return the entry with a number."""
        return self._entries[number]

    def below(self, number: int) -> list[int]:
        """Return the numbers of the entries right below one, or of those at the top."""
        return self.top if number == TOP else self._entries[number].below

    def gates_in(self, number: int) -> Iterator[str]:
        """Yield the names of the gates that an entry stands for."""
        entry = self._entries[number]
        if entry.group is None:
            yield entry.name
        for each in entry.below:
            yield from self.gates_in(each)

    def standing_for(self, gates: frozenset[str]) -> list[int]:
        """Return the numbers of the fewest entries that stand for these gates, in their order."""
        whole = [name for name in self.nest.whole_in(gates) if name in self.of_group]
        within = {gate for name in whole for gate in self.nest.members(name)}
        single = [self.of_gate[gate] for gate in gates - within if gate in self.of_gate]
        return sorted([*single, *(self.of_group[name] for name in whole)])

    def _group(self, name: str | None) -> int:
        """Return the number of a group's entry, made where its first gate asks for it."""
        if name is None:
            return TOP
        if name not in self.of_group:
            above = self._group(self.nest.parent.get(name))
            self.of_group[name] = self._append(above, name, self.nest.by_id[name])
        return self.of_group[name]

    def _append(self, above: int, name: str, group: Group | None) -> int:
        number, beside = len(self._entries), self.below(above)
        self._entries.append(Entry(above, len(beside), name, group))
        beside.append(number)
        return number
