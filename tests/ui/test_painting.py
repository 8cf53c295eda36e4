"""What the canvas paints: roles in their colours; zeros, blanks and errors each differently."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainterPath
from PySide6.QtWidgets import QApplication, QToolTip

from bpstudio.gates import Role
from bpstudio.graph import Port
from bpstudio.graph.expressions import parse
from bpstudio.picture.palette import LIGHT, THEMES
from bpstudio.session import Session
from bpstudio.ui.canvas.paths import curves_path, lines_path
from bpstudio.ui.canvas.render import picture_of


def middle_of_wire(studio, target: Port) -> QPointF:
    geometry = studio.canvas.drawing.geometry
    row = geometry.wire_row[studio.graph.wire_into(target)]
    a, b, c, d = geometry.curve[row]
    return studio.canvas.view.to_pixels(((a + 3 * b + 3 * c + d) / 8).tolist())


@pytest.mark.parametrize(
    ("text", "target", "role"),
    [
        ("f = x + y", Port("f"), Role.DISTRIBUTOR),
        ("f = x * y", Port("f"), Role.SWAP),
        ("f = max(x, y)", Port("f", 1), Role.ROUTER),
        ("f = tanh(x * y)", Port("f"), Role.AMPLIFIER),
        ("f = x * x + y", Port("copy1"), Role.ADDER),
    ],
)
def test_a_wire_has_the_colour_of_the_role_of_the_gate_that_it_enters(studio, text, target, role):
    studio.show(text, x=0.5, y=3)
    assert LIGHT.roles[role] in studio.colours_around(middle_of_wire(studio, target))


def test_a_wire_that_loses_at_a_router_is_grey(studio):
    studio.show("f = max(x, y)", x=1, y=3)
    colours = studio.colours_around(middle_of_wire(studio, Port("f", 0)), 8)
    assert LIGHT.zero in colours
    assert LIGHT.roles[Role.ROUTER] not in colours


def test_what_has_not_been_computed_is_blank_and_not_zero(studio):
    studio.window.show_session(_session("f = x * y", x=2.0))
    assert studio.trace.value("f") is None
    colours = studio.colours_around(middle_of_wire(studio, Port("f", 1)), 6)
    assert LIGHT.roles[Role.SWAP] not in colours


def test_nan_has_the_colour_of_a_problem(studio):
    studio.show("f = log(x) * 2", x=-1)
    colours = studio.colours_around(middle_of_wire(studio, Port("f", 0)), 8)
    assert LIGHT.problem in colours


def test_a_gate_that_only_waits_for_a_wire_has_a_quiet_badge(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.canvas.selection.choose((), (studio.graph.wire_into(Port("f", 1)),))
    studio.key(Qt.Key.Key_Delete)
    assert "f" in studio.trace.problems
    badge = QPointF(studio.gate("f")) + QPointF(19, -19)
    colours = studio.colours_around(badge, 8)
    assert LIGHT.zero in colours
    assert LIGHT.problem not in colours


def test_an_empty_canvas_says_what_to_do(studio):
    image = studio.canvas.grab().toImage()
    x, y = image.width() // 2, image.height() // 2 - 10
    middle = [image.pixelColor(x + dx, y).name() for dx in range(-200, 200)]
    assert len(set(middle)) > 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))
def test_a_picture_of_a_graph_has_every_role_in_it(theme):
    graph = parse("f = tanh(max(x * x, y) + y)", values={"x": 1.0, "y": 0.5})
    image = picture_of(graph, theme, QSize(900, 500)).toImage()
    seen = {image.pixelColor(x, y).name().upper() for x in range(900) for y in range(500)}
    assert {theme.roles[role] for role in Role if role is not Role.SOURCE} <= seen


def test_paths_from_arrays_equal_paths_drawn_by_hand():
    curve = np.array([[[0, 0], [1, 5], [7, -2], [9, 9]], [[3, 3], [4, 4], [5, 5], [6, 7]]], float)
    by_hand = QPainterPath()
    by_hand.setFillRule(Qt.FillRule.WindingFill)
    for a, b, c, d in curve.tolist():
        by_hand.moveTo(*a)
        by_hand.cubicTo(*b, *c, *d)
    assert curves_path(curve) == by_hand
    lines = QPainterPath()
    lines.setFillRule(Qt.FillRule.WindingFill)
    for a, _, _, d in curve.tolist():
        lines.moveTo(*a)
        lines.lineTo(*d)
    assert lines_path(curve[:, ::3]) == lines
    assert curves_path(np.zeros((0, 4, 2))).isEmpty()


def test_a_large_graph_is_painted_from_far_and_from_near(studio):
    studio.window.show_session(
        _session(
            "; ".join(
                ["s0 = x + y"] + [f"s{i} = relu(s{i - 1}) + s{i - 1}" for i in range(1, 400)]
            ),
            x=1e-3,
            y=1e-3,
        )
    )
    studio.canvas.fit()
    assert studio.canvas.view.scale < 0.35
    far = studio.canvas.grab().toImage()
    colours = {
        far.pixelColor(x, y).name()
        for x in range(0, far.width(), 2)
        for y in range(0, far.height(), 2)
    }
    assert len(colours) > 3
    studio.canvas.selection.choose({"s7"})
    studio.canvas.grab()


def test_a_tool_tip_tells_the_local_gradient_and_is_plain_text(studio, monkeypatch):
    studio.show("f = (x + y) * z", x=-2, y=5, z=-4)
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _w: shown.append(text))
    spot = middle_of_wire(studio, Port("f", 1)).toPoint()
    for place in (spot, studio.gate("f"), QPoint(2, 2)):
        event = QHelpEvent(QEvent.Type.ToolTip, place, studio.canvas.mapToGlobal(place))
        QApplication.sendEvent(studio.canvas, event)
    assert "gradient 3 = upstream 1 × local 3" in shown[0]
    assert "multiply (swap multiplier)" in shown[1]
    assert shown[2] == ""


def _session(text: str, **values: float):
    return Session(parse(text, values=values))
