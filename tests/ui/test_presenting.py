"""A window before an audience: what is left of it, the clicker, the laser and the pen."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QToolBar

from bpstudio.session import Session
from bpstudio.ui.classroom.quizzing import Quizzing
from bpstudio.ui.lessons.lessons import Lessons
from bpstudio.ui.panels.bars.tab_bar import TabBar
from bpstudio.ui.panels.legend.legend import Legend
from bpstudio.ui.panels.over_canvas.minimap import Minimap
from bpstudio.ui.panels.quiz.summary_page import SummaryPage
from bpstudio.ui.presenting.presenting import Presenting
from bpstudio.ui.presenting.resting import FAINT
from bpstudio.ui.presenting.sheets import KeyLine
from bpstudio.ui.welcome.empty_canvas import EmptyCanvas

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def presenting(studio):
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    studio.key(KEY.Key_F5, CTRL)
    part = studio.window.part(Presenting)
    assert part.is_on
    yield part
    part.end()


def seen(studio):
    window = studio.window
    parts = [
        window.menuBar(),
        window.statusBar(),
        *window.findChildren(QToolBar),
        *window.findChildren(QDockWidget),
        studio.canvas.findChild(Legend),
    ]
    return [part.isVisible() and part.height() > 0 for part in parts]


def test_only_canvas_and_transport_are_left_and_everything_comes_back(studio):
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    before, size = seen(studio), studio.window.size()
    studio.window.actions_by_name["present"].trigger()
    docks = studio.window.findChildren(QDockWidget)
    assert [dock.objectName() for dock in docks if dock.isVisible()] == ["transport"]
    assert not studio.window.statusBar().isVisible()
    assert not any(bar.isVisible() for bar in studio.window.findChildren(QToolBar))
    assert studio.window.menuBar().height() == 0
    assert not studio.canvas.findChild(Legend).isVisible()
    assert not studio.canvas.findChild(Minimap).is_wanted
    assert studio.window.isFullScreen()
    studio.key(KEY.Key_Escape)
    assert seen(studio) == before
    assert studio.canvas.findChild(Minimap).is_wanted
    assert not studio.window.isFullScreen()
    assert studio.window.size() == size
    assert not studio.window.actions_by_name["present"].isChecked()


def test_it_wears_the_projector_theme_for_as_long_as_it_lasts(presenting):
    choice = presenting.around.choice
    assert choice.theme.name == "projector"
    assert QSettings().value("theme") == "light"
    presenting.end()
    assert choice.theme.name == "light"
    presenting.end()


@pytest.mark.usefixtures("presenting")
def test_a_clicker_steps_through_the_pass(studio):
    stepping = studio.window.stepping
    stepping.go_to(0)
    for key, number in (
        (KEY.Key_PageDown, 1),
        (KEY.Key_Space, 2),
        (KEY.Key_Right, 3),
        (KEY.Key_PageUp, 2),
        (KEY.Key_Left, 1),
    ):
        studio.key(key)
        assert stepping.number == number


def test_a_clicker_leads_through_a_lesson_beside_the_canvas(studio, presenting):
    lessons = studio.window.part(Lessons)
    lessons.open("apple")
    side = studio.window.side
    assert side.isVisible()
    assert not side.shows_tabs
    studio.key(KEY.Key_PageDown)
    studio.key(KEY.Key_PageDown)
    assert lessons.player.number == 2
    field = lessons.panel.reading.question.field
    field.setFocus()
    QTest.keyClicks(field, "2.5e2 b")
    assert field.text() == "2.5e2 b"
    QTest.keyClick(field, KEY.Key_PageUp)
    assert lessons.player.number == 1
    lessons.leave()
    assert not side.isVisible()
    presenting.end()
    assert side.shows_tabs


def test_b_and_the_full_stop_turn_the_screen_black_and_back(studio, presenting):
    studio.key(KEY.Key_B)
    dark = presenting.darkness
    assert dark.isVisible()
    assert dark.geometry() == studio.window.rect()
    assert studio.window.grab().toImage().pixelColor(200, 200).name() == "#000000"
    studio.window.resize(1000, 700)
    assert dark.geometry() == studio.window.rect()
    studio.key(KEY.Key_Period)
    assert not dark.isVisible()
    studio.key(KEY.Key_B)
    studio.key(KEY.Key_Escape)
    assert not dark.isVisible()
    assert presenting.is_on


def test_the_laser_follows_the_mouse_and_l_does_not_choose_the_loss(studio, presenting):
    studio.canvas.selection.choose(["q"])
    studio.key(KEY.Key_L)
    assert studio.graph.chosen_loss is None
    studio.move(QPoint(300, 200))
    assert presenting.ink.spot.toPoint() == QPoint(300, 200)
    assert "#FFFFFF" in studio.colours_around(presenting.ink.spot, 1)
    studio.key(KEY.Key_L)
    assert presenting.ink.spot is None


def test_a_held_l_is_a_laser_only_while_it_is_held(studio, presenting):
    QTest.keyPress(studio.canvas, KEY.Key_L)
    assert presenting.has_laser
    QTest.qWait(400)
    QTest.keyRelease(studio.canvas, KEY.Key_L)
    assert not presenting.has_laser


def test_a_pen_draws_strokes_that_stay_on_the_graph_and_change_nothing(studio, presenting):
    studio.key(KEY.Key_P)
    studio.drag(studio.gate("x"), studio.gate("x") + QPoint(120, 40))
    studio.click(QPoint(50, 60))
    assert [len(stroke) > 1 for stroke in presenting.ink.strokes] == [True, False]
    assert studio.graph.gate("x").at == studio.canvas.drawing.gates[0].at
    assert studio.window.session.document.undo_label is None
    place = presenting.ink.strokes[0][-1]
    colour = presenting.around.choice.theme.problem
    assert colour in studio.colours_around(studio.canvas.view.to_pixels(place))
    studio.canvas.navigation.pan(30, 20)
    assert colour in studio.colours_around(studio.canvas.view.to_pixels(place))
    studio.key(KEY.Key_E)
    assert not presenting.ink.strokes
    assert presenting.has_pen
    studio.key(KEY.Key_Escape)
    assert not presenting.has_pen
    assert presenting.is_on
    studio.click(studio.gate("q"))
    assert studio.canvas.selection.gates == {"q"}


def test_strokes_do_not_outlast_their_graph_or_the_audience(studio, presenting):
    presenting.ink.strokes.append([(0.0, 0.0)])
    studio.window.show_session(Session(studio.graph))
    assert not presenting.ink.strokes
    presenting.ink.strokes.append([(0.0, 0.0)])
    presenting.end()
    assert not presenting.ink.strokes
    assert presenting.ink not in studio.canvas.overlays


def test_controls_fade_while_the_mouse_rests_and_come_back(studio, presenting, qtbot):
    presenting.resting.rest()
    effect = studio.window.stepping.transport.graphicsEffect()
    qtbot.waitUntil(lambda: abs(effect.opacity() - FAINT) < 1e-6)
    assert presenting.resting.is_resting
    assert studio.canvas.cursor().shape() == Qt.CursorShape.BlankCursor
    studio.move(QPoint(200, 200))
    studio.move(QPoint(210, 200))
    assert not presenting.resting.is_resting
    qtbot.waitUntil(lambda: effect.opacity() == 1.0)
    presenting.end()
    assert studio.window.stepping.transport.graphicsEffect() is None


@pytest.mark.usefixtures("presenting")
def test_stray_letters_open_no_search(studio):
    for letter in "exl7":
        QTest.keyClick(studio.canvas, letter)
        assert QApplication.focusWidget() is studio.canvas
    studio.canvas.view.scale = 0.3
    studio.key(KEY.Key_F)
    assert studio.canvas.view.scale > 0.3


@pytest.mark.usefixtures("presenting")
def test_the_legend_stays_away_when_the_window_is_resized(studio):
    studio.window.resize(1300, 800)
    assert not studio.canvas.findChild(Legend).isVisible()
    assert studio.canvas.bottom_room == 0.0


@pytest.mark.usefixtures("presenting")
def test_the_keys_are_said_for_a_while(studio):
    line = studio.canvas.findChild(KeyLine)
    assert line.isVisible()
    studio.window.resize(500, 500)
    assert line.geometry().right() < studio.canvas.width()


def test_a_window_that_is_closed_before_an_audience_is_remembered_as_it_was(studio, presenting):
    studio.window.close()
    assert not presenting.is_on
    assert QSettings().value("theme") != "projector"


def test_the_audience_stays_when_the_window_is_made_anew(presenting):
    kept = presenting.kept()
    assert not presenting.is_on
    presenting.take_up(False)
    assert not presenting.is_on
    presenting.take_up(kept)
    assert presenting.is_on


def test_tabs_of_graphs_take_no_room_before_an_audience(studio):
    studio.show("f = x * y", x=1, y=2)
    studio.window.part(Lessons).open("apple")
    studio.window.actions_by_name["new"].trigger()
    bar = studio.window.findChild(TabBar)
    height = bar.height()
    assert height > 0
    studio.window.actions_by_name["present"].trigger()
    studio.bot.waitUntil(lambda: bar.height() == 0)
    studio.key(KEY.Key_Escape)
    studio.bot.waitUntil(lambda: bar.height() == height)


def test_what_is_offered_on_an_empty_canvas_can_be_taken_before_an_audience(studio):
    offer = studio.window.part(EmptyCanvas).invitation
    studio.window.actions_by_name["present"].trigger()
    assert offer.isVisible()
    studio.window.part(Lessons).open("apple")
    studio.key(KEY.Key_Escape)
    assert not offer.isVisible()


@pytest.mark.usefixtures("presenting")
def test_the_space_bar_presses_the_button_that_has_the_focus(studio):
    lessons = studio.window.part(Lessons)
    lessons.open("add_gate")
    lessons.go_to(3)
    first = lessons.panel.reading.question.choices[0]
    first.setFocus()
    QTest.keyClick(first, KEY.Key_Space)
    assert lessons.player.verdict.is_right
    QTest.keyClick(lessons.panel.reading.next, KEY.Key_Space)
    assert lessons.player.number == 4


def test_while_a_number_is_asked_for_the_keys_are_those_of_the_question(studio, presenting):
    studio.key(KEY.Key_F4)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    quizzing = studio.window.part(Quizzing)
    number = studio.window.stepping.number
    studio.type("-4")
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_PageDown)
    studio.key(KEY.Key_PageDown)
    assert studio.window.stepping.number == number
    quizzing.card.page.setFocus()
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert isinstance(quizzing.card.page, SummaryPage)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert quizzing.card.page is None
    assert presenting.is_on
    studio.key(KEY.Key_Escape)
    assert not presenting.is_on
