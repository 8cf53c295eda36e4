"""What stands in a frame, and what only reaches into it."""

import pytest

from bpstudio.document import Document, edits
from bpstudio.graph.expressions import parse
from bpstudio.picture.framing import standing_in
from bpstudio.picture.geometry import geometry_of


@pytest.fixture
def document():
    """Three sources at 0, 100 and 200, and a frame around the first two."""
    document = Document(parse("f = x + y + z", values={"x": 1.0, "y": 2.0, "z": 3.0}))
    places = {"x": (0.0, 0.0), "y": (100.0, 0.0), "z": (200.0, 0.0), "f": (500.0, 0.0)}
    document.apply(edits.move(document.graph, places))
    document.apply(edits.add_frame(document.graph, "A", (-80.0, -60.0, 180.0, 60.0)))
    return document


def standing(document, *ids, within=None):
    return standing_in(document.graph, geometry_of(document.graph, within), ids)


def test_gates_stand_in_a_frame_by_their_middles(document):
    assert standing(document, "frame1") == ({"x", "y"}, {"frame1"})
    assert standing(document) == (frozenset(), frozenset())


def test_a_frame_or_note_that_only_reaches_into_it_is_a_stranger(document):
    graph = document.graph
    document.apply(edits.add_frame(graph, "B", (100.0, -50.0, 400.0, 50.0)))
    document.apply(edits.add_frame(graph, "C", (-70.0, -50.0, 50.0, 50.0)))
    document.apply(edits.add_note(graph, "mostly outside", (170.0, 0.0)))
    document.apply(edits.add_note(graph, "inside", (-60.0, -20.0)))
    assert standing(document, "frame1")[1] == {"frame1", "frame3", "note2"}
    assert standing(document, "frame1", "frame2") == (
        {"x", "y", "z"},
        {"frame1", "frame2", "frame3", "note1", "note2"},
    )


def test_a_folded_group_stands_where_its_box_is_seen_and_comes_whole(document):
    document.apply(edits.group(document.graph, ["y", "z"], "G"))
    assert standing(document, "frame1")[0] == {"x", "y", "z"}
    document.apply(edits.fold(document.graph, ("group1",), is_open=True))
    assert standing(document, "frame1")[0] == {"x", "y"}


def test_what_is_not_in_the_view_of_a_group_stays(document):
    document.apply(edits.group(document.graph, ["y", "z"], "G"))
    assert standing(document, "frame1", within="group1")[0] == {"y"}
