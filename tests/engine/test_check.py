"""The gradient check: it finds right what is right, wrong what is wrong, and knows a kink."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import check
from bpstudio.gates import kind_of
from bpstudio.graph import Patch
from bpstudio.graph.expressions import parse

SHAPES = ((), (3,), (2, 1), (2, 3))
SMOOTH = ("add", "multiply", "subtract", "sigmoid", "tanh", "sin", "cos", "gelu", "swish", "copy")
seeds = st.integers(0, 10**6)


def verdicts(graph):
    return {(row.name, row.index): row.verdict for row in check(graph).rows}


def with_wrong_slope(graph, name, slope):
    """Return the graph with one gate's local derivative replaced."""
    gate = graph.gate(name)
    kind = replace(gate.kind, local=slope)
    graph.apply(Patch(removed=(gate,), added=(replace(gate, kind=kind),)))
    return graph


@pytest.mark.parametrize("shapes", [((),), SHAPES])
@given(seed=seeds)
def test_every_gradient_of_a_smooth_graph_is_right(randomly, shapes, seed):
    report = check(randomly(seed, shapes, SMOOTH))
    assert report.is_right
    assert {row.verdict for row in report.rows} == {"right"}


@given(seed=seeds)
def test_no_gradient_of_a_bent_graph_is_wrong(randomly, seed):
    assert check(randomly(seed)).is_right


def test_every_number_has_its_row():
    report = check(parse("f = sum(m * x)", values={"m": [[1, 2]], "x": 3}))
    assert [(row.name, row.index) for row in report.rows if row.name == "m"] == [
        ("m", "[0, 0]"),
        ("m", "[0, 1]"),
    ]
    row = next(row for row in report.rows if row.name == "x")
    assert (row.index, row.analytic, row.verdict) == ("", 3.0, "right")
    assert row.numeric == pytest.approx(3, rel=1e-9)
    assert 0 <= row.relative_error < 1e-9


@pytest.mark.parametrize("values", [{"x": 0.7, "y": 2}, {"x": [0.7, -0.3], "y": 2}])
@pytest.mark.parametrize("factor", [1.001, -1.0, 0.0])
def test_a_wrong_rule_is_found_out_in_front_of_its_gate_and_not_behind(values, factor):
    graph = parse("s = tanh(x); f = sum(s * y)", values=values)
    graph = with_wrong_slope(graph, "s", lambda s, _x: (factor * (1 - s * s),))
    report = check(graph)
    assert not report.is_right
    assert {row.name for row in report.rows if row.verdict == "wrong"} == {"x"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("f = relu(x)", {"x": 0}),
        ("f = abs(x)", {"x": 0}),
        ("f = step(x)", {"x": 0}),
        ("f = max(x, y)", {"x": 2, "y": 2}),
        ("f = 1000 * x + relu(x) * 7", {"x": 0}),
        ("f = sum(relu(x))", {"x": [0.0]}),
        ("f = relu(x) - relu(-x)", {"x": 0}),
        ("f = sum(relu(x) - relu(-x))", {"x": [1, 0]}),
    ],
)
def test_a_kink_is_not_wrong(text, values):
    graph = parse(text, values=values)
    report = check(graph)
    assert report.is_right
    assert "kink" in {row.verdict for row in report.rows if row.name == "x"}


@pytest.mark.parametrize("distance", [1e-4, 3e-5, -1e-4, -3e-5])
def test_next_to_a_kink_a_smaller_step_decides(distance):
    assert set(verdicts(parse("f = relu(x) * 3", values={"x": distance})).values()) == {"right"}


@pytest.mark.parametrize(
    ("text", "x"),
    [
        ("f = log(x)", 1e-4),
        ("f = 1 / x", -1e-3),
        ("f = sqrt(x)", 1e-6),
        ("f = sin(1000 * x)", 0.4),
        ("f = sin(x)", 1e5),
        ("f = x ** 5", 100),
        ("f = exp(x) * 1e-30", -3),
        ("f = x * 0", 4),
        ("f = exp(50 * x)", -0.3),
    ],
)
def test_sharp_bends_and_odd_scales_are_no_mistakes(text, x):
    assert set(verdicts(parse(text, values={"x": x})).values()) == {"right"}


@pytest.mark.parametrize(
    ("text", "x"), [("f = sqrt(x)", 0), ("f = log(x)", -1), ("f = (x + 1e20) - 1e20", 1.0)]
)
def test_what_no_difference_could_tell_is_not_checked(text, x):
    graph = parse(text, values={"x": x})
    report = check(graph)
    assert report.is_right
    assert verdicts(graph)["x", ""] == "not checked"


def test_without_gradients_there_is_nothing_to_check():
    report = check(parse("f = x + y", values={"x": 1}))
    assert (report.rows, report.is_right) == ((), True)


@pytest.mark.parametrize("most", [1, 3])
def test_of_too_many_gradients_only_some_are_checked(most):
    report = check(parse("f = sin(x) * y", values={"x": 1, "y": 2}), most)
    checked = [row for row in report.rows if row.verdict != "not checked"]
    assert (len(report.rows), len(checked)) == (4, most)
    assert all(np.isnan(row.numeric) for row in report.rows if row.verdict == "not checked")


def test_many_perturbations_go_side_by_side_in_several_chunks(monkeypatch):
    monkeypatch.setattr("bpstudio.engine.perturbed._MOST_SIDE_BY_SIDE", 500)
    names = [f"x{number}" for number in range(12)]
    text = " + ".join(f"tanh({name})" for name in names)
    graph = parse(f"f = {text}", values={name: 0.1 * row for row, name in enumerate(names)})
    assert set(verdicts(graph).values()) == {"right"}


def test_a_kink_elsewhere_excuses_no_mistake():
    graph = parse("s = tanh(x); f = s + relu(y)", values={"x": 0.4, "y": 0})
    graph = with_wrong_slope(graph, "s", lambda s, _x: (s,))
    found = verdicts(graph)
    assert (found["x", ""], found["y", ""]) == ("wrong", "kink")


def test_constants_with_an_undefined_gradient_have_no_row():
    graph = parse("f = x ** 3", values={"x": -2})
    kinds = {graph.gate(row.name).kind for row in check(graph).rows}
    assert kind_of("constant") not in kinds
