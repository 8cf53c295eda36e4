"""Labels stand beside their wires and cover neither one another nor a gate."""

import numpy as np
import pytest

from bpstudio.document import edits
from bpstudio.graph.expressions import parse
from bpstudio.picture.geometry import geometry_of
from bpstudio.picture.spreading import boxes_of_gates, places_of_labels, spread_labels
from bpstudio.picture.units import TAB, outline_of
from bpstudio.storage import load, samples

SIZE = (46.0, 15.0)


def boxes(places, shown):
    middles = np.concatenate([places.value[shown[0]], places.gradient[shown[1]]])
    half = np.array(SIZE) / 2
    return np.hstack([middles - half, middles + half])


def overlaps(boxes: np.ndarray) -> int:
    left, top, right, bottom = (boxes[:, k] for k in range(4))
    apart = (
        (left[:, None] >= right)
        | (right[:, None] <= left)
        | (top[:, None] >= bottom)
        | (bottom[:, None] <= top)
    )
    return int((~apart).sum() - len(boxes)) // 2


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_from_far_no_label_of_a_sample_covers_another(sample):
    geometry = geometry_of(load(sample.path))
    rows = np.arange(len(geometry.wires))
    places = places_of_labels(geometry, rows, 0.5, SIZE)
    assert overlaps(boxes(places, (places.shows_value, places.shows_gradient))) == 0


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_from_near_every_label_of_a_sample_is_shown_and_hardly_one_covers_another(sample):
    geometry = geometry_of(load(sample.path))
    rows = np.arange(len(geometry.wires))
    places = places_of_labels(geometry, rows, 1.0, SIZE)
    assert places.shows_value.all()
    assert places.shows_gradient.all()
    assert overlaps(boxes(places, (places.shows_value, places.shows_gradient))) <= len(rows) // 10


def test_beyond_100_percent_places_grow_with_the_scale():
    geometry = geometry_of(parse("q = x + y; f = q * z"))
    rows = np.arange(len(geometry.wires))
    once = places_of_labels(geometry, rows, 1.0, SIZE)
    thrice = places_of_labels(geometry, rows, 3.0, (3 * SIZE[0], 3 * SIZE[1]))
    assert np.allclose(3 * once.value, thrice.value)
    assert np.allclose(3 * once.gradient, thrice.gradient)


def test_some_wires_of_many_are_placed_by_their_rows():
    geometry = geometry_of(parse("q = x + y; f = q * z"))
    places = places_of_labels(geometry, np.array([2]), 1.0, SIZE)
    assert places.index.tolist() == [-1, -1, 0, -1]
    assert places.value.shape == (1, 2)


def test_without_wires_there_is_nothing_to_place():
    places, shown = spread_labels(np.zeros((0, 4, 2)), np.zeros((0, 4)), SIZE, hides=True)
    assert places.shape == (2, 0, 2)
    assert shown.shape == (2, 0)


def test_a_folded_group_is_one_box_to_keep_clear_of():
    graph = parse("q = x + y; f = q * z", values={})
    graph.apply(edits.group(graph, ["x", "y", "q"], "Sum").patch)
    geometry = geometry_of(graph)
    assert len(geometry.names) == 5
    assert len(boxes_of_gates(geometry, 1.0, np.arange(5))) == 3


def test_labels_keep_clear_of_the_title_of_an_open_group():
    graph = parse("q = x + y; f = q * z", values={})
    graph.apply(edits.group(graph, ["x", "y", "q"], "Sum").patch)
    graph.apply(edits.fold(graph, ("group1",), is_open=True).patch)
    geometry = geometry_of(graph)
    (opened,) = geometry.folding.opened
    left, top, right, _ = outline_of(geometry, opened)
    *_, title = boxes_of_gates(geometry, 1.0, np.arange(5)).tolist()
    assert title[:2] == [left, top]
    assert left + 30 < title[2] < right
    assert title[3] == top + TAB
