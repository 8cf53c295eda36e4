from collections import Counter
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.insight.calls import Call, calls_with_memory, calls_without_memory
from bpstudio.insight.cost import cost_of
from bpstudio.notation.refusal import Refusal


def drawn(calls):
    return [
        "  " * (call.depth - 1) + call.gate + (" ✓" if call.is_remembered else "") for call in calls
    ]


@pytest.fixture
def diamond(graph_of):
    return graph_of("s = x + x; f = s * s", x=3.0)


def test_without_memory_everything_behind_a_fork_is_called_again(diamond):
    assert drawn(calls_without_memory(diamond)) == [
        "x",
        "  copy1",
        *["    s", "      copy2", "        f", "        f"] * 2,
    ]


def test_with_memory_a_second_call_is_answered_at_once(diamond):
    assert drawn(calls_with_memory(diamond)) == [
        "x",
        "  copy1",
        "    s",
        "      copy2",
        "        f",
        "        f ✓",
        "    s ✓",
    ]


def test_a_call_knows_its_caller_and_the_wire_between_them(graph_of):
    graph = graph_of("f = x * y", x=2.0, y=3.0)
    into = graph.wires_into("f")
    assert list(calls_without_memory(graph)) == [
        Call(0, None, "x", None, 1),
        Call(1, 0, "f", into[0], 2),
        Call(2, None, "y", None, 1),
        Call(3, 2, "f", into[1], 2),
    ]


@given(st.data())
def test_there_are_as_many_calls_as_the_cost_says(scalar_graphs, data):
    graph = data.draw(scalar_graphs)
    cost = cost_of(graph)
    calls = list(calls_without_memory(graph))
    assert Counter(call.gate for call in calls) == {
        gate.name: gate.naive_visits for gate in cost.gates
    }
    assert max(call.depth for call in calls) == cost.naive.depth
    assert not any(call.is_remembered for call in calls)


@given(st.data())
def test_with_memory_each_gate_is_worked_out_once_and_each_wire_asked_once(scalar_graphs, data):
    graph = data.draw(scalar_graphs)
    calls = list(calls_with_memory(graph))
    worked_out = [call.gate for call in calls if not call.is_remembered]
    assert sorted(worked_out) == sorted(gate.name for gate in cost_of(graph).gates)
    wires = [call.wire for call in calls if call.wire is not None]
    assert len(wires) == len(set(wires))
    numbers = {call.number: call for call in calls}
    for call in calls:
        if call.caller is not None:
            asker = numbers[call.caller]
            assert (asker.gate, asker.depth) == (call.wire.source.gate, call.depth - 1)
            assert call.wire.target.gate == call.gate


def test_a_tree_larger_than_the_world_grows_as_far_as_it_is_looked_at(graph_of):
    graph = graph_of("; ".join(f"x{n + 1} = x{n} * x{n}" for n in range(500)), x0=1.0)
    calls = list(islice(calls_without_memory(graph), 3_000))
    assert len(calls) == 3_000
    assert max(call.depth for call in calls) == 1_001


def test_one_source_can_be_asked_for_alone(graph_of):
    graph = graph_of("f = x * y; g = exp(x); h = exp(u)", loss="f", x=1.0, y=2.0, u=3.0)
    assert drawn(calls_without_memory(graph, "y")) == ["y", "  f"]
    assert drawn(calls_with_memory(graph, "u")) == []


def test_who_asks_for_a_gate_that_is_not_there_is_told_so(graph_of):
    with pytest.raises(Refusal, match=r"^There is no gate called “q”\.$"):
        calls_without_memory(graph_of("f = x * y", x=1.0, y=2.0), "q")
