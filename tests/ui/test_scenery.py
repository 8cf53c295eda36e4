"""What is kept of a picture of the canvas is what painting it anew would show."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from bpstudio.document.edits import set_value
from bpstudio.graph.expressions import parse
from bpstudio.session import Session

MANY = "f = " + " + ".join(f"x{i} * y{i}" for i in range(90))
_LEAST_SEEN = 8
"""Qt rounds the edge of a long curve a little differently where it is cut off."""


def painted(studio) -> QImage:
    """Return what the canvas shows, as it comes after what it has shown before."""
    return studio.canvas.grab().toImage()


def painted_anew(studio) -> QImage:
    studio.canvas.scenery.forget()
    return studio.canvas.grab().toImage()


def alike(one: QImage, other: QImage) -> bool:
    """Return whether nobody could tell two pictures apart."""
    a, b = (np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (one, other))
    return a.shape == b.shape and int(np.abs(a - b).max()) <= _LEAST_SEEN


def pan(studio, dx, dy):
    studio.canvas.navigation.pan(dx, dy)


@pytest.fixture(params=["f = (x + y) * z", MANY], ids=["small", "large"])
def shown(studio, request):
    graph = parse(request.param)
    names = [gate.id for gate in graph.gates if gate.kind.is_source]
    values = dict.fromkeys(names, 2.0)
    studio.window.show_session(Session(parse(request.param, values=values)))
    studio.canvas.view.scale = 1.0
    studio.canvas.view_moved()
    return studio


def test_the_same_canvas_is_the_same_picture_however_often_it_is_painted(shown):
    assert painted(shown) == painted(shown) == painted(shown) == painted_anew(shown)


@pytest.mark.parametrize("way", [(13.0, 0.0), (0.0, 21.0), (-7.0, -9.0), (900.0, 3.0)])
def test_a_pan_shows_what_painting_anew_would_show(shown, way):
    for _ in range(3):
        painted(shown)
    for _ in range(2):
        pan(shown, *way)
        assert alike(painted(shown), painted_anew(shown))


def test_a_pan_by_parts_of_a_pixel_is_painted_anew(shown):
    for _ in range(3):
        painted(shown)
    pan(shown, 0.5, 0.0)
    assert alike(painted(shown), painted_anew(shown))


def test_what_changes_is_seen_at_once(shown):
    for _ in range(3):
        painted(shown)
    source = "x" if "x" in shown.graph else "x45"
    shown.canvas.selection.choose({source})
    shown.canvas.fit(chosen=True)
    shown.canvas.selection.choose()
    before = painted(shown)
    shown.window.session.apply(set_value(shown.graph, source, 5.0))
    after = painted(shown)
    assert after != before
    assert after == painted_anew(shown)
    shown.canvas.selection.choose({source})
    chosen = painted(shown)
    assert chosen != after
    shown.window.actions_by_name["theme_dark"].trigger()
    assert painted(shown) != chosen
    assert painted(shown) == painted_anew(shown)


def test_a_gesture_over_it_is_painted_each_time(studio):
    studio.show("f = x * y", x=2, y=3)
    for _ in range(3):
        painted(studio)
    start = studio.output("f")
    studio.press(start)
    studio.move(start + studio.pixel((90, 60)) - studio.pixel((0, 0)))
    under_way = painted(studio)
    studio.key(Qt.Key.Key_Escape)
    assert painted(studio) != under_way
