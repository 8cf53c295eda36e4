import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document.edits import set_examples, set_value
from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.training.feeding import split
from bpstudio.training.preparing import prepared, trainer_for
from bpstudio.training.recipe import Data, Recipe
from bpstudio.training.schedules import read_schedule
from bpstudio.training.trainer import Phase, Trainer

XOR = Data("xor")
X = np.array([0.0, 1.0, 2.0, 3.0])
T = np.array([1.0, 3.0, 5.0, 8.0])


def plain(parameters):
    return {name: value.tolist() for name, value in parameters.items()}


def by_hand(recipe, rows_of_step):
    """Fit w x + b as one would write it down, and return the losses, w and b."""
    w, b, losses = 0.5, 0.0, []
    for k, rows in enumerate(rows_of_step):
        x, t = X[rows], T[rows]
        error = w * x + b - t
        count = len(rows) if recipe.reduce == "mean" else 1
        losses.append(np.sum(error**2) / count + recipe.l2 * (w * w + b * b))
        rate = recipe.schedule.rate(recipe.rate, k, len(rows_of_step))
        by_w = np.sum(2 * error * x) / count + 2 * recipe.l2 * w
        by_b = np.sum(2 * error) / count + 2 * recipe.l2 * b
        w, b = w - rate * by_w, b - rate * by_b
    return losses, w, b


@given(
    st.sampled_from(["mean", "sum"]),
    st.sampled_from([None, 1, 2, 3]),
    st.sampled_from(["constant", "linear:0", "step:2:0.5", "cosine:0.001"]),
    st.sampled_from([0.0, 0.1]),
    st.integers(0, 5),
)
def test_training_does_what_one_would_write_down(reduce, size, schedule, l2, seed):
    values = {"w": 0.5, "b": 0.0, "x": 0.0, "t": 0.0}
    graph = parse("L = squared_error(w * x + b, t)", values=values, inputs=["x", "t"])
    recipe = Recipe(
        epochs=3,
        batch_size=size,
        rate=0.01,
        schedule=read_schedule(schedule),
        reduce=reduce,
        l2=l2,
        seed=seed,
    )
    trainer = Trainer(graph, {"x": X, "t": T}, recipe)
    steps = list(trainer.steps())
    losses, w, b = by_hand(recipe, [step.rows for step in steps])
    assert [step.loss for step in steps] == pytest.approx(losses, rel=1e-12)
    assert plain(trainer.parameters) == pytest.approx({"w": w, "b": b}, rel=1e-12)
    assert [step.epoch for step in steps] == sorted([0, 1, 2] * (len(steps) // 3))


def test_nielsens_saturated_neuron_learns_as_slowly_as_published(nielsen):
    graph, example = nielsen
    training, expected = example["training"], example["expected"]
    recipe = Recipe(epochs=training["steps"], rate=training["lr"])
    trainer = trainer_for(graph, recipe)

    def a():
        edited = set_value(graph, "w", float(trainer.parameters["w"]))
        graph.apply(edited.patch)
        graph.apply(set_value(graph, "b", float(trainer.parameters["b"])).patch)
        return float(evaluate(graph).value("a"))

    assert a() == pytest.approx(expected["a0"], rel=1e-9)
    for _ in range(150):
        trainer.step()
    assert a() == pytest.approx(expected["a_after_150"], rel=1e-9)
    assert len(list(trainer.steps())) == 150
    assert a() == pytest.approx(expected["a_after"], rel=1e-9)
    assert float(trainer.parameters["w"]) == pytest.approx(expected["w_after"], rel=1e-9)


def test_nothing_is_updated_until_every_gradient_is_known(network):
    trainer = trainer_for(network, Recipe(XOR, epochs=1, rate=1.0))
    before = plain(trainer.parameters)
    seen = []
    while trainer.phase is not Phase.DONE:
        phase = trainer.phase
        step = trainer.advance()
        seen.append((phase, step is not None, plain(trainer.parameters) == before))
    assert seen == [
        (Phase.DRAW, False, True),
        (Phase.FORWARD, False, True),
        (Phase.BACKWARD, True, True),
        (Phase.UPDATE, False, False),
    ]
    assert trainer.ending == "epochs"
    assert trainer.advance() is None
    assert trainer.step() is None


def test_phases_and_whole_steps_amount_to_the_same(network):
    recipe = Recipe(XOR, epochs=5, batch_size=2, rate=0.5, optimizer="adam")
    slow, fast = trainer_for(network, recipe), trainer_for(network, recipe)
    while slow.phase is not Phase.DONE:
        slow.advance()
    list(fast.steps())
    assert plain(slow.parameters) == plain(fast.parameters)


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others(network):
    def learnt(seed):
        trainer = trainer_for(network, Recipe(XOR, epochs=5, batch_size=1, seed=seed))
        losses = [step.loss for step in trainer.steps()]
        return losses, plain(trainer.parameters)

    assert learnt(7) == learnt(7)
    assert learnt(7) != learnt(8)


def test_the_graph_may_be_edited_while_it_is_trained(network):
    recipe = Recipe(XOR, epochs=20, rate=1.0)
    undisturbed, trainer = trainer_for(network, recipe), trainer_for(network, recipe)
    list(undisturbed.steps())
    trainer.step()
    network.apply(set_value(network, "b2", 50.0).patch)
    list(trainer.steps())
    assert plain(trainer.parameters) == plain(undisturbed.parameters)


def test_a_step_knows_gradients_accuracy_and_what_was_drawn(network):
    trainer = trainer_for(network, Recipe(XOR, epochs=400, rate=1.0, optimizer="momentum"))
    steps = list(trainer.steps())
    assert steps[-1].accuracy == 1.0
    assert steps[0].norms.keys() == {"W1", "b1", "w2", "b2"} == trainer.gradients.keys()
    assert steps[0].norm == pytest.approx(np.hypot.reduce(list(steps[0].norms.values())))
    assert steps[0].rows.tolist() == [0, 1, 2, 3] == trainer.rows.tolist()
    assert steps[3].plain == {"step": 3, "epoch": 3, "loss": steps[3].loss, "rate": 1.0}


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_measuring_now_and_then_changes_no_number(network, optimizer):
    recipe = Recipe(
        Data("moons", held_out=0.25), epochs=40, batch_size=50, rate=0.1, optimizer=optimizer
    )
    often, seldom = trainer_for(network, recipe), trainer_for(network, recipe, points=10)
    all_steps, steps = list(often.steps()), list(seldom.steps())
    assert [step.loss for step in steps] == [step.loss for step in all_steps]
    assert plain(seldom.parameters) == plain(often.parameters)
    measured = [step for step in steps if step.norms]
    assert [step.number for step in measured] == [*range(0, 120, 12), 119]
    assert [step.number for step in steps if step.held_out] == [*range(0, 120, 12)]
    for step in measured:
        same = all_steps[step.number]
        assert (step.accuracy, step.norms) == (same.accuracy, same.norms)
        assert step.held_out == (None if step.number == 119 else same.held_out)


def test_with_patience_every_epoch_is_scored_however_seldom_steps_are_measured(network):
    data = Data("moons", held_out=0.25)
    trainer = trainer_for(network, Recipe(data, epochs=5, batch_size=50, patience=9), points=1)
    assert len([step for step in trainer.steps() if step.held_out]) == 5


def test_what_is_held_out_is_scored_at_the_start_of_each_epoch_and_never_trained_on(network):
    recipe = Recipe(Data("moons", held_out=0.25), epochs=3, batch_size=50, rate=0.5, l2=0.01)
    ready = prepared(network, recipe)
    assert (ready.count, len(ready.held_out["x"])) == (150, 50)
    trainer = Trainer(network, ready.examples, recipe, ready.held_out)
    steps = list(trainer.steps())
    assert [step.held_out is not None for step in steps] == [True, False, False] * 3
    assert max(int(step.rows.max()) for step in steps) == 149
    last = trainer.score()
    assert last.loss < steps[0].held_out.loss
    assert 0.0 <= last.accuracy <= 1.0


def test_training_ends_early_at_the_loss_that_is_good_enough(line):
    trainer = trainer_for(line, Recipe(Data("linear", noise=0.0), epochs=999, stop_loss=1e-3))
    steps = list(trainer.steps())
    assert steps[-1].loss <= 1e-3 < steps[-2].loss
    assert trainer.ending == "loss"


@pytest.mark.parametrize("held_out", [0.0, 0.5])
def test_training_ends_when_patience_does(line, held_out):
    data = Data("linear", held_out=held_out)
    trainer = trainer_for(line, Recipe(data, epochs=10_000, rate=0.3, patience=3))
    assert len(list(trainer.steps())) < 10_000
    assert trainer.ending == "patience"


# -- what goes wrong ---------------------------------------------------------------------------


def refused(trainer):
    with pytest.raises(Refusal) as refusal:
        list(trainer.steps())
    assert trainer.phase is Phase.DONE
    assert trainer.ending == "refused"
    return str(refusal.value)


def test_a_rate_beyond_all_measure_moves_nothing(network):
    trainer = trainer_for(network, Recipe(XOR, rate=1e9))
    before = plain(trainer.parameters)
    said = refused(trainer)
    assert said.startswith("Step 0 would move W1 by ")
    assert said.endswith(", so it is not made: the learning rate 1e9 is too high.")
    assert plain(trainer.parameters) == before


def test_a_step_that_spoils_the_loss_is_taken_back(line):
    trainer = trainer_for(line, Recipe(Data("linear"), epochs=3_000, rate=2.0))
    said = refused(trainer)
    number = trainer.number
    assert said == (
        f"Step {number} spoilt the loss, so it is taken back: the learning rate 2 is too high."
    )
    again = trainer_for(line, Recipe(Data("linear"), epochs=3_000, rate=2.0))
    for _ in range(number):
        again.step()
    assert plain(trainer.parameters) == plain(again.parameters)


def classifier():
    values = {"W": [[1.0, 0.0], [0.0, 1.0]], "x": [0.0, 0.0], "t": 0.0}
    text = "L = cross_entropy(W @ x, one_hot(t, classes=2))"
    return parse(text, values=values, inputs=["x", "t"])


def test_a_target_out_of_range_is_named_and_moves_nothing():
    trainer = trainer_for(classifier(), Recipe(Data("blobs"), batch_size=1, rate=0.1, seed=3))
    said = refused(trainer)
    number = int(trainer.rows[0]) + 1
    assert said == (
        f"Training stops at step {trainer.number}, at row {number} of blobs: "
        "one_hot needs the number of a class, counted from 0, but got 2."
    )
    again = trainer_for(classifier(), Recipe(Data("blobs"), batch_size=1, rate=0.1, seed=3))
    for _ in range(trainer.number):
        again.step()
    assert trainer.number > 0
    assert plain(trainer.parameters) == plain(again.parameters)


@pytest.mark.parametrize(
    ("text", "targets", "said"),
    [
        ("logit_loss(w * x, t)", [1.0, 3.0], "in example 2 is 3, but logit_loss takes 0 to 1."),
        ("hinge(w * x, t) + 0 * t", [-2.0, 1.0], "in example 1 is −2, but hinge takes −1 to 1."),
    ],
)
def test_a_target_that_the_loss_makes_no_sense_of_is_refused_before_the_first_step(
    text, targets, said
):
    graph = parse(f"L = {text}", values={"w": 1.0, "x": 0.0, "t": 0.0}, inputs=["x", "t"])
    with pytest.raises(Refusal) as refused:
        Trainer(graph, {"x": np.ones(2), "t": np.array(targets)}, Recipe())
    assert str(refused.value) == f"The target t {said}"


@pytest.mark.parametrize("held_out", [0.0, 0.5])
def test_what_is_wrong_in_a_file_is_named_by_the_line_that_one_sees_there(held_out, tmp_path, line):
    rows = "".join(f"{k},{k}\n" for k in range(9))
    (tmp_path / "d.csv").write_text(f"x,t\n\n{rows}1e300,0\n".replace("4,4\n", "4,4\n\n"))
    data = Data(file="d.csv", held_out=held_out)
    seed = next(s for s in range(99) if split(10, held_out, s)[0][-1] == 9)
    trainer = trainer_for(line, Recipe(data, seed=seed, rate=1e-3), tmp_path)
    assert "at line 13 of d.csv: " in refused(trainer)


def test_a_bad_target_in_a_file_is_named_by_its_line(tmp_path):
    values = {"w": 1.0, "x": 0.0, "t": 0.0}
    graph = parse("L = logit_loss(w * x, t)", values=values, inputs=["x", "t"])
    (tmp_path / "d.csv").write_text("x,t\n1,1\n\n2,5\n")
    with pytest.raises(Refusal) as refusal:
        trainer_for(graph, Recipe(Data(file="d.csv")), tmp_path)
    said = "The target t in line 4 of d.csv is 5, but logit_loss takes 0 to 1."
    assert str(refusal.value) == said


def test_what_is_wrong_with_examples_that_the_graph_carries_is_named_by_their_number(line):
    line.apply(set_examples(line, {"x": [1.0, 1e300], "t": [0.0, 0.0]}).patch)
    assert "at example 2: " in refused(trainer_for(line, Recipe(rate=1e-3)))


def test_nan_among_the_examples_is_named_and_moves_nothing(line):
    trainer = Trainer(line, {"x": np.array([1.0, np.nan]), "t": np.zeros(2)}, Recipe())
    before = plain(trainer.parameters)
    assert "at example 2: " in refused(trainer)
    assert plain(trainer.parameters) == before


def test_gradients_that_overflow_although_the_loss_does_not_are_refused():
    graph = parse("L = exp(w * x) * 0", values={"w": 1e-8, "x": 0.0}, inputs=["x"])
    trainer = Trainer(graph, {"x": np.array([1e200])}, Recipe())
    assert refused(trainer).startswith("Training stops at step 0, at example 1: ")


@pytest.mark.parametrize(
    ("text", "values", "inputs", "said"),
    [
        ("L = x * 2", {"x": 1.0}, ["x"], "no parameter"),
        ("L = w * 2", {}, [], "w has no value yet: training starts from one."),
    ],
)
def test_a_graph_that_cannot_learn_says_why(text, values, inputs, said):
    with pytest.raises(Refusal, match=said):
        trainer_for(parse(text, values=values, inputs=inputs), Recipe())


def test_a_graph_without_a_loss_cannot_learn():
    graph = parse("a = w * 2; b = v + 1", values={"w": 1.0, "v": 1.0})
    graph.chosen_loss = None
    with pytest.raises(Refusal, match="No gate is the loss"):
        trainer_for(graph, Recipe())


def test_a_clash_of_shapes_is_said_in_its_own_words():
    values = {"W": [[1.0, 2.0, 3.0]], "x": [1.0, 2.0]}
    trainer = trainer_for(parse("L = sum(W @ x)", values=values, inputs=["x"]), Recipe())
    with pytest.raises(Refusal, match="cannot combine"):
        trainer.step()
