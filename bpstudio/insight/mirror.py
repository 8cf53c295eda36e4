"""A mirror: where the gates of a reversed network stand, as seen from those of the forward one."""

from collections.abc import Sequence

from bpstudio.graph import Graph, Place
from bpstudio.graph.columns import COLUMN, ROW


class Mirror:
    """Turns places round an upright line through the middle of some gates: x ↦ 2 · middle − x."""

    def __init__(self, graph: Graph, names: Sequence[str]) -> None:
        """Find the middle of the gates."""
        self._graph = graph
        xs = [graph.gate(name).at[0] for name in names]
        self._sum = min(xs) + max(xs)

    def place(self, name: str) -> Place:
        """Return where the mirror image of a gate stands."""
        x, y = self._graph.gate(name).at
        return (self._sum - x, y)

    def before(self, name: str) -> Place:
        """Return the place of what feeds the mirror image of a gate from the left."""
        x, y = self.place(name)
        return (x - COLUMN, y)

    def between(self, name: str, other: str) -> Place:
        """Return the place half way between the mirror images of two gates."""
        (x, y), (u, v) = self.place(name), self.place(other)
        return ((x + u) / 2, (y + v) / 2)


def below_left(place: Place) -> Place:
    """Return the place of a constant that feeds the lower input of what stands at a place."""
    x, y = place
    return (x - 0.75 * COLUMN, y + 0.75 * ROW)
