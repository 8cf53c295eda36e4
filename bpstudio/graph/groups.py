"""Groups: gates that are shown as one box; they nest, and the graph itself knows nothing of them.

So a graph computes the same however it is folded. A port of a box *is* the port of a gate in it.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Port
from bpstudio.graph.patch import Extra

GROUPS = "groups"
"""The further key under which a graph carries its groups."""
PortNames = tuple[tuple[Port, str], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A title for gates and for further groups, by their ids, both sorted; none is in two groups.

    `inputs` and `outputs` name those ports of its box that shall not be called as by themselves.
    """

    id: str
    title: str
    gates: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    is_open: bool = False
    inputs: PortNames = ()
    outputs: PortNames = ()


@dataclass(frozen=True, slots=True)
class Nest:
    """Groups by their ids, and who is whose member."""

    groups: tuple[Group, ...]
    by_id: dict[str, Group] = field(default_factory=dict)
    parent: dict[str, str] = field(default_factory=dict)
    """The id of the group in which a group is."""
    home: dict[str, str] = field(default_factory=dict)
    """The id of the innermost group in which a gate is, by its name."""

    def members(self, name: str) -> Iterator[str]:
        """Yield the names of all gates in a group and in the groups within."""
        group = self.by_id[name]
        yield from group.gates
        for inner in group.groups:
            yield from self.members(inner)

    def around(self, name: str | None) -> Iterator[str]:
        """Yield the id of a group and of all groups around it, the innermost first."""
        while name is not None:
            yield name
            name = self.parent.get(name)

    def around_gate(self, gate: str) -> Iterator[str]:
        """Yield the ids of the groups around a gate, the innermost first."""
        return self.around(self.home.get(gate))

    def whole_in(self, gates: Collection[str]) -> list[str]:
        """Return the ids of the largest groups of which every gate is among these."""
        among = set(gates)
        whole = {each.id for each in self.groups if among.issuperset(self.members(each.id))}
        return [each.id for each in self.groups if each.id in whole - self._below(whole)]

    def _below(self, names: Collection[str]) -> set[str]:
        return {name for name in names if self.parent.get(name) in names}


def groups_of(graph: Graph) -> tuple[Group, ...]:
    """Return the groups of a graph, oldest first."""
    groups = graph.extras.get(GROUPS, ())
    assert isinstance(groups, tuple)
    return groups


def nest_of(groups: Iterable[Group]) -> Nest:
    """Return who is whose member."""
    nest = Nest(tuple(groups))
    for each in nest.groups:
        nest.by_id[each.id] = each
        nest.parent.update(dict.fromkeys(each.groups, each.id))
        nest.home.update(dict.fromkeys(each.gates, each.id))
    return nest


def with_groups(graph: Graph, groups: Iterable[Group]) -> tuple[Extra, ...]:
    """Return what a patch says so that these are the groups of a graph, nothing if they are."""
    before, after = graph.extras.get(GROUPS), tuple(groups) or None
    return (Extra(GROUPS, before, after),) if before != after else ()


def renamed(group: Group, names: dict[str, str]) -> Group:
    """Return the same group with some of its gates under other names."""
    return replace(
        group,
        gates=tuple(sorted(names.get(each, each) for each in group.gates)),
        inputs=_renamed_ports(group.inputs, names),
        outputs=_renamed_ports(group.outputs, names),
    )


def cleared(groups: Iterable[Group]) -> tuple[Group, ...]:
    """Return the groups without those that have no gates left, however deep."""
    groups = tuple(groups)
    while True:
        kept = {each.id for each in groups if each.gates or each.groups}
        if len(kept) == len(groups):
            return groups
        groups = tuple(
            replace(each, groups=tuple(inner for inner in each.groups if inner in kept))
            for each in groups
            if each.id in kept
        )


def _renamed_ports(ports: PortNames, names: dict[str, str]) -> PortNames:
    return tuple(
        (Port(names.get(port.gate, port.gate), port.index), title) for port, title in ports
    )
