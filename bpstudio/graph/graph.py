"""A graph: gates and wires on one networkx multigraph, and what can be asked of it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from operator import itemgetter
from types import ModuleType
from typing import Any, ClassVar

from typing_extensions import override

from bpstudio.graph.model import Gate, Port, Wire, free_port, input_text, output_text
from bpstudio.graph.naming import Numbers
from bpstudio.graph.order import kept_in_order
from bpstudio.graph.patch import Patch

Wires = Mapping[int, Wire]
_AGE = itemgetter("age")


class Graph:
    """Gates joined by wires: acyclic, one wire at each port, changed only by patches.

    Each node of the multigraph carries its gate, its age and two port tables (port number →
    wire); each edge's key is its wire.
    """

    # Set by the package's front door, so that a notebook shows a graph as a picture.
    drawn_as_svg: ClassVar[Callable[["Graph"], str] | None] = None

    def __init__(self, title: str = "") -> None:
        """Start empty."""
        self.title = title
        self.chosen_loss: str | None = None
        self.expect: Mapping[str, Mapping[str, object]] = {}
        self.extras: Mapping[str, object] = {}
        self._gate_count = 0
        self._wire_count = 0  # networkx counts its edges by walking over all of them
        self._numbers = Numbers()
        # A gate that comes back gets its old place in the order: undo restores the file's lines.
        self._ages: dict[str, int] = {}
        # What asking for all gates or all wires has found; small patches keep it in order.
        self._nodes_by_age: tuple[dict[str, Any], ...] | None = ()
        self._wires_in_order: tuple[Wire, ...] | None = ()
        self._ends: set[str] = set()  # the gates that no wire leaves

    @cached_property
    def _net(self) -> Any:
        """The multigraph, made with the first gate."""
        return _networkx().MultiDiGraph()

    # -- asking ------------------------------------------------------------------------------

    def __len__(self) -> int:
        """Return the number of gates."""
        return self._gate_count

    def __contains__(self, name: object) -> bool:
        """Return whether a gate has that name."""
        return self._gate_count > 0 and name in self._net

    @override
    def __eq__(self, other: object) -> bool:
        """Return whether both have the same gates, wires, title, loss and extras, in any order."""
        if not isinstance(other, Graph):
            return NotImplemented
        return (
            (self.title, self.chosen_loss) == (other.title, other.chosen_loss)
            and self.extras == other.extras
            and {gate.id: gate for gate in self.gates} == {gate.id: gate for gate in other.gates}
            and set(self.wires) == set(other.wires)
        )

    __hash__ = None  # type: ignore[assignment]

    @property
    def gates(self) -> Iterator[Gate]:
        """Every gate, oldest first."""
        return (data["gate"] for data in self._by_age())

    @property
    def wires(self) -> Iterator[Wire]:
        """Every wire, by its source gate's age and then by its output port."""
        if self._wires_in_order is None:
            tables = (data["out"] for data in self._by_age())
            self._wires_in_order = tuple(
                table[port] for table in tables for port in (sorted(table) if table else ())
            )
        return iter(self._wires_in_order)

    def gate_rank(self, name: str) -> int:
        """Return what `gates` is sorted by: a number that a name keeps for good."""
        return self._ages[name]

    def wire_rank(self, wire: Wire) -> tuple[int, int]:
        """Return what `wires` is sorted by, for wires of gates that are gone too."""
        return self._ages[wire.source.gate], wire.source.index

    def number_of_wires(self) -> int:
        """Return the number of wires."""
        return self._wire_count

    def gate(self, name: str) -> Gate:
        """Return the gate with that name; KeyError if there is none."""
        gate: Gate = self._net.nodes[name]["gate"]
        return gate

    def wires_into(self, name: str) -> Wires:
        """Return the wires that end on a gate, by input port number, in no special order."""
        table: Wires = self._net.nodes[name]["in"]
        return table

    def wires_from(self, name: str) -> Wires:
        """Return the wires that leave a gate, by output port number, in no special order."""
        table: Wires = self._net.nodes[name]["out"]
        return table

    def wire_into(self, port: Port) -> Wire | None:
        """Return the wire that ends on an input port, or None."""
        return self.wires_into(port.gate).get(port.index) if port.gate in self else None

    def wire_from(self, port: Port) -> Wire | None:
        """Return the wire that leaves an output port, or None."""
        return self.wires_from(port.gate).get(port.index) if port.gate in self else None

    def inputs_shown(self, name: str) -> int:
        """Return how many input ports a gate shows: growing gates as many as are in use."""
        kind = self.gate(name).kind
        if not kind.growing_inputs:
            return len(kind.inputs)
        return max(kind.fewest_inputs, max(self.wires_into(name), default=-1) + 1)

    def outputs_shown(self, name: str) -> int:
        """Return how many output ports a gate shows: copy at least its two branches."""
        if not self.gate(name).kind.growing_outputs:
            return 1
        return max(2, max(self.wires_from(name), default=-1) + 1)

    def free_input(self, name: str) -> Port | None:
        """Return the gate's first input port without a wire, grown if need be, or None."""
        kind = self.gate(name).kind
        return free_port(name, self.wires_into(name), len(kind.inputs), growing=kind.growing_inputs)

    def free_output(self, name: str) -> Port | None:
        """Return the gate's first output port without a wire, grown if it is a copy, or None."""
        growing = self.gate(name).kind.growing_outputs
        return free_port(name, self.wires_from(name), 1, growing=growing)

    def has_its_inputs(self, name: str) -> bool:
        """Return whether enough input ports are wired for the gate to be evaluated."""
        kind, used = self.gate(name).kind, len(self.wires_into(name))
        return used >= kind.fewest_inputs

    def leads_to(self, start: str, end: str) -> bool:
        """Return whether wires lead from gate `start` to gate `end`; a gate leads to itself.

        Breadth first from both ends with every gate visited once: linear in the graph.
        """
        return bool(_networkx().has_path(self._net, start, end))

    def in_forward_order(self) -> list[str]:
        """Return all gate names so that each stands behind the gates that feed it."""
        return list(_networkx().topological_sort(self._net)) if self._gate_count else []

    def has_a_loop(self) -> bool:
        """Return whether wires lead from some gate back to itself."""
        return not _networkx().is_directed_acyclic_graph(self._net)

    def find_loop(self) -> list[str]:
        """Return the names along one loop; only for a graph that has one."""
        return [source for source, *_ in _networkx().find_cycle(self._net)]

    def outputs(self) -> list[str]:
        """Return the gates that compute, have their inputs, and whose value nothing uses.

        So a gate that has just been put down is none, and neither is a copy without branches.
        """
        kinds = ((name, self.gate(name).kind) for name in sorted(self._ends, key=self.gate_rank))
        return [
            name
            for name, kind in kinds
            if not (kind.is_source or kind.is_copy) and self.has_its_inputs(name)
        ]

    @property
    def loss(self) -> str | None:
        """The gate whose gradients are shown: the chosen one, else the only output, else None."""
        if self.chosen_loss is not None:
            return self.chosen_loss
        outputs = self.outputs()
        return outputs[0] if len(outputs) == 1 else None

    def new_name(self, stem: str, above: int = 0) -> str:
        """Return a name that no gate has: the stem and the next number, greater than `above`."""
        number = max(self._numbers.highest(stem), above) + 1
        while f"{stem}{number}" in self:
            number += 1
        return f"{stem}{number}"

    def to_networkx(self) -> Any:
        """Return a plain networkx multigraph with the attributes of the file format."""
        plain = _networkx().MultiDiGraph(title=self.title, loss=self.chosen_loss)
        for gate in self.gates:
            plain.add_node(gate.id, kind=gate.kind.name, at=gate.at)
            if gate.value is not None:
                plain.nodes[gate.id]["value"] = gate.value
            if gate.settings:
                plain.nodes[gate.id]["settings"] = dict(gate.settings)
        for wire in self.wires:
            source, target = self.gate(wire.source.gate), self.gate(wire.target.gate)
            ends = {
                "from": output_text(source, wire.source.index),
                "to": input_text(target, wire.target.index),
            }
            plain.add_edge(source.id, target.id, **ends)
        return plain

    def _repr_svg_(self) -> str | None:
        draw = Graph.drawn_as_svg
        return None if draw is None else draw(self)

    # -- changing ----------------------------------------------------------------------------

    def apply(self, patch: Patch) -> None:
        """Change the graph as the patch says; a patch for another state raises ValueError."""
        nodes, wires = self._nodes_by_age, self._wires_in_order
        self._nodes_by_age = self._wires_in_order = None
        staying = {gate.id for gate in patch.added}
        gone = [gate.id for gate in patch.removed if gate.id not in staying]
        come = [name for name in staying if name not in self]
        for wire in patch.cut:
            self._cut(wire)
        for name in gone:
            self._remove(name)
        for gate in patch.added:
            self._put(gate)
        for wire in patch.joined:
            self._join(wire)
        if nodes is not None:
            aged = [self._net.nodes[name] for name in come]
            self._nodes_by_age = kept_in_order(nodes, _AGE, map(self.gate_rank, gone), aged)
        if wires is not None:
            cut = map(self.wire_rank, patch.cut)
            self._wires_in_order = kept_in_order(wires, self.wire_rank, cut, patch.joined)
        self._take_over(patch)

    def _by_age(self) -> tuple[dict[str, Any], ...]:
        """Return what the multigraph's nodes carry, oldest gate first."""
        if self._nodes_by_age is None:
            self._nodes_by_age = tuple(
                sorted((data for _, data in self._net.nodes.data()), key=_AGE)
            )
        return self._nodes_by_age

    def _take_over(self, patch: Patch) -> None:
        """Take over what the patch says of the graph as a whole."""
        if patch.loss is not None:
            self.chosen_loss = patch.loss.after
        if patch.title is not None:
            self.title = patch.title.after or ""
        extras = {**self.extras, **{each.key: each.after for each in patch.extras}}
        self.extras = {key: value for key, value in extras.items() if value is not None}

    def _put(self, gate: Gate) -> None:
        if gate.id in self:
            self._net.nodes[gate.id]["gate"] = gate
            return
        age = self._ages.setdefault(gate.id, len(self._ages))
        self._gate_count += 1
        self._net.add_node(gate.id, gate=gate, age=age, **{"in": {}, "out": {}})
        self._ends.add(gate.id)
        self._numbers.take(gate.id)

    def _remove(self, name: str) -> None:
        if name not in self or self.wires_into(name) or self.wires_from(name):
            raise ValueError(f"{name} is not there, or still has wires")
        self._gate_count -= 1
        self._net.remove_node(name)
        self._ends.discard(name)
        self._numbers.release(name)

    def _join(self, wire: Wire) -> None:
        leaving, arriving = self._tables(wire)
        if wire.source.index in leaving or wire.target.index in arriving:
            raise ValueError(f"a port of {wire} is in use")
        self._net.add_edge(wire.source.gate, wire.target.gate, key=wire)
        self._wire_count += 1
        self._ends.discard(wire.source.gate)
        leaving[wire.source.index] = wire
        arriving[wire.target.index] = wire

    def _cut(self, wire: Wire) -> None:
        leaving, arriving = self._tables(wire)
        if leaving.get(wire.source.index) != wire:
            raise ValueError(f"there is no {wire}")
        self._net.remove_edge(wire.source.gate, wire.target.gate, key=wire)
        self._wire_count -= 1
        del leaving[wire.source.index]
        if not leaving:
            self._ends.add(wire.source.gate)
        del arriving[wire.target.index]

    def _tables(self, wire: Wire) -> tuple[dict[int, Wire], dict[int, Wire]]:
        """Return the output table of the gate that a wire leaves and the input table of the other.

        Raises ValueError if one of the gates is not there.
        """
        nodes = self._net.nodes
        try:
            return nodes[wire.source.gate]["out"], nodes[wire.target.gate]["in"]
        except KeyError as missing:
            raise ValueError(f"there is no gate for {wire}") from missing


def _networkx() -> ModuleType:
    """Return networkx, loaded with the first gate: it takes longer than all of an empty window."""
    import networkx

    return networkx
