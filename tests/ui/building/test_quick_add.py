"""Adding gates where the user is: by Tab, a double click, typing, or a wire dropped on nothing."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bpstudio.document.edits import part
from bpstudio.graph import Port

CTRL = Qt.KeyboardModifier.ControlModifier


def picker(studio):
    return studio.window.quick_add.picker


def titles(studio):
    model = picker(studio).model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def double_click(studio, at):
    studio.click(at)
    QTest.mouseDClick(studio.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_tab_opens_the_list_at_the_mouse_and_enter_adds_the_gate_there(studio):
    at = QPoint(500, 200)
    studio.move(at)
    studio.key(Qt.Key.Key_Tab)
    assert picker(studio).is_open
    studio.type("sigm")
    (gate,) = studio.graph.gates
    assert gate.kind.name == "sigmoid"
    assert (studio.gate(gate.id) - at).manhattanLength() <= 2
    assert studio.canvas.selection.gates == {gate.id}
    assert studio.canvas.hasFocus()
    studio.key(Qt.Key.Key_Z, CTRL)
    assert len(studio.graph) == 0


def test_two_gates_added_in_the_same_spot_do_not_cover_each_other(studio):
    for _ in range(2):
        studio.key(Qt.Key.Key_Tab)
        studio.type("add")
    first, second = studio.graph.gates
    assert first.at != second.at


def test_a_double_click_on_empty_canvas_adds_exactly_there_and_on_a_gate_it_renames(studio):
    studio.show("a = x + y", x=1, y=2)
    at = studio.gate("a") + QPoint(140, 90)
    double_click(studio, at)
    studio.type("relu")
    assert (studio.gate("relu1") - at).manhattanLength() <= 2
    double_click(studio, studio.gate("a"))
    assert not picker(studio).is_open


def test_typing_on_the_canvas_begins_the_search_with_what_was_typed(studio):
    studio.show("a = x + y", x=1, y=2)
    studio.canvas.setFocus()
    QTest.keyClicks(studio.canvas, "t")
    assert picker(studio).field.text() == "t"
    studio.type("an")
    assert "tanh1" in studio.graph


def test_the_list_follows_the_typing_and_the_arrow_keys_point(studio):
    studio.key(Qt.Key.Key_Tab)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "s")
    many = titles(studio)
    QTest.keyClicks(field, "q")
    assert titles(studio)[:2] == ["sqrt", "square"]
    assert len(titles(studio)) < len(many)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [gate.kind.name for gate in studio.graph.gates] == ["square"]


def test_a_click_in_the_list_picks(studio):
    studio.key(Qt.Key.Key_Tab)
    view = picker(studio).view
    index = picker(studio).model.index(4, 0)
    wanted = index.data()
    QTest.mouseMove(view.viewport(), view.visualRect(index).center())
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )
    assert [gate.kind.name for gate in studio.graph.gates] == [wanted]


def test_an_expression_becomes_its_gates_there_in_one_step(studio):
    studio.show("a = x + y", x=1, y=2)
    before = len(studio.graph)
    at = QPoint(600, 420)
    double_click(studio, at)
    studio.type("u*v+1")
    kinds = sorted(gate.kind.name for gate in studio.graph.gates)
    assert kinds == ["add", "add", "constant", "multiply", *["parameter"] * 4]
    chosen = studio.canvas.selection.gates
    assert len(chosen) == 5
    xs = [studio.gate(name).x() for name in chosen]
    assert abs((min(xs) + max(xs)) / 2 - at.x()) <= 12
    studio.key(Qt.Key.Key_Z, CTRL)
    assert len(studio.graph) == before


@pytest.mark.parametrize(("typed", "kind"), [("3.5", "constant"), ("theta", "parameter")])
def test_a_number_becomes_a_constant_and_a_new_name_a_parameter(studio, typed, kind):
    studio.key(Qt.Key.Key_Tab)
    studio.type(typed)
    (gate,) = studio.graph.gates
    assert gate.kind.name == kind


def test_a_bad_expression_is_said_in_the_list_and_enter_adds_nothing(studio):
    studio.key(Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "x*(y+")
    assert picker(studio)._sentence.text() == "Character 6: something is missing at the end."
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert picker(studio).is_open
    assert len(studio.graph) == 0


def test_escape_and_a_click_elsewhere_close_the_list_and_change_nothing(studio):
    studio.show("a = x + y", x=1, y=2)
    before = studio.window.session.document.position
    studio.key(Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not picker(studio).is_open
    assert studio.canvas.hasFocus()
    studio.key(Qt.Key.Key_Tab)
    studio.click(studio.gate("a"))
    assert not picker(studio).is_open
    assert studio.window.session.document.position == before


# -- a wire dropped on empty canvas ----------------------------------------------------------


def drop(studio, start, across=90, down=70):
    studio.drag(start, start + QPoint(across, down))
    assert picker(studio).is_open


def test_a_wire_dropped_on_nothing_offers_what_fits_and_joins_it_in_one_step(studio):
    studio.show("a = x + y", x=1, y=2)
    steps = studio.window.session.document.position
    drop(studio, studio.output("a"))
    assert "input" not in titles(studio)
    studio.type("relu")
    assert studio.graph.wire_into(Port("relu1")).source == Port("a")
    assert studio.trace.value("relu1") == 3
    assert studio.window.session.document.position == steps + 1
    assert studio.canvas.selection.gates == {"relu1"}
    studio.key(Qt.Key.Key_Z, CTRL)
    assert "relu1" not in studio.graph


def test_a_wire_dropped_from_a_used_output_makes_its_copy_gate_in_the_same_step(studio):
    studio.show("a = relu(x)", x=3)
    drop(studio, studio.output("x"), 60, 110)
    studio.type("square")
    assert {"copy1", "square1"} <= {gate.id for gate in studio.graph.gates}
    assert studio.canvas.selection.gates == {"square1"}
    studio.key(Qt.Key.Key_Z, CTRL)
    assert {gate.id for gate in studio.graph.gates} == {"a", "x"}


def test_a_wire_drawn_backwards_from_an_input_offers_sources_too(studio):
    studio.show("r = relu(z)", z=2)
    studio.window.session.apply(part(studio.graph, [studio.graph.wire_into(Port("r"))]))
    drop(studio, studio.input("r"), -60, 100)
    assert "input" in titles(studio)
    studio.type("input")
    assert studio.graph.wire_into(Port("r")).source == Port("x")
    assert abs(studio.output("x").x() - (studio.input("r").x() - 60)) <= 2


def test_the_dropped_wire_stays_in_sight_until_the_list_is_left(studio):
    studio.show("a = x + y", x=1, y=2)
    start = studio.output("a")
    middle = start + QPoint(45, 35)
    drop(studio, start)
    accent = {studio.window._choice.theme.accent.upper()}
    assert accent & studio.colours_around(middle.toPointF(), 9)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not accent & studio.colours_around(middle.toPointF(), 9)
    assert studio.canvas.tool is None
    studio.key(Qt.Key.Key_Tab)
    assert "input" in titles(studio)


def test_a_click_on_the_canvas_lets_go_of_the_dropped_wire(studio):
    studio.show("a = x + y", x=1, y=2)
    before = studio.window.session.document.position
    drop(studio, studio.output("a"))
    studio.click(studio.empty())
    assert not picker(studio).is_open
    assert studio.canvas.tool is None
    assert studio.window.session.document.position == before


def test_a_press_on_a_ring_that_hardly_moves_opens_nothing(studio):
    studio.show("a = x + y", x=1, y=2)
    studio.drag(studio.output("a"), studio.output("a") + QPoint(2, 1))
    assert not picker(studio).is_open


@pytest.mark.parametrize("held", [CTRL, Qt.KeyboardModifier.AltModifier])
def test_letters_with_ctrl_or_alt_are_commands_and_open_nothing(studio, held):
    studio.canvas.setFocus()
    studio.key(Qt.Key.Key_J, held)
    assert not picker(studio).is_open


def test_the_menu_of_the_canvas_adds_where_it_was_opened(studio):
    at = QPoint(150, 120)
    studio.move(at)
    QTest.mousePress(studio.canvas, Qt.MouseButton.RightButton, pos=at)
    QTest.mouseRelease(studio.canvas, Qt.MouseButton.RightButton, pos=at)
    menu = QApplication.activePopupWidget()
    QApplication.sendEvent(studio.canvas, QEvent(QEvent.Type.Leave))
    menu.actions()[0].trigger()
    menu.close()
    studio.window.quick_add.picker.field.setFocus()
    studio.type("relu")
    (gate,) = studio.graph.gates
    assert (studio.gate(gate.id) - at).manhattanLength() <= 2


def test_a_mouse_that_left_the_canvas_counts_no_more(studio):
    studio.move(QPoint(40, 40))
    QApplication.sendEvent(studio.canvas, QEvent(QEvent.Type.Leave))
    studio.key(Qt.Key.Key_Tab)
    studio.type("relu")
    (gate,) = studio.graph.gates
    middle = studio.canvas.rect().center()
    assert (studio.gate(gate.id) - middle).manhattanLength() <= 4
