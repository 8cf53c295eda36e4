"""Where gates are placed: to the right of what feeds them, apart, straight, always the same."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Port, Wire
from bpstudio.graph.expressions import parse
from bpstudio.picture.geometry import geometry_of
from bpstudio.picture.placement import placed
from bpstudio.picture.rows import GRID


def chain(length):
    graph = Graph()
    gates = [Gate("x", kind_of("input"), 1.0)]
    gates += [Gate(f"g{index}", kind_of("tanh")) for index in range(length)]
    wires = (Wire(Port(a.id), Port(b.id)) for a, b in pairwise(gates))
    graph.apply(Patch(added=tuple(gates), joined=tuple(wires)))
    return graph


def alone(count):
    graph = Graph()
    graph.apply(
        Patch(added=tuple(Gate(f"x{index}", kind_of("input"), 1.0) for index in range(count)))
    )
    return graph


# Each example places a whole graph, which takes long.
fewer = settings(max_examples=settings().max_examples // 5)


@st.composite
def graphs(draw):
    names = [f"s{index}" for index in range(draw(st.integers(1, 4)))]
    statements = []
    for index in range(draw(st.integers(1, 14))):
        a, b = draw(st.sampled_from(names)), draw(st.sampled_from(names))
        form = draw(st.sampled_from(["{a} + {b}", "{a} * {b}", "tanh({a})", "max({a}, {b}, 2)"]))
        statements.append(f"g{index} = {form.format(a=a, b=b)}")
        names.append(f"g{index}")
    return parse("; ".join(statements))


def overlaps(graph, places):
    geometry = geometry_of(graph)
    middle = np.array([places[name] for name in geometry.names])
    away = np.abs(middle[:, None] - middle[None])
    close = (away < geometry.half[:, None] + geometry.half[None] + 10.0).all(axis=2)
    return int(close.sum()) - len(middle)


@fewer
@given(graphs())
def test_every_wire_runs_to_the_right_and_no_gate_touches_another(graph):
    places = placed(graph)
    assert set(places) == {gate.id for gate in graph.gates}
    for wire in graph.wires:
        assert places[wire.source.gate][0] + 100.0 < places[wire.target.gate][0]
    assert overlaps(graph, places) == 0


@fewer
@given(graphs())
def test_places_lie_on_the_grid_and_begin_at_the_origin(graph):
    places = np.array(list(placed(graph).values()))
    assert not np.any(places % GRID)
    assert places.min(axis=0).tolist() == [0.0, 0.0]


@fewer
@given(graphs())
def test_the_same_graph_always_gets_the_same_places(graph):
    assert placed(graph) == placed(graph)


def test_an_empty_graph_has_no_places():
    assert placed(Graph()) == {}
    assert placed(parse("f = x + y"), []) == {}


def test_one_gate_stands_at_the_origin():
    assert placed(alone(1)) == {"x0": (0.0, 0.0)}


def test_the_three_sources_of_the_first_example_stand_in_one_column_with_the_sum_between():
    places = placed(parse("q = x + y; f = q * z"))
    assert places["x"][0] == places["y"][0] == places["z"][0] == 0.0
    assert places["x"][1] < places["y"][1] < places["z"][1]
    assert places["q"][1] == (places["x"][1] + places["y"][1]) / 2
    assert places["q"][1] < places["f"][1] < places["z"][1]


def test_inputs_stand_in_the_order_of_their_ports():
    places = placed(parse("f = max(c, a, d, b)"))
    assert [name for name, _ in sorted(places.items(), key=lambda item: item[1][1])][:2] == [
        "c",
        "a",
    ]
    assert places["c"][1] < places["a"][1] < places["d"][1] < places["b"][1]


def test_a_source_that_is_needed_late_stands_beside_what_it_feeds():
    places = placed(parse("f = tanh(sin(cos(x))) + y"))
    cosine, before, last = places["cos1"], places["y"], places["f"]
    assert cosine[0] < before[0] < last[0]


def test_a_chain_lies_on_one_line():
    places = placed(parse("a = tanh(sin(cos(exp(x)))); f = a * y + z"))
    assert len({places[name][1] for name in ("x", "exp1", "cos1", "sin1", "a")}) == 1


def test_both_branches_of_a_copy_into_one_gate_are_placed():
    places = placed(parse("f = x + x"))
    assert places["x"][1] == places["copy1"][1] == places["f"][1]


def test_a_deep_chain_needs_no_recursion():
    places = placed(chain(50_000))
    assert len(places) == 50_001
    assert {y for _, y in places.values()} == {0.0}


def test_parts_without_wires_between_them_are_packed_side_by_side():
    graph = parse("f = x + y; g = tanh(u); h = sin(cos(v))")
    places = placed(graph)
    assert overlaps(graph, places) == 0
    many = np.array(list(placed(alone(100)).values()))
    width, height = np.ptp(many, axis=0)
    assert 0.5 < width / height < 4.0
    assert overlaps(alone(100), placed(alone(100))) == 0


def test_only_the_named_gates_are_placed_around_their_old_middle():
    graph = parse("q = x + y; f = q * z")
    moved = tuple(
        Gate(gate.id, gate.kind, gate.value, (gate.at[0] + 1000.0, gate.at[1] - 500.0))
        for gate in graph.gates
    )
    graph.apply(Patch(removed=tuple(graph.gates), added=moved))
    old = np.array([graph.gate(name).at for name in ("x", "y", "q")])
    places = placed(graph, {"q", "x", "y"})
    new = np.array(list(places.values()))
    assert set(places) == {"x", "y", "q"}
    middle = (new.min(axis=0) + new.max(axis=0)) / 2 - (old.min(axis=0) + old.max(axis=0)) / 2
    assert np.abs(middle).max() <= GRID


def test_a_half_built_graph_is_placed_too():
    graph = alone(2)
    graph.apply(Patch(added=(Gate("q", kind_of("add")), Gate("c", kind_of("copy")))))
    graph.apply(Patch(joined=(Wire(Port("x0"), Port("q", 1)),)))
    places = placed(graph)
    assert places["x0"][0] < places["q"][0]
    assert overlaps(graph, places) == 0


@pytest.mark.parametrize(("wide", "deep"), [(12, 3), (3, 12)])
def test_layered_networks_are_placed_without_overlap(wide, deep):
    statements, before = [], [f"x{index}" for index in range(wide)]
    for layer in range(deep):
        after = [f"h{layer}_{index}" for index in range(wide)]
        statements += [
            f"{name} = tanh({' + '.join(f'w{name}_{each} * {each}' for each in before)})"
            for name in after
        ]
        before = after
    graph = parse("; ".join(statements))
    assert overlaps(graph, placed(graph)) == 0


@st.composite
def trees(draw):
    fresh = iter(range(1000))

    def grown(depth):
        if depth == 0 or draw(st.integers(0, 3)) == 0:
            return f"s{next(fresh)}"
        parts = [grown(depth - 1) for _ in range(draw(st.integers(1, 3)))]
        return f"({' + '.join(parts)})" if len(parts) > 1 else f"tanh({parts[0]})"

    return parse(f"f = sin({grown(4)})")


@given(trees())
def test_a_tree_has_no_crossing_no_overlap_and_keeps_its_sources_in_reading_order(graph):
    places = placed(graph)
    assert overlaps(graph, places) == 0
    for gate in graph.gates:
        into = graph.wires_into(gate.id)
        heights = [places[into[index].source.gate][1] for index in sorted(into)]
        assert heights == sorted(heights)


def test_a_sum_stands_level_with_the_middle_of_what_it_adds_unless_a_neighbour_is_in_the_way():
    places = placed(parse("f = tanh((a + b) * (c + d)) + max(e, g)"))
    middle = (places["add1"][1] + places["add2"][1]) / 2
    assert abs(places["mul1"][1] - middle) <= GRID
    wide = "f = max(a, b) + max(c, d) + max(e, g)"
    places = placed(parse(wide))
    assert abs(places["f"][1] - places["max2"][1]) <= GRID


def test_a_long_low_graph_is_placed_closer_and_higher_so_that_a_screen_holds_it():
    chain_of_five, chain_of_twenty = (placed(chain(length)) for length in (5, 20))
    far = chain_of_five["g2"][0] - chain_of_five["g1"][0]
    close = chain_of_twenty["g2"][0] - chain_of_twenty["g1"][0]
    assert 0.5 * far < close < 0.8 * far
    text = "; ".join(f"g{i} = tanh(g{i - 1})" for i in range(1, 12))
    graph = parse(f"g0 = x + y; {text}; h0 = x * y; {text.replace('g', 'h')}; f = g11 + h11")
    places = placed(graph)
    assert places["h5"][1] - places["g5"][1] > 150.0
