"""Tables: rows and columns of numbers as spreadsheets put them on the clipboard."""

import re
from collections.abc import Iterable, Sequence

from bpstudio.notation.numbers import exact_text, read_number, shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words, counted

_SEPARATORS = re.compile(r"\s*[;,]\s*|\s+")


def is_table(text: str) -> bool:
    r"""Return whether a text has several cells: a tab, or a line break that is not at its end.

    >>> is_table("1\t2"), is_table("1\n2"), is_table("1 + 2\n")
    (True, True, False)
    """
    stripped = text.strip("\r\n")
    return "\t" in stripped or "\n" in stripped


def read_table(text: str) -> list[list[float]]:
    """Read rows of equally many numbers; a Refusal says which row or cell is wrong.

    Cells are parted by tabs; a text without tabs may have commas, semicolons or spaces instead.
    A cell may be simple arithmetic like 1/3.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        raise Refusal("There are no numbers to paste.")
    has_tabs = "\t" in text
    rows = [
        [_read_cell(cell, row, column) for column, cell in enumerate(_cells(line, has_tabs), 1)]
        for row, line in enumerate(lines, 1)
    ]
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            numbers = counted(len(row), "1 number", "{count} numbers")
            raise Refusal(
                "Row {row} has {numbers}, but row 1 has {wanted}.",
                row=number,
                numbers=numbers,
                wanted=len(rows[0]),
            )
    return rows


def write_table(rows: Iterable[Sequence[float]]) -> str:
    r"""Write rows of numbers as a spreadsheet takes them, with all digits and a plain minus.

    >>> write_table([[1.0, -2.5], [3.0, 4.0]])
    '1\t-2.5\n3\t4'
    """
    return "\n".join(
        "\t".join(exact_text(number).replace("−", "-") for number in row) for row in rows
    )


def _cells(line: str, has_tabs: bool) -> list[str]:
    return line.split("\t") if has_tabs else _SEPARATORS.split(line.strip())


def _read_cell(cell: str, row: int, column: int) -> float:
    where = Words("row {row}, column {column}", row=row, column=column)
    if not cell.strip():
        raise Refusal("There is no number in {where}.", where=where)
    try:
        return read_number(cell)
    except Refusal:
        raise Refusal(
            "“{cell}” in {where} is not a number.", cell=shortened(cell.strip(), 20), where=where
        ) from None
