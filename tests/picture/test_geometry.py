"""Where gates, ports and wires lie, and how they follow when gates move."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import KINDS, Role
from bpstudio.graph import Graph, Port
from bpstudio.graph.expressions import parse
from bpstudio.picture.geometry import ROLES, curves, geometry_of
from bpstudio.picture.shapes import Shape, half_size, outline, shape_of


def circuit():
    return geometry_of(parse("q = x + y; f = q * z; g = f * f", values={}))


def test_the_rows_follow_the_graph():
    graph = parse("q = x + y; f = q * z")
    geometry = geometry_of(graph)
    assert geometry.names == [gate.id for gate in graph.gates]
    assert geometry.wires == list(graph.wires)
    assert [geometry.names[row] for row in geometry.ends[:, 0]] == [
        wire.source.gate for wire in graph.wires
    ]


def test_a_wire_begins_at_its_output_port_and_ends_at_its_input_port():
    geometry = circuit()
    for row, wire in enumerate(geometry.wires):
        assert geometry.curve[row, 0].tolist() == pytest.approx(geometry.output_place(wire.source))
        assert geometry.curve[row, 3].tolist() == pytest.approx(geometry.input_place(wire.target))


def test_a_wire_has_the_role_of_the_gate_that_it_enters():
    geometry = circuit()
    roles = {
        wire.target.gate: ROLES[geometry.wire_role[row]] for row, wire in enumerate(geometry.wires)
    }
    assert roles == {
        "q": Role.DISTRIBUTOR,
        "f": Role.SWAP,
        "copy1": Role.ADDER,
        "g": Role.SWAP,
    }


def test_every_curve_lies_inside_its_box():
    geometry = circuit()
    low = geometry.curve.min(axis=1)
    high = geometry.curve.max(axis=1)
    assert (geometry.box == np.hstack([low, high])).all()


def test_moving_gates_bends_their_wires_and_no_others():
    geometry = circuit()
    before = geometry.curve.copy()
    touched = geometry.move([geometry.row["q"]], geometry.place[[geometry.row["q"]]] + (30, 40))
    moved = {geometry.wires[row].target.gate for row in touched}
    assert moved == {"q", "f"}
    same = np.setdiff1d(np.arange(len(before)), touched)
    assert (geometry.curve[same] == before[same]).all()
    assert (geometry.curve[touched] != before[touched]).any(axis=(1, 2)).all()
    assert geometry.version == 1


@given(st.lists(st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4)), min_size=3, max_size=3))
def test_moving_there_and_back_gives_the_same_curves(steps):
    geometry = circuit()
    rows = [0, 2, 4]
    places, curve = geometry.place[rows].copy(), geometry.curve.copy()
    geometry.move(rows, places + np.array(steps))
    geometry.move(rows, places)
    assert np.array_equal(geometry.curve, curve)


def test_an_empty_graph_has_no_bounds():
    assert geometry_of(Graph()).bounds is None


def test_bounds_hold_every_gate():
    geometry = circuit()
    left, top, right, bottom = geometry.bounds
    assert ((geometry.place - geometry.half) >= (left, top)).all()
    assert ((geometry.place + geometry.half) <= (right, bottom)).all()
    assert geometry.bounds_of([0])[2] < right


@given(st.floats(-500, 500), st.floats(-500, 500))
def test_curves_leave_to_the_right_and_arrive_from_the_left(x, y):
    (curve,) = curves(np.zeros((1, 2)), np.array([[x, y]]))
    assert curve[1, 0] >= curve[0, 0]
    assert curve[2, 0] <= curve[3, 0]
    assert curve[1, 1] == curve[0, 1]
    assert curve[2, 1] == curve[3, 1]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_an_outline_that_fills_its_size(kind):
    shape = shape_of(kind)
    for inputs in (1, 2, 3, 7, 40):
        width, height = half_size(shape, inputs)
        ends = np.array([numbers[-2:] for _, numbers in outline(shape, width, height) if numbers])
        assert np.abs(ends).max(axis=0).tolist() == pytest.approx([width, height])


def test_ports_of_a_wide_sum_stand_apart_in_order():
    geometry = geometry_of(parse("s = a + b + c + d + e + f"))
    places = geometry.input_places_of(geometry.row["s"])
    heights = [y for _, y in places]
    assert heights == sorted(heights)
    assert min(np.diff(heights)) > 8


def test_the_next_port_of_a_growing_gate_has_a_place():
    geometry = geometry_of(parse("s = a + b"))
    x, y = geometry.input_place(Port("s", 2))
    assert x < geometry.place[geometry.row["s"], 0]
    assert y > geometry.place[geometry.row["s"], 1]


def test_a_copy_is_a_dot():
    geometry = geometry_of(parse("s = a * a"))
    assert geometry.shape[geometry.row["copy1"]] == Shape.DOT
    first, second = geometry.output_places_of(geometry.row["copy1"])
    assert first[1] < second[1]
