"""Every badge at its threshold, with its sentence, and silence elsewhere."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import Plan, evaluate
from bpstudio.graph import Graph
from bpstudio.insight.badges.badge import Sign
from bpstudio.insight.badges.found import badges_of
from bpstudio.insight.badges.gradients import EXPLODES_FROM, VANISHES_BELOW
from bpstudio.insight.badges.slopes import SATURATED_BELOW


@pytest.fixture
def told(graph_of):
    """Return the badges of an expression: gate → sign and sentence."""

    def badges(text, **values):
        trace = evaluate(graph_of(text, **values))
        gates = trace.layout.wiring.gates
        return {
            (gates[badge.row].id, badge.sign): str(badge.sentence) for badge in badges_of(trace)
        }

    return badges


def test_a_graph_with_nothing_noteworthy_has_no_badges(told):
    assert told("q = x + y; f = q * z", x=-2.0, y=5.0, z=-4.0) == {}


def test_a_sigmoid_is_saturated_where_its_slope_is_a_twentieth_of_the_steepest(told):
    assert told("a = sigmoid(z)", z=4.3) == {}
    assert told("a = sigmoid(z)", z=-4.4) == {
        ("a", Sign.SATURATED): (
            "a is saturated: at −4.4 its slope is 0.012, less than a twentieth of the steepest, "
            "0.25."
        )
    }
    assert SATURATED_BELOW == 1 / 20


def test_a_tanh_is_saturated_sooner(told):
    assert told("a = tanh(z)", z=2.1) == {}
    assert ("a", Sign.SATURATED) in told("a = tanh(z)", z=2.3)


def test_an_array_is_saturated_where_most_of_it_is(told):
    assert told("f = sum(sigmoid(z))", z=(9.0, 0.0, 0.0)) == {}
    (sentence,) = told("a = sigmoid(z); f = sum(a)", z=(9.0, -9.0, 0.0)).values()
    assert sentence.startswith("a is saturated: for 2 of its 3 numbers")


def test_a_relu_is_dead_where_its_input_is_not_positive(told):
    assert told("h = relu(z)", z=0.1) == {}
    assert told("h = relu(z)", z=-2.0) == {
        ("h", Sign.DEAD): (
            "h is dead here: z = −2 is not positive, so its slope is 0 and nothing flows back "
            "through it."
        )
    }
    assert told("h = relu(z); f = sum(h)", z=(-1.0, 1.0)) == {}
    (sentence,) = told("h = relu(z); f = sum(h)", z=(-1.0, -3.0)).values()
    assert sentence.startswith("h is dead here: no number of z is positive")


def test_the_loser_of_a_maximum_receives_nothing(told):
    assert told("f = max(x, y)", x=1.0, y=2.0) == {
        ("x", Sign.ROUTED_AWAY): "x receives 0: f hands all of its gradient to y."
    }


def test_a_loser_with_another_way_to_the_loss_has_no_badge(told):
    assert told("m = max(x, y); f = m + x", x=1.0, y=2.0) == {}


def test_a_loser_on_two_branches_is_told_by_its_own_name(told):
    found = told("f = max(x, y) + min(y, x)", x=2.0, y=2.5)
    assert found == {}
    found = told("f = max(x, y, x)", x=1.0, y=2.0)
    assert found == {("x", Sign.ROUTED_AWAY): "x receives 0: f hands all of its gradient to y."}


def test_behind_a_gradient_of_zero_nothing_is_routed_away(told):
    assert told("f = max(x, y) * 0", x=1.0, y=2.0) == {}


def test_inputs_that_tie_share(told):
    assert told("f = max(x, y)", x=2.0, y=2.0) == {
        ("f", Sign.TIE): "x and y tie: they share the gradient of f equally."
    }
    (sentence,) = told("m = min(x, y); f = sum(m)", x=(1.0, 2.0), y=(1.0, 3.0)).values()
    assert sentence == (
        "x and y tie in 1 of 2 numbers: there they share the gradient of m equally."
    )


def test_a_gradient_explodes_where_it_first_is_a_thousand_times_that_of_the_loss(told):
    assert told("f = 999 * x", x=1.0) == {}
    found = told("q = 10 * x; f = 1000 * q", x=1.0)
    assert found == {
        ("q", Sign.EXPLODING): (
            "The gradient explodes here: |∂f/∂q| is 1000, at least a thousand times the gradient "
            "of the loss."
        )
    }
    assert EXPLODES_FROM == 1000


def test_a_gradient_vanishes_where_it_first_is_a_ten_thousandth_of_that_of_the_loss(told):
    assert told("f = 0.0002 * x", x=1.0) == {}
    found = told("q = 2 * x; f = 0.00005 * q", x=1.0)
    assert list(found) == [("q", Sign.VANISHING)]
    assert VANISHES_BELOW == 1e-4


def test_of_an_array_the_largest_gradient_counts(told):
    assert list(told("f = sum(w * x)", w=(2000.0, 1.0), x=(1.0, 1.0))) == [
        ("x", Sign.EXPLODING),
    ]


def test_thresholds_are_relative_to_the_gradient_of_the_loss(graph_of):
    plan = Plan(graph_of("f = 2000 * x", x=1.0))
    (badge,) = badges_of(plan.run())
    assert badge.needs_gradient
    assert badges_of(plan.run(seed=5.0)) != ()
    assert badges_of(plan.run(seed=0.0)) == ()


def test_without_a_loss_nothing_explodes():
    assert badges_of(evaluate(Graph())) == ()


def test_nan_is_told_to_have_begun_elsewhere(told):
    found = told("q = log(x); f = q * y", x=-1.0, y=2.0)
    assert found[("f", Sign.UNDEFINED)] == (
        "The value of f is not a finite number: that began at q."
    )
    assert ("q", Sign.UNDEFINED) not in found


def test_an_infinite_gradient_is_told_to_have_begun_elsewhere(told):
    found = told("p = 1 * x; q = sqrt(p); f = 2 * q", x=0.0)
    assert found[("p", Sign.UNDEFINED)] == (
        "The gradient of p is not a finite number: that began at q."
    )


@given(st.data())
def test_badges_come_in_order_and_each_is_one_sentence(scalar_graphs, data):
    trace = evaluate(data.draw(scalar_graphs))
    badges = badges_of(trace)
    assert [badge.row for badge in badges] == sorted(badge.row for badge in badges)
    for badge in badges:
        assert badge.sentence.endswith(".")
        assert np.count_nonzero([each == badge for each in badges]) == 1
