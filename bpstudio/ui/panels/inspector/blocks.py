"""Blocks: arrays as rows and columns, which grow, shrink and take what is pasted into them."""

import numpy as np

from bpstudio.gates import Array
from bpstudio.notation.refusal import Refusal

LARGEST = 100_000
"""A table is not the place to make an array of more numbers."""


def as_rows(array: Array) -> Array:
    """Return an array as rows: a vector is a column, higher ranks are rows of their last axis."""
    if array.ndim <= 1:
        return array.reshape(-1, 1)
    return array.reshape(-1, array.shape[-1])


def resized(array: Array, shape: tuple[int, ...]) -> Array:
    """Return an array of up to two axes in another shape: new places hold 0, others stay.

    A vector and the first column of a matrix hold the same numbers.
    """
    if np.prod(shape, dtype=np.int64) > LARGEST:
        raise Refusal("A table of more than {largest:,} numbers is too large.", largest=LARGEST)
    rows = as_rows(array)
    height, width = (*shape, 1, 1)[:2]
    grown = np.zeros((height, width))
    kept = rows[:height, :width]
    grown[: kept.shape[0], : kept.shape[1]] = kept
    return grown.reshape(shape)


def with_block(array: Array, block: Array, row: int, column: int) -> Array:
    """Return an array with a block of rows laid over it from a place on; it grows if need be.

    One row of numbers becomes a column in a vector; several columns make a matrix of it.
    """
    if array.ndim == 1 and block.shape[0] == 1:
        block = block.T
    rows = as_rows(array)
    height = max(rows.shape[0], row + block.shape[0])
    width = max(rows.shape[1], column + block.shape[1])
    if array.ndim > 2:
        if (height, width) != rows.shape:
            raise Refusal("What is pasted reaches beyond the table.")
        shape = array.shape
    else:
        shape = (height,) if array.ndim < 2 and width == 1 else (height, width)
    made = np.array(resized(rows, (height, width)) if array.ndim <= 2 else rows)
    made[row : row + block.shape[0], column : column + block.shape[1]] = block
    return made.reshape(shape)


def from_block(block: Array) -> Array:
    """Return what a pasted block stands for by itself: a number, a vector or a matrix."""
    if block.size == 1:
        return block.reshape(())
    return block.reshape(-1) if 1 in block.shape else block
