from pathlib import Path

import numpy as np
import pytest

import bpstudio.session as session_module
from bpstudio.document import Edit, edits
from bpstudio.engine import Plan, evaluate
from bpstudio.gates import kind_of
from bpstudio.graph import Graph, Patch, Port
from bpstudio.graph.expressions import parse
from bpstudio.session import Session


class CountingPlan(Plan):
    """A plan that counts how often plans were compiled and how often they ran."""

    compiled = 0
    runs = 0

    def __init__(self, graph):
        CountingPlan.compiled += 1
        super().__init__(graph)

    def follow(self, graph, patch):
        is_compiled = super().follow(graph, patch)
        CountingPlan.compiled += is_compiled
        return is_compiled

    def run(self, seed=1.0):
        CountingPlan.runs += 1
        return super().run(seed)


@pytest.fixture
def session(monkeypatch):
    """(x + y) z at −2, 5, −4, with counters that start at zero."""
    monkeypatch.setattr(session_module, "Plan", CountingPlan)
    graph = parse("q = x + y; f = q * z", values={"x": -2.0, "y": 5.0, "z": -4.0})
    session = Session(graph, Path("xyz.bpg"))
    CountingPlan.compiled = CountingPlan.runs = 0
    return session


@pytest.fixture
def updates(session):
    heard = []
    session.updated.connect(heard.append)
    return heard


def work():
    return CountingPlan.compiled, CountingPlan.runs


def is_up_to_date(session):
    """Whether the session's numbers are those of a fresh pass over its graph."""
    fresh = evaluate(session.graph)
    return (
        session.plan.names == tuple(gate.id for gate in session.graph.gates)
        and np.array_equal(fresh.values, session.trace.values, equal_nan=True)
        and np.array_equal(fresh.wire_gradients, session.trace.wire_gradients, equal_nan=True)
    )


def test_a_session_opens_evaluated_and_clean(session):
    assert session.trace.value("f") == -12.0
    assert session.trace.gradient("x") == -4.0
    assert session.path == Path("xyz.bpg")
    assert session.document.is_clean
    assert session.graph is session.document.graph


def test_a_session_can_open_without_a_file():
    session = Session(Graph())
    assert session.path is None
    assert session.trace.loss is None


def test_a_value_runs_the_plan_again_and_builds_none(session, updates):
    edit = edits.set_value(session.graph, "x", 3)
    session.apply(edit)
    assert work() == (0, 1)
    assert session.trace.value("f") == -32.0
    assert [(each.patch, each.is_structural) for each in updates] == [(edit.patch, False)]
    assert updates[0].trace is session.trace


def test_an_update_leaves_the_traces_before_it_as_they_were(session, updates):
    before = session.trace
    session.apply(edits.set_value(session.graph, "x", 3))
    assert before.value("f") == -12.0
    assert updates[0].trace is not before


@pytest.mark.parametrize(
    "edit",
    [
        lambda graph: edits.move(graph, {"x": (7.0, 8.0), "q": (1.0, 2.0)}),
        lambda graph: edits.set_setting(graph, "x", "low", -1),
        lambda graph: edits.set_title(graph, "sum"),
    ],
    ids=["move", "slider", "title"],
)
def test_what_no_number_depends_on_keeps_the_trace(session, updates, edit):
    before = session.trace
    session.apply(edit(session.graph))
    assert work() == (0, 0)
    assert session.trace is before
    assert [each.is_structural for each in updates] == [False]


@pytest.mark.parametrize(
    "edit",
    [
        lambda graph: edits.join(graph, Port("x"), Port("f", 2)),
        lambda graph: edits.remove(graph, ["q"]),
        lambda graph: edits.rename(graph, "x", "price"),
        lambda graph: edits.choose_loss(graph, "q"),
        lambda graph: edits.change_kind(graph, "q", kind_of("max")),
        lambda graph: edits.set_value(graph, "x", [1, 2]),
        lambda graph: edits.set_value(graph, "x", None),
    ],
    ids=["join", "remove", "rename", "loss", "kind", "shape", "blank"],
)
def test_another_structure_or_shape_compiles_the_plan_anew(session, updates, edit):
    session.apply(edit(session.graph))
    assert work() == (1, 1)
    assert [each.is_structural for each in updates] == [True]
    assert is_up_to_date(session)
    session.undo()
    assert is_up_to_date(session)
    assert session.trace.value("f") == -12.0
    session.redo()
    assert is_up_to_date(session)


def test_a_gate_that_only_lies_about_costs_neither_a_plan_nor_a_run(session, updates):
    session.apply(edits.add_gate(session.graph, kind_of("relu"), (3.0, 4.0)))
    assert work() == (0, 0)
    assert session.trace.value("relu1") is None
    assert is_up_to_date(session)
    session.undo()
    assert work() == (0, 0)
    assert is_up_to_date(session)
    assert [each.is_structural for each in updates] == [True, True]


def test_a_setting_that_a_gate_computes_with_builds_a_new_plan():
    session = Session(parse("f = leaky_relu(x)", values={"x": -1.0}))
    session.apply(edits.set_setting(session.graph, "f", "slope", 0.5))
    assert session.trace.value("f") == -0.5
    assert is_up_to_date(session)


def test_each_tick_of_a_slider_is_told_and_undone_as_one(session, updates):
    session.document.begin("Change x")
    for tick in range(5):
        session.apply(edits.set_value(session.graph, "x", tick))
    session.document.commit()
    assert work() == (0, 5)
    assert [each.trace.value("q") for each in updates] == [5.0, 6.0, 7.0, 8.0, 9.0, 9.0]
    session.undo()
    assert session.trace.value("f") == -12.0
    assert session.document.is_clean


def test_values_and_places_that_change_together_are_one_update(session, updates):
    first = edits.set_value(session.graph, "x", 3).patch
    second = edits.move(session.graph, {"y": (1.0, 1.0)}).patch
    session.apply(Edit("Both", first.then(second)))
    assert work() == (0, 1)
    assert len(updates) == 1
    assert is_up_to_date(session)


def test_a_copy_of_a_shape_that_changes_for_one_of_two_sources_is_no_half_update(session):
    patch = edits.set_value(session.graph, "x", 1).patch
    patch = patch.then(edits.set_value(session.graph, "y", [1, 2]).patch)
    session.apply(Edit("Both", patch))
    assert is_up_to_date(session)
    assert session.trace.value("q").tolist() == [2.0, 3.0]


def test_an_edit_that_changes_nothing_is_not_told(session, updates):
    session.apply(Edit("Nothing", Patch()))
    assert updates == []
    assert work() == (0, 0)


# -- what a file should have ------------------------------------------------------------------


def test_expectations_that_still_hold_are_saved(session):
    session.graph.expect = {"value": {"f": -12.0}, "gradient": {"x": -4.0}}
    session.apply(edits.move(session.graph, {"x": (50.0, 60.0)}))
    assert session.for_saving() is session.graph


def test_expectations_that_an_edit_made_untrue_are_not_saved_and_come_back_with_undo(session):
    session.graph.expect = {"value": {"f": -12.0}}
    session.apply(edits.set_value(session.graph, "x", 3.0))
    saved = session.for_saving()
    assert saved.expect == {}
    assert saved == session.graph
    session.undo()
    assert session.for_saving().expect == {"value": {"f": -12.0}}
