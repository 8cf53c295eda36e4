"""The drawing follows the graph with as little new work as a change allows."""

import numpy as np

from bpstudio.document import Edit
from bpstudio.document.edits import move, remove, set_value
from bpstudio.graph import Graph
from bpstudio.graph.expressions import parse, patch_from
from bpstudio.picture.drawing import drawing_of, redrawn
from bpstudio.session import Session


def opened(text: str, **values: float) -> Session:
    return Session(parse(text, values=values))


def test_a_new_value_keeps_the_geometry_and_changes_the_colours():
    session = opened("f = max(x, y)", x=1.0, y=2.0)
    drawing = drawing_of(session.graph, session.trace)
    edit = set_value(session.graph, "x", 5.0)
    session.apply(edit)
    after = redrawn(drawing, session.graph, edit.patch, session.trace)
    assert after.geometry is drawing.geometry
    assert after.gates[after.geometry.row["x"]].value == 5
    assert (after.colouring.state != drawing.colouring.state).all()


def test_a_move_changes_places_and_keeps_the_colours():
    session = opened("f = x * y", x=1.0, y=2.0)
    drawing = drawing_of(session.graph, session.trace)
    edit = move(session.graph, {"f": (300.0, 200.0)})
    session.apply(edit)
    after = redrawn(drawing, session.graph, edit.patch, session.trace)
    assert after.geometry.place[after.geometry.row["f"]].tolist() == [300, 200]
    assert after.colouring is drawing.colouring
    fresh = drawing_of(session.graph, session.trace)
    assert np.array_equal(after.geometry.curve, fresh.geometry.curve)


def test_a_removal_is_drawn_anew():
    session = opened("f = x * y", x=1.0, y=2.0)
    drawing = drawing_of(session.graph, session.trace)
    edit = remove(session.graph, ["y"])
    session.apply(edit)
    assert redrawn(drawing, session.graph, edit.patch, session.trace).geometry.names == ["x", "f"]


def test_the_loss_has_a_wire_of_its_own_only_while_nothing_else_leaves_it():
    session = opened("f = x * y", x=1.0, y=2.0)
    drawing = drawing_of(session.graph, session.trace)
    assert drawing.has_tail
    geometry = drawing.geometry
    assert drawing.bounds[2] > geometry.bounds[2]
    graph = parse("f = x * y; g = relu(f)", values={"x": 1.0, "y": 2.0}, loss="f")
    assert not drawing_of(graph, Session(graph).trace).has_tail


def test_an_empty_drawing_has_no_bounds():
    session = Session(Graph())
    assert drawing_of(session.graph, session.trace).bounds is None


def test_wires_that_come_without_numbers_have_colours():
    session = Session(Graph())
    drawing = drawing_of(session.graph, session.trace)
    patch = patch_from(session.graph, "f = x * y")
    session.apply(Edit("", patch))
    after = redrawn(drawing, session.graph, patch, session.trace)
    assert len(after.colouring.state) == 2
