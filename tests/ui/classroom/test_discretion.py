"""While a number is asked for, nothing in the window tells it: no text, tip, name or paint."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QWidget

from bpstudio.document.edits import set_extra
from bpstudio.graph.lessons import KEY as LESSONS
from bpstudio.graph.lessons import Lesson, Step, Text
from bpstudio.notation.words import Words
from bpstudio.practice import Exercise, Way
from bpstudio.storage.samples import samples
from bpstudio.ui.canvas.sentences import about_gate, about_wire
from bpstudio.ui.classroom.quizzing import Quizzing
from bpstudio.ui.deeds import DEEDS
from bpstudio.ui.frame.side import Side
from bpstudio.ui.lessons.lessons import Lessons
from bpstudio.ui.panels.outline.outline import Outline

NUMBER = re.compile(r"\d+(?:\.\d+)?(?:e-?\d+)?")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
OF_EXAMPLES = "show_all_examples"
PAGES = tuple(
    deed.name for deed in DEEDS if deed.tells and deed.is_checkable and deed.name != OF_EXAMPLES
)


@pytest.fixture
def painted(monkeypatch):
    """Return a list in which every text comes that is painted."""
    texts = []
    paint = QPainter.drawText

    def spy(painter, *given):
        texts.extend(each for each in given if isinstance(each, str))
        return paint(painter, *given)

    monkeypatch.setattr(QPainter, "drawText", spy)
    return texts


def said_by(widget):
    """Yield what a widget says to eyes, to the mouse and to a screen reader."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(model.rowCount(QModelIndex())):
            is_list = isinstance(model, QAbstractListModel)
            for column in range(1 if is_list else model.columnCount(QModelIndex())):
                yield from (str(model.index(row, column).data(role) or "") for role in ROLES)


def told(studio, painted):
    """Return every text in the window, what is painted there, and every tip of the canvas."""
    painted.clear()
    window, drawing = studio.window, studio.canvas.drawing
    window.grab()
    seen = [each for each in window.findChildren(QWidget) if each.isVisible()]
    texts = [text for each in (window, *seen) for text in said_by(each)]
    tips = [about_gate(drawing, row) for row in range(len(drawing.gates))]
    tips += [about_wire(drawing, row) for row in range(len(drawing.geometry.wires))]
    return [*texts, *tips, *painted, window.windowTitle()]


def numbers_in(texts):
    return np.array([float(each) for text in texts for each in NUMBER.findall(text)])


def known_numbers(drawing):
    """Return the size of every number that the stage knows."""
    rows = range(len(drawing.gates))
    known = [each for row in rows for each in (drawing.value(row), drawing.gradient(row))]
    return np.abs([float(each) for each in known if each is not None])


def tells(texts, answer, known):
    """Return whether an answer, however it is rounded, is among the numbers of some texts."""
    size = abs(answer)
    if np.isclose(known, size, rtol=2e-3).any():
        return False  # It is the number of something else, too, that may be seen.
    return bool(np.isclose(numbers_in(texts), size, rtol=1e-3, atol=1e-9).any())


@pytest.fixture
def asking(studio):
    """Show a graph whose numbers are all different, with its lesson and its gradient in Train."""
    studio.show(
        "r = u * v; s = sigmoid(r); g = s * w + tanh(u); f = sin(g)", u=0.37, v=1.91, w=-2.3
    )
    words = "{value:f} {value:r} {value:s} {value:g} {gradient:u} {gradient:s} {gradient:g}"
    lesson = Lesson(Text("All"), (Step(Text(words)),))
    graph = studio.graph
    studio.window.session.apply(set_extra(graph, LESSONS, (lesson,), Words("Add a lesson")))
    studio.window.actions_by_name["train_gradient"].trigger()
    studio.window.actions_by_name["lesson_play"].trigger()
    return studio.window.part(Quizzing)


@pytest.mark.usefixtures("asking")
def test_the_test_finds_every_number_where_all_are_shown(studio, painted):
    trace = studio.trace
    studio.bot.wait(1)
    texts = told(studio, painted)
    for name in ("r", "s", "g", "f"):
        assert tells(texts, float(trace.value(name)), ())
        assert tells(texts, float(trace.gradient(name)), ())


@pytest.mark.parametrize("colours", ["role", "size", "value"])
def test_nothing_in_the_window_tells_what_is_asked_for(studio, asking, painted, colours):
    studio.window.actions_by_name[f"colour_by_{colours}"].trigger()
    side = studio.window.findChild(Side)
    asking.begin(Exercise(way=Way.BOTH))
    while asking.quiz.item is not None:
        question = asking.quiz.item.question
        wires = studio.canvas.drawing.geometry.wires
        chosen = {"wires": [wires[question.wire]]} if question.is_backward else {"gates": ["g"]}
        studio.canvas.selection.choose(**chosen)
        for number in range(len(side.titles)):
            side.tab = number
            studio.bot.wait(1)
            texts = told(studio, painted)
            known = known_numbers(studio.canvas.drawing)
            assert not tells(texts, question.answer, known), (question.asked, side.titles[number])
        asking.card.page.answered.emit(1234.5)
        asking.card.page.went_on.emit()


@pytest.mark.parametrize("deed", PAGES)
def test_what_tells_is_put_away_while_a_number_is_asked_for_and_comes_back(
    studio, asking, painted, deed
):
    action = studio.window.actions_by_name[deed]
    if not action.isChecked():
        action.trigger()
    assert action.isChecked()
    asking.begin(Exercise())
    studio.canvas.selection.choose(["g"])
    studio.bot.wait(1)
    assert not action.isChecked()
    assert not action.isEnabled()
    answer = asking.quiz.item.question.answer
    assert not tells(told(studio, painted), answer, known_numbers(studio.canvas.drawing))
    asking.leave()
    assert action.isChecked()
    assert action.isEnabled()


def test_the_search_for_gates_knows_no_more_than_the_canvas(studio, asking, painted):
    asking.begin(Exercise(way=Way.FORWARD))
    answer = asking.quiz.item.question.answer
    studio.window.actions_by_name["find"].trigger()
    assert not tells(told(studio, painted), answer, known_numbers(studio.canvas.drawing))
    asking.leave()
    assert tells(told(studio, painted), answer, ())


@pytest.mark.usefixtures("asking")
def test_the_outline_is_blank_where_stepping_has_not_come_yet(studio):
    studio.window.actions_by_name["outline"].trigger()
    studio.window.stepping.go_to(0)
    outline = studio.window.findChild(Outline)
    texts = list(said_by(outline))
    assert not tells(texts, float(studio.trace.value("g")), ())
    studio.window.stepping.go_to(studio.window.stepping.moments.last)
    assert tells(list(said_by(outline)), float(studio.trace.value("g")), ())


def test_a_quiz_is_about_one_example(studio):
    path = next(each.path for each in samples() if each.path.stem == "losses_add_up")
    studio.window.files.open_sample(path)
    action = studio.window.actions_by_name[OF_EXAMPLES]
    action.trigger()
    assert studio.trace is not studio.window.stepping.trace
    studio.key(Qt.Key.Key_F4)
    assert not action.isChecked()
    assert not action.isEnabled()
    quizzing = studio.window.part(Quizzing)
    quizzing.begin(Exercise())
    assert quizzing.quiz.trace is studio.window.session.trace


def test_a_quiz_in_a_lesson_asks_for_the_numbers_of_its_step_and_the_lesson_waits(studio):
    lessons, quizzing = studio.window.part(Lessons), studio.window.part(Quizzing)
    lessons.open("chain_rule_case_1")
    step = next(at for at, each in enumerate(lessons.player.lesson.steps) if each.values)
    lessons.go_to(step)
    shown = studio.window.stepping.trace
    assert shown is not studio.window.session.trace
    studio.key(Qt.Key.Key_F4)
    quizzing.begin(Exercise())
    assert quizzing.quiz.trace is shown
    reading = lessons.panel.reading
    assert not reading.isVisible()
    studio.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert lessons.player.number == step
    quizzing.card.page.answered.emit(quizzing.quiz.item.question.answer)
    quizzing.leave()
    quizzing.leave()
    assert quizzing.card.isHidden()
    assert reading.isVisible()
    studio.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert lessons.player.number == step + 1
