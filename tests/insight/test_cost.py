import sys
from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.insight.cost import cost_of
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.disk import load
from bpstudio.storage.samples import samples


def counted_by_doing(graph):
    """Differentiate naively, by recursion, and count: visits, multiplications, paths, depth."""
    visits, multiplications, paths = Counter(), Counter(), Counter()
    deepest = 0

    def gradient(name, way):
        nonlocal deepest
        visits[name] += 1
        deepest = max(deepest, len(way))
        if name == graph.loss:
            paths.update(way)
            return
        for wire in graph.wires_from(name).values():
            target = wire.target.gate
            if graph.leads_to(target, graph.loss):
                gradient(target, [*way, target])
                if not graph.gate(target).kind.is_copy:
                    multiplications[target] += 1

    for gate in graph.gates:
        if gate.kind.is_source and graph.leads_to(gate.id, graph.loss):
            gradient(gate.id, [gate.id])
    return visits, multiplications, paths, deepest


@given(st.data())
def test_counting_says_what_doing_it_would_cost(scalar_graphs, data):
    graph = data.draw(scalar_graphs)
    cost = cost_of(graph)
    visits, multiplications, paths, deepest = counted_by_doing(graph)
    assert {gate.name: gate.naive_visits for gate in cost.gates} == visits
    assert {gate.name: gate.paths for gate in cost.gates} == paths
    for gate in cost.gates:
        assert gate.naive_multiplications == multiplications[gate.name]
        assert gate.visits == 1
    assert cost.naive.visits == visits.total()
    assert cost.naive.multiplications == multiplications.total()
    assert (cost.naive.depth, cost.naive.stored) == (deepest, 0)
    assert cost.paths == paths[graph.loss]
    assert cost.ratio >= 1


def test_backpropagation_multiplies_once_a_wire_and_copies_only_add(graph_of):
    cost = cost_of(graph_of("c = a + b; d = b + 1; e = c * d", a=2.0, b=1.0))
    back = cost.backpropagation
    assert (back.visits, back.multiplications, back.depth, back.stored) == (7, 6, 1, 7)
    assert (cost.naive.visits, cost.naive.multiplications, cost.naive.depth) == (12, 8, 4)
    assert cost.ratio == Fraction(8, 6)
    copy = next(gate for gate in cost.gates if gate.name == "copy1")
    assert (copy.paths, copy.naive_multiplications, copy.multiplications) == (2, 0, 0)


def test_three_ways_twice_over_are_nine_paths(graph_of):
    # Olah, Calculus on Computational Graphs: three times three paths from X to Z.
    graph = graph_of("y = sin(x) + cos(x) + exp(x); z = sin(y) + cos(y) + exp(y)", x=0.5)
    assert cost_of(graph).paths == 9


def test_what_the_loss_does_not_need_costs_nothing(graph_of):
    cost = cost_of(graph_of("f = x * y; g = exp(x); h = exp(u)", loss="f", x=1.0, y=2.0, u=3.0))
    assert [gate.name for gate in cost.gates] == ["x", "y", "copy1", "f"]
    assert cost.paths == 2


def test_a_loss_that_is_a_source_takes_no_multiplication(graph_of):
    graph = graph_of("f = x * 2", loss="x", x=1.0)
    cost = cost_of(graph)
    assert (cost.paths, cost.naive.visits, cost.naive.multiplications) == (1, 1, 0)
    assert cost.ratio == 1


def test_a_half_built_graph_is_counted_as_far_as_it_is_joined(graph_of):
    assert cost_of(graph_of("f = x * y")).paths == 2


def test_more_paths_than_atoms_are_counted_exactly(graph_of):
    lines = [f"x{n + 1} = x{n} + x{n}" for n in range(2_000)]
    cost = cost_of(graph_of("; ".join(lines), x0=1.0))
    assert cost.paths == 2**2_000
    assert cost.gates[0].paths == 2**2_000
    assert cost.backpropagation.multiplications == 4_000
    assert cost.naive.multiplications == 2 * (2**2_000 - 1)
    assert cost.naive.depth == 4_001 > sys.getrecursionlimit()


def test_without_a_loss_there_is_nothing_to_count(graph_of):
    graph = graph_of("f = x * y; g = x + y", x=1.0, y=2.0)
    graph.chosen_loss = None
    with pytest.raises(Refusal, match=r"^No gate is the loss: choose the one .* wanted\.$"):
        cost_of(graph)


@pytest.mark.parametrize("each", samples(), ids=lambda each: each.name)
def test_on_no_sample_is_the_naive_way_cheaper(each):
    cost = cost_of(load(each.path))
    assert cost.naive.multiplications >= cost.backpropagation.multiplications
    assert cost.naive.visits >= cost.backpropagation.visits
