"""The form of lessons in a file, and how it becomes lessons and back."""

import json
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from bpstudio.graph.lessons import Landmark, Lesson, Question, Step, Text
from bpstudio.graph.values import as_value
from bpstudio.notation.refusal import Refusal

Numbers = float | list[Any]
_text_of = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


class TextRecord(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """The same words in several languages: Markdown, with numbers like {gradient:x}."""

    en: str = ""
    zh: str = ""


class LandmarkRecord(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A moment of the pass: its phase, and the gate that works then."""

    phase: Literal["start", "forward", "loss", "backward", "update", "end"] = "end"
    gate: str | None = None


class QuestionRecord(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A question; the right one of the choices is counted from 0."""

    ask: TextRecord
    answer: Annotated[str, Meta(description="A number as words name it: “gradient:x”.")] = ""
    choices: list[TextRecord] = []
    right: Annotated[int, Meta(ge=0)] = 0
    because: TextRecord | UnsetType = UNSET


class StepRecord(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One view and what is said of it."""

    words: TextRecord | UnsetType = UNSET
    at: LandmarkRecord | UnsetType = UNSET
    gates: Annotated[list[str], Meta(description="What stands out.")] = []
    wires: Annotated[list[str], Meta(description="What stands out: “q->f.a”.")] = []
    frame: Annotated[list[str], Meta(description="The gates to be seen; else all.")] = []
    values: Annotated[
        dict[str, Numbers | str], Meta(description="What sources hold in this step alone.")
    ] = {}
    question: QuestionRecord | None = None


class LessonRecord(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Steps under a title, and the rows of a curriculum that they cover."""

    title: TextRecord
    steps: list[StepRecord]
    rows: list[str] = []


def lessons_of(records: Iterable[LessonRecord]) -> tuple[Lesson, ...]:
    """Return the lessons; a Refusal names the place where something is wrong."""
    return tuple(
        Lesson(
            _text(each.title),
            tuple(each.rows),
            tuple(
                _step(step, f"lessons[{at}].steps[{number}]")
                for number, step in enumerate(each.steps)
            ),
        )
        for at, each in enumerate(records)
    )


def lessons_text(lessons: Iterable[Lesson]) -> str:
    """Return lessons as the text of a file has them: one step a line."""
    return "[" + ",".join(f"\n  {_lesson_text(each)}" for each in lessons) + "]"


def _lesson_text(lesson: Lesson) -> str:
    steps = (_step_text(step) for step in lesson.steps)
    parts = [f'"title": {_text_of(_record_of(lesson.title))}']
    if lesson.rows:
        parts.append(f'"rows": {_text_of(lesson.rows)}')
    parts.append('"steps": [' + ",".join(f"\n    {each}" for each in steps) + "]")
    return "{" + ", ".join(parts) + "}"


def _step(record: StepRecord, place: str) -> Step:
    return Step(
        _text(record.words),
        Landmark() if record.at is UNSET else Landmark(record.at.phase, record.at.gate),
        tuple(record.gates),
        tuple(record.wires),
        tuple(record.frame),
        tuple(
            (name, value if isinstance(value, str) else as_value(value, f"{place}.values.{name}"))
            for name, value in record.values.items()
        ),
        None if record.question is None else _question(record.question, f"{place}.question"),
    )


def _question(record: QuestionRecord, place: str) -> Question:
    if not record.choices and not record.answer:
        raise Refusal("{place}: there is neither an answer nor a choice.", place=place)
    if record.choices and record.right >= len(record.choices):
        raise Refusal(
            "{place}: choice {right} is right, but there are only {count}, counted from 0.",
            place=place,
            right=record.right,
            count=len(record.choices),
        )
    return Question(
        _text(record.ask),
        record.answer,
        tuple(map(_text, record.choices)),
        record.right,
        _text(record.because),
    )


def _text(record: TextRecord | UnsetType) -> Text:
    return Text() if record is UNSET else Text(record.en, record.zh)


def _record_of(text: Text) -> dict[str, str]:
    return {name: words for name, words in (("en", text.en), ("zh", text.zh)) if words}


def _step_text(step: Step) -> str:
    return _text_of(dict(_fields_of(step)))


def _fields_of(step: Step) -> Iterator[tuple[str, object]]:
    """Yield what of a step is worth writing down, by its name in the file."""
    if step.words != Text():
        yield "words", _record_of(step.words)
    if step.moment != Landmark():
        gate = {} if step.moment.gate is None else {"gate": step.moment.gate}
        yield "at", {"phase": step.moment.phase, **gate}
    for name, names in (("gates", step.gates), ("wires", step.wires), ("frame", step.frame)):
        if names:
            yield name, names
    if step.values:
        yield "values", dict(step.values)
    if step.question is not None:
        yield "question", dict(_question_fields(step.question))


def _question_fields(question: Question) -> Iterator[tuple[str, object]]:
    yield "ask", _record_of(question.ask)
    if question.answer:
        yield "answer", question.answer
    if question.choices:
        yield "choices", [_record_of(choice) for choice in question.choices]
        yield "right", question.right
    if question.because != Text():
        yield "because", _record_of(question.because)
