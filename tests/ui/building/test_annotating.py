"""Frames and notes under a user's hand."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bpstudio.document import edits
from bpstudio.exchange.svg import svg_of
from bpstudio.graph.frames import frames_of
from bpstudio.graph.notes import notes_of
from bpstudio.picture.palette import LIGHT
from bpstudio.ui.building.annotating import Annotating
from bpstudio.ui.building.gate_menu import menu_at
from bpstudio.ui.canvas.tool import Pointer

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def framed(studio):
    """A studio in which x and y stand in a frame with a note beside it."""
    studio.show("f = x * y", x=2.0, y=3.0)
    graph = studio.graph
    studio.canvas.selection.choose({"x", "y"})
    studio.window.actions_by_name["frame"].trigger()
    studio.type("Inputs")
    (frame,) = frames_of(graph)
    at = (frame.box[2] + 60.0, frame.box[1] + 20.0)
    studio.window.session.apply(edits.add_note(graph, "**So** $x^2$", at))
    studio.canvas.selection.choose()
    return studio


def title_bar(studio):
    left, top, *_ = frames_of(studio.graph)[0].box
    return studio.pixel((left + 20.0, top + 13.0))


def paper(studio):
    x, y = notes_of(studio.graph)[0].at
    return studio.pixel((x + 20.0, y + 15.0))


def step_of(studio, before, name="x"):
    at = studio.graph.gate(name).at
    return (at[0] - before[0], at[1] - before[1])


def test_framing_the_selection_asks_for_a_title(framed):
    (frame,) = frames_of(framed.graph)
    assert frame.title == "Inputs"
    assert all(frame.holds(framed.graph.gate(name).at) for name in "xy")
    assert not frame.holds(framed.graph.gate("f").at)


def test_a_frame_dragged_by_its_title_carries_what_stands_in_it(framed):
    before, old = framed.graph.gate("x").at, frames_of(framed.graph)[0].box
    still = framed.graph.gate("f").at
    framed.drag(title_bar(framed), title_bar(framed) + QPoint(-60, 40))
    x, y = step_of(framed, before)
    assert (x, y) != (0.0, 0.0)
    assert frames_of(framed.graph)[0].box[:2] == (old[0] + x, old[1] + y)
    assert framed.graph.gate("f").at == still
    assert framed.window.session.document.undo_label == "Move the frame “Inputs”"
    framed.window.session.undo()
    assert framed.graph.gate("x").at == before


def test_escape_puts_a_dragged_frame_back(framed):
    before = frames_of(framed.graph)
    start = title_bar(framed)
    framed.press(start)
    framed.move(start + QPoint(40, 40))
    assert framed.canvas.drawing.frames != before
    framed.key(Qt.Key.Key_Escape)
    assert framed.canvas.drawing.frames == before == frames_of(framed.graph)


def test_a_press_inside_a_frame_begins_a_rubber_band_there(framed):
    left, _, _, bottom = frames_of(framed.graph)[0].box
    start = framed.pixel((left + 12.0, bottom - 12.0))
    framed.drag(start, framed.gate("y"))
    assert framed.canvas.selection.gates == {"y"}


def test_a_side_of_a_frame_is_dragged(framed):
    left, top, right, bottom = frames_of(framed.graph)[0].box
    side = framed.pixel((left, (top + bottom) / 2))
    framed.drag(side, side + QPoint(-50, 10))
    assert frames_of(framed.graph)[0].box == (left - 50.0, top, right, bottom)
    assert framed.window.session.document.undo_label == "Resize"
    framed.press(side)
    framed.move(side + QPoint(90, 0))
    framed.key(Qt.Key.Key_Escape)
    assert frames_of(framed.graph)[0].box[0] == left - 50.0


def test_the_cursor_says_what_can_be_dragged(framed):
    left, top, _, bottom = frames_of(framed.graph)[0].box
    framed.move(framed.pixel((left, (top + bottom) / 2)))
    assert framed.canvas.cursor().shape() is Qt.CursorShape.SizeHorCursor
    framed.move(framed.empty())
    assert framed.canvas.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_double_click_on_the_title_renames_the_frame(framed):
    QTest.mouseDClick(framed.canvas, Qt.MouseButton.LeftButton, pos=title_bar(framed))
    framed.type("Sources")
    assert frames_of(framed.graph)[0].title == "Sources"
    framed.canvas.setFocus()
    framed.key(Qt.Key.Key_F2)
    framed.window.part(Annotating).title_field.cancel()


def test_a_frame_gets_another_colour(framed):
    framed.window.actions_by_name["frame_pink"].trigger()
    assert "title" in framed.window.status_line.text
    framed.click(title_bar(framed))
    framed.window.actions_by_name["frame_pink"].trigger()
    assert frames_of(framed.graph)[0].colour == "pink"
    left, top, right, _ = frames_of(framed.graph)[0].box
    tint = framed.colours_around(framed.pixel(((left + right) / 2, top + 13.0)), 2)
    assert LIGHT.ground not in tint


def test_a_note_is_written_where_the_mouse_is(studio):
    studio.show("f = x * y", x=2.0, y=3.0)
    spot = studio.empty() + QPoint(-300, 40)
    studio.move(spot)
    studio.key(Qt.Key.Key_M, CTRL)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "Look")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "here")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    (note,) = notes_of(studio.graph)
    assert note.text == "Look\nhere"
    assert studio.canvas.selection.annotations == {note.id}
    assert studio.canvas.hasFocus()
    studio.key(Qt.Key.Key_Delete)
    assert not notes_of(studio.graph)


def test_escape_and_an_empty_text_write_no_note(studio):
    for last in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
        studio.window.actions_by_name["note"].trigger()
        field = QApplication.focusWidget()
        QTest.keyClicks(field, "x")
        QTest.keyClick(field, last)
        studio.canvas.setFocus()
        assert not notes_of(studio.graph)


def test_a_note_is_dragged_widened_and_edited(framed):
    before = notes_of(framed.graph)[0]
    framed.drag(paper(framed), paper(framed) + QPoint(0, -50))
    after = notes_of(framed.graph)[0]
    assert after.at != before.at
    x, y = after.at
    side = framed.pixel((x + after.width, y + 10.0))
    framed.drag(side, side + QPoint(40, 0))
    assert notes_of(framed.graph)[0].width == pytest.approx(after.width + 40.0, abs=5.0)
    QTest.mouseDClick(framed.canvas, Qt.MouseButton.LeftButton, pos=paper(framed))
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "New")
    framed.canvas.setFocus()
    assert notes_of(framed.graph)[0].text == "New"
    framed.window.actions_by_name["edit_note"].trigger()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    framed.canvas.setFocus()
    assert not notes_of(framed.graph)


def test_frames_and_notes_are_chosen_by_the_rubber_band_and_deleted(framed):
    framed.key(Qt.Key.Key_A, CTRL)
    assert framed.canvas.selection.annotations == {"frame1", "note1"}
    framed.key(Qt.Key.Key_Escape)
    framed.drag(framed.pixel((-600.0, -600.0)), framed.pixel((900.0, 900.0)))
    assert framed.canvas.selection.annotations == {"frame1", "note1"}
    framed.click(paper(framed))
    framed.click(title_bar(framed), CTRL)
    framed.key(Qt.Key.Key_Delete)
    assert framed.graph.extras == {}
    assert len(framed.graph) == 3


def test_a_copied_frame_brings_what_stands_in_it(framed):
    framed.click(title_bar(framed))
    framed.key(Qt.Key.Key_C, CTRL)
    assert '"frames"' in QGuiApplication.clipboard().text()
    framed.move(framed.gate("y") + QPoint(-40, 165))
    framed.key(Qt.Key.Key_V, CTRL)
    assert [frame.title for frame in frames_of(framed.graph)] == ["Inputs", "Inputs"]
    assert len(framed.graph) == 5
    framed.key(Qt.Key.Key_X, CTRL)
    assert len(frames_of(framed.graph)) == 1
    assert len(framed.graph) == 3


def test_alt_drag_copies_a_frame_and_the_arrows_move_it(framed):
    start = title_bar(framed)
    framed.drag(start, start + QPoint(30, 230), ALT)
    first, second = frames_of(framed.graph)
    assert second.box[1] > first.box[1] + 100
    assert len(framed.graph) == 5
    assert framed.canvas.selection.annotations == {second.id}
    framed.key(Qt.Key.Key_Right)
    assert frames_of(framed.graph)[1].box[0] == second.box[0] + 10.0


def test_a_frame_stays_around_its_gates_when_the_graph_is_tidied(framed):
    framed.drag(framed.gate("x"), framed.gate("x") + QPoint(10, -40))
    framed.canvas.selection.choose()
    framed.window.actions_by_name["tidy"].trigger()
    (frame,) = frames_of(framed.graph)
    assert all(frame.holds(framed.graph.gate(name).at) for name in "xy")
    framed.window.session.undo()
    framed.click(framed.gate("x"))
    framed.click(framed.gate("f"), CTRL)
    before = frames_of(framed.graph)
    framed.window.actions_by_name["tidy"].trigger()
    assert frames_of(framed.graph) == before


def test_the_menu_of_a_frame_and_of_a_note(framed):
    def names(at):
        pixel = QPointF(at)
        pointer = Pointer(framed.canvas.view.to_scene(pixel), pixel)
        menu = menu_at(framed.window.bench, framed.window.actions_by_name, pointer)
        return [action.objectName() for action in menu.actions() if not action.isSeparator()]

    assert "frame_blue" in names(title_bar(framed))
    assert names(paper(framed))[0] == "edit_note"
    assert "note" in names(framed.empty())


def test_a_picture_shows_frames_and_notes(framed):
    svg = svg_of(framed.graph)
    assert ">Inputs<" in svg
    assert '<tspan font-weight="bold">So</tspan>' in svg
    framed.canvas.fit()
    framed.canvas.view.scale = 0.1
    framed.canvas.view_moved()
    framed.canvas.grab()


def test_a_cut_frame_leaves_what_only_reaches_into_it(framed):
    graph, session = framed.graph, framed.window.session
    (frame,) = frames_of(graph)
    right, top = frame.box[2], frame.box[1]
    session.apply(edits.move(graph, {"f": (right + 10.0, top + 80.0)}))
    session.apply(edits.add_frame(graph, "Other", (right - 20.0, top, right + 200.0, top + 200.0)))
    framed.click(title_bar(framed))
    framed.window.actions_by_name["cut"].trigger()
    assert [gate.id for gate in graph.gates] == ["f"]
    assert [each.title for each in frames_of(graph)] == ["Other"]
    framed.window.actions_by_name["undo"].trigger()
    assert {gate.id for gate in graph.gates} == {"x", "y", "f"}


def test_a_frame_that_is_moved_by_keys_takes_nothing_up_on_its_way(framed):
    graph = framed.graph
    (frame,) = frames_of(graph)
    framed.window.session.apply(edits.move(graph, {"f": (frame.box[2] + 5.0, frame.box[1] + 80.0)}))
    still = graph.gate("f").at
    framed.click(title_bar(framed))
    for _ in range(4):
        framed.key(Qt.Key.Key_Right)
    assert frames_of(graph)[0].box[0] == frame.box[0] + 40.0
    assert graph.gate("f").at == still
