"""A bad file is one sentence that names the place; nothing is half read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates.kind import MOST_PORTS
from bpstudio.notation.names import reason_against_name
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import load, loads
from bpstudio.storage.decoding import _invalid
from bpstudio.storage.encoding import dumps

HEAD = '{"format": "bpstudio-graph", "version": 1, '
TOO_DEEP = "The text is nested too deeply to be a graph."
BREAKS_OFF = "The text breaks off in the middle."
NO_GRAPH = "The text is no bpstudio graph: its “format” is not “bpstudio-graph”."
NO_VERSION = "The text has no “version”, or one that never existed; 1 is right."
NEEDS_NEWER = (
    "of the format, but this bpstudio reads only up to version 1: a newer bpstudio is needed."
)


def refusal(text):
    with pytest.raises(Refusal) as refused:
        loads(text)
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The text is empty."),
        (" \n", "The text is empty."),
        ("hello there", "Line 1, character 1: “hello” is not JSON."),
        ('{\n "a": [1,\n  NaN]}', "Line 3, character 3: “NaN” is not JSON."),
        ('{"a": "ä", é}', "Line 1, character 12: “é” is not JSON."),
        ('{"a": \x00}', "Line 1, character 7: this is not JSON."),
        (HEAD, BREAKS_OFF),
        (HEAD + '"title": "x', BREAKS_OFF),
        (HEAD + '"gates": [], "wires": []} {}', "There is more text behind the end of the graph."),
        (b'{"format": "\xff"}', "The text is not written in UTF-8."),
        ("\ud800", "Line 1, character 1: “?” is not JSON."),
        ("[" * 50_000_000, "This should be an object, but is a list."),
        ('{"a":' * 10_000_000, TOO_DEEP),
        (HEAD + '"gates": ' + "[" * 50_000_000, TOO_DEEP),
        (HEAD + '"gates": [], "wires": [], "notes": ' + "[" * 2_000 + "]" * 2_000 + "}", TOO_DEEP),
        ("3", "This should be an object, but is a number."),
        ("{}", NO_GRAPH),
        ('{"format": "excalidraw", "version": 1}', NO_GRAPH),
        ('{"format": "bpstudio-graph"}', NO_VERSION),
        ('{"format": "bpstudio-graph", "version": 0}', NO_VERSION),
        ('{"format": "bpstudio-graph", "version": true}', NO_VERSION),
        ('{"format": "bpstudio-graph", "version": 1.0}', NO_VERSION),
        ('{"format": "bpstudio-graph", "version": "1"}', NO_VERSION),
        ('{"format": "bpstudio-graph", "version": 2}', "The text is version 2 " + NEEDS_NEWER),
        (
            '{"format": "bpstudio-graph", "version": 1' + "0" * 5_000 + "}",
            "The number is too large.",
        ),
        (HEAD + '"wires": []}', "“gates” is missing."),
        (HEAD + '"gates": []}', "“wires” is missing."),
    ],
    ids=lambda text: repr(text[:30]),
)
def test_what_is_no_graph_file_is_refused(text, sentence):
    assert refusal(text) == sentence


SOURCE = {"id": "x", "kind": "input"}


@pytest.mark.parametrize(
    ("gates", "sentence"),
    [
        (3, "gates: this should be a list, but is a number."),
        ([3], "gates[0]: this should be an object, but is a number."),
        ([{"kind": "add"}], "gates[0]: “id” is missing."),
        ([{"id": "q"}], "gates[0]: “kind” is missing."),
        ([{"id": 3, "kind": "add"}], "gates[0].id: this should be text, but is a number."),
        ([SOURCE | {"colour": "red"}], "gates[0]: “colour” is not known here."),
        ({"x": "input", "q": "foo"}, "gates[1]: there is no gate kind called “foo”."),
        (
            {"x y": "input"},
            f"gates[0]: {reason_against_name('x y')}",
        ),
        (
            {"if": "input"},
            f"gates[0]: {reason_against_name('if')}",
        ),
        ({"": "input"}, "gates[0]: a gate needs a name."),
        ([SOURCE, SOURCE], "gates[1]: there is already a gate called “x”."),
        (
            [SOURCE | {"value": "3"}],
            "gates[0].value: this should be a number or a list or null, but is text.",
        ),
        (
            [SOURCE | {"value": True}],
            "gates[0].value: this should be a number or a list or null, but is true or false.",
        ),
        ([SOURCE | {"value": ["3"]}], "gates[0].value is not a number or a list of numbers."),
        ([SOURCE | {"value": []}], "gates[0].value is an empty list."),
        ([SOURCE | {"value": [[1], [2, 3]]}], "gates[0].value has rows of different lengths."),
        ([SOURCE | {"value": 10**400}], "gates[0].value: the number is too large."),
        (
            [{"id": "q", "kind": "add", "value": 1}],
            "gates[0]: q is no source, so it cannot have a value.",
        ),
        ([SOURCE | {"at": [1]}], "gates[0].at: this should be two numbers."),
        ([SOURCE | {"at": [1, "2"]}], "gates[0].at[1]: this should be a number, but is text."),
        ([SOURCE | {"settings": {"slope": 1}}], "gates[0]: input has no setting called “slope”."),
        (
            [{"id": "r", "kind": "leaky_relu", "settings": {"slope": "1"}}],
            "gates[0]: the setting “slope” has to be a finite number.",
        ),
    ],
)
def test_a_bad_gate_is_named_by_its_number(text_of, gates, sentence):
    assert refusal(text_of(gates)) == sentence


GATES = {"x": "input", "y": "input", "s": "subtract", "q": "add", "r": "relu", "c": "copy"}


@pytest.mark.parametrize(
    ("wires", "sentence"),
    [
        (["x -> q", {"to": "q"}], "wires[1]: “from” is missing."),
        (["x -> mul9"], "wires[0]: there is no gate called “mul9”."),
        (["x -> q", "mul9 -> q"], "wires[1]: there is no gate called “mul9”."),
        (["r -> x"], "wires[0]: x is a source: nothing can flow into it."),
        (["x -> s.c"], "wires[0]: s has no input called “c”."),
        (["x -> s."], "wires[0]: s has no input called “”."),
        (["x -> q.zzzzzz"], "wires[0]: q has no input called “zzzzzz”."),
        (["x.2 -> q"], "wires[0]: x has no output called “2”."),
        (["c.0 -> q"], "wires[0]: c has no output called “0”."),
        ([f"c.{'9' * 5_000} -> q"], f"wires[0]: c has no output called “{'9' * 39}…”."),
        (
            ["x -> s.a", "y -> s.a"],
            "wires[1]: input a of s already has a wire from x: an input takes one wire.",
        ),
        (["x -> s", "y -> s", "q -> s"], "wires[2]: every input of s already has a wire."),
        (["x -> r", "y -> r"], "wires[1]: every input of r already has a wire."),
        (["r -> r"], "wires: the gates r → r form a loop."),
        (["r -> s", "s -> q", "q -> r"], "wires: the gates s → q → r → s form a loop."),
    ],
)
def test_a_bad_wire_is_named_by_its_number(text_of, wires, sentence):
    assert refusal(text_of(GATES, wires)) == sentence


def test_a_long_loop_is_named_by_its_beginning(text_of):
    gates = {f"g{number}": "relu" for number in range(20)}
    wires = [f"g{number} -> g{(number + 1) % 20}" for number in range(20)]
    shown = " → ".join(f"g{number}" for number in range(8))
    assert refusal(text_of(gates, wires)) == f"wires: the gates {shown} → … → g0 form a loop."


def test_a_loss_that_is_no_gate_and_an_expectation_that_is_no_number_are_refused(text_of):
    assert refusal(text_of(GATES, loss="f")) == "loss: there is no gate called “f”."
    assert refusal(text_of(GATES, loss=3)) == "loss: this should be text or null, but is a number."
    assert refusal(text_of(GATES, expect={"value": {"q": "1"}})) == (
        "expect[…][…]: this should be a number or a list, but is text."
    )


def test_an_input_beyond_the_most_that_a_gate_may_have_is_refused(text_of):
    gates = {"x": "input", "q": "add"}
    wires = ["x -> q"] * (MOST_PORTS + 1)
    assert refusal(text_of(gates, wires)) == "wires[100000]: every input of q already has a wire."


def test_a_value_nested_like_no_array_is_refused(text_of):
    value = 1.0
    for _ in range(400):
        value = [value]
    with pytest.raises(Refusal, match=r"^(The text is nested too deeply|gates\[0\]\.value has)"):
        loads(text_of([SOURCE | {"value": value}]))


def test_a_complaint_of_msgspec_that_we_have_no_words_for_still_names_the_place():
    assert _invalid("Something new - at `$.gates[2].id`") == (
        "gates[2].id: this is not what a graph file has here."
    )


def test_the_file_is_named_in_front_of_what_is_wrong_in_it(tmp_path):
    path = tmp_path / "xyz.bpg"
    path.write_text("[]", "utf-8")
    with pytest.raises(Refusal) as refused:
        load(path)
    assert str(refused.value) == "xyz.bpg: this should be an object, but is a list."


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.bpg", "there is no such file or folder"),
        (".", "it is a folder"),
        ("x" * 300, "its name is too long"),
        ("a\0b", "its name is not allowed"),
    ],
)
def test_what_cannot_be_opened_is_refused(tmp_path, name, reason):
    path = tmp_path / name
    with pytest.raises(Refusal) as refused:
        load(path)
    assert str(refused.value) == f"{path.name} cannot be opened: {reason}."


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
)
NAMES = st.sampled_from(
    ["x", "q", "f", "copy1", "q.a", "q.b", "copy1.1", "copy1.2", "x.1", ".", ""]
)
GATE = st.fixed_dictionaries(
    {"id": NAMES, "kind": st.sampled_from(["input", "add", "mul", "copy", "relu", "foo"])},
    optional={"value": JSON, "at": JSON, "settings": JSON},
)
WIRE = st.fixed_dictionaries({"from": NAMES, "to": NAMES})
FILE = st.fixed_dictionaries(
    {"gates": st.lists(GATE, max_size=5) | JSON, "wires": st.lists(WIRE, max_size=6) | JSON},
    optional={"title": JSON, "loss": NAMES | JSON, "expect": JSON, "notes": JSON},
)


@given(FILE)
def test_any_file_is_a_graph_that_can_be_saved_or_one_sentence(record):
    text = json.dumps({"format": "bpstudio-graph", "version": 1} | record)
    try:
        graph = loads(text)
    except Refusal as refused:
        sentence = str(refused)
    else:
        sentence = f"{len(loads(dumps(graph)))} gates."
    assert sentence.endswith(".")
    assert "\n" not in sentence


@given(st.binary(max_size=40) | st.text(max_size=40))
def test_any_bytes_are_a_graph_or_one_sentence(data):
    assert refusal(data).endswith(".")
