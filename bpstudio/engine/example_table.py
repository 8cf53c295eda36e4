"""The example table: a row an example, Cⁿ and ∂Cⁿ/∂w, and what they come to: L and ∂L/∂w."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from bpstudio.engine.batch_numbers import Batch, Reduce
from bpstudio.gates import Array


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """The loss, or its gradient by one number: `rows` has one an example, `total` is that of L.

    In a mean, the mean of the rows is the total. In a sum, the sum of rows and `correction` is:
    terms that count once are in every row, and are taken away again where they are too many.
    """

    name: str
    index: str
    rows: Array
    correction: float
    total: float


def columns_of(
    batch: Batch, reduce: Reduce, names: Iterable[str], most: int = 100
) -> tuple[Column, ...]:
    """Return the column of the loss and those of the gradients by these gates, at most so many.

    A gate whose value is an array has a column for each element, called `index`: “[0, 1]”.
    """
    found = [_column("", "", batch.losses, batch.loss(reduce), reduce)]
    for column in _gradient_columns(batch, reduce, names):
        if len(found) == most:
            break
        found.append(column)
    return tuple(found)


def _gradient_columns(batch: Batch, reduce: Reduce, names: Iterable[str]) -> Iterator[Column]:
    for name in names:
        rows, total = batch.example_gradients(name), batch.gradient(name, reduce)
        for index in np.ndindex(total.shape):
            label = f"[{', '.join(map(str, index))}]" if index else ""
            yield _column(name, label, rows[(slice(None), *index)], float(total[index]), reduce)


def _column(name: str, index: str, rows: Array, total: float, reduce: Reduce) -> Column:
    correction = total - float(rows.sum()) if reduce == "sum" else 0.0
    return Column(name, index, rows, correction, total)
