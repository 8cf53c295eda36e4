"""Lessons travel inside the graph file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document import Document
from bpstudio.document.edits import rename
from bpstudio.graph.expressions import parse
from bpstudio.graph.lessons import KEY, Landmark, Lesson, Question, Step, Text, lessons_in
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps

words = st.text(max_size=8)
names = st.tuples() | st.tuples(st.sampled_from(["x", "q", "gone"]))
texts = st.builds(Text, words, words)
questions = st.builds(Question, texts, st.just("gradient:x"), because=texts) | st.builds(
    Question, texts, st.just(""), st.tuples(texts, texts), st.integers(0, 1), texts
)
landmarks = st.builds(
    Landmark,
    st.sampled_from(["start", "forward", "loss", "backward", "end"]),
    st.none() | st.just("q"),
)
values = st.tuples() | st.tuples(st.tuples(st.just("x"), st.floats(-9, 9) | st.just("value:q")))
steps = st.builds(Step, texts, landmarks, names, names, names, values, st.none() | questions)
lessons = st.lists(
    st.builds(Lesson, texts, st.tuples(words), st.lists(steps, max_size=3).map(tuple)), min_size=1
)


def graph_with(*carried):
    graph = parse("q = x + y; f = q * z", values={"x": -2, "y": 5, "z": -4})
    graph.extras = {KEY: carried} if carried else {}
    return graph


@given(lessons)
def test_saved_lessons_are_read_as_they_were(carried):
    graph = graph_with(*carried)
    assert lessons_in(loads(dumps(graph))) == tuple(carried)
    assert dumps(loads(dumps(graph))) == dumps(graph)


def test_a_step_is_a_line_of_the_file():
    step = Step(
        Text("Look at {value:f}.", "看 {value:f}。"), Landmark("forward", "f"), gates=("f",)
    )
    lines = dumps(graph_with(Lesson(Text("A lesson"), ("002.11",), (step, Step())))).splitlines()
    assert lines[-4:] == [
        ' "lessons": [',
        '  {"title": {"en": "A lesson"}, "rows": ["002.11"], "steps": [',
        '    {"words": {"en": "Look at {value:f}.", "zh": "看 {value:f}。"}, '
        '"at": {"phase": "forward", "gate": "f"}, "gates": ["f"]},',
        "    {}]}]}",
    ]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"steps": None}, "lessons[0].steps: this should be a list, but is null."),
        ({"mood": 1}, "lessons[0]: “mood” is not known here."),
        ({"steps": [{"at": {"phase": "later"}}]}, "lessons[0].steps[0].at.phase: "),
        ({"steps": [{"values": {"x": [1, "a"]}}]}, "lessons[0].steps[0].values.x "),
        (
            {"steps": [{}, {"question": {"ask": {}}}]},
            "lessons[0].steps[1].question: there is neither an answer nor a choice.",
        ),
        (
            {"steps": [{"question": {"ask": {}, "choices": [{}], "right": 1}}]},
            "lessons[0].steps[0].question: choice 1 is right, but there are only 1, counted",
        ),
    ],
)
def test_a_bad_lesson_is_one_sentence_that_names_the_place(change, sentence):
    raw = json.loads(dumps(graph_with()))
    raw[KEY] = [{"title": {"en": "T"}, "steps": []} | change]
    with pytest.raises(Refusal) as refused:
        loads(json.dumps(raw))
    assert str(refused.value).startswith(sentence)
    assert str(refused.value).endswith(".")


def test_lessons_follow_a_gate_that_is_renamed_and_undo_takes_that_back():
    question = Question(
        Text("What is {q}? {value:q}"), "value:q / 2", (Text("{wire:q->f}"),), because=Text("q")
    )
    step = Step(
        Text("q is {value:q} and {local:q->f.a}, not {value:x}.", "{2 * value:q}"),
        Landmark("backward", "q"),
        ("q", "x"),
        ("x->q.a", "q->f"),
        ("q",),
        (("x", "value:q"), ("y", 1.0)),
        question,
    )
    document = Document(graph_with(Lesson(Text("T"), steps=(step, Step()))))
    document.apply(rename(document.graph, "q", "sum1"))
    after = lessons_in(document.graph)[0].steps[0]
    assert after.words == Text(
        "q is {value:sum1} and {local:sum1->f.a}, not {value:x}.", "{2 * value:sum1}"
    )
    assert after.moment == Landmark("backward", "sum1")
    assert (after.gates, after.frame) == (("sum1", "x"), ("sum1",))
    assert after.wires == ("x->sum1.a", "sum1->f")
    assert after.values == (("x", "value:sum1"), ("y", 1.0))
    assert after.question.answer == "value:sum1 / 2"
    assert after.question.choices == (Text("{wire:sum1->f}"),)
    document.undo()
    assert lessons_in(document.graph)[0].steps[0] == step


def test_a_text_without_words_in_a_language_falls_back_on_the_other():
    assert Text("Hello", "").in_language("zh_CN") == "Hello"
    assert Text("Hello", "你好").in_language("zh_CN") == "你好"
    assert Text("", "你好").in_language("en") == "你好"
