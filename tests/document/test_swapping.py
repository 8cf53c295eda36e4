"""Inputs are swapped: what was first is last, twice is not at all, and one step takes it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document import Document, edits
from bpstudio.engine import evaluate
from bpstudio.graph import Port
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal


def swapped(graph, *names):
    document = Document(graph)
    document.apply(edits.swap_inputs(graph, names))
    return document


def test_a_difference_changes_its_sign():
    graph = parse("f = x - y", values={"x": 5.0, "y": 2.0})
    document = swapped(graph, "f")
    assert evaluate(graph).value("f") == -3.0
    assert document.undo_label == "Swap the inputs of f"
    document.undo()
    assert evaluate(graph).value("f") == 3.0


def test_several_gates_are_swapped_in_one_step_and_sources_stay():
    graph = parse("a = x - y; f = a / y", values={"x": 6.0, "y": 2.0})
    document = swapped(graph, "x", "a", "f")
    assert evaluate(graph).value("f") == 2.0 / (2.0 - 6.0)
    document.undo()
    assert evaluate(graph).value("f") == 2.0


def test_a_single_wire_moves_to_the_other_input():
    graph = parse("f = x - y")
    document = Document(graph)
    document.apply(edits.part(graph, [graph.wire_into(Port("f", 1))]))
    document.apply(edits.swap_inputs(graph, ["f"]))
    assert graph.wire_into(Port("f", 0)) is None
    assert graph.wire_into(Port("f", 1)).source == Port("x", 0)


@given(count=st.integers(2, 6))
def test_twice_is_not_at_all(count):
    graph = parse("f = " + " + ".join(f"x{index}" for index in range(count)))
    before = set(graph.wires)
    document = swapped(graph, "f")
    assert graph.wire_into(Port("f", 0)).source.gate == f"x{count - 1}"
    document.apply(edits.swap_inputs(graph, ["f"]))
    assert set(graph.wires) == before


@pytest.mark.parametrize("names", [(), ("x",), ("f",)])
def test_where_there_is_nothing_to_swap_one_sentence_says_so(names):
    with pytest.raises(Refusal, match="two inputs"):
        swapped(parse("f = tanh(x)"), *names)
