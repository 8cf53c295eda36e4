"""Which gate, port or wire lies under a point."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.graph import Graph, Port
from bpstudio.graph.expressions import parse
from bpstudio.picture.geometry import geometry_of
from bpstudio.picture.hits import (
    gate_at,
    gates_in,
    input_at,
    output_at,
    points_along,
    wire_at,
    wires_in,
)

GRAPH = parse("q = x + y; f = q * z; g = f * f", values={})
GEOMETRY = geometry_of(GRAPH)
FAR = (1e5, 1e5)


def test_the_middle_of_a_gate_is_the_gate():
    for row, place in enumerate(GEOMETRY.place.tolist()):
        assert gate_at(GEOMETRY, tuple(place)) == row


def test_the_corner_of_a_round_gates_box_is_outside():
    row = GEOMETRY.row["q"]
    corner = GEOMETRY.place[row] + 0.95 * GEOMETRY.half[row]
    assert gate_at(GEOMETRY, tuple(corner.tolist())) is None


def test_far_away_there_is_nothing():
    assert gate_at(GEOMETRY, FAR) is None
    assert wire_at(GEOMETRY, FAR, 8.0) is None
    assert output_at(GRAPH, GEOMETRY, FAR, 20.0) is None
    assert input_at(GEOMETRY, FAR, 20.0) is None


def test_in_an_empty_graph_there_is_nothing():
    empty = Graph()
    geometry = geometry_of(empty)
    assert gate_at(geometry, (0, 0)) is None
    assert wire_at(geometry, (0, 0), 8.0) is None
    assert output_at(empty, geometry, (0, 0), 20.0) is None
    assert input_at(geometry, (0, 0), 20.0) is None


def test_every_port_is_found_at_its_place():
    for wire in GRAPH.wires:
        assert input_at(GEOMETRY, GEOMETRY.input_place(wire.target), 6.0) == wire.target
        if not GRAPH.gate(wire.source.gate).kind.is_copy:
            assert (
                output_at(GRAPH, GEOMETRY, GEOMETRY.output_place(wire.source), 6.0) == wire.source
            )


def test_at_a_copy_the_next_free_branch_is_found():
    place = GEOMETRY.output_place(Port("copy1", 1))
    assert output_at(GRAPH, GEOMETRY, place, 14.0) == Port("copy1", 2)


@given(st.integers(0, 24), st.sampled_from(range(len(GEOMETRY.wires))))
def test_every_point_of_a_wire_is_on_a_wire(step, row):
    point = points_along(GEOMETRY.curve[[row]])[step, 0]
    found = wire_at(GEOMETRY, tuple(point.tolist()), 3.0)
    assert found is not None
    nearest = np.abs(points_along(GEOMETRY.curve[[found]])[:, 0] - point).max(axis=1).min()
    assert nearest < 40


def test_a_point_beside_a_wire_is_not_on_it():
    point = points_along(GEOMETRY.curve[[0]])[12, 0] + (0, 40)
    assert wire_at(GEOMETRY, tuple(point.tolist()), 5.0) is None


def test_a_box_touches_what_lies_in_it():
    left, top, right, bottom = GEOMETRY.bounds
    assert len(gates_in(GEOMETRY, (left, top, right, bottom))) == len(GEOMETRY.names)
    assert len(wires_in(GEOMETRY, (left, top, right, bottom))) == len(GEOMETRY.wires)
    assert len(gates_in(GEOMETRY, (right + 1, top, right + 50, bottom))) == 0
    assert len(wires_in(GEOMETRY, (right + 1, top, right + 50, bottom))) == 0
    x, y = GEOMETRY.place[GEOMETRY.row["x"]].tolist()
    assert gates_in(GEOMETRY, (x - 1, y - 1, x + 1, y + 1)).tolist() == [GEOMETRY.row["x"]]
