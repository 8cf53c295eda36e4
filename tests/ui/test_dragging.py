"""What is dragged moves over a kept picture of the rest, and nobody can tell at the release."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from bpstudio.document.edits import remove, set_value
from bpstudio.graph.expressions import parse
from bpstudio.graph.frames import FRAMES, Frame
from bpstudio.graph.groups import GROUPS, Group
from bpstudio.graph.notes import NOTES, Note
from bpstudio.session import Session

STEPS = 6
VALUES = {"x": -2, "y": 5, "z": -4}
ESCAPE = Qt.Key.Key_Escape


def drag_on(studio, start: QPoint, end: QPoint, held=Qt.KeyboardModifier.NoModifier) -> None:
    """Press and move, and keep holding."""
    studio.press(start, held)
    for step in range(1, STEPS + 1):
        studio.move(start + (end - start) * step / STEPS)
        QApplication.processEvents()


@pytest.fixture
def shown(studio, eye):
    studio.show("q = x + y; p = q * z; f = p * q + w", x=-2, y=5, z=-4, w=1)
    studio.canvas.fit()
    eye.rest()
    return studio


def carrying(studio, eye, **extras) -> None:
    """Show a graph that carries more than gates and wires."""
    graph = parse("q = x + y; p = q * z; f = p + q", values=VALUES)
    graph.extras |= extras
    studio.window.show_session(Session(graph))
    eye.rest()


def test_a_gate_is_seen_where_it_is_and_nobody_can_tell_at_the_release(shown, eye):
    end = shown.gate("q") + QPoint(40, 70)
    drag_on(shown, shown.gate("q"), end)
    assert eye.is_right_from_afar()
    shown.release(end)
    eye.rest()
    assert eye.is_exact()


def test_a_cancelled_drag_leaves_every_pixel_as_it_was(shown, eye):
    start = shown.gate("q")
    shown.click(start)
    before = eye.seen()
    drag_on(shown, start, start + QPoint(60, 90))
    assert eye.seen() != before
    shown.key(ESCAPE)
    assert eye.seen() == before


def test_what_is_far_from_the_drag_does_not_change_by_a_pixel(shown, eye):
    start = shown.gate("f")
    shown.click(start)
    there = QRect(QPoint(), shown.gate("q") + QPoint(40, 5))
    before = eye.seen().copy(there)
    drag_on(shown, start, start + QPoint(12, 20))
    assert eye.seen().copy(there) == before
    shown.key(ESCAPE)


def test_no_move_but_the_first_paints_a_drawing(shown, paintings):
    start = shown.gate("q")
    drag_on(shown, start, start + QPoint(40, 60))
    paintings.clear()
    for step in range(8):
        shown.move(start + QPoint(40 + 3 * step, 60 - 2 * step))
        QApplication.processEvents()
    assert not paintings
    shown.key(ESCAPE)


def test_all_at_once_are_dragged_as_one_picture(shown, eye, paintings):
    shown.window.actions_by_name["select_all"].trigger()
    start = shown.gate("q")
    drag_on(shown, start, start + QPoint(40, 60))
    assert eye.is_right_from_afar()
    paintings.clear()
    for step in range(9):
        shown.move(start + QPoint(42 + 5 * step, 64))
        QApplication.processEvents()
    assert len(paintings) < 6, "what comes into sight is painted some way ahead"
    assert eye.is_right_from_afar()
    shown.release(start + QPoint(82, 64))
    eye.rest()
    assert eye.is_exact()


def test_a_picture_under_way_is_exact(shown, eye):
    drag_on(shown, shown.gate("q"), shown.gate("q") + QPoint(40, 70))
    exact = shown.canvas.grab().toImage()
    assert exact == eye.painted_anew()
    shown.key(ESCAPE)


def test_a_zoom_and_a_pan_during_a_drag_take_everything_along(shown, eye):
    drag_on(shown, shown.gate("q"), shown.gate("q") + QPoint(40, 70))
    shown.wheel(shown.canvas.rect().center(), 60)
    assert eye.is_right_from_afar()
    shown.canvas.navigation.pan(-35.0, 12.0)
    assert eye.is_right_from_afar()
    eye.rest()
    assert eye.is_right_from_afar()
    shown.release(shown.gate("q"))
    eye.rest()
    assert eye.is_exact()


def test_numbers_that_change_during_a_drag_are_seen(shown, eye):
    drag_on(shown, shown.gate("q"), shown.gate("q") + QPoint(40, 70))
    before = eye.seen()
    shown.window.session.apply(set_value(shown.graph, "w", 77.0))
    assert eye.seen() != before
    assert eye.is_right_from_afar()
    shown.key(ESCAPE)


def test_a_copy_that_is_dragged_is_seen(shown, eye):
    held = Qt.KeyboardModifier.AltModifier
    end = shown.gate("q") + QPoint(50, 90)
    drag_on(shown, shown.gate("q"), end, held)
    assert eye.is_right_from_afar()
    shown.release(end, held)
    eye.rest()
    assert eye.is_exact()


def test_a_frame_takes_along_what_stands_in_it(studio, eye):
    carrying(studio, eye, **{FRAMES: (Frame("frame1", "Sum", (-90.0, -90.0, 380.0, 220.0)),)})
    bar = studio.pixel((-60.0, -80.0))
    drag_on(studio, bar, bar + QPoint(60, 40))
    assert eye.is_right_from_afar()
    studio.release(bar + QPoint(60, 40))
    eye.rest()
    assert eye.is_exact()


def test_a_note_is_seen_where_it_is_dragged(studio, eye):
    carrying(studio, eye, **{NOTES: (Note("note1", "Read **this**.", (0.0, 300.0)),)})
    paper = studio.pixel((40.0, 312.0))
    before = eye.seen()
    drag_on(studio, paper, paper + QPoint(120, -10))
    assert eye.seen() != before
    assert eye.is_right_from_afar()
    studio.release(paper + QPoint(120, -10))
    eye.rest()
    assert eye.is_exact()


@pytest.mark.parametrize("is_open", [False, True])
def test_groups_are_dragged_whole_and_in_parts(studio, eye, is_open):
    carrying(
        studio, eye, **{GROUPS: (Group("group1", "Neuron", ("copy1", "p", "q"), is_open=is_open),)}
    )
    for name in ("q", "f"):
        end = studio.gate(name) + QPoint(-30, 60)
        drag_on(studio, studio.gate(name), end)
        assert eye.is_right_from_afar()
        studio.release(end)
        eye.rest()
        assert eye.is_exact()


def test_numbers_that_stay_are_known_to_stay_while_a_gate_is_dragged(shown):
    geometry = shown.canvas.drawing.geometry
    at_q = {geometry.wire_row[wire] for wire in geometry.wires if wire.target.gate == "q"}
    before = shown.canvas.gradient_spots()
    drag_on(shown, shown.gate("f"), shown.gate("f") + QPoint(30, 60))
    under_way = shown.canvas.gradient_spots()
    assert {row: before[row] for row in at_q} == {row: under_way[row] for row in at_q}
    shown.key(ESCAPE)


def test_an_edit_during_a_drag_puts_everything_on_one_picture_again(shown, eye):
    drag_on(shown, shown.gate("f"), shown.gate("f") + QPoint(30, 60))
    graph = shown.graph
    shown.window.session.apply(remove(graph, ["x", "y"]))
    QApplication.processEvents()
    assert eye.is_right_from_afar()
    shown.window.session.undo()
    shown.canvas.cancel_tool()
    eye.rest()
    assert eye.is_exact()
