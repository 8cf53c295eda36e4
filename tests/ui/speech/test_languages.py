"""The language is switched while one works, and nothing of the work is lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import bpstudio as bp
from bpstudio.document.edits import set_value
from bpstudio.gates import KINDS, kind_of
from bpstudio.graph.expressions import parse
from bpstudio.practice import Exercise
from bpstudio.session import Session
from bpstudio.shipped import shipped
from bpstudio.ui.classroom.quizzing import Quizzing
from bpstudio.ui.frame.drawer import Drawer
from bpstudio.ui.frame.tool_bar import ToolBar
from bpstudio.ui.insight.examples import ExamplesPart
from bpstudio.ui.insight.forward_mode import ForwardMode
from bpstudio.ui.insight.nudge import Nudge
from bpstudio.ui.insight.op_amps import OpAmps
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.panels.gates.gate_words import found_by, tool_tip_of
from bpstudio.ui.panels.quiz.summary_page import SummaryPage
from bpstudio.ui.speech.languages import ENGLISH, language_choice, languages, shipped_for
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.windows import Windows

CHINESE = "zh_CN"


@pytest.fixture
def windows(qapp: QApplication, qtbot: QtBot) -> Iterator[Windows]:
    qapp.setOrganizationName("bpstudio")
    qapp.setApplicationName("bpstudio-tests")
    QSettings().clear()
    language_choice().choose(ENGLISH)
    theme = ThemeChoice()
    theme.choose("light")
    windows = Windows(theme)
    window = windows.open_empty()
    graph = parse("q = x + y; f = q * z", values={"x": -2, "y": 5, "z": -4})
    window.files.take_over(Session(graph), None)
    window.resize(1280, 720)
    qtbot.waitExposed(window)
    yield windows
    language_choice().choose(ENGLISH)
    qtbot.wait(1)
    for each in windows:
        for tab in each.tabs:
            tab.files.session.document.mark_clean()
        each.close()
    theme.deleteLater()


@pytest.fixture
def in_chinese(qapp: QApplication) -> Iterator[None]:
    qapp.setApplicationName("bpstudio-tests")
    QSettings().clear()
    language_choice().choose(CHINESE)
    yield
    language_choice().choose(ENGLISH)


def the_window(windows: Windows) -> MainWindow:
    (window,) = windows
    return window


def switched(windows: Windows, qtbot: QtBot) -> MainWindow:
    """Press the button in the tool bar that switches the language, and return the new window."""
    old = the_window(windows)
    button = old.findChild(ToolBar).button_of("next_language")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: the_window(windows) is not old)
    return the_window(windows)


def test_english_and_chinese_are_shipped():
    assert languages() == (ENGLISH, CHINESE)


def test_the_button_puts_the_whole_window_into_the_other_language_and_back(windows, qtbot):
    assert the_window(windows).actions_by_name["save"].text() == "Save"
    assert switched(windows, qtbot).actions_by_name["save"].text() == "保存"
    assert QSettings().value("language") == CHINESE
    assert switched(windows, qtbot).actions_by_name["save"].text() == "Save"


def test_what_one_works_at_is_there_again_with_its_past_and_its_view(windows, qtbot):
    window = the_window(windows)
    window.session.apply(set_value(window.session.graph, "x", 3.0))
    window.canvas.view.scale = 2.5
    window.canvas.view_moved()
    window.canvas.selection.choose({"q"})
    window.stepping.go_to(4)
    window.expression_bar.field.setText("g = f +")
    window.actions_by_name["show_side"].trigger()
    window.actions_by_name["show_order"].trigger()
    qtbot.wait(50)
    session, seen = window.session, window.canvas.visible_middle()
    window = switched(windows, qtbot)
    assert window.session is session
    assert window.actions_by_name["undo"].text() == "撤销：把 x 设为 3"
    qtbot.wait(50)
    assert window.canvas.view.scale == 2.5
    assert window.canvas.visible_middle() == pytest.approx(seen, abs=1.0)
    assert window.canvas.selection.gates == {"q"}
    assert window.stepping.number == 4
    assert window.expression_bar.field.text() == "g = f +"
    assert not window.actions_by_name["show_side"].isChecked()
    assert window.actions_by_name["show_order"].isChecked()
    assert window.isWindowModified()
    window.actions_by_name["undo"].trigger()
    assert window.session.graph.gate("x").value == -2.0


def test_the_update_phase_of_a_graph_and_the_step_in_it_are_there_again(windows, qtbot):
    the_window(windows).files.open_sample(shipped("sample_graphs") / "mazur_2_2_2.bpg")
    stepping = the_window(windows).stepping
    stepping.go_to(stepping.number - 2)
    number = stepping.number
    window = switched(windows, qtbot)
    assert window.actions_by_name["show_update"].isChecked()
    assert window.stepping.number == number


def test_one_is_in_the_same_view_of_a_group(windows, qtbot):
    window = the_window(windows)
    window.canvas.selection.choose({"x", "y", "q"})
    window.actions_by_name["group"].trigger()
    window.finish()
    window.actions_by_name["enter_group"].trigger()
    view = window.canvas.view.scale
    window = switched(windows, qtbot)
    assert window.canvas.drawing.within == "group1"
    assert window.canvas.view.scale == pytest.approx(view, rel=0.2)


def test_a_quiz_goes_on_in_the_other_language(windows, qtbot):
    window = the_window(windows)
    window.actions_by_name["show_costs"].trigger()
    quizzing = window.part(Quizzing)
    quizzing.begin(Exercise())
    quizzing.card.page.answered.emit(-4.0)
    window = switched(windows, qtbot)
    page = window.part(Quizzing).card.page
    assert page.verdict.text() == "✓ 正确：−4"
    page.went_on.emit()
    page = window.part(Quizzing).card.page
    page.field.setText("2")
    window = switched(windows, qtbot)
    page = window.part(Quizzing).card.page
    assert page.field.text() == "2"
    assert page.score.text() == "1 of 1 right"
    assert window.stepping.is_held
    assert not window.actions_by_name["show_costs"].isChecked()
    window.part(Quizzing).leave()
    assert window.actions_by_name["show_costs"].isChecked()
    window = switched(windows, qtbot)
    assert isinstance(window.part(Quizzing).card.page, SummaryPage)


def test_all_examples_stay_on_the_canvas_in_the_other_language(windows, qtbot):
    window = the_window(windows)
    window.files.open_sample(shipped("sample_graphs") / "losses_add_up.bpg")
    window.actions_by_name["show_all_examples"].trigger()
    window = switched(windows, qtbot)
    qtbot.waitUntil(lambda: window.part(ExamplesPart).on_canvas.is_on)
    assert window.part(ExamplesPart).on_canvas.caption.name == "全部 4 个样本"
    assert window.canvas.drawing.value(window.canvas.drawing.loss) == pytest.approx(4.77)


def test_every_tab_and_every_window_is_there_again(windows, qtbot):
    window, other = the_window(windows), windows.open_empty()
    window.session.apply(set_value(window.session.graph, "x", 3.0))
    window.actions_by_name["new"].trigger()
    window.actions_by_name["expression"].trigger()
    language_choice().choose(CHINESE)
    qtbot.waitUntil(lambda: window not in list(windows) and other not in list(windows))
    first, second = windows
    assert [tab.is_clean for tab in first.tabs] == [False, True]
    assert first.tabs.front is list(first.tabs)[1]
    first.tabs.turn(1)
    assert first.session.graph.gate("x").value == 3.0
    first.actions_by_name["undo"].trigger()
    assert first.session.graph.gate("x").value == -2.0
    assert second.actions_by_name["save"].text() == "保存"


def test_the_window_that_was_left_hears_nothing_of_the_session_any_more(windows, qtbot):
    old = the_window(windows)
    window = switched(windows, qtbot)
    drawn = old.canvas.drawing
    window.session.apply(set_value(window.session.graph, "x", 3.0))
    assert old.canvas.drawing is drawn
    assert old.isHidden()


def test_a_refusal_of_a_lower_floor_is_said_in_chinese(windows, qtbot):
    window = switched(windows, qtbot)
    window.expression_bar.submitted.emit("g = nothing(x)")
    assert (
        window.expression_bar.field.accessibleDescription()
        == "第 5 个字符：没有名为“nothing”的函数。"
    )


def test_the_menu_offers_the_languages_by_their_own_names(windows, qtbot):
    window = switched(windows, qtbot)
    names = ("language_system", "language_en", "language_zh_CN")
    texts = [window.actions_by_name[name].text() for name in names]
    assert texts == ["跟随系统语言", "English", "简体中文"]
    marked = [window.actions_by_name[name].isChecked() for name in names]
    assert marked == [False, False, True]


@pytest.mark.usefixtures("in_chinese")
def test_a_gate_is_found_by_its_name_in_either_language():
    assert found_by(KINDS, "乘法")[0] is kind_of("multiply")
    assert found_by(KINDS, "relu")[0] is kind_of("relu")
    assert "乘法 · multiply" in tool_tip_of(kind_of("multiply"))


@pytest.mark.usefixtures("in_chinese")
def test_what_comes_from_below_is_said_in_chinese_and_stays_english_in_the_terminal():
    trace = bp.evaluate(parse("f = log(x)", values={"x": -1}))
    problem = trace.problems["f"]
    assert translated(problem) == "对数需要正的输入，但得到的是 −1。"
    assert str(problem) == "log needs a positive input, but got −1."


@pytest.mark.parametrize(
    ("wishes", "language"),
    [(["fr-FR", "zh-Hans-CN", "en"], CHINESE), (["en-GB", "zh-CN"], ENGLISH), (["fr"], ENGLISH)],
)
def test_the_first_wish_of_the_system_that_is_shipped_is_spoken(wishes, language):
    assert shipped_for(wishes) == language


def test_views_of_the_graph_stay_open(windows, qtbot):
    window = the_window(windows)
    window.actions_by_name["show_nudge"].trigger()
    window.actions_by_name["forward_mode"].trigger()
    window.part(Nudge).page.step.set_value(0.5)
    window.part(ForwardMode)._choose("y")
    window = switched(windows, qtbot)
    page = window.part(Nudge).page
    assert window.part(Drawer).shows(page)
    assert page.step.value == 0.5
    assert page.table.rows.rows[0][1] == "−1.5"
    assert (window.part(ForwardMode).source, window.part(ForwardMode).bar.isVisible()) == (
        "y",
        True,
    )


def test_the_reversed_network_begins_with_the_same_gradient(windows, qtbot):
    window = the_window(windows)
    window.actions_by_name["show_op_amps"].trigger()
    window.part(OpAmps).page.seed.set_value(2.0)
    window = switched(windows, qtbot)
    page = window.part(OpAmps).page
    assert (page.seed.value, page.isVisible()) == (2.0, True)
