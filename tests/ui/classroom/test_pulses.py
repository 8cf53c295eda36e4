"""Values and gradients run along the wires at each step, unless nobody wants them to."""

import pytest
from PySide6.QtCore import QPointF, Qt, QVariantAnimation

from bpstudio.ui.classroom import pulses as module
from bpstudio.ui.classroom.pulses import Pulses

RUNNING = QVariantAnimation.State.Running
DOWN, UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pulses(studio, monkeypatch):
    """(x + y) z at its start; pulses last long enough to be looked at."""
    monkeypatch.setattr(module, "duration_for", lambda _canvas: 60_000)
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    studio.key(UP, CTRL)
    return studio.window.part(Pulses)


def where(studio, pulses, share):
    """Return where the pulse on the first wire is after a share of its time."""
    pulses.run.setCurrentTime(round(share * 60_000))
    moved = pulses.run.currentValue()
    return studio.canvas.view.to_pixels(module._point_on(pulses._curves[0], moved))


def test_values_run_to_the_gate_at_work_and_gradients_back(studio, pulses):
    assert pulses.run.state() != RUNNING
    studio.key(DOWN)
    assert pulses.run.state() == RUNNING
    assert len(pulses._curves) == 2
    assert where(studio, pulses, 0.1).x() < where(studio, pulses, 0.9).x()
    place = where(studio, pulses, 0.5)
    studio.window.stepping.card.hide()
    assert studio.window._choice.theme.ink.upper() in studio.colours_around(place, 4)
    studio.key(DOWN)
    studio.key(DOWN)
    assert pulses.run.state() != RUNNING
    studio.key(DOWN)
    assert where(studio, pulses, 0.1).x() > where(studio, pulses, 0.9).x()


def test_going_back_or_elsewhere_shows_where_one_is_at_once(studio, pulses):
    studio.key(DOWN)
    studio.key(UP)
    assert pulses.run.state() != RUNNING
    studio.window.stepping.go_to(4)
    assert pulses.run.state() != RUNNING


def test_they_can_be_switched_off_and_rest_where_the_system_wants_no_motion(
    studio, pulses, monkeypatch
):
    action = studio.window.actions_by_name["show_pulses"]
    studio.key(DOWN)
    action.trigger()
    assert pulses.run.state() != RUNNING
    studio.key(DOWN)
    assert pulses.run.state() != RUNNING
    action.trigger()
    monkeypatch.setattr(module, "duration_for", lambda _canvas: 0)
    studio.key(UP, CTRL)
    studio.key(DOWN)
    assert pulses.run.state() != RUNNING


def test_while_playing_a_pulse_takes_its_share_of_the_time(studio, pulses):
    stepping = studio.window.stepping
    stepping.play_or_pause()
    stepping._tick()
    assert pulses.run.duration() == round(0.45 * stepping.transport.interval)
    stepping.play_or_pause()


def test_the_ends_of_a_wire_are_where_a_pulse_begins_and_ends(studio, pulses):
    studio.key(DOWN)
    start, end = studio.output("x"), studio.input("q", 0)
    for share, place in ((0.0, start), (1.0, end)):
        found = where(studio, pulses, share)
        assert (found - QPointF(place)).manhattanLength() < 16
