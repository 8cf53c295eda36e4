"""A mirror: where the gates of a reversed network stand, as seen from those of the forward one."""

from collections.abc import Sequence

from bpstudio.graph import Graph, Place
from bpstudio.graph.columns import COLUMN

_WIDE, _HIGH = 64.0, 76.0
"""Gates whose middles are nearer than that, across and down, would cover each other's words."""
_STEP, _MOST_STEPS = 19.0, 24


class Mirror:
    """Turns places round an upright line through the middle of some gates: x ↦ 2 · middle − x."""

    def __init__(self, graph: Graph, names: Sequence[str]) -> None:
        """Find the middle of the gates."""
        self._graph = graph
        xs = [graph.gate(name).at[0] for name in names]
        self._sum = min(xs) + max(xs)
        self._taken = [self.place(name) for name in names]

    def place(self, name: str) -> Place:
        """Return where the mirror image of a gate stands."""
        x, y = self._graph.gate(name).at
        return (self._sum - x, y)

    def before(self, name: str) -> Place:
        """Return the place of what feeds the mirror image of a gate from the left."""
        x, y = self.place(name)
        return (x - COLUMN, y)

    def between(self, name: str, other: str) -> Place:
        """Return a free place about half way between the mirror images of two gates."""
        (x, y), (u, v) = self.place(name), self.place(other)
        return self._free((x + u) / 2, (y + v) / 2)

    def _free(self, x: float, y: float) -> Place:
        """Return the place, or the nearest above or below it where no gate is near, and take it."""
        offsets = (sign * step * _STEP for step in range(_MOST_STEPS) for sign in (1, -1))
        places = ((x, y + offset) for offset in offsets)
        place = next((each for each in places if not self._is_crowded(each)), (x, y))
        self._taken.append(place)
        return place

    def _is_crowded(self, place: Place) -> bool:
        x, y = place
        return any(abs(x - u) < _WIDE and abs(y - v) < _HIGH for u, v in self._taken)
