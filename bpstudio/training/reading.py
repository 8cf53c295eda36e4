"""Reading: the text of a CSV file becomes a table, or one sentence that names line and column."""

import csv
import io
import math
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bpstudio.gates import Array
from bpstudio.notation.numbers import shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import counted
from bpstudio.training.table import Table
from bpstudio.training.unpacking import text_of

_DELIMITERS = (",", ";", "\t")
_ROWS_AT_A_TIME = 5_000
# A column with more different words holds names or sentences, and nothing to learn from.
_MOST_CLASSES = 1_000


@dataclass(frozen=True, slots=True)
class _Form:
    """How a file is written: what stands between cells, and the names of its columns."""

    delimiter: str
    columns: tuple[str, ...]
    has_names: bool


def read_table(path: Path) -> Table:
    """Return the table in a CSV file, also in one packed by gzip; a Refusal says what is wrong."""
    return table_of(text_of(path), path.name)


def table_of(text: str, name: str) -> Table:
    """Return the table in the text of a CSV file."""
    reading = reading_of(text, name)
    while True:
        try:
            next(reading)
        except StopIteration as end:
            table: Table = end.value
            return table


def reading_of(text: str, name: str) -> Generator[float, None, Table]:
    """Read in slices: yield the share that is read, and return the table at last.

    The first line names the columns if none of its cells is a number. Cells are separated by
    commas, semicolons (decimal commas are understood then) or tabs. A column that holds no number
    holds words: they become the numbers of their classes, in alphabetical order.
    """
    first = next((line for line in io.StringIO(text) if line.strip()), "")
    if not first:
        raise Refusal("{file} is empty.", file=name)
    form = _form_of(first, name)
    rows: list[list[str]] = []
    lines: list[int] = []
    for share in _rows(text, form, name, rows, lines):
        yield share * 0.5
    if not rows:
        raise Refusal("{file} has names of columns but no rows.", file=name)
    classes: dict[str, tuple[str, ...]] = {}
    numbers = np.empty((len(rows), len(form.columns)))
    for place, (column, cells) in enumerate(
        zip(form.columns, zip(*rows, strict=True), strict=True)
    ):
        numbers[:, place] = _numbers(cells, lines, name, column, form.delimiter, classes)
        yield 0.5 + 0.5 * (place + 1) / len(form.columns)
    return Table(name, form.columns, numbers, classes, lines)


def _rows(
    text: str, form: _Form, name: str, rows: list[list[str]], lines: list[int]
) -> Iterator[float]:
    """Fill the rows and the number of each one's line; yield the share that is read."""
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=form.delimiter, skipinitialspace=True
    )
    share = _ROWS_AT_A_TIME / (text.count("\n") + 1)
    filled = (row for row in reader if any(row))
    try:
        if form.has_names:
            next(filled)
        for row in filled:
            if len(row) != len(form.columns):
                raise _ragged(name, reader.line_num, len(row), len(form.columns))
            rows.append(row)
            lines.append(reader.line_num)
            if len(rows) % _ROWS_AT_A_TIME == 0:
                yield min(1.0, len(rows) // _ROWS_AT_A_TIME * share)
    except csv.Error as error:
        raise Refusal(
            "{file}, line {line}: {error}.", file=name, line=reader.line_num, error=error
        ) from None


def _form_of(first: str, name: str) -> _Form:
    delimiter = max(_DELIMITERS, key=first.count)
    cells = next(csv.reader([first], delimiter=delimiter, skipinitialspace=True))
    cells = [cell.strip() for cell in cells]
    if any(_number(cell, delimiter) is not None for cell in cells):
        return _Form(delimiter, tuple(f"column {k + 1}" for k in range(len(cells))), False)
    for place, cell in enumerate(cells):
        if not cell:
            raise Refusal(
                "{file}, line 1: column {number} has no name.", file=name, number=place + 1
            )
        if cell in cells[:place]:
            raise Refusal(
                "{file}, line 1: two columns are called “{name}”.", file=name, name=shortened(cell)
            )
    return _Form(delimiter, tuple(cells), True)


def _numbers(
    cells: Sequence[str],
    lines: Sequence[int],
    name: str,
    column: str,
    delimiter: str,
    classes: dict[str, tuple[str, ...]],
) -> Array:
    """Return a column's numbers; its words, if it holds words, go into `classes`."""
    numbers = _all_at_once(cells)
    if numbers is not None and np.isfinite(numbers).all():
        return numbers
    found = [_number(cell, delimiter) for cell in cells]
    if all(number is None for number in found):
        words = tuple(sorted({cell.strip() for cell in cells}))
        if "" not in words and len(words) <= _MOST_CLASSES:
            classes[column] = words
            place_of = {word: place for place, word in enumerate(words)}
            return np.array([place_of[cell.strip()] for cell in cells], dtype=np.float64)
    for cell, number, line in zip(cells, found, lines, strict=True):
        if number is None or not math.isfinite(number):
            raise _bad_cell(cell.strip(), number, file=name, line=line, column=shortened(column))
    return np.array(found, dtype=np.float64)


def _all_at_once(cells: Sequence[str]) -> Array | None:
    """Return the numbers in one go, the usual case, or None if some cell needs a closer look."""
    try:
        return np.array(list(map(float, cells)))
    except ValueError:
        return None


def _number(cell: str, delimiter: str) -> float | None:
    """Return what a cell says as a number, or None; with semicolons 1,5 is one and a half."""
    text = cell.strip().replace("−", "-")
    if delimiter == ";" and text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    try:
        return float(text) if "_" not in text else None
    except ValueError:
        return None


def _bad_cell(cell: str, number: float | None, **where: object) -> Refusal:
    if not cell:
        return Refusal("{file}, line {line}, column “{column}”: the cell is empty.", **where)
    if number is None:
        return Refusal(
            "{file}, line {line}, column “{column}”: “{cell}” is not a number.",
            cell=shortened(cell),
            **where,
        )
    return Refusal(
        "{file}, line {line}, column “{column}”: “{cell}” is not a finite number.",
        cell=shortened(cell),
        **where,
    )


def _ragged(name: str, line: int, found: int, wanted: int) -> Refusal:
    return Refusal(
        "{file}, line {line}: {found}, but the first line has {wanted}.",
        file=name,
        line=line,
        found=counted(found, "there is 1 cell", "there are {count} cells"),
        wanted=wanted,
    )
