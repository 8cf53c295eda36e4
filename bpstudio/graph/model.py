"""The words of a graph: gates, ports and wires, frozen, so that they can be kept and compared."""

from collections.abc import Container
from dataclasses import dataclass

from bpstudio.gates import GateKind, SettingValue
from bpstudio.graph.values import Value

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate: its name, its kind and where it stands; a source also carries its value.

    `settings` holds only what differs from the kind's defaults, sorted by name.
    `at` is the middle of the gate in canvas units (1 unit = 1 pixel at 100 %), y downwards.
    """

    id: str
    kind: GateKind
    value: Value | None = None
    at: Place = (0.0, 0.0)
    settings: tuple[tuple[str, SettingValue], ...] = ()

    def setting(self, name: str) -> SettingValue:
        """Return one setting of this gate, or its kind's default."""
        return self.all_settings()[name]

    def number(self, name: str) -> float:
        """Return one setting that is a number."""
        value = self.setting(name)
        assert isinstance(value, float | int), "the kind declares it as a number"
        return value

    def all_settings(self) -> dict[str, SettingValue]:
        """Return every setting of this gate's kind with what holds for this gate."""
        return {each.name: each.default for each in self.kind.settings} | dict(self.settings)


@dataclass(frozen=True, slots=True)
class Port:
    """One end for a wire: a gate's name and the port's number, counted from 0 on its side."""

    gate: str
    index: int = 0


@dataclass(frozen=True, slots=True)
class Wire:
    """A wire from an output port to an input port."""

    source: Port
    target: Port


def free_port(gate: str, used: Container[int], fixed: int, *, growing: bool) -> Port | None:
    """Return a gate's first port on one side that is not used, or None if all are.

    A side has `fixed` ports, or grows as many as it takes.
    """
    index = 0
    while index in used:
        index += 1
    return Port(gate, index) if growing or index < fixed else None


def output_text(gate: Gate, index: int) -> str:
    """Return how a file names this output port: “x”, or “copy1.2” for a copy's branch."""
    return f"{gate.id}.{gate.kind.output_name(index)}" if gate.kind.growing_outputs else gate.id


def input_text(gate: Gate, index: int) -> str:
    """Return how a file names this input port: “r” if it is the only one, else “q.a”."""
    if len(gate.kind.inputs) == 1 and not gate.kind.growing_inputs:
        return gate.id
    return f"{gate.id}.{gate.kind.input_name(index)}"
