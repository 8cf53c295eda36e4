"""Choosing by how gates hang together, keys that move, lines, and paths that are kept."""

import pytest
from PySide6.QtCore import Qt

from bpstudio.graph import Port

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def trigger(studio, name):
    studio.window.actions_by_name[name].trigger()


def test_upstream_downstream_and_all_of_a_kind_are_chosen(studio):
    studio.show("q = x + y; f = q * z", x=1, y=2, z=3)
    studio.click(studio.gate("q"))
    studio.key(Qt.Key.Key_BracketLeft, CTRL)
    assert studio.canvas.selection.gates == {"q", "x", "y"}
    studio.click(studio.gate("q"))
    studio.key(Qt.Key.Key_BracketRight, CTRL)
    assert studio.canvas.selection.gates == {"q", "f"}
    studio.click(studio.gate("x"))
    trigger(studio, "select_kind")
    assert studio.canvas.selection.gates == {"x", "y", "z"}


def test_from_a_wire_the_gates_that_it_leads_to_are_chosen(studio):
    studio.show("q = x + y; f = q * z", x=1, y=2, z=3)
    studio.canvas.selection.choose((), (studio.graph.wire_into(Port("f")),))
    trigger(studio, "select_upstream")
    assert studio.canvas.selection.gates == {"f", "q", "x", "y", "z"}


def test_arrow_keys_move_by_the_grid_and_quick_presses_are_one_step(studio):
    studio.show("f = x * y", x=2, y=3)
    x, y = studio.graph.gate("f").at
    studio.click(studio.gate("f"))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        studio.key(key)
    assert studio.graph.gate("f").at == (x + 20, y + 10)
    studio.key(Qt.Key.Key_Left, SHIFT)
    studio.key(Qt.Key.Key_Up, SHIFT)
    assert studio.graph.gate("f").at == (x + 19, y + 9)
    assert studio.gate("f") == studio.pixel((x + 19, y + 9))
    assert studio.window.session.document.history == ("Move f",)
    studio.key(Qt.Key.Key_Z, CTRL)
    assert studio.graph.gate("f").at == (x, y)


def test_after_a_pause_another_act_or_another_choice_a_key_is_a_step_of_its_own(studio):
    studio.show("f = x * y", x=2, y=3)
    history = studio.window.session.document
    studio.click(studio.gate("f"))
    studio.key(Qt.Key.Key_Right)
    studio.bot.wait(800)
    studio.key(Qt.Key.Key_Right)
    assert history.history == ("Move f", "Move f")
    studio.key(Qt.Key.Key_Z, CTRL)
    studio.key(Qt.Key.Key_Right)
    assert history.history == ("Move f", "Move f")
    studio.click(studio.gate("x"))
    studio.key(Qt.Key.Key_Right)
    assert history.history == ("Move f", "Move f", "Move x")


def test_there_and_back_again_is_no_step(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.click(studio.gate("f"))
    studio.key(Qt.Key.Key_Right)
    studio.key(Qt.Key.Key_Left)
    assert studio.window.session.document.history == ()
    studio.key(Qt.Key.Key_Left)
    assert studio.window.session.document.history == ("Move f",)


def test_arrow_keys_move_nothing_where_nothing_is_chosen(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.key(Qt.Key.Key_Right)
    assert studio.window.session.document.history == ()


def test_gates_are_put_in_line_and_spaced_evenly_in_one_step_each(studio):
    studio.show("f = x * y * z", x=2, y=3, z=4)
    studio.canvas.selection.choose({"x", "f"})
    trigger(studio, "align_middles")
    assert studio.graph.gate("x").at[1] == studio.graph.gate("f").at[1]
    assert studio.gate("x").y() == studio.gate("f").y()
    studio.canvas.selection.choose({"x", "y", "z"})
    trigger(studio, "distribute_down")
    assert studio.window.session.document.history == ("Align 2 gates", "Distribute 3 gates")
    heights = sorted(studio.graph.gate(name).at[1] for name in ("x", "y", "z"))
    assert abs((heights[2] - heights[1]) - (heights[1] - heights[0])) <= 1
    for name in ("x", "y", "z"):
        assert studio.gate(name) == studio.pixel(studio.graph.gate(name).at)


@pytest.mark.parametrize(
    ("name", "chosen", "said"),
    [
        ("align_top", {"x"}, "at least two"),
        ("distribute_across", {"x", "y"}, "at least three"),
        ("select_upstream", set(), "first"),
        ("delete_keeping", set(), "first"),
    ],
)
def test_too_small_a_choice_is_said(studio, name, chosen, said):
    studio.show("f = x * y", x=2, y=3)
    studio.canvas.selection.choose(chosen)
    trigger(studio, name)
    assert said in studio.window.status_line.text
    assert studio.window.session.document.history == ()


def test_a_deleted_gate_can_leave_its_path(studio):
    studio.show("a = relu(x); f = tanh(a)", x=1)
    studio.click(studio.gate("a"))
    studio.key(Qt.Key.Key_Delete, CTRL)
    assert studio.graph.wire_into(Port("f")).source == Port("x")
    assert len(studio.canvas.drawing.geometry.curve) == 1
    studio.key(Qt.Key.Key_Z, CTRL)
    assert studio.graph.wire_into(Port("f")).source == Port("a")


def test_a_command_ends_a_gesture_that_is_under_way(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.press(studio.gate("f"))
    studio.move(studio.gate("f") + studio.gate("f") / 8)
    studio.key(Qt.Key.Key_Delete)
    studio.release(studio.gate("x"))
    assert set(studio.canvas.drawing.geometry.row) == {"x", "y"}
    assert studio.window.session.document.history == ("Delete f",)


def test_redo_ends_a_gesture_that_is_under_way(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.click(studio.gate("x"))
    studio.key(Qt.Key.Key_Delete)
    studio.key(Qt.Key.Key_Z, CTRL)
    studio.press(studio.gate("f"))
    studio.move(studio.gate("f") + studio.gate("f") / 8)
    studio.key(Qt.Key.Key_Y, CTRL)
    studio.release(studio.gate("y"))
    assert set(studio.canvas.drawing.geometry.row) == {"f", "y"}
    assert studio.window.session.document.history == ("Delete x",)


def test_chosen_gates_are_flipped_in_one_step_and_stay_in_their_box(studio):
    studio.show("q = x + y; f = q * z", x=1, y=2, z=3)
    places = {gate.id: gate.at for gate in studio.graph.gates}
    trigger(studio, "flip_down")
    assert studio.window.status_line.text == "Select at least two gates to flip them."
    studio.canvas.selection.choose({"x", "y", "z"})
    trigger(studio, "flip_down")
    heights = [studio.graph.gate(name).at[1] for name in "xyz"]
    assert heights == sorted(heights, reverse=True)
    assert {studio.graph.gate(name).at[0] for name in "xyz"} == {places["x"][0]}
    assert max(heights) == max(places[name][1] for name in "xyz")
    assert studio.window.session.document.history == ("Flip 3 gates",)
    trigger(studio, "flip_down")
    assert {name: studio.graph.gate(name).at for name in places} == places
    studio.canvas.selection.choose({"x", "f"})
    trigger(studio, "flip_across")
    assert studio.graph.gate("x").at[0] > studio.graph.gate("f").at[0]
