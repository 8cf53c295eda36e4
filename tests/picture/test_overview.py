import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document.edits import move
from bpstudio.gates import Role
from bpstudio.graph import Graph
from bpstudio.graph.expressions import parse
from bpstudio.picture.geometry import ROLES, geometry_of
from bpstudio.picture.overview import EMPTY, overview_of, painted

WIDTH, HEIGHT = 200, 120


def map_of(graph):
    geometry = geometry_of(graph)
    overview = overview_of(geometry.bounds, WIDTH, HEIGHT, 8)
    return geometry, overview, painted(geometry, overview, WIDTH, HEIGHT)


def test_every_gate_is_where_it_stands_in_the_colour_of_its_role():
    geometry, overview, codes = map_of(parse("q = x + y; f = sigmoid(q * z)"))
    for row in range(len(geometry.names)):
        x, y = overview.to_map(geometry.place[row].tolist())
        assert codes[round(y), round(x)] == geometry.role[row] + 1


def test_the_ground_between_the_gates_is_empty():
    _, _, codes = map_of(parse("q = x + y"))
    assert (codes[:6] == EMPTY).all()
    assert (codes != EMPTY).any()


def test_a_copy_gate_lies_under_the_others():
    graph = parse("f = x * x")
    far = {"x": (-9e5, 0.0), "f": (0.0, 0.0), "copy1": (0.0, 0.0)}
    graph.apply(move(graph, far).patch)
    _, overview, codes = map_of(graph)
    x, y = overview.to_map((0.0, 0.0))
    around = codes[int(y) - 1 : int(y) + 2, int(x) - 1 : int(x) + 2]
    assert set(around.ravel().tolist()) - {EMPTY} == {ROLES.index(Role.SWAP) + 1}


def test_an_empty_graph_makes_an_empty_map():
    codes = painted(geometry_of(Graph()), overview_of((0, 0, 0, 0), 9, 9), 9, 9)
    assert not codes.any()


def test_gates_beyond_the_rim_are_drawn_on_it_and_nowhere_else():
    geometry = geometry_of(parse("q = x + y"))
    overview = overview_of((5000.0, 5000.0, 6000.0, 6000.0), WIDTH, HEIGHT)
    codes = painted(geometry, overview, WIDTH, HEIGHT)
    assert codes.shape == (HEIGHT, WIDTH)
    assert not codes[1:, 1:].any()


numbers = st.floats(-1e5, 1e5, width=32)


@given(numbers, numbers, st.floats(1, 1e5, width=32), st.floats(1, 1e5, width=32))
def test_the_map_shows_the_whole_box_and_finds_its_way_back(left, top, wide, high):
    overview = overview_of((left, top, left + wide, top + high), WIDTH, HEIGHT, 8)
    for place in ((left, top), (left + wide, top + high)):
        x, y = overview.to_map(place)
        assert -1e-6 <= x <= WIDTH + 1e-6
        assert -1e-6 <= y <= HEIGHT + 1e-6
        assert np.allclose(overview.to_scene((x, y)), place, atol=0.1)
    assert overview.to_map((left + wide / 2, top + high / 2)) == pytest.approx(
        (WIDTH / 2, HEIGHT / 2), abs=1e-3
    )
