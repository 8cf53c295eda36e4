"""Losses and classes where floats end, where inputs tie, and what follows from one another."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from bpstudio.gates import kind_of

ONE = np.ones(())
scores = arrays.arrays(np.float64, st.integers(1, 6), elements=st.floats(-50, 50))


def run(name, *inputs, upstream=ONE, **settings):
    """Return the value of a gate and the gradients of its inputs."""
    kind = kind_of(name)
    everything = {setting.name: setting.default for setting in kind.settings} | settings
    inputs = [np.asarray(x, dtype=np.float64) for x in inputs]
    output = kind.forward(*inputs, **everything)
    return output, kind.backward(np.asarray(upstream), output, *inputs, **everything)


@given(scores, st.floats(-700, 700))
def test_softmax_does_not_mind_what_is_added_to_all_scores(z, shift):
    p, _ = run("softmax", z)
    assert p.sum() == pytest.approx(1)
    np.testing.assert_allclose(run("softmax", z + shift)[0], p, rtol=1e-9, atol=1e-15)


@given(scores)
def test_the_gradient_of_softmax_adds_up_to_nothing(z):
    upstream = np.arange(len(z), dtype=np.float64)
    _, (gradient,) = run("softmax", z, upstream=upstream)
    assert gradient.sum() == pytest.approx(0, abs=1e-12)


@given(scores)
def test_log_softmax_is_the_logarithm_of_softmax(z):
    with np.errstate(divide="ignore"):
        expected = np.log(run("softmax", z)[0])
    np.testing.assert_allclose(run("log_softmax", z)[0], expected, rtol=1e-9, atol=1e-12)


def test_softmax_never_overflows():
    np.testing.assert_array_equal(run("softmax", [1e308, -1e308, 0])[0], [1, 0, 0])
    np.testing.assert_array_equal(run("softmax", [-800, -800])[0], [0.5, 0.5])
    np.testing.assert_array_equal(run("log_softmax", [1e6, 0])[0], [0, -1e6])
    np.testing.assert_array_equal(run("softmax", [-np.inf, 0])[0], [0, 1])


def test_log_softmax_is_exact_near_certainty():
    logs, _ = run("log_softmax", [0, -50])
    assert logs.tolist() == [pytest.approx(-math.exp(-50), rel=1e-14, abs=0), -50]
    loss, (by_scores, _) = run("cross_entropy", [0, -50], [1, 0])
    assert loss == pytest.approx(math.exp(-50), rel=1e-14, abs=0)
    assert by_scores[1] == pytest.approx(math.exp(-50), rel=1e-14, abs=0)


@given(scores)
def test_the_cross_entropy_is_that_of_its_parts(z):
    target = np.zeros(len(z))
    target[-1] = 1
    loss, (gradient, by_target) = run("cross_entropy", z, target)
    logs, _ = run("log_softmax", z)
    assert loss == pytest.approx(-logs[-1])
    np.testing.assert_allclose(gradient, run("softmax", z)[0] - target, atol=1e-12)
    np.testing.assert_array_equal(by_target, -logs)


@given(st.floats(-700, 700), st.sampled_from([0.0, 0.25, 1.0]))
def test_the_loss_from_the_logit_is_that_of_two_classes(z, t):
    loss, (gradient, _) = run("logit_loss", z, t)
    both, (by_scores, _) = run("cross_entropy", [0, z], [1 - t, t])
    assert loss == pytest.approx(float(both), rel=1e-12)
    assert gradient == pytest.approx(by_scores[1], rel=1e-9, abs=1e-15)


@given(st.floats(-15, 15), st.floats(0, 1))
def test_the_loss_from_the_logit_is_that_from_its_probability(z, t):
    p = 1 / (1 + math.exp(-z))
    from_logit, (by_logit, _) = run("logit_loss", z, t)
    from_share, (by_share, _) = run("log_loss", p, t)
    assert from_logit == pytest.approx(float(from_share), rel=1e-7, abs=1e-9)
    assert by_logit == pytest.approx(float(by_share) * p * (1 - p), rel=1e-7, abs=1e-9)


def test_a_sure_and_right_answer_costs_what_little_it_should():
    for z, t in ((40.0, 1.0), (-40.0, 0.0)):
        loss, (gradient, _) = run("logit_loss", z, t)
        assert loss == pytest.approx(math.exp(-40), rel=1e-14, abs=0)
        assert abs(gradient) == pytest.approx(math.exp(-40), rel=1e-14, abs=0)
    assert run("logit_loss", -800.0, 1.0)[0] == 800
    assert run("logit_loss", 1e300, 0.0)[0] == 1e300


def test_a_share_of_nothing_costs_nothing_if_it_is_right_and_everything_if_not():
    assert run("log_loss", [0.0, 1.0], [0.0, 1.0])[0] == 0
    assert [x.tolist() for x in run("log_loss", 0.0, 0.0)[1]] == [1, math.inf]
    assert run("log_loss", 0.0, 1.0)[0] == math.inf
    assert math.isnan(run("log_loss", 1.5, 1.0)[0])


def test_half_of_the_squared_error_and_its_mean():
    a, t = [1.0, 2.0, 5.0], [1.0, 0.0, 2.0]
    assert run("squared_error", a, t)[0] == 13
    assert run("half_squared", a, t)[0] == 6.5
    assert run("mean_squared", a, t)[0] == pytest.approx(13 / 3)
    assert run("half_squared", a, t)[1][0].tolist() == [0, 2, 3]
    assert run("squared_error", a, t)[1][1].tolist() == [0, -4, -6]


def test_a_target_that_is_one_number_gets_one_gradient():
    _, (by_a, by_t) = run("half_squared", [1.0, 2.0], 0.0, upstream=2.0)
    assert by_a.tolist() == [2, 4]
    assert by_t.tolist() == -6


@given(st.floats(-100, 100), st.floats(0, 10))
def test_huber_is_a_parabola_near_and_a_line_far_away(difference, delta):
    loss, (gradient, _) = run("huber", difference, 0.0, delta=delta)
    size = abs(difference)
    expected = 0.5 * size**2 if size <= delta else delta * (size - 0.5 * delta)
    assert loss == pytest.approx(expected)
    assert gradient == max(-delta, min(delta, difference))


@pytest.mark.parametrize("name", ["abs_error", "hinge", "max_margin", "l1_penalty"])
def test_at_a_kink_nothing_is_pulled(name):
    inputs = {
        "abs_error": ([2.0], [2.0]),
        "hinge": ([1.0], [1.0]),
        "max_margin": ([2.0, 1.0], [1.0, 0.0]),
        "l1_penalty": ([0.0],),
    }[name]
    _, (gradient, *_) = run(name, *inputs)
    assert not gradient.any()


def test_the_margin_loss_of_published_scores():
    # CS231n, linear classification: scores 13, −7, 11, the first is right, margin 10 costs 8.
    target = [1.0, 0.0, 0.0]
    loss, (gradient, _) = run("max_margin", [13.0, -7.0, 11.0], target, margin=10)
    assert loss == 8
    assert gradient.tolist() == [-1, 0, 1]


def test_penalties_pull_every_parameter_towards_nothing():
    loss, gradients = run("l2_penalty", [[1.0, -2.0]], 3.0, strength=0.5)
    assert loss == 7
    assert [gradient.tolist() for gradient in gradients] == [[[1, -2]], 3]
    loss, gradients = run("l1_penalty", [[1.0, -2.0]], 0.0, strength=0.5)
    assert loss == 1.5
    assert [gradient.tolist() for gradient in gradients] == [[[0.5, -0.5]], 0]


def test_largest_elements_that_tie_share_equally():
    _, (gradient,) = run("amax", [[1.0, 3.0, 3.0], [2.0, 0.0, 1.0]])
    assert gradient.tolist() == [[0, 0.5, 0.5], [0, 0, 0]]
    _, (gradient,) = run("amin", [[1.0, 3.0], [1.0, 0.0]], upstream=[4.0, 6.0], axis=0)
    assert gradient.tolist() == [[2, 0], [2, 6]]


def test_a_class_becomes_a_vector_and_no_class_becomes_no_number():
    assert run("one_hot", [2.0, 0.0], classes=3)[0].tolist() == [[0, 0, 1], [1, 0, 0]]
    for wrong in (3.0, -1.0, 0.5, math.nan, math.inf):
        assert np.isnan(run("one_hot", wrong, classes=3)[0]).all()


def test_a_pick_hands_everything_to_what_was_picked():
    _, (gradient,) = run("pick", [[1.0, 2.0], [3.0, 4.0]], upstream=[5.0, 6.0], index=":, 1")
    assert gradient.tolist() == [[0, 5], [0, 6]]


def test_a_sum_hands_on_what_it_got_along_its_axis():
    _, (gradient,) = run("sum", np.ones((2, 3)), upstream=[1.0, 2.0], axis=1)
    assert gradient.tolist() == [[1, 1, 1], [2, 2, 2]]


@given(st.integers(1, 4), st.integers(1, 4), st.integers(1, 4))
def test_the_product_of_matrices_is_that_of_its_columns(rows, inner, columns):
    rng = np.random.default_rng([rows, inner, columns])
    a, b = rng.normal(size=(rows, inner)), rng.normal(size=(inner, columns))
    upstream = rng.normal(size=(rows, columns))
    whole, (by_a, by_b) = run("matmul", a, b, upstream=upstream)
    singles = [run("matmul", a, b[:, k], upstream=upstream[:, k]) for k in range(columns)]
    np.testing.assert_allclose(whole, np.stack([f for f, _ in singles], axis=1))
    np.testing.assert_allclose(by_a, sum(gradients[0] for _, gradients in singles))
    np.testing.assert_allclose(by_b, np.stack([gradients[1] for _, gradients in singles], axis=1))
