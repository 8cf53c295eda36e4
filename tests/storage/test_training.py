import json

import pytest

from bpstudio.notation.refusal import Refusal
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps
from bpstudio.training.recipe import Data, Recipe
from bpstudio.training.schedules import read_schedule


def text_with(training):
    return json.dumps(
        {
            "format": "bpstudio-graph",
            "version": 1,
            "gates": [{"id": "w", "kind": "parameter"}],
            "wires": [],
            "training": training,
        }
    )


def test_a_recipe_is_written_without_what_is_as_usual_and_read_back():
    recipe = Recipe(
        Data("moons", count=100, columns={"x": ("x[0]", "x[1]")}, held_out=0.2),
        batch_size=32,
        schedule=read_schedule("step:10:0.5"),
        optimizer="adam",
        patience=4,
    )
    graph = loads(text_with({}))
    graph.extras = {"training": recipe}
    text = dumps(graph)
    assert loads(text).extras == {"training": recipe}
    assert json.loads(text)["training"] == {
        "data": {
            "set": "moons",
            "count": 100,
            "columns": {"x": ["x[0]", "x[1]"]},
            "held_out": 0.2,
        },
        "batch": 32,
        "schedule": "step:10:0.5",
        "optimizer": "adam",
        "patience": 4,
    }


def test_an_empty_recipe_is_the_usual_one():
    assert loads(text_with({})).extras == {"training": Recipe()}


@pytest.mark.parametrize(
    ("training", "said"),
    [
        ({"epochs": "many"}, "training.epochs: this should be a number, but is text."),
        ({"epochs": 0}, "training: there are 1 to 10,000,000 epochs."),
        ({"speed": 1}, "training: “speed” is not known here."),
        ({"schedule": "fast"}, "training: “fast” is no schedule: there are constant, "),
        ({"data": {"set": "cats"}}, "training: there is no data set called “cats”: there are xor"),
        ({"data": {}}, "training: the data are either a data set or a file."),
        ({"data": {"set": "xor", "columns": {"x": 1}}}, "training.data.columns"),
    ],
)
def test_a_training_that_makes_no_sense_is_refused_with_its_place(training, said):
    with pytest.raises(Refusal) as refused:
        loads(text_with(training))
    assert str(refused.value).startswith(said)
