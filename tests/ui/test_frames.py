"""While the view moves its frames may be rough; what is seen at rest is exact."""

import random

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from bpstudio.graph.expressions import parse
from bpstudio.session import Session

MANY = "; ".join(f"p{i} = (x{i} + y{i}) * x{i}" for i in range(24))
_LEAST_SEEN = 8
"""Qt rounds the edge of a long curve a little differently where it is cut off."""


@pytest.fixture
def large(studio):
    """Show a graph of which so much is in sight that a zoom is not painted in every frame."""
    values = {f"{name}{i}": 2.0 for name in "xy" for i in range(24)}
    studio.window.show_session(Session(parse(MANY, values=values)))
    studio.canvas.fit()
    come_to_rest(studio)
    return studio


def come_to_rest(studio) -> None:
    QApplication.processEvents()
    rest = studio.canvas.rest
    studio.bot.waitUntil(lambda: not rest.is_awaited and rest.is_exact)
    QApplication.processEvents()


def on_screen(studio) -> QImage:
    """Return what the user sees of the canvas."""
    QApplication.processEvents()
    canvas, window = studio.canvas, studio.window
    corner = canvas.mapTo(window, QPoint())
    part = QRect(corner, canvas.size())
    return window.screen().grabWindow(window.winId()).copy(part).toImage()


def painted_anew(studio) -> QImage:
    studio.canvas.scenery.forget()
    return studio.canvas.grab().toImage()


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


def alike(one: QImage, other: QImage) -> bool:
    """Return whether nobody could tell two pictures apart."""
    return int(np.abs(pixels(one) - pixels(other)).max()) <= _LEAST_SEEN


def alike_from_afar(one: QImage, other: QImage) -> bool:
    """Return whether two pictures have the same things at the same places."""
    small = [
        each.scaled(
            each.size() / 6,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        for each in (one, other)
    ]
    apart = np.abs(pixels(small[0]) - pixels(small[1]))
    return float(apart.mean()) < 3.0 and float(np.quantile(apart, 0.99)) < 40


def wheel(studio, at: QPoint, angle: int, held=Qt.KeyboardModifier.NoModifier) -> None:
    """Turn the wheel; a notch is 120."""
    canvas = studio.canvas
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)
    QApplication.processEvents()


@pytest.fixture
def paintings(studio, monkeypatch) -> list[float]:
    """The scales at which the drawing is painted from now on."""
    renderer, scales = studio.canvas.scenery.renderer, []
    paint = type(renderer).paint

    def noted(self, painter, drawing, view, *rest, **more):
        scales.append(view.scale)
        paint(self, painter, drawing, view, *rest, **more)

    monkeypatch.setattr(type(renderer), "paint", noted)
    return scales


def a_gesture(studio, chance: random.Random) -> None:
    """Do one of many things that move the view."""
    canvas = studio.canvas
    at = QPoint(chance.randrange(canvas.width()), chance.randrange(canvas.height()))
    match chance.randrange(5):
        case 0 | 1:
            for _ in range(chance.randint(1, 5)):
                wheel(studio, at, chance.choice([-120, -30, 30, 120]))
        case 2:
            wheel(studio, at, chance.choice([-120, 77]), Qt.KeyboardModifier.ShiftModifier)
        case 3:
            end = at + QPoint(chance.randint(-300, 300), chance.randint(-200, 200))
            studio.drag(at, end, button=Qt.MouseButton.MiddleButton, steps=5)
        case _:
            canvas.navigation.pan(chance.uniform(-9, 9), chance.uniform(-9, 9))
    QApplication.processEvents()


@pytest.mark.parametrize("seed", range(4))
def test_what_is_seen_at_rest_is_what_painting_anew_shows(large, seed):
    chance = random.Random(seed)
    for _ in range(3):
        a_gesture(large, chance)
        a_gesture(large, chance)
        come_to_rest(large)
        assert alike(on_screen(large), painted_anew(large))


def test_a_zoom_under_way_shows_everything_where_it_is(large):
    for notches in (1, 1, -1, -1, -1):
        wheel(large, large.canvas.rect().center() + QPoint(90, 40), 120 * notches)
        assert alike_from_afar(on_screen(large), painted_anew(large))


def test_a_zoom_is_painted_once_it_rests_and_not_before(large, paintings):
    middle = large.canvas.rect().center()
    for _ in range(4):
        wheel(large, middle, 40)
    assert not paintings
    assert not large.canvas.rest.is_exact
    come_to_rest(large)
    assert set(paintings) == {large.canvas.view.scale}


def test_a_zoom_out_of_a_graph_that_is_wholly_in_sight_needs_no_painting(large, paintings):
    wheel(large, large.canvas.rect().center(), -120)
    assert not paintings
    assert alike_from_afar(on_screen(large), painted_anew(large))


def test_a_zoom_that_goes_far_is_painted_on_the_way(large, paintings):
    for _ in range(4):
        wheel(large, large.canvas.rect().center(), 120)
    assert paintings


def test_a_picture_of_the_window_is_exact_while_a_zoom_is_under_way(large):
    wheel(large, large.canvas.rect().center(), 120)
    assert large.canvas.rest.is_awaited
    assert large.canvas.grab().toImage() == painted_anew(large)
    wheel(large, large.canvas.rect().center(), 60)
    corner = large.canvas.mapTo(large.window, QPoint())
    whole = large.window.grab().toImage().copy(QRect(corner, large.canvas.size()))
    assert alike(whole, painted_anew(large))


def test_a_small_graph_is_painted_exactly_in_every_frame(studio):
    studio.show("f = (x + y) * z", x=-2, y=5, z=-4)
    come_to_rest(studio)
    for _ in range(3):
        wheel(studio, studio.canvas.rect().center(), 60)
        assert studio.canvas.rest.is_exact
        assert alike(on_screen(studio), painted_anew(studio))


def test_most_pans_paint_nothing(large, paintings):
    large.canvas.navigation.zoom(QPointF(300, 300), 3.0)
    come_to_rest(large)
    large.canvas.navigation.pan(40.0, 0.0)
    QApplication.processEvents()
    paintings.clear()
    for _ in range(8):
        large.canvas.navigation.pan(-5.0, 0.0)
        QApplication.processEvents()
    assert not paintings
    come_to_rest(large)
    assert alike(on_screen(large), painted_anew(large))


def test_what_changes_while_the_view_moves_is_seen_at_once(large):
    wheel(large, large.canvas.rect().center(), 60)
    before = on_screen(large)
    large.canvas.selection.choose({"x15", "y15", "x3"})
    assert not alike(on_screen(large), before)
