import gzip

import numpy as np
import pytest

from bpstudio.notation.refusal import Refusal
from bpstudio.training.reading import read_table, reading_of, table_of


def sentence(text):
    with pytest.raises(Refusal) as refused:
        table_of(text, "d.csv")
    return str(refused.value)


def test_the_first_line_names_the_columns_if_none_of_its_cells_is_a_number():
    table = table_of("x[0],x[1],t\n1,2,0\n3.5,-4e1,1\n", "d.csv")
    assert table.columns == ("x[0]", "x[1]", "t")
    assert table.numbers.tolist() == [[1, 2, 0], [3.5, -40, 1]]
    assert len(table) == 2


def test_columns_without_names_are_counted():
    table = table_of("1,2\n3,4\n", "d.csv")
    assert table.columns == ("column 1", "column 2")
    assert len(table) == 2


def test_words_become_the_numbers_of_their_classes_in_alphabetical_order():
    table = table_of("x,kind\n1,pear\n2,apple\n3, pear\n", "d.csv")
    assert table.classes == {"kind": ("apple", "pear")}
    assert table.column("kind").tolist() == [1, 0, 1]


@pytest.mark.parametrize("text", ["x;t\n1,5;2\n", "x\tt\n1.5\t2\n", "x,t\r\n\r\n1.5,2\r\n\n"])
def test_semicolons_tabs_decimal_commas_and_blank_lines_are_understood(text):
    table = table_of(text, "d.csv")
    assert table.columns == ("x", "t")
    assert table.numbers.tolist() == [[1.5, 2.0]]


def test_a_quoted_cell_may_hold_what_separates_cells():
    table = table_of('"x[0,0]","x[0,1]"\n1,2\n', "d.csv")
    assert table.columns == ("x[0,0]", "x[0,1]")


def test_a_real_minus_is_a_minus():
    assert table_of("x\n−1\n", "d.csv").numbers.tolist() == [[-1.0]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "d.csv is empty."),
        ("\n \n", "d.csv is empty."),
        ("x,t\n", "d.csv has names of columns but no rows."),
        ("x,t\n1,2\n3\n", "d.csv, line 3: there is 1 cell, but the first line has 2."),
        ("x,t\n1,2\n\n3,4,5\n", "d.csv, line 4: there are 3 cells, but the first line has 2."),
        ("x,t\n1,2\n3,four\n", "d.csv, line 3, column “t”: “four” is not a number."),
        ("x,t\n1,2\n,4\n", "d.csv, line 3, column “x”: the cell is empty."),
        ("x,t\n1,2\n3,nan\n", "d.csv, line 3, column “t”: “nan” is not a finite number."),
        ("x,t\n1,2\n3,1e999\n", "d.csv, line 3, column “t”: “1e999” is not a finite number."),
        ("x,\n1,2\n", "d.csv, line 1: column 2 has no name."),
        ("x,x\n1,2\n", "d.csv, line 1: two columns are called “x”."),
        ("x,t\n,\n", "d.csv has names of columns but no rows."),
        ('x,t\n1,"' + "9" * 140_000 + '"\n', None),
    ],
)
def test_what_is_wrong_is_one_sentence_that_names_line_and_column(text, said):
    found = sentence(text)
    assert found == said if said is not None else found.startswith("d.csv, line 2: field larger")


def test_a_column_of_sentences_is_refused_where_it_begins():
    text = "x,word\n" + "".join(f"1,w{number}\n" for number in range(1_001))
    assert sentence(text) == "d.csv, line 2, column “word”: “w0” is not a number."


def test_a_large_table_is_read_in_slices():
    text = "x,t\n" + "0.5,1\n" * 100_000
    reading = reading_of(text, "d.csv")
    shares = []
    while True:
        try:
            shares.append(next(reading))
        except StopIteration as end:
            table = end.value
            break
    assert len(table) == 100_000
    assert shares == sorted(shares)
    assert len(shares) >= 20
    assert shares[-1] == 1.0


def test_a_file_may_be_packed(tmp_path):
    path = tmp_path / "d.csv.gz"
    path.write_bytes(gzip.compress(b"x\n1\n2\n"))
    assert np.array_equal(read_table(path).numbers, [[1], [2]])


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("gone.csv", None, "gone.csv cannot be read: no such file or directory."),
        ("d.csv", b"x\n\xff\xfe", "d.csv is not written in UTF-8."),
        ("d.csv.gz", b"no gzip", "d.csv.gz cannot be read: not a gzipped file (b'no')."),
        (
            "d.csv.gz",
            gzip.compress(b"x" * 100, mtime=0)[:-12],
            "d.csv.gz cannot be read: compressed file ended before the end-of-stream marker "
            "was reached.",
        ),
    ],
    ids=["gone", "no UTF-8", "no gzip", "cut off"],
)
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path, name, data, said):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(Refusal) as refused:
        read_table(tmp_path / name)
    assert str(refused.value) == said


def test_a_file_beyond_all_measure_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("bpstudio.training.unpacking._MOST_BYTES", 3)
    (tmp_path / "d.csv").write_text("x\n1\n")
    with pytest.raises(Refusal, match=r"d\.csv is larger than 0 MB"):
        read_table(tmp_path / "d.csv")
