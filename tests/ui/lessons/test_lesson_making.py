"""Lessons are made by remembering views, as an author would with mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bpstudio.document.edits import add_gate, remove, set_extra
from bpstudio.gates import kind_of
from bpstudio.graph.lessons import KEY, Landmark, Text, lessons_in
from bpstudio.session import Session
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps
from bpstudio.ui.lessons.lessons import Lessons

LEFT = Qt.MouseButton.LeftButton


def press(button):
    QTest.mouseClick(button, LEFT)


@pytest.fixture
def page(studio):
    """The page on which a new lesson about (x + y) z is written."""
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    studio.canvas.fit()
    lessons = studio.window.part(Lessons)
    lessons.around.side.bring_forward(lessons.panel)
    press(lessons.panel.list.new)
    assert lessons.panel.currentWidget() is lessons.panel.edit
    return lessons.panel.edit


def steps(studio):
    return lessons_in(studio.graph)[0].steps


def write(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    field.clearFocus()


def test_a_view_is_remembered_with_its_moment_selection_and_frame(studio, page):
    studio.window.stepping.go_to(4)
    studio.click(studio.gate("f"))
    studio.canvas.selection.choose(["f"], list(studio.graph.wires)[2:3])
    geometry = studio.canvas.drawing.geometry
    studio.canvas.view.scale = 3.0
    middle = geometry.place[[geometry.row["q"], geometry.row["f"]]].mean(axis=0).tolist()
    studio.canvas.view.centre_on(middle, studio.canvas.rect().toRectF())
    studio.canvas.view_moved()
    press(page.remember)
    (step,) = steps(studio)
    assert step.moment == Landmark("backward", "f")
    assert step.gates == ("f",)
    assert step.wires == ("q->f.a",)
    assert step.frame == ("q", "f")
    assert page.form.view.text() == "q, f"
    assert page.form.moment.text() == "backward through f"


def test_words_are_written_in_both_languages_and_each_act_is_one_step_to_undo(studio, page):
    press(page.remember)
    write(page.form.words, "f is {value:f}.")
    page.languages.setCurrentIndex(1)
    write(page.form.words, "f is 12")
    assert steps(studio)[0].words == Text("f is {value:f}.", "f is 12")
    document = studio.window.session.document
    assert document.undo_label == "Edit a step of the lesson"
    document.undo()
    assert steps(studio)[0].words == Text("f is {value:f}.")
    assert page.form.words.text == ""
    document.undo()
    document.undo()
    assert steps(studio) == ()
    document.undo()
    assert not studio.graph.extras
    assert not page.isVisible()


def test_a_title_is_changed(studio, page):
    page.title.setFocus()
    page.title.selectAll()
    studio.type("My lesson")
    page.title.clearFocus()
    assert lessons_in(studio.graph)[0].title == Text("My lesson")


def test_steps_are_moved_and_deleted(studio, page):
    for word in ("one", "two", "three"):
        press(page.remember)
        write(page.form.words, word)
    assert page.number == 2
    press(page.up)
    press(page.up)
    assert [step.words.en for step in steps(studio)] == ["three", "one", "two"]
    assert page.number == 0
    assert not page.up.isEnabled()
    press(page.down)
    press(page.delete)
    assert [step.words.en for step in steps(studio)] == ["one", "two"]
    assert page.number == 1


def test_a_step_that_is_chosen_is_shown_and_takes_over_from_the_canvas(studio, page):
    press(page.remember)
    studio.window.stepping.go_to(1)
    press(page.remember)
    assert steps(studio)[1].moment == Landmark("forward", "q")
    page.steps.setCurrentRow(0)
    assert studio.window.stepping.is_at_rest
    studio.window.stepping.go_to(5)
    studio.canvas.selection.choose(["q"])
    page.form.moment_wanted.emit()
    page.form.selection_wanted.emit()
    studio.canvas.view.scale = 20.0
    studio.canvas.view.centre_on((-5000.0, 0.0), studio.canvas.rect().toRectF())
    page.form.view_wanted.emit()
    (step, _) = steps(studio)
    assert step.moment == Landmark("backward", "q")
    assert step.gates == ("q",)
    assert studio.window.session.document.undo_label == "Take over the selection"


def test_values_are_typed_and_what_cannot_be_read_is_refused(studio, page):
    press(page.remember)
    page.form.values.setText("x = 1; z = value:x * 2")
    page.form.values.editingFinished.emit()
    assert steps(studio)[0].values == (("x", 1.0), ("z", "value:x * 2"))
    page.form.values.setText("x is 1")
    page.form.values.editingFinished.emit()
    assert page.form.values.is_refused
    assert steps(studio)[0].values[0] == ("x", 1.0)


def test_a_question_for_a_number_and_one_with_choices(studio, page):
    press(page.remember)
    form = page.form.question
    form.sort.setCurrentIndex(1)
    form.sort.activated.emit(1)
    assert form.answer.isVisibleTo(form)
    write(form.ask, "How much?")
    write(form.answer, "{gradient:x}")
    write(form.because, "So.")
    question = steps(studio)[0].question
    assert (question.ask, question.answer) == (Text("How much?"), "gradient:x")
    assert question.because == Text("So.")
    form.sort.setCurrentIndex(2)
    form.sort.activated.emit(2)
    assert [choice.en for choice in steps(studio)[0].question.choices] == ["this one", "that one"]
    form.choices.setPlainText("a\n* b")
    form.choices.commit()
    question = steps(studio)[0].question
    assert ([choice.en for choice in question.choices], question.right) == (["a", "b"], 1)
    assert loads(dumps(studio.graph)).extras == studio.graph.extras
    form.sort.setCurrentIndex(0)
    form.sort.activated.emit(0)
    assert steps(studio)[0].question is None


def test_what_is_being_typed_is_taken_over_when_the_graph_is_saved_or_the_page_left(studio, page):
    press(page.remember)
    page.form.words.setPlainText("Saved.")
    studio.window.finish()
    assert steps(studio)[0].words.en == "Saved."
    page.form.words.setPlainText("Left.")
    press(page.done)
    assert steps(studio)[0].words.en == "Left."
    lessons = studio.window.part(Lessons)
    assert lessons.panel.currentWidget() is lessons.panel.list
    assert not lessons.making.is_writing


def test_a_made_lesson_is_played_edited_and_deleted(studio, page):
    press(page.remember)
    write(page.form.words, "Look.")
    press(page.done)
    lessons = studio.window.part(Lessons)
    lessons.open(0)
    press(lessons.panel.reading.edit)
    assert lessons.making.is_writing
    assert page.form.words.text == "Look."
    press(page.remove)
    assert not studio.graph.extras
    assert lessons.panel.currentWidget() is lessons.panel.list
    studio.window.session.undo()
    assert len(steps(studio)) == 1


@pytest.mark.usefixtures("page")
def test_writing_ends_with_its_lesson_or_its_graph(studio):
    lessons = studio.window.part(Lessons)
    studio.window.session.apply(set_extra(studio.graph, KEY, None, "Remove"))
    assert not lessons.making.is_writing
    studio.window.session.undo()
    lessons.making.write(0)
    studio.window.session.apply(remove(studio.graph, ["q"]))
    assert lessons.making.is_writing
    studio.window.show_session(Session(studio.graph))
    assert not lessons.making.is_writing
    lessons.making.finish()
    lessons.making.leave()


def test_what_is_being_typed_is_not_lost_when_another_tab_comes_forward(studio):
    studio.window.tabs.front.files.session.apply(
        add_gate(studio.graph, kind_of("input"), (0.0, 0.0), 2.0, "x")
    )
    lessons = studio.window.part(Lessons)
    lessons.around.side.bring_forward(lessons.panel)
    press(lessons.panel.list.new)
    page = lessons.panel.edit
    press(page.remember)
    page.title.setText("Mine")
    page.form.words.setPlainText("Typed.")
    graph = studio.graph
    studio.window.actions_by_name["new"].trigger()
    (lesson,) = lessons_in(graph)
    assert lesson.title.en == "Mine"
    assert lesson.steps[0].words.en == "Typed."
    assert not lessons.making.is_writing
    assert not lessons_in(studio.graph)


def test_a_click_on_the_other_language_takes_over_what_was_typed(studio, page):
    press(page.remember)
    page.form.words.setFocus()
    QTest.keyClicks(page.form.words, "Typed.")
    place = page.languages.tabRect(1).center()
    QTest.mouseClick(page.languages, LEFT, pos=place)
    assert steps(studio)[0].words == Text("Typed.")
    assert page.form.words.text == ""
