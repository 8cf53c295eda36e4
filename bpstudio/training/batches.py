"""Batches: which examples each step uses, drawn with a seed."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.intp]


def batches_in_an_epoch(count: int, size: int | None) -> int:
    """Return how many batches of that size an epoch has; None means all examples in one."""
    return 1 if size is None else -(-count // size)


def batches(count: int, size: int | None, seed: int) -> Iterator[Rows]:
    """Draw batches without end: each epoch uses every example once, in an order of its own.

    The last batch of an epoch is smaller if the size does not divide the count. A batch of all
    examples has them in the order of the data.
    """
    rng = np.random.default_rng(seed)
    size = count if size is None else min(size, count)
    while True:
        order = np.arange(count) if size == count else rng.permutation(count)
        for start in range(0, count, size):
            yield order[start : start + size]
