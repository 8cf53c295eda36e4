"""Building, walking and joining with nothing but the keyboard."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bpstudio.document.edits import move, part, set_value
from bpstudio.graph import Port
from bpstudio.ui.building.outlining import Outlining
from bpstudio.ui.getting_around.joining import Joining

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def open_joining(studio):
    studio.key(Qt.Key.Key_Return, CTRL)
    return studio.window.part(Joining).picker


def titles(picker):
    return [picker.model.index(row).data() for row in range(picker.model.rowCount())]


def test_a_graph_is_built_wired_and_read_by_keyboard_alone(studio):
    studio.canvas.setFocus()
    for kind in ("relu", "input"):
        studio.key(Qt.Key.Key_Tab)
        studio.type(kind)
    assert studio.canvas.selection.gates == {"x"}
    open_joining(studio)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert studio.graph.wire_into(Port("relu1")).source == Port("x")
    studio.key(Qt.Key.Key_Return)
    studio.type("7")
    assert studio.trace.value("relu1") == 7
    studio.key(Qt.Key.Key_Right, ALT)
    assert studio.canvas.selection.gates == {"relu1"}
    words = "relu gate relu1, value 7, gradient 1"
    assert studio.canvas.accessibleDescription() == words


def test_joining_lists_the_free_inputs_that_close_no_loop_the_nearest_first(studio):
    studio.show("a = relu(x); b = tanh(y); c = sigmoid(a)", x=1, y=2)
    studio.window.session.apply(part(studio.graph, [studio.graph.wire_into(Port("b"))]))
    studio.click(studio.gate("c"))
    picker = open_joining(studio)
    assert titles(picker) == ["b"]
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert studio.graph.wire_into(Port("b")).source == Port("c")
    studio.key(Qt.Key.Key_Z, CTRL)
    assert studio.graph.wire_into(Port("b")) is None


def test_the_wire_is_shown_where_it_would_lie_and_escape_takes_it_away(studio):
    studio.show("a = relu(x); b = tanh(y)", x=1, y=2)
    studio.window.session.apply(part(studio.graph, [studio.graph.wire_into(Port("b"))]))
    studio.window.session.apply(move(studio.graph, {"b": (250.0, 150.0)}))
    studio.canvas.selection.choose({"a"})
    steps = studio.window.session.document.position
    picker = open_joining(studio)
    accent = {studio.window._choice.theme.accent.upper()}
    end = studio.input("b") - QPoint(12, 0)
    assert accent & studio.colours_around(end.toPointF(), 8)
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    assert not accent & studio.colours_around(end.toPointF(), 8)
    assert studio.canvas.tool is None
    assert studio.window.session.document.position == steps


def test_typing_narrows_the_inputs_and_a_used_output_gets_its_copy_gate(studio):
    studio.show("a = x + y; b = x * z", x=1, y=2, z=3)
    studio.window.session.apply(part(studio.graph, [studio.graph.wire_into(Port("b", 1))]))
    studio.canvas.selection.choose({"y"})
    picker = open_joining(studio)
    QTest.keyClicks(picker.field, "mult")
    assert titles(picker) == ["b"]
    assert picker.current.hint == "input b"
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert studio.graph.wire_into(Port("b", 1)).source.gate == "copy2"


def test_an_input_that_waits_comes_before_one_that_would_grow(studio):
    studio.show("a = x + y; b = a * z", x=1, y=2, z=3)
    studio.window.session.apply(part(studio.graph, [studio.graph.wire_into(Port("b", 1))]))
    studio.canvas.selection.choose({"z"})
    picker = open_joining(studio)
    assert titles(picker) == ["b", "a"]


def test_joining_says_what_is_missing(studio):
    studio.show("a = relu(x)", x=1)
    open_joining(studio)
    assert "Select the one gate" in studio.window.status_line.text
    studio.click(studio.gate("a"))
    picker = open_joining(studio)
    assert not picker.is_open
    assert "No gate has a free input" in studio.window.status_line.text


def test_alt_and_the_arrow_keys_walk_along_the_wires_and_the_view_follows(studio):
    studio.show("a = relu(x); far = tanh(a)", x=1)
    studio.window.session.apply(move(studio.graph, {"far": (5000.0, 0.0)}))
    studio.key(Qt.Key.Key_Right, ALT)
    assert studio.canvas.selection.gates == {studio.canvas.drawing.geometry.names[0]}
    studio.canvas.selection.choose({"x"})
    for expected in ("a", "far"):
        studio.key(Qt.Key.Key_Right, ALT)
        assert studio.canvas.selection.gates == {expected}
    studio.bot.waitUntil(lambda: studio.canvas.rect().contains(studio.gate("far")))
    studio.key(Qt.Key.Key_Right, ALT)
    assert studio.canvas.selection.gates == {"far"}


def test_walking_on_an_empty_canvas_goes_nowhere(studio):
    studio.canvas.setFocus()
    studio.key(Qt.Key.Key_Right, ALT)
    assert not studio.canvas.selection.gates


def test_several_chosen_gates_are_counted_for_a_screen_reader(studio):
    studio.show("a = relu(x)", x=1)
    studio.key(Qt.Key.Key_A, CTRL)
    assert studio.canvas.accessibleDescription() == "2 gates chosen"
    studio.key(Qt.Key.Key_Escape)
    assert studio.canvas.accessibleDescription() == ""


def test_the_outline_opens_with_a_key_and_enter_flies_to_the_gate(studio):
    studio.show("a = relu(x); far = tanh(a)", x=1)
    studio.window.session.apply(move(studio.graph, {"far": (5000.0, 0.0)}))
    studio.key(Qt.Key.Key_O, CTRL | Qt.KeyboardModifier.ShiftModifier)
    outline = studio.window.part(Outlining).outline
    assert outline.hasFocus()
    assert set(outline.model().entries.of_gate) == {"a", "x", "far"}
    outline.keyboardSearch("far")
    assert studio.canvas.selection.gates == {"far"}
    QTest.keyClick(outline, Qt.Key.Key_Return)
    studio.bot.waitUntil(lambda: studio.canvas.rect().contains(studio.gate("far")))
    assert studio.canvas.hasFocus()


def test_a_gate_of_the_outline_is_joined_from_there(studio):
    studio.show("a = relu(x); b = tanh(y)", x=1, y=2)
    studio.window.session.apply(part(studio.graph, [studio.graph.wire_into(Port("b"))]))
    studio.window.actions_by_name["outline"].trigger()
    outline = studio.window.part(Outlining).outline
    outline.keyboardSearch("a")
    QTest.keyClick(outline, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(studio.window.part(Joining).picker.field, Qt.Key.Key_Return)
    assert studio.graph.wire_into(Port("b")).source == Port("a")


def test_the_outline_follows_the_numbers_and_another_file(studio):
    studio.show("a = relu(x)", x=1)
    studio.window.actions_by_name["outline"].trigger()
    model = studio.window.part(Outlining).outline.model()
    studio.window.session.apply(set_value(studio.graph, "x", 4.0))
    assert model.place_of(model.entries.of_gate["a"], 1).data() == "4"
    studio.window.files.new()
    assert model.rowCount() == 0
