"""A plan that follows patches is, number by number, the plan that would be compiled anew."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document import Document, edits
from bpstudio.engine import Plan
from bpstudio.engine.stacks import as_one
from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Port, Wire
from bpstudio.graph.expressions import parse


def followed(graph: Graph, patch: Patch) -> tuple[Plan, bool]:
    """Return the plan of a graph that has followed a patch, and whether it has to run again."""
    plan = Plan(graph)
    graph.apply(patch)
    return plan, plan.follow(graph, patch)


def is_as_new(plan: Plan, graph: Graph) -> bool:
    now, fresh = plan.layout, Plan(graph).layout
    return (
        now.wiring.levels.tolist() == fresh.wiring.levels.tolist()
        and now.is_live.tolist() == fresh.is_live.tolist()
        and [stack.rows for stack in now.stacks] == [stack.rows for stack in fresh.stacks]
        and now.problems == fresh.problems
        and plan.run().tape.tobytes() == Plan(graph).run().tape.tobytes()
    )


def chain(length: int) -> Graph:
    """Return x → relu → relu → …"""
    names = [f"r{number}" for number in range(length)]
    relus = tuple(Gate(name, kind_of("relu")) for name in names)
    ends = zip(["x", *names], names, strict=False)
    wires = tuple(Wire(Port(source), Port(target)) for source, target in ends)
    graph = Graph()
    graph.apply(Patch(added=(Gate("x", kind_of("input"), 2.0), *relus), joined=wires))
    return graph


def test_a_gate_without_wires_leaves_every_number_where_it_is():
    graph = parse("f = x * y", values={"x": 2.0, "y": 3.0})
    plan, runs = followed(graph, Patch(added=(Gate("k", kind_of("tanh")),)))
    assert not runs
    assert is_as_new(plan, graph)


@pytest.mark.parametrize("name", ["y", "f"])
def test_a_gate_that_goes_from_the_middle_takes_another_run(name):
    graph = parse("f = relu(x)", values={"x": 2.0})
    lone = Gate("y", kind_of("relu"))
    graph.apply(Patch(added=(lone,)))
    graph.apply(Patch(added=(Gate("z", kind_of("input"), 1.0),)))
    plan = Plan(graph)
    edit = edits.remove(graph, [name])
    graph.apply(edit.patch)
    assert plan.follow(graph, edit.patch)
    assert is_as_new(plan, graph)


def test_a_source_that_comes_has_its_number_on_the_tape():
    graph = parse("f = relu(x)", values={"x": 2.0})
    plan, runs = followed(graph, Patch(added=(Gate("c", kind_of("constant"), (1.0, 2.0)),)))
    assert runs
    assert plan.run().value("c").tolist() == [1.0, 2.0]


def test_values_that_were_set_in_between_are_kept():
    graph = parse("f = x * y", values={"x": 2.0, "y": 3.0})
    document, plan = Document(graph), Plan(graph)
    document.apply(edits.set_value(graph, "x", 5.0))
    plan.set_value("x", 5.0)
    edit = edits.add_gate(graph, kind_of("input"), (0.0, 0.0))
    document.apply(edit)
    assert plan.follow(graph, edit.patch)
    assert plan.run().value("f") == 15.0


@pytest.mark.parametrize("length", [20, 400])
def test_a_change_at_the_head_reaches_the_end_however_long_the_way(length):
    graph = chain(length)
    new = Gate("k", kind_of("relu"))
    old = Wire(Port("x"), Port("r0"))
    into = (Wire(Port("x"), Port("k")), Wire(Port("k"), Port("r0")))
    plan, _ = followed(graph, Patch(added=(new,), cut=(old,), joined=into))
    assert is_as_new(plan, graph)


@pytest.mark.parametrize("length", [20, 400])
def test_a_cut_before_the_loss_lets_all_before_it_die(length):
    graph = chain(length)
    graph.chosen_loss = f"r{length - 1}"
    side = Gate("y", kind_of("input"), 1.0)
    last = Wire(Port(f"r{length - 2}"), Port(f"r{length - 1}"))
    patch = Patch(added=(side,), cut=(last,), joined=(Wire(Port("y"), last.target),))
    plan, _ = followed(graph, patch)
    assert is_as_new(plan, graph)
    assert not plan.layout.is_live[plan.row["x"]]


def test_after_a_patch_of_hundreds_everything_is_compiled_anew():
    graph = chain(3)
    many = tuple(Gate(f"n{number}", kind_of("input"), 1.0) for number in range(501))
    plan, _ = followed(graph, Patch(added=many))
    assert is_as_new(plan, graph)


@given(
    st.integers(1, 30).flatmap(
        lambda count: st.lists(
            st.lists(
                st.one_of(st.integers(-3, 3), st.integers(-(2**40), 2**40)),
                min_size=count,
                max_size=count,
            ),
            min_size=1,
            max_size=4,
        )
    )
)
def test_one_number_has_the_order_of_several(keys):
    one = as_one([np.array(key) for key in keys]).tolist()
    columns = list(zip(*keys, strict=True))
    for here, column in zip(one, columns, strict=True):
        for there, other in zip(one, columns, strict=True):
            assert (here < there) == (column < other)
