"""The steps of a placement: columns, crossings, sifting, rods, springs and shelves."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.graph.expressions import parse
from bpstudio.picture.columns import columns_of
from bpstudio.picture.crossings import crossings, in_order
from bpstudio.picture.geometry import geometry_of
from bpstudio.picture.rods import rods_of
from bpstudio.picture.rows import heights
from bpstudio.picture.shelves import on_shelves
from bpstudio.picture.sifting import sifted
from bpstudio.picture.springs import Bounds, Springs, at_rest, settled


def columns(text):
    geometry = geometry_of(parse(text))
    return geometry.row, columns_of(geometry, np.arange(len(geometry.names)))


TANGLE = "; ".join(
    f"h{index} = " + " + ".join(f"tanh(x{(index * 3 + step * 2) % 5})" for step in range(3))
    for index in range(5)
)


def crossings_one_by_one(of, order):
    rank = {int(point): place for place, point in enumerate(order)}
    ends = [
        (int(of.column[s]), (rank[int(s)], leaving), (rank[int(t)], arriving))
        for s, t, leaving, arriving in zip(
            of.source, of.target, of.leaving, of.arriving, strict=True
        )
    ]
    return sum((a[1] < b[1]) != (a[2] < b[2]) for a, b in combinations(ends, 2) if a[0] == b[0])


def shuffled(of, seed):
    chance = np.random.default_rng(seed)
    return np.lexsort((chance.random(len(of.column)), of.column))


@given(st.integers(0, 10_000))
def test_crossings_are_counted_as_one_by_one(seed):
    _, of = columns(TANGLE)
    order = shuffled(of, seed)
    assert crossings(of, order) == crossings_one_by_one(of, order)


@given(st.integers(0, 10_000))
def test_sifting_never_adds_a_crossing_and_keeps_every_point_in_its_column(seed):
    _, of = columns(TANGLE)
    order = shuffled(of, seed)
    after = sifted(of, order)
    assert crossings(of, after) <= crossings(of, order)
    assert of.column[after].tolist() == of.column[order].tolist()
    assert sorted(after.tolist()) == sorted(order.tolist())


def test_a_tree_has_no_crossings():
    _, of = columns("f = (a * b + c * d) * max(e, g, h) - tanh(i / j)")
    assert crossings(of, in_order(of)) == 0


def test_the_order_found_crosses_less_than_one_by_chance():
    _, of = columns(TANGLE)
    found = crossings(of, in_order(of))
    assert found < min(crossings(of, shuffled(of, seed)) for seed in range(20))


def test_a_long_wire_has_a_bend_in_each_column_that_it_passes():
    row, of = columns("a = sin(cos(tanh(x))); f = a + x")
    span = of.column[row["f"]] - of.column[row["copy1"]]
    assert len(of.column) - of.gates == span - 1
    assert np.all(of.column[of.target] - of.column[of.source] == 1)


def test_the_longest_wires_take_no_part_when_there_would_be_too_many_bends(monkeypatch):
    monkeypatch.setattr("bpstudio.picture.columns.MOST_BENDS", 2)
    _, of = columns("a = sin(cos(tanh(x))); f = a + x")
    assert len(of.column) == of.gates


def test_a_chain_is_a_rod_and_chains_that_cross_are_none():
    text = "a = tanh(sin(x)); b = tanh(cos(y)); c = a + y2; d = b + x2"
    row, of = columns(text)
    order = np.argsort(of.column, kind="stable")
    rod = rods_of(of, order)
    assert rod[row["x"]] == rod[row["sin1"]] == rod[row["a"]]
    assert rod[row["y"]] == rod[row["b"]] != rod[row["a"]]
    tangled = np.array(
        sorted(
            range(len(of.column)),
            key=lambda p: (of.column[p], p != row["y"] if of.column[p] == 0 else p == row["b"], p),
        )
    )
    rod = rods_of(of, tangled)
    assert len({rod[row["x"]], rod[row["sin1"]], rod[row["a"]]}) == 3


def test_heights_keep_the_order_and_the_distances():
    _, of = columns(TANGLE)
    order = in_order(of)
    y = heights(of, order)
    same = np.diff(of.column[order]) == 0
    halves = of.half[order, 1]
    assert np.all(np.diff(y[order])[same] >= (halves[1:] + halves[:-1])[same] + 10.0)


def springs(*joins):
    source, target, weight, length = zip(*joins, strict=True)
    return Springs(
        np.array(source), np.array(target), np.array(weight, float), np.array(length, float)
    )


def test_springs_settle_where_their_forces_balance():
    wires = springs((0, 1, 1, 0), (1, 2, 3, 0), (0, 2, 2, 12))
    y = settled(np.array([5.0, -3.0, 40.0]), wires, 50)
    pull = np.zeros(3)
    for s, t, weight, length in zip(
        wires.source, wires.target, wires.weight, wires.length, strict=True
    ):
        tension = weight * (y[t] - y[s] - length)
        pull[s] += tension
        pull[t] -= tension
    assert np.abs(pull).max() < 1e-3
    assert np.abs(y[2] - y[0]) > 1.0


@given(st.lists(st.floats(-300, 300), min_size=2, max_size=12))
def test_bounds_hold_at_rest(starts):
    n = len(starts)
    wires = springs(*((index, n, 1.0, 0.0) for index in range(n)))
    bounds = Bounds(np.arange(n - 1), np.arange(1, n), np.full(n - 1, 50.0))
    y = at_rest(np.array([*starts, 0.0]), wires, bounds)
    assert bounds.missed(y).max() < 1.0
    assert np.diff(y[:n]) == pytest.approx(np.full(n - 1, 50.0), abs=1.0)
    assert y[n] == pytest.approx(y[:n].mean(), abs=1.0)


@given(st.lists(st.tuples(st.floats(1, 900), st.floats(1, 900)), min_size=1, max_size=20))
def test_boxes_on_shelves_do_not_touch(sizes):
    corners = on_shelves(sizes, 10.0)
    boxes = [
        (x, y, x + width, y + height)
        for (x, y), (width, height) in zip(corners, sizes, strict=True)
    ]
    for a, b in combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    assert corners[0] == (0.0, 0.0)
