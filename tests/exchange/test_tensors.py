"""Vectors and losses in the picture: few digits, settings below the gate, rounded squares."""

from bpstudio.document.edits import move
from bpstudio.engine import evaluate
from bpstudio.exchange.svg import svg_of
from bpstudio.graph.expressions import parse
from bpstudio.picture.palette import LIGHT


def drawn(text, **values):
    graph = parse(text, values=values)
    return svg_of(graph, evaluate(graph))


def test_a_vector_is_written_with_few_digits_where_it_has_room_and_a_number_with_more():
    graph = parse("p = softmax(z); f = p[0]", values={"z": [1.0, 2.0, 3.0]})
    assert ">[3]<" in svg_of(graph, evaluate(graph))
    graph.apply(move(graph, {"f": (1000.0, 0.0)}).patch)
    svg = svg_of(graph, evaluate(graph))
    assert "[0.09, 0.245, 0.665]" in svg
    assert "0.0900306" in svg


def test_what_was_picked_stands_below_the_gate():
    assert "f [1:3]" in drawn("f = p[1:3]", p=[1.0, 2.0, 3.0])


def test_a_loss_is_a_rounded_square_in_ink():
    svg = drawn("f = half_squared(a, t)", a=3.0, t=1.0)
    (outline,) = [part for part in svg.split("<") if part.startswith('path d="M-16.8 -24')]
    assert outline.count("C") == 4
    assert f'stroke="{LIGHT.ink}"' in outline
