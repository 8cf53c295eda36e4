"""While the view moves its frames may be rough; what is seen at rest is exact."""

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtWidgets import QApplication

from bpstudio.graph.expressions import parse
from bpstudio.session import Session

MANY = "; ".join(f"p{i} = (x{i} + y{i}) * x{i}" for i in range(24))


@pytest.fixture
def large(studio, eye):
    """Show a graph of which so much is in sight that a zoom is not painted in every frame."""
    values = {f"{name}{i}": 2.0 for name in "xy" for i in range(24)}
    studio.window.show_session(Session(parse(MANY, values=values)))
    studio.canvas.fit()
    eye.rest()
    return studio


def middle_of(studio) -> QPoint:
    return studio.canvas.rect().center()


def a_gesture(studio, chance: random.Random) -> None:
    """Do one of many things that move the view."""
    canvas = studio.canvas
    at = QPoint(chance.randrange(canvas.width()), chance.randrange(canvas.height()))
    match chance.randrange(5):
        case 0 | 1:
            for _ in range(chance.randint(1, 5)):
                studio.wheel(at, chance.choice([-120, -30, 30, 120]))
        case 2:
            studio.wheel(at, chance.choice([-120, 77]), Qt.KeyboardModifier.ShiftModifier)
        case 3:
            end = at + QPoint(chance.randint(-300, 300), chance.randint(-200, 200))
            studio.drag(at, end, button=Qt.MouseButton.MiddleButton, steps=5)
        case _:
            canvas.navigation.pan(chance.uniform(-9, 9), chance.uniform(-9, 9))
    QApplication.processEvents()


@pytest.mark.parametrize("seed", range(4))
def test_what_is_seen_at_rest_is_what_painting_anew_shows(large, eye, seed):
    chance = random.Random(seed)
    for _ in range(3):
        a_gesture(large, chance)
        a_gesture(large, chance)
        eye.rest()
        assert eye.is_exact()


def test_a_zoom_under_way_shows_everything_where_it_is(large, eye):
    for notches in (1, 1, -1, -1, -1):
        large.wheel(middle_of(large) + QPoint(90, 40), 120 * notches)
        assert eye.is_right_from_afar()


def test_a_zoom_is_painted_once_it_rests_and_not_before(large, eye, paintings):
    for _ in range(4):
        large.wheel(middle_of(large), 40)
    assert not paintings
    assert not large.canvas.rest.is_exact
    eye.rest()
    assert set(paintings) == {large.canvas.view.scale}


def test_a_zoom_out_of_a_graph_that_is_wholly_in_sight_needs_no_painting(large, eye, paintings):
    large.wheel(middle_of(large), -120)
    assert not paintings
    assert eye.is_right_from_afar()


def test_a_zoom_that_goes_far_is_painted_on_the_way(large, paintings):
    for _ in range(4):
        large.wheel(middle_of(large), 120)
    assert paintings


def test_a_picture_of_the_window_is_exact_while_a_zoom_is_under_way(large, eye):
    large.wheel(middle_of(large), 120)
    assert large.canvas.rest.is_awaited
    exact = large.canvas.grab().toImage()
    assert exact == eye.painted_anew()
    large.wheel(middle_of(large), 60)
    part = QRect(large.canvas.mapTo(large.window, QPoint()), large.canvas.size())
    assert large.window.grab().toImage().copy(part) == eye.painted_anew()


def test_a_picture_does_not_make_the_screen_right(large, eye):
    large.wheel(middle_of(large), 60)
    large.canvas.grab()
    eye.rest()
    assert eye.is_exact()


def test_a_small_graph_is_painted_exactly_in_every_frame(studio, eye):
    studio.show("f = (x + y) * z", x=-2, y=5, z=-4)
    eye.rest()
    for _ in range(3):
        studio.wheel(middle_of(studio), 60)
        assert studio.canvas.rest.is_exact
        assert eye.is_exact()


def test_most_pans_paint_nothing(large, eye, paintings):
    large.canvas.navigation.zoom(QPointF(300, 300), 3.0)
    eye.rest()
    large.canvas.navigation.pan(40.0, 0.0)
    QApplication.processEvents()
    paintings.clear()
    for _ in range(8):
        large.canvas.navigation.pan(-5.0, 0.0)
        QApplication.processEvents()
    assert not paintings
    eye.rest()
    assert eye.is_exact()


def test_what_changes_while_the_view_moves_is_seen_at_once(large, eye):
    large.wheel(middle_of(large), 60)
    before = eye.seen()
    large.canvas.selection.choose({"x15", "y15", "x3"})
    assert eye.seen() != before


def test_the_card_keeps_by_its_gate_and_is_laid_anew_at_rest(large, eye):
    stepping = large.window.stepping
    stepping.go_to(stepping.moments.last // 2)
    eye.rest()
    (gate,) = large.window.stepping.moment.gates
    name = large.canvas.drawing.geometry.names[gate]
    apart = stepping.card.pos() - large.gate(name)
    for _ in range(3):
        large.wheel(middle_of(large), 30)
        assert (stepping.card.pos() - large.gate(name) - apart).manhattanLength() <= 6
    eye.rest()
    under_way = stepping.card.pos()
    stepping._place_card()
    assert stepping.card.pos() == under_way
