"""Answer sheets: what a student hands in, as a file has it, and how it is marked.

A sheet names its answers by what was asked, “∂f/∂q” or, on any keyboard, “df/dq”. A quiz saves its
result as such a sheet, with round, right answer and mistake beside each guess; marking reads only
the guesses.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bpstudio.engine import Trace
from bpstudio.practice.exercise import Exercise
from bpstudio.practice.questions import questions_of
from bpstudio.practice.quiz import Answer, items_of, marked, score_of, scores_by_role
from bpstudio.storage.answer_sheets import Given

FORMAT, VERSION = "bpstudio-answers", 1


@dataclass(frozen=True, slots=True)
class Marks:
    """A marked sheet: its answers, and what it answers though nobody asked."""

    answers: tuple[Answer, ...]
    unasked: tuple[str, ...]


def mark_sheet(trace: Trace, exercise: Exercise, given: Sequence[Given]) -> Marks:
    """Mark a sheet; what it leaves out is wrong.

    A sheet without rounds answers each question once, however often the exercise repeats it.
    """
    items = items_of(trace, exercise)
    has_rounds = any(each.round is not None for each in given)
    if not has_rounds:
        once = {item.question.asked: item for item in items}
        items = tuple(once.values())
    by_key = {(each.round, _plain_name(each.asked)): each.number for each in given}
    keys = [
        (item.round if has_rounds else None, _plain_name(item.question.asked)) for item in items
    ]
    answers = tuple(
        marked(trace, exercise, item, by_key.get(key))
        for item, key in zip(items, keys, strict=True)
    )
    unasked = (
        each.asked for each in given if (each.round, _plain_name(each.asked)) not in set(keys)
    )
    return Marks(answers, tuple(dict.fromkeys(unasked)))


def mark_graph(trace: Trace, exercise: Exercise, handed_in: Trace) -> Marks:
    """Mark a student's own graph: the numbers that it has under the names that are asked for."""
    asked = questions_of(handed_in, exercise.seed)
    given = [Given(each.asked, each.answer) for each in asked]
    marks = mark_sheet(trace, exercise, given)
    return Marks(marks.answers, ())


def sheet_of(
    exercise: Exercise, answers: Sequence[Answer], title: str, student: str = ""
) -> dict[str, object]:
    """Return a result as a file has it."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "student": student,
        "graph": title,
        "exercise": exercise.plain(),
        "answers": [plain_answer(answer) for answer in answers],
        "score": _plain_score(answers),
        "roles": plain_roles(answers),
    }


def plain_answer(answer: Answer) -> dict[str, object]:
    """Return one marked answer as a file has it."""
    question = answer.item.question
    plain: dict[str, object] = {
        "round": answer.item.round,
        "asked": question.asked,
        "given": answer.given,
        "answer": question.answer,
        "right": answer.is_right,
        "role": question.role.value,
    }
    if answer.mistake is not None:
        plain |= {"mistake": answer.mistake.value, "why": str(answer.mistake.sentence)}
    return plain


def plain_roles(answers: Sequence[Answer]) -> dict[str, object]:
    """Return right and asked answers of each role."""
    return {
        role.value: {"right": score.right, "asked": score.asked}
        for role, score in scores_by_role(answers).items()
    }


def _plain_score(answers: Sequence[Answer]) -> dict[str, int]:
    score = score_of(answers)
    return {"right": score.right, "asked": score.asked}


def _plain_name(asked: str) -> str:
    return asked.replace("∂", "d").replace(" ", "")
