"""Numbers are hidden, guessed by keys or clicks, revealed, counted and saved."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from bpstudio.document.edits import move, remove, set_value
from bpstudio.gates import Role
from bpstudio.practice import Answering, Ask, Exercise, Mistake, Way
from bpstudio.practice.sheets import FORMAT
from bpstudio.ui.classroom.predicting import Predicting
from bpstudio.ui.classroom.quizzing import Quizzing
from bpstudio.ui.panels.quiz.question_page import QuestionPage
from bpstudio.ui.panels.quiz.setup_page import SetupPage
from bpstudio.ui.panels.quiz.summary_page import SummaryPage

LEFT = Qt.MouseButton.LeftButton
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


@pytest.fixture
def quizzing(studio):
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    return studio.window.part(Quizzing)


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def click(button):
    QTest.mouseClick(button, LEFT)


def shown(studio):
    """Return the gradients that the canvas shows, by the gates from which their wires come."""
    drawing = studio.canvas.drawing
    wires = drawing.geometry.wires
    return {
        wire.source.gate for wire, known in zip(wires, drawing.shows_gradient, strict=True) if known
    }


def test_the_whole_quiz_by_keys_alone(studio, quizzing, tmp_path):
    studio.key(Qt.Key.Key_F4)
    assert isinstance(quizzing.card.page, SetupPage)
    assert shown(studio) == set()
    press(Qt.Key.Key_Return)
    page = quizzing.card.page
    assert isinstance(page, QuestionPage)
    assert quizzing.card.heading == "swap multiplier"
    assert shown(studio) == set()
    studio.type("1 * (-4)")
    assert page.verdict.text() == "✓ Right: −4"
    assert page.formula.accessibleName() == "∂f/∂q = ∂f/∂f × z = 1 × (−4) = −4"
    assert shown(studio) == {"q"}
    press(Qt.Key.Key_Return)
    studio.type("-4")
    page = quizzing.card.page
    assert page.verdict.text() == "✗ −4, but it is 3."
    assert page.why.text() == Mistake.OWN_OPERAND.sentence
    assert page.score.text() == "1 of 2 right"
    press(Qt.Key.Key_Return)
    studio.type("-4")
    press(Qt.Key.Key_Return)
    studio.type("-4")
    press(Qt.Key.Key_Return)
    summary = quizzing.card.page
    assert isinstance(summary, SummaryPage)
    assert summary.score.text() == "3 of 4 right"
    assert summary.mistakes[0].text().startswith("1 ×  The input was multiplied by itself")
    quizzing.save_to(tmp_path / "result.json")
    saved = json.loads((tmp_path / "result.json").read_text("utf-8"))
    assert (saved["format"], saved["score"]) == (FORMAT, {"right": 3, "asked": 4})
    quizzing.save_to(tmp_path / "no" / "result.json")
    assert "cannot be saved" in studio.window.status_line.text
    press(Qt.Key.Key_Return)
    assert quizzing.card.isHidden()
    assert studio.canvas.hasFocus()
    assert studio.window.stepping.is_at_rest
    assert studio.window.session.document.is_clean


def test_choices_are_made_by_number_or_by_click(quizzing):
    quizzing.begin(Exercise(answering=Answering.CHOICES))
    offered = quizzing.quiz.offered(quizzing.quiz.item)
    wrong = next(place for place, each in enumerate(offered) if each.mistake is not None)
    press(KEYS[wrong])
    assert quizzing.card.page.verdict.text().startswith("✗")
    assert quizzing.quiz.answers[0].mistake is offered[wrong].mistake
    press(Qt.Key.Key_Return)
    right = next(
        at
        for at, each in enumerate(quizzing.quiz.offered(quizzing.quiz.item))
        if each.mistake is None
    )
    click(quizzing.card.page.choices[right])
    assert quizzing.card.page.verdict.text() == "✓ Right: 3"
    click(quizzing.card.page.next)
    assert quizzing.card.page.verdict is None


def test_whoever_does_not_know_is_told(quizzing):
    quizzing.begin(Exercise())
    (skip,) = (
        each
        for each in quizzing.card.page.findChildren(QToolButton)
        if each.text() == "I do not know"
    )
    click(skip)
    assert quizzing.card.page.verdict.text() == "It is −4."
    assert quizzing.quiz.answers[0].given is None


def test_what_is_no_number_is_refused_and_not_counted(studio, quizzing):
    quizzing.begin(Exercise())
    studio.type("two")
    assert quizzing.card.page.field.is_refused
    assert not quizzing.quiz.answers


def test_nothing_in_the_window_tells_what_is_asked_for(studio, quizzing):
    studio.show("r = u * v; f = sigmoid(r)", u=1.25, v=2.5)
    quizzing.begin(Exercise(way=Way.BOTH))
    while quizzing.quiz.item is not None:
        question = quizzing.quiz.item.question
        answer = f"{question.answer:.6g}".replace("-", "−")
        texts = [label.text() for label in studio.window.findChildren(QLabel) if label.isVisible()]
        assert answer not in "\n".join(texts)
        quizzing.card.page.answered.emit(1.0)
        quizzing.card.page.went_on.emit()


def test_the_question_mark_stands_where_the_number_will(studio, quizzing):
    accent = studio.window._choice.theme.accent.upper()
    quizzing.begin(Exercise(ask=Ask.GATES, gates=("q",)))
    wire = studio.canvas.drawing.stage.asked.gradient
    assert studio.canvas.drawing.stage.asked.gradients == {wire, wire + 1}
    middle = studio.canvas.drawing.geometry.curve[wire][2:].mean(axis=0).tolist()
    quizzing.card.hide()
    place = studio.canvas.view.to_pixels(middle)
    assert accent in studio.colours_around(place, 26)
    quizzing.begin(Exercise(way=Way.FORWARD))
    quizzing.card.page.answered.emit(3.0)
    quizzing.card.page.went_on.emit()
    quizzing.card.hide()
    tail = studio.output("f").toPointF()
    tail.setX(tail.x() + 37)
    assert accent in studio.colours_around(tail, 26)


def test_while_it_runs_nobody_steps(studio, quizzing):
    quizzing.begin(Exercise())
    stepping = studio.window.stepping
    assert not stepping.transport.isEnabled()
    before = studio.canvas.drawing.stage
    studio.key(Qt.Key.Key_PageDown)
    studio.click(studio.gate("q"))
    assert studio.canvas.drawing.stage is before
    assert stepping.card.isHidden()
    quizzing.leave()
    assert stepping.transport.isEnabled()
    studio.key(Qt.Key.Key_PageUp)
    assert stepping.number == stepping.moments.last - 1


def test_escape_sums_up_what_has_been_answered_and_then_leaves(studio, quizzing):
    quizzing.begin(Exercise())
    studio.type("-4")
    press(Qt.Key.Key_Escape)
    assert isinstance(quizzing.card.page, SummaryPage)
    press(Qt.Key.Key_Escape)
    assert quizzing.card.isHidden()
    quizzing.begin(Exercise())
    press(Qt.Key.Key_Escape)
    assert quizzing.card.isHidden()
    assert not studio.window.stepping.is_held


def test_a_changed_graph_ends_the_quiz(studio, quizzing):
    quizzing.begin(Exercise())
    studio.window.session.apply(set_value(studio.graph, "x", 3.0))
    assert quizzing.card.isHidden()
    assert studio.window.status_line.text == "The quiz has ended: the graph has changed."


@pytest.mark.parametrize(
    "edit", [lambda graph: set_value(graph, "x", 3.0), lambda graph: remove(graph, ["x"])]
)
def test_what_was_answered_before_the_graph_changed_is_kept(studio, quizzing, tmp_path, edit):
    quizzing.begin(Exercise())
    studio.type("-4")
    press(Qt.Key.Key_Return)
    studio.window.session.apply(edit(studio.graph))
    page = quizzing.card.page
    assert isinstance(page, SummaryPage)
    assert page.reason.text() == "The quiz has ended: the graph has changed."
    assert page.score.text() == "1 of 1 right"
    assert not studio.window.stepping.is_held
    quizzing.save_to(tmp_path / "result.json")
    assert json.loads((tmp_path / "result.json").read_text("utf-8"))["score"]["asked"] == 1
    studio.window.session.apply(set_value(studio.graph, "y", 1.0))
    assert quizzing.card.page is page


def test_moving_a_gate_is_no_change_that_ends_a_quiz(studio, quizzing):
    quizzing.begin(Exercise())
    studio.window.session.apply(move(studio.graph, {"x": (-300.0, 40.0)}))
    assert quizzing.quiz is not None
    assert shown(studio) == set()
    assert studio.canvas.drawing.gradient(studio.canvas.drawing.geometry.row["x"]) is None


def test_a_quiz_goes_on_when_its_tab_comes_back(studio, quizzing):
    studio.window.files.take_over(studio.window.session, None)
    quizzing.begin(Exercise())
    studio.type("-4")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(quizzing.card.page.field, "1.5")
    first = studio.window.tabs.front
    studio.window.tabs.new()
    assert quizzing.card.isHidden()
    assert not studio.window.stepping.is_held
    studio.window.tabs.bring_forward(first)
    page = quizzing.card.page
    assert page.score.text() == "1 of 1 right"
    assert page.field.text() == "1.5"
    assert shown(studio) == {"q"}


def test_any_graph_of_arrays_can_be_asked_about(studio, quizzing):
    studio.show("z = W @ x; f = sum(z * z)", W=[[1, 2], [3, 4]], x=[5, -6])
    quizzing.begin(Exercise(ask=Ask.GATES, gates=("z",)))
    asked = [item.question.asked for item in quizzing.quiz.items]
    assert [name.partition("[")[0] for name in asked] == ["∂f/∂W", "∂f/∂x"]
    page = quizzing.card.page
    assert f"to {asked[0].removeprefix('∂f/∂')}?" in "".join(
        label.text() for label in page.findChildren(QLabel)
    )
    studio.type(f"{quizzing.quiz.item.question.answer}")
    assert page.verdict.text().startswith("✓ Right")
    assert page.formula.accessibleName().startswith(f"{asked[0]} = ∂f/∂z[")


def test_a_gate_that_goes_or_another_graph_ends_the_quiz(studio, quizzing):
    quizzing.begin(Exercise())
    studio.window.session.apply(remove(studio.graph, ["x"]))
    assert quizzing.quiz is None
    studio.window.session.undo()
    quizzing.begin(Exercise())
    studio.show("f = a * b", a=2, b=3)
    assert quizzing.quiz is None
    assert shown(studio) == {"a", "b"}


def test_an_exercise_is_chosen_and_kept_in_the_graph(studio, quizzing):
    studio.canvas.selection.choose(["q"])
    click(studio.window.part(Predicting).button)
    page = quizzing.card.page
    page.ask.setCurrentIndex(1)
    assert page.role.isVisible()
    assert not page.rounds.isVisible()
    page.answering.setCurrentIndex(1)
    click(page.keep)
    expected = {"ask": "roles", "roles": ["swap multiplier"], "answer": "choices"}
    assert studio.graph.extras["exercise"] == expected
    page.ask.setCurrentIndex(3)
    page.rounds.setValue(2)
    assert page.exercise == Exercise(ask=Ask.FADING, rounds=2, answering=Answering.CHOICES)
    page.ask.setCurrentIndex(4)
    assert page.exercise.gates == ("q",)
    studio.window.actions_by_name["undo"].trigger()
    assert "exercise" not in studio.graph.extras


def test_a_graphs_own_exercise_is_what_the_card_begins_with(studio, quizzing):
    studio.graph.extras = {
        "exercise": {"ask": "roles", "roles": ["adder", "router"], "pass": "both"}
    }
    quizzing.set_up()
    assert quizzing.card.page.exercise.roles == (Role.ADDER, Role.ROUTER)
    assert quizzing.card.page.exercise.way is Way.BOTH
    click(quizzing.card.page.start)
    assert "nothing to ask" in studio.window.status_line.text


@pytest.mark.parametrize("theme", ["light", "projector"])
def test_the_card_fits_on_a_small_canvas(studio, quizzing, theme):
    studio.window._choice.choose(theme)
    studio.window.resize(1024, 768)
    quizzing.set_up()
    quizzing.begin(Exercise())
    quizzing.card.page.answered.emit(7.0)
    QTest.qWait(30)
    assert studio.canvas.rect().contains(quizzing.card.geometry())
    for label in quizzing.card.page.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
