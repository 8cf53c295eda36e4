"""Badges stand at their gates with a sign and a sentence, and never tell more than is known."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from bpstudio.picture.palette import LIGHT
from bpstudio.ui.classroom.badges import Badges
from bpstudio.ui.classroom.explaining import Explaining
from bpstudio.ui.panels.outline.outline import Outline
from bpstudio.ui.panels.outline.outline_model import BADGE, NAME


def corner(studio, name):
    """Return the point of the canvas where the first badge of a gate stands."""
    geometry = studio.canvas.drawing.geometry
    row = geometry.row[name]
    return studio.canvas.view.to_pixels(
        (geometry.place[row] + geometry.half[row] * (0.8, -0.8)).tolist()
    )


def tip_at(studio, point: QPoint) -> str:
    QToolTip.hideText()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, studio.canvas.mapToGlobal(point))
    QApplication.sendEvent(studio.canvas, event)
    return QToolTip.text()


def test_a_loser_has_its_badge_and_its_tip_says_why(studio):
    studio.show("f = max(x, y)", x=1.0, y=2.0)
    assert LIGHT.soft in studio.colours_around(corner(studio, "x"), 8)
    assert LIGHT.soft not in studio.colours_around(corner(studio, "y"), 8)
    assert "x receives 0: f hands all of its gradient to y." in tip_at(studio, studio.gate("x"))


def test_badges_follow_the_numbers(studio):
    studio.show("f = max(x, y)", x=1.0, y=2.0)
    studio.drag(studio.gate("x") + QPoint(0, 13), studio.gate("x") + QPoint(40, 13))
    assert float(studio.trace.value("x")) > 2
    assert LIGHT.soft in studio.colours_around(corner(studio, "y"), 8)


def test_what_is_about_the_backward_pass_waits_for_it(studio):
    studio.show("f = max(x, y)", x=1.0, y=2.0)
    studio.window.actions_by_name["step_to_start"].trigger()
    assert LIGHT.soft not in studio.colours_around(corner(studio, "x"), 8)
    assert "receives 0" not in tip_at(studio, studio.gate("x"))


def test_badges_can_be_switched_off(studio):
    studio.show("f = max(x, y)", x=1.0, y=2.0)
    studio.window.actions_by_name["show_badges"].trigger()
    assert LIGHT.soft not in studio.colours_around(corner(studio, "x"), 8)
    assert "receives 0" not in tip_at(studio, studio.gate("x"))


def test_infinity_is_red_and_stands_beside_the_mark_where_it_began(studio):
    studio.show("q = log(x); f = 2 * q", x=-1.0)
    assert LIGHT.problem in studio.colours_around(corner(studio, "f"), 8)
    assert "that began at q." in tip_at(studio, studio.gate("f"))


def test_the_explanation_of_a_gate_begins_with_its_badges(studio):
    studio.show("h = relu(z)", z=-2.0)
    studio.click(studio.gate("h"))
    explanation = studio.window.part(Explaining).explanation
    studio.bot.waitUntil(lambda: "h is dead here" in explanation.markup)


def test_the_outline_shows_the_sign_and_speaks_the_sentence(studio):
    studio.show("f = max(x, y)", x=1.0, y=2.0)
    studio.window.actions_by_name["outline"].trigger()
    model = studio.window.findChild(Outline).model()
    rows = {model.index(row, NAME).data(): row for row in range(model.rowCount())}
    decoration = Qt.ItemDataRole.DecorationRole
    assert model.index(rows["x"], BADGE).data(decoration) is not None
    assert model.index(rows["y"], BADGE).data(decoration) is None
    spoken = model.index(rows["x"], NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("x receives 0: f hands all of its gradient to y.")


@pytest.mark.parametrize("scale", [0.1, 0.3])
def test_badges_of_a_large_graph_come_when_its_numbers_rest(studio, scale):
    text = "\n".join(f"g{k} = relu(x{k})" for k in range(600)) + "\nf = g0 + g1"
    studio.show(text, **{f"x{k}": -1.0 for k in range(600)})
    badges = studio.window.part(Badges)
    assert badges.sentence(0) == ""
    studio.bot.waitUntil(lambda: badges._known is studio.canvas.drawing.trace)
    studio.canvas.view.scale = scale
    assert not studio.canvas.grab().isNull()
