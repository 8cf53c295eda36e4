"""Folding: boxes with ports, wires that end on them, what is left out, and room that is made."""

import warnings

import numpy as np
import pytest

from bpstudio.document import Document, edits
from bpstudio.engine import evaluate
from bpstudio.graph import Port
from bpstudio.graph.expressions import parse
from bpstudio.graph.groups import groups_of
from bpstudio.picture.drawing import drawing_of, redrawn
from bpstudio.picture.geometry import STUB, geometry_of
from bpstudio.picture.hits import gate_at, gates_in, input_at, output_at, wires_in
from bpstudio.picture.making_room import with_room
from bpstudio.picture.neighbours import Direction, neighbour_of
from bpstudio.picture.overview import overview_of, painted
from bpstudio.picture.placement import placed
from bpstudio.picture.small_picture import dots_of
from bpstudio.picture.units import (
    as_seen,
    box_of_row,
    contracted,
    heads,
    in_view,
    is_absent,
    moved,
    opened_at,
    outline_of,
    seen,
    seen_boxes,
    shown_wires,
    unit_of,
    units_of,
)

EVERYTHING = (-1e6, -1e6, 1e6, 1e6)
PLACES = {
    "w": (0.0, 0.0),
    "x": (0.0, 100.0),
    "b": (0.0, 200.0),
    "mul1": (220.0, 50.0),
    "z": (400.0, 130.0),
    "h": (590.0, 130.0),
    "copy1": (810.0, 130.0),
    "v": (810.0, 210.0),
    "mul2": (1030.0, 130.0),
    "f": (1210.0, 160.0),
}


@pytest.fixture
def document():
    """A neuron h = tanh(w x + b) and what uses it twice, the neuron's gates in a folded group."""
    graph = parse(
        "z = w * x + b; h = tanh(z); f = h * v + h",
        values={"w": 2.0, "x": 0.5, "b": 0.1, "v": 3.0},
    )
    document = Document(graph)
    document.apply(edits.move(graph, PLACES))
    document.apply(edits.group(graph, {"w", "b", "mul1", "z", "h"}, "Neuron"))
    return document


@pytest.fixture
def graph(document):
    return document.graph


@pytest.fixture
def geometry(graph):
    return geometry_of(graph)


def the_box(geometry):
    (box,) = geometry.folding.boxes
    return box


def test_gates_of_a_folded_group_stand_where_its_box_is(geometry, graph):
    box = the_box(geometry)
    homes = np.array([graph.gate(name).at for name in ("w", "b", "mul1", "z", "h")])
    middle = (homes.min(axis=0) + homes.max(axis=0)) / 2
    for name in ("w", "b", "mul1", "z", "h"):
        assert geometry.place[geometry.row[name]].tolist() == middle.tolist()
        assert tuple(geometry.half[geometry.row[name]]) == box.half
    assert geometry.place[geometry.row["v"]].tolist() == list(graph.gate("v").at)


def test_a_box_has_the_ports_that_lead_out_or_are_free(geometry):
    box = the_box(geometry)
    assert [(each.port, each.name) for each in box.inputs] == [(Port("mul1", 1), "x")]
    assert [(each.port, each.name) for each in box.outputs] == [(Port("h"), "h")]


def test_free_ports_of_gates_in_a_box_are_ports_of_the_box(document, graph):
    document.apply(edits.part(graph, [graph.wire_into(Port("mul1", 1))]))
    box = the_box(geometry_of(graph))
    assert [each.name for each in box.inputs] == ["mul1.b"]
    document.apply(edits.name_port(graph, "group1", Port("mul1", 1), "input", is_output=False))
    document.apply(edits.name_port(graph, "group1", Port("h"), "a" * 40, is_output=True))
    box = the_box(geometry_of(graph))
    assert [each.name for each in box.inputs] == ["input"]
    assert box.outputs[0].name.endswith("…")


def test_very_many_ports_stand_close_together_without_names():
    names = [f"x{n}" for n in range(40)]
    graph = parse(
        "; ".join(f"y{n} = tanh(x{n})" for n in range(40)), values=dict.fromkeys(names, 1.0)
    )
    document = Document(graph)
    document.apply(edits.group(graph, {f"y{n}" for n in range(40)}, "Wide"))
    box = the_box(geometry_of(graph))
    assert {each.name for each in (*box.inputs, *box.outputs)} == {""}
    heights = [each.offset[1] for each in box.inputs]
    assert np.diff(heights) == pytest.approx(11.0)
    assert -box.half[1] < heights[0] < heights[-1] < box.half[1]
    document.apply(edits.ungroup(graph, {"group1"}))
    document.apply(edits.group(graph, {f"y{n}" for n in range(18)}, "Less wide"))
    box = the_box(geometry_of(graph))
    assert box.inputs[0].name == "x0"
    assert box.inputs[1].offset[1] - box.inputs[0].offset[1] < 22.0


def test_wires_end_on_the_ports_of_the_box_and_those_within_are_not_there(geometry, graph):
    box = the_box(geometry)
    x, y = geometry.place[box.rows[0]].tolist()
    row = geometry.wire_row[graph.wire_into(Port("mul1", 1))]
    dx, dy = box.inputs[0].offset
    assert geometry.curve[row, 3].tolist() == [x + dx, y + dy]
    assert geometry.input_place(Port("mul1", 1)) == (x + dx, y + dy)
    assert geometry.output_place(Port("h")) == (x + box.outputs[0].offset[0], y + dy)
    assert geometry.output_place(Port("w")) == (x + box.half[0], y)
    within = geometry.wire_row[graph.wire_into(Port("h"))]
    assert within not in wires_in(geometry, EVERYTHING)
    assert within not in shown_wires(geometry)
    assert len(wires_in(geometry, EVERYTHING)) == len(shown_wires(geometry)) == 6


def test_the_box_and_its_ports_are_found_under_a_point(geometry, graph):
    box = the_box(geometry)
    x, y = geometry.place[box.rows[0]].tolist()
    row = gate_at(geometry, (x, y))
    assert box_of_row(geometry, row) is box
    assert unit_of(geometry, row) == {"w", "b", "mul1", "z", "h"}
    assert units_of(geometry, ["w", "x"]) == {"w", "b", "mul1", "z", "h", "x"}
    dx, dy = box.inputs[0].offset
    assert input_at(geometry, (x + dx + 3.0, y + dy), 9.0) == Port("mul1", 1)
    assert input_at(geometry, (x + dx, y - box.half[1]), 9.0) is None
    dx, dy = box.outputs[0].offset
    assert output_at(graph, geometry, (x + dx, y + dy), 9.0) == Port("h")
    assert unit_of(geometry, geometry.row["v"]) == {"v"}
    assert box_of_row(geometry, geometry.row["v"]) is None


def test_a_box_moves_as_one(geometry):
    box = the_box(geometry)
    homes = geometry.folding.home[box.rows].copy()
    places = geometry.place[box.rows] + (30.0, -20.0)
    steps = moved(geometry, heads(geometry, box.rows), places[:1])
    assert set(steps) == {"w", "b", "mul1", "z", "h"}
    geometry.move(box.rows.tolist(), places)
    assert np.array_equal(geometry.folding.home[box.rows], homes + np.array((30.0, -20.0)))
    assert steps["w"] == tuple(geometry.folding.home[geometry.row["w"]])
    again = as_seen(geometry, box.rows, homes)
    assert np.array_equal(again, places - (30.0, -20.0))


def test_only_what_is_seen_is_seen(geometry):
    rows = np.arange(len(geometry.names))
    assert {geometry.names[row] for row in seen(geometry, rows)} == {"x", "v", "f", "mul2", "copy1"}
    assert len(heads(geometry, rows)) == 6
    assert seen_boxes(geometry, EVERYTHING) == [the_box(geometry)]
    assert seen_boxes(geometry, (1e5, 1e5, 1e6, 1e6)) == []
    assert len(dots_of(geometry, the_box(geometry))) == 5


def test_a_view_of_its_own_has_only_the_group_with_stubs(graph):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        geometry = geometry_of(graph, "group1")
    assert set(in_view(geometry)) == {"w", "b", "mul1", "z", "h"}
    assert is_absent(geometry, geometry.row["v"])
    found = {geometry.names[row] for row in gates_in(geometry, EVERYTHING)}
    assert found == {"w", "b", "mul1", "z", "h"}
    assert sorted(name for *_, name in geometry.folding.stubs) == ["copy1", "x"]
    row = geometry.wire_row[graph.wire_into(Port("mul1", 1))]
    assert geometry.curve[row, 3, 0] - geometry.curve[row, 0, 0] == STUB
    left, *_ = geometry.bounds
    assert left < graph.gate("mul1").at[0]
    assert neighbour_of(geometry, geometry.row["h"], Direction.RIGHT) is None


def test_a_group_that_is_not_there_has_no_view(graph):
    assert geometry_of(graph, "group9").folding.within is None
    assert geometry_of(parse("f = x * y"), "group1").folding is None


def test_an_open_group_has_an_outline_with_its_title(document, graph):
    document.apply(edits.fold(graph, {"group1"}, is_open=True))
    document.apply(edits.group(graph, {"w", "mul1"}, "Product"))
    document.apply(edits.fold(graph, {"group2"}, is_open=True))
    geometry = geometry_of(graph)
    outer, inner = geometry.folding.opened
    assert (outer.group.title, inner.group.title) == ("Neuron", "Product")
    around, within = outline_of(geometry, outer), outline_of(geometry, inner)
    assert around[0] < within[0]
    assert around[1] < within[1]
    assert around[2] > within[2]
    assert around[3] > within[3]
    assert opened_at(geometry, (around[0] + 20.0, around[1] + 10.0)) is outer
    assert opened_at(geometry, (within[0] + 20.0, within[1] + 10.0)) is inner
    assert opened_at(geometry, (around[0] + 20.0, around[3] - 5.0)) is None
    drawing = drawing_of(graph, evaluate(graph))
    assert drawing.bounds[0] <= around[0]


def test_tidying_places_a_box_as_one(graph):
    places = placed(graph)
    assert set(places) == {gate.id for gate in graph.gates}
    assert places["x"][0] < places["w"][0] + 1000.0
    steps = {
        (places[n][0] - graph.gate(n).at[0], places[n][1] - graph.gate(n).at[1])
        for n in ("w", "b", "mul1", "z", "h")
    }
    assert len(steps) == 1
    within = placed(graph, ["w", "b", "mul1", "z", "h"], "group1")
    assert set(within) == {"w", "b", "mul1", "z", "h"}


def test_a_group_that_feeds_itself_from_outside_can_be_tidied_too():
    graph = parse("a = x * y; b = tanh(a); c = b + y", values={"x": 1.0, "y": 2.0})
    document = Document(graph)
    document.apply(edits.group(graph, {"a", "c"}, "Ends"))
    geometry = contracted(geometry_of(graph))
    assert len(geometry.wires) < graph.number_of_wires()
    assert set(placed(graph)) == {gate.id for gate in graph.gates}


def test_opening_makes_room_and_folding_closes_it_again(document, graph):
    document.apply(edits.add_frame(graph, "Frame", (-900.0, -900.0, 900.0, 900.0)))
    document.apply(edits.add_note(graph, "right", (2000.0, 0.0)))
    before = {gate.id: gate.at for gate in graph.gates}
    edit = edits.fold(graph, {"group1"}, is_open=True)
    document.graph.apply(with_room(graph, edit.patch, "group1"))
    geometry = geometry_of(graph)
    left, top, right, bottom = outline_of(geometry, geometry.folding.opened[0])
    for name in ("x", "v", "mul2", "f"):
        x, y = graph.gate(name).at
        assert not (left < x < right and top < y < bottom)
    assert graph.gate("f").at[0] > before["f"][0]
    assert graph.extras["frames"][0].box[2] > 900.0
    assert graph.extras["notes"][0].at[0] > 2000.0
    edit = edits.fold(graph, {"group1"}, is_open=False)
    document.graph.apply(with_room(graph, edit.patch, "group1"))
    assert {gate.id: gate.at for gate in graph.gates} == before
    edit = edits.ungroup(graph, {"group1"})
    document.graph.apply(with_room(graph, edit.patch, "group1"))
    assert not groups_of(graph)


def test_a_drawing_follows_folding_and_moves(document, graph):
    trace = evaluate(graph)
    drawing = drawing_of(graph, trace)
    assert drawing.has_boxes
    edit = edits.carry(graph, {"w", "b", "mul1", "z", "h"}, (), (10.0, 0.0))
    document.apply(edit)
    drawing = redrawn(drawing, graph, edit.patch, trace)
    assert drawing.geometry.place[drawing.geometry.row["w"]].tolist() == list(
        geometry_of(graph).place[geometry_of(graph).row["w"]]
    )
    edit = edits.fold(graph, {"group1"}, is_open=True)
    document.apply(edit)
    drawing = redrawn(drawing, graph, edit.patch, trace)
    assert not drawing.has_boxes
    assert len(drawing.opened) == 1


def test_the_small_map_shows_a_box_as_one(geometry):
    codes = painted(geometry, overview_of(geometry.bounds, 200, 120), 200, 120)
    assert codes.any()
    assert neighbour_of(geometry, geometry.row["w"], Direction.LEFT) == geometry.row["x"]
