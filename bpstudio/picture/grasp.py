"""A grasp holds gates that are dragged, so that they can be put anywhere, and back to a bit."""

from collections.abc import Sequence

import numpy as np

from bpstudio.graph import Place
from bpstudio.picture.geometry import Geometry


class Grasp:
    """Gates in some rows of a geometry, as they stood when they were grasped.

    The wires among them go along as they are; only those that lead to others are bent.
    """

    def __init__(self, geometry: Geometry, rows: Sequence[int]) -> None:
        """Grasp them."""
        self.rows = rows
        self._geometry = geometry
        self._at = np.array(rows, dtype=np.intp)
        held = np.zeros(len(geometry.names), dtype=bool)
        held[self._at] = True
        leaves, enters = held[geometry.ends].T
        self._among = np.flatnonzero(leaves & enters)
        self._between = np.flatnonzero(leaves != enters)
        self._place = geometry.place[self._at]
        self._home = None if geometry.folding is None else geometry.folding.home[self._at]
        self._curve = geometry.curve[self._among]
        self._box = geometry.box[self._among]

    def put(self, step: Place) -> None:
        """Put the gates so far from where they stood."""
        geometry = self._geometry
        geometry.version += 1
        geometry.place[self._at] = self._place + step
        if geometry.folding is not None and self._home is not None:
            geometry.folding.home[self._at] = self._home + step
        geometry.curve[self._among] = self._curve + step
        geometry.box[self._among] = self._box + np.tile(step, 2)
        geometry.bend(self._between)
