"""Stopping: training that no longer gets better may end before its last epoch."""

import math


class Patience:
    """How many epochs may pass without a new lowest loss; None means any number."""

    def __init__(self, epochs: int | None) -> None:
        """Start with no loss seen."""
        self._epochs = epochs
        self._lowest = math.inf
        self._waited = 0
        self._losses: list[float] = []

    def note(self, loss: float) -> None:
        """Take note of one loss of the epoch under way."""
        if self._epochs is not None:
            self._losses.append(loss)

    def ends_here(self) -> bool:
        """Close the epoch: return whether its mean loss ends the training."""
        if self._epochs is None or not self._losses:
            return False
        mean = sum(self._losses) / len(self._losses)
        self._losses.clear()
        self._waited = 0 if mean < self._lowest else self._waited + 1
        self._lowest = min(mean, self._lowest)
        return self._waited >= self._epochs
