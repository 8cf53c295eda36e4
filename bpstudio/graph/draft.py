"""A draft is a graph with changes that nobody has made yet."""

from bpstudio.graph.graph import Graph, Wires
from bpstudio.graph.model import Gate, Port, Wire, free_port
from bpstudio.graph.naming import Numbers
from bpstudio.graph.patch import Patch, Swap


class Draft:
    """What a graph would look like: asked and changed like one, while the graph stays as it is.

    `patch` makes the changes. It costs what was touched and not what the graph holds.
    """

    def __init__(self, graph: Graph) -> None:
        """Start with no changes."""
        self.chosen_loss = graph.chosen_loss
        self._graph = graph
        self._gates: dict[str, Gate | None] = {}
        self._into: dict[str, dict[int, Wire]] = {}
        self._from: dict[str, dict[int, Wire]] = {}
        self._numbers = Numbers()

    def __contains__(self, name: str) -> bool:
        """Return whether a gate would have that name."""
        return self._gates[name] is not None if name in self._gates else name in self._graph

    def gate(self, name: str) -> Gate:
        """Return the gate with that name; KeyError if there would be none."""
        gate = self._gates.get(name)
        if gate is None and name in self._gates:
            raise KeyError(name)
        return gate or self._graph.gate(name)

    def wires_into(self, name: str) -> Wires:
        """Return the wires that would end on a gate, by input port number."""
        return self._into[name] if name in self._into else self._graph.wires_into(name)

    def wires_from(self, name: str) -> Wires:
        """Return the wires that would leave a gate, by output port number."""
        return self._from[name] if name in self._from else self._graph.wires_from(name)

    def wire_into(self, port: Port) -> Wire | None:
        """Return the wire that would end on an input port, or None."""
        return self.wires_into(port.gate).get(port.index)

    def wire_from(self, port: Port) -> Wire | None:
        """Return the wire that would leave an output port, or None."""
        return self.wires_from(port.gate).get(port.index)

    def holds(self, wire: Wire) -> bool:
        """Return whether that very wire would be there."""
        return wire.source.gate in self and self.wire_from(wire.source) == wire

    def free_output(self, name: str) -> Port | None:
        """Return the gate's first output port without a wire, grown if it is a copy, or None."""
        growing = self.gate(name).kind.growing_outputs
        return free_port(name, self.wires_from(name), 1, growing=growing)

    def new_name(self, stem: str) -> str:
        """Return a name that no gate has or would have."""
        above = self._numbers.highest(stem)
        while (name := self._graph.new_name(stem, above)) in self:
            above = int(name[len(stem) :])
        return name

    def reserve(self, name: str) -> None:
        """Let a name be none of those that `new_name` returns."""
        self._numbers.take(name)

    # -- changing ----------------------------------------------------------------------------

    def put(self, gate: Gate) -> None:
        """Add a gate, or put another one in the place of the one with its name."""
        if gate.id not in self:
            self._into[gate.id], self._from[gate.id] = {}, {}
        self._gates[gate.id] = gate
        self._numbers.take(gate.id)

    def remove(self, name: str) -> None:
        """Remove a gate with its wires; a loss that goes is no longer the chosen one."""
        for wire in (*self.wires_into(name).values(), *self.wires_from(name).values()):
            self.cut(wire)
        self._gates[name] = None
        if self.chosen_loss == name:
            self.chosen_loss = None

    def cut(self, wire: Wire) -> None:
        """Remove a wire."""
        del self._out_of(wire)[wire.source.index]
        del self._in_to(wire)[wire.target.index]

    def join(self, wire: Wire) -> None:
        """Add a wire between two free ports."""
        self._out_of(wire)[wire.source.index] = wire
        self._in_to(wire)[wire.target.index] = wire

    @property
    def patch(self) -> Patch:
        """The patch that makes the changes."""
        graph = self._graph
        old = {name: graph.gate(name) for name in self._gates if name in graph}
        changed = [name for name, gate in self._gates.items() if old.get(name) != gate]
        cut: list[Wire] = []
        joined: list[Wire] = []
        for name, table in self._from.items():
            before: Wires = graph.wires_from(name) if name in graph else {}
            cut += (wire for index, wire in before.items() if table.get(index) != wire)
            joined += (wire for index, wire in table.items() if before.get(index) != wire)
        loss = Swap(graph.chosen_loss, self.chosen_loss)
        return Patch(
            removed=tuple(old[name] for name in changed if name in old),
            added=tuple(gate for name in changed if (gate := self._gates[name]) is not None),
            cut=tuple(cut),
            joined=tuple(joined),
            loss=loss if loss.before != loss.after else None,
        )

    def _out_of(self, wire: Wire) -> dict[int, Wire]:
        name = wire.source.gate
        if name not in self._from:
            self._from[name] = dict(self._graph.wires_from(name))
        return self._from[name]

    def _in_to(self, wire: Wire) -> dict[int, Wire]:
        name = wire.target.gate
        if name not in self._into:
            self._into[name] = dict(self._graph.wires_into(name))
        return self._into[name]
