from hypothesis import given
from hypothesis import strategies as st

from bpstudio.graph import Graph
from bpstudio.graph.differences import patch_between
from bpstudio.graph.expressions import parse

TEXTS = [
    "f = x * y",
    "f = x + y",
    "f = (x + y) * z; g = f * x",
    "f = sigmoid(w * x + b)",
    "g = a * b + a; f = g * g * g",
]


def made(text: str, x: float, title: str, loss: bool) -> Graph:
    graph = parse(text, values={"x": x} if "x" in text else {}, title=title)
    graph.chosen_loss = "f" if loss and "f" in graph else None
    graph.extras = {"lessons": [title]} if title else {}
    return graph


graphs = st.builds(
    made, st.sampled_from(TEXTS), st.floats(-3, 3), st.sampled_from(["", "one"]), st.booleans()
)


@given(graphs, graphs)
def test_the_patch_leads_from_one_graph_to_the_other_and_back(before, after):
    patch = patch_between(before, after)
    start = patch_between(Graph(), before)
    before.apply(patch)
    assert before == after
    before.apply(patch.inverse)
    again = Graph()
    again.apply(start)
    assert before == again


@given(graphs)
def test_nothing_lies_between_a_graph_and_itself(graph):
    assert patch_between(graph, graph).is_empty


def test_what_both_have_in_common_stays():
    before = parse("f = x * y", values={"x": 1.0})
    after = parse("f = x * y", values={"x": 2.0})
    patch = patch_between(before, after)
    assert patch.touched == {"x"}
    assert not patch.is_structural
