import numpy as np
import pytest

from bpstudio.graph.examples import checked_examples
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.training.data_sets import made
from bpstudio.training.feeding import (
    columns_by_name,
    columns_guessed,
    examples_of,
    own_examples,
    split,
    standardised,
)
from bpstudio.training.reading import table_of


def neuron():
    values = {"w": [1.0, 2.0], "x": [0.0, 0.0], "t": 0.0}
    return parse("L = half_squared(dot(w, x), t)", values=values, inputs=["x", "t"])


def test_columns_feed_the_inputs_of_their_names():
    graph, table = neuron(), made("xor")
    columns = columns_by_name(graph, table)
    assert columns == {"x": ("x[0]", "x[1]"), "t": ("t",)}
    examples = examples_of(graph, table, columns)
    assert examples["x"].shape == (4, 2)
    assert examples["t"].shape == (4,)
    assert examples["x"][1].tolist() == [0.0, 1.0]


def test_a_matrix_takes_its_columns_row_by_row():
    graph = parse("L = sum(x * w)", values={"x": [[0, 0], [0, 0]], "w": 1.0}, inputs=["x"])
    table = table_of('"x[0,0]","x[0,1]","x[1,0]","x[1,1]"\n1,2,3,4\n', "d.csv")
    examples = examples_of(graph, table, columns_by_name(graph, table))
    assert examples["x"].tolist() == [[[1, 2], [3, 4]]]


def test_a_blank_input_takes_what_the_data_have_for_it():
    graph = parse("L = sum(x * w) + t", values={"w": 1.0}, inputs=["x", "t"])
    table = made("xor")
    examples = examples_of(graph, table, columns_by_name(graph, table))
    assert [examples[name].shape for name in "xt"] == [(4, 2), (4,)]


def test_any_columns_can_be_chosen():
    graph = neuron()
    columns = {"x": ("petal length", "petal width"), "t": ("species",)}
    examples = examples_of(graph, made("iris"), columns)
    assert examples["x"].shape == (150, 2)


def test_an_input_on_which_the_loss_does_not_depend_needs_no_data():
    text = "a = x + y; L = w * x"
    graph = parse(text, values={"x": 1.0, "y": 2.0, "w": 1.0}, inputs=["x", "y"])
    assert {name: value.tolist() for name, value in own_examples(graph).items()} == {"x": [1.0]}
    graph.chosen_loss = None
    assert own_examples(graph) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x[0],t\n1,2\n", "d.csv has no column “x[1]” for the input x: it has x[0], t."),
        (
            "x[0],x[1],x[2],t\n1,2,3,4\n",
            "d.csv has a column “x[2]”, but the input x takes only 2 numbers.",
        ),
    ],
)
def test_columns_that_do_not_fit_are_refused(text, said):
    with pytest.raises(Refusal) as refused:
        columns_by_name(neuron(), table_of(text, "d.csv"))
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"x": ("x[0]", "x[1]")}, "No column of xor is chosen for the input t."),
        ({"x": (), "t": ("t",)}, "No column is chosen for the input x."),
        (
            {"x": ("x[0]",), "t": ("t",)},
            "The input x takes 2 numbers, but 1 column feeds it.",
        ),
        (
            {"x": ("x[0]", "x[1]"), "t": ("t", "t")},
            "The input t takes 1 number, but 2 columns feed it.",
        ),
        (
            {"y": ("t",)},
            "The graph has no input “y” that the data could feed.",
        ),
    ],
)
def test_choices_that_do_not_fit_are_refused(columns, said):
    with pytest.raises(Refusal) as refused:
        examples_of(neuron(), made("xor"), columns)
    assert str(refused.value) == said


def test_a_blank_input_without_any_column_is_refused():
    graph = parse("L = x * w", values={"w": 1.0}, inputs=["x"])
    with pytest.raises(Refusal, match="has no column “x” for the input of that name"):
        columns_by_name(graph, table_of("y\n1\n", "d.csv"))


def test_standardised_inputs_have_mean_0_and_deviation_1_where_they_differ():
    x = np.array([[1.0, 5.0], [3.0, 5.0]])
    result = standardised({"x": x, "t": x}, {"x": x}, ["x"])
    assert result["x"].tolist() == [[-1.0, 0.0], [1.0, 0.0]]
    assert result["t"] is x
    with pytest.raises(Refusal, match="“y” cannot be standardised"):
        standardised({"x": x}, {"x": x}, ["y"])


def test_a_split_uses_every_row_once_and_leaves_one_to_train_on():
    train, held = split(10, 0.3, seed=1)
    assert (len(train), len(held)) == (7, 3)
    assert sorted([*train, *held]) == list(range(10))
    assert len(split(3, 1.0, seed=0)[0]) == 1
    assert split(5, 0.0, seed=0)[0].tolist() == list(range(5))


def test_examples_that_a_graph_carries_are_its_own():
    graph = neuron()
    graph.extras = {"examples": checked_examples({"x": [[1, 2], [3, 4]], "t": [0, 1]})}
    own = own_examples(graph)
    assert own["x"].tolist() == [[1.0, 2.0], [3.0, 4.0]]
    assert own["t"].shape == (2,)


def test_columns_of_other_names_are_guessed_with_the_target_last():
    graph = neuron()
    assert columns_guessed(graph, made("xor")) == {"x": ("x[0]", "x[1]"), "t": ("t",)}
    table = table_of("length,width,kind\n1,2,a\n3,4,b\n", "d.csv")
    assert columns_guessed(graph, table) == {"x": ("length", "width"), "t": ("kind",)}
    short = table_of("length\n1\n", "d.csv")
    assert columns_guessed(graph, short) == {"t": ("length",), "x": ()}
