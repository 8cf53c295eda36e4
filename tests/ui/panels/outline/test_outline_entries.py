from hypothesis import given
from hypothesis import strategies as st

from bpstudio.graph.groups import Group
from bpstudio.ui.panels.outline.outline_entries import TOP, Entries

NEURON = Group("neuron", "Neuron", ("w", "z"))
LAYER = Group("layer", "Layer", ("b",), ("neuron",))
GATES = ["x", "w", "z", "b", "h"]
ENTRIES = Entries(GATES, [NEURON, LAYER])


def names(entries, number):
    return [entries[each].name for each in entries.below(number)]


def test_without_groups_every_gate_stands_at_the_top_in_its_order():
    entries = Entries(GATES)
    assert names(entries, TOP) == GATES
    assert [entries[number].place for number in entries.top] == [0, 1, 2, 3, 4]


def test_a_group_stands_where_its_first_gate_would_and_groups_nest():
    assert names(ENTRIES, TOP) == ["x", "layer", "h"]
    assert names(ENTRIES, ENTRIES.of_group["layer"]) == ["neuron", "b"]
    assert names(ENTRIES, ENTRIES.of_group["neuron"]) == ["w", "z"]
    assert ENTRIES[ENTRIES.of_group["neuron"]].group is NEURON
    assert ENTRIES[ENTRIES.of_gate["b"]].place == 1


def test_a_group_stands_for_all_that_is_in_it():
    assert list(ENTRIES.gates_in(ENTRIES.of_group["layer"])) == ["w", "z", "b"]
    assert list(ENTRIES.gates_in(ENTRIES.of_gate["h"])) == ["h"]


def test_gates_of_a_whole_group_are_stood_for_by_the_largest_one():
    standing = ENTRIES.standing_for(frozenset({"w", "z", "b", "h"}))
    assert [ENTRIES[number].name for number in standing] == ["layer", "h"]
    standing = ENTRIES.standing_for(frozenset({"w", "z", "gone"}))
    assert [ENTRIES[number].name for number in standing] == ["neuron"]


@given(st.sets(st.sampled_from(GATES)))
def test_what_stands_for_gates_stands_for_exactly_these(chosen):
    standing = ENTRIES.standing_for(frozenset(chosen))
    assert sorted(gate for each in standing for gate in ENTRIES.gates_in(each)) == sorted(chosen)
