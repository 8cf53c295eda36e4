"""Wires cut by a stroke, led out of wires, joined by clicks, and the ports that light up."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from bpstudio.document.edits import part
from bpstudio.graph import Port
from bpstudio.ui.tools.wiring import WireTool

CTRL = Qt.KeyboardModifier.ControlModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
RIGHT = Qt.MouseButton.RightButton
LEFT = Qt.MouseButton.LeftButton


def parted(studio, text, *targets, **values):
    """Show a graph in which some inputs have lost their wires."""
    studio.show(text, **values)
    graph = studio.graph
    studio.window.session.apply(part(graph, [graph.wire_into(target) for target in targets]))


def on_wire(studio, target: Port) -> QPoint:
    geometry = studio.canvas.drawing.geometry
    row = geometry.wire_row[studio.graph.wire_into(target)]
    return studio.pixel(geometry.curve[row].mean(axis=0).tolist())


def across_all_wires(studio) -> tuple[QPoint, QPoint]:
    geometry = studio.canvas.drawing.geometry
    x = geometry.curve[:, 1:3, 0].mean()
    top, bottom = geometry.curve[:, :, 1].min() - 20, geometry.curve[:, :, 1].max() + 20
    return studio.pixel((x, top)), studio.pixel((x, bottom))


@pytest.mark.parametrize(("button", "held"), [(RIGHT, CTRL & ALT_SHIFT), (LEFT, ALT_SHIFT)])
def test_a_stroke_cuts_all_the_wires_that_it_crosses_in_one_step(studio, button, held):
    studio.show("f = x * y", x=2, y=3)
    start, end = across_all_wires(studio)
    studio.press(start, held, button)
    for step in range(1, 9):
        studio.move(start + (end - start) * step / 8)
    assert len(studio.canvas.tool.wires) == 2
    studio.release(end, held, button)
    assert studio.graph.number_of_wires() == 0
    assert len(studio.canvas.drawing.geometry.curve) == 0
    assert studio.window.session.document.history == ("Cut 2 wires",)
    studio.key(Qt.Key.Key_Z, CTRL)
    assert studio.graph.number_of_wires() == 2


def test_a_stroke_is_shown_in_the_colour_of_problems_and_escape_forgets_it(studio):
    studio.show("f = x * y", x=2, y=3)
    start, end = across_all_wires(studio)
    studio.press(start, button=RIGHT)
    studio.move(start + QPoint(0, 6))
    studio.move(end)
    assert "#B3261E" in studio.colours_around((start + end).toPointF() / 2, 6)
    studio.key(Qt.Key.Key_Escape)
    studio.release(end, button=RIGHT)
    assert studio.graph.number_of_wires() == 2
    assert studio.window.session.document.history == ()


def test_a_stroke_through_nothing_changes_nothing(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.drag(studio.empty(), studio.empty() + QPoint(0, 60), button=RIGHT)
    assert studio.window.session.document.history == ()


def test_a_wire_dragged_out_of_a_wire_makes_the_copy_gate_there(studio):
    parted(studio, "f = tanh(x); g = relu(y)", Port("g"), x=1, y=2)
    spot = on_wire(studio, Port("f"))
    place = studio.canvas.view.to_scene(spot.toPointF())
    steps = studio.window.session.document.position
    studio.drag(spot, studio.input("g"))
    assert studio.graph.gate("copy1").at == pytest.approx(place, abs=1)
    assert studio.graph.wire_into(Port("g")).source.gate == "copy1"
    assert studio.trace.value("g") == 1
    assert studio.window.session.document.position == steps + 1
    studio.key(Qt.Key.Key_Z, CTRL)
    assert "copy1" not in studio.graph


def test_a_click_on_a_wire_only_chooses_it(studio):
    studio.show("f = tanh(x)", x=1)
    studio.click(on_wire(studio, Port("f")))
    assert studio.canvas.selection.wires == {studio.graph.wire_into(Port("f"))}
    assert studio.canvas.tool is None


def test_a_wire_is_joined_by_two_clicks(studio):
    parted(studio, "g = relu(y)", Port("g"), y=2)
    studio.click(studio.output("y"))
    assert isinstance(studio.canvas.tool, WireTool)
    studio.move(studio.input("g") + QPoint(-40, 5))
    studio.move(studio.input("g"))
    assert studio.canvas.tool.draft.wire is not None
    studio.click(studio.input("g"))
    assert studio.graph.wire_into(Port("g")).source == Port("y")
    assert studio.canvas.tool is None


def test_two_clicks_join_backwards_too(studio):
    parted(studio, "g = relu(y)", Port("g"), y=2)
    studio.click(studio.input("g"))
    studio.move(studio.output("y"))
    studio.click(studio.output("y"))
    assert studio.graph.wire_into(Port("g")).source == Port("y")


@pytest.mark.parametrize("how", ["escape", "right", "same port"])
def test_a_wire_that_hangs_at_the_mouse_can_be_given_up(studio, how):
    parted(studio, "g = relu(y)", Port("g"), y=2)
    steps = studio.window.session.document.position
    studio.click(studio.output("y"))
    if how == "escape":
        studio.key(Qt.Key.Key_Escape)
    elif how == "right":
        studio.press(studio.empty(), button=RIGHT)
        studio.release(studio.empty(), button=RIGHT)
    else:
        studio.click(studio.output("y"))
    assert studio.canvas.tool is None
    assert studio.window.session.document.position == steps


def test_a_double_click_on_a_port_does_not_rename(studio):
    studio.show("g = relu(y)", y=2)
    spot = studio.output("g")
    studio.click(spot)
    at = spot.toPointF()
    plain = Qt.KeyboardModifier.NoModifier
    second = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, at, studio.canvas.mapToGlobal(at), LEFT, LEFT, plain
    )
    QApplication.sendEvent(studio.canvas, second)
    studio.release(spot)
    assert studio.canvas.tool is None
    assert studio.canvas.hasFocus()


def test_open_ports_light_up_and_gates_that_do_not_fit_fade(studio):
    parted(studio, "q = x + y; g = relu(z)", Port("g"), x=1, y=2, z=3)
    accent, ink = "#0072B2", QPointF(0, -24)
    at_g = studio.input("g").toPointF()
    rim = studio.gate("z").toPointF() + ink
    before = studio.colours_around(rim, 2)
    assert accent not in studio.colours_around(at_g, 8)
    studio.press(studio.output("q"))
    studio.move(studio.output("q") + QPoint(30, 60))
    assert accent in studio.colours_around(at_g, 8)
    assert studio.colours_around(rim, 2) != before
    studio.key(Qt.Key.Key_Escape)
    assert accent not in studio.colours_around(at_g, 8)
    assert studio.colours_around(rim, 2) == before


def test_near_the_border_the_view_follows_a_wire(studio):
    parted(studio, "g = relu(y)", Port("g"), y=2)
    studio.canvas.view.pan(0, 250)
    studio.canvas.view_moved()
    before = studio.canvas.view.y
    studio.press(studio.output("y"))
    edge = QPoint(studio.output("y").x() + 80, studio.canvas.height() - 4)
    studio.move(edge - QPoint(0, 80))
    studio.move(edge)
    studio.bot.waitUntil(lambda: studio.canvas.view.y < before - 60)
    end = studio.canvas.tool.draft.end
    assert end == pytest.approx(studio.canvas.view.to_scene(edge.toPointF()))
    studio.key(Qt.Key.Key_Escape)
    rest = studio.canvas.view.y
    studio.bot.wait(60)
    assert studio.canvas.view.y == rest


def test_a_drag_that_begins_at_the_border_does_not_run_away(studio):
    studio.show("g = relu(y)", y=2)
    before = (studio.canvas.view.x, studio.canvas.view.y)
    corner = QPoint(studio.canvas.width() - 8, 200)
    studio.press(corner)
    studio.move(corner + QPoint(-4, 60))
    studio.bot.wait(80)
    assert (studio.canvas.view.x, studio.canvas.view.y) == before
    studio.key(Qt.Key.Key_Escape)
