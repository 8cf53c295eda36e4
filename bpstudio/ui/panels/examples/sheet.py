"""A sheet is what the examples panel shows: the inputs of every example and the numbers of each."""

from dataclasses import dataclass

from bpstudio.engine.example_table import Column
from bpstudio.graph.examples import Examples
from bpstudio.graph.values import Value
from bpstudio.notation.numbers import exact_text, format_number, format_value

_DIGITS = 6
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Sheet:
    """The examples of a graph with the columns of its loss and gradients, known or not yet.

    `columns` are empty where the examples cannot run. `shown` is None while the inputs have other
    values than any example, and `is_whole` says that the canvas shows all of them. `known` counts
    the columns whose numbers may be told: while stepping the loss comes first and the gradients at
    last.
    """

    examples: Examples
    loss: str
    columns: tuple[Column, ...]
    shown: int | None
    known: int
    is_whole: bool = False

    @property
    def has_correction(self) -> bool:
        """Whether terms that count once are taken away again where they are too many."""
        size = max((abs(column.total) for column in self.columns), default=0.0)
        return any(abs(column.correction) > 1e-9 * (1.0 + size) for column in self.columns)

    @property
    def titles(self) -> tuple[str, ...]:
        """What the columns behind the number of the example are called."""
        slopes = (f"∂{self.loss}/∂{each.name}{each.index}" for each in self.columns[1:])
        return (*self.examples.names, *((self.loss,) if self.columns else ()), *slopes)

    def input_at(self, column: int) -> str | None:
        """Return the input whose values stand in a column, or None for losses and gradients."""
        names = self.examples.names
        return names[column] if column < len(names) else None

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        if column < len(self.examples.inputs):
            return shortened_value(self.examples.inputs[column][1][row])
        number = self.number(row, column)
        return "" if number is None else format_number(number, _DIGITS)

    def number(self, row: int, column: int) -> float | None:
        """Return the loss or the gradient in a cell, or None while it may not be told."""
        place = column - len(self.examples.inputs)
        if not 0 <= place < self.known:
            return None
        return float(self.columns[place].rows[row])

    def long_text(self, row: int, column: int) -> str:
        """Return what stands in a cell, with all digits."""
        if column < len(self.examples.inputs):
            return format_value(self.examples.inputs[column][1][row], 17)
        number = self.number(row, column)
        return "" if number is None else exact_text(number)

    def foot(self, column: int, *, correction: bool) -> str:
        """Return what stands under a column: its total, or what is taken away before."""
        place = column - len(self.examples.inputs)
        if not 0 <= place < self.known:
            return ""
        found = self.columns[place]
        return format_number(found.correction if correction else found.total, _DIGITS)


def shortened_value(value: Value) -> str:
    """Return a value as it fits into a cell."""
    text = format_value(value, _DIGITS)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
