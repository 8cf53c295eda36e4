"""Practice: numbers of a pass that are hidden, guessed, revealed and marked."""

from bpstudio.practice.exercise import Answering, Ask, Exercise, Way, exercise_of
from bpstudio.practice.mistakes import Mistake
from bpstudio.practice.questions import Question, formula_of, questions_of
from bpstudio.practice.quiz import Answer, Item, Quiz, Score, score_of, scores_by_role
from bpstudio.practice.wrong_answers import Guessable, guessable, mistake_in, wrong_answers

__all__ = [
    "Answer",
    "Answering",
    "Ask",
    "Exercise",
    "Guessable",
    "Item",
    "Mistake",
    "Question",
    "Quiz",
    "Score",
    "Way",
    "exercise_of",
    "formula_of",
    "guessable",
    "mistake_in",
    "questions_of",
    "score_of",
    "scores_by_role",
    "wrong_answers",
]
