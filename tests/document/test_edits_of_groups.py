"""Edits of groups, and groups that follow what happens to gates."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document import Document, Edit, edits
from bpstudio.engine import evaluate
from bpstudio.graph import Gate, Patch, Port
from bpstudio.graph.expressions import parse
from bpstudio.graph.groups import Group, groups_of, nest_of
from bpstudio.notation.refusal import Refusal

TEXT = "q = x + y; f = q * z + q"
VALUES = {"x": -2.0, "y": 5.0, "z": -4.0}


@pytest.fixture
def document():
    return Document(parse(TEXT, values=VALUES))


@pytest.fixture
def graph(document):
    return document.graph


@pytest.fixture
def nested(document):
    """A document with x and q in a group, and that with y in another one."""
    document.apply(edits.group(document.graph, {"x", "q"}, "Inner"))
    document.apply(edits.group(document.graph, {"x", "q", "y"}, "Outer"))
    return document


def members(graph, name):
    return set(nest_of(groups_of(graph)).members(name))


def test_groups_nest_and_know_their_members(nested):
    graph = nested.graph
    assert members(graph, "group1") == {"x", "q"}
    assert members(graph, "group2") == {"x", "q", "y"}
    nest = nest_of(groups_of(graph))
    assert list(nest.around_gate("q")) == ["group1", "group2"]
    assert nest.whole_in({"x", "y", "q", "z"}) == ["group2"]
    assert nest.whole_in({"x", "q"}) == ["group1"]
    assert nested.history == ("Group 2 gates", "Group 3 gates")


def test_a_group_in_a_group_is_made_inside_of_it(document, graph):
    document.apply(edits.group(graph, {"x", "y", "q"}, "Outer"))
    document.apply(edits.group(graph, {"x", "y"}, "Inner"))
    outer, inner = groups_of(graph)
    assert outer == Group("group1", "Outer", ("q",), ("group2",))
    assert inner == Group("group2", "Inner", ("x", "y"))


def test_ungrouping_gives_the_members_to_the_group_around(nested):
    graph = nested.graph
    nested.apply(edits.ungroup(graph, {"group1"}))
    assert groups_of(graph) == (Group("group2", "Outer", ("q", "x", "y")),)
    assert nested.undo_label == "Ungroup “Inner”"


@given(st.sets(st.sampled_from(["x", "y", "z", "q", "f"]), min_size=1))
def test_grouping_and_ungrouping_leaves_the_graph_as_it_was(gates):
    graph = parse(TEXT, values=VALUES)
    document, before = Document(graph), dict(graph.extras)
    document.apply(edits.group(graph, gates, "G"))
    document.apply(edits.ungroup(graph, {"group1"}))
    assert graph.extras == before
    assert graph == parse(TEXT, values=VALUES)


@given(st.sets(st.sampled_from(["x", "y", "z", "q", "f"]), min_size=1), st.booleans())
def test_a_graph_computes_the_same_however_it_is_folded(gates, is_open):
    graph = parse(TEXT, values=VALUES)
    before = evaluate(graph)
    document = Document(graph)
    document.apply(edits.group(graph, gates, "G"))
    document.apply(edits.fold(graph, {"group1"}, is_open=is_open))
    after = evaluate(graph)
    for gate in graph.gates:
        assert after.value(gate.id) == before.value(gate.id)
        assert after.gradient(gate.id) == before.gradient(gate.id)


def test_groups_are_folded_opened_and_named(nested):
    graph = nested.graph
    nested.apply(edits.fold(graph, {"group1", "group2"}, is_open=True))
    assert all(each.is_open for each in groups_of(graph))
    assert nested.undo_label == "Open 2 groups"
    nested.apply(edits.fold(graph, {"group1"}, is_open=False))
    assert nested.undo_label == "Fold “Inner”"
    nested.apply(edits.rename_group(graph, "group1", "Sum"))
    assert groups_of(graph)[0].title == "Sum"


def test_ports_are_named_and_the_names_follow_their_gates(nested):
    graph = nested.graph
    nested.apply(edits.name_port(graph, "group1", Port("q", 1), "second", is_output=False))
    nested.apply(edits.name_port(graph, "group1", Port("q"), "sum", is_output=True))
    nested.apply(edits.rename(graph, "q", "s"))
    inner = groups_of(graph)[0]
    assert inner.inputs == ((Port("s", 1), "second"),)
    assert inner.outputs == ((Port("s"), "sum"),)
    assert inner.gates == ("s", "x")
    nested.apply(edits.name_port(graph, "group1", Port("s"), "", is_output=True))
    assert groups_of(graph)[0].outputs == ()
    nested.apply(edits.remove(graph, {"s"}))
    assert groups_of(graph)[0].inputs == ()


def test_gates_that_go_leave_their_groups_and_empty_groups_go(nested):
    graph = nested.graph
    nested.apply(edits.remove(graph, {"x", "q"}))
    assert groups_of(graph) == (Group("group2", "Outer", ("y",)),)
    nested.apply(edits.remove(graph, {"y"}))
    assert groups_of(graph) == ()
    nested.undo()
    nested.undo()
    assert members(graph, "group2") == {"x", "q", "y"}


def test_a_copy_gate_between_members_joins_their_group(document, graph):
    document.apply(edits.group(graph, {"z", "mul1"}, "Product"))
    document.apply(edits.add_gate(graph, graph.gate("f").kind, (0.0, 0.0), name="g"))
    document.apply(edits.into_group(graph, edits.move(graph, {}), "group1"))
    document.apply(edits.group(graph, {"g", "f"}, "Sums"))
    document.apply(edits.fold(graph, {"group1"}, is_open=True))
    (wire,) = graph.wires_from("z").values()
    document.apply(edits.add_on_wire(graph, graph.gate("f").kind, wire, (0.0, 0.0), {}))
    assert "add1" in members(graph, "group1")
    document.undo()
    assert members(graph, "group1") == {"z", "mul1"}


def test_gates_that_come_instead_of_a_member_join_its_group(nested):
    graph = nested.graph
    gone, kind = graph.gate("x"), graph.gate("x").kind
    wires = tuple(graph.wires_from("x").values())
    new = (replace(gone, id="x1"), Gate("x2", kind, 1.0))
    nested.apply(Edit("Open x", Patch(removed=(gone,), added=new, cut=wires)))
    assert members(graph, "group1") == {"x1", "x2", "q"}
    gone = (graph.gate("x1"), graph.gate("y"))
    cut = tuple(graph.wires_from("y").values())
    added = (Gate("x3", kind, 1.0),)
    nested.apply(Edit("Exchange", Patch(removed=gone, added=added, cut=cut)))
    assert "x3" not in members(graph, "group2")


def test_what_is_added_in_the_view_of_a_group_belongs_to_it(nested):
    graph = nested.graph
    kind = graph.gate("x").kind
    edit = edits.into_group(graph, edits.add_gate(graph, kind, (0.0, 0.0), name="w"), "group1")
    nested.apply(edit)
    assert members(graph, "group1") == {"x", "q", "w"}
    nested.apply(edits.add_note(graph, "sum", (0.0, 0.0)))
    fragment = edits.fragment_of(graph, ["x", "q", "w"], {"note1"})
    edit = edits.into_group(graph, edits.insert(graph, fragment, (5.0, 5.0)), "group2")
    nested.apply(edit)
    assert nest_of(groups_of(graph)).parent == {"group1": "group2", "group3": "group2"}
    assert len(graph.extras["notes"]) == 2
    same = edits.add_gate(graph, kind, (0.0, 0.0), name="v")
    assert edits.into_group(graph, same, "group9") is same


def test_a_fragment_carries_the_groups_that_are_whole_in_it(nested):
    graph = nested.graph
    fragment = edits.fragment_of(graph, ["x", "y", "q"])
    assert [each.title for each in groups_of(fragment)] == ["Inner", "Outer"]
    nested.apply(edits.insert(graph, fragment, (10.0, 10.0)))
    nest = nest_of(groups_of(graph))
    assert set(nest.members("group4")) == {"x1", "y1", "q1"}
    assert nest.parent["group3"] == "group4"
    assert [each.id for each in groups_of(edits.fragment_of(graph, ["x", "q"]))] == ["group1"]


def test_what_cannot_be_grouped_is_refused(nested):
    graph = nested.graph
    for gates, sentence in (
        ((), "Select the gates of the group first."),
        (
            {"x", "z"},
            "Only a part of the group “Inner” is selected: a group is taken whole.",
        ),
        ({"x", "q"}, "“Inner” is a group already."),
    ):
        with pytest.raises(Refusal) as refusal:
            edits.group(graph, gates, "G")
        assert str(refusal.value) == sentence
    with pytest.raises(Refusal, match="no group called “group7”"):
        edits.ungroup(graph, {"group7"})
    nested.apply(edits.group(graph, {"x", "q", "y", "z"}, "All"))
    assert members(graph, "group3") == {"x", "q", "y", "z"}
