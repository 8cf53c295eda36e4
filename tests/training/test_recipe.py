import pytest

from bpstudio.document import Document
from bpstudio.document.edits import rename
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.training.recipe import Data, Recipe


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"epochs": 0}, "There are 1 to 10,000,000 epochs."),
        ({"batch_size": 0}, "A batch has at least 1 example."),
        ({"rate": 0.0}, "The learning rate has to be positive and finite."),
        ({"rate": float("inf")}, "The learning rate has to be positive and finite."),
        ({"rate": float("nan")}, "The learning rate has to be positive and finite."),
        ({"reduce": "median"}, "The losses of a batch are reduced by mean or sum."),
        ({"optimizer": "best"}, "The optimisers are sgd, momentum and adam."),
        ({"l2": -1.0}, "λ of the L2 penalty cannot be negative."),
        ({"seed": -1}, "A seed is 0, 1, 2 or any larger whole number."),
        ({"patience": 0}, "Patience lasts at least 1 epoch."),
    ],
)
def test_a_recipe_that_makes_no_sense_is_refused(settings, said):
    with pytest.raises(Refusal) as refused:
        Recipe(**settings)
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "The data are either a data set or a file."),
        ({"name": "xor", "file": "x.csv"}, "The data are either a data set or a file."),
        ({"name": "xor", "held_out": 1.0}, "held out lies between 0 and 1"),
        ({"name": "xor", "noise": -1.0}, "The noise of data cannot be negative."),
        ({"name": "xor", "seed": -1}, "A seed is 0, 1, 2"),
    ],
)
def test_data_that_make_no_sense_are_refused(settings, said):
    with pytest.raises(Refusal, match=said):
        Data(**settings)


def test_a_recipe_follows_an_input_that_is_renamed_and_undo_takes_that_back():
    graph = parse("L = w * x", values={"w": 1.0, "x": 1.0}, inputs=["x"])
    recipe = Recipe(Data("iris", columns={"x": ("petal width",)}, standardised=("x",)))
    graph.extras = {"training": recipe}
    document = Document(graph)
    document.apply(rename(graph, "x", "width"))
    data = graph.extras["training"].data
    assert (dict(data.columns), data.standardised) == ({"width": ("petal width",)}, ("width",))
    document.undo()
    assert graph.extras["training"] == recipe
    graph.extras = {"training": Recipe()}
    document.apply(rename(graph, "x", "width"))
    assert graph.extras["training"] == Recipe()
