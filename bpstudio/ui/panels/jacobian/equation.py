"""An equation of matrices: blocks of numbers with names at their edges, and signs between them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bpstudio.gates import Array
from bpstudio.graph import Wire
from bpstudio.notation.numbers import format_shape


@dataclass(frozen=True, slots=True, eq=False)
class Edge:
    """What the rows or the columns of a block stand for.

    `axis` is the same text for edges of different blocks that mean the same elements: pointing at
    one of them marks the others. `places` are the gates and wires that they light up.
    """

    names: tuple[str, ...]
    axis: str = ""
    places: tuple[str | Wire, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A matrix (rows, columns) with a title; an edge without names has no header."""

    title: str
    matrix: Array
    rows: Edge = Edge(())
    columns: Edge = Edge(())

    @property
    def shape_text(self) -> str:
        """The shape as shapes are written everywhere."""
        return format_shape(self.matrix.shape)

    @property
    def largest(self) -> float:
        """The largest finite size in it."""
        finite = np.abs(self.matrix[np.isfinite(self.matrix)])
        return float(finite.max(initial=0.0))


NEW_LINE = "\n"
"""The sign behind which another equation begins, below."""

Part = Block | str
"""A block, or the sign between two blocks."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of an equation: which block, which row and which column."""

    block: int
    row: int
    column: int


def marked(parts: Sequence[Part], spot: Spot, block: int) -> tuple[int | None, int | None] | None:
    """Return which row and which column of a block belong to a cell of another one.

    None for a row or column stands for all of them, None altogether for no part of the block.
    """
    pointed, other = parts[spot.block], parts[block]
    if block == spot.block or not isinstance(pointed, Block) or not isinstance(other, Block):
        return None
    here = {pointed.rows.axis: spot.row, pointed.columns.axis: spot.column}
    here.pop("", None)
    row, column = here.get(other.rows.axis), here.get(other.columns.axis)
    return None if row is None and column is None else (row, column)


def as_row(numbers: Array) -> Array:
    """Return numbers as one row."""
    return np.asarray(numbers).reshape(1, -1)


def as_column(numbers: Array) -> Array:
    """Return numbers as one column."""
    return np.asarray(numbers).reshape(-1, 1)
