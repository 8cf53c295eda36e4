"""A graph and its networkx twin say the same."""

import networkx as nx
import numpy as np
import pytest

from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.networks import from_networkx


def test_a_graph_survives_the_way_through_networkx():
    text = "q = x + x * y; f = leaky_relu(q) - q"
    graph = parse(text, values={"x": 2, "y": [1, 2]}, title="there and back", loss="q")
    assert from_networkx(graph.to_networkx()) == graph


def test_a_network_made_by_hand_needs_only_kinds():
    network = nx.DiGraph()
    network.add_node(
        "x", kind="input", value=np.array([1.0, 2.0]), at=np.array([3, 4]), colour="red"
    )
    network.add_node("w", kind="param", value=np.float64(0.5))
    network.add_node("f", kind="leaky_relu", settings={"slope": np.float64(0.5)})
    network.add_node("g", kind="subtract")
    network.add_edge("x", "f", weight=3)
    network.add_edge("x", "g", to="g.b")
    network.add_edge("w", "g")
    graph = from_networkx(network)
    assert graph.gate("x").value == (1.0, 2.0)
    assert graph.gate("x").at == (3.0, 4.0)
    assert graph.gate("f").settings == (("slope", 0.5),)
    assert "copy1" in graph
    assert graph.wires_into("g")[1].source.gate == "copy1"
    assert graph.wires_into("g")[0].source.gate == "w"


@pytest.mark.parametrize(
    ("network", "sentence"),
    [
        (
            nx.Graph(),
            "The network is not directed, so nothing says which way its wires lead.",
        ),
        (nx.path_graph(2, nx.DiGraph), "gates[0].id: this should be text, but is a number."),
        (nx.DiGraph([("a", "b")]), "gates[0]: “kind” is missing."),
        (nx.DiGraph(title=3), "title: this should be text, but is a number."),
    ],
)
def test_what_is_no_graph_is_refused(network, sentence):
    with pytest.raises(Refusal) as refused:
        from_networkx(network)
    assert str(refused.value) == sentence


def test_a_value_or_setting_that_is_not_finite_is_refused():
    network = nx.DiGraph()
    network.add_node("f", kind="leaky_relu", settings={"slope": float("inf")})
    with pytest.raises(
        Refusal, match=r"^gates\[0\]: the setting “slope” has to be a finite number\.$"
    ):
        from_networkx(network)


def test_an_edge_cannot_end_elsewhere():
    network = nx.DiGraph()
    network.add_node("x", kind="input")
    network.add_node("f", kind="relu")
    network.add_edge("x", "f", to="g.a")
    with pytest.raises(Refusal, match=r"^An edge at “f” says that it ends on “g\.a”\.$"):
        from_networkx(network)
