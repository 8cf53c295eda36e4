"""Editing lessons: each act of an author as an edit of the graph, and fields as lines of text."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bpstudio.document import Edit
from bpstudio.document.edits import set_extra
from bpstudio.graph import Graph, Wire
from bpstudio.graph.lessons import KEY, Landmark, Lesson, Question, Step, Text, lessons_in
from bpstudio.graph.values import Value, as_value
from bpstudio.lessons.wires import name_of_wire
from bpstudio.notation.names import reason_against_name
from bpstudio.notation.numbers import MINUS, exact_text, read_value
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.stepping import Moment

_RIGHT = "* "
"""Stands before the right one of the choices."""


def add_lesson(graph: Graph, lesson: Lesson) -> Edit:
    """Add a lesson behind the others."""
    return set_extra(graph, KEY, (*lessons_in(graph), lesson), Words("Add a lesson"))


def remove_lesson(graph: Graph, at: int) -> Edit:
    """Take a lesson away."""
    lessons = lessons_in(graph)
    rest = (*lessons[:at], *lessons[at + 1 :])
    return set_extra(graph, KEY, rest or None, Words("Delete the lesson"))


def set_lesson(graph: Graph, at: int, lesson: Lesson, label: Words) -> Edit:
    """Put another lesson in the place of one."""
    lessons = lessons_in(graph)
    return set_extra(graph, KEY, (*lessons[:at], lesson, *lessons[at + 1 :]), label)


def with_step(lesson: Lesson, at: int, step: Step) -> Lesson:
    """Return a lesson with a step put in before the one with that number."""
    return replace(lesson, steps=(*lesson.steps[:at], step, *lesson.steps[at:]))


def without_step(lesson: Lesson, at: int) -> Lesson:
    """Return a lesson without a step."""
    return replace(lesson, steps=(*lesson.steps[:at], *lesson.steps[at + 1 :]))


def with_another_step(lesson: Lesson, at: int, step: Step) -> Lesson:
    """Return a lesson with another step in the place of one."""
    return replace(lesson, steps=(*lesson.steps[:at], step, *lesson.steps[at + 1 :]))


def with_step_moved(lesson: Lesson, at: int, by: int) -> Lesson:
    """Return a lesson with a step moved by so many places, as far as there are some."""
    to = min(max(at + by, 0), len(lesson.steps) - 1)
    return with_step(without_step(lesson, at), to, lesson.steps[at])


def landmark_of(moment: Moment, names: Sequence[str]) -> Landmark:
    """Return by what a moment is found again; `names` are those of the gates, row by row."""
    needs_gate = moment.phase.value in {"forward", "backward", "update"}
    gate = names[moment.gates[0]] if needs_gate and moment.gates else None
    return Landmark(moment.phase.value, gate)


def names_of_wires(graph: Graph, wires: Collection[Wire]) -> tuple[str, ...]:
    """Return wires as lessons name them, in the order of the graph."""
    return tuple(name_of_wire(graph, wire) for wire in graph.wires if wire in wires)


def in_text(text: Text, language: str, words: str) -> Text:
    """Return a text with other words in one language."""
    if language.startswith("zh"):
        return replace(text, zh=words)
    return replace(text, en=words)


def own_words(text: Text, language: str) -> str:
    """Return the words of a text in one language, and nothing if there are none."""
    return text.zh if language.startswith("zh") else text.en


# -- fields as text -----------------------------------------------------------------------------


def values_text(values: Sequence[tuple[str, Value | str]]) -> str:
    """Return the values of a step as one line.

    >>> values_text((("x", -1.0), ("w", "value:w - 0.1 * gradient:w")))
    'x = −1; w = value:w - 0.1 * gradient:w'
    """
    return "; ".join(
        f"{name} = {value if isinstance(value, str) else exact_text(value)}"
        for name, value in values
    )


def values_from(text: str) -> tuple[tuple[str, Value | str], ...]:
    """Return the values that a line says; a Refusal says what cannot be read."""
    return tuple(_value_from(each) for each in text.split(";") if each.strip())


def choices_text(question: Question, language: str) -> str:
    """Return the choices of a question, one a line, with a star before the right one."""
    return "\n".join(
        f"{_RIGHT if at == question.right else ''}{own_words(choice, language)}"
        for at, choice in enumerate(question.choices)
    )


def with_choices(question: Question, language: str, text: str) -> Question:
    """Return a question with the choices of a text; words in the other language stay in line."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    right = next((at for at, line in enumerate(lines) if line.startswith(_RIGHT.strip())), 0)
    padding = (Text(),) * len(lines)
    choices = tuple(
        in_text(choice, language, line.removeprefix(_RIGHT.strip()).strip())
        for choice, line in zip((*question.choices, *padding), lines, strict=False)
    )
    return replace(question, choices=choices, right=right)


def _value_from(text: str) -> tuple[str, Value | str]:
    name, sign, said = (part.strip() for part in text.partition("="))
    if not sign or reason_against_name(name) is not None or not said:
        raise Refusal("“{text}” is not written like “x = 2”.", text=text.strip())
    if ":" in said:
        return name, said.replace(MINUS, "-")
    return name, as_value(read_value(said), name)
