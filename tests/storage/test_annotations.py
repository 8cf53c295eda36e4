"""Frames and notes in files."""

import pytest

from bpstudio.graph import Graph
from bpstudio.graph.frames import FRAMES, Frame
from bpstudio.graph.notes import NOTES, Note
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps

HEAD = '{"format": "bpstudio-graph", "version": 1, "gates": [], "wires": [], '


def test_frames_and_notes_come_back_as_they_were():
    graph = Graph()
    graph.extras = {
        "remarks": [1],
        FRAMES: (Frame("f", "Layer ∂", (0.0, 1.5, 200.0, 100.0), "pink"),),
        NOTES: (Note("n", "**a**\n$x$", (10.0, -3.25), 120.0), Note("m", "", (0.0, 0.0))),
    }
    text = dumps(graph)
    assert '{"id": "f", "title": "Layer ∂", "box": [0, 1.5, 200, 100], "colour": "pink"}' in text
    assert loads(text) == graph
    assert dumps(loads(text)) == text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('"frames": 3}', "frames: this should be a list, but is a number."),
        ('"frames": [{"id": "a", "title": "t"}]}', "frames[0]: “box” is missing."),
        (
            '"frames": [{"id": "a", "title": "t", "box": [1, 2]}]}',
            "frames[0].box: this should be four numbers.",
        ),
        (
            '"frames": [{"id": "a", "title": "t", "box": [1, 2, 0, 3]}]}',
            "frames[0].box: left has to be less than right, and top less than bottom.",
        ),
        (
            '"frames": [{"id": "a", "title": "t", "box": [0, 0, 1, 1], "colour": "mauve"}]}',
            "frames[0].colour: there is no frame colour called “mauve”.",
        ),
        (
            '"notes": [{"id": "a", "text": "t", "at": [0, 0], "width": 1}]}',
            "notes[0].width: a note is between 60 and 2000 wide.",
        ),
        (
            '"notes": [{"id": "a", "text": "t", "at": [0, 0], "size": 1}]}',
            "notes[0]: “size” is not known here.",
        ),
        (
            '"frames": [{"id": "a", "title": "t", "box": [0, 0, 1, 1]}],'
            ' "notes": [{"id": "a", "text": "t", "at": [0, 0]}]}',
            "notes[0]: there is already an annotation with the id “a”.",
        ),
    ],
)
def test_a_bad_frame_or_note_is_one_sentence_that_names_the_place(text, sentence):
    with pytest.raises(Refusal) as refusal:
        loads(HEAD + text)
    assert str(refusal.value) == sentence
