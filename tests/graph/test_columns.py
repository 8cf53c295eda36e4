"""Quick places: columns from left to right, nothing on top of anything else."""

from hypothesis import given
from hypothesis import strategies as st

from bpstudio.graph import Port, Wire
from bpstudio.graph.columns import COLUMN, ROW, columns


def wire(source, target):
    return Wire(Port(source), Port(target))


def test_a_gate_stands_one_column_right_of_the_last_that_feeds_it():
    wires = [wire("x", "q"), wire("y", "q"), wire("q", "f"), wire("z", "f")]
    assert columns("xyzqf", wires) == {
        "x": (0, -ROW),
        "y": (0, 0),
        "z": (0, ROW),
        "q": (COLUMN, 0),
        "f": (2 * COLUMN, 0),
    }


def test_nothing_to_place_is_no_trouble():
    assert columns([], [wire("a", "b")], beside=[(3, 4)]) == {}


def test_gates_on_a_loop_share_one_more_column():
    places = columns("abc", [wire("a", "b"), wire("b", "a")])
    assert places == {"c": (0, 0), "a": (COLUMN, -ROW / 2), "b": (COLUMN, ROW / 2)}


@given(st.data())
def test_new_places_differ_and_lie_below_what_is_there(data):
    names = [f"g{number}" for number in range(data.draw(st.integers(1, 12)))]
    ends = st.sampled_from(range(len(names)))
    pairs = data.draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] < pair[1])))
    beside = data.draw(st.lists(st.tuples(st.integers(-500, 500), st.integers(-500, 500))))
    wires = [wire(names[source], names[target]) for source, target in pairs]
    places = columns(names, wires, beside)
    assert len(set(places.values())) == len(names)
    for each in wires:
        assert places[each.source.gate][0] < places[each.target.gate][0]
    for _, y in beside:
        assert all(y + ROW / 2 < place[1] for place in places.values())
