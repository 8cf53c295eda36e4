"""Tensor gates and losses under the user's hand: dropped, wired, typed and taken back."""

from PySide6.QtCore import QPoint

from bpstudio.picture.shapes import Shape


def shape_drawn(studio, name):
    geometry = studio.canvas.drawing.geometry
    return Shape(int(geometry.shape[geometry.row[name]]))


def test_a_loss_from_the_palette_is_a_rounded_square_that_compares_what_is_wired_to_it(studio):
    studio.show("a = x * 2; t", x=3.0, t=4.0)
    at = studio.gate("a") + QPoint(100, 60)
    studio.take_from_palette("half_squared", at)
    (loss,) = (gate.id for gate in studio.graph.gates if gate.kind.name == "half_squared")
    assert shape_drawn(studio, loss) is Shape.ROUNDED
    studio.drag(studio.output("a"), studio.input(loss, 0))
    studio.drag(studio.output("t"), studio.input(loss, 1))
    assert studio.trace.value(loss) == 2.0
    assert studio.trace.gradient("x") == 4.0
    for _ in range(3):
        studio.window.session.undo()
    assert loss not in studio.graph


def test_a_penalty_takes_one_parameter_and_grows_for_the_next(studio):
    studio.show("p = l2_penalty(a, strength=0.5); b", a=2.0, b=3.0)
    studio.drag(studio.output("b"), studio.gate("p"))
    assert [wire.source.gate for _, wire in sorted(studio.graph.wires_into("p").items())] == [
        "a",
        "b",
    ]
    assert studio.trace.value("p") == 6.5
    studio.window.session.undo()
    assert studio.trace.value("p") == 2


def test_a_gate_whose_shapes_do_not_fit_says_what_would_help(studio):
    studio.show("z = W @ x", W=[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], x=[1.0, 2.0, 3.0])
    assert studio.trace.problems["z"].endswith("transpose the first, or swap the two.")
    studio.move(studio.gate("z"))
    assert studio.trace.value("z") is None


def test_a_layer_is_typed_into_the_expression_bar(studio):
    studio.show("x", x=[1.0, 2.0])
    studio.window.expression_bar.setFocus()
    studio.type("p = softmax(reshape(x, 2, 1) @ reshape(x, 1, 2), axis=0)[0, 1]")
    assert studio.graph.gate("p").kind.name == "pick"
    assert studio.trace.value("p").shape == ()
    assert shape_drawn(studio, "p") is Shape.TRAPEZOID
    studio.window.session.undo()
    assert len(studio.graph) == 1
