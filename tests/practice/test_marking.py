import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.practice.marking import is_right


@given(st.floats(-1e6, 1e6).filter(lambda number: abs(number) > 1e-6))
def test_three_significant_digits_are_enough(number):
    assert is_right(float(f"{number:.3g}"), number)


@pytest.mark.parametrize(
    ("guess", "answer", "right"),
    [
        (-4.0, -4.0, True),
        (4.0, -4.0, False),
        (0.2, 0.196612, False),
        (0.0, 0.0, True),
        (1e-6, 0.0, False),
        (0.0, 1e-7, False),
        (math.inf, 1.0, False),
        (math.nan, 1.0, False),
    ],
)
def test_a_guess_is_right_within_the_tolerance(guess, answer, right):
    assert is_right(guess, answer) is right


def test_the_tolerance_can_be_another():
    assert is_right(0.2, 0.196612, tolerance=0.02)
    assert not is_right(0.197, 0.196612, tolerance=0.0)
