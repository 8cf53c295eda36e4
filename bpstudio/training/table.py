"""A table is data at rest: named columns of numbers, one row an example."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np

from bpstudio.gates import Array
from bpstudio.notation.refusal import Refusal


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Numbers of shape (rows, columns); a column of words holds the numbers of its classes.

    `classes` names them: number k in a column of words means its word k.
    """

    name: str
    columns: tuple[str, ...]
    numbers: Array
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

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

    def of_rows(self, rows: Array | slice | Collection[int]) -> "Table":
        """Return the table with only these rows, in this order."""
        chosen = rows if isinstance(rows, slice) else np.asarray(rows, dtype=np.intp)
        return Table(self.name, self.columns, self.numbers[chosen], self.classes)
