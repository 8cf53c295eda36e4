"""Copying, cutting, pasting and duplicating gates, within a window and across windows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from bpstudio.document import Edit
from bpstudio.graph import Graph, Patch
from bpstudio.graph.expressions import parse
from bpstudio.session import Session
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps
from bpstudio.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def clipboard():
    return QGuiApplication.clipboard()


def test_what_is_copied_is_the_text_of_a_graph_file(studio):
    studio.show("f = (x + y) * z", x=-2, y=5, z=-4)
    studio.canvas.selection.choose({"x", "y", "add1"})
    studio.key(Qt.Key.Key_C, CTRL)
    fragment = loads(clipboard().text())
    assert {gate.id for gate in fragment.gates} == {"x", "y", "add1"}
    assert len(list(fragment.wires)) == 2
    assert fragment.gate("x").value == -2


def test_gates_are_pasted_where_the_mouse_is_under_new_names_in_one_step(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.key(Qt.Key.Key_A, CTRL)
    studio.key(Qt.Key.Key_C, CTRL)
    spot = QPoint(300, 500)
    studio.move(spot)
    studio.key(Qt.Key.Key_V, CTRL)
    new = studio.canvas.selection.gates
    assert len(studio.graph) == 6
    assert not new & {"x", "y", "f"}
    geometry = studio.canvas.drawing.geometry
    places = [studio.graph.gate(name).at for name in new]
    middle = [(min(each) + max(each)) / 2 for each in zip(*places, strict=True)]
    assert studio.canvas.view.to_scene(spot.toPointF()) == pytest.approx(tuple(middle), abs=5)
    old = [studio.graph.gate(name).at for name in ("x", "y", "f")]
    assert {(x % 10, y % 10) for x, y in places} == {(x % 10, y % 10) for x, y in old}
    (product,) = new - {name for name in new if studio.graph.gate(name).kind.is_source}
    assert studio.trace.value(product) == 6
    assert geometry.row.keys() == {gate.id for gate in studio.graph.gates}
    assert studio.window.session.document.history == ("Paste 3 gates",)
    studio.key(Qt.Key.Key_Z, CTRL)
    assert len(studio.graph) == 3


def test_pasting_twice_at_one_place_hides_nothing(studio):
    studio.show("f = tanh(x)", x=1)
    studio.key(Qt.Key.Key_A, CTRL)
    studio.key(Qt.Key.Key_C, CTRL)
    studio.key(Qt.Key.Key_V, CTRL)
    studio.key(Qt.Key.Key_V, CTRL)
    places = [gate.at for gate in studio.graph.gates]
    assert len(set(places)) == len(places) == 6


def test_gates_are_pasted_into_another_window(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.key(Qt.Key.Key_A, CTRL)
    studio.key(Qt.Key.Key_C, CTRL)
    other = MainWindow(studio.window._choice)
    studio.bot.addWidget(other)
    other.show_session(Session(parse("g = relu(x)", values={"x": 9.0})))
    other.actions_by_name["paste"].trigger()
    assert len(other.session.graph) == 5
    assert other.session.graph.gate("x").value == 9
    other.session.document.mark_clean()


def test_what_is_pasted_on_an_empty_canvas_is_all_in_sight(studio):
    studio.show("a = relu(x); b = tanh(a); c = exp(b); f = c * y", x=2, y=3)
    studio.key(Qt.Key.Key_A, CTRL)
    studio.key(Qt.Key.Key_C, CTRL)
    studio.window.session.document.mark_clean()
    studio.window.files.new()
    studio.move(QPoint(10, 10))
    studio.key(Qt.Key.Key_V, CTRL)
    assert all(studio.canvas.rect().contains(studio.gate(gate.id)) for gate in studio.graph.gates)


def test_what_is_cut_is_gone_and_can_be_pasted_under_its_old_names(studio):
    studio.show("f = x * y", x=2, y=3)
    before = {gate.id for gate in studio.graph.gates}
    studio.key(Qt.Key.Key_A, CTRL)
    studio.key(Qt.Key.Key_X, CTRL)
    assert len(studio.graph) == 0
    studio.key(Qt.Key.Key_V, CTRL)
    assert {gate.id for gate in studio.graph.gates} == before
    assert studio.window.session.document.history == ("Cut 3 gates", "Paste 3 gates")


def test_a_pasted_expression_makes_its_gates_where_the_mouse_is(studio):
    studio.show("f = tanh(x)", x=1)
    clipboard().setText("q = a + b; r = q * x")
    studio.move(QPoint(400, 450))
    studio.key(Qt.Key.Key_V, CTRL)
    assert {"q", "r", "a", "b"} <= {gate.id for gate in studio.graph.gates}
    assert studio.window.session.document.position == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no text"),
        ("hello world, this is mail", "Character"),
        ('{"format": "other"}', "no graph"),
        ("{", "no graph"),
        (dumps(Graph()), "no gates"),
    ],
)
def test_a_text_that_is_no_graph_is_said_and_nothing_changes(studio, text, said):
    studio.show("f = tanh(x)", x=1)
    clipboard().setText(text)
    studio.key(Qt.Key.Key_V, CTRL)
    assert said in studio.window.status_line.text
    assert studio.window.status_line.text.endswith(".")
    assert studio.window.session.document.position == 0


def test_a_whole_file_can_be_pasted(studio):
    clipboard().setText(dumps(parse("f = (x + y) * z", values={"x": -2.0, "y": 5.0, "z": -4.0})))
    studio.canvas.setFocus()
    studio.key(Qt.Key.Key_V, CTRL)
    assert studio.trace.value("f") == -12


def test_duplicated_gates_stand_below_and_cover_nobody(studio):
    studio.show("f = tanh(x)", x=1)
    studio.key(Qt.Key.Key_A, CTRL)
    studio.key(Qt.Key.Key_D, CTRL)
    assert len(studio.graph) == 4
    new = studio.canvas.selection.gates
    assert len(new) == 2
    studio.canvas.selection.choose({"x", "f"})
    studio.key(Qt.Key.Key_D, CTRL)
    places = [gate.at for gate in studio.graph.gates]
    assert len(set(places)) == 6
    assert studio.window.session.document.history[-1] == "Duplicate 2 gates"
    studio.key(Qt.Key.Key_Z, CTRL)
    assert len(studio.graph) == 4


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_D])
def test_without_a_selection_a_sentence_asks_for_one(studio, key):
    studio.show("f = tanh(x)", x=1)
    clipboard().setText("kept")
    studio.key(key, CTRL)
    assert "Select the gates first." in studio.window.status_line.text
    assert clipboard().text() == "kept"


def test_a_value_that_no_file_can_hold_is_not_copied(studio):
    studio.show("f = tanh(x)", x=1)
    gate = studio.graph.gate("x")
    patch = Patch(removed=(gate,), added=(replace(gate, value=float("inf")),))
    studio.window.session.apply(Edit("Diverge", patch))
    clipboard().setText("kept")
    studio.canvas.selection.choose({"x"})
    studio.key(Qt.Key.Key_X, CTRL)
    assert clipboard().text() == "kept"
    assert "x" in studio.graph


def test_fields_keep_their_own_copy_and_paste(studio):
    studio.show("f = tanh(x)", x=1)
    field = studio.window.expression_bar.field
    studio.window.expression_bar.setFocus()
    clipboard().setText("y + 1")
    QTest.keyClick(field, Qt.Key.Key_V, CTRL)
    assert field.text() == "y + 1"
    assert len(studio.graph) == 2
