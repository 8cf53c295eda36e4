"""Lessons are chosen, played and left, as a user would with mouse and keys."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox

from bpstudio.document.edits import remove, rename, set_extra, set_value
from bpstudio.graph.expressions import parse
from bpstudio.graph.lessons import KEY, Landmark, Lesson, Question, Step, Text, lessons_in
from bpstudio.session import Session
from bpstudio.ui.deeds import DEEDS
from bpstudio.ui.lessons.lessons import Lessons
from bpstudio.ui.panels.lesson.lesson_gallery import LessonGallery
from bpstudio.ui.speech.languages import language_choice

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
DOWN, UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp

LESSON = Lesson(
    Text("A lesson", "一课"),
    steps=(
        Step(
            Text("f is {value:f}.", "f 等于 {value:f}。"),
            Landmark("forward", "f"),
            ("f",),
            ("q->f",),
        ),
        Step(
            Text("Ask."),
            Landmark("loss"),
            question=Question(Text("∂f/∂x?"), "gradient:x", because=Text("Because {value:z}.")),
        ),
        Step(Text("x is {value:x}, f {value:f}."), values=(("x", 1.0),), frame=("x", "q")),
        Step(
            Text("Choose."),
            Landmark("backward", "q"),
            question=Question(Text("Which?"), choices=(Text("this"), Text("$z$")), right=1),
        ),
    ),
)


def graph_with_a_lesson():
    graph = parse("q = x + y; f = q * z", values={"x": -2, "y": 5, "z": -4})
    graph.extras = {KEY: (LESSON,)}
    return graph


@pytest.fixture
def lessons(studio):
    """The part that plays, on a graph with a lesson, before it is played."""
    studio.window.show_session(Session(graph_with_a_lesson()))
    return studio.window.part(Lessons)


@pytest.fixture
def playing(lessons):
    lessons.play()
    return lessons


def text_of(label):
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText().strip()


def words(lessons):
    return text_of(lessons.panel.reading.words)


def press(button):
    QTest.mouseClick(button, LEFT)


# -- choosing -----------------------------------------------------------------------------------


def test_the_lessons_of_the_graph_and_those_that_come_along_are_listed(lessons):
    lessons.around.side.bring_forward(lessons.panel)
    shown = lessons.panel.list.list
    titles = [shown.item(row).text() for row in range(shown.count())]
    assert titles[:4] == [
        "In this graph",
        "A lesson",
        "Lessons of bpstudio",
        "What a gradient means",
    ]


def test_a_click_in_the_list_plays_a_lesson(lessons):
    lessons.around.side.bring_forward(lessons.panel)
    shown = lessons.panel.list.list
    place = shown.visualItemRect(shown.item(1)).center()
    QTest.mouseClick(shown.viewport(), LEFT, pos=place)
    assert lessons.panel.currentWidget() is lessons.panel.reading
    assert words(lessons) == "f is −12."
    assert lessons.panel.reading.title.text() == "A lesson"


def test_a_shipped_lesson_opens_its_graph_as_a_new_one(studio, lessons):
    lessons.open("apple")
    assert studio.window.session.path is None
    assert "apple_price" in studio.graph
    assert lessons.player.lesson.title.en == "Buying apples"


def test_a_shipped_lesson_waits_for_unsaved_work(studio, lessons, monkeypatch):
    studio.window.files.session = studio.window.session
    studio.window.session.apply(set_value(studio.graph, "x", 7.0))
    answer = QMessageBox.StandardButton.Cancel
    monkeypatch.setattr(QMessageBox, "exec", lambda _self: answer)
    monkeypatch.setattr(QMessageBox, "question", lambda *_words: answer)
    lessons.open("apple")
    assert "x" in studio.graph
    assert lessons.player is None
    studio.window.session.document.mark_clean()


def test_the_gallery_of_lessons_opens_the_one_that_was_chosen(studio, lessons, monkeypatch):
    def choose(gallery):
        gallery.search.setText("max")
        gallery._accept_chosen()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(LessonGallery, "exec", choose)
    studio.window.actions_by_name["lessons"].trigger()
    assert lessons.player.lesson.title.en.startswith("The max gate")
    monkeypatch.setattr(LessonGallery, "exec", lambda gallery: gallery.reject())
    before = lessons.player
    studio.window.actions_by_name["lessons"].trigger()
    assert lessons.player is before


# -- playing ------------------------------------------------------------------------------------


def test_each_step_shows_its_moment_and_points_at_its_gates(studio, playing):
    stepping = studio.window.stepping
    assert stepping.moment.phase.value == "forward"
    assert playing.view.spotlight.gates == {"f"}
    assert [wire.source.gate for wire in playing.view.spotlight.wires] == ["q"]
    studio.key(DOWN, SHIFT)
    assert stepping.moment.phase.value == "loss"
    assert not playing.view.spotlight.gates
    studio.key(UP, SHIFT)
    assert words(playing) == "f is −12."


def test_the_spotlight_is_painted_behind_its_gate(studio, playing):
    geometry = studio.canvas.drawing.geometry
    corner = studio.canvas.view.to_pixels(
        (geometry.place[geometry.row["f"]] - geometry.half[geometry.row["f"]] - 4.0).tolist()
    )
    lit = studio.colours_around(corner, 2)
    playing.leave()
    assert studio.colours_around(corner, 2) != lit


def test_buttons_dots_and_keys_of_the_panel_go_through_the_lesson(playing):
    reading = playing.panel.reading
    press(reading.next)
    assert words(playing) == "Ask."
    press(reading.back)
    assert reading.where.text() == "1 of 4"
    assert not reading.back.isEnabled()
    reading.setFocus()
    QTest.keyClick(reading, Qt.Key.Key_Right)
    QTest.keyClick(reading, Qt.Key.Key_Space)
    assert reading.where.text() == "3 of 4"
    QTest.keyClick(reading, Qt.Key.Key_Left)
    assert reading.where.text() == "2 of 4"
    QTest.mouseClick(reading.dots, LEFT, pos=QPoint(round(reading.dots._step() * 3.5), 9))
    assert reading.where.text() == "4 of 4"
    assert reading.next.text() == "Finish"
    press(reading.next)
    assert playing.player is None


def test_values_of_a_step_are_shown_and_nothing_is_recorded(studio, playing):
    playing.go_to(2)
    assert words(playing) == "x is 1, f −24."
    drawing = studio.canvas.drawing
    assert float(drawing.trace.value("f")) == -24.0
    assert drawing.gates[drawing.geometry.row["x"]].value == 1.0
    assert studio.graph.gate("x").value == -2.0
    assert studio.window.session.document.undo_label is None
    playing.go_to(3)
    assert float(studio.canvas.drawing.trace.value("f")) == -12.0


def test_a_frame_is_flown_to(studio, playing, qtbot):
    playing.go_to(2)
    geometry = studio.canvas.drawing.geometry
    middle = geometry.place[[geometry.row["x"], geometry.row["q"]]].mean(axis=0)

    def is_there():
        x, y = studio.canvas.visible_middle()
        return abs(x - middle[0]) < 30 and abs(y - middle[1]) < 60

    qtbot.waitUntil(is_there)


def test_numbers_in_the_words_follow_an_edit(studio, playing):
    studio.window.session.apply(set_value(studio.graph, "z", 2.0))
    assert words(playing) == "f is 6."
    playing.go_to(2)
    studio.window.session.apply(set_value(studio.graph, "z", 3.0))
    assert words(playing) == "x is 1, f 18."
    assert float(studio.canvas.drawing.trace.value("f")) == 18.0
    playing.leave()
    assert float(studio.canvas.drawing.trace.value("f")) == 9.0
    assert studio.canvas.drawing.gates[studio.canvas.drawing.geometry.row["z"]].value == 3.0


def test_a_lesson_goes_on_when_gates_are_renamed_or_removed(studio, playing):
    session = studio.window.session
    session.apply(rename(studio.graph, "f", "out"))
    assert words(playing) == "f is −12."
    playing.go_to(0)
    assert playing.view.spotlight.gates == {"out"}
    session.apply(remove(studio.graph, ["out"]))
    playing.go_to(0)
    assert words(playing) == "f is –."
    assert playing.view.spotlight.gates == frozenset()


def test_leaving_brings_view_and_moment_back(studio, lessons):
    stepping = studio.window.stepping
    stepping.go_to(2)
    studio.canvas.view.scale = 0.7
    studio.canvas.view_moved()
    lessons.play()
    lessons.go_to(3)
    press(lessons.panel.reading.leave)
    assert stepping.number == 2
    assert not lessons.view.spotlight.gates
    studio.bot.waitUntil(lambda: abs(studio.canvas.view.scale - 0.7) < 1e-6)
    assert lessons.panel.currentWidget() is lessons.panel.list


def test_another_graph_ends_the_lesson(studio, playing):
    studio.show("g = a * b", a=1, b=2)
    assert playing.player is None
    playing.go_by(1)
    playing.leave()
    assert playing.panel.currentWidget() is playing.panel.list


def test_a_lesson_that_is_taken_away_ends(studio, playing):
    studio.window.session.apply(set_extra(studio.graph, KEY, None, "Remove"))
    assert playing.player is None
    studio.window.session.undo()
    assert lessons_in(studio.graph) == (LESSON,)


# -- questions ----------------------------------------------------------------------------------


def test_a_right_number_is_said_to_be_right(studio, playing):
    playing.go_to(1)
    box = playing.panel.reading.question
    box.field.setFocus()
    studio.type("-4")
    assert text_of(box.reply) == "✓ Right.\nBecause −4."
    assert not box.field.isEnabled()
    assert playing.player.score == (1, 2)


def test_a_wrong_number_is_answered_with_the_right_one_and_why(playing):
    playing.go_to(1)
    box = playing.panel.reading.question
    box.field.setText("3")
    press(box.check)
    assert text_of(box.reply).startswith("✗ Not quite. It is −4.")
    playing.go_to(0)
    assert not box.isVisible()
    playing.go_to(1)
    assert text_of(box.reply).startswith("✗ Not quite.")


def test_what_is_no_number_is_refused_at_the_field(playing):
    playing.go_to(1)
    box = playing.panel.reading.question
    box.field.setText("many")
    press(box.check)
    assert box.field.is_refused
    assert playing.player.verdict is None


def test_a_choice_is_clicked(playing):
    playing.go_to(3)
    box = playing.panel.reading.question
    assert [button.words for button in box.choices] == ["this", "$z$"]
    press(box.choices[0])
    assert text_of(box.reply).startswith("✗ Not quite. It is z.")
    assert not box.choices[1].isEnabled()


def test_what_is_asked_in_the_file_is_shown_as_text(studio):
    graph = graph_with_a_lesson()
    evil = Step(Text("<b>no</b> <img src=x>"))
    graph.extras = {KEY: (Lesson(Text("<i>T</i>"), steps=(evil,)),)}
    studio.window.show_session(Session(graph))
    lessons = studio.window.part(Lessons)
    lessons.play()
    assert words(lessons) == "<b>no</b> <img src=x>"
    assert lessons.panel.reading.title.text() == "<i>T</i>"


def test_every_shipped_lesson_plays_to_its_end_in_the_window(lessons):
    for shipped in lessons.shipped:
        lessons.open(shipped.name)
        for number in range(len(shipped.lesson.steps)):
            assert lessons.player.number == number
            assert "–" not in words(lessons)
            lessons.go_by(1)
        assert lessons.player is None


def test_the_same_lesson_goes_on_in_another_language(playing):
    playing.go_to(1)
    kept = playing.kept()
    playing.leave()
    assert playing.kept() is None
    playing.take_up(None)
    assert playing.player is None
    playing.take_up(kept)
    assert playing.player.number == 1
    language_choice().choose("zh_CN")
    try:
        playing.go_to(0)
        assert words(playing) == "f 等于 −12。"
        assert playing.panel.reading.title.text() == "一课"
    finally:
        language_choice().choose("en")


# -- tabs ---------------------------------------------------------------------------------------


def test_a_lesson_goes_on_when_its_tab_comes_back(studio):
    lessons = studio.window.part(Lessons)
    lessons.open("what_a_gradient_means")
    lessons.go_to(2)
    studio.window.actions_by_name["new"].trigger()
    assert lessons.player is None
    assert lessons.panel.currentWidget() is lessons.panel.list
    assert not studio.window.actions_by_name["lesson_next"].isEnabled()
    lesson_tab, _ = studio.window.tabs
    studio.window.tabs.bring_forward(lesson_tab)
    assert lessons.player.number == 2
    assert words(lessons).startswith("Here x has been nudged by 0.1.")
    assert float(studio.canvas.drawing.trace.value("f")) == pytest.approx(-12.4)
    studio.key(DOWN, SHIFT)
    assert lessons.player.number == 3
    lessons.leave()
    assert float(studio.canvas.drawing.trace.value("f")) == -12.0


def test_the_end_says_how_many_answers_were_right(studio, playing):
    playing.go_to(1)
    playing.panel.reading.question.answered.emit("-4")
    playing.go_to(4)
    assert studio.window.status_line.text == (
        "The lesson is over: 1 of 2 questions answered right."
    )


# -- what lessons say of the window -------------------------------------------------------------

_WAY = re.compile(r"\*\*([^*]+ > [^*]+)\*\*")


def ways(lessons, language):
    """Return every way through the menus that a lesson names, in its parts."""
    for shipped in lessons.shipped:
        for step in shipped.lesson.steps:
            asked = () if step.question is None else (step.question.because,)
            for text in (step.words, *asked):
                for way in _WAY.findall(text.in_language(language)):
                    yield way.split(" > ")


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_way_through_the_menus_that_a_lesson_names_is_there(lessons, language):
    language_choice().choose(language)
    try:
        known = {
            tuple(
                translated_text(context, part).rstrip("…")
                for context, part in (
                    ("Menu", deed.menu),
                    *([("Menu", deed.submenu)] if deed.submenu else []),
                    ("Deed", deed.text),
                )
            )
            for deed in DEEDS
        }
        found = [tuple(way) for way in ways(lessons, language)]
        assert len(found) >= 6
        assert set(found) <= known
    finally:
        language_choice().choose("en")


def translated_text(context, text):
    shown = QCoreApplication.translate(context, text)
    return re.sub(r"\(&\w\)|&", "", shown)


def test_the_views_that_the_curriculum_names_are_there():
    rows = json.loads((Path(__file__).parents[2] / "data" / "curriculum.json").read_text("utf-8"))
    views = {view for row in rows for view in row.get("views", ())}
    assert len(views) >= 8
    assert views <= {deed.name for deed in DEEDS}


def test_the_lesson_of_the_graph_is_played_by_its_action(studio, lessons):
    studio.window.actions_by_name["lesson_play"].trigger()
    assert words(lessons) == "f is −12."
    lessons.go_to(2)
    studio.window.actions_by_name["lesson_play"].trigger()
    assert lessons.player.number == 0
    studio.show("f = x * y", x=1, y=2)
    studio.window.actions_by_name["lesson_play"].trigger()
    assert lessons.player is None
    assert studio.window.status_line.text == "This graph carries no lesson."
