import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document.edits import fragment_of, insert
from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Port
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal


def test_a_fragment_is_the_chosen_gates_and_the_wires_among_them(graph, wires_of):
    fragment = fragment_of(graph, ["q", "x"])
    assert {gate.id for gate in fragment.gates} == {"q", "x"}
    assert fragment.gate("x") == graph.gate("x")
    assert wires_of(fragment) == {"x>q"}


def test_everything_is_a_fragment_too(graph):
    assert fragment_of(graph, [gate.id for gate in graph.gates]) == graph


def test_a_wire_through_a_copy_gate_that_is_not_chosen_becomes_a_plain_one(wires_of):
    graph = parse("p = relu(x); q = exp(x); r = log(x)", values={"x": 1.0})
    assert wires_of(fragment_of(graph, ["x", "q"])) == {"x>q"}
    fragment = fragment_of(graph, ["x", "q", "r"])
    assert wires_of(fragment) == {"x>copy1", "copy1>q", "copy1.1>r"}
    assert wires_of(fragment_of(graph, ["q", "r"])) == set()


def test_a_chosen_copy_gate_keeps_its_branches_where_they_are(wires_of):
    graph = parse("p = relu(x); q = exp(x); r = log(x)", values={"x": 1.0})
    assert wires_of(fragment_of(graph, ["copy1", "r"])) == {"copy1.2>r"}
    assert wires_of(fragment_of(graph, ["copy1", "r", "x"])) == {"x>copy1", "copy1.2>r"}


def test_a_copy_gate_that_nothing_feeds_brings_no_wire(wires_of):
    graph = parse("p = relu(x); q = exp(x)", values={"x": 1.0})
    graph.apply(Patch(cut=(graph.wire_into(Port("copy1")),)))
    assert wires_of(fragment_of(graph, ["x", "p", "q"])) == set()


def test_a_gate_that_is_not_there_cannot_be_copied(graph):
    with pytest.raises(Refusal, match="There is no gate called “gone”"):
        fragment_of(graph, ["gone"])


def test_a_fragment_comes_with_names_of_its_own_and_its_gates_shifted(graph, wires_of):
    fragment = Graph()
    fragment.apply(fragment_patch(graph, ["x", "q"]))
    edit = insert(graph, fragment, (500.0, 300.0))
    assert edit.label == "Paste 2 gates"
    graph.apply(edit.patch)
    assert "x1>q1" in wires_of(graph)
    for old, new in (("x", "x1"), ("q", "q1")):
        x, y = graph.gate(old).at
        assert graph.gate(new).at == (x + 500.0, y + 300.0)
    assert graph.gate("x1").value == -2.0


def fragment_patch(graph, names):
    fragment = fragment_of(graph, names)
    return Patch(added=tuple(fragment.gates), joined=tuple(fragment.wires))


def test_names_that_are_free_are_kept_and_others_count_on():
    graph, fragment = Graph(), Graph()
    copies = [Gate(name, kind_of("relu")) for name in ("relu1", "relu2", "act")]
    fragment.apply(Patch(added=tuple(copies)))
    graph.apply(Patch(added=(Gate("relu1", kind_of("relu")),)))
    patch = insert(graph, fragment, (0.0, 0.0)).patch
    assert [gate.id for gate in patch.added] == ["relu2", "relu3", "act"]


def test_a_single_gate_is_pasted_by_name_and_nothing_is_no_change(graph):
    assert insert(graph, fragment_of(graph, ["x"]), (0.0, 0.0)).label == "Paste x1"
    assert insert(graph, Graph(), (0.0, 0.0)).patch.is_empty


@given(names=st.sets(st.sampled_from(["x", "y", "a", "b", "c", "f", "copy1", "copy2"])))
def test_a_pasted_fragment_is_the_fragment_under_other_names(names):
    graph = parse("a = x + y; b = a * x; c = relu(a); f = b + c", values={"x": 1.0, "y": 2.0})
    fragment = fragment_of(graph, sorted(names))
    before = len(graph), graph.number_of_wires()
    graph.apply(insert(graph, fragment, (0.0, 0.0)).patch)
    assert len(graph) == before[0] + len(fragment)
    assert graph.number_of_wires() == before[1] + fragment.number_of_wires()
    new = [gate.id for gate in graph.gates][before[0] :]
    again = fragment_of(graph, new)
    shape = [(gate.kind, gate.value) for gate in fragment.gates]
    assert [(gate.kind, gate.value) for gate in again.gates] == shape
    assert again.number_of_wires() == fragment.number_of_wires()
