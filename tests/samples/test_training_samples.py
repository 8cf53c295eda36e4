"""The samples that come with a recipe learn what is said about them."""

import pytest

from bpstudio.storage import samples
from bpstudio.storage.disk import load
from bpstudio.training.preparing import prepared, trainer_for
from bpstudio.training.recipe import Recipe
from bpstudio.training.trainer import Trainer

PATHS = {sample.name: sample.path for sample in samples()}


def trained(name):
    graph = load(PATHS[name])
    trainer = trainer_for(graph, graph.extras["training"])
    return list(trainer.steps()), trainer


def test_xor_is_learnt_by_two_hidden_neurons():
    steps, _ = trained("xor_2_2_1")
    assert len(steps) == 1_000
    assert steps[0].loss > 0.12
    assert steps[-1].loss < 0.001
    assert steps[-1].accuracy == 1.0


@pytest.mark.parametrize(
    ("name", "held_out"),
    [
        ("moons_two_layers", 0.95),
        ("iris_softmax", 0.95),
        ("circles_penalty", 0.95),
        ("digits_64_32_10", 0.95),
    ],
)
def test_a_network_is_right_about_most_of_what_it_has_never_seen(name, held_out):
    steps, trainer = trained(name)
    assert trainer.score().accuracy > held_out
    assert steps[-1].loss < steps[0].loss / 3


def test_the_penalty_of_a_graph_counts_once_and_not_once_an_example():
    graph = load(PATHS["circles_penalty"])
    recipe = graph.extras["training"]
    ready = prepared(graph, recipe)
    both = [
        Trainer(graph, ready.examples, Recipe(rate=0.05, reduce=reduce)).step().loss
        for reduce in ("mean", "sum")
    ]
    one = {name: values[:1] for name, values in ready.examples.items()}
    penalty = Trainer(graph, one, Recipe(rate=0.05)).step().loss - _log_loss(graph, one)
    assert both[1] - penalty == pytest.approx(ready.count * (both[0] - penalty))


def _log_loss(graph, examples):
    graph.chosen_loss = "L"
    loss = Trainer(graph, examples, Recipe(rate=0.05)).step().loss
    graph.chosen_loss = "J"
    return loss
