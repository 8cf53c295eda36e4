"""Own examples: a row each, and what the rows come to."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document import edits
from bpstudio.engine import own_examples as own_examples_module
from bpstudio.engine.example_table import columns_of
from bpstudio.engine.own_examples import OwnPlan, own_examples
from bpstudio.gates import kind_of
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.session import Session

FILE = Path(__file__).parents[1] / "data" / "worked_examples.json"
WORKED = next(
    each
    for each in json.loads(FILE.read_text("utf-8"))
    if each["name"] == "notes002_sum_over_examples"
)


@pytest.fixture
def graph():
    """L = ΣCⁿ with Cⁿ = ½(w xⁿ + b − tⁿ)², for one example."""
    given = WORKED["inputs"]
    values = {"w": given["w"], "b": given["b"], "x": 0, "t": 0}
    graph = parse("y = w * x + b; C = 0.5 * (y - t) ** 2", values=values, inputs=["x", "t"])
    graph.apply(edits.set_examples(graph, {"x": given["X"], "t": given["t"]}, "sum").patch)
    return graph


def test_losses_and_gradients_add_up_as_published(graph):
    expected, found = WORKED["expected"], own_examples(graph)
    assert found.loss == pytest.approx(expected["value"], rel=1e-12)
    for name, gradient in found.gradients().items():
        assert gradient == pytest.approx(expected["grads"][name], rel=1e-12)
    middle = expected["intermediates"]["y"]
    np.testing.assert_allclose(found.batch.value("y"), middle["value"], rtol=1e-12)
    np.testing.assert_allclose(found.batch.example_gradients("y"), middle["grad"], rtol=1e-12)


def test_the_columns_add_up_to_their_totals(graph):
    columns = own_examples(graph).columns()
    assert [column.name for column in columns] == ["", "w", "b"]
    for column in columns:
        assert column.correction == pytest.approx(0, abs=1e-12)
        assert column.rows.sum() == pytest.approx(column.total, rel=1e-12)


def test_in_a_mean_the_means_of_the_columns_are_the_totals(graph):
    graph.apply(edits.reduce_by(graph, "mean").patch)
    for column in own_examples(graph).columns():
        assert column.correction == 0
        assert column.rows.mean() == pytest.approx(column.total, rel=1e-12)


def test_what_counts_once_is_taken_away_again_where_it_is_too_much():
    text = "L = (w @ x) ** 2 + l2_penalty(w, strength=0.5)"
    graph = parse(text, values={"w": [1, 2], "x": [1, 1]}, inputs=["x"], loss="L")
    graph.apply(edits.set_examples(graph, {"x": [[1, 0], [0, 1], [1, 1]]}, "sum").patch)
    found = own_examples(graph)
    assert [column.index for column in found.columns()] == ["", "[0]", "[1]"]
    assert found.columns()[0].correction == pytest.approx(-2 * 2.5)
    assert found.columns()[1].correction == pytest.approx(-2 * 1)
    for column in found.columns():
        assert column.rows.sum() + column.correction == pytest.approx(column.total)
    assert len(columns_of(found.batch, "sum", ["w"], most=2)) == 2


def test_a_session_computes_them_when_asked_and_again_after_a_change(graph):
    session = Session(graph)
    first = session.own_examples()
    assert session.own_examples() is first
    session.apply(edits.move(graph, {"w": (5, 5)}))
    assert session.own_examples() is first
    session.apply(edits.set_value(graph, "w", 0))
    assert session.own_examples().loss == pytest.approx(
        0.5 * sum((0.1 - t) ** 2 for t in (1, 2, 2, 5))
    )
    session.apply(edits.drop_example(graph, 3))
    assert session.own_examples().batch.count == 3
    session.apply(edits.clear_examples(graph))
    assert session.own_examples() is None


def test_without_inputs_for_them_there_are_none(graph):
    session = Session(graph)
    session.apply(edits.remove(graph, ["x", "t"]))
    assert session.own_examples() is None


def test_examples_that_cannot_run_say_why(graph):
    graph.apply(edits.set_value(graph, "w", None).patch)
    with pytest.raises(Refusal, match="w has no value yet"):
        own_examples(graph)


SMALL = st.integers(-3, 3).map(float)


@given(
    st.sampled_from(["mean", "sum"]),
    st.lists(st.tuples(st.sampled_from(["w", "zero", "k", "u", "x", "t"]), SMALL), max_size=5),
    st.integers(0, 2),
)
def test_a_plan_that_is_kept_knows_what_a_new_one_would(reduce, changes, shown):
    text = "L = k * (w * x + u - t) ** 2 + k * w ** 2 + zero * w"
    values = {"w": 1.0, "x": 0.0, "u": 2.0, "t": 0.0, "k": 0.5, "zero": 3.0}
    graph = parse(text, values=values, inputs=["x", "u", "t"], constants=["k", "zero"], loss="L")
    rows = {"x": [1.0, 2.0, 3.0], "t": [0.0, 1.0, 0.0]}
    graph.apply(edits.set_examples(graph, rows, reduce).patch)
    kept = OwnPlan(graph)
    kept.run()
    for name, value in changes:
        graph.apply(edits.set_value(graph, name, value).patch)
        kept.run()
    graph.apply(edits.show_example(graph, shown).patch)
    graph.apply(edits.set_in_example(graph, 1, "t", 7.0).patch)
    found, fresh = kept.run(), own_examples(graph)
    assert found.loss == fresh.loss
    assert found.gradients() == fresh.gradients()


def test_a_session_compiles_examples_once_for_a_structure(graph, monkeypatch):
    made = []
    plan = own_examples_module.BatchPlan
    monkeypatch.setattr(
        own_examples_module, "BatchPlan", lambda *words: made.append(words) or plan(*words)
    )
    session = Session(graph)
    for number in range(4):
        session.apply(edits.set_value(graph, "w", number / 2))
        session.apply(edits.show_example(graph, number))
        session.own_examples()
    assert len(made) == 1
    session.apply(edits.add_gate(graph, kind_of("relu"), (0, 0)))
    session.own_examples()
    assert len(made) == 2
