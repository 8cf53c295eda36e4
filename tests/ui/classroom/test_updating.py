"""The update phase behind the backward pass, the captions of the phases, and steps by layer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bpstudio.document.edits import set_value
from bpstudio.graph.expressions import parse
from bpstudio.session import Session
from bpstudio.stepping import Pace, Phase
from bpstudio.storage.disk import load
from bpstudio.storage.samples import samples
from bpstudio.ui.classroom.captions import Captions
from bpstudio.ui.classroom.updating import Updating

CTRL = Qt.KeyboardModifier.ControlModifier
DOWN, UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp


@pytest.fixture
def stepping(studio):
    """C = sigmoid(w x + b) with its update phase switched on, at rest."""
    graph = parse("C = sigmoid(w * x + b)", values={"w": 2.0, "x": 3.0, "b": -5.0}, inputs=["x"])
    studio.window.show_session(Session(graph))
    studio.canvas.setFocus()
    studio.window.actions_by_name["show_update"].trigger()
    return studio.window.stepping


def phases(stepping):
    return [moment.phase for moment in stepping.moments.steps]


def test_parameters_move_only_when_every_gradient_is_known(studio, stepping):
    assert phases(stepping)[-3:] == [Phase.UPDATE, Phase.UPDATE, Phase.END]
    studio.key(UP)
    studio.key(UP)
    stage = studio.canvas.drawing.stage
    assert stage.wire_gradients.all()
    row = studio.canvas.drawing.geometry.row
    assert set(stage.updates) == {row["w"]}
    assert "w ← w − η × ∂C/∂w = 2 − 0.1 × 0.589836 = 1.94102" in stepping.card.text
    assert "now w moves" in studio.window.status_line.text
    studio.key(DOWN)
    assert set(studio.canvas.drawing.stage.updates) == {row["w"], row["b"]}
    studio.key(DOWN)
    assert stepping.is_at_rest
    assert studio.window.session.document.is_clean


def test_a_moved_parameter_shows_its_new_value_in_the_accent_colour(studio, stepping):
    studio.key(UP)
    accent = studio.window._choice.theme.accent.upper()
    place = studio.gate("w").toPointF()
    place.setX(place.x() + 30 * studio.canvas.view.scale)
    assert accent in studio.colours_around(place, 12)
    stepping.go_to(1)
    stepping.card.hide()
    place.setY(place.y() - 5)
    assert accent not in studio.colours_around(place, 6)


def test_the_rate_is_typed_into_the_transport_and_can_be_undone(studio, stepping):
    box = studio.window.part(Updating).box
    assert box.isVisible()
    box.field.setFocus()
    box.field.selectAll()
    studio.type("0.5")
    assert studio.graph.extras["update"] == {"rate": 0.5}
    assert studio.canvas.hasFocus()
    studio.key(UP)
    assert "−5 − 0.5 × 0.196612 = −5.09831" in stepping.card.text
    studio.window.actions_by_name["undo"].trigger()
    assert "update" not in studio.graph.extras
    assert box.field.text() == "0.1"


@pytest.mark.usefixtures("stepping")
def test_a_graph_that_says_how_it_is_trained_moves_at_that_rate(studio):
    (path,) = (each.path for each in samples() if each.name == "xor_2_2_1")
    graph = load(path)
    studio.window.show_session(Session(graph))
    part = studio.window.part(Updating)
    assert part.rules.rate == graph.extras["training"].rate != 0.1
    assert part.box.field.text() == f"{part.rules.rate:g}"


@pytest.mark.parametrize("text", ["fast", "0", "-1"])
@pytest.mark.usefixtures("stepping")
def test_what_is_no_rate_is_refused(studio, text):
    field = studio.window.part(Updating).box.field
    field.setFocus()
    field.selectAll()
    studio.type(text)
    assert field.is_refused
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "0.1"
    assert studio.window.session.document.is_clean


@pytest.mark.usefixtures("stepping")
def test_the_update_is_made_in_one_step_to_undo(studio):
    studio.key(Qt.Key.Key_U, CTRL)
    assert studio.graph.gate("w").value == pytest.approx(1.9410164)
    assert studio.graph.gate("b").value == pytest.approx(-5.0196612)
    assert "taken C from 0.731059 to" in studio.window.status_line.text
    studio.window.actions_by_name["undo"].trigger()
    assert studio.graph.gate("w").value == 2.0
    assert studio.window.session.document.is_clean


def test_without_a_parameter_nothing_moves(studio):
    studio.window.show_session(
        Session(parse("f = x * y", values={"x": 1.0, "y": 2.0}, inputs="xy"))
    )
    studio.window.actions_by_name["apply_update"].trigger()
    assert studio.window.status_line.text.startswith("No parameter has a gradient")


def test_numbers_of_the_update_follow_a_slider(studio, stepping):
    studio.key(UP)
    studio.window.session.apply(_set(studio, "b", 0.0))
    assert stepping.moment.phase is Phase.UPDATE
    assert stepping.card.text.splitlines()[1].startswith("b ← b − η × ∂C/∂b = 0 − 0.1 × 0.00246651")
    assert stepping.moments.updates[studio.canvas.drawing.geometry.row["b"]] < 0.0


def test_a_graph_that_says_how_it_is_updated_shows_it_and_the_next_one_does_not(studio):
    (path,) = (each.path for each in samples() if each.name == "mazur_2_2_2")
    action = studio.window.actions_by_name["show_update"]
    assert not action.isChecked()
    studio.window.files.open_sample(path)
    assert action.isChecked()
    assert phases(studio.window.stepping).count(Phase.UPDATE) == 8
    studio.show("f = x * y", x=1, y=2)
    assert not action.isChecked()
    assert not studio.window.part(Updating).box.isVisible()


def test_a_step_is_a_layer_if_wanted(studio, stepping):
    stepping.go_to(1)
    level, layer = (studio.window.actions_by_name[f"step_by_{name}"] for name in ("level", "layer"))
    level.trigger()
    layer.trigger()
    assert (level.isChecked(), layer.isChecked()) == (False, True)
    assert stepping.pace is Pace.LAYER
    assert stepping.transport.pace.currentText() == "layer by layer"
    assert stepping.moment.phase is Phase.FORWARD
    assert phases(stepping).count(Phase.FORWARD) == 1
    assert phases(stepping).count(Phase.UPDATE) == 1
    layer.trigger()
    assert stepping.pace is Pace.GATE
    QTest.keyClicks(stepping.transport.pace, "layer")
    stepping.transport.pace.activated.emit(2)
    assert layer.isChecked()


def test_a_caption_says_which_phase_it_is_and_what_for(studio, stepping):
    caption = studio.window.part(Captions).caption
    assert caption.isHidden()
    said = []
    for number in (1, 4, 5, stepping.moments.last - 1):
        stepping.go_to(number)
        said.append((caption.isVisible(), caption.name))
    assert said == [
        (True, "Forward pass"),
        (True, "Backward pass"),
        (True, "Backward pass"),
        (True, "Update"),
    ]
    assert "∂C/∂θ" in caption.words
    stepping.go_to(0)
    assert caption.isHidden()


def test_a_caption_stands_in_the_middle_of_the_top_also_where_it_is_narrow(studio, stepping):
    caption = studio.window.part(Captions).caption
    stepping.go_to(1)
    for width in (1280, 800):
        studio.window.resize(width, 600)
        QTest.qWait(1)
        assert abs(caption.geometry().center().x() - studio.canvas.rect().center().x()) <= 2
        assert caption.width() <= studio.canvas.width()
        assert caption.y() < 20


def _set(studio, name, value):

    return set_value(studio.graph, name, value)
