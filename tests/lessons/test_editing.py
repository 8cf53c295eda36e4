"""Acts of an author of lessons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document import Document
from bpstudio.engine import evaluate
from bpstudio.graph.lessons import Landmark, Lesson, Question, Step, Text, lessons_in
from bpstudio.lessons import editing
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.stepping import moments_of

A, B, C = (Step(Text(word)) for word in "abc")
LESSON = Lesson(Text("T"), steps=(A, B, C))


def test_each_act_is_one_edit_that_is_taken_back(graph):
    document = Document(graph)
    document.apply(editing.add_lesson(graph, LESSON))
    document.apply(editing.add_lesson(graph, Lesson(Text("U"))))
    changed = editing.without_step(LESSON, 0)
    document.apply(editing.set_lesson(graph, 0, changed, Words("Delete a step of the lesson")))
    document.apply(editing.remove_lesson(graph, 1))
    assert lessons_in(graph) == (changed,)
    assert document.undo_label == "Delete the lesson"
    for count in (2, 2, 1, 0):
        document.undo()
        assert len(lessons_in(graph)) == count
    document.apply(editing.add_lesson(graph, LESSON))
    document.apply(editing.remove_lesson(graph, 0))
    assert not graph.extras


def test_steps_are_put_in_taken_out_exchanged_and_moved():
    assert editing.with_step(LESSON, 1, C).steps == (A, C, B, C)
    assert editing.without_step(LESSON, 1).steps == (A, C)
    assert editing.with_another_step(LESSON, 2, A).steps == (A, B, A)
    assert editing.with_step_moved(LESSON, 0, 1).steps == (B, A, C)
    assert editing.with_step_moved(LESSON, 2, -2).steps == (C, A, B)
    assert editing.with_step_moved(LESSON, 2, 1).steps == (A, B, C)


def test_a_moment_is_remembered_by_its_phase_and_gate(graph):
    trace = evaluate(graph)
    names = [gate.id for gate in graph.gates]
    moments = [editing.landmark_of(each, names) for each in moments_of(trace).steps]
    assert moments == [
        Landmark("start"),
        Landmark("forward", "q"),
        Landmark("forward", "f"),
        Landmark("loss"),
        Landmark("backward", "f"),
        Landmark("backward", "q"),
        Landmark("end"),
    ]


def test_wires_are_named_in_the_order_of_the_graph(graph):
    wires = list(graph.wires)
    assert editing.names_of_wires(graph, {wires[2], wires[0]}) == ("x->q.a", "q->f.a")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["x", "w1"]),
            st.floats(allow_nan=False, allow_infinity=False)
            | st.sampled_from([(1.0, -2.5), ((0.5,), (2.0,)), "value:w - 0.1 * gradient:w"]),
        )
    )
)
def test_values_are_read_as_they_are_written(values):
    expected = tuple(
        (name, 0.0 if value == 0.0 else value) for name, value in values
    )  # minus nothing is nothing
    assert editing.values_from(editing.values_text(tuple(values))) == expected


@pytest.mark.parametrize("text", ["x", "x =", "= 2", "2 = 2", "x = many", "x = [1, [2]]"])
def test_values_that_cannot_be_read_are_refused(text):
    with pytest.raises(Refusal, match=r"\.$"):
        editing.values_from(text)


def test_choices_are_lines_of_which_one_has_a_star():
    question = editing.with_choices(Question(Text("?")), "en", "this\n* that\n\n")
    assert question.choices == (Text("this"), Text("that"))
    assert question.right == 1
    both = editing.with_choices(question, "zh_CN", "这个\n* 那个")
    assert both.choices == (Text("this", "这个"), Text("that", "那个"))
    assert editing.choices_text(both, "en") == "this\n* that"
    assert editing.choices_text(both, "zh") == "这个\n* 那个"
    assert editing.with_choices(both, "en", "only").choices == (Text("only", "这个"),)


def test_words_of_one_language_leave_the_other_alone():
    text = editing.in_text(Text("Hello", "你好"), "en", "Hi")
    assert text == Text("Hi", "你好")
    assert editing.own_words(Text("Hello"), "zh") == ""
