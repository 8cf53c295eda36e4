import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import kind_of
from bpstudio.graph import Extra, Gate, Graph, Patch, Port, Swap, Wire
from bpstudio.graph.patch import combined

X = Gate("x", kind_of("input"), 1.0)
Y = Gate("y", kind_of("input"), 2.0)
Q = Gate("q", kind_of("add"))
WIRE = Wire(Port("x"), Port("q"))


def moved(gate, value):
    return Gate(gate.id, gate.kind, value)


LETTERS = "abcd"
# One wire for each pair, at ports that no other pair uses.
WIRES = [
    Wire(Port(LETTERS[first], second), Port(LETTERS[second], first))
    for first in range(4)
    for second in range(first + 1, 4)
]


def random_patch(data, graph):
    """Draw a patch that fits the graph: gates come, go and change, wires come and go."""
    there = {gate.id for gate in graph.gates}
    wires = set(graph.wires)
    cut = {wire for wire in wires if data.draw(st.booleans())}
    used = {port.gate for wire in wires - cut for port in (wire.source, wire.target)}
    touched = {name for name in LETTERS if data.draw(st.booleans())}
    going = {name for name in touched & there - used if data.draw(st.booleans())}
    coming = (touched & there) - going | touched - there
    kept = (there | touched) - going
    joined = [
        wire
        for wire in WIRES
        if {wire.source.gate, wire.target.gate} <= kept
        and wire not in wires - cut
        and data.draw(st.booleans())
    ]
    loss = data.draw(st.sampled_from([None, *sorted(kept)]))
    values = st.floats(-1, 1)
    carried = {key: data.draw(st.sampled_from([None, 1, [2]])) for key in ("frames", "lessons")}
    return Patch(
        removed=tuple(graph.gate(name) for name in sorted(touched & there)),
        added=tuple(Gate(name, kind_of("copy"), data.draw(values)) for name in sorted(coming)),
        cut=tuple(sorted(cut, key=str)),
        joined=tuple(joined),
        loss=Swap(graph.chosen_loss, loss) if loss != graph.chosen_loss else None,
        extras=tuple(
            Extra(key, graph.extras.get(key), value)
            for key, value in carried.items()
            if graph.extras.get(key) != value
        ),
    )


@given(data=st.data())
def test_combined_patches_do_what_they_do_one_after_the_other(data):
    one_by_one, at_once = Graph(), Graph()
    patches = []
    for _ in range(data.draw(st.integers(0, 6))):
        patches.append(random_patch(data, one_by_one))
        one_by_one.apply(patches[-1])
    at_once.apply(combined(patches))
    assert at_once == one_by_one


@given(data=st.data())
def test_the_inverse_takes_a_patch_back(data):
    graph, before = Graph(), Graph()
    first = random_patch(data, graph)
    graph.apply(first)
    before.apply(first)
    second = random_patch(data, graph)
    graph.apply(second)
    graph.apply(second.inverse)
    assert graph == before


def test_a_patch_and_its_inverse_cancel_out():
    patch = Patch(added=(X, Q), joined=(WIRE,), loss=Swap(None, "q"), title=Swap("", "sum"))
    assert combined((patch, patch.inverse)).is_empty
    assert patch.then(patch.inverse).is_empty


def test_many_changes_of_one_gate_become_one_change():
    first = Patch(removed=(X,), added=(moved(X, 2.0),))
    second = Patch(removed=(moved(X, 2.0),), added=(moved(X, 3.0),))
    assert first.then(second) == Patch(removed=(X,), added=(moved(X, 3.0),))


def test_a_wire_that_is_cut_and_joined_again_was_never_touched():
    assert Patch(cut=(WIRE,)).then(Patch(joined=(WIRE,))).is_empty
    assert Patch(joined=(WIRE,)).then(Patch(cut=(WIRE,))).is_empty


def test_a_gate_that_comes_and_changes_comes_changed():
    patch = Patch(added=(X,)).then(Patch(removed=(X,), added=(moved(X, 5.0),)))
    assert patch == Patch(added=(moved(X, 5.0),))


def test_the_choices_of_a_loss_are_chained():
    first, second = Patch(loss=Swap(None, "q")), Patch(loss=Swap("q", "x"))
    assert first.then(second).loss == Swap(None, "x")
    assert first.then(Patch()).loss == Swap(None, "q")
    assert Patch().then(second).loss == Swap("q", "x")


def test_nothing_combined_is_empty():
    assert combined(()).is_empty
    assert Patch().size == 0


def test_the_size_counts_gates_and_wires_on_both_sides():
    assert Patch(removed=(X,), added=(X, Y), cut=(WIRE,), joined=(WIRE,)).size == 5


def test_touched_are_the_gates_on_both_sides():
    assert Patch(removed=(X,), added=(Y,)).touched == {"x", "y"}


@pytest.mark.parametrize(
    "patch",
    [
        Patch(added=(X,)),
        Patch(removed=(X,)),
        Patch(cut=(WIRE,)),
        Patch(joined=(WIRE,)),
        Patch(loss=Swap(None, "q")),
        Patch(removed=(X,), added=(Y,)),
        Patch(removed=(Q,), added=(Gate("q", kind_of("multiply")),)),
    ],
)
def test_structure_is_gates_wires_kinds_and_the_loss(patch):
    assert patch.is_structural


@pytest.mark.parametrize(
    "patch",
    [
        Patch(),
        Patch(title=Swap("", "sum")),
        Patch(removed=(X,), added=(moved(X, 7.0),)),
        Patch(removed=(X,), added=(Gate("x", X.kind, 1.0, (5.0, 5.0)),)),
    ],
)
def test_values_places_and_titles_are_no_structure(patch):
    assert not patch.is_structural
