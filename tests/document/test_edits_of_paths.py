"""Gates put into a wire, taken out of a path, and wires led out of wires."""

import pytest

from bpstudio.document import Document
from bpstudio.document.edits import (
    add_on_wire,
    branch,
    bypass,
    insert,
    join,
    move_onto_wire,
    part,
)
from bpstudio.gates import kind_of
from bpstudio.graph import Graph, Patch, Port, Wire
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal


def after(graph, edit):
    """Return the graph after an edit, and check that undoing it restores what was."""
    before = set(graph.wires), {gate.id: gate for gate in graph.gates}, graph.chosen_loss
    document = Document(graph)
    document.apply(edit)
    document.undo()
    assert (set(graph.wires), {gate.id: gate for gate in graph.gates}, graph.chosen_loss) == before
    document.redo()
    return graph


def test_a_gate_in_a_chain_is_bypassed():
    graph = parse("a = relu(x); b = tanh(a)", values={"x": 1.0})
    edit = bypass(graph, ["a"])
    assert edit.label == "Delete a, keep the path"
    assert set(after(graph, edit).wires) == {Wire(Port("x"), Port("b"))}


def test_neighbours_are_bypassed_together():
    graph = parse("a = relu(x); b = tanh(a); c = exp(b)", values={"x": 1.0})
    assert set(after(graph, bypass(graph, ["b", "a"])).wires) == {Wire(Port("x"), Port("c"))}


def test_the_path_is_that_of_the_input_that_is_computed():
    graph = parse("h = relu(x); m = w * h; f = tanh(m)", values={"x": 1.0, "w": 2.0})
    assert set(after(graph, bypass(graph, ["m"])).wires) == {
        Wire(Port("x"), Port("h")),
        Wire(Port("h"), Port("f")),
    }


def test_the_path_is_that_of_the_first_input_if_all_are_sources():
    graph = parse("m = w * x; f = tanh(m)", values={"x": 1.0, "w": 2.0})
    assert set(after(graph, bypass(graph, ["m"])).wires) == {Wire(Port("w"), Port("f"))}


def test_a_copy_gate_before_a_bypassed_gate_stays_and_one_behind_it_is_kept():
    graph = parse("a = relu(x); b = tanh(a) + exp(a); c = x + b", values={"x": 1.0})
    copies = {gate.id for gate in graph.gates if gate.kind.is_copy}
    after(graph, bypass(graph, ["a"]))
    assert {gate.id for gate in graph.gates if gate.kind.is_copy} == copies
    assert "a" not in graph
    assert graph.leads_to("x", "b")


def test_a_square_that_is_bypassed_gives_back_its_copy_gate():
    graph = parse("s = x * x; f = tanh(s)", values={"x": 1.0})
    assert set(after(graph, bypass(graph, ["s", "copy1"])).wires) == {Wire(Port("x"), Port("f"))}


def test_a_gate_without_a_path_is_deleted():
    graph = parse("f = tanh(x)", values={"x": 1.0})
    assert not set(after(graph, bypass(graph, ["x"])).wires)


def test_copy_gates_alone_are_no_path_to_keep():
    graph = parse("s = x * x", values={"x": 1.0})
    with pytest.raises(Refusal, match="part of the path"):
        bypass(graph, ["copy1"])


def test_a_new_gate_is_put_into_a_wire_and_others_make_room():
    graph = parse("f = tanh(x)", values={"x": 1.0})
    (wire,) = graph.wires
    edit = add_on_wire(graph, kind_of("relu"), wire, (50.0, 7.0), {"f": (300.0, 9.0)})
    after(graph, edit)
    assert edit.label == "Insert relu1 into the wire from x to f"
    assert set(graph.wires) == {Wire(Port("x"), Port("relu1")), Wire(Port("relu1"), Port("f"))}
    assert graph.gate("relu1").at == (50, 7)
    assert graph.gate("f").at == (300, 9)


def test_a_gate_that_stands_by_itself_is_put_into_a_wire():
    graph = parse("f = tanh(x); r = relu(y)", values={"x": 1.0, "y": 2.0})
    after(graph, part(graph, [graph.wire_into(Port("r"))]))
    after(graph, move_onto_wire(graph, "r", graph.wire_into(Port("f")), (50.0, 7.0), {}))
    assert set(graph.wires) == {Wire(Port("x"), Port("r")), Wire(Port("r"), Port("f"))}
    assert graph.gate("r").at == (50, 7)


def test_a_gate_with_wires_is_not_put_into_another():
    graph = parse("f = tanh(x); r = relu(y)", values={"x": 1.0, "y": 2.0})
    with pytest.raises(Refusal, match="r has wires"):
        move_onto_wire(graph, "r", graph.wire_into(Port("f")), (0.0, 0.0), {})


def test_a_source_is_not_put_into_a_wire():
    graph = parse("f = tanh(x)", values={"x": 1.0})
    with pytest.raises(Refusal, match="is a source"):
        add_on_wire(graph, kind_of("input"), graph.wire_into(Port("f")), (0.0, 0.0), {})


def test_a_gate_is_not_put_into_a_wire_that_is_gone():
    graph = parse("f = tanh(x)", values={"x": 1.0})
    with pytest.raises(Refusal, match="no wire from f to x any more"):
        add_on_wire(graph, kind_of("relu"), Wire(Port("f"), Port("x")), (0.0, 0.0), {})


def test_a_wire_led_out_of_a_wire_has_its_copy_gate_there():
    graph = parse("f = tanh(x); g = x1 + y1", values={"x": 1.0, "x1": 1.0, "y1": 1.0})
    after(graph, part(graph, [graph.wire_into(Port("g", 1))]))
    wire = graph.wire_into(Port("f"))
    after(graph, branch(graph, wire, Port("g", 1), (33.0, 44.0)))
    assert graph.gate("copy1").at == (33, 44)
    assert graph.leads_to("x", "g")


def test_a_wire_led_out_of_a_branch_grows_the_copy_gate_that_is_there():
    graph = parse("s = x * x; g = relu(y)", values={"x": 1.0, "y": 2.0})
    after(graph, part(graph, [graph.wire_into(Port("g"))]))
    at = graph.gate("copy1").at
    after(graph, branch(graph, graph.wire_into(Port("s", 1)), Port("g"), (33.0, 44.0)))
    assert len(graph.wires_from("copy1")) == 3
    assert graph.gate("copy1").at == at


def test_a_fragment_is_pasted_beside_where_it_stood():
    fragment = parse("f = tanh(x)", values={"x": 1.0})
    graph = Graph()
    after(graph, insert(graph, fragment, (30.0, 40.0)))
    for gate in fragment.gates:
        assert graph.gate(gate.id).at == (gate.at[0] + 30, gate.at[1] + 40)


def test_nothing_pasted_beside_nothing_changes_nothing():
    assert insert(Graph(), Graph(), (1.0, 1.0)).patch == Patch()


def test_joining_after_a_bypass_needs_no_second_copy_gate():
    graph = parse("a = relu(x); f = tanh(a); g = exp(y)", values={"x": 1.0, "y": 1.0})
    after(graph, part(graph, [graph.wire_into(Port("g"))]))
    after(graph, bypass(graph, ["a"]))
    after(graph, join(graph, Port("x"), Port("g")))
    assert len([gate for gate in graph.gates if gate.kind.is_copy]) == 1
