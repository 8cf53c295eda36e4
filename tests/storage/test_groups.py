"""Groups in files."""

import pytest

from bpstudio.document import Document, edits
from bpstudio.graph import Port
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps

START = (
    '{"format": "bpstudio-graph", "version": 1, "gates": [{"id": "x", "kind": "input"}, '
    '{"id": "f", "kind": "square"}], "wires": [{"from": "x", "to": "f"}], "groups": ['
)


def test_groups_come_back_as_they_were():
    graph = parse("f = (x + y) * z")
    document = Document(graph)
    document.apply(edits.group(graph, {"x", "add1"}, "Inner ∂"))
    document.apply(edits.group(graph, {"x", "add1", "y"}, "Outer"))
    document.apply(edits.fold(graph, {"group2"}, is_open=True))
    document.apply(edits.name_port(graph, "group1", Port("add1", 1), "b", is_output=False))
    document.apply(edits.name_port(graph, "group1", Port("add1"), "sum", is_output=True))
    text = dumps(graph)
    assert '"gates": ["add1", "x"], "inputs": {"add1.b": "b"}, "outputs": {"add1": "sum"}}' in text
    assert loads(text) == graph
    assert dumps(loads(text)) == text


@pytest.mark.parametrize(
    ("groups", "sentence"),
    [
        ('{"title": "G"}', "groups[0]: “id” is missing."),
        ('{"id": "a", "title": "G"}', "groups[0]: a group holds at least one gate."),
        (
            '{"id": "a", "title": "G", "gates": ["q"]}',
            "groups[0]: there is no gate called “q”.",
        ),
        ('{"id": "a", "title": "G", "groups": ["q"]}', "groups[0]: there is no group “q”."),
        (
            '{"id": "a", "title": "G", "gates": ["x"]}, {"id": "b", "title": "H", "gates": ["x"]}',
            "groups[1]: x is in the group “a” already.",
        ),
        (
            '{"id": "a", "title": "G", "gates": ["x"]}, {"id": "a", "title": "H", "gates": ["f"]}',
            "groups[1]: there is already a group “a”.",
        ),
        ('{"id": "a", "title": "G", "groups": ["a"]}', "groups[0]: the group “a” is in itself."),
        (
            '{"id": "a", "title": "", "groups": ["b"]}, {"id": "b", "title": "", "groups": ["a"]}',
            "groups[0]: the group “a” is in itself.",
        ),
        (
            '{"id": "a", "title": "G", "gates": ["x"], "inputs": {"x": "i"}}',
            "groups[0].inputs: there is no port “x”.",
        ),
        (
            '{"id": "a", "title": "G", "gates": ["f"], "outputs": {"f.b": "i"}}',
            "groups[0].outputs: there is no port “f.b”.",
        ),
        (
            '{"id": "a", "title": "G", "gates": ["f"], "outputs": {"q": "i"}}',
            "groups[0].outputs: there is no port “q”.",
        ),
    ],
)
def test_a_bad_group_is_one_sentence_that_names_the_place(groups, sentence):
    with pytest.raises(Refusal) as refusal:
        loads(START + groups + "]}")
    assert str(refusal.value) == sentence
