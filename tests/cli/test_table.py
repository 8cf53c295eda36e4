from bpstudio.cli.table import number_text, table_of


def test_words_are_aligned_on_the_left_and_numbers_on_the_right():
    table = table_of(("gate", "value"), [("x", "−12"), ("longest", "3")], numbers=(1,))
    assert table.splitlines() == [
        "gate     value",
        "───────  ─────",
        "x          −12",
        "longest      3",
    ]


def test_a_table_without_rows_is_its_head():
    assert table_of(("gate",), []) == "gate\n────"


def test_what_was_not_computed_is_blank():
    assert (number_text(None), number_text(-0.5)) == ("", "−0.5")
