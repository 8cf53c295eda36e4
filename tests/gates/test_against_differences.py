"""Every gradient rule beside central differences of its own forward rule."""

from itertools import product

import numpy as np
import pytest

from bpstudio.gates import KINDS, kind_of

RULED = [kind for kind in KINDS if not kind.is_source]
ELEMENTWISE = [kind for kind in RULED if kind.is_elementwise]


def differences(loss, inputs, width=1e-3):
    """Return the gradients of loss(*inputs) by four-point central differences."""
    gradients = []
    for number, x in enumerate(inputs):
        gradient = np.zeros_like(x)
        for place in np.ndindex(x.shape):

            def moved(steps, number=number, place=place, x=x):
                nudged = x.copy()
                nudged[place] += steps * width
                return loss(*inputs[:number], nudged, *inputs[number + 1 :])

            gradient[place] = (moved(-2) - 8 * moved(-1) + 8 * moved(1) - moved(2)) / (12 * width)
        gradients.append(gradient)
    return gradients


def test_the_gradients_agree_with_central_differences(
    smooth_case, points, with_settings, pulled_back
):
    kind, settings = smooth_case.kind, smooth_case.settings
    inputs = points(kind, smooth_case.shapes)
    forward, _ = with_settings(kind, **settings)
    upstream = np.random.default_rng(7).uniform(0.5, 2, np.shape(forward(*inputs)))
    numeric = differences(lambda *at: np.sum(upstream * forward(*at)), inputs)
    analytic = pulled_back(kind, upstream, inputs, **settings)
    for by_rule, by_differences, x in zip(analytic, numeric, inputs, strict=True):
        assert by_rule.shape == x.shape
        np.testing.assert_allclose(by_rule, by_differences, rtol=1e-8, atol=1e-9)


def test_the_declared_shape_is_the_shape_of_the_value(case, points, with_settings):
    forward, _ = with_settings(case.kind, **case.settings)
    output = forward(*points(case.kind, case.shapes))
    assert isinstance(output, np.ndarray | np.float64)
    assert np.shape(output) == case.kind.shape(*case.shapes, **forward.keywords)
    assert output.dtype == np.float64


@pytest.mark.parametrize("kind", ELEMENTWISE, ids=lambda kind: kind.name)
def test_like_gates_may_be_stacked_into_one_array(kind, points, with_settings):
    forward, local = with_settings(kind)
    stacked = points(kind, [(7,)] * len(kind.inputs))
    output = forward(*stacked)
    slopes = [np.broadcast_to(slope, (7,)) for slope in local(output, *stacked)]
    for row in range(7):
        alone = [x[row : row + 1] for x in stacked]
        np.testing.assert_allclose(output[row], forward(*alone)[0], rtol=1e-15)
        for slope, of_one in zip(slopes, local(forward(*alone), *alone), strict=True):
            np.testing.assert_allclose(slope[row], np.ravel(of_one)[0], rtol=1e-15)


@pytest.mark.parametrize("kind", ELEMENTWISE, ids=lambda kind: kind.name)
def test_there_is_one_local_gradient_for_each_input(kind, points, with_settings):
    forward, local = with_settings(kind)
    for arity in (2, 3, 6) if kind.growing_inputs else (len(kind.inputs),):
        inputs = points(kind, [(3,)] * arity)
        slopes = local(forward(*inputs), *inputs)
        assert len(slopes) == arity
        assert all(np.broadcast_shapes(np.shape(slope), (3,)) == (3,) for slope in slopes)


def test_a_negative_base_with_a_whole_exponent_has_the_right_slope():
    power = kind_of("power")
    for base, exponent in product((-2.0, -0.5, -1.5), (-3.0, -1.0, 0.0, 1.0, 2.0, 3.0)):
        a, b = np.array(base), np.array(exponent)
        by_base, _ = power.local(power.forward(a, b), a, b)
        (numeric,) = differences(lambda at, b=b: power.forward(at, b), [a])
        np.testing.assert_allclose(by_base, numeric, rtol=1e-8, atol=1e-9)


@pytest.mark.parametrize("name", ["leaky_relu", "elu"])
@pytest.mark.parametrize("number", [0.0, 0.25, 3.0])
def test_a_setting_changes_value_and_slope_together(name, number):
    kind = kind_of(name)
    settings = {kind.settings[0].name: number}
    x = np.array([-2.3, -0.4, 0.7])
    numeric = differences(lambda at: kind.forward(at, **settings).sum(), [x])
    (slope,) = kind.local(kind.forward(x, **settings), x, **settings)
    np.testing.assert_allclose(slope, numeric[0], rtol=1e-8, atol=1e-9)
    np.testing.assert_allclose(slope[2], 1.0)
