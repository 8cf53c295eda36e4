import pytest

from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Patch, Port, Swap
from bpstudio.graph.draft import Draft


@pytest.fixture
def graph(graph_of):
    return graph_of("x:input p:relu add1:add", "x>p", loss="p")


def test_a_draft_without_changes_is_an_empty_patch(graph):
    assert Draft(graph).patch.is_empty


def test_a_draft_answers_as_the_graph_would_after_its_patch(graph, wire):
    draft = Draft(graph)
    draft.put(Gate("y", kind_of("input"), 2.0))
    draft.join(wire("y>add1"))
    draft.remove("p")
    assert "y" in draft
    assert "p" not in draft
    assert draft.gate("y").value == 2.0
    assert draft.gate("x") == graph.gate("x")
    assert draft.wires_into("add1") == {0: wire("y>add1")}
    assert draft.wires_from("x") == {}
    assert draft.holds(wire("y>add1"))
    assert not draft.holds(wire("x>p"))
    assert not draft.holds(wire("p>x"))
    assert draft.chosen_loss is None
    with pytest.raises(KeyError):
        draft.gate("p")
    assert "p" in graph
    graph.apply(draft.patch)
    assert {gate.id for gate in graph.gates} == {"x", "y", "add1"}
    assert graph.chosen_loss is None


def test_what_comes_and_goes_within_a_draft_leaves_no_trace(graph, wire):
    draft = Draft(graph)
    draft.put(Gate("y", kind_of("input"), 2.0))
    draft.join(wire("y>add1"))
    draft.remove("y")
    draft.cut(wire("x>p"))
    draft.join(wire("x>p"))
    draft.put(graph.gate("x"))
    assert draft.patch.is_empty


def test_a_gate_can_go_and_come_back_as_another(graph, wire):
    draft = Draft(graph)
    draft.remove("x")
    draft.put(Gate("x", kind_of("constant"), 5.0))
    patch = draft.patch
    assert patch == Patch(
        removed=(graph.gate("x"),),
        added=(Gate("x", kind_of("constant"), 5.0),),
        cut=(wire("x>p"),),
    )


def test_a_draft_knows_the_names_it_has_given(graph):
    draft = Draft(graph)
    names = []
    for _ in range(3):
        names.append(draft.new_name("add"))
        draft.put(Gate(names[-1], kind_of("add")))
    assert names == ["add2", "add3", "add4"]


def test_a_draft_does_not_give_a_name_twice_where_numbers_grow_too_long_to_count_on(graph):
    draft = Draft(graph)
    for name in ("add999999999", "add1000000000"):
        draft.put(Gate(name, kind_of("add")))
    assert draft.new_name("add") == "add1000000001"


def test_another_loss_is_part_of_the_patch(graph):
    draft = Draft(graph)
    draft.chosen_loss = "add1"
    assert draft.patch == Patch(loss=Swap("p", "add1"))


def test_a_copy_in_a_draft_has_a_free_branch_and_another_gate_only_one_output(graph):
    draft = Draft(graph)
    draft.put(Gate("copy1", kind_of("copy")))
    assert draft.free_output("copy1") == Port("copy1")
    assert draft.free_output("x") is None
