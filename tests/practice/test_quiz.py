import pytest

from bpstudio.engine import evaluate
from bpstudio.gates import Role
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.practice import Answering, Ask, Exercise, Mistake, Quiz, Score, Way, exercise_of
from bpstudio.practice.exercise import exercise_from
from bpstudio.practice.quiz import scores_by_role

TEXT = "q = x + y; r = sigmoid(q); f = r * z"


@pytest.fixture
def trace():
    return evaluate(parse(TEXT, values={"x": -2.0, "y": 5.0, "z": -4.0}))


def asked(trace, **rules):
    items = Quiz(trace, Exercise(**rules)).items
    return [(item.round, item.question.asked) for item in items]


def test_every_gradient_is_asked_for_if_nothing_else_is_said(trace):
    assert [name for _, name in asked(trace)] == ["∂f/∂r", "∂f/∂z", "∂f/∂q", "∂f/∂x", "∂f/∂y"]


def test_the_way_forward_and_both_ways_can_be_asked(trace):
    assert [name for _, name in asked(trace, way=Way.FORWARD)] == ["q", "r", "f"]
    assert len(asked(trace, way=Way.BOTH)) == 8


def test_only_some_roles_or_gates_or_the_last_gate_are_asked(trace):
    assert asked(trace, ask=Ask.ROLES, roles=(Role.AMPLIFIER,)) == [(1, "∂f/∂q")]
    assert asked(trace, ask=Ask.GATES, gates=("f",)) == [(1, "∂f/∂r"), (1, "∂f/∂z")]
    assert asked(trace, ask=Ask.LAST) == [(1, "∂f/∂x"), (1, "∂f/∂y")]


def test_with_every_round_more_is_hidden_until_all_is(trace):
    rounds = asked(trace, ask=Ask.FADING, rounds=3)
    assert [name for number, name in rounds if number == 1] == ["∂f/∂x", "∂f/∂y"]
    assert [name for number, name in rounds if number == 2] == ["∂f/∂q", "∂f/∂x", "∂f/∂y"]
    assert len([name for number, name in rounds if number == 3]) == 5


def test_an_exercise_that_asks_nothing_is_refused(trace):
    with pytest.raises(Refusal, match="nothing to ask"):
        Quiz(trace, Exercise(ask=Ask.GATES, gates=("nobody",)))


def test_answers_are_counted_in_all_and_by_role(trace):
    quiz = Quiz(trace, Exercise())
    for given in (-4.0, 0.953, -4.0, None, -0.1807):
        quiz.answer(given)
    assert quiz.item is None
    assert [answer.is_right for answer in quiz.answers] == [True, True, False, False, True]
    assert quiz.answers[0].mistake is None
    assert quiz.answers[2].mistake is Mistake.NO_SLOPE
    assert quiz.score == Score(3, 5)
    assert scores_by_role(quiz.answers) == {
        Role.SWAP: Score(2, 2),
        Role.AMPLIFIER: Score(0, 1),
        Role.DISTRIBUTOR: Score(1, 2),
    }


def test_the_right_answer_is_among_the_choices(trace):
    quiz = Quiz(trace, Exercise(answering=Answering.CHOICES, seed=4))
    while quiz.item is not None:
        (right,) = (each for each in quiz.offered(quiz.item) if each.mistake is None)
        assert quiz.answer(right.number).is_right


def test_an_exercise_is_written_without_what_is_as_usual():
    exercise = Exercise(ask=Ask.ROLES, roles=(Role.SWAP,), rounds=2)
    assert Exercise().plain() == {}
    assert exercise.plain() == {"ask": "roles", "roles": ["swap multiplier"], "rounds": 2}
    assert exercise_from(exercise.plain()) == exercise


def test_a_graph_without_an_exercise_has_the_usual_one():
    graph = parse("f = x + y")
    assert exercise_of(graph) == Exercise()
    graph.extras = {"exercise": {"pass": "both", "answer": "choices"}}
    assert exercise_of(graph) == Exercise(way=Way.BOTH, answering=Answering.CHOICES)
