import pytest

from bpstudio.document import Document
from bpstudio.document.edits import add_before, add_behind, part
from bpstudio.gates import kind_of
from bpstudio.graph import Port, Wire
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal


def test_a_gate_behind_a_free_output_is_joined_to_it_in_one_step():
    document = Document(parse("a = x + y"))
    before = parse("a = x + y")
    document.apply(add_behind(document.graph, kind_of("relu"), (300.0, 0.0), Port("a")))
    assert document.graph.wire_into(Port("relu1")) == Wire(Port("a"), Port("relu1"))
    assert document.undo_label == "Add relu behind a"
    document.undo()
    assert document.graph == before


def test_a_gate_behind_a_used_output_gets_its_branch_of_a_copy_gate():
    graph = parse("a = relu(x)")
    graph.apply(add_behind(graph, kind_of("tanh"), (300.0, 0.0), Port("x")).patch)
    assert graph.wire_into(Port("tanh1")).source.gate == "copy1"
    assert graph.wire_into(Port("a")).source.gate == "copy1"


def test_a_source_is_never_put_behind_an_output():
    graph = parse("a = relu(x)")
    with pytest.raises(Refusal, match="nothing can flow into it"):
        add_behind(graph, kind_of("input"), (0.0, 0.0), Port("a"))


def test_a_gate_before_a_free_input_feeds_it():
    graph = parse("a = relu(x) + y")
    graph.apply(part(graph, [graph.wire_into(Port("a", 1))]).patch)
    graph.apply(add_before(graph, kind_of("input"), (0.0, 0.0), Port("a", 1)).patch)
    assert graph.wire_into(Port("a", 1)) == Wire(Port("z"), Port("a", 1))


def test_a_gate_before_a_used_input_is_refused():
    graph = parse("a = relu(x)")
    with pytest.raises(Refusal, match="has one already"):
        add_before(graph, kind_of("tanh"), (0.0, 0.0), Port("a"))
