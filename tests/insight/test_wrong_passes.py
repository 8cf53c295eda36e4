import json
from pathlib import Path

import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.insight import wrong_passes
from bpstudio.insight.updates import UpdateRules, loss_with, update_rules_of, updates_of
from bpstudio.insight.wrong_passes import WrongWay, wrong_pass
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.disk import load
from bpstudio.storage.samples import samples

ROOT = Path(__file__).parents[2]
EXAMPLES = json.loads((ROOT / "tests/data/worked_examples.json").read_text("utf-8"))
SAMPLES = [load(sample.path) for sample in samples()]
each_way = pytest.mark.parametrize("way", WrongWay)


@pytest.fixture
def sample():
    return lambda name: load(ROOT / "sample_graphs" / f"{name}.bpg")


def test_without_order_the_diamond_gives_seven_beside_five(sample):
    trace = evaluate(sample("diamond"))
    made = wrong_pass(trace, WrongWay.WITHOUT_ORDER)
    assert (made.gradient(trace, "a"), trace.gradient("a")) == (7.0, 5.0)
    assert (made.gradient(trace, "b"), made.gradient(trace, "c")) == (2.0, 1.0)


def test_overwriting_at_a_fork_leaves_one_branch_of_two():
    trace = evaluate(parse("b = a + a", values={"a": 3.0}))
    made = wrong_pass(trace, WrongWay.OVERWRITING)
    assert (made.gradient(trace, "a"), trace.gradient("a")) == (1.0, 2.0)
    assert [float(each) for each in made.wrong_wires(trace).values()] == [1.0]


def test_what_is_overwritten_is_what_came_first():
    trace = evaluate(parse("q = a * 2; f = q * a", values={"a": 3.0}))
    # Backward, f comes first with q = 6 for a, and then q with 2 · 3 = 6 · … overwrites it.
    made = wrong_pass(trace, WrongWay.OVERWRITING)
    assert made.gradient(trace, "a") == 2.0 * 3.0


def test_updating_early_gives_the_error_that_was_published_beside_the_right_one(sample):
    (mazur,) = (each for each in EXAMPLES if each["name"] == "mazur_2_2_2")
    graph = sample("mazur_2_2_2")
    trace, rules = evaluate(graph), update_rules_of(graph)
    assert rules == UpdateRules(0.5, frozenset({"b1", "b2"}))
    right = updates_of(trace, rules)
    names = [gate.id for gate in trace.layout.wiring.gates]
    for row, value in right.items():
        assert value == pytest.approx(mazur["updates"]["computed"][names[row]], abs=1e-12)
    made = wrong_pass(trace, WrongWay.UPDATING_EARLY, rules)
    assert loss_with(trace, right) == pytest.approx(0.29102777369359933, abs=1e-15)
    assert loss_with(trace, made.updated) == pytest.approx(0.29102792390544197, abs=1e-15)
    output = {names.index(f"w{number}") for number in (5, 6, 7, 8)}
    assert {row for row in right if made.updated[row] == right[row]} == output


@each_way
def test_without_a_fork_only_an_early_update_goes_wrong(way):
    trace = evaluate(
        parse("f = sigmoid(w * x + b)", values={"w": 2.0, "x": 3.0, "b": -5.0}, inputs=["x"])
    )
    wrong = wrong_pass(trace, way, UpdateRules(0.1)).wrong_wires(trace)
    assert bool(wrong) is (way is WrongWay.UPDATING_EARLY)


@each_way
@pytest.mark.parametrize("graph", SAMPLES, ids=lambda graph: graph.title)
def test_every_mistake_can_be_made_on_every_sample(graph, way):
    trace = evaluate(graph)
    made = wrong_pass(trace, way)
    assert set(made.on_wire) == set(np.flatnonzero(trace.layout.has_downstream).tolist())


@each_way
def test_mistakes_are_made_with_arrays_too(way):
    text = "h = tanh(W @ x + b); g = h * b; f = sum(h * g)"
    values = {"W": [[0.1, 0.2], [0.3, -0.4]], "x": [1.0, 2.0], "b": [0.5, -0.5]}
    trace = evaluate(parse(text, values=values, inputs=["x"]))
    made = wrong_pass(trace, way)
    assert np.shape(made.gradient(trace, "W")) == (2, 2)
    assert made.wrong_wires(trace)


@each_way
def test_without_a_loss_no_mistake_can_be_made(way):
    trace = evaluate(parse("f = x * y"))
    assert not wrong_pass(trace, way).on_wire
    assert loss_with(trace, {}) is None


def test_too_many_calls_are_refused_in_a_sentence(monkeypatch):
    monkeypatch.setattr(wrong_passes, "MOST_CALLS", 50)
    text = "; ".join(f"x{k + 1} = x{k} + sin(x{k})" for k in range(10))
    trace = evaluate(parse(text, values={"x0": 1.0}))
    with pytest.raises(Refusal, match=r"more than 50 times\.$"):
        wrong_pass(trace, WrongWay.WITHOUT_ORDER)


def test_every_mistake_has_its_sentence():
    assert all(way.sentence.endswith(".") for way in WrongWay)
