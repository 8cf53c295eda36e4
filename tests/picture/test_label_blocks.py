"""The labels of a large graph stand where they stand however one comes to see them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpstudio.document import edits
from bpstudio.gates import kind_of
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.geometry import geometry_of
from bpstudio.picture.label_blocks import LabelBlocks

# Each example places all labels of a graph, which takes long.
fewer = settings(max_examples=settings().max_examples // 5)

SIZE = (46.0, 15.0)
TEXT = "; ".join(f"p{i} = (x{i} + y{i}) * x{i} + z{i % 5}" for i in range(40))
GEOMETRY = geometry_of(parse(TEXT))
ROWS = np.arange(len(GEOMETRY.wires))
EVERYWHERE = GEOMETRY.bounds
LEFT, TOP, RIGHT, BOTTOM = EVERYWHERE


def boxes(places):
    middles = np.concatenate(
        [places.value[places.shows_value], places.gradient[places.shows_gradient]]
    )
    return np.hstack([middles - np.array(SIZE) / 2, middles + np.array(SIZE) / 2])


def overlaps(boxes: np.ndarray) -> int:
    low, high = boxes[:, :2], boxes[:, 2:]
    apart = ((low[:, None] >= high[None]) | (high[:, None] <= low[None])).any(axis=2)
    return int((~apart).sum() - len(boxes)) // 2


sights = st.builds(
    lambda x, y, wide, high: (x, y, x + wide, y + high),
    st.floats(LEFT - 200, RIGHT),
    st.floats(TOP - 200, BOTTOM),
    st.floats(50, 1500),
    st.floats(50, 1500),
)


@fewer
@given(st.lists(sights, min_size=1, max_size=4), st.sampled_from([0.5, 1.0, 2.0]))
def test_what_was_looked_at_before_moves_no_label(looks, scale):
    """What can be seen of a box are the labels that reach into it."""
    wandering = LabelBlocks(GEOMETRY, ROWS, scale, SIZE)
    for look in looks:
        wandering.places_in(look)
    places = wandering.places_in(looks[0])
    whole = LabelBlocks(GEOMETRY, ROWS, scale, SIZE).places_in(EVERYWHERE)
    corner, end = (scale * np.array(looks[0][side : side + 2]) for side in (0, 2))
    for middles, shown, expected, is_shown in (
        (places.value, places.shows_value, whole.value, whole.shows_value),
        (places.gradient, places.shows_gradient, whole.gradient, whole.shows_gradient),
    ):
        in_sight = is_shown & (expected >= corner).all(axis=1) & (expected <= end).all(axis=1)
        assert (middles[in_sight] == expected[in_sight]).all()
        assert shown[in_sight].all()


@pytest.mark.parametrize("scale", [0.25, 0.5, 0.7])
def test_from_far_no_label_covers_another(scale):
    places = LabelBlocks(GEOMETRY, ROWS, scale, SIZE).places_in(EVERYWHERE)
    assert overlaps(boxes(places)) == 0
    assert places.shows_gradient.any()


def test_from_near_every_label_is_shown_and_hardly_one_covers_another():
    places = LabelBlocks(GEOMETRY, ROWS, 1.0, SIZE).places_in(EVERYWHERE)
    assert places.shows_value.all()
    assert places.shows_gradient.all()
    assert overlaps(boxes(places)) <= len(ROWS) // 10


def test_beyond_100_percent_places_grow_with_the_scale():
    once = LabelBlocks(GEOMETRY, ROWS, 1.0, SIZE).places_in(EVERYWHERE)
    thrice = LabelBlocks(GEOMETRY, ROWS, 3.0, (3 * SIZE[0], 3 * SIZE[1])).places_in(EVERYWHERE)
    assert np.allclose(3 * once.value, thrice.value)
    assert np.allclose(3 * once.gradient, thrice.gradient)


def test_only_the_wires_that_are_asked_for_have_labels():
    places = LabelBlocks(GEOMETRY, ROWS[3:9], 1.0, SIZE).places_in(EVERYWHERE)
    assert np.flatnonzero(places.index >= 0).tolist() == list(range(3, 9))
    assert np.flatnonzero(places.shows_value).tolist() == list(range(3, 9))


NAMES = st.sampled_from(GEOMETRY.names)
PLACES = st.tuples(st.floats(LEFT, RIGHT), st.floats(TOP, BOTTOM))
CHANGES = st.one_of(
    st.builds(lambda at: lambda graph: edits.add_gate(graph, kind_of("relu"), at), PLACES),
    st.builds(lambda name, at: lambda graph: edits.move(graph, {name: at}), NAMES, PLACES),
    st.builds(lambda name: lambda graph: edits.remove(graph, [name]), NAMES),
)


@fewer
@given(
    st.lists(sights, max_size=3),
    st.lists(CHANGES, min_size=1, max_size=3),
    st.sampled_from([0.5, 1.0, 2.0]),
    st.integers(0, len(ROWS)),
)
def test_labels_that_are_taken_over_stand_where_they_would_be_placed_anew(
    looks, changes, scale, without
):
    """Also where another wire than before has no label."""
    graph = parse(TEXT)
    blocks = LabelBlocks(geometry_of(graph), ROWS, scale, SIZE)
    for change in changes:
        for look in looks:
            blocks.places_in(look)
        try:
            graph.apply(change(graph).patch)
        except Refusal:
            continue
        geometry = geometry_of(graph)
        rows = np.delete(np.arange(len(geometry.wires)), slice(without, without + 1))
        blocks = LabelBlocks(geometry, rows, scale, SIZE, blocks)
    places = blocks.places_in(EVERYWHERE)
    fresh = LabelBlocks(geometry, rows, scale, SIZE).places_in(EVERYWHERE)
    in_sight = (fresh.index >= 0) & (fresh.value >= scale * np.array(EVERYWHERE[:2])).all(axis=1)
    in_sight &= (fresh.value <= scale * np.array(EVERYWHERE[2:])).all(axis=1)
    assert (places.value[in_sight] == fresh.value[in_sight]).all()
    assert (places.shows_value[in_sight] == fresh.shows_value[in_sight]).all()
    assert (places.gradient[in_sight] == fresh.gradient[in_sight]).all()
    assert (places.shows_gradient[in_sight] == fresh.shows_gradient[in_sight]).all()


def test_after_the_geometry_has_been_moved_itself_nothing_is_taken_over():
    graph = parse(TEXT)
    geometry = geometry_of(graph)
    blocks = LabelBlocks(geometry, ROWS, 1.0, SIZE)
    blocks.places_in(EVERYWHERE)
    geometry.move([0, 5], geometry.place[[0, 5]] + 40.0)
    after = LabelBlocks(geometry, ROWS, 1.0, SIZE, blocks).places_in(EVERYWHERE)
    fresh = LabelBlocks(geometry, ROWS, 1.0, SIZE).places_in(EVERYWHERE)
    assert (after.value == fresh.value).all()
    assert (after.gradient == fresh.gradient).all()
