"""Gates that are moved fall into line with neighbours, wires run level, else there is the grid."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document.edits import move
from bpstudio.graph.expressions import parse
from bpstudio.picture.geometry import geometry_of
from bpstudio.picture.snapping import Guide, held_gates, held_new, snapped

STEPS = st.tuples(st.floats(-300, 300), st.floats(-300, 300))


def scene(**places):
    graph = parse("f = x * y; g = relu(z)")
    graph.apply(move(graph, {name: tuple(map(float, at)) for name, at in places.items()}).patch)
    return geometry_of(graph)


def rows(geometry, *names):
    return np.array([geometry.row[name] for name in names], dtype=np.intp)


@pytest.fixture
def geometry():
    return scene(x=(0, 0), y=(0, 100), f=(203, 47), z=(0, 300), g=(200, 400))


def test_middles_and_edges_fall_into_line_and_a_guide_runs_through_both(geometry):
    held = held_gates(geometry, rows(geometry, "z"), geometry.row["z"])
    snap = snapped(geometry, held, (3.0, -20.0), rows(geometry, "x", "y"), 5.0)
    assert snap.step[0] == 0
    assert Guide((0.0, -24.0), (0.0, 304.0)) in snap.guides


def test_a_wire_runs_level(geometry):
    held = held_gates(geometry, rows(geometry, "g"), geometry.row["g"])
    snap = snapped(geometry, held, (41.0, -97.0), rows(geometry, "x"), 5.0)
    assert snap.step == (40, -100)
    assert Guide((213.0, 300.0), (62.0, 300.0)) in snap.guides


def test_a_wire_runs_level_to_a_gate_that_is_out_of_sight(geometry):
    held = held_gates(geometry, rows(geometry, "g"), geometry.row["g"])
    snap = snapped(geometry, held, (41.0, -97.0), rows(geometry), 5.0)
    assert snap.step == (40, -100)
    assert snap.guides == (Guide((213.0, 300.0), (62.0, 300.0)),)


def test_the_anchor_falls_on_the_grid_where_nobody_is_near(geometry):
    held = held_gates(geometry, rows(geometry, "f"), geometry.row["f"])
    snap = snapped(geometry, held, (1000.0, 1000.0), rows(geometry, "x"), 5.0)
    assert (203 + snap.step[0], 47 + snap.step[1]) == (1200, 1050)
    assert snap.guides == ()


def test_a_gate_that_is_still_to_come_snaps_too(geometry):
    snap = snapped(geometry, held_new((24.0, 24.0)), (2.0, 997.0), rows(geometry, "x"), 5.0)
    assert snap.step == (0, 1000)
    alone = snapped(geometry, held_new((24.0, 24.0)), (2.0, 997.0), rows(geometry), 5.0)
    assert alone.step == (0, 1000)


@given(step=STEPS, reach=st.floats(5, 20))
def test_no_axis_goes_further_than_the_reach_or_half_the_grid(step, reach):
    geometry = scene(x=(0, 0), y=(0, 100), f=(203, 47), z=(0, 300), g=(200, 400))
    held = held_gates(geometry, rows(geometry, "f", "z"), geometry.row["f"])
    snap = snapped(geometry, held, step, rows(geometry, "x", "y", "g"), reach)
    assert max(abs(snap.step[0] - step[0]), abs(snap.step[1] - step[1])) <= reach + 1e-9


@given(step=STEPS)
def test_snapping_what_has_snapped_changes_nothing(step):
    geometry = scene(x=(0, 0), y=(0, 100), f=(200, 50), z=(0, 300), g=(200, 400))
    held = held_gates(geometry, rows(geometry, "f"), geometry.row["f"])
    others = rows(geometry, "x", "y", "z", "g")
    once = snapped(geometry, held, step, others, 5.0)
    if once.guides:
        assert snapped(geometry, held, once.step, others, 5.0) == once
