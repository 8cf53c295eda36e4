"""Recordings: a rule as the steps that it does, or none if it cannot be written down."""

from dataclasses import replace

import numpy as np
import pytest

from bpstudio.engine.floats import FORMS, UNANSWERED, WORDS
from bpstudio.engine.recording import recording_of
from bpstudio.gates import KINDS, kind_of
from bpstudio.graph import Gate

EDGES = (0.0, -0.0, 1.0, -1.0, 0.3, -2.5, 2.0, 40.0, -800.0, 800.0, np.inf, -np.inf, np.nan)


def recorded(forward, arity=2, local=None):
    kind = replace(kind_of("add"), forward=forward, local=local or (lambda _f, *x: x))
    return recording_of(Gate("g", kind), arity)


def words(steps):
    return [step.function.__name__ for step in steps]


def test_a_product_is_recorded_as_its_steps():
    recording = recording_of(Gate("g", kind_of("multiply")), 3)
    assert words(recording.forward_steps) == ["multiply", "multiply"]
    assert [step.reads for step in recording.forward_steps] == [(0, 1), (3, 2)]
    assert recording.output == 4
    # ab is there already; what is still missing is bc and ac.
    assert [step.reads for step in recording.slope_steps] == [(2, 1), (0, 2)]
    assert recording.slopes == (5, 6, 3)


def test_what_forward_has_found_is_used_again_on_the_way_back():
    recording = recording_of(Gate("g", kind_of("sigmoid")), 1)
    assert words(recording.forward_steps).count("exp") == 1
    assert words(recording.slope_steps) == ["square", "divide"]


def test_a_number_is_not_taken_for_a_symbol_nor_one_zero_for_the_other():
    recording = recorded(lambda a, b: (a * b) + (a * 1.0) + (a * 0.0) + (a * -0.0))
    products = [step.reads for step in recording.forward_steps if step.function is np.multiply]
    assert repr(products) == "[(0, 1), (0, 1.0), (0, 0.0), (0, -0.0)]"


def test_powers_are_recorded_as_numpy_takes_them():
    assert words(recorded(lambda a, _b: a**2).forward_steps) == ["square"]
    assert words(recorded(lambda a, b: a**b).forward_steps) == ["power"]
    assert words(recorded(lambda a, _b: a**2.5).forward_steps) == ["power"]


def test_flags_become_numbers():
    recording = recorded(lambda a, b: np.equal(a, b).astype(np.float64))
    assert words(recording.forward_steps) == ["equal", "multiply"]


@pytest.mark.parametrize(
    "rule",
    [
        lambda a, b: a if a > b else b,
        lambda a, b: np.asarray(a) + b,
        lambda a, b: np.sum(a) + b,
        lambda a, b: np.add(a, b, where=True),
        lambda a, b: np.add.reduce(a) + b,
        lambda a, b: a * b.size,
        lambda a, b: a + b * np.arange(2.0),
        lambda a, b: a + float(b),
        lambda a, b: (a > b).astype(np.int64),
        lambda a, b: np.clip(a, 0, b),
        lambda a, b: a + b * object(),
        lambda _a, _b: np.ones(3),
    ],
)
def test_a_rule_that_looks_at_shapes_or_numbers_is_not_recorded(rule):
    assert recorded(rule) is None
    assert recorded(lambda a, b: a + b, local=lambda _f, a, b: (rule(a, b), a)) is None


def test_the_kinds_of_the_first_version_are_recorded_but_for_the_bell_curves_share():
    names = {
        kind.name
        for kind in KINDS
        if kind.is_elementwise and recording_of(Gate("g", kind), kind.fewest_inputs) is None
    }
    assert names == {"gelu"}


@pytest.mark.parametrize("function", FORMS, ids=lambda function: function.__name__)
def test_a_form_says_what_its_function_says_or_nothing(function):
    arity = max(number for number in (1, 2, 3) if f"{{{number - 1}}}" in FORMS[function])
    choices = (True, False) if "bitwise" in function.__name__ else EDGES
    names = "abc"[:arity]
    answer = eval(f"lambda {','.join(names)}: {FORMS[function].format(*names)}", dict(WORDS))
    answers = 0
    for numbers in np.stack(np.meshgrid(*[choices] * arity), -1).reshape(-1, arity).tolist():
        if function is np.where:
            numbers[0] = numbers[0] > 0
        with np.errstate(all="ignore"):
            expected = function(*numbers)
        try:
            found = answer(*numbers)
        except UNANSWERED:
            assert not np.isfinite(expected)
            continue
        answers += 1
        np.testing.assert_allclose(found, expected, rtol=1e-15, equal_nan=True)
        if found == 0 and function not in {np.maximum, np.minimum}:
            assert np.signbit(float(found)) == np.signbit(float(expected))
    assert answers >= len(choices) // 3
