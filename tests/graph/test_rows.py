"""Where a patch takes rows out of a graph's arrays and puts rows in."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Port, Wire
from bpstudio.graph.order import kept_in_order
from bpstudio.graph.rows import rows_of_gates, rows_of_wires

NAMES = [f"n{number}" for number in range(12)]


def gates(names):
    return tuple(Gate(name, kind_of("relu")) for name in names)


@given(st.data())
def test_arrays_and_lists_that_follow_have_the_order_of_the_graph(data):
    graph = Graph()
    graph.apply(Patch(added=gates(NAMES)))
    left = data.draw(st.sets(st.sampled_from(NAMES)))
    graph.apply(Patch(removed=gates(sorted(left))))
    before = [gate.id for gate in graph.gates]
    gone = data.draw(st.sets(st.sampled_from(before))) if before else set()
    come = data.draw(st.sets(st.sampled_from([*sorted(left), "new1", "new2"])))
    patch = Patch(removed=gates(sorted(gone)), added=gates(sorted(come)))
    graph.apply(patch)
    after = [gate.id for gate in graph.gates]
    rows = rows_of_gates(graph, before, patch)
    assert rows.of_items(before, rows.newcomers) == after
    assert rows.of_array(np.array(before, dtype="U9"), rows.newcomers).tolist() == after
    assert [after[row] for row in rows.come] == list(rows.newcomers)
    renumbered = rows.renumbered(len(before)).tolist()
    assert renumbered == [after.index(name) if name in after else -1 for name in before]
    assert rows.is_empty == (not gone and not come)


def test_a_wire_that_comes_to_the_port_of_one_that_goes_takes_its_row():
    graph = Graph()
    old, new = Wire(Port("n0"), Port("n1")), Wire(Port("n0"), Port("n2"))
    graph.apply(Patch(added=gates(NAMES), joined=(old, Wire(Port("n3"), Port("n4")))))
    before = list(graph.wires)
    patch = Patch(cut=(old,), joined=(new,))
    graph.apply(patch)
    rows = rows_of_wires(graph, before, patch)
    assert (rows.gone, rows.come) == ((0,), (0,))
    assert rows.of_items(before, rows.newcomers) == list(graph.wires)


def test_an_order_is_sorted_anew_after_many_changes():
    assert kept_in_order((1, 4), int, (), range(100, 300)) is None
    assert kept_in_order((1, 4), int, (4,), (3, 0)) == (0, 1, 3)
