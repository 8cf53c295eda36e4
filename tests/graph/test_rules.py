import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Port, Wire
from bpstudio.graph.rules import MOST_PORTS, reason_against


@pytest.fixture
def graph(graph_of):
    return graph_of(
        "x:input y:input q:add d:subtract r:relu copy1:copy",
        "x>q.0 q>r r>copy1",
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("y>gone", "There is no gate called “gone”."),
        ("gone>q.1", "There is no gate called “gone”."),
        ("q>x", "x is a source: nothing can flow into it."),
        ("y>d.2", "d has only 2 inputs."),
        ("y>r.1", "r has only 1 input."),
        ("y>d.-1", "d has only 2 inputs."),
        (f"y>q.{MOST_PORTS}", f"q has only {MOST_PORTS} inputs."),
        ("y.1>q.1", "y has only one output."),
        (f"copy1.{MOST_PORTS}>d", f"copy1 has only {MOST_PORTS} outputs."),
        ("copy1.-1>d", f"copy1 has only {MOST_PORTS} outputs."),
        ("y>q.0", "Input a of q already has a wire from x: an input takes one wire."),
        ("y>r", "The input of r already has a wire from q: an input takes one wire."),
        ("q>q.1", "q cannot feed itself: the graph has to stay free of loops."),
        ("copy1>q.1", "This would close a loop: q already leads to copy1."),
        ("r>q.1", "This would close a loop: q already leads to r."),
    ],
)
def test_a_wire_against_the_rules_is_refused_with_one_sentence(graph, wire, text, reason):
    assert reason_against(graph, wire(text)) == reason


@pytest.mark.parametrize("text", ["y>q.1", "y>q.7", "x>q.1", "copy1.1>d.1", "q>d"])
def test_free_inputs_take_a_wire_even_from_an_output_in_use(graph, wire, text):
    assert reason_against(graph, wire(text)) is None


def test_the_wire_that_goes_is_no_reason_against_the_one_that_comes(graph, wire):
    assert reason_against(graph, wire("y>q.0"), instead_of=wire("x>q.0")) is None
    assert reason_against(graph, wire("y>q.0"), instead_of=wire("q>r")) is not None


def layered(layers):
    """Return a graph 4 gates wide in which each gate has 2 inputs and feeds 2 of the next layer."""
    add, copy = kind_of("add"), kind_of("copy")
    gates = [Gate(f"g0_{place}", kind_of("input"), 1.0) for place in range(4)]
    wires = []
    for layer in range(1, layers):
        for place in range(4):
            fork = f"c{layer}_{place}"
            gates += (Gate(fork, copy), Gate(f"g{layer}_{place}", add))
            wires.append(Wire(Port(f"g{layer - 1}_{place}"), Port(fork)))
            wires.append(Wire(Port(fork, 0), Port(f"g{layer}_{place}", 0)))
            wires.append(Wire(Port(fork, 1), Port(f"g{layer}_{(place + 1) % 4}", 1)))
    graph = Graph()
    graph.apply(Patch(added=tuple(gates), joined=tuple(wires)))
    return graph


class CountingWires(dict):
    """A table of neighbours that counts how often it is asked for them."""

    looks = 0

    def __iter__(self):
        CountingWires.looks += 1
        return super().__iter__()


@pytest.mark.parametrize("layers", [60, 240])
@pytest.mark.parametrize("forwards", [True, False])
def test_the_loop_test_looks_at_each_gate_only_once(layers, forwards):
    """There are 2⁵⁹ ways through 60 layers: a test that follows ways would never return."""
    graph = layered(layers)
    net = graph._net
    for table in (net._succ, net._pred):
        for name in table:
            table[name] = CountingWires(table[name])
    CountingWires.looks = 0
    ends = (Port("g0_0"), Port(f"g{layers - 1}_0", 2))
    wire = Wire(*ends) if forwards else Wire(Port(ends[1].gate), Port(f"g1_{0}", 2))
    reason = reason_against(graph, wire)
    assert (reason is None) is forwards
    assert 0 < CountingWires.looks <= 2 * len(graph)


@given(
    wires=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20),
    start=st.integers(0, 7),
    end=st.integers(0, 7),
)
def test_a_loop_is_refused_exactly_where_the_wire_would_close_one(wires, start, end):
    names = "abcdefgh"
    graph = Graph()
    graph.apply(Patch(added=tuple(Gate(name, kind_of("copy")) for name in names)))
    for source, target in wires:
        if graph.wire_into(Port(names[max(source, target)])) is None and source != target:
            low, high = names[min(source, target)], names[max(source, target)]
            port = graph.free_output(low)
            graph.apply(Patch(joined=(Wire(port, Port(high)),)))
    port = graph.free_output(names[start])
    wire = Wire(port, Port(names[end]))
    reason = reason_against(graph, wire)
    if graph.wire_into(wire.target) is not None:
        assert "already has a wire" in reason
    elif start == end:
        assert "cannot feed itself" in reason
    else:
        graph.apply(Patch(joined=(wire,)))
        assert graph.has_a_loop() is (reason is not None)
