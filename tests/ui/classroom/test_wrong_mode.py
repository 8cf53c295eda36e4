"""Classic mistakes beside the right numbers, clearly marked as wrong."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from bpstudio.insight import wrong_passes
from bpstudio.insight.wrong_passes import WrongWay
from bpstudio.storage.samples import samples
from bpstudio.ui.classroom.wrong_mode import WrongMode

PATHS = {sample.name: sample.path for sample in samples()}


@pytest.fixture
def mode(studio):
    studio.window.files.open_sample(PATHS["diamond"])
    return studio.window.part(WrongMode)


def trigger(studio, name):
    studio.window.actions_by_name[name].trigger()
    QTest.qWait(1)


def test_recursion_without_order_gives_seven_beside_five(studio, mode):
    trigger(studio, "wrong_without_order")
    assert mode.bar.isVisible()
    assert mode.bar.outcome.text() == "∂d/∂a is 7 instead of 5."
    wires = studio.canvas.drawing.geometry.wires
    wrong = {wires[row].source.gate: float(value) for row, value in mode.numbers.numbers.items()}
    assert wrong["a"] == 7.0
    problem = studio.window._choice.theme.problem.upper()
    spots = studio.canvas.gradient_spots()
    (row,) = (row for row in spots if wires[row].source.gate == "a")
    x, y = spots[row]
    assert problem in studio.colours_around(QPointF(x, y + 18), 14)
    assert studio.trace.gradient("a") == 5.0


def test_one_mistake_at_a_time_and_each_can_be_switched_off(studio, mode):
    trigger(studio, "wrong_without_order")
    trigger(studio, "wrong_overwriting")
    actions = studio.window.actions_by_name
    assert not actions["wrong_without_order"].isChecked()
    assert "∂d/∂a is 1 instead of 5." in mode.bar.outcome.text()
    mode.bar.chosen.emit(2)
    assert mode.way is WrongWay.UPDATING_EARLY
    assert mode.bar.outcome.text() == "On this graph it does no harm: all numbers are right."
    mode.bar.close_button.click()
    assert mode.bar.isHidden()
    assert not actions["wrong_updating_early"].isChecked()
    assert not mode.numbers.numbers
    trigger(studio, "wrong_overwriting")
    trigger(studio, "wrong_overwriting")
    assert mode.way is None


def test_updating_early_gives_the_published_error_of_mazurs_network(studio, mode):
    studio.window.files.open_sample(PATHS["mazur_2_2_2"])
    trigger(studio, "wrong_updating_early")
    said = "After the update E is 0.291027924 instead of 0.291027774."
    assert mode.bar.outcome.text().startswith(said)
    assert mode.bar.outcome.text().endswith("more are wrong.")


@pytest.mark.usefixtures("mode")
def test_a_wrong_number_is_shown_only_once_the_right_one_is(studio):
    trigger(studio, "wrong_without_order")
    QTest.qWait(20)
    problem = studio.window._choice.theme.problem.upper()
    (row,) = (
        row
        for row, wire in enumerate(studio.canvas.drawing.geometry.wires)
        if wire.source.gate == "a"
    )
    painted = []
    for number in (0, studio.window.stepping.moments.last):
        studio.window.stepping.go_to(number)
        x, y = studio.canvas.gradient_spots()[row]
        painted.append(problem in studio.colours_around(QPointF(x, y + 18), 14))
    assert painted == [False, True]


def test_another_graph_and_too_many_calls_end_it(studio, mode, monkeypatch):
    trigger(studio, "wrong_without_order")
    studio.show("b = a + a; f = b + a", a=3)
    assert mode.way is None
    monkeypatch.setattr(wrong_passes, "MOST_CALLS", 1)
    trigger(studio, "wrong_without_order")
    assert mode.way is None
    assert studio.window.status_line.text.startswith("Without order")


def test_the_graph_keeps_clear_of_the_bar(studio, mode):
    assert studio.canvas.top_room == 0.0
    trigger(studio, "wrong_overwriting")
    QTest.qWait(20)
    assert studio.canvas.top_room > 40.0
    top = min(studio.gate(name).y() for name in "abcd")
    assert top > mode.bar.geometry().bottom()
    mode.bar.close_button.click()
    assert studio.canvas.top_room == 0.0
