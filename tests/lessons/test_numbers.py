"""Numbers in words are the engine's."""

import pytest

from bpstudio.engine import evaluate
from bpstudio.graph import Graph
from bpstudio.graph.expressions import parse
from bpstudio.lessons.numbers import Numbers
from bpstudio.lessons.wires import name_of_wire, wire_called


def numbers_of(text, **values):
    graph = parse(text, values=values)
    trace = evaluate(graph)
    return Numbers(graph, trace, trace)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("f = {value:f}", "f = −12"),
        ("∂f/∂x = {gradient:x}", "∂f/∂x = −4"),
        ("{gradient:f} × {(value:z)}", "1 × (−4)"),
        ("{(value:q)}", "3"),
        ("{wire:x->q} and {back:x->q}, {local:q->f}", "−2 and −4, −4"),
        ("{value:x - 0.1 * gradient:x}", "−1.6"),
        ("{(value:x + value:y) * value:z}", "−12"),
        ("{0.5}", "0.5"),
        ("{paths:x} path, {cost:naive} and {cost:backprop} products", "1 path, 5 and 4 products"),
        ("{visits:naive}, {visits:backprop}", "8, 5"),
    ],
)
def test_a_reference_says_what_the_engine_says(numbers, words, said):
    assert numbers.said(words) == said


@pytest.mark.parametrize(
    "expression",
    [
        "value:nothing",
        "gradient:x->q",
        "wire:x->f",
        "wire:q",
        "hello",
        "gain:q",
        "cost:most",
        "value:nothing + 1",
        "value:x / 0",
        "colour:x",
        "",
    ],
)
def test_what_is_not_there_is_a_dash(numbers, expression):
    assert numbers.number(expression) is None
    assert numbers.said(f"{{{expression}}}") == "–"


def test_a_graph_without_a_loss_has_no_cost_and_no_gradients():
    graph = Graph()
    trace = evaluate(graph)
    assert Numbers(graph, trace, trace).said("{cost:naive}") == "–"


def test_an_array_stands_by_itself_and_takes_no_part_in_arithmetic():
    numbers = numbers_of("s = sum(x)", x=[1, 2, 3])
    assert numbers.said("{value:x} {2 * value:x} {gradient:x}") == "[1, 2, 3] – [1, 1, 1]"


def test_a_gain_is_the_local_derivative_of_a_gate_with_one_input():
    assert numbers_of("a = sigmoid(z)", z=0).said("{gain:a}") == "0.25"


def test_a_wire_is_found_behind_copy_gates_and_by_its_ports():
    graph = parse("b = a + a; c = b * a", values={"a": 3})
    found = wire_called(graph, "a->c")
    assert (found.source.gate, found.target.gate) == ("copy1", "c")
    first, second = wire_called(graph, "copy1.1->b"), wire_called(graph, "copy1.2->b")
    assert (first.target.index, second.target.index) == (0, 1)
    assert wire_called(graph, "a->b.b") == second
    assert wire_called(graph, "a->b.nothing") is None
    for wire in graph.wires:
        assert wire_called(graph, name_of_wire(graph, wire)) == wire
