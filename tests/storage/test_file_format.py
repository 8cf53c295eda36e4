"""What is written can be read again, in the form that people and diffs rely on."""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import KINDS
from bpstudio.graph import Gate, Graph, Patch, Port
from bpstudio.graph.expressions import parse
from bpstudio.graph.fan_out import patch_joining
from bpstudio.graph.model import input_text, output_text
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps
from bpstudio.storage.records import GraphRecord
from bpstudio.storage.schema import schema, schema_text

SHIPPED_SCHEMA = Path(__file__).parents[2] / "resources" / "bpstudio-graph.schema.json"

MAIN_EXAMPLE = """\
{"format": "bpstudio-graph", "version": 1, "title": "(x + y) z",
 "gates": [
  {"id": "x", "kind": "input", "value": -2.0, "at": [0, 0]},
  {"id": "y", "kind": "parameter", "value": -0.0, "at": [0, 110.5]},
  {"id": "z", "kind": "constant", "value": [[1.0, 1e-07], [3.0, 4.0]], "at": [-20, 220]},
  {"id": "q", "kind": "add", "at": [220, 40]},
  {"id": "copy1", "kind": "copy", "at": [330, 40]},
  {"id": "r", "kind": "leaky_relu", "at": [440, 0], "settings": {"slope": 0.1}},
  {"id": "f", "kind": "multiply", "at": [550, 90]}],
 "wires": [
  {"from": "x", "to": "q.a"},
  {"from": "y", "to": "q.b"},
  {"from": "z", "to": "f.b"},
  {"from": "q", "to": "copy1"},
  {"from": "copy1.1", "to": "r"},
  {"from": "copy1.2", "to": "f.c"},
  {"from": "r", "to": "f.a"}],
 "loss": "f",
 "expect": {"value": {"f": -12.0}, "gradient": {"x": -4.0}},
 "remarks": [{"text": "Größe ∂f/∂x", "at": [1, 2]}]}
"""


def wires(graph):
    return [
        f"{output_text(graph.gate(wire.source.gate), wire.source.index)} -> "
        f"{input_text(graph.gate(wire.target.gate), wire.target.index)}"
        for wire in graph.wires
    ]


def test_a_file_is_written_back_letter_by_letter():
    assert dumps(loads(MAIN_EXAMPLE)) == MAIN_EXAMPLE


def test_everything_in_a_file_arrives_in_the_graph():
    graph = loads(MAIN_EXAMPLE)
    assert graph.title == "(x + y) z"
    assert graph.gate("z").value == ((1.0, 1e-7), (3.0, 4.0))
    assert str(graph.gate("y").value) == "-0.0"
    assert graph.gate("y").at == (0.0, 110.5)
    assert graph.gate("r").settings == (("slope", 0.1),)
    assert graph.chosen_loss == "f"
    assert graph.expect == {"value": {"f": -12.0}, "gradient": {"x": -4.0}}
    assert graph.extras == {"remarks": [{"text": "Größe ∂f/∂x", "at": [1, 2]}]}
    assert loads(dumps(graph)) == graph


def test_an_empty_graph_is_a_file_too():
    text = '{"format": "bpstudio-graph", "version": 1, "title": "",\n "gates": [],\n "wires": []}\n'
    assert dumps(Graph()) == text
    assert loads(text) == Graph()


def test_a_byte_order_mark_and_bytes_are_no_trouble():
    assert loads(b"\xef\xbb\xbf" + MAIN_EXAMPLE.encode()) == loads(MAIN_EXAMPLE)


def test_aliases_of_kinds_are_read_and_written_as_the_kind(text_of):
    graph = loads(text_of({"w": "param", "m": "mul"}))
    assert [gate.kind.name for gate in graph.gates] == ["parameter", "multiply"]


def test_a_setting_at_its_default_is_none(text_of):
    kind = {"kind": "leaky_relu", "settings": {"slope": 0.01}}
    assert loads(text_of([{"id": "r", **kind}])).gate("r").settings == ()


def test_ends_without_a_port_get_the_first_that_no_other_end_names(text_of):
    gates = {"x": "input", "y": "input", "z": "input", "q": "add", "s": "subtract"}
    graph = loads(text_of(gates, ["x -> q", "y -> q.a", "z -> q", "q -> s.b"]))
    assert wires(graph) == ["x -> q.b", "y -> q.a", "z -> q.c", "q -> s.b"]


def test_outputs_that_fan_out_get_copy_gates_on_the_way_in(text_of):
    gates = {"x": "input", "copy1": "copy", "q": "add", "r": "add"}
    graph = loads(text_of(gates, ["x -> q", "x -> q", "q -> copy1", "x -> r"]))
    assert wires(graph) == [
        "x -> copy2",
        "q -> copy1",
        "copy2.1 -> q.a",
        "copy2.2 -> q.b",
        "copy2.3 -> r.a",
    ]


def test_branches_of_a_copy_gate_are_given_out_once_each(text_of):
    ends = ["copy1.2 -> q", "copy1 -> q", "copy1.2 -> q", "copy1 -> q.d"]
    graph = loads(text_of({"copy1": "copy", "q": "add"}, ends))
    assert wires(graph) == ["copy1.1 -> q.b", "copy1.2 -> q.a", "copy1.3 -> q.c", "copy1.4 -> q.d"]


def test_gates_without_a_place_get_one_and_the_others_keep_theirs(text_of):
    gates = [
        {"id": "x", "kind": "input", "at": [100, 50]},
        {"id": "q", "kind": "add", "at": [300, 50]},
        {"id": "r", "kind": "relu"},
        {"id": "s", "kind": "relu"},
    ]
    graph = loads(text_of(gates, ["x -> q", "x -> q", "q -> r", "r -> s"]))
    assert graph.gate("x").at == (100, 50)
    assert graph.gate("q").at == (300, 50)
    assert 100 < graph.gate("copy1").at[0] < 300
    assert graph.gate("r").at[0] < graph.gate("s").at[0]
    assert graph.gate("r").at[1] == graph.gate("s").at[1] > 50


def test_a_number_that_no_file_can_hold_is_refused():
    graph = parse("f = w * 2", values={"w": 1.0})
    gate = graph.gate("w")
    graph.apply(Patch(removed=(gate,), added=(Gate("w", gate.kind, float("nan")),)))
    with pytest.raises(
        Refusal, match=r"^w has a number that is not finite: no file can hold it\.$"
    ):
        dumps(graph)


def test_a_value_that_thousands_of_gates_use_can_be_read_again():
    graph = parse("\n".join(f"f{number} = sin(x)" for number in range(12_000)))
    assert loads(dumps(graph)) == graph


@st.composite
def graphs(draw):
    graph = Graph(draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=8)))
    numbers = st.floats(allow_nan=False, allow_infinity=False)
    values = st.none() | numbers | st.tuples(numbers, numbers)
    for number in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(KINDS))
        gate = Gate(
            f"g{number}",
            kind,
            draw(values) if kind.is_source else None,
            draw(st.tuples(numbers, numbers)),
            (("slope", 0.3),) if kind.name == "leaky_relu" else (),
        )
        graph.apply(Patch(added=(gate,)))
    names = [gate.id for gate in graph.gates]
    for target in names[1:]:
        for source in draw(st.lists(st.sampled_from(names[: names.index(target)]), max_size=3)):
            end = graph.free_input(target)
            if end is not None:
                graph.apply(patch_joining(graph, Port(source), end))
    graph.chosen_loss = draw(st.sampled_from([None, *names]))
    return graph


@given(graphs())
def test_any_graph_comes_back_as_it_was(graph):
    text = dumps(graph)
    assert loads(text) == graph
    assert dumps(loads(text)) == text
    assert json.loads(text)["format"] == "bpstudio-graph"


def test_the_shipped_schema_is_the_one_that_follows_from_the_records():
    assert SHIPPED_SCHEMA.read_text("utf-8") == schema_text(), (
        "write schema_text() into resources/bpstudio-graph.schema.json"
    )


def test_the_schema_names_every_key_of_the_format():
    definitions = schema()["$defs"]
    assert list(definitions["GateRecord"]["properties"]) == [
        "id",
        "kind",
        "value",
        "at",
        "settings",
    ]
    assert list(definitions["WireRecord"]["properties"]) == ["from", "to"]
    assert definitions["GraphRecord"]["required"] == ["format", "version", "gates", "wires"]
    assert msgspec.convert(json.loads(MAIN_EXAMPLE), GraphRecord).loss == "f"
