"""The lessons that come with bpstudio: every number is the engine's, every step can be shown."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.lessons import REFERENCE, lessons_in
from bpstudio.insight.updates import update_rules_of, updates_of
from bpstudio.lessons.marking import marked_number
from bpstudio.lessons.numbers import MISSING, Numbers
from bpstudio.lessons.player import Player
from bpstudio.lessons.scene import scene_of
from bpstudio.lessons.shipped import shipped_lessons
from bpstudio.notation.numbers import exact_text
from bpstudio.stepping import moments_of
from bpstudio.storage import load
from bpstudio.storage.encoding import dumps

LESSONS = shipped_lessons()
ROWS = json.loads((Path(__file__).parents[1] / "data" / "curriculum.json").read_text("utf-8"))
BY_NAME = pytest.mark.parametrize("shipped", LESSONS, ids=lambda shipped: shipped.name)
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])")
# What a language counts with, and the exponents and factors of rules in symbols.
COUNTING = {"0", "1", "2"}
NOTES = {"001", "003"}
# Numbers that no trace holds, by lesson: what is behind each of them.
STATED = {
    "forks_add": {"7"},  # the wrong order's answer, which test_wrong_order computes
    "apple": {"100"},  # per cent
}


def texts_of(step):
    question = step.question
    yield step.words
    if question is not None:
        yield from (question.ask, question.because, *question.choices)


def scenes(shipped):
    graph = load(shipped.path)
    trace = evaluate(graph)
    return [scene_of(step, graph, trace) for step in shipped.lesson.steps]


def moments_in(scene):
    """Return the moments of a scene as the window finds them, with an update if there is one."""
    rules = update_rules_of(scene.graph)
    updates = None if rules is None else updates_of(scene.trace, rules)
    return moments_of(scene.trace, updates=updates)


def test_there_are_lessons_in_an_order():
    names = [shipped.name for shipped in LESSONS]
    assert len(names) == len(set(names)) == 17
    assert names[0] == "what_a_gradient_means"


@BY_NAME
def test_a_lesson_has_five_to_fifteen_steps_and_asks_something(shipped):
    steps = shipped.lesson.steps
    assert 5 <= len(steps) <= 15
    assert any(step.question is not None for step in steps)
    assert steps[0].question is None
    assert shipped.lesson.rows


@BY_NAME
def test_a_lesson_is_written_in_both_languages(shipped):
    texts = [
        shipped.lesson.title,
        *(text for step in shipped.lesson.steps for text in texts_of(step)),
    ]
    for text in texts:
        if text.en or text.zh:
            assert text.en
            assert text.zh
            said = [REFERENCE.sub("", words) for words in (text.en, text.zh)]
            assert any(map(is_chinese, said[1])) or not any(map(str.isalpha, plain(said[1])))
            assert not any(map(is_chinese, said[0]))


def plain(words):
    """Return words without formulas, code and names."""
    return re.sub(r"\$[^$]*\$|`[^`]*`", "", words)


def is_chinese(letter):
    return "\u4e00" <= letter <= "\u9fff"


@BY_NAME
def test_both_languages_say_the_same_numbers(shipped):
    for step in shipped.lesson.steps:
        for text in texts_of(step):
            assert sorted(REFERENCE.findall(text.en)) == sorted(REFERENCE.findall(text.zh))


@BY_NAME
def test_every_number_said_is_the_engines(shipped):
    for scene in scenes(shipped):
        for text in texts_of(scene.step):
            for words in (text.en, text.zh):
                assert MISSING not in scene.numbers.said(words)
                for number in NUMBER.findall(REFERENCE.sub("", words)):
                    known = COUNTING | NOTES | STATED.get(shipped.name, set())
                    assert number in known, f"{number} is said but not computed: {words}"


@BY_NAME
def test_every_reference_is_what_the_trace_itself_says(shipped):
    """Ask the trace directly, not through the reader of references."""
    for scene in scenes(shipped):
        for expression in references_in(scene.step):
            sort, _, name = expression.partition(":")
            if sort in {"value", "gradient"} and name.isidentifier():
                direct = getattr(scene.trace, sort)(name)
                assert np.array_equal(scene.numbers.number(expression), direct)
                for number in np.ravel(direct).tolist():
                    assert float(exact_text(number).replace("−", "-")) == number


def references_in(step):
    for text in texts_of(step):
        for found in REFERENCE.findall(text.en):
            yield found.strip("()")


@BY_NAME
def test_everything_that_a_step_points_at_is_there(shipped):
    for scene in scenes(shipped):
        step = scene.step
        assert scene.gates == step.gates
        assert len(scene.wires) == len(step.wires)
        assert scene.frame == step.frame
        assert all(name in scene.graph for name, _ in step.values)


@BY_NAME
def test_a_lesson_plays_to_its_end(shipped):
    player = Player(shipped.lesson)
    for number, scene in enumerate(scenes(shipped)):
        assert player.number == number
        moments = moments_in(scene)
        shown = scene.number(moments)
        assert moments.steps[shown].phase.value == scene.step.moment.phase
        if scene.step.question is not None and not scene.step.question.choices:
            right = marked_number(scene.step.question, "0", scene.numbers).right
            player.answer(marked_number(scene.step.question, right, scene.numbers))
            assert player.verdict.is_right
        player.go_to(player.number + 1)
    assert player.is_at_end


@BY_NAME
def test_no_answer_stands_on_the_canvas_while_it_is_asked(shipped):
    for scene in scenes(shipped):
        question = scene.step.question
        if question is None or question.choices:
            continue
        moments = moments_in(scene)
        number, sort = scene.number(moments), question.answer.partition(":")[0]
        name = question.answer.partition(":")[2]
        layout = scene.trace.layout
        if sort in {"value", "gradient"} and name.isidentifier():
            known = moments.value_at if sort == "value" else moments.gradient_at
            assert known[layout.wiring.row[name]] > number, question.answer
        if sort == "back":
            wire = next(wire for wire in scene_wires(scene, name))
            assert moments.wire_gradient_at[layout.wire_row[wire]] > number, question.answer


def scene_wires(scene, text):
    from bpstudio.lessons.wires import wire_called

    yield wire_called(scene.graph, text)


@BY_NAME
def test_a_file_of_a_lesson_is_as_bpstudio_writes_it(shipped):
    assert dumps(load(shipped.path)) == shipped.path.read_text("utf-8")
    assert lessons_in(load(shipped.path)) == (shipped.lesson,)


def test_the_wrong_order_counts_one_branch_twice():
    """`forks_add` says 7: b is worked off once with its first gradient and once with the sum."""
    (shipped,) = (each for each in LESSONS if each.name == "forks_add")
    graph = load(shipped.path)
    trace = evaluate(graph)
    numbers = Numbers(graph, trace, trace)
    assert numbers.number("2 * back:copy2.2->d + 2 * gradient:b + back:copy1.3->c") == 7.0


# -- the curriculum -----------------------------------------------------------------------------


def test_a_lesson_names_only_rows_that_there_are():
    known = {row["row"] for row in ROWS}
    for shipped in LESSONS:
        assert set(shipped.lesson.rows) <= known


def test_every_row_about_scalars_is_covered_by_a_lesson():
    covered = {row for shipped in LESSONS for row in shipped.lesson.rows}
    owned = {row["row"] for row in ROWS if row["about"] == "scalars"}
    assert owned - covered == set()
