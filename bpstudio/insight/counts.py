"""Counts: whole numbers of any size, as a reader writes them and as JSON can carry them."""

from decimal import Decimal
from fractions import Fraction

_MOST_WRITTEN_OUT = 10**12
# Python reads and writes no longer whole numbers, and nor does its JSON.
_LONGEST_IN_JSON = 10**4_300


def format_count(count: int) -> str:
    """Write a whole number in full up to a thousand billions, beyond that with three digits.

    >>> format_count(10_864_200), format_count(2**100)
    ('10,864,200', '1.27e30')
    """
    return f"{count:,}" if count < _MOST_WRITTEN_OUT else _shortly(count)


def format_times(ratio: Fraction) -> str:
    """Write how many times as large something is: with three digits, from a hundred on whole.

    >>> format_times(Fraction(5, 4)), format_times(Fraction(10_864_200, 950))
    ('1.25', '11,436')
    """
    return f"{float(ratio):.3g}" if ratio < 100 else format_count(round(ratio))


def plain_count(count: int) -> int | str:
    """Return a whole number itself, or a text like “1.99e7525” if it is too long for JSON.

    >>> plain_count(2**100), plain_count(2**25_000)
    (1267650600228229401496703205376, '5.62e7525')
    """
    return count if count < _LONGEST_IN_JSON else _shortly(count)


def _shortly(count: int) -> str:
    return f"{Decimal(count):.2e}".replace("e+", "e")
