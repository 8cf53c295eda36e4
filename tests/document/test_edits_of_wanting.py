import pytest

from bpstudio.document.edits import rename, stop_wanting, want
from bpstudio.graph.expressions import parse
from bpstudio.graph.wanted import wanted_in
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps


@pytest.fixture
def graph():
    return parse("q = x + y; f = q * q", values={"x": 1.0, "y": 2.0})


def test_a_gradient_is_wanted_and_wanted_no_longer(graph):
    edit = want(graph, ["q"])
    assert str(edit.label) == "Want the gradient of q"
    graph.apply(edit.patch)
    assert wanted_in(graph) == ("x", "y", "q")
    graph.apply(stop_wanting(graph, "x").patch)
    assert wanted_in(graph) == ("y", "q")
    graph.apply(edit.patch.inverse)
    assert wanted_in(graph) == ("x", "y")


def test_several_are_one_step(graph):
    assert str(want(graph, ["q", "f"]).label) == "Want 2 gradients"


@pytest.mark.parametrize("names", [[], ["x"], ["copy1"]])
def test_what_is_wanted_already_or_only_a_copy_is_refused(graph, names):
    with pytest.raises(Refusal, match=r"^Select a gate whose gradient is not wanted yet\.$"):
        want(graph, names)


def test_a_gate_keeps_its_place_in_the_list_under_another_name(graph):
    graph.apply(want(graph, ["q"]).patch)
    graph.apply(rename(graph, "q", "sum1").patch)
    assert wanted_in(graph) == ("x", "y", "sum1")


def test_the_list_is_saved_and_loaded(graph):
    graph.apply(want(graph, ["f"]).patch)
    assert wanted_in(loads(dumps(graph))) == ("x", "y", "f")
    graph.apply(stop_wanting(graph, "f").patch)
    assert loads(dumps(graph)) == graph


def test_a_list_of_anything_else_is_refused_with_its_place(graph):
    text = dumps(graph).replace('"wires"', '"wanted": ["x", 3],\n "wires"')
    with pytest.raises(Refusal, match=r"^wanted\[1\]: this should be text, but is a number\.$"):
        loads(text)
