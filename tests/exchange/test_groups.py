"""Groups in SVG: boxes, outlines and what leads out of a group's own view."""

import re

import pytest

from bpstudio.document import Document, edits
from bpstudio.engine import evaluate
from bpstudio.exchange.svg import svg_of
from bpstudio.exchange.svg.sheet import svg_of_drawing
from bpstudio.graph.expressions import parse
from bpstudio.picture.drawing import drawing_of


@pytest.fixture
def graph():
    graph = parse("z = w * x; h = tanh(z); f = h + y", values={"w": 2.0, "x": 1.0, "y": 3.0})
    Document(graph).apply(edits.group(graph, {"w", "z", "h"}, "Neuron <1>"))
    return graph


def words(svg):
    return re.findall(r">([^<>]+)</text>", svg)


def test_a_folded_group_is_a_box_with_named_ports(graph):
    svg = svg_of(graph)
    assert "<title>Neuron &lt;1&gt;: w, z, h</title>" in svg
    assert {"Neuron &lt;1&gt;", "x", "h"} <= set(words(svg))
    assert "<title>z: multiply</title>" not in svg


def test_an_open_group_is_an_outline_around_its_gates(graph):
    Document(graph).apply(edits.fold(graph, {"group1"}, is_open=True))
    svg = svg_of(graph)
    assert "stroke-dasharray" in svg
    assert "<title>z: multiply</title>" in svg


def test_a_view_of_its_own_says_where_wires_come_from_and_go_to(graph):
    drawing = drawing_of(graph, evaluate(graph), within="group1")
    svg = svg_of_drawing(drawing, "Neuron", "light")
    assert {"x", "f"} <= set(words(svg))
    assert "<title>f: add</title>" not in svg
    assert "loss" not in words(svg)


def test_a_box_in_which_something_is_wrong_has_a_badge(graph):
    document = Document(graph)
    document.apply(edits.part(graph, [next(iter(graph.wires_from("x").values()))]))
    assert "!" in words(svg_of(graph))
