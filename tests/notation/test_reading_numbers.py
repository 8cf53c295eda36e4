"""How what a user types as a number is read, and what is refused."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bpstudio.notation.numbers import read_number, read_value
from bpstudio.notation.refusal import Refusal


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2.0),
        (" −2.5 ", -2.5),
        ("+3", 3.0),
        ("1/3", 1 / 3),
        ("2*pi", 2 * math.pi),
        ("2 × π", 2 * math.pi),
        ("e", math.e),
        ("2^10", 1024.0),
        ("2**-1", 0.5),
        ("−2^2", -4.0),
        ("(1 + 2) * 3 − 4", 5.0),
        ("1e−7", 1e-7),
        ("1_000", 1000.0),
        ("0x10", 16.0),
        ("1e-400", 0.0),
        ("1" + "0" * 199, 1e199),
        ("(" * 90 + "1" + ")" * 90, 1.0),
    ],
)
def test_simple_arithmetic_is_a_number(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "one",
        "1 2",
        "1,5",
        "True",
        "None",
        "'1'",
        "1j",
        "7 % 2",
        "7 // 2",
        "~1",
        "not 1",
        "1 < 2",
        "[1]",
        "abs(1)",
        "__import__('os')",
        "(-8) ** 0.5",
        "1; 2",
        "1\n2",
        "x := 1",
        "nan",
        "inf",
        "1" + "+1" * 200,
        "9" * 5_000,
        "1\x00",
        "\ud800",
    ],
)
def test_anything_else_is_not_a_number(text):
    with pytest.raises(Refusal, match=r"^“[\s\S]*” is not a number\.$"):
        read_number(text)


@pytest.mark.parametrize("text", ["1/0", "0^−1", "2*(3/0.0)"])
def test_a_division_by_zero_is_named(text):
    with pytest.raises(Refusal, match=r"divides by zero\.$"):
        read_number(text)


@pytest.mark.parametrize("text", ["1e400", "−1e400", "10^1000", "1e308*10", "1e308*10-1e400"])
def test_a_number_too_large_for_a_float_is_refused(text):
    with pytest.raises(Refusal, match=r"is not a finite number\.$"):
        read_number(text)


@given(st.text("0123456789.+-*/^()e πpi×−_ \\'\"", max_size=30) | st.text(max_size=30))
@example("-" * 199 + "1")
@example("9**9**9**9")
def test_any_text_is_a_finite_number_or_refused_in_one_sentence(text):
    try:
        number = read_number(text)
    except Refusal as refusal:
        sentence = str(refusal)
        assert sentence.startswith("“")
        assert sentence.endswith(".")
        assert len(sentence) < 80
    else:
        assert math.isfinite(number)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("−3", -3.0),
        ("1/4", 0.25),
        ("[1, −2.5]", [1, -2.5]),
        (" [[1, 2], [3, 4]] ", [[1, 2], [3, 4]]),
        ("[1, [2]]", [1, [2]]),
    ],
)
def test_a_value_is_a_number_or_nested_lists(text, value):
    assert read_value(text) == value


@pytest.mark.parametrize("text", ["[1, 2", "[1 2]", "[a]", "[", "[" * 100_000])
def test_a_broken_list_is_refused(text):
    with pytest.raises(Refusal, match=r"^“\[.*” is not a list of numbers like \[1, 2\.5\]\.$"):
        read_value(text)


def test_a_refusal_quotes_only_the_beginning_of_a_long_text():
    with pytest.raises(Refusal, match=r"^“[^”]{39}…” is not a number\.$"):
        read_number("seven and a half, and then quite a lot more words")


def test_a_refusal_is_a_value_error_for_programs():
    assert issubclass(Refusal, ValueError)
