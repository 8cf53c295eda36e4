from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Port
from bpstudio.graph.fan_out import origin_of, patch_joining, patch_parting


@pytest.fixture
def join(wire):
    def act(graph, text):
        ends = wire(text)
        graph.apply(patch_joining(graph, ends.source, ends.target))

    return act


@pytest.fixture
def part(wire):
    def act(graph, *texts, gates=()):
        graph.apply(patch_parting(graph, [wire(text) for text in texts], gates))

    return act


@pytest.fixture
def diamond(graph_of):
    """x feeds p and q through one copy gate."""
    return graph_of(
        "x:input copy1:copy p:relu q:relu r:relu", "x>copy1 copy1>p copy1.1>q", loss="p"
    )


@pytest.fixture
def nested(graph_of):
    """x feeds r directly behind copy1, and p and q behind copy2 behind copy1."""
    return graph_of(
        "x:input copy1:copy copy2:copy p:relu q:relu r:relu s:relu",
        "x>copy1 copy1>copy2 copy1.1>r copy2>p copy2.1>q",
    )


# -- copy gates come -----------------------------------------------------------------------


def test_a_free_output_is_wired_as_it_is(graph_of, join, wires_of):
    graph = graph_of("x:input p:relu")
    join(graph, "x>p")
    assert wires_of(graph) == {"x>p"}


def test_a_second_wire_out_of_an_output_makes_a_copy_gate(graph_of, join, wires_of):
    graph = graph_of("x:input p:relu q:relu", "x>p")
    join(graph, "x>q")
    assert wires_of(graph) == {"x>copy1", "copy1>p", "copy1.1>q"}


def test_a_third_wire_grows_the_copy_gate_that_is_there(diamond, join, wires_of):
    join(diamond, "x>r")
    assert wires_of(diamond) == {"x>copy1", "copy1>p", "copy1.1>q", "copy1.2>r"}


def test_a_used_branch_of_a_copy_gate_grows_the_copy_gate(diamond, join, wires_of):
    join(diamond, "copy1.1>r")
    assert wires_of(diamond) == {"x>copy1", "copy1>p", "copy1.1>q", "copy1.2>r"}


def test_a_free_branch_is_taken_as_it_is(diamond, join, wires_of):
    join(diamond, "copy1.4>r")
    assert wires_of(diamond) == {"x>copy1", "copy1>p", "copy1.1>q", "copy1.4>r"}


def test_a_gap_between_branches_is_filled_first(graph_of, join, wires_of):
    graph = graph_of("x:input copy1:copy p:relu q:relu", "x>copy1 copy1.1>p")
    join(graph, "x>q")
    assert wires_of(graph) == {"x>copy1", "copy1.1>p", "copy1>q"}


def test_a_copy_of_a_copy_grows_where_it_was_asked_to(nested, join, wires_of):
    join(nested, "copy2>s")
    assert "copy2.2>s" in wires_of(nested)


def test_a_gate_can_use_the_same_value_twice(graph_of, join, wires_of):
    graph = graph_of("x:input p:multiply", "x>p")
    join(graph, "x>p.1")
    assert wires_of(graph) == {"x>copy1", "copy1>p", "copy1.1>p.1"}


def test_a_copy_gate_stands_between_the_gates_it_joins():
    graph = Graph()
    gates = [Gate("x", kind_of("input"), 1.0, (0.0, 0.0)), Gate("p", kind_of("relu"), at=(100, 50))]
    graph.apply(Patch(added=(*gates, Gate("q", kind_of("relu")))))
    graph.apply(patch_joining(graph, Port("x"), Port("p")))
    graph.apply(patch_joining(graph, Port("x"), Port("q")))
    x, y = graph.gate("copy1").at
    assert 0 < x < 100
    assert 0 < y < 50


# -- copy gates go -------------------------------------------------------------------------


def test_the_last_but_one_branch_takes_the_copy_gate_with_it(diamond, part, wires_of):
    part(diamond, "copy1.1>q")
    assert wires_of(diamond) == {"x>p"}
    assert "copy1" not in diamond


def test_all_branches_at_once_take_the_copy_gate_and_its_wire(diamond, part, wires_of):
    part(diamond, "copy1>p", "copy1.1>q")
    assert wires_of(diamond) == set()
    assert "copy1" not in diamond


def test_a_copy_gate_with_two_branches_left_stays(diamond, join, part, wires_of):
    join(diamond, "x>r")
    part(diamond, "copy1>p")
    assert wires_of(diamond) == {"x>copy1", "copy1.1>q", "copy1.2>r"}


def test_removing_a_consumer_dissolves_the_copy_gate(diamond, part, wires_of):
    part(diamond, gates=["q"])
    assert wires_of(diamond) == {"x>p"}


def test_removing_both_consumers_leaves_the_source_alone(diamond, part, wires_of):
    part(diamond, gates=["p", "q"])
    assert [gate.id for gate in diamond.gates] == ["x", "r"]
    assert wires_of(diamond) == set()


def test_removing_the_source_keeps_the_branches_for_the_next_one(diamond, part, wires_of, join):
    part(diamond, gates=["x"])
    assert wires_of(diamond) == {"copy1>p", "copy1.1>q"}
    join(diamond, "r>copy1")
    assert "r>copy1" in wires_of(diamond)


def test_a_copy_gate_without_a_source_keeps_its_last_branch(diamond, part, wires_of):
    part(diamond, "x>copy1")
    part(diamond, "copy1>p")
    assert wires_of(diamond) == {"copy1.1>q"}
    part(diamond, "copy1.1>q")
    assert "copy1" not in diamond


def test_removing_a_copy_gate_cuts_all_its_wires(diamond, part, wires_of):
    part(diamond, gates=["copy1"])
    assert wires_of(diamond) == set()
    assert "x" in diamond


def test_an_inner_copy_gate_dissolves_into_the_outer_one(nested, part, wires_of):
    part(nested, "copy2>p")
    assert wires_of(nested) == {"x>copy1", "copy1>q", "copy1.1>r"}


def test_an_outer_copy_gate_dissolves_and_feeds_the_inner_one_from_the_source(
    nested, part, wires_of
):
    part(nested, "copy1.1>r")
    assert wires_of(nested) == {"x>copy2", "copy2>p", "copy2.1>q"}


def test_an_inner_copy_gate_that_goes_dissolves_the_outer_one(nested, part, wires_of):
    part(nested, "copy2>p", "copy2.1>q")
    assert wires_of(nested) == {"x>r"}


def test_both_copy_gates_dissolve_at_once(nested, part, wires_of):
    part(nested, "copy2>p", "copy1.1>r")
    assert wires_of(nested) == {"x>q"}


def test_removing_all_consumers_removes_all_copy_gates(nested, part):
    part(nested, gates=["p", "q", "r"])
    assert [gate.id for gate in nested.gates] == ["x", "s"]


def test_removing_the_outer_copy_gate_keeps_the_inner_one(nested, part, wires_of):
    part(nested, gates=["copy1"])
    assert wires_of(nested) == {"copy2>p", "copy2.1>q"}


def test_a_loss_that_is_removed_is_no_longer_chosen(diamond, part):
    part(diamond, gates=["p"])
    assert diamond.chosen_loss is None


def test_a_loss_that_stays_is_still_chosen(diamond, part):
    part(diamond, gates=["q"])
    assert diamond.chosen_loss == "p"


def test_a_copy_gate_that_is_the_loss_gives_it_up_when_it_dissolves(diamond, part):
    diamond.chosen_loss = "copy1"
    part(diamond, gates=["q"])
    assert diamond.chosen_loss is None


def test_a_wire_cut_and_rejoined_brings_the_copy_gate_back(diamond, part, join, wires_of):
    before = wires_of(diamond)
    part(diamond, "copy1.1>q")
    join(diamond, "x>q")
    assert wires_of(diamond) == before


def test_wires_that_are_not_there_are_cut_already(diamond, part, wires_of):
    before = wires_of(diamond)
    part(diamond, "x>r", "gone>p", "copy1.9>q")
    assert wires_of(diamond) == before


def test_a_wire_named_beside_its_gate_is_cut_once(diamond, part, wires_of):
    part(diamond, "copy1>p", "x>copy1", gates=["p", "p"])
    assert wires_of(diamond) == {"copy1.1>q"}


def test_making_a_patch_leaves_the_graph_as_it_is(nested, wires_of, wire):
    before, gates = wires_of(nested), list(nested.gates)
    patch_parting(nested, [wire("copy2>p")], ["r"])
    patch_joining(nested, Port("x"), Port("s"))
    assert wires_of(nested) == before
    assert list(nested.gates) == gates


def test_a_tower_of_copy_gates_comes_down_without_recursion():
    height = 3_000
    graph = Graph()
    copies = [Gate(f"copy{level}", kind_of("copy")) for level in range(height)]
    graph.apply(
        Patch(added=(Gate("x", kind_of("input"), 1.0), *copies, Gate("p", kind_of("relu"))))
    )
    names = ["x", *(copy.id for copy in copies), "p"]
    for source, target in pairwise(names):
        graph.apply(patch_joining(graph, Port(source), Port(target)))
    graph.apply(patch_parting(graph, [], ["p"]))
    assert [gate.id for gate in graph.gates] == ["x"]


def test_the_origin_of_a_branch_is_the_output_that_is_copied(nested):
    assert origin_of(nested, Port("copy2", 1)) == Port("x")
    assert origin_of(nested, Port("q")) == Port("q")


def test_the_origin_of_a_branch_that_nothing_feeds_is_the_branch(graph_of):
    graph = graph_of("copy1:copy p:relu", "copy1.1>p")
    assert origin_of(graph, Port("copy1", 1)) == Port("copy1", 1)


@given(
    sources=st.lists(st.integers(0, 2), min_size=1, max_size=9),
    cuts=st.sets(st.integers(0, 8)),
)
def test_who_feeds_whom_is_what_was_joined_and_not_cut(sources, cuts):
    """However copy gates come and go, each consumer has the source that was wired to it."""
    graph = Graph()
    graph.apply(
        Patch(
            added=(
                *(Gate(f"x{number}", kind_of("input"), 1.0) for number in range(3)),
                *(Gate(f"p{number}", kind_of("relu")) for number in range(len(sources))),
            )
        )
    )
    for number, source in enumerate(sources):
        graph.apply(patch_joining(graph, Port(f"x{source}"), Port(f"p{number}")))
    cut = {number for number in cuts if number < len(sources)}
    wires = [graph.wire_into(Port(f"p{number}")) for number in cut]
    graph.apply(patch_parting(graph, wires))
    for number, source in enumerate(sources):
        wire = graph.wire_into(Port(f"p{number}"))
        origin = None if wire is None else origin_of(graph, wire.source)
        assert origin == (None if number in cut else Port(f"x{source}"))
    kept = [source for number, source in enumerate(sources) if number not in cut]
    copies = sum(gate.kind.is_copy for gate in graph.gates)
    assert copies == sum(kept.count(source) > 1 for source in range(3))
