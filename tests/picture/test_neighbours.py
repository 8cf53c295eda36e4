import pytest

from bpstudio.document.edits import move
from bpstudio.graph.expressions import parse
from bpstudio.picture.geometry import geometry_of
from bpstudio.picture.neighbours import Direction, neighbour_of


@pytest.fixture
def geometry():
    graph = parse("q = x + y; f = q * z; far = relu(w)")
    places = {
        "x": (0.0, 0.0),
        "y": (0.0, 100.0),
        "z": (0.0, 200.0),
        "q": (200.0, 50.0),
        "f": (400.0, 100.0),
        "w": (900.0, 100.0),
        "far": (1100.0, 100.0),
    }
    graph.apply(move(graph, places).patch)
    return geometry_of(graph)


@pytest.mark.parametrize(
    ("start", "direction", "end"),
    [
        ("x", Direction.RIGHT, "q"),
        ("q", Direction.RIGHT, "f"),
        ("q", Direction.LEFT, "x"),
        ("f", Direction.LEFT, "q"),
        ("z", Direction.RIGHT, "f"),
        ("x", Direction.DOWN, "y"),
        ("z", Direction.UP, "y"),
    ],
)
def test_wires_lead_left_and_right_and_the_picture_up_and_down(geometry, start, direction, end):
    row = neighbour_of(geometry, geometry.row[start], direction)
    assert geometry.names[row] == end


def test_where_no_wire_leads_the_nearest_gate_ahead_is_next(geometry):
    row = neighbour_of(geometry, geometry.row["f"], Direction.RIGHT)
    assert geometry.names[row] == "w"
    row = neighbour_of(geometry, geometry.row["w"], Direction.LEFT)
    assert geometry.names[row] == "f"


def test_behind_the_last_gate_there_is_none(geometry):
    assert neighbour_of(geometry, geometry.row["far"], Direction.RIGHT) is None
    assert neighbour_of(geometry, geometry.row["x"], Direction.UP) is None
