import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.graph import as_array, as_value
from bpstudio.graph.values import value_from_array
from bpstudio.notation.refusal import Refusal

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
SHAPES = st.lists(st.integers(1, 3), max_size=4).map(tuple)


@given(data=st.data(), shape=SHAPES)
def test_a_value_and_its_array_are_the_same_numbers(data, shape):
    count = math.prod(shape)
    numbers = data.draw(st.lists(NUMBERS, min_size=count, max_size=count))
    array = np.array(numbers, dtype=np.float64).reshape(shape)
    value = value_from_array(array)
    assert as_value(array.tolist()) == value
    assert as_array(value).shape == shape
    assert as_array(value).tolist() == array.tolist()


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (3, 3.0),
        (-2.5, -2.5),
        ([1, 2], (1.0, 2.0)),
        (((1,), (2,)), ((1.0,), (2.0,))),
    ],
)
def test_whole_numbers_and_lists_are_frozen(raw, value):
    frozen = as_value(raw)
    assert frozen == value
    assert hash(frozen) == hash(value)


def test_a_scalar_is_an_array_without_axes():
    assert as_array(3.0).shape == ()
    assert as_array(3.0).dtype == np.float64


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("3", "x is not a number or a list of numbers."),
        (None, "x is not a number or a list of numbers."),
        (True, "x is not a number or a list of numbers."),
        ([1, "2"], "x is not a number or a list of numbers."),
        ([1, False], "x is not a number or a list of numbers."),
        ({"a": 1}, "x is not a number or a list of numbers."),
        (b"12", "x is not a number or a list of numbers."),
        (1j, "x is not a number or a list of numbers."),
        ([], "x is an empty list."),
        ([[1], []], "x is an empty list."),
        (math.nan, "x is not a finite number."),
        ([1, math.inf], "x is not a finite number."),
        (10**400, "x is not a finite number."),
        ([[1, 2], [3]], "x has rows of different lengths."),
        ([1, [2]], "x has rows of different lengths."),
    ],
)
def test_what_is_no_value_is_refused_with_one_sentence(raw, reason):
    with pytest.raises(Refusal) as refusal:
        as_value(raw, "x")
    assert str(refusal.value) == reason


def test_nesting_without_end_is_refused_and_does_not_crash():
    deep = 1.0
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(Refusal, match=r"^x has lists nested more than 32 deep\.$"):
        as_value(deep, "x")
