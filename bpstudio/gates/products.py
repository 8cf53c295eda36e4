"""Products over examples: matmul, dot and outer for many examples at once.

Where one factor is the same for all examples, as the weights of a layer are, it is one product of
two matrices, and its gradient, added up over the examples, is another.
"""

import numpy as np

from bpstudio.gates.kind import Array, ExampleRules
from bpstudio.gates.quiet import quiet
from bpstudio.gates.shapes import summed_to


@quiet
def _matmul(a: Array, b: Array) -> Array:
    if _is_one_matrix(a, b):
        one = np.asarray(np.matmul(_with_rows(a), b.reshape(b.shape[0], -1)))
        return one.reshape(*a.shape[:-2], *b.shape[1:])
    if _is_one_matrix(b, a):
        return np.asarray(np.matmul(b[..., 0].T, a))
    left, right = _examples_first(a, b)
    product: Array = np.moveaxis(np.matmul(left, right), 0, -1)
    rows, columns = product.shape[-3:-2][: a.ndim - 2], product.shape[-2:-1][: b.ndim - 2]
    return product.reshape(*product.shape[:-3], *rows, *columns, product.shape[-1])


@quiet
def _matmul_gradients(upstream: Array, _f: Array, a: Array, b: Array) -> tuple[Array, Array]:
    """Return ∂a = u bᵀ and ∂b = aᵀ u."""
    if _is_one_matrix(a, b):
        matrix, columns = _with_rows(a), b.reshape(b.shape[0], -1)
        flat = upstream.reshape(len(matrix), -1)
        return (flat @ columns.T).reshape(a.shape), (matrix.T @ flat).reshape(b.shape)
    if _is_one_matrix(b, a):
        matrix, rows = b.reshape(b.shape[0], -1), a.reshape(-1, *a.shape[-2:])
        middle = upstream.reshape(len(rows), matrix.shape[1], -1)
        by_matrix = np.matmul(rows, middle.swapaxes(1, 2)).sum(axis=0)
        return np.matmul(matrix, middle).reshape(a.shape), by_matrix.reshape(b.shape)
    left, right = _examples_first(a, b)
    stacks = np.broadcast_shapes(left.shape[1:-2], right.shape[1:-2])
    shape = (*stacks, left.shape[-2], right.shape[-1], upstream.shape[-1])
    middle = np.moveaxis(upstream.reshape(shape), -1, 0)
    by_left = summed_to(np.matmul(middle, right.swapaxes(-1, -2)), left.shape)
    by_right = summed_to(np.matmul(left.swapaxes(-1, -2), middle), right.shape)
    return (
        np.moveaxis(by_left, 0, -1).reshape(a.shape),
        np.moveaxis(by_right, 0, -1).reshape(b.shape),
    )


def _is_one_matrix(a: Array, other: Array) -> bool:
    """Return whether a is one vector or matrix for all examples, and the other of no higher rank.

    Stacks of matrices, which are rare, are left to the general way.
    """
    return a.shape[-1] == 1 and max(a.ndim, other.ndim) <= 3


def _with_rows(a: Array) -> Array:
    """Return the matrix that is the same for all examples; a vector is one row."""
    return a.reshape(-1, a.shape[-2])


def _examples_first(a: Array, b: Array) -> tuple[Array, Array]:
    """Return both as `np.matmul` takes stacks of matrices, with the axis of the examples first."""
    left = a[np.newaxis] if a.ndim == 2 else a
    right = b[:, np.newaxis] if b.ndim == 2 else b
    rank = max(left.ndim, right.ndim)
    padded = (x.reshape((1,) * (rank - x.ndim) + x.shape) for x in (left, right))
    first, second = (np.moveaxis(x, -1, 0) for x in padded)
    return first, second


@quiet
def _dot(a: Array, b: Array) -> Array:
    return np.asarray(np.sum(a * b, axis=0))


@quiet
def _dot_gradients(upstream: Array, _f: Array, a: Array, b: Array) -> tuple[Array, Array]:
    return upstream * b, upstream * a


@quiet
def _outer(a: Array, b: Array) -> Array:
    return a[:, np.newaxis] * b


@quiet
def _outer_gradients(upstream: Array, _f: Array, a: Array, b: Array) -> tuple[Array, Array]:
    return np.sum(upstream * b, axis=1), np.sum(upstream * a[:, np.newaxis], axis=0)


MATMUL = ExampleRules(_matmul, _matmul_gradients)
DOT = ExampleRules(_dot, _dot_gradients)
OUTER = ExampleRules(_outer, _outer_gradients)
