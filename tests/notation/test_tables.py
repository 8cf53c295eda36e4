import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from bpstudio.notation.refusal import Refusal
from bpstudio.notation.tables import is_table, read_table, write_table

FINITE = st.floats(allow_nan=False, allow_infinity=False)


@given(hnp.arrays(float, st.tuples(st.integers(1, 4), st.integers(1, 4)), elements=FINITE))
def test_what_is_written_is_read_again_to_the_last_digit(array):
    assert read_table(write_table(array.tolist())) == array.tolist()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1\t2\n3\t4\n", [[1, 2], [3, 4]]),
        ("1\t2\r\n3\t4\r\n", [[1, 2], [3, 4]]),
        ("1, 2; 3", [[1, 2, 3]]),
        ("1 2\n3 4", [[1, 2], [3, 4]]),
        ("\n−1\n1/4\n\n2*pi/pi\n", [[-1], [0.25], [2]]),
        (" 7 ", [[7]]),
    ],
)
def test_tables_are_read_as_spreadsheets_and_people_write_them(text, rows):
    assert read_table(text) == rows


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There are no numbers to paste."),
        (" \n\n", "There are no numbers to paste."),
        ("1\t2\n3", "Row 2 has 1 number, but row 1 has 2."),
        ("1\t\n3\t4", "There is no number in row 1, column 2."),
        ("1\t2\n3\tpear", "“pear” in row 2, column 2 is not a number."),
        ("1\t1e999", "“1e999” in row 1, column 2 is not a number."),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_the_place(text, sentence):
    with pytest.raises(Refusal) as refused:
        read_table(text)
    assert str(refused.value) == sentence


def test_only_several_cells_are_a_table():
    assert is_table("1\t2")
    assert is_table("1\n2\n")
    assert not is_table("1/3\n")
    assert not is_table("[1, 2]")
