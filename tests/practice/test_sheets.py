import json

import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.practice import Ask, Exercise, Quiz
from bpstudio.practice.sheets import mark_graph, mark_sheet, sheet_of
from bpstudio.storage.answer_sheets import Given, load_sheet, save_sheet


@pytest.fixture
def trace():
    return evaluate(parse("q = x + y; f = q * z", values={"x": -2.0, "y": 5.0, "z": -4.0}))


def rights(marks):
    return [answer.is_right for answer in marks.answers]


def test_answers_may_be_named_on_any_keyboard(trace):
    given = [Given("df/dq", -4.0), Given("∂f/∂z", 3.0), Given("d f / d x", -4.0)]
    marks = mark_sheet(trace, Exercise(), given)
    assert rights(marks) == [True, True, True, False]
    assert marks.unasked == ()


def test_what_nobody_asked_is_named(trace):
    marks = mark_sheet(trace, Exercise(), [Given("df/dw", 1.0), Given("q", 3.0)])
    assert marks.unasked == ("df/dw", "q")


def test_a_sheet_without_rounds_answers_each_question_once(trace):
    exercise = Exercise(ask=Ask.FADING, rounds=2)
    assert len(mark_sheet(trace, exercise, [Given("df/dx", -4.0)]).answers) == 4
    with_rounds = mark_sheet(trace, exercise, [Given("df/dx", -4.0, 2)])
    assert rights(with_rounds) == [False, False, False, False, True, False]


def test_a_saved_result_gives_the_same_score_when_it_is_marked(trace, tmp_path):
    exercise = Exercise(ask=Ask.FADING, rounds=2)
    quiz = Quiz(trace, exercise)
    for number in (-4.0, 1.0, -4.0, 3.0, None, -4.0):
        quiz.answer(number)
    path = tmp_path / "result.json"
    save_sheet(sheet_of(exercise, quiz.answers, "(x + y) z", "Ada"), path)
    plain = json.loads(path.read_text("utf-8"))
    assert plain["score"] == {"right": 4, "asked": 6}
    sheet = load_sheet(path)
    assert sheet.student == "Ada"
    assert list(mark_sheet(trace, exercise, sheet.given).answers) == quiz.answers


def test_a_graph_of_ones_own_is_marked_by_the_names_in_it(trace):
    own = evaluate(parse("q = x - y; f = q * z", values={"x": -2.0, "y": 5.0, "z": -4.0}))
    assert rights(mark_graph(trace, Exercise(), own)) == [True, False, True, False]
    assert rights(mark_graph(trace, Exercise(), trace)) == [True] * 4
