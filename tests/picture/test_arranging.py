"""Strokes that cross wires, gates in line and at equal distances, and room on a wire."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document.edits import move
from bpstudio.graph import Port
from bpstudio.graph.expressions import parse
from bpstudio.picture.alignment import Line, aligned, distributed
from bpstudio.picture.geometry import geometry_of
from bpstudio.picture.room import GAP, room_on
from bpstudio.picture.slicing import wires_crossed


def placed(text, **places):
    graph = parse(text)
    graph.apply(move(graph, {name: tuple(map(float, at)) for name, at in places.items()}).patch)
    return graph


@pytest.fixture
def graph():
    return placed("f = x * y", x=(0, 0), y=(0, 100), f=(300, 50))


def test_a_stroke_crosses_the_wires_that_lie_on_both_its_sides(graph):
    geometry = geometry_of(graph)
    assert len(wires_crossed(geometry, (170.0, -50.0), (170.0, 150.0))) == 2
    (row,) = wires_crossed(geometry, (170.0, -50.0), (170.0, 49.0)).tolist()
    assert geometry.wires[row].source == Port("x")
    assert not len(wires_crossed(geometry, (170.0, -50.0), (170.0, -40.0)))
    assert not len(wires_crossed(geometry, (0.0, -50.0), (0.0, 150.0)))


def test_a_stroke_along_a_level_wire_crosses_it_only_where_it_is():
    geometry = geometry_of(placed("f = relu(x)", x=(0, 0), f=(300, 0)))
    assert len(wires_crossed(geometry, (100.0, 0.0), (150.0, 0.0))) == 1
    assert not len(wires_crossed(geometry, (400.0, 0.0), (450.0, 0.0)))


@given(st.floats(70, 270), st.floats(0.01, 300), st.floats(-40, 40))
def test_a_stroke_from_above_all_to_below_all_crosses_all(x, reach, slant):
    geometry = geometry_of(placed("f = x * y", x=(0, 0), y=(0, 100), f=(340, 50)))
    crossed = wires_crossed(geometry, (x, -reach - 1), (x + slant / 40, 101 + reach))
    assert len(crossed) == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (Line.LEFT, [(0, 0), (0, 100), (-38, 50)]),
        (Line.RIGHT, [(262, 0), (262, 100), (300, 50)]),
        (Line.CENTRES, [(131, 0), (131, 100), (131, 50)]),
        (Line.TOP, [(0, 0), (0, 0), (300, 0)]),
        (Line.BOTTOM, [(0, 100), (0, 100), (300, 100)]),
        (Line.MIDDLES, [(0, 50), (0, 50), (300, 50)]),
    ],
)
def test_gates_are_put_in_line(graph, line, expected):
    geometry = geometry_of(graph)
    rows = np.array([geometry.row[name] for name in ("x", "y", "f")])
    assert aligned(geometry, rows, line).tolist() == [list(at) for at in expected]


def test_gates_are_put_at_equal_distances_and_the_outer_two_stay():
    graph = placed("f = x * y; g = relu(z)", x=(0, 0), y=(0, 500), f=(300, 60), g=(0, 70))
    geometry = geometry_of(graph)
    rows = np.array([geometry.row[name] for name in ("y", "f", "x", "g")])
    places = distributed(geometry, rows, 1)
    tops = places[:, 1] - geometry.half[rows, 1]
    bottoms = places[:, 1] + geometry.half[rows, 1]
    order = np.argsort(places[:, 1])
    gaps = tops[order][1:] - bottoms[order][:-1]
    assert np.ptp(gaps) <= 1.0
    assert places[0].tolist() == [0, 500]
    assert places[2].tolist() == [0, 0]


def test_where_there_is_room_nobody_moves():
    graph = placed("f = relu(x)", x=(0, 0), f=(600, 0))
    room = room_on(graph, geometry_of(graph), graph.wire_into(Port("f")), 24.0, (300.0, 5.0))
    assert (room.at, room.others) == ((300, 5), {})


def test_all_that_the_wire_leads_to_makes_room():
    graph = placed("f = relu(x); g = tanh(f) + y", x=(0, 0), f=(200, 0), g=(400, 0), y=(0, 90))
    room = room_on(graph, geometry_of(graph), graph.wire_into(Port("f")), 24.0, (100.0, 5.0))
    assert room.at[0] == 62 + GAP + 24
    assert {"f", "g"} <= set(room.others)
    assert "y" not in room.others
    shift = room.others["f"][0] - 200
    assert room.others["g"] == (400 + shift, 0)
    assert room.others["f"][0] - 27 - (room.at[0] + 24) >= GAP


def test_on_a_wire_that_runs_backwards_nobody_moves():
    graph = placed("f = relu(x)", x=(500, 0), f=(0, 0))
    room = room_on(graph, geometry_of(graph), graph.wire_into(Port("f")), 24.0, (200.0, 5.0))
    assert (room.at, room.others) == ((200, 5), {})
