"""What is agreed where mathematics leaves a choice: zeros, ties, kinks and domains."""

import math
from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import KINDS, kind_of

NUMBERS = st.floats(-100, 100, allow_subnormal=False)
WITH_DOMAIN = [kind for kind in KINDS if kind.domain is not None]


def local(name, *numbers):
    kind = kind_of(name)
    settings = {setting.name: setting.default for setting in kind.settings}
    inputs = [np.asarray(number, dtype=np.float64) for number in numbers]
    return [float(x) for x in kind.local(kind.forward(*inputs, **settings), *inputs, **settings)]


def test_a_sum_hands_its_gradient_on():
    assert local("add", 3, 4, 5) == [1, 1, 1]
    assert local("subtract", 3, 4) == [1, -1]
    assert local("copy", 3) == [1]


def test_a_product_swaps_its_inputs():
    assert local("multiply", 3, -4) == [-4, 3]


@given(st.lists(st.integers(-5, 5), min_size=2, max_size=6))
def test_each_factor_gets_the_product_of_the_others_even_among_zeros(factors):
    others = [math.prod(factors[:i]) * math.prod(factors[i + 1 :]) for i in range(len(factors))]
    assert local("multiply", *factors) == others


@pytest.mark.parametrize(("name", "winner"), [("max", 2.0), ("min", 1.0)])
def test_the_winner_takes_all(name, winner):
    for numbers in permutations((1.0, 1.5, 2.0)):
        assert local(name, *numbers) == [float(number == winner) for number in numbers]


@pytest.mark.parametrize("name", ["max", "min"])
def test_inputs_that_tie_share_equally(name):
    loser = -1.0 if name == "max" else 1.0
    assert local(name, 0.0, 0.0) == [0.5, 0.5]
    assert local(name, 0.0, -0.0) == [0.5, 0.5]
    assert local(name, 0.0, loser, 0.0) == [0.5, 0.0, 0.5]
    assert local(name, 0.0, 0.0, 0.0) == [1 / 3, 1 / 3, 1 / 3]


@given(st.lists(st.integers(-2, 2), min_size=2, max_size=6), st.sampled_from(["max", "min"]))
def test_the_shares_of_a_router_add_up_to_one(numbers, name):
    assert sum(local(name, *numbers)) == pytest.approx(1)


@pytest.mark.parametrize(
    ("name", "slope_at_zero"),
    [
        ("relu", 0.0),
        ("abs", 0.0),
        ("step", 0.0),
        ("leaky_relu", 0.01),
        ("elu", 1.0),
        ("square", 0.0),
        ("sqrt", math.inf),
    ],
)
def test_the_slope_at_zero_is_a_convention_or_a_limit(name, slope_at_zero):
    assert local(name, 0.0) == [slope_at_zero]
    assert local(name, -0.0) == [slope_at_zero]


def test_the_step_at_zero_is_zero():
    step = kind_of("step")
    assert step.forward(np.array([-1.0, -0.0, 0.0, 1e-300])).tolist() == [0, 0, 0, 1]


@given(NUMBERS.filter(lambda x: x != 0))
def test_the_step_is_the_slope_of_relu(x):
    assert local("relu", x) == [float(kind_of("step").forward(np.asarray(x)))]


@pytest.mark.parametrize(
    ("base", "exponent", "by_base", "by_exponent"),
    [
        (0.0, 1.0, 1.0, 0.0),
        (0.0, 2.0, 0.0, 0.0),
        (0.0, 0.5, math.inf, 0.0),
        (0.0, 0.0, 0.0, 0.0),
        (2.0, 0.0, 0.0, math.log(2)),
        (1.0, 5.0, 5.0, 0.0),
        (-2.0, 3.0, 12.0, math.nan),
        (-2.0, 0.0, 0.0, math.nan),
        (-2.0, 0.5, math.nan, math.nan),
    ],
)
def test_the_slopes_of_a_power_at_its_edges(base, exponent, by_base, by_exponent):
    expected = [by_base, by_exponent]
    assert local("power", base, exponent) == [pytest.approx(x, nan_ok=True) for x in expected]


@given(NUMBERS)
def test_the_named_powers_agree_with_power(x):
    assert local("square", x)[0] == pytest.approx(local("power", x, 2)[0])
    if abs(x) > 1e-3:
        assert local("reciprocal", x)[0] == pytest.approx(local("power", x, -1)[0])
        assert local("sqrt", abs(x))[0] == pytest.approx(local("power", abs(x), 0.5)[0])


@pytest.mark.parametrize("kind", WITH_DOMAIN, ids=lambda kind: kind.name)
def test_a_rule_has_a_real_value_exactly_in_its_domain(kind):
    sample = (-2.5, -2.0, -1.0, -0.5, -0.0, 0.0, 0.5, 1.0, 2.0, 2.5)
    settings = {setting.name: setting.default for setting in kind.settings}
    found = set()
    for numbers in product(sample, repeat=len(kind.inputs)):
        inputs = [np.asarray(number) for number in numbers]
        is_finite = bool(np.isfinite(kind.forward(*inputs, **settings)).all())
        assert bool(kind.domain.holds(*inputs, **settings)) == is_finite, numbers
        found.add(is_finite)
    assert found == {True, False}


@pytest.mark.parametrize("kind", WITH_DOMAIN, ids=lambda kind: kind.name)
def test_a_domain_broadcasts_as_its_rule_does(kind):
    settings = {setting.name: setting.default for setting in kind.settings}
    inputs = [np.ones(shape) for shape in [(2, 1), (1, 3)][: len(kind.inputs)]]
    common = np.broadcast_shapes(*(x.shape for x in inputs))
    assert np.broadcast_to(kind.domain.holds(*inputs, **settings), common).shape == common


def test_there_is_no_slope_where_there_is_no_logarithm():
    assert math.isnan(local("log", -1.0)[0])
    assert local("log", 0.0) == [math.inf]


def test_a_mean_divides_by_the_number_of_elements():
    mean = kind_of("mean")
    x = np.arange(6.0).reshape(2, 3)
    (gradient,) = mean.backward(np.asarray(3.0), mean.forward(x, axis=None), x, axis=None)
    assert gradient.tolist() == [[0.5] * 3] * 2


@pytest.mark.parametrize("name", ["sum", "mean"])
def test_the_reduction_of_one_number_is_that_number(name):
    kind = kind_of(name)
    x = np.asarray(4.5)
    assert kind.forward(x, axis=None) == 4.5
    assert kind.backward(np.asarray(2.0), x, x, axis=None)[0] == 2.0
