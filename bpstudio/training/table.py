"""A table is data at rest: named columns of numbers, one row an example."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from bpstudio.gates import Array
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Numbers of shape (rows, columns); a column of words holds the numbers of its classes.

    `classes` names them: number k in a column of words means its word k. `lines` has the line of
    each row in the file that it was read from, if there is one.
    """

    name: str
    columns: tuple[str, ...]
    numbers: Array
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lines: Sequence[int] = ()

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.numbers)

    @property
    def columns_shown(self) -> str:
        """The names of the columns, or of the first few of many."""
        return ", ".join(self.columns[:8]) + (", …" if len(self.columns) > 8 else "")

    def column(self, name: str) -> Array:
        """Return one column; a Refusal says which ones there are."""
        if name not in self.columns:
            raise Refusal(
                "{table} has no column “{name}”: it has {there}.",
                table=self.name,
                name=name,
                there=self.columns_shown,
            )
        column: Array = self.numbers[:, self.columns.index(name)]
        return column

    def place_of(self, row: int) -> Words:
        """Return where a row stands, so that somebody who looks at the data finds it."""
        if self.lines:
            return Words("line {line} of {file}", line=self.lines[row], file=self.name)
        return Words("row {row} of {table}", row=row + 1, table=self.name)

    def of_rows(self, rows: Array | slice | Collection[int]) -> "Table":
        """Return the table with only these rows, in this order."""
        chosen = rows if isinstance(rows, slice) else np.asarray(rows, dtype=np.intp)
        lines = np.asarray(self.lines)[chosen].tolist() if self.lines else ()
        return Table(self.name, self.columns, self.numbers[chosen], self.classes, lines)
