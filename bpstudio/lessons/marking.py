"""Marking: whether an answer to a lesson's question is right, and what would be."""

from dataclasses import dataclass

from bpstudio.graph.lessons import Question
from bpstudio.graph.values import value_from_array
from bpstudio.lessons.numbers import MISSING, Numbers
from bpstudio.notation.numbers import format_value, read_number

TOLERANCE = 0.01
"""A number is right if it is off by no more than this share: people round."""
_ZERO = 1e-9


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an answer is right, and the right one in words."""

    is_right: bool
    right: str


def marked_number(question: Question, guess: str, numbers: Numbers) -> Verdict:
    """Mark a number that was typed; a Refusal says that it is none."""
    typed = read_number(guess)
    right = numbers.number(question.answer)
    if not isinstance(right, float):
        shown = MISSING if right is None else format_value(value_from_array(right))
        return Verdict(is_right=False, right=shown)
    is_right = abs(typed - float(right)) <= max(TOLERANCE * abs(float(right)), _ZERO)
    return Verdict(is_right, format_value(float(right)))


def marked_choice(question: Question, choice: int, language: str, numbers: Numbers) -> Verdict:
    """Mark one of the choices, counted from 0."""
    right = numbers.said(question.choices[question.right].in_language(language))
    return Verdict(choice == question.right, right)
