"""Notepaper: lines of notes, and frames and notes under the mouse."""

from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import evaluate
from bpstudio.graph import Graph
from bpstudio.graph.frames import FRAMES, Frame
from bpstudio.graph.notes import NOTES, Note
from bpstudio.picture.drawing import drawing_of
from bpstudio.picture.framing import (
    annotations_in,
    bounds_of,
    frame_around,
    frame_grip_at,
    note_grip_at,
)
from bpstudio.picture.notepaper import LEADING, MARGIN, SIZE, box_of, paper_of, size_of
from bpstudio.picture.text_width import width_of

LOW, HIGH = Frame("a", "A", (0.0, 0.0, 300.0, 200.0)), Frame("b", "B", (100.0, 50.0, 200.0, 150.0))


def texts(text, width, scale=1.0):
    return ["".join(run.text for run in line) for line in paper_of(text, width, scale).lines]


def test_lines_are_broken_between_words():
    assert texts("one two three four", 112.0) == ["one two", "three four"]


def test_larger_letters_need_more_lines():
    assert len(texts("one two three four", 90.0, 1.4)) > 2


def test_every_line_of_the_text_begins_a_line_of_the_paper():
    assert texts("one\n\ntwo", 200.0) == ["one", "", "two"]
    assert paper_of("one\n\ntwo", 200.0).height == 2 * MARGIN + 3 * LEADING


def test_a_word_that_is_too_long_is_broken_within():
    lines = texts("x" * 40, 90.0)
    assert len(lines) > 1
    assert "".join(lines) == "x" * 40


def test_chinese_is_broken_anywhere():
    lines = texts("反向传播是链式法则的应用", 90.0)
    assert len(lines) > 1
    assert "".join(lines) == "反向传播是链式法则的应用"


def test_what_is_raised_stays_beside_its_letter():
    for line in paper_of("aaaa $w_{12}^2$ bb", 60.0).lines:
        assert not line or line[0].level == 0


@given(st.text("ab 一*$_1\n"), st.floats(60.0, 300.0))
def test_no_line_is_wider_than_the_paper_and_no_letter_is_lost(text, width):
    lines = paper_of(text, width).lines
    for line in lines:
        if len(line) > 1 or (line and len(line[0].text) > 1):
            wide = sum(size_of(run) * width_of(run.text, bold=run.bold) for run in line) * SIZE
            assert wide <= width - 2 * MARGIN + 1e-6


def test_a_side_a_corner_and_the_title_of_a_frame_can_be_gripped():
    assert frame_grip_at([LOW], (302.0, 100.0), 5.0).across == 1
    corner = frame_grip_at([LOW], (1.0, 199.0), 5.0)
    assert (corner.across, corner.down) == (-1, 1)
    assert frame_grip_at([LOW], (150.0, 15.0), 5.0).is_whole
    assert frame_grip_at([LOW], (20.0, 100.0), 5.0) is None
    assert frame_grip_at([LOW], (20.0, 300.0), 5.0) is None


def test_the_uppermost_frame_is_gripped():
    assert frame_grip_at([LOW, HIGH], (150.0, 60.0), 5.0).id == "b"


def test_sides_cannot_be_pulled_past_one_another():
    left, top, right, bottom = frame_grip_at([LOW], (0.0, 0.0), 5.0).pulled(LOW.box, (900.0, 900.0))
    assert (right, bottom) == (300.0, 200.0)
    assert left < right
    assert top < bottom
    grown = frame_grip_at([LOW], (300.0, 200.0), 5.0).pulled(LOW.box, (10.0, 20.0))
    assert grown == (0.0, 0.0, 310.0, 220.0)


def test_a_note_is_gripped_as_a_whole_or_by_its_right_side():
    note = Note("n", "some words", (0.0, 0.0), 100.0)
    assert note_grip_at([note], (20.0, 10.0), 5.0).is_whole
    assert note_grip_at([note], (99.0, 10.0), 5.0).across == 1
    assert note_grip_at([note], (99.0, 500.0), 5.0) is None


def test_a_drawing_knows_the_bounds_of_what_is_written_and_framed():
    graph, note = Graph(), Note("n", "words", (400.0, 10.0), 100.0)
    drawing = drawing_of(graph, evaluate(graph))
    assert drawing.is_empty
    assert drawing.bounds is None
    graph.extras = {FRAMES: (LOW, HIGH), NOTES: (note,)}
    drawing = drawing_of(graph, evaluate(graph))
    assert not drawing.is_empty
    assert drawing.bounds == (0.0, 0.0, 500.0, 200.0)
    assert bounds_of(drawing, {"b", "n"}) == (100.0, 10.0, 500.0, 150.0)
    assert annotations_in(drawing, (50.0, 5.0, 450.0, 190.0)) == {"b", "n"}
    assert box_of(note)[2] == 500.0


def test_a_frame_around_gates_leaves_room_for_its_title():
    left, top, right, bottom = frame_around((0.0, 0.0, 10.0, 10.0))
    assert left < 0 < 10 < right
    assert top < -26
    assert bottom > 10
