"""Edits of examples: one is shown, one more kept, one changed or dropped, each one step to undo."""

import pytest

from bpstudio.document import Document, edits
from bpstudio.document.edits.examples import is_shown
from bpstudio.graph.examples import KEY, examples_in
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal

ROWS = {"x": [1, 2, 3, 4], "t": [1, 2, 2, 5]}


@pytest.fixture
def document():
    text = "f = half_squared(w * x, t)"
    return Document(parse(text, values={"w": 0.5, "x": 7, "t": 8}, inputs=["x", "t"]))


@pytest.fixture
def graph(document):
    document.apply(edits.set_examples(document.graph, ROWS, "sum"))
    return document.graph


def inputs(graph):
    return {name: graph.gate(name).value for name in "xt"}


def test_setting_examples_shows_the_first_and_is_one_step(document, graph):
    assert inputs(graph) == {"x": 1, "t": 1}
    assert examples_in(graph).count == 4
    assert document.undo_label == "Set 4 examples"
    document.undo()
    assert inputs(graph) == {"x": 7, "t": 8}
    assert KEY not in graph.extras


def test_showing_an_example_gives_the_inputs_its_values(document, graph):
    document.apply(edits.show_example(graph, 3))
    assert inputs(graph) == {"x": 4, "t": 5}
    assert examples_in(graph).shown == 3
    assert document.undo_label == "Show another example"
    document.undo()
    assert inputs(graph) == {"x": 1, "t": 1}
    assert examples_in(graph).shown == 0


def test_an_input_that_was_changed_is_no_example_any_more_until_it_is_shown_again(document, graph):
    assert is_shown(graph, examples_in(graph))
    document.apply(edits.set_value(graph, "x", 9))
    assert not is_shown(graph, examples_in(graph))
    document.apply(edits.show_example(graph, 0))
    assert is_shown(graph, examples_in(graph))


def test_the_values_of_the_inputs_become_an_example(document, graph):
    document.apply(edits.set_value(graph, "x", 9))
    document.apply(edits.keep_as_example(graph))
    found = examples_in(graph)
    assert (found.count, found.shown) == (5, 4)
    assert found.example(4) == {"x": 9, "t": 1}
    assert found.reduce == "sum"


def test_the_first_example_is_made_of_all_inputs_with_a_value():
    graph = parse("f = w * x + u", values={"w": 1, "x": 2}, inputs=["x", "u"])
    graph.apply(edits.keep_as_example(graph).patch)
    assert examples_in(graph).inputs == (("x", (2,)),)
    with pytest.raises(Refusal, match="No input has a value"):
        edits.keep_as_example(parse("f = w * w", values={"w": 1}))


def test_a_blank_input_cannot_become_an_example(graph):
    graph.apply(edits.set_value(graph, "t", None).patch)
    with pytest.raises(Refusal, match="t has no value yet"):
        edits.keep_as_example(graph)


def test_an_input_that_is_gone_keeps_the_value_that_it_had(document, graph):
    document.apply(edits.remove(graph, ["t"]))
    document.apply(edits.keep_as_example(graph))
    assert examples_in(graph).example(4) == {"x": 1, "t": 1}


@pytest.mark.parametrize(
    ("shown", "dropped", "left", "value"), [(0, 3, 0, 1), (3, 0, 2, 4), (3, 3, 2, 3), (1, 1, 1, 3)]
)
def test_an_example_is_dropped(document, graph, shown, dropped, left, value):
    document.apply(edits.show_example(graph, shown))
    document.apply(edits.drop_example(graph, dropped))
    assert examples_in(graph).count == 3
    assert examples_in(graph).shown == left
    assert graph.gate("x").value == value
    assert is_shown(graph, examples_in(graph))


def test_with_the_last_example_there_are_none(document, graph):
    for _ in range(4):
        document.apply(edits.drop_example(graph, 0))
    assert examples_in(graph) is None
    assert graph.gate("x").value == 4
    for edit in (edits.show_example, edits.drop_example):
        with pytest.raises(Refusal, match="The graph has no examples"):
            edit(graph, 0)


def test_a_number_of_an_example_is_changed(document, graph):
    document.apply(edits.set_in_example(graph, 2, "x", 30))
    assert examples_in(graph).example(2) == {"x": 30, "t": 2}
    assert graph.gate("x").value == 1
    document.apply(edits.set_in_example(graph, 0, "x", 10))
    assert graph.gate("x").value == 10
    document.apply(edits.set_value(graph, "x", 5))
    document.apply(edits.set_in_example(graph, 0, "x", 11))
    assert graph.gate("x").value == 5


def test_sum_or_mean_is_a_choice_that_can_be_undone(document, graph):
    document.apply(edits.reduce_by(graph, "mean"))
    assert examples_in(graph).reduce == "mean"
    assert document.undo_label == "Take the mean of the losses"
    document.apply(edits.reduce_by(graph, "mean"))
    document.undo()
    assert examples_in(graph).reduce == "sum"


def test_all_examples_are_removed(document, graph):
    document.apply(edits.clear_examples(graph))
    assert examples_in(graph) is None


def test_examples_follow_the_name_of_their_input(document, graph):
    document.apply(edits.rename(graph, "x", "pixel"))
    assert examples_in(graph).names == ("pixel", "t")
    document.undo()
    assert examples_in(graph).names == ("x", "t")


def test_examples_that_do_not_fit_are_refused(graph):
    with pytest.raises(Refusal, match="There is no input called “w”"):
        edits.set_examples(graph, {"w": [1]})
    with pytest.raises(Refusal, match="There is no input called “q”"):
        edits.set_examples(graph, {"q": [1]})
    with pytest.raises(Refusal, match="this example is \\[2\\], but the first is a number"):
        edits.set_in_example(graph, 1, "x", [1, 2])
    with pytest.raises(Refusal, match="There is no example 5 of 4"):
        edits.show_example(graph, 4)
