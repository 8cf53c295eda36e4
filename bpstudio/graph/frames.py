"""Frames: titled boxes behind a part of a picture; what stands in one moves along with it.

Nobody is a member of a frame: what stands inside is inside, so there is nothing to keep in step.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Place
from bpstudio.graph.patch import Extra

FRAMES = "frames"
"""The further key under which a graph carries its frames."""
COLOURS = ("grey", "blue", "orange", "green", "pink", "yellow")
SMALLEST = 40.0
"""A frame is at least so wide and so high."""
Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A box with a title above what stands in it; its colour is one of `COLOURS`."""

    id: str
    title: str
    box: Area
    colour: str = COLOURS[0]

    def holds(self, place: Place) -> bool:
        """Return whether a place is inside."""
        left, top, right, bottom = self.box
        return left <= place[0] <= right and top <= place[1] <= bottom

    def moved(self, step: Place) -> "Frame":
        """Return the same frame so far away."""
        (left, top, right, bottom), (x, y) = self.box, step
        return replace(self, box=(left + x, top + y, right + x, bottom + y))


def frames_of(graph: Graph) -> tuple[Frame, ...]:
    """Return the frames of a graph, the lowest first."""
    frames = graph.extras.get(FRAMES, ())
    assert isinstance(frames, tuple)
    return frames


def with_frames(graph: Graph, frames: Iterable[Frame]) -> tuple[Extra, ...]:
    """Return what a patch says so that these are the frames of a graph, nothing if they are."""
    before, after = graph.extras.get(FRAMES), tuple(frames) or None
    return (Extra(FRAMES, before, after),) if before != after else ()
