"""Lessons: what a graph has to tell about itself, step by step, as frozen values.

Gates and wires are named in text, as `f` and `q->f.a`, and need not be there: a graph is edited
after its lesson was written, and whoever plays the lesson leaves out what is gone. Words name
numbers in braces, as `{gradient:x}`; `bpstudio.lessons.numbers` says how they are read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bpstudio.graph.graph import Graph
from bpstudio.graph.values import Value

KEY = "lessons"
"""Under this key a graph carries its lessons, a tuple of them."""
REFERENCE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"(?<![\w.])[^\W\d]\w*(?!\w*:)")


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in English and in Chinese, as a subset of Markdown with formulas."""

    en: str = ""
    zh: str = ""

    def in_language(self, language: str) -> str:
        """Return the words in a language, “en” or “zh”, or in the other one if it has none."""
        first, second = (self.zh, self.en) if language.startswith("zh") else (self.en, self.zh)
        return first or second


@dataclass(frozen=True, slots=True)
class Landmark:
    """The moment of a pass at which a gate works, found again after edits.

    `phase` is “start”, “forward”, “loss”, “backward”, “update” or “end”; “forward” and “backward”
    need a gate.
    """

    phase: str = "end"
    gate: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question to be answered before the lesson goes on: by a number or by one of the choices.

    `answer` is a number as words name it, without braces; with choices, `right` counts from 0.
    """

    ask: Text
    answer: str = ""
    choices: tuple[Text, ...] = ()
    right: int = 0
    because: Text = Text()


@dataclass(frozen=True, slots=True)
class Step:
    """One view and what is said of it.

    `values` holds for this step alone, as (source, number or the text that names one); nobody's
    graph changes. `frame` names the gates that the view is on, all if it is empty.
    """

    words: Text = Text()
    moment: Landmark = Landmark()
    gates: tuple[str, ...] = ()
    wires: tuple[str, ...] = ()
    frame: tuple[str, ...] = ()
    values: tuple[tuple[str, Value | str], ...] = ()
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """Steps under a title; `rows` names what of a curriculum it covers."""

    title: Text
    rows: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


def lessons_in(graph: Graph) -> tuple[Lesson, ...]:
    """Return the lessons that a graph carries."""
    found = graph.extras.get(KEY, ())
    return found if isinstance(found, tuple) else ()


def renamed(lessons: tuple[Lesson, ...], old: str, new: str) -> tuple[Lesson, ...]:
    """Return the lessons after a gate has been given another name."""

    def name(text: str) -> str:
        return _NAME.sub(lambda found: new if found[0] == old else found[0], text)

    return tuple(
        replace(lesson, steps=tuple(_renamed_step(step, name) for step in lesson.steps))
        for lesson in lessons
    )


def _renamed_step(step: Step, name: Callable[[str], str]) -> Step:
    def said(text: Text) -> Text:
        return Text(*(REFERENCE.sub(lambda found: name(found[0]), each) for each in _both(text)))

    question = step.question
    if question is not None:
        question = Question(
            said(question.ask),
            name(question.answer),
            tuple(map(said, question.choices)),
            question.right,
            said(question.because),
        )
    gate = step.moment.gate
    return Step(
        said(step.words),
        Landmark(step.moment.phase, None if gate is None else name(gate)),
        tuple(map(name, step.gates)),
        tuple(map(name, step.wires)),
        tuple(map(name, step.frame)),
        tuple(
            (name(source), name(value) if isinstance(value, str) else value)
            for source, value in step.values
        ),
        question,
    )


def _both(text: Text) -> tuple[str, str]:
    return (text.en, text.zh)
