"""Where floats end: overflow, tails, and numbers that are no numbers."""

import math

import numpy as np
import pytest

from bpstudio.gates import kind_of

LARGEST = np.finfo(np.float64).max
UGLY = [
    -np.inf,
    -LARGEST,
    -800.0,
    -1.0,
    -0.5,
    -5e-324,
    -0.0,
    0.0,
    1e-310,
    0.5,
    1.0,
    800.0,
    LARGEST,
    np.inf,
    np.nan,
]


def value(name, *numbers):
    kind = kind_of(name)
    settings = {setting.name: setting.default for setting in kind.settings}
    return float(kind.forward(*map(np.asarray, numbers), **settings))


def slopes(name, *numbers):
    kind = kind_of(name)
    settings = {setting.name: setting.default for setting in kind.settings}
    inputs = [np.asarray(number, dtype=np.float64) for number in numbers]
    return [float(x) for x in kind.local(kind.forward(*inputs, **settings), *inputs, **settings)]


def test_no_rule_ever_warns(case, with_settings):
    forward, backwards = with_settings(case.kind, **case.settings)
    sizes = [int(np.prod(shape)) for shape in case.shapes]
    for start in range(len(UGLY) ** 2 if len(sizes) > 1 else len(UGLY)):
        steps = (start, start // len(UGLY), start // 2, start // 3)
        inputs = [
            np.take(UGLY, np.arange(size) + step, mode="wrap").reshape(shape)
            for size, step, shape in zip(sizes, steps, case.shapes, strict=False)
        ]
        with np.errstate(all="raise"):
            output = forward(*inputs)
            given = (output,)
            if not case.kind.is_elementwise:
                given = (np.full(np.shape(output), LARGEST), output)
            gradients = backwards(*given, *inputs)
        assert len(gradients) == len(inputs)


@pytest.mark.parametrize(
    ("name", "x", "expected"),
    [
        ("sigmoid", 800.0, 1.0),
        ("sigmoid", -800.0, 0.0),
        ("sigmoid", -740.0, math.exp(-740)),
        ("tanh", 800.0, 1.0),
        ("tanh", -800.0, -1.0),
        ("softplus", 800.0, 800.0),
        ("softplus", -800.0, 0.0),
        ("softplus", -740.0, math.exp(-740)),
        ("softplus", LARGEST, LARGEST),
        ("elu", 800.0, 800.0),
        ("elu", -800.0, -1.0),
        ("elu", -1e-20, -1e-20),
        ("gelu", 800.0, 800.0),
        ("gelu", -800.0, 0.0),
        ("gelu", LARGEST, LARGEST),
        ("swish", 800.0, 800.0),
        ("swish", -LARGEST, 0.0),
        ("exp", 800.0, math.inf),
        ("exp", -800.0, 0.0),
        ("relu", -LARGEST, 0.0),
        ("sqrt", LARGEST, math.sqrt(LARGEST)),
    ],
)
def test_a_value_is_exact_however_large_the_input(name, x, expected):
    assert value(name, x) == expected


@pytest.mark.parametrize(
    ("name", "x", "expected"),
    [
        ("sigmoid", 0.0, 0.25),
        ("sigmoid", 40.0, math.exp(-40)),
        ("sigmoid", -40.0, math.exp(-40)),
        ("sigmoid", 800.0, 0.0),
        ("tanh", 0.0, 1.0),
        ("tanh", 20.0, 4 * math.exp(-40)),
        ("tanh", -20.0, 4 * math.exp(-40)),
        ("tanh", LARGEST, 0.0),
        ("softplus", 0.0, 0.5),
        ("softplus", -40.0, math.exp(-40)),
        ("softplus", 800.0, 1.0),
        ("elu", -40.0, math.exp(-40)),
        ("elu", 800.0, 1.0),
        ("gelu", 0.0, 0.5),
        ("gelu", LARGEST, 1.0),
        ("gelu", -LARGEST, 0.0),
        ("swish", 0.0, 0.5),
        ("swish", 800.0, 1.0),
        ("swish", -40.0, -39 * math.exp(-40)),
        ("swish", -LARGEST, 0.0),
        ("reciprocal", LARGEST, 0.0),
        ("log", LARGEST, 1 / LARGEST),
    ],
)
def test_a_slope_neither_overflows_nor_cancels(name, x, expected):
    assert slopes(name, x) == [pytest.approx(expected, rel=1e-14, abs=0)]


def test_gelu_is_exact_in_its_tail():
    # Φ(−10) to sixteen digits, from tables of the normal distribution.
    share = 7.619853024160527e-24
    assert value("gelu", -10.0) == pytest.approx(-10 * share, rel=1e-13, abs=0)
    density = math.exp(-50) / math.sqrt(2 * math.pi)
    assert slopes("gelu", -10.0) == [pytest.approx(share - 10 * density, rel=1e-13, abs=0)]


def test_a_quotient_of_huge_numbers_keeps_its_slopes():
    assert slopes("divide", 1e300, 1e200) == [1e-200, pytest.approx(-1e-100, rel=1e-14, abs=0)]
    assert slopes("divide", 1e-300, 1e-200) == [
        pytest.approx(1e200, rel=1e-14),
        pytest.approx(-1e100, rel=1e-14),
    ]


@pytest.mark.parametrize("name", ["relu", "tanh", "sigmoid", "max", "add", "step", "gelu"])
def test_what_is_no_number_stays_no_number(name):
    arity = 2 if kind_of(name).growing_inputs else 1
    assert math.isnan(value(name, *[math.nan] * arity))
