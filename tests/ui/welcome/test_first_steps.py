"""The first start leads through building and reading a first graph, and can be skipped."""

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest

from bpstudio.ui.panels.palette.gate_button import GateButton
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.welcome.first_steps import STEPS, FirstSteps
from bpstudio.ui.windows import Windows

LEFT = Qt.MouseButton.LeftButton


def press(button):
    QTest.mouseClick(button, LEFT, pos=button.rect().center())


def test_each_deed_brings_the_next_step_until_the_first_graph_is_read(studio):
    steps = studio.window.part(FirstSteps)
    studio.window.actions_by_name["first_steps"].trigger()
    card = steps.card
    assert card.isVisible()
    press(card.on)
    assert "input" in card.title.text()
    assert not card.on.isVisible(), "it waits for the deed"
    studio.take_from_palette("input", QPoint(120, 220))
    studio.take_from_palette("input", QPoint(120, 380))
    assert "multiply" in card.title.text()
    studio.take_from_palette("multiply", QPoint(420, 300))
    studio.drag(studio.output("x"), studio.input("mul1", 0))
    assert "Wire both" in card.title.text()
    studio.drag(studio.output("y"), studio.input("mul1", 1))
    assert "slider" in card.title.text()
    knob = studio.gate("x") + QPoint(0, 13)
    studio.drag(knob, knob + QPoint(30, 0))
    assert "swaps" in card.title.text()
    press(card.on)
    studio.canvas.setFocus()
    studio.key(Qt.Key.Key_PageUp)
    assert steps.number == len(STEPS) - 1
    assert not card.skip.isVisible()
    press(card.on)
    assert not card.isVisible()


def test_the_first_gate_stays_where_it_is_dropped_though_the_card_changes_its_size(studio):
    studio.window.actions_by_name["first_steps"].trigger()
    press(studio.window.part(FirstSteps).card.on)
    at = QPoint(160, 300)
    studio.take_from_palette("input", at)
    studio.window.resize(1200, 700)
    studio.bot.wait(1)
    assert (studio.gate("x") - at).manhattanLength() < 20
    assert studio.canvas.view.scale == 1.0


def test_the_palette_shows_what_is_to_be_taken(studio):
    steps = studio.window.part(FirstSteps)
    steps.begin()
    press(steps.card.on)
    buttons = studio.window.palette_panel.findChildren(GateButton)
    offered = {button.kind.name for button in buttons if button._is_offered}
    assert offered == {"input"}
    press(steps.card.skip)
    assert not any(button._is_offered for button in buttons)


def test_it_begins_by_itself_only_at_the_very_first_start_without_a_file(qapp):
    QSettings().clear()
    windows = Windows(ThemeChoice(qapp))
    windows.start([])
    (window,) = windows
    assert window.part(FirstSteps).card.isVisible()
    window.part(FirstSteps).end()
    window.close()
    windows.start([])
    (window,) = windows
    assert not window.part(FirstSteps).card.isVisible()
    window.close()
