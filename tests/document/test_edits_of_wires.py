import pytest

from bpstudio.document.edits import join, part, rejoin
from bpstudio.graph import Port, Wire
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal


@pytest.fixture
def forked():
    """x feeds p and q through copy1; y feeds nothing yet, r is fed by nothing."""
    return parse("p = relu(x); q = exp(x); r = log(y)", values={"x": 1.0, "y": 2.0})


def made(graph, edit):
    graph.apply(edit.patch)
    return graph


def test_joining_a_used_output_makes_a_copy_gate_in_one_step(document, wires_of):
    document.apply(join(document.graph, Port("x"), Port("f", 2)))
    assert wires_of(document.graph) == {
        "x>copy1", "copy1>q", "copy1.1>f.2", "y>q.1", "q>f", "z>f.1"
    }  # fmt: skip
    assert document.history == ("Join x to f",)


def test_a_wire_out_of_a_branch_is_called_after_what_is_copied(forked):
    forked.apply(part(forked, [forked.wire_into(Port("r"))]).patch)
    edit = join(forked, Port("copy1", 1), Port("r"))
    assert edit.label == "Join x to r"


def test_a_wire_against_the_rules_is_refused(graph):
    with pytest.raises(Refusal, match="This would close a loop: q already leads to f"):
        join(graph, Port("f"), Port("q", 2))


def test_parting_dissolves_the_copy_gate(forked, wires_of):
    edit = part(forked, [forked.wire_into(Port("q"))])
    assert edit.label == "Cut wire from x to q"
    assert wires_of(made(forked, edit)) == {"x>p", "y>r"}


def test_several_wires_are_counted(graph):
    assert part(graph, graph.wires).label == "Cut 4 wires"


# -- rejoin --------------------------------------------------------------------------------


def test_the_end_of_a_wire_moves_to_another_input(graph, wires_of):
    wire = graph.wire_into(Port("q", 1))
    edit = rejoin(graph, wire, target=Port("f", 2))
    assert edit.label == "Join y to f"
    assert wires_of(made(graph, edit)) == {"x>q", "y>f.2", "q>f", "z>f.1"}


def test_the_end_of_a_branch_moves_without_touching_its_copy_gate(forked, wires_of):
    free = made(forked, part(forked, [forked.wire_into(Port("r"))]))
    edit = rejoin(free, free.wire_into(Port("q")), target=Port("r"))
    assert edit.patch.touched == frozenset()
    assert wires_of(made(free, edit)) == {"x>copy1", "copy1>p", "copy1.1>r"}


def test_the_start_of_a_wire_moves_to_another_output(forked, wires_of):
    edit = rejoin(forked, forked.wire_into(Port("q")), source=Port("y"))
    assert edit.label == "Join y to q"
    graph = made(forked, edit)
    assert "copy1" not in graph
    assert wires_of(graph) == {"x>p", "y>copy2", "copy2>r", "copy2.1>q"}


def test_moving_a_branch_back_to_what_it_copies_changes_nothing(forked):
    edit = rejoin(forked, forked.wire_into(Port("q")), source=Port("x"))
    assert edit.patch.is_empty


def test_moving_a_branch_to_another_branch_of_its_copy_gate_changes_nothing(forked):
    edit = rejoin(forked, forked.wire_into(Port("q")), source=Port("copy1", 0))
    assert edit.patch.is_empty


def test_dropping_a_wire_where_it_was_changes_nothing(graph):
    wire = graph.wire_into(Port("q"))
    assert rejoin(graph, wire, source=wire.source, target=wire.target).patch.is_empty


def test_both_ends_can_move_at_once(graph, wires_of):
    edit = rejoin(graph, graph.wire_into(Port("q")), source=Port("z"), target=Port("q", 4))
    assert wires_of(made(graph, edit)) == {
        "z>copy1", "copy1>f.1", "copy1.1>q.4", "y>q.1", "q>f"
    }  # fmt: skip


def test_a_wire_cannot_move_onto_a_used_input_or_into_a_loop(graph):
    with pytest.raises(Refusal, match="Input b of q already has a wire from y"):
        rejoin(graph, graph.wire_into(Port("q")), target=Port("q", 1))
    with pytest.raises(Refusal, match="This would close a loop"):
        rejoin(graph, graph.wire_into(Port("q")), source=Port("f"))


def test_a_wire_that_is_gone_cannot_move(graph):
    gone = Wire(Port("x"), Port("f", 5))
    with pytest.raises(Refusal, match="There is no wire from x to f any more"):
        rejoin(graph, gone, source=Port("y"))
