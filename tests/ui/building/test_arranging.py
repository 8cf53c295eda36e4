"""Choosing, moving and deleting gates, and getting around on the canvas."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def test_a_gate_follows_the_mouse_and_its_move_is_one_step(studio):
    studio.show("f = x * y", x=2, y=3)
    x, y = studio.graph.gate("f").at
    studio.drag(studio.gate("f"), studio.gate("f") + QPoint(50, 30))
    assert studio.graph.gate("f").at == (x + 50, y + 30)
    assert studio.window.session.document.history == ("Move f",)
    studio.key(Qt.Key.Key_Z, CTRL)
    assert studio.graph.gate("f").at == (x, y)
    assert studio.gate("f") == studio.pixel((x, y))


def test_the_document_hears_of_a_move_only_at_the_release(studio):
    studio.show("f = x * y", x=2, y=3)
    seen = []
    studio.window.session.updated.connect(seen.append)
    studio.drag(studio.gate("f"), studio.gate("f") + QPoint(50, 30), steps=10)
    assert len(seen) == 1


def test_a_click_that_drifts_does_not_nudge_a_gate(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.drag(studio.gate("f"), studio.gate("f") + QPoint(3, 2))
    assert studio.window.session.document.history == ()
    assert studio.canvas.selection.gates == {"f"}


def test_a_rubber_band_chooses_what_it_touches_and_shift_adds_and_ctrl_toggles(studio):
    studio.show("f = x * y", x=2, y=3)
    around_x = studio.gate("x") + QPoint(-80, -40), studio.gate("x") + QPoint(0, 0)
    around_f = studio.gate("f") + QPoint(-10, -60), studio.gate("f") + QPoint(40, 40)
    studio.drag(*around_x)
    assert studio.canvas.selection.gates == {"x"}
    studio.drag(*around_f, SHIFT)
    assert studio.canvas.selection.gates == {"x", "f"}
    studio.drag(*around_x, CTRL)
    assert studio.canvas.selection.gates == {"f"}
    studio.drag(*around_x)
    assert studio.canvas.selection.gates == {"x"}
    studio.click(studio.empty())
    assert studio.canvas.selection.gates == set()


def test_clicks_choose_and_ctrl_clicks_toggle(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.click(studio.gate("f"))
    studio.click(studio.gate("x"), CTRL)
    assert studio.canvas.selection.gates == {"f", "x"}
    studio.click(studio.gate("f"), CTRL)
    assert studio.canvas.selection.gates == {"x"}


def test_moving_one_of_several_chosen_gates_moves_all(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.key(Qt.Key.Key_A, CTRL)
    before = {gate.id: gate.at for gate in studio.graph.gates}
    studio.drag(studio.gate("f"), studio.gate("f") + QPoint(-40, 20))
    after = {gate.id: gate.at for gate in studio.graph.gates}
    assert after == {name: (x - 40, y + 20) for name, (x, y) in before.items()}


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_the_chosen_gates_are_deleted_with_their_wires_and_come_back(studio, key):
    studio.show("f = (x + y) * z", x=-2, y=5, z=-4)
    whole = studio.window.session.graph.to_networkx()
    studio.click(studio.gate("f"))
    studio.key(key)
    assert "f" not in studio.graph
    assert studio.window.actions_by_name["undo"].text() == "Undo Delete f"
    studio.key(Qt.Key.Key_Z, CTRL)
    assert set(studio.graph.to_networkx().edges()) == set(whole.edges())
    assert studio.trace.value("f") == -12
    studio.key(Qt.Key.Key_Y, CTRL)
    assert "f" not in studio.graph


def test_a_wire_is_chosen_by_a_click_and_deleted(studio):
    studio.show("f = x * y", x=2, y=3)
    (wire, *_) = studio.graph.wires
    curve = studio.canvas.drawing.geometry.curve[0]
    studio.click(studio.pixel(curve.mean(axis=0).tolist()))
    assert studio.canvas.selection.wires == {wire}
    studio.key(Qt.Key.Key_Delete)
    assert wire not in set(studio.graph.wires)


def wheel(studio, at: QPoint, turn: int, held=PLAIN) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(studio.canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(studio.canvas, event)


def test_the_wheel_zooms_about_the_mouse_within_limits(studio):
    studio.show("f = x * y", x=2, y=3)
    spot = studio.gate("x")
    place = studio.canvas.view.to_scene(QPointF(spot))
    wheel(studio, spot, 120)
    assert studio.canvas.view.scale == pytest.approx(1.2)
    assert studio.canvas.view.to_scene(QPointF(spot)) == pytest.approx(place)
    for _ in range(60):
        wheel(studio, spot, 120)
    assert studio.canvas.view.scale == 8
    for _ in range(90):
        wheel(studio, spot, -120)
    assert studio.canvas.view.scale == pytest.approx(0.05)


def test_middle_button_and_space_drag_the_view(studio):
    studio.show("f = x * y", x=2, y=3)
    start = studio.gate("f")
    goal = start + QPoint(60, -40)
    studio.drag(start, goal, button=Qt.MouseButton.MiddleButton)
    assert studio.gate("f") == goal
    studio.bot.keyPress(studio.canvas, Qt.Key.Key_Space)
    studio.drag(goal, start)
    studio.bot.keyRelease(studio.canvas, Qt.Key.Key_Space)
    assert studio.gate("f") == start
    assert studio.window.session.document.history == ()


def test_show_all_brings_every_gate_into_sight_and_actual_size_is_100_percent(studio):
    studio.show("f = (x + y) * z", x=-2, y=5, z=-4)
    studio.canvas.view.pan(5000, 5000)
    studio.key(Qt.Key.Key_F)
    for name in ("x", "y", "z", "f"):
        assert studio.canvas.rect().contains(studio.gate(name))
    studio.key(Qt.Key.Key_0, CTRL)
    assert studio.canvas.view.scale == pytest.approx(1.0)


def test_tidy_lays_the_graph_out_in_one_step(studio):
    studio.show("f = (x + y) * z", x=-2, y=5, z=-4)
    studio.drag(studio.gate("f"), studio.gate("f") + QPoint(-300, 130))
    studio.key(Qt.Key.Key_T, CTRL)
    assert studio.window.session.document.history[-1] == "Tidy"
    places = {gate.id: gate.at for gate in studio.graph.gates}
    assert max(places["x"][0], places["y"][0], places["z"][0]) < places["f"][0]


def test_the_inputs_of_what_is_selected_are_swapped_by_a_key(studio):
    studio.show("f = x - y", x=5, y=2)
    studio.canvas.selection.choose({"f"})
    studio.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert studio.window.session.trace.value("f") == -3.0
    studio.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert studio.window.session.trace.value("f") == 3.0
