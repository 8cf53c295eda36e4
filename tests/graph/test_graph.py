import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Port, Swap, Wire


@pytest.fixture
def graph(graph_of):
    """(x + y) z, half of it: z is not wired yet."""
    return graph_of("x:input y:input z:input q:add f:multiply", "x>q y>q.1 q>f")


def test_an_empty_graph_has_nothing():
    graph = Graph("nothing")
    assert len(graph) == 0
    assert list(graph.gates) == list(graph.wires) == graph.outputs() == graph.in_forward_order()
    assert graph.loss is None
    assert graph.title == "nothing"


def test_a_graph_answers_for_its_gates_and_wires(graph, wire):
    assert len(graph) == 5
    assert graph.number_of_wires() == 3
    assert "q" in graph
    assert "gone" not in graph
    assert graph.gate("q") == Gate("q", kind_of("add"))
    assert graph.wires_into("q") == {0: wire("x>q"), 1: wire("y>q.1")}
    assert graph.wires_from("q") == {0: wire("q>f")}
    assert graph.wire_into(Port("q", 1)) == wire("y>q.1")
    assert graph.wire_from(Port("q")) == wire("q>f")


def test_ports_that_are_not_there_have_no_wire(graph):
    assert graph.wire_into(Port("gone")) is None
    assert graph.wire_from(Port("gone")) is None
    assert graph.wire_into(Port("q", 9)) is None


def test_a_gate_that_is_not_there_raises(graph):
    with pytest.raises(KeyError):
        graph.gate("gone")


# -- ports that grow -----------------------------------------------------------------------


def test_a_growing_gate_shows_its_two_inputs_and_those_in_use(graph_of):
    graph = graph_of("x:input q:add r:relu s:input", "x>q.3")
    assert graph.inputs_shown("q") == 4
    assert graph_of("q:add").inputs_shown("q") == 2
    assert graph.inputs_shown("r") == 1
    assert graph.inputs_shown("s") == 0


def test_a_copy_gate_shows_two_branches_and_those_in_use(graph_of):
    graph = graph_of("c:copy p:relu x:input", "c.2>p")
    assert graph.outputs_shown("c") == 3
    assert graph.outputs_shown("p") == 1
    assert graph_of("c:copy").outputs_shown("c") == 2


def test_the_first_free_input_comes_first_and_a_growing_gate_always_has_one(graph_of):
    graph = graph_of("x:input y:input q:add d:subtract r:relu", "x>q.1 y>r")
    assert graph.free_input("q") == Port("q", 0)
    assert graph.free_input("d") == Port("d", 0)
    assert graph.free_input("r") is None
    assert graph.free_input("x") is None
    full = graph_of("x:input y:input q:add", "x>q y>q.1")
    assert full.free_input("q") == Port("q", 2)


def test_only_a_copy_gate_always_has_a_free_output(graph_of):
    graph = graph_of("x:input c:copy p:relu q:relu r:relu", "x>c c>p c.1>q")
    assert graph.free_output("x") is None
    assert graph.free_output("p") == Port("p")
    assert graph.free_output("c") == Port("c", 2)


def test_a_gate_has_its_inputs_when_as_many_as_it_needs_are_wired(graph):
    assert graph.has_its_inputs("q")
    assert not graph.has_its_inputs("f")
    assert graph.has_its_inputs("x")


# -- the loss ------------------------------------------------------------------------------


def test_the_only_output_is_the_loss_by_itself(graph, wire):
    graph.apply(Patch(joined=(wire("z>f.1"),)))
    assert graph.outputs() == ["f"]
    assert graph.loss == "f"


def test_a_gate_without_its_inputs_is_no_output(graph):
    assert graph.outputs() == []
    graph.apply(Patch(added=(Gate("r", kind_of("relu")),)))
    assert graph.outputs() == []


def test_a_copy_gate_without_branches_takes_no_loss_away(graph_of):
    graph = graph_of("x:input c:copy r:relu", "x>c c>r")
    graph.apply(Patch(added=(Gate("d", kind_of("copy")),), joined=(Wire(Port("c", 1), Port("d")),)))
    assert graph.loss == "r"


def test_of_several_outputs_none_is_the_loss_until_one_is_chosen(graph_of):
    graph = graph_of("x:input y:input p:relu q:relu", "x>p y>q")
    assert graph.outputs() == ["p", "q"]
    assert graph.loss is None
    graph.apply(Patch(loss=Swap(None, "q")))
    assert graph.loss == "q"


# -- ways and loops ------------------------------------------------------------------------


def test_wires_lead_one_way(graph):
    assert graph.leads_to("x", "f")
    assert not graph.leads_to("f", "x")
    assert graph.leads_to("x", "x")


def test_forward_order_has_every_gate_behind_those_that_feed_it(graph):
    order = graph.in_forward_order()
    assert sorted(order) == sorted(gate.id for gate in graph.gates)
    assert all(order.index(w.source.gate) < order.index(w.target.gate) for w in graph.wires)


def test_a_loop_that_a_file_brings_is_found(graph_of):
    graph = graph_of("p:relu q:relu r:relu", "p>q q>p")
    assert graph.has_a_loop()
    assert sorted(graph.find_loop()) == ["p", "q"]
    assert not graph_of("p:relu q:relu", "p>q").has_a_loop()


# -- names and order -----------------------------------------------------------------------


def test_a_new_name_is_the_stem_and_the_next_number(graph_of):
    graph = graph_of("add1:add add7:add mul01:multiply")
    assert graph.new_name("add") == "add8"
    assert graph.new_name("mul") == "mul2"
    assert graph.new_name("relu") == "relu1"
    assert graph.new_name("add", above=11) == "add12"


def test_a_number_that_is_free_again_is_given_out_again_if_it_was_the_last(graph_of):
    graph = graph_of("add1:add add2:add add3:add")
    graph.apply(Patch(removed=(graph.gate("add2"),)))
    assert graph.new_name("add") == "add4"
    graph.apply(Patch(removed=(graph.gate("add3"),)))
    assert graph.new_name("add") == "add3"


def test_numbers_too_long_to_count_on_do_not_make_a_name_twice(graph_of):
    long = "add" + "9" * 5_000
    graph = graph_of(f"add999999999:add add1000000000:add x01:input x1:input {long}:add")
    assert graph.new_name("add") == "add1000000001"
    graph.apply(Patch(removed=(graph.gate("x01"), graph.gate(long))))
    assert graph.new_name("x") == "x2"


def test_a_gate_that_comes_back_stands_in_its_old_place(graph, wire):
    before = list(graph.gates)
    patch = Patch(removed=(graph.gate("x"),), cut=(wire("x>q"),))
    graph.apply(patch)
    graph.apply(patch.inverse)
    assert list(graph.gates) == before


def test_wires_are_listed_by_the_age_of_their_source_and_then_by_port(graph_of, wire):
    graph = graph_of("x:input c:copy p:relu q:relu", "c.1>q c>p x>c")
    assert list(graph.wires) == [wire("x>c"), wire("c>p"), wire("c.1>q")]


# -- patches -------------------------------------------------------------------------------


def test_a_gate_under_the_same_name_is_replaced_and_keeps_its_wires(graph, wire):
    new = Gate("q", kind_of("multiply"))
    graph.apply(Patch(removed=(graph.gate("q"),), added=(new,)))
    assert graph.gate("q") == new
    assert graph.wires_into("q") == {0: wire("x>q"), 1: wire("y>q.1")}


def test_a_title_that_is_taken_away_is_empty(graph):
    graph.apply(Patch(title=Swap("", "sum")))
    assert graph.title == "sum"
    graph.apply(Patch(title=Swap("sum", None)))
    assert graph.title == ""


@pytest.mark.parametrize("text", ["x>f.1", "z>q.1", "z>gone", "gone>f.1"])
def test_a_wire_at_a_port_in_use_or_of_no_gate_does_not_fit(graph, wire, text):
    with pytest.raises(ValueError, match=r"in use|no gate"):
        graph.apply(Patch(joined=(wire(text),)))


@pytest.mark.parametrize("text", ["z>f", "x>q.1", "gone>q"])
def test_a_wire_that_is_not_there_cannot_be_cut(graph, wire, text):
    with pytest.raises(ValueError, match="there is no"):
        graph.apply(Patch(cut=(wire(text),)))


@pytest.mark.parametrize("name", ["q", "x", "gone"])
def test_a_gate_that_is_not_there_or_has_wires_cannot_be_removed(graph, name):
    gate = graph.gate(name) if name in graph else Gate(name, kind_of("add"))
    with pytest.raises(ValueError, match="is not there, or still has wires"):
        graph.apply(Patch(removed=(gate,)))


# -- comparing and leaving -----------------------------------------------------------------


def test_graphs_are_equal_by_gates_wires_title_and_loss_in_any_order(graph_of):
    first = graph_of("x:input r:relu", "x>r")
    assert first == graph_of("r:relu x:input", "x>r")
    assert first != graph_of("r:relu x:input")
    assert first != graph_of("r:relu x:parameter", "x>r")
    assert first != graph_of("r:relu x:input", "x>r", loss="r")
    other = graph_of("r:relu x:input", "x>r")
    other.title = "another"
    assert first != other
    assert first != "a graph"


def test_a_graph_is_no_key(graph):
    with pytest.raises(TypeError):
        hash(graph)


def test_networkx_gets_the_attributes_of_the_file():
    graph = Graph("sum")
    gates = (
        Gate("x", kind_of("input"), (1.0, 2.0), (0.0, 10.0), (("low", -1.0),)),
        Gate("c", kind_of("copy")),
        Gate("q", kind_of("add")),
        Gate("r", kind_of("relu")),
    )
    wires = (
        Wire(Port("x"), Port("c")),
        Wire(Port("c", 0), Port("q", 1)),
        Wire(Port("c", 1), Port("r")),
    )
    graph.apply(Patch(added=gates, joined=wires, loss=Swap(None, "q")))
    plain = graph.to_networkx()
    assert plain.graph == {"title": "sum", "loss": "q"}
    assert plain.nodes["x"] == {
        "kind": "input", "at": (0.0, 10.0), "value": (1.0, 2.0), "settings": {"low": -1.0}
    }  # fmt: skip
    assert plain.nodes["r"] == {"kind": "relu", "at": (0.0, 0.0)}
    assert [(*ends, data) for *ends, data in plain.edges(data=True)] == [
        ("x", "c", {"from": "x", "to": "c"}),
        ("c", "q", {"from": "c.1", "to": "q.b"}),
        ("c", "r", {"from": "c.2", "to": "r"}),
    ]


def test_a_notebook_shows_the_picture_that_the_front_door_provides(graph, monkeypatch):
    monkeypatch.setattr(Graph, "drawn_as_svg", None)
    assert graph._repr_svg_() is None
    monkeypatch.setattr(Graph, "drawn_as_svg", staticmethod(lambda each: f"<svg>{len(each)}</svg>"))
    assert graph._repr_svg_() == "<svg>5</svg>"


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30))
def test_port_tables_and_the_multigraph_tell_the_same(pairs):
    graph = Graph()
    graph.apply(Patch(added=tuple(Gate(f"c{number}", kind_of("copy")) for number in range(10))))
    for low, high in pairs:
        if low < high and graph.wire_into(Port(f"c{high}")) is None:
            wire = Wire(graph.free_output(f"c{low}"), Port(f"c{high}"))
            graph.apply(Patch(joined=(wire,)))
    keys = {key for *_, key in graph._net.edges(keys=True)}
    assert set(graph.wires) == keys
    assert len(list(graph.wires)) == graph.number_of_wires() == len(keys)
    assert not graph.has_a_loop()
    assert nx.is_directed_acyclic_graph(graph.to_networkx())
