"""Which words may name a gate, and how growing inputs are lettered."""

import keyword
from itertools import pairwise
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.notation.names import index_of, letter_of, reason_against_name


@given(st.integers(0, 10**9))
def test_a_letter_leads_back_to_its_number(number):
    assert index_of(letter_of(number)) == number


@given(st.text(ascii_lowercase, min_size=1, max_size=8))
def test_every_word_of_small_letters_is_the_name_of_one_input(word):
    assert letter_of(index_of(word)) == word


def test_the_letters_go_on_after_z_as_columns_of_a_spreadsheet_do():
    assert [letter_of(number) for number in (0, 1, 25, 26, 27, 51, 52, 701, 702)] == [
        "a", "b", "z", "aa", "ab", "az", "ba", "zz", "aaa"
    ]  # fmt: skip


def test_shorter_words_come_first():
    words = [letter_of(number) for number in range(800)]
    assert all((len(one), one) < (len(other), other) for one, other in pairwise(words))


@pytest.mark.parametrize("word", ["", "A", "a1", "ä", "a b", "1", "out", "é"])
def test_only_words_of_small_latin_letters_number_an_input(word):
    assert (index_of(word) is None) == (word != "out")


@pytest.mark.parametrize("name", ["x", "q1", "_hidden", "W_2", "größe", "σ", "match"])
def test_an_identifier_may_name_a_gate(name):
    assert reason_against_name(name) is None


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("", "A gate needs a name."),
        ("2x", "“2x” cannot name a gate: use letters, digits and _"),
        ("a b", "“a b” cannot name a gate"),
        ("q.a", "“q.a” cannot name a gate"),
        ("lambda", "“lambda” cannot name a gate: it is a reserved word"),
        ("None", "“None” cannot name a gate: it is a reserved word"),
    ],
)
def test_anything_else_is_refused_with_a_reason(name, says):
    assert reason_against_name(name).startswith(says)


@given(st.text(max_size=12) | st.sampled_from(keyword.kwlist))
def test_a_name_is_free_exactly_if_python_could_use_it(name):
    reason = reason_against_name(name)
    assert (reason is None) == (name.isidentifier() and not keyword.iskeyword(name))
    assert reason is None or reason.endswith(".")
