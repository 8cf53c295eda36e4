"""How numbers are written for a reader."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.notation.numbers import (
    format_number,
    format_shape,
    format_value,
    read_number,
    read_value,
    shortened,
)

FINITE = st.floats(allow_nan=False, allow_infinity=False)


@given(FINITE)
def test_a_number_in_full_is_read_back_unchanged(number):
    assert read_number(format_number(number, digits=17)) == number


@given(st.floats(-1e300, 1e300))
def test_a_short_number_is_read_back_to_six_digits(number):
    assert math.isclose(read_number(format_number(number)), number, rel_tol=5.1e-6, abs_tol=1e-310)


@given(st.floats(), st.integers(1, 17))
def test_a_number_is_never_written_with_a_hyphen_or_a_plus(number, digits):
    text = format_number(number, digits)
    assert "-" not in text
    assert "+" not in text
    assert len(text) <= digits + 7


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (220.00000000000003, "220"),
        (-0.59, "−0.59"),
        (1e-7, "1e−7"),
        (-2.5e30, "−2.5e30"),
        (1234567.0, "1.23457e6"),
        (0.1 + 0.2, "0.3"),
        (-0.0, "0"),
        (-5e-324, "−4.94066e−324"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (math.nan, "NaN"),
        (np.float64(1 / 3), "0.333333"),
    ],
)
def test_a_number_is_written_as_a_reader_would(number, text):
    assert format_number(number) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.0, "2"),
        (3, "3"),
        ((1.0, -2.0), "[1, −2]"),
        ((1.0, 2.0, 3.0, 4.0), "[1, 2, 3, 4]"),
        ((1.0, 2.0, 3.0, 4.0, 5.0), "[5]"),
        (((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)), "[2 × 3]"),
        ((((1.0,),),), "[1 × 1 × 1]"),
    ],
)
def test_short_vectors_are_written_in_full_and_larger_values_as_their_shape(value, text):
    assert format_value(value) == text


def test_a_value_is_written_to_as_many_digits_as_asked():
    assert format_value((1 / 3, 2.0), digits=2) == "[0.33, 2]"
    assert format_value((1.0,) * 6, longest=6) == "[1, 1, 1, 1, 1, 1]"


@given(st.lists(FINITE, min_size=1, max_size=4))
def test_a_short_vector_in_full_is_read_back_unchanged(numbers):
    assert read_value(format_value(numbers, digits=17)) == numbers


def test_a_shape_is_written_with_times_signs():
    assert format_shape(()) == "[]"
    assert format_shape((3,)) == "[3]"
    assert format_shape((2, 3, 4)) == "[2 × 3 × 4]"


@given(st.text(max_size=80), st.integers(1, 60))
def test_a_shortened_text_is_a_beginning_of_at_most_that_length(text, longest):
    short = shortened(text, longest)
    assert len(short) <= longest
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))
