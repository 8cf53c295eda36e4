"""Edits of frames and notes."""

import pytest

from bpstudio.document import Document, edits
from bpstudio.graph.annotations import annotations_of, new_id
from bpstudio.graph.expressions import parse
from bpstudio.graph.frames import SMALLEST, frames_of
from bpstudio.graph.notes import NARROWEST, notes_of
from bpstudio.notation.refusal import Refusal


@pytest.fixture
def document():
    return Document(parse("f = x * y", values={"x": 2.0, "y": 3.0}))


def around(graph, *names):
    """Return a box around the middles of gates."""
    places = [graph.gate(name).at for name in names]
    xs, ys = zip(*places, strict=True)
    return (min(xs) - 60.0, min(ys) - 60.0, max(xs) + 60.0, max(ys) + 60.0)


def test_a_frame_and_a_note_come_and_go_with_undo(document):
    graph = document.graph
    document.apply(edits.add_frame(graph, "Product", (0.0, 0.0, 100.0, 100.0), "blue"))
    document.apply(edits.add_note(graph, "$x y$", (10.0, 10.0)))
    assert [each.id for each in annotations_of(graph)] == ["frame1", "note1"]
    assert document.history == ("Frame “Product”", "Add a note")
    document.undo()
    document.undo()
    assert graph.extras == {}


def test_a_frame_is_changed_and_never_turned_inside_out(document):
    graph = document.graph
    document.apply(edits.add_frame(graph, "A", (0.0, 0.0, 100.0, 100.0)))
    document.apply(edits.change_frame(graph, "frame1", title="B", colour="green"))
    document.apply(edits.change_frame(graph, "frame1", box=(0.0, 0.0, -50.0, 10.0)))
    (frame,) = frames_of(graph)
    assert (frame.title, frame.colour) == ("B", "green")
    assert frame.box == (0.0, 0.0, SMALLEST, SMALLEST)
    assert edits.change_frame(graph, "frame1", title="B").patch.is_empty


def test_a_note_is_changed(document):
    graph = document.graph
    document.apply(edits.add_note(graph, "old", (0.0, 0.0)))
    document.apply(edits.add_note(graph, "other", (0.0, 0.0)))
    document.apply(edits.change_note(graph, "note1", text="new", width=1.0))
    assert [note.text for note in notes_of(graph)] == ["new", "other"]
    assert notes_of(graph)[0].width == NARROWEST
    document.apply(edits.change_note(graph, "note2", text="second"))
    assert notes_of(graph)[1].text == "second"


def test_what_goes_along_with_a_frame_is_moved_and_not_named(document):
    graph = document.graph
    box = around(graph, "x", "y")
    document.apply(edits.add_frame(graph, "In", box))
    left, top, right, bottom = box
    document.apply(edits.add_frame(graph, "Inner", (left + 5, top + 5, right - 5, bottom - 5)))
    document.apply(edits.add_note(graph, "inside", (left + 10, top + 10)))
    document.apply(edits.add_note(graph, "outside", (left - 500, top)))
    before = {gate.id: gate.at for gate in graph.gates}
    along = ({"x", "y"}, {"frame2", "note1"})
    document.apply(edits.carry(graph, (), {"frame1"}, (10.0, 20.0), along))
    moved = {gate.id for gate in graph.gates if gate.at != before[gate.id]}
    assert moved == {"x", "y"}
    assert graph.gate("x").at == (before["x"][0] + 10.0, before["x"][1] + 20.0)
    assert frames_of(graph)[1].box[:2] == (left + 15, top + 25)
    assert [note.at for note in notes_of(graph)] == [(left + 20, top + 30), (left - 500, top)]
    assert document.undo_label == "Move the frame “In”"
    assert edits.carry(graph, {"x"}, (), (0.0, 0.0)).patch.is_empty


def test_moves_are_named_by_what_moves(document):
    graph = document.graph
    document.apply(edits.add_note(graph, "n", (0.0, 0.0)))
    document.apply(edits.add_frame(graph, "A", (900.0, 900.0, 990.0, 990.0)))
    step = (1.0, 0.0)
    assert edits.carry(graph, {"x"}, (), step).label == "Move x"
    assert edits.carry(graph, {"x", "y"}, (), step).label == "Move 2 gates"
    assert edits.carry(graph, (), {"note1"}, step).label == "Move a note"
    assert edits.carry(graph, (), {"note1", "frame1"}, step).label == "Move 2 annotations"


def test_a_frame_is_deleted_without_what_stands_in_it(document):
    graph = document.graph
    document.apply(edits.add_frame(graph, "A", around(graph, "x", "y")))
    document.apply(edits.add_note(graph, "n", (0.0, 0.0)))
    document.apply(edits.remove(graph, (), (), {"frame1"}))
    assert document.undo_label == "Delete the frame “A”"
    assert len(graph) == 3
    document.apply(edits.remove(graph, {"x"}, (), {"note1"}))
    assert document.undo_label == "Delete x"
    assert graph.extras == {}
    document.undo()
    assert "x" in graph
    assert [note.id for note in notes_of(graph)] == ["note1"]


def test_a_fragment_carries_frames_and_notes_under_new_ids(document):
    graph = document.graph
    document.apply(edits.add_frame(graph, "A", around(graph, "x", "y")))
    document.apply(edits.add_note(graph, "n", (0.0, 0.0)))
    fragment = edits.fragment_of(graph, ["x", "y"], {"frame1", "note1"})
    document.apply(edits.insert(graph, fragment, (5.0, 0.0)))
    assert [frame.id for frame in frames_of(graph)] == ["frame1", "frame2"]
    assert [note.at for note in notes_of(graph)] == [(0.0, 0.0), (5.0, 0.0)]
    assert edits.fragment_of(graph, ["x"]).extras == {}
    only = edits.fragment_of(graph, [], {"frame1", "note1"})
    assert edits.insert(graph, only, (0.0, 0.0)).label == "Paste 2 annotations"


def test_what_is_not_there_is_refused(document):
    graph = document.graph
    with pytest.raises(Refusal, match="no annotation called “q”"):
        edits.change_note(graph, "q", text="")
    document.apply(edits.add_frame(graph, "A", (0.0, 0.0, 90.0, 90.0)))
    with pytest.raises(Refusal, match="no frame colour called “red”"):
        edits.change_frame(graph, "frame1", colour="red")


def test_ids_are_counted_from_one():
    assert new_id("note", {"note1", "note3"}) == "note2"
