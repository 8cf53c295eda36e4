"""Reversed gates: what stands in the reversed network for one gate of the forward one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bpstudio.gates import GateKind, Role
from bpstudio.gates.activations import IDENTITY
from bpstudio.gates.arithmetic import ADD, NEGATE
from bpstudio.gates.fan_out import COPY
from bpstudio.gates.gains import AMPLIFY, SCALE, SWITCH
from bpstudio.gates.sources import INPUT
from bpstudio.graph import Gate, Graph, Place, Port, Value, Wire
from bpstudio.insight.mirror import Mirror

_NONE: Mapping[str, float] = MappingProxyType({})

# What the gate is called that multiplies, which kind it is, and its number's setting.
_PRODUCTS = {
    Role.SWAP: ("times", SCALE, "factor"),
    Role.ROUTER: ("switch", SWITCH, "share"),
    Role.AMPLIFIER: ("amp", AMPLIFY, "gain"),
}


@dataclass(slots=True, eq=False)
class ReversedGates:
    """The gates and wires of a reversed network while it is being built."""

    graph: Graph
    mirror: Mirror
    gates: dict[str, Gate] = field(default_factory=dict)
    wires: list[Wire] = field(default_factory=list)
    origin_of: dict[str, str] = field(default_factory=dict)
    amplifiers: set[str] = field(default_factory=set)

    def join(self, source: Port, target: Port) -> Wire:
        """Add a wire."""
        self.wires.append(Wire(source, target))
        return self.wires[-1]

    def put_seed(self, loss: str, gradient: float) -> str:
        """Add the input that carries the gradient of the loss; return its name."""
        return self._put(f"d_{loss}", INPUT, loss, self.mirror.before(loss), gradient)

    def put_for(
        self, name: str, branches: int, slopes: Mapping[int, float]
    ) -> tuple[str, dict[int, Port]]:
        """Add the gates for a forward gate that has so many gradients arriving.

        `slopes` are its local derivatives by input port. The gate at which the gradients arrive is
        returned, and by input port of the forward gate the port that sends the gradient on.
        """
        at = self.mirror.place(name)
        if branches > 1:
            gate = self._put(f"d_{name}", ADD, name, at)
            return gate, dict.fromkeys(slopes, Port(gate))
        if not slopes:
            return self._put(f"d_{name}", IDENTITY, name, at), {}
        if len(slopes) == 1:
            ((index, slope),) = slopes.items()
            gate = self._put_product(name, name, slope, at)
            return gate, {index: Port(gate)}
        gate = self._put(f"copy_{name}", COPY, name, at)
        exits = {
            index: self._through(name, index, slope, Port(gate, branch))
            for branch, (index, slope) in enumerate(slopes.items())
        }
        return gate, exits

    def _through(self, name: str, index: int, slope: float, branch: Port) -> Port:
        """Return where a branch comes out behind its product; × 1 needs no gate."""
        forward = self.graph.gate(name)
        if slope == 1.0 and _is_the_same_everywhere(forward.kind):
            return branch
        other = self.graph.wires_into(name)[index].source.gate
        label = f"{name}_{forward.kind.input_name(index)}"
        gate = self._put_product(name, label, slope, self.mirror.between(name, other))
        self.join(branch, Port(gate))
        return Port(gate)

    def _put_product(self, name: str, label: str, slope: float, at: Place) -> str:
        """Add the gate that multiplies a gradient by a local derivative of a forward gate."""
        kind = self.graph.gate(name).kind
        if _is_the_same_everywhere(kind):
            word, same = ("pass", IDENTITY) if slope == 1.0 else ("minus", NEGATE)
            return self._put(f"{word}_{label}", same, name, at)
        word, product, setting = _PRODUCTS[kind.role]
        gate = self._put(f"{word}_{label}", product, name, at, settings={setting: slope})
        if product is AMPLIFY:
            self.amplifiers.add(gate)
        return gate

    def _put(
        self,
        stem: str,
        kind: GateKind,
        origin: str,
        at: Place,
        value: Value | None = None,
        settings: Mapping[str, float] = _NONE,
    ) -> str:
        """Add a gate; its name is the stem, with a number behind it if that is taken."""
        name, number = stem, 1
        while name in self.gates:
            number += 1
            name = f"{stem}_{number}"
        self.gates[name] = Gate(name, kind, value, at, kind.settled(settings))
        self.origin_of[name] = origin
        return name


def _is_the_same_everywhere(kind: GateKind) -> bool:
    """Return whether a kind's local derivatives are 1 or −1 whatever the numbers are."""
    return kind.role in {Role.DISTRIBUTOR, Role.ADDER} or kind in {IDENTITY, NEGATE}
