from collections.abc import Callable

import pytest

from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Port, Wire


def _port(text: str) -> Port:
    name, _, index = text.partition(".")
    return Port(name, int(index or 0))


def _wire(text: str) -> Wire:
    source, target = text.split(">")
    return Wire(_port(source), _port(target))


@pytest.fixture
def wire() -> Callable[[str], Wire]:
    """Return a wire written as “x>q.1”: from output 0 of x to input 1 of q."""
    return _wire


@pytest.fixture
def graph_of() -> Callable[..., Graph]:
    """Return a graph from “x:input q:add” and “x>q.1”, with the kinds by name."""

    def build(gates: str, wires: str = "", loss: str | None = None) -> Graph:
        graph = Graph()
        pairs = (each.split(":") for each in gates.split())
        graph.apply(
            Patch(
                added=tuple(Gate(name, kind_of(kind)) for name, kind in pairs),
                joined=tuple(_wire(each) for each in wires.split()),
            )
        )
        graph.chosen_loss = loss
        return graph

    return build


@pytest.fixture
def wires_of() -> Callable[[Graph], set[str]]:
    """Return the wires of a graph as texts: “x>q.1”, with the port where it is not 0."""

    def text(port: Port) -> str:
        return f"{port.gate}.{port.index}" if port.index else port.gate

    return lambda graph: {f"{text(each.source)}>{text(each.target)}" for each in graph.wires}
