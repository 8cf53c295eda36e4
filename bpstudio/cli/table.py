"""A table: columns of words and numbers, aligned for a reader."""

from collections.abc import Collection, Sequence

from bpstudio.gates import Array
from bpstudio.graph.values import value_from_array
from bpstudio.notation.numbers import format_value


def table_of(
    head: Sequence[str], rows: Sequence[Sequence[str]], numbers: Collection[int] = ()
) -> str:
    """Return the rows under their head; the columns in `numbers` are aligned on the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column in numbers else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in (head, ["─" * width for width in widths], *rows)
    )


def number_text(number: Array | float | None, digits: int = 6) -> str:
    """Return a value or gradient as a reader writes it; what has not been computed is blank."""
    return "" if number is None else format_value(value_from_array(number), digits)
