"""Problems: one sentence on the gate where infinity or NaN begins, and on no other."""

import numpy as np
import pytest

from bpstudio.engine import Plan, evaluate
from bpstudio.graph.expressions import parse


@pytest.mark.parametrize(
    ("text", "values", "problems"),
    [
        ("q = log(x); f = q + 1", {"x": -1}, "log needs a positive input, but got −1."),
        ("q = sqrt(x); f = q + 1", {"x": -4}, "sqrt needs an input that is not negative, but got"),
        ("q = x / y; f = q * 2", {"x": 1, "y": 0}, "divide needs a divisor other than 0, but got"),
        (
            "q = sum(log(v)); f = q * 2",
            {"v": [[1, 2], [-0.5, -3]]},
            "log needs a positive input, but got −0.5 at [1, 0].",
        ),
        ("q = exp(x); f = tanh(q)", {"x": 1000}, "q overflows: its value is beyond the largest"),
        ("q = x ** 3; f = q * 0", {"x": 1e200}, "q overflows: its value is beyond the largest"),
        ("q = v * v; f = sum(q)", {"v": [1, 1e200]}, "q overflows: its value at [1] is beyond"),
    ],
)
def test_a_value_that_is_not_finite_is_explained_where_it_begins(text, values, problems):
    (sentence,) = evaluate(parse(text, values=values)).problems.values()
    assert sentence.startswith(problems)
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0


def test_a_power_names_base_and_exponent():
    (sentence,) = evaluate(parse("f = x ** y", values={"x": -8, "y": 0.5})).problems.values()
    assert sentence.endswith("but got −8 and 0.5.")


def test_each_beginning_is_named_and_nothing_that_follows():
    trace = evaluate(parse("p = log(x); q = log(y); f = sin(p * q)", values={"x": -1, "y": -2}))
    assert set(trace.problems) == {"p", "q"}


def test_without_a_loss_values_are_still_explained():
    graph = parse("p = log(x); q = exp(x)", values={"x": -1})
    graph.chosen_loss = None
    assert evaluate(graph).problems == {"p": "log needs a positive input, but got −1."}


def test_a_source_that_is_not_finite_says_so():
    plan = Plan(parse("f = x * v", values={"x": 1, "v": [1, 2]}))
    plan.set_value("v", np.array([1.0, np.inf]))
    assert plan.run().problems == {"v": "v is not a finite number at [1]."}


@pytest.mark.parametrize(
    ("text", "values", "sentence"),
    [
        ("q = sqrt(x); f = q + 1", {"x": 0}, "q sends an infinite gradient back to x."),
        ("q = sqrt(v); f = sum(q)", {"v": [1, 0]}, "q sends an infinite gradient back to v."),
        ("q = x ** y; f = q + 1", {"x": -2, "y": 3}, "q sends an undefined gradient back to y."),
    ],
)
def test_a_gradient_that_is_not_finite_is_explained_where_it_begins(text, values, sentence):
    assert evaluate(parse(text, values=values)).problems == {"q": sentence}


def test_infinity_times_zero_is_explained_once():
    trace = evaluate(parse("q = sqrt(x); r = max(q, y); f = r * 2", values={"x": 0, "y": 5}))
    assert trace.problems == {"q": "q sends an undefined gradient back to x."}


def test_a_sum_of_branches_may_overflow():
    text = "f = a * x + b * x"
    trace = evaluate(parse(text, values={"a": 1e308, "b": 1e308, "x": 0.1}))
    assert trace.problems == {"copy1": "copy1 sends an infinite gradient back to x."}


def test_a_constant_has_no_gradient_where_it_would_be_undefined():
    graph = parse("f = x ** 3", values={"x": -2})
    trace = evaluate(graph)
    constant = next(gate.id for gate in graph.gates if gate.kind.name == "constant")
    (wire,) = graph.wires_from(constant).values()
    assert trace.problems == {}
    assert trace.gradient("x") == 12
    assert (trace.gradient(constant), trace.wire_gradient(wire)) == (None, None)
    assert not trace.has_wire_gradient[trace.layout.wire_row[wire]]


def test_what_only_constants_lead_to_is_as_constant_as_they_are(built):
    graph = built(
        [("x", "input", -2.0), ("c", "constant", -3.0), ("n", "negate"), ("f", "power")],
        [("x", "f.a"), ("c", "n"), ("n", "f.b")],
    )
    trace = evaluate(graph)
    assert (trace.problems, trace.gradient("c"), trace.gradient("n")) == ({}, None, None)


def test_a_constant_that_has_a_gradient_shows_it():
    graph = parse("f = x * 3", values={"x": -2})
    constant = next(gate.id for gate in graph.gates if gate.kind.name == "constant")
    assert evaluate(graph).gradient(constant) == -2


def test_an_infinite_seed_is_the_fault_of_no_gate():
    plan = Plan(parse("q = x * y; f = q + 1", values={"x": 1, "y": 2}))
    assert plan.run(seed=np.inf).problems == {}
