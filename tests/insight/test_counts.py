from fractions import Fraction

import pytest

from bpstudio.insight.counts import format_count, format_times, plain_count


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0"),
        (999, "999"),
        (10_864_200, "10,864,200"),
        (10**12 - 1, "999,999,999,999"),
        (10**12, "1.00e12"),
        (999_999 * 10**20, "1.00e26"),
        (2**25_000, "5.62e7525"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_count_is_written_in_full_as_long_as_it_can_be_read(count, text):
    assert format_count(count) == text


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (Fraction(1), "1"),
        (Fraction(5, 4), "1.25"),
        (Fraction(34, 3), "11.3"),
        (Fraction(9_999, 100), "100"),
        (Fraction(10_864_200, 950), "11,436"),
        (Fraction(10**400, 3), "3.33e399"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_ratio_has_three_digits(ratio, text):
    assert format_times(ratio) == text


def test_json_gets_whole_numbers_as_long_as_programs_can_read_them():
    assert plain_count(10**4_299) == 10**4_299
    assert plain_count(10**4_300) == "1.00e4300"
