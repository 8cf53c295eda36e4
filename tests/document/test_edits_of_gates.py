import pytest

from bpstudio.document import Document
from bpstudio.document.edits import add_gate, change_kind, move, remove, rename
from bpstudio.gates import KINDS, kind_of
from bpstudio.graph import Gate, Graph, Patch, Port
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal


@pytest.fixture
def refused():
    def sentence(act, *arguments, **named):
        with pytest.raises(Refusal) as refusal:
            act(*arguments, **named)
        return str(refusal.value)

    return sentence


# -- add -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_can_be_put_down(document, kind):
    before = {gate.id for gate in document.graph.gates}
    document.apply(add_gate(document.graph, kind, (10.0, 20.0)))
    (name,) = {gate.id for gate in document.graph.gates} - before
    value = 1.0 if kind.is_source else None
    assert document.graph.gate(name) == Gate(name, kind, value, (10.0, 20.0))


def test_sources_get_letters_and_numbers_and_other_gates_the_stem_of_their_kind():
    graph = Graph()
    for kind in ("input", "input", "parameter", "parameter", "constant", "add", "multiply"):
        graph.apply(add_gate(graph, kind_of(kind), (0.0, 0.0)).patch)
    assert [gate.id for gate in graph.gates] == ["x", "y", "w1", "w2", "c1", "add1", "mul1"]


def test_inputs_go_on_with_numbers_when_the_letters_are_used_up():
    graph = Graph()
    for _ in range(20):
        graph.apply(add_gate(graph, kind_of("input"), (0.0, 0.0)).patch)
    names = [gate.id for gate in graph.gates]
    assert names[:8] == ["x", "y", "z", "w", "a", "b", "c", "d"]
    assert names[-3:] == ["x3", "x4", "x5"]
    assert len(set(names)) == 20


def test_a_gate_can_be_given_its_name_and_a_source_its_value():
    edit = add_gate(Graph(), kind_of("input"), (0.0, 0.0), value=[1, 2], name="price")
    assert edit.label == "Add price"
    assert edit.patch == Patch(added=(Gate("price", kind_of("input"), (1.0, 2.0)),))
    assert add_gate(Graph(), kind_of("multiply"), (0.0, 0.0)).label == "Add multiply"


def test_what_cannot_be_added_is_refused(graph, refused):
    at = (0.0, 0.0)
    assert refused(add_gate, graph, kind_of("input"), at, name="x") == (
        "There already is a gate called “x”."
    )
    assert "cannot name a gate" in refused(add_gate, graph, kind_of("input"), at, name="2x")
    assert refused(add_gate, graph, kind_of("add"), at, value=3.0) == (
        "add1 computes its value: only a source can be given one."
    )
    assert refused(add_gate, graph, kind_of("input"), at, value="3", name="p") == (
        "p is not a number or a list of numbers."
    )


# -- remove --------------------------------------------------------------------------------


def test_a_gate_goes_with_its_wires(document, wires_of):
    document.apply(remove(document.graph, ["q"]))
    assert document.undo_label == "Delete q"
    assert "q" not in document.graph
    assert wires_of(document.graph) == {"z>f.1"}


def test_several_gates_and_wires_go_at_once(document, wires_of):
    wire = document.graph.wire_into(Port("f", 1))
    edit = remove(document.graph, ["x", "y"], [wire])
    document.apply(edit)
    assert edit.label == "Delete 2 gates"
    assert wires_of(document.graph) == {"q>f"}


def test_wires_can_be_deleted_alone(graph):
    wires = list(graph.wires)
    assert remove(graph, [], wires[:1]).label == "Delete wire from x to q"
    assert remove(graph, [], wires).label == "Delete 4 wires"


def test_deleting_nothing_is_no_change(graph):
    assert remove(graph, []).patch.is_empty


def test_a_gate_that_is_not_there_cannot_be_deleted(graph, refused):
    assert refused(remove, graph, ["gone"]) == "There is no gate called “gone”."


def test_a_large_graph_goes_and_comes_back_as_it_was():
    text = "\n".join(f"a{number + 1} = a{number} * a{number}" for number in range(1_500))
    document = Document(parse(text, values={"a0": 1.0}))
    graph = document.graph
    gates, wires = list(graph.gates), list(graph.wires)
    document.apply(remove(graph, [gate.id for gate in gates if not gate.kind.is_copy]))
    assert [gate.id for gate in graph.gates] == []
    document.undo()
    assert (list(graph.gates), list(graph.wires)) == (gates, wires)


# -- move ----------------------------------------------------------------------------------


def test_moving_changes_only_places_that_differ(document):
    graph = document.graph
    here = graph.gate("y").at
    edit = move(graph, {"x": (70.0, 80.0), "y": here})
    assert edit.label == "Move 2 gates"
    assert edit.patch.touched == {"x"}
    document.apply(edit)
    assert graph.gate("x").at == (70.0, 80.0)
    assert move(graph, {"x": (70.0, 80.0)}).patch.is_empty
    assert move(graph, {"x": (0.0, 0.0)}).label == "Move x"


# -- rename --------------------------------------------------------------------------------


def test_a_renamed_gate_keeps_its_wires_its_value_and_being_the_loss(document, wires_of):
    document.graph.apply(Patch())
    document.graph.chosen_loss = "f"
    document.apply(rename(document.graph, "f", "loss"))
    document.apply(rename(document.graph, "x", "price"))
    assert wires_of(document.graph) == {"price>q", "y>q.1", "q>loss", "z>loss.1"}
    assert document.graph.gate("price").value == -2.0
    assert document.graph.loss == "loss"
    document.go_to(0)
    assert wires_of(document.graph) == {"x>q", "y>q.1", "q>f", "z>f.1"}
    assert document.graph.chosen_loss == "f"


def test_names_can_be_exchanged(document, wires_of):
    for old, new in (("x", "t"), ("y", "x"), ("t", "y")):
        document.apply(rename(document.graph, old, new))
    assert wires_of(document.graph) == {"y>q", "x>q.1", "q>f", "z>f.1"}


def test_a_name_that_stays_is_no_change(graph):
    assert rename(graph, "x", "x").patch.is_empty


def test_names_that_cannot_be_are_refused(graph, refused):
    assert refused(rename, graph, "x", "y") == "There already is a gate called “y”."
    assert refused(rename, graph, "gone", "p") == "There is no gate called “gone”."
    assert refused(rename, graph, "x", "") == "A gate needs a name."


# -- change the kind -----------------------------------------------------------------------


def turned(graph, name, kind):
    edit = change_kind(graph, name, kind_of(kind))
    graph.apply(edit.patch)
    return edit


def test_wires_that_fit_stay_at_their_ports(graph, wires_of):
    edit = turned(graph, "q", "subtract")
    assert edit.label == "Turn q into subtract"
    assert graph.gate("q").kind.name == "subtract"
    assert wires_of(graph) == {"x>q", "y>q.1", "q>f", "z>f.1"}


def test_wires_that_do_not_fit_are_cut(graph, wires_of):
    turned(graph, "q", "relu")
    assert wires_of(graph) == {"x>q", "q>f", "z>f.1"}


def test_a_wire_without_its_port_moves_to_a_free_one(graph, wires_of):
    graph.apply(Patch(cut=(graph.wire_into(Port("q", 0)),)))
    turned(graph, "q", "relu")
    assert wires_of(graph) == {"y>q", "q>f", "z>f.1"}


def test_a_growing_gate_keeps_every_wire(graph, wires_of):
    turned(graph, "q", "max")
    assert wires_of(graph) == {"x>q", "y>q.1", "q>f", "z>f.1"}


def test_a_gate_that_becomes_a_source_loses_its_inputs_and_starts_at_one(graph, wires_of):
    graph.chosen_loss = "q"
    turned(graph, "q", "parameter")
    assert graph.gate("q").value == 1.0
    assert wires_of(graph) == {"q>f", "z>f.1"}
    assert graph.chosen_loss is None


def test_a_gate_that_still_computes_is_still_the_loss(graph):
    graph.chosen_loss = "f"
    turned(graph, "f", "add")
    assert graph.chosen_loss == "f"


def test_a_source_of_another_kind_keeps_its_value_and_the_settings_that_both_have():
    graph = Graph()
    own = (("high", 3.0),)
    graph.apply(Patch(added=(Gate("x", kind_of("input"), 2.5, settings=own),)))
    turned(graph, "x", "parameter")
    assert (graph.gate("x").value, graph.gate("x").settings) == (2.5, own)
    turned(graph, "x", "constant")
    assert (graph.gate("x").value, graph.gate("x").settings) == (2.5, ())


def test_a_source_that_becomes_a_gate_has_no_value(graph):
    turned(graph, "x", "relu")
    assert graph.gate("x").value is None


def test_a_copy_gate_that_becomes_another_feeds_its_branches_through_a_new_copy(wires_of):
    graph = parse("f = x * x", values={"x": 3.0})
    turned(graph, "copy1", "relu")
    assert wires_of(graph) == {"x>copy1", "copy1>copy2", "copy2>f", "copy2.1>f.1"}


def test_a_gate_that_becomes_a_copy_gate_keeps_its_wire(wires_of):
    graph = parse("q = relu(x); f = exp(q)", values={"x": 3.0})
    turned(graph, "q", "copy")
    assert wires_of(graph) == {"x>q", "q>f"}


def test_a_wire_that_is_cut_on_the_way_dissolves_its_copy_gate(wires_of):
    graph = parse("q = x + y; f = q * y", values={"x": 3.0, "y": 2.0})
    assert "copy1" in graph
    turned(graph, "q", "relu")
    assert wires_of(graph) == {"x>q", "q>f", "y>f.1"}


def test_the_same_kind_is_no_change(graph):
    assert change_kind(graph, "q", kind_of("add")).patch.is_empty
