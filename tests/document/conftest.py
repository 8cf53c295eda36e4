from collections.abc import Callable

import pytest

from bpstudio.document import Document
from bpstudio.graph import Graph, Port
from bpstudio.graph.expressions import parse


@pytest.fixture
def graph() -> Graph:
    """(x + y) z at −2, 5, −4."""
    return parse("q = x + y; f = q * z", values={"x": -2.0, "y": 5.0, "z": -4.0})


@pytest.fixture
def document(graph: Graph) -> Document:
    return Document(graph)


@pytest.fixture
def wires_of() -> Callable[[Graph], set[str]]:
    """Return the wires of a graph as texts: “x>q.1”, with the port where it is not 0."""

    def text(port: Port) -> str:
        return f"{port.gate}.{port.index}" if port.index else port.gate

    return lambda graph: {f"{text(each.source)}>{text(each.target)}" for each in graph.wires}
