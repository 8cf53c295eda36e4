"""A quiz: the questions of an exercise one after another, the answers so far, and their score."""

from collections.abc import Iterable
from dataclasses import dataclass

from bpstudio.engine import Trace
from bpstudio.gates import Role
from bpstudio.notation.refusal import Refusal
from bpstudio.practice.exercise import Exercise, rounds_of
from bpstudio.practice.marking import is_right
from bpstudio.practice.mistakes import Mistake
from bpstudio.practice.questions import Question, questions_of
from bpstudio.practice.wrong_answers import Guessable, guessable, mistake_in


@dataclass(frozen=True, slots=True)
class Item:
    """A question in its round, counted from 1."""

    round: int
    question: Question


@dataclass(frozen=True, slots=True)
class Answer:
    """What was guessed, None for nothing, and what it is worth."""

    item: Item
    given: float | None
    is_right: bool
    mistake: Mistake | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """How many of so many answers are right."""

    right: int
    asked: int


class Quiz:
    """One run through the questions of an exercise about one pass."""

    def __init__(self, trace: Trace, exercise: Exercise) -> None:
        """Begin at the first question; a Refusal says if there is none."""
        self.trace = trace
        self.exercise = exercise
        self.items = items_of(trace, exercise)
        self.answers: list[Answer] = []

    @property
    def item(self) -> Item | None:
        """The question that waits for an answer, or None at the end."""
        return self.items[len(self.answers)] if len(self.answers) < len(self.items) else None

    @property
    def score(self) -> Score:
        """How many answers so far are right."""
        return score_of(self.answers)

    def offered(self, item: Item) -> tuple[Guessable, ...]:
        """Return what may be chosen as the answer to a question."""
        seed = f"{self.exercise.seed} {item.round}"
        tolerance = self.exercise.tolerance
        return guessable(self.trace, item.question, seed, tolerance=tolerance)

    def answer(self, given: float | None) -> Answer:
        """Take a guess, None for none, and go on to the next question."""
        answer = marked(self.trace, self.exercise, self._waiting(), given)
        self.answers.append(answer)
        return answer

    def _waiting(self) -> Item:
        assert self.item is not None, "the quiz is over"
        return self.item


def items_of(trace: Trace, exercise: Exercise) -> tuple[Item, ...]:
    """Return every question of an exercise with its round; a Refusal says if there is none."""
    names = [gate.id for gate in trace.layout.wiring.gates]
    rounds = rounds_of(exercise, questions_of(trace, exercise.seed), names)
    items = tuple(
        Item(number, question)
        for number, questions in enumerate(rounds, start=1)
        for question in questions
    )
    if not items:
        raise Refusal("There is nothing to ask: no number of this graph is hidden.")
    return items


def marked(trace: Trace, exercise: Exercise, item: Item, given: float | None) -> Answer:
    """Return what a guess is worth."""
    if given is None:
        return Answer(item, None, is_right=False)
    question, tolerance = item.question, exercise.tolerance
    right = is_right(given, question.answer, tolerance)
    mistake = mistake_in(trace, question, given, tolerance)
    return Answer(item, given, right, mistake)


def score_of(answers: Iterable[Answer]) -> Score:
    """Return how many answers are right."""
    marks = [answer.is_right for answer in answers]
    return Score(sum(marks), len(marks))


def scores_by_role(answers: Iterable[Answer]) -> dict[Role, Score]:
    """Return the score of each role that was asked about, in the order of the questions."""
    by_role: dict[Role, list[Answer]] = {}
    for answer in answers:
        by_role.setdefault(answer.item.question.role, []).append(answer)
    return {role: score_of(some) for role, some in by_role.items()}
