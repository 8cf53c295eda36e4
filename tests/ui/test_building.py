"""Building a graph with mouse and keys, from the first gate to the saved file."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from bpstudio.document.edits import part
from bpstudio.graph import Port


def test_a_user_builds_x_plus_y_times_z_reads_every_gradient_saves_and_opens_it(
    studio, tmp_path, monkeypatch
):
    for kind, at in (
        ("input", QPoint(150, 100)),
        ("input", QPoint(150, 220)),
        ("input", QPoint(150, 340)),
        ("add", QPoint(400, 160)),
        ("multiply", QPoint(600, 240)),
    ):
        studio.take_from_palette(kind, at)
    add, multiply = (g.id for g in studio.graph.gates if not g.kind.is_source)
    x, y, z = (g.id for g in studio.graph.gates if g.kind.is_source)
    for name, number in ((x, "-2"), (y, "5"), (z, "-4")):
        studio.click(studio.gate(name) + QPoint(30, -5))
        studio.type(number)
    studio.drag(studio.output(x), studio.input(add, 0))
    studio.drag(studio.output(y), studio.input(add, 1))
    studio.drag(studio.output(add), studio.input(multiply, 0))
    studio.drag(studio.output(z), studio.input(multiply, 1))

    assert studio.trace.value(multiply) == -12
    assert [studio.trace.gradient(name) for name in (x, y, z)] == [-4, -4, 3]
    assert f"∂{multiply}/∂{x} = −4" in studio.window.status_line.text
    assert studio.window.isWindowModified()

    file = tmp_path / "mine.bpg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    studio.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not studio.window.isWindowModified()
    assert "mine.bpg" in studio.window.windowTitle()
    assert len(json.loads(file.read_text())["wires"]) == 4

    built = studio.graph
    studio.window.files.new()
    assert len(studio.graph) == 0
    studio.window.files.open(file)
    assert studio.graph == built
    assert studio.trace.value(multiply) == -12


def test_a_double_click_and_enter_in_the_palette_add_gates_that_do_not_overlap(studio):
    panel = studio.window.palette_panel
    for _ in range(3):
        panel.search.setFocus()
        studio.bot.keyClicks(panel.search, "sigmoid")
        studio.bot.keyClick(panel.search, Qt.Key.Key_Return)
        panel.search.clear()
    places = [gate.at for gate in studio.graph.gates]
    assert [gate.kind.name for gate in studio.graph.gates] == ["sigmoid"] * 3
    assert len(set(places)) == 3


def test_a_gate_dropped_beside_the_canvas_is_not_added(studio):
    studio.take_from_palette("add", QPoint(-100, 100))
    assert len(studio.graph) == 0


def test_a_wire_can_be_drawn_backwards_from_an_input(studio):
    studio.show("a = x + y; r = relu(z)", x=1, y=2, z=3)
    studio.window.session.apply(_parting(studio, Port("r")))
    studio.drag(studio.input("r"), studio.output("a"))
    assert studio.graph.wire_into(Port("r")).source == Port("a")
    assert studio.trace.value("r") == 3


def test_a_wire_that_would_close_a_loop_is_refused_with_a_sentence_and_nothing_changes(studio):
    studio.show("a = relu(x); b = a + y", x=1, y=2)
    studio.window.session.apply(_parting(studio, Port("a")))
    before = studio.window.session.document.position
    studio.press(studio.output("b"))
    studio.move(studio.input("a") + QPoint(30, 0))
    studio.move(studio.input("a"))
    assert "loop" in studio.canvas.tool.draft.reason
    studio.release(studio.input("a"))
    assert "loop" in studio.window.status_line.text
    assert studio.window.session.document.position == before


def test_a_wire_onto_a_used_input_is_refused_with_a_sentence(studio):
    studio.show("r = relu(x); s = relu(y)", x=1, y=2)
    before = list(studio.graph.wires)
    studio.window.session.apply(_parting(studio, Port("s")))
    studio.drag(studio.output("y"), studio.input("r"))
    assert "already has a wire" in studio.window.status_line.text
    assert studio.graph.wire_into(Port("r")) in before


def test_a_third_wire_makes_a_sum_grow(studio):
    studio.show("a = x + y; r = relu(z)", x=1, y=2, z=4)
    studio.window.session.apply(_parting(studio, Port("r")))
    studio.drag(studio.output("z"), studio.gate("a"))
    assert len(studio.graph.wires_into("a")) == 3
    assert studio.trace.value("a") == 7


def test_a_second_wire_out_of_an_output_makes_a_copy_gate_in_one_step(studio):
    studio.show("r = relu(x); s = sigmoid(y)", x=1, y=2)
    studio.window.session.apply(_parting(studio, Port("s")))
    steps = studio.window.session.document.position
    studio.drag(studio.output("x"), studio.input("s"))
    copies = [gate.id for gate in studio.graph.gates if gate.kind.is_copy]
    assert len(copies) == 1
    assert studio.window.session.document.position == steps + 1
    studio.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not [gate for gate in studio.graph.gates if gate.kind.is_copy]
    assert studio.graph.wire_into(Port("r")).source == Port("x")


def test_deleting_one_branch_dissolves_the_copy_gate(studio):
    studio.show("s = x * x", x=3)
    assert "copy1" in studio.graph
    wire = studio.graph.wire_into(Port("s", 1))
    studio.canvas.selection.choose((), (wire,))
    studio.key(Qt.Key.Key_Delete)
    assert "copy1" not in studio.graph
    assert studio.graph.wire_into(Port("s", 0)).source == Port("x")


def test_the_end_of_a_wire_can_be_taken_to_another_input_or_dropped(studio):
    studio.show("r = relu(x); s = relu(y)", x=1, y=2)
    studio.window.session.apply(_parting(studio, Port("s")))
    studio.drag(studio.input("r"), studio.input("s"))
    assert studio.graph.wire_into(Port("r")) is None
    assert studio.graph.wire_into(Port("s")).source == Port("x")
    studio.drag(studio.input("s"), studio.input("s") + QPoint(-60, 90))
    assert studio.graph.wire_into(Port("s")) is None


def test_a_click_on_the_end_of_a_wire_leaves_it_as_it_is(studio):
    studio.show("r = relu(x)", x=1)
    before = studio.window.session.document.position
    studio.click(studio.input("r"))
    assert studio.window.session.document.position == before


def test_escape_takes_back_any_gesture(studio):
    studio.show("a = x + y", x=1, y=2)
    before = studio.window.session.document.position
    for start in (studio.output("a"), studio.gate("a"), studio.gate("x") + QPoint(0, 14)):
        studio.press(start)
        studio.move(start + QPoint(40, 60))
        studio.move(start + QPoint(60, 80))
        studio.key(Qt.Key.Key_Escape)
        studio.release(start + QPoint(60, 80))
    assert studio.window.session.document.position == before
    assert studio.graph.gate("x").value == 1
    places = studio.canvas.drawing.geometry.place.tolist()
    assert places == [list(gate.at) for gate in studio.graph.gates]


@pytest.mark.parametrize("text", ["f = (x + y) * z", "q = x + y; f = q * z"])
def test_an_expression_becomes_gates_in_one_step(studio, text):
    studio.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    studio.type(text)
    assert len(studio.graph) == 5
    assert studio.window.session.document.position == 1
    studio.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(studio.graph) == 0


def test_a_bad_expression_is_refused_at_its_character_and_the_graph_stays(studio):
    studio.show("a = x + y", x=1, y=2)
    bar = studio.window.expression_bar
    bar.setFocus()
    studio.type("f = (x + ) * z")
    assert len(studio.graph) == 3
    assert bar.field.text() == "f = (x + ) * z"
    assert bar.field.selectedText() == ")"


def _parting(studio, target):
    return part(studio.graph, [studio.graph.wire_into(target)])


def test_what_is_typed_below_a_graph_that_is_wholly_in_sight_is_in_sight(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.canvas.fit()
    studio.window.actions_by_name["expression"].trigger()
    studio.type("g = relu(a) * b + c")
    assert all(studio.canvas.rect().contains(studio.gate(gate.id)) for gate in studio.graph.gates)
