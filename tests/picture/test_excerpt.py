import numpy as np
import pytest

from bpstudio.document import Document, edits
from bpstudio.engine import evaluate
from bpstudio.exchange.svg import svg_of_drawing
from bpstudio.graph.expressions import parse
from bpstudio.picture.drawing import drawing_of
from bpstudio.picture.excerpt import excerpt
from bpstudio.picture.units import in_view, shown_wires


@pytest.fixture
def graph():
    return parse("q = x + y; f = q * z", values={"x": -2.0, "y": 5.0, "z": -4.0})


def shown(drawing):
    wires = [drawing.geometry.wires[row] for row in shown_wires(drawing.geometry).tolist()]
    return set(in_view(drawing.geometry)), {(w.source.gate, w.target.gate) for w in wires}


def test_only_the_chosen_gates_and_the_wires_among_them_are_shown(graph):
    drawing = drawing_of(graph, evaluate(graph))
    part = excerpt(drawing, ["x", "q", "z"])
    assert shown(part) == ({"x", "q", "z"}, {("x", "q")})
    assert part.loss is None
    assert shown(drawing)[0] == {"x", "y", "z", "q", "f"}, "the drawing itself is as it was"


def test_it_is_as_large_as_what_it_shows_and_keeps_the_numbers(graph):
    drawing = drawing_of(graph, evaluate(graph))
    part = excerpt(drawing, ["q", "f"])
    left, _, right, _ = part.bounds
    assert left > drawing.bounds[0]
    assert right == drawing.bounds[2]
    svg = svg_of_drawing(part, "", "light")
    assert ">3<" in svg
    assert "−12" in svg
    assert ">5<" not in svg
    assert "2 gates and 1 wires" in svg


def test_a_folded_group_comes_as_a_whole(graph):
    document = Document(graph)
    document.apply(edits.group(graph, ["x", "q"], "Sum"))
    drawing = drawing_of(graph, evaluate(graph))
    part = excerpt(drawing, ["x"])
    assert shown(part)[0] == {"x", "q"}
    assert len(part.geometry.folding.boxes) == 1
    other = excerpt(drawing, ["y", "f"])
    assert shown(other)[0] == {"y", "f"}
    assert other.geometry.folding.boxes == ()
    assert np.isfinite(other.bounds).all()


def test_nothing_chosen_is_an_empty_picture(graph):
    assert excerpt(drawing_of(graph, evaluate(graph)), []).bounds is None
