from bpstudio.document import Document
from bpstudio.document.edits import rename
from bpstudio.graph.expressions import parse

EXERCISE = {"ask": "gates", "gates": ["f", "q"]}
UPDATE = {"rate": 0.5, "fixed": ["b"]}


def test_exercises_and_updates_follow_the_name_of_a_gate_and_back():
    graph = parse("q = w * x + b; f = q * q")
    graph.extras = {"exercise": EXERCISE, "update": UPDATE, "lab": {"gates": ["q"]}}
    document = Document(graph)
    document.apply(rename(graph, "q", "z"))
    assert graph.extras["exercise"] == {"ask": "gates", "gates": ["f", "z"]}
    assert graph.extras["lab"] == {"gates": ["q"]}
    document.apply(rename(graph, "b", "bias"))
    assert graph.extras["update"] == {"rate": 0.5, "fixed": ["bias"]}
    document.undo()
    document.undo()
    assert graph.extras["exercise"] == EXERCISE
    assert graph.extras["update"] == UPDATE


def test_what_names_no_gate_stays_as_it_is():
    graph = parse("f = w * x")
    graph.extras = {"exercise": {"ask": "last"}, "update": {"rate": 0.1}}
    assert rename(graph, "w", "v").patch.extras == ()
