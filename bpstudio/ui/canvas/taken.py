"""What is taken of a canvas: the boxes of gates with their names, and those of numbers."""

from dataclasses import dataclass

import numpy as np

from bpstudio.picture.geometry import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """Boxes (k, 4) in pixels: left, top, right and bottom."""

    gates: Floats
    numbers: Floats

    @property
    def boxes(self) -> Floats:
        """All of them."""
        return np.vstack([self.gates, self.numbers])

    def numbers_under(self, left: float, top: float, right: float, bottom: float) -> int:
        """Return how many numbers lie under a box."""
        low, high = self.numbers[:, :2], self.numbers[:, 2:]
        apart = (low >= (right, bottom)) | (high <= (left, top))
        return int(np.count_nonzero(~apart.any(axis=1)))


NOTHING = Taken(np.zeros((0, 4)), np.zeros((0, 4)))
