"""Values are set on the gate itself, and the whole graph recolours while they move."""

from PySide6.QtCore import QPoint, Qt

KNOB = 14.0  # how far below the middle of a source its slider runs


def knob_at(studio, name: str, x: float) -> QPoint:
    geometry = studio.canvas.drawing.geometry
    middle = geometry.place[geometry.row[name]].tolist()
    return studio.pixel((middle[0] + x, middle[1] + KNOB))


def test_a_slider_recolours_the_graph_at_every_move_and_is_one_step_to_undo(studio):
    studio.show("f = (x + y) * z", x=-2, y=5, z=-4)
    seen = []
    studio.window.session.updated.connect(lambda update: seen.append(update.trace.value("f")))
    studio.press(knob_at(studio, "z", -16))
    for x in (-10, 0, 10, 20):
        studio.move(knob_at(studio, "z", x))
    assert len(set(seen)) >= 4
    assert studio.trace.gradient("x") == studio.graph.gate("z").value == 5
    studio.release(knob_at(studio, "z", 20))
    assert studio.window.session.document.history == ("Set z",)
    studio.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert studio.graph.gate("z").value == -4
    assert studio.trace.value("f") == -12


def test_the_ends_of_the_slider_are_the_ends_of_its_range(studio):
    studio.show("f = 2 * x", x=3)
    studio.drag(knob_at(studio, "x", 0), knob_at(studio, "x", 300))
    assert studio.graph.gate("x").value == 10
    studio.drag(knob_at(studio, "x", 40), knob_at(studio, "x", -300))
    assert studio.graph.gate("x").value == -10


def test_dragging_the_number_scrubs_it_and_escape_takes_it_back(studio):
    studio.show("f = 2 * x", x=3)
    number = studio.gate("x") + QPoint(30, -6)
    studio.drag(number, number + QPoint(25, 0))
    assert studio.graph.gate("x").value == 3.25
    studio.press(number)
    studio.move(number + QPoint(20, 0))
    assert studio.trace.value("f") == 2 * 3.45
    studio.key(Qt.Key.Key_Escape)
    studio.release(number + QPoint(20, 0))
    assert studio.graph.gate("x").value == 3.25


def test_a_click_on_the_number_opens_a_field_that_takes_simple_arithmetic(studio):
    studio.show("f = 2 * x", x=3)
    studio.click(studio.gate("x") + QPoint(30, -6))
    studio.type("1/4")
    assert studio.graph.gate("x").value == 0.25
    assert studio.window.session.document.history == ("Set x to 0.25",)


def test_a_text_that_is_no_number_keeps_the_field_open_and_the_value(studio):
    studio.show("f = 2 * x", x=3)
    studio.canvas.selection.choose({"x"})
    studio.key(Qt.Key.Key_Return)
    studio.type("banana")
    assert studio.graph.gate("x").value == 3
    editor = studio.window.focusWidget()
    assert editor.property("refused")
    studio.bot.keyClick(editor, Qt.Key.Key_Escape)
    assert studio.graph.gate("x").value == 3


def test_a_vector_can_be_typed_into_a_source(studio):
    studio.show("f = sum(x * x)", x=3)
    studio.click(studio.gate("x") + QPoint(30, -6))
    studio.type("[1, 2, 3]")
    assert studio.trace.value("f") == 14
    assert studio.trace.gradient("x").tolist() == [2, 4, 6]


def test_a_gate_is_renamed_in_place_and_a_used_name_is_refused(studio):
    studio.show("f = 2 * x", x=3)
    studio.bot.mouseDClick(studio.canvas, Qt.MouseButton.LeftButton, pos=studio.gate("f"))
    studio.type("g")
    assert "g" in studio.graph
    studio.canvas.selection.choose({"g"})
    studio.key(Qt.Key.Key_F2)
    studio.type("x")
    assert "g" in studio.graph
    assert "x" in studio.graph


def test_the_loss_is_chosen_with_a_key_and_the_gradients_follow(studio):
    studio.show("a = x * y; b = x + y", x=2, y=3)
    assert studio.window.session.plan.loss == "b"
    studio.click(studio.gate("a"))
    studio.key(Qt.Key.Key_L)
    assert studio.trace.gradient("x") == 3
    assert studio.trace.gradient("y") == 2


def test_a_domain_error_is_one_sentence_on_the_gate_and_in_the_status_line(studio):
    studio.show("f = log(x)", x=2)
    studio.click(studio.gate("x") + QPoint(30, -6))
    studio.type("-1")
    assert "f" in studio.trace.problems
    assert studio.window.status_line.text == studio.trace.problems["f"]
