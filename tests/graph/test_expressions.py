"""A text becomes the gates and wires that it says, named and wired as its author would."""

import pytest

from bpstudio.graph import Gate, Graph, Patch
from bpstudio.graph.expressions import parse, patch_from
from bpstudio.graph.model import input_text, output_text
from bpstudio.notation.refusal import Refusal


def kinds(graph):
    return {gate.id: gate.kind.name for gate in graph.gates}


def wires(graph):
    return {
        f"{output_text(graph.gate(wire.source.gate), wire.source.index)} -> "
        f"{input_text(graph.gate(wire.target.gate), wire.target.index)}"
        for wire in graph.wires
    }


def test_the_main_example_has_five_gates_and_four_wires():
    graph = parse("q = x + y; f = q * z", values={"x": -2, "y": 5, "z": -4}, title="(x + y) z")
    assert kinds(graph) == {
        "x": "parameter",
        "y": "parameter",
        "q": "add",
        "z": "parameter",
        "f": "multiply",
    }
    assert wires(graph) == {"x -> q.a", "y -> q.b", "q -> f.a", "z -> f.b"}
    assert graph.gate("x").value == -2.0
    assert (graph.title, graph.chosen_loss, graph.loss) == ("(x + y) z", None, "f")


def test_unnamed_gates_are_named_by_their_kind_and_a_number():
    graph = parse("f = (x + y) * sigmoid(z - 1)")
    assert kinds(graph) == {
        "x": "parameter",
        "y": "parameter",
        "add1": "add",
        "z": "parameter",
        "c1": "constant",
        "sub1": "subtract",
        "sigmoid1": "sigmoid",
        "f": "multiply",
    }


def test_a_sum_without_brackets_is_one_gate_and_brackets_make_two():
    assert wires(parse("f = a + b + c + d")) == {"a -> f.a", "b -> f.b", "c -> f.c", "d -> f.d"}
    assert wires(parse("f = (a * b) * c")) == {
        "a -> mul1.a",
        "b -> mul1.b",
        "mul1 -> f.a",
        "c -> f.b",
    }
    assert kinds(parse("f = ((a) + b) + (c + d)")).keys() >= {"add1", "add2", "f"}
    assert wires(parse("f = a - b + c")) == {
        "a -> sub1.a",
        "b -> sub1.b",
        "sub1 -> f.a",
        "c -> f.b",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("f = x**2", "square"),
        ("f = x**3", "power"),
        ("f = 2**x", "power"),
        ("f = 1/x", "reciprocal"),
        ("f = 2/x", "divide"),
        ("f = x/1", "divide"),
        ("f = -x", "negate"),
        ("f = -x**2", "negate"),
        ("f = x", "identity"),
        ("f = (x)", "identity"),
        ("f = 3", "constant"),
        ("f = -3", "constant"),
        ("f = neg(x)", "negate"),
        ("f = leaky_relu(x)", "leaky_relu"),
        ("f = max(x, y, z)", "max"),
        ("f = x − y", "subtract"),
        ("f = x × y", "multiply"),
    ],
)
def test_each_form_has_its_gate(text, kind):
    assert kinds(parse(text))["f"] == kind


def test_numbers_are_constants_each_with_its_own_gate():
    graph = parse("f = 2*x + 2*y - -1.5e3")
    values = [gate.value for gate in graph.gates if gate.kind.name == "constant"]
    assert values == [2.0, 2.0, -1500.0]


def test_names_that_come_by_themselves_avoid_every_name_in_the_text():
    graph = parse("f = 2 * c1 + c2 * add1; mul1 = copy1 * copy1")
    assert kinds(graph)["c1"] == kinds(graph)["c2"] == kinds(graph)["add1"] == "parameter"
    assert kinds(graph)["c3"] == "constant"
    assert kinds(graph)["copy2"] == "copy"


def test_a_value_used_twice_goes_through_a_copy_gate():
    assert wires(parse("f = a + a; g = a * f")) == {
        "a -> copy1",
        "copy1.1 -> f.a",
        "copy1.2 -> f.b",
        "copy1.3 -> g.a",
        "f -> g.b",
    }


def test_sources_are_what_they_are_said_to_be_and_blank_without_a_value():
    graph = parse("f = w * x + k", values={"w": [1, 2], "k": 3}, inputs=("x",), constants=("k",))
    assert kinds(graph) | {"f": ""} == {
        "w": "parameter",
        "x": "input",
        "k": "constant",
        "mul1": "multiply",
        "f": "",
    }
    assert [graph.gate(name).value for name in "wxk"] == [(1.0, 2.0), None, 3.0]


def test_names_keep_the_letters_that_the_author_typed():
    micro, greek = "\u00b5", "\u03bc"
    assert kinds(parse(f"f = {micro} + {greek}")).keys() == {micro, greek, "f"}


def test_lines_comments_and_brackets_over_several_lines_are_welcome():
    text = "# a neuron\r\n  s = max(x,  # first\n    y)\n\n;; f = s\n"
    assert wires(parse(text)) == {"x -> s.a", "y -> s.b", "s -> f"}


def test_a_bare_expression_is_named_by_its_kind_and_a_bare_name_is_just_a_source():
    assert kinds(parse("x * y")) == {"x": "parameter", "y": "parameter", "mul1": "multiply"}
    assert kinds(parse("x; 4")) == {"x": "parameter", "c1": "constant"}


def test_the_loss_is_the_only_output_or_else_the_last_statement():
    assert parse("q = x + y; f = q * z").chosen_loss is None
    assert parse("f = x + y; g = x * y").chosen_loss == "g"
    assert parse("f = x + y; g = x * y; h = 3").chosen_loss is None
    assert parse("f = x + y; g = x * y", loss="f").chosen_loss == "f"
    with pytest.raises(Refusal, match=r"^There is no gate called “q” that could be the loss\.$"):
        parse("f = x + y", loss="q")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"values": {"w": 1}}, "The expression has no source called “w”."),
        ({"inputs": ["w"]}, "The expression has no source called “w”."),
        ({"values": {"f": 1}}, "f is computed by the expression: it is no source."),
        ({"values": {"x": "one"}}, "The value of x is not a number or a list of numbers."),
        (
            {"inputs": "x", "constants": "x"},
            "x cannot be an input and a constant at the same time.",
        ),
    ],
)
def test_what_is_said_about_sources_must_fit_the_text(options, sentence):
    with pytest.raises(Refusal) as refused:
        parse("f = x + 1", **options)
    assert str(refused.value) == sentence


def test_a_patch_adds_to_a_graph_and_its_inverse_takes_it_back():
    graph = parse("f = (x + y) * z")
    patch = patch_from(graph, "g = f + x * x")
    graph.apply(patch)
    assert wires(graph) == {
        "x -> copy1",
        "copy1.1 -> add1.a",
        "copy1.2 -> mul1.a",
        "copy1.3 -> mul1.b",
        "y -> add1.b",
        "add1 -> f.a",
        "z -> f.b",
        "f -> g.a",
        "mul1 -> g.b",
    }
    graph.apply(patch.inverse)
    assert graph == parse("f = (x + y) * z")


def test_a_patch_gives_further_branches_to_a_copy_gate_that_is_there():
    graph = parse("f = x + x")
    graph.apply(patch_from(graph, "g = x * copy1"))
    assert wires(graph) == {
        "x -> copy1",
        "copy1.1 -> f.a",
        "copy1.2 -> f.b",
        "copy1.3 -> g.a",
        "copy1.4 -> g.b",
    }


def test_new_gates_stand_below_those_that_are_there_and_copies_on_their_wires():
    graph = parse("f = x + y")
    old = {gate.id: gate.at for gate in graph.gates}
    graph.apply(patch_from(graph, "g = x * z"))
    lowest = max(y for _, y in old.values())
    new = {gate.id: gate.at for gate in graph.gates if gate.id not in old}
    assert all(y > lowest for name, (_, y) in new.items() if name != "copy1")
    assert old["x"][0] < new["copy1"][0] < old["f"][0]
    assert {name: graph.gate(name).at for name in old} == old


def test_the_loss_of_a_graph_stays_its_loss_while_it_is_an_output():
    graph = parse("f = x + y")
    graph.apply(patch_from(graph, "h = a * b"))
    assert graph.loss == "f"
    graph = parse("f = x + y")
    graph.apply(patch_from(graph, "g = f * 2"))
    assert graph.loss == "g"
    graph = parse("f = x + y", loss="f")
    assert patch_from(graph, "g = a * b").loss is None


def test_a_graph_of_sources_gets_a_loss_with_its_first_expressions():
    graph = Graph()
    graph.apply(Patch(added=(Gate("x", parse("x").gate("x").kind, 2.0),)))
    graph.apply(patch_from(graph, "f = x + 1; g = x * 2"))
    assert graph.loss == "g"


def test_no_two_gates_of_an_expression_stand_on_the_same_place():
    graph = parse("q = x + y; f = q * z + max(x, y, z) - sigmoid(q) / 2")
    places = [gate.at for gate in graph.gates]
    assert len(set(places)) == len(places)
    for wire in graph.wires:
        assert graph.gate(wire.source.gate).at[0] < graph.gate(wire.target.gate).at[0]


def test_a_text_of_five_thousand_statements_is_no_trouble():
    lines = [f"a{number} = a{number - 1} * w + sin(x)" for number in range(1, 5_000)]
    graph = parse("a0 = x\n" + "\n".join(lines))
    assert len(graph) > 15_000
    assert graph.loss == "a4999"
