"""Room for a second copy of some gates."""

from bpstudio.document.edits import move
from bpstudio.graph.expressions import parse
from bpstudio.picture.free_room import free_step
from bpstudio.picture.geometry import geometry_of


def scene(**places):
    graph = parse("f = relu(x)")
    graph.apply(move(graph, {name: tuple(map(float, at)) for name, at in places.items()}).patch)
    return geometry_of(graph)


def test_the_copy_stands_right_below():
    geometry = scene(x=(0, 0), f=(300, 0))
    across, down = free_step(geometry, [geometry.row["x"]])
    assert across == 0
    assert down % 10 == 0
    assert 48 < down < 110


def test_what_is_in_the_way_is_passed_by():
    geometry = scene(x=(0, 0), f=(0, 90))
    _, down = free_step(geometry, [geometry.row["x"]])
    assert down - 24 > 90 + 26


def test_where_there_is_no_end_of_gates_the_search_ends():
    graph = parse("; ".join(f"f{i} = relu(x{i})" for i in range(60)))
    names = [gate.id for gate in graph.gates]
    places = {name: (0.0, 40.0 * row) for row, name in enumerate(names)}
    graph.apply(move(graph, places).patch)
    assert free_step(geometry_of(graph), [0]) == (0, 90)
