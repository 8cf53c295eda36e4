"""Notes: free texts that stand in a picture, with **bold** words and $formulas$ in them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Place
from bpstudio.graph.patch import Extra

NOTES = "notes"
"""The further key under which a graph carries its notes."""
NARROWEST, USUAL, WIDEST = 60.0, 220.0, 2000.0
"""Widths of notes in scene units."""


@dataclass(frozen=True, slots=True)
class Note:
    """A text; `at` is the upper left corner of its paper, which is `width` wide."""

    id: str
    text: str
    at: Place
    width: float = USUAL

    def moved(self, step: Place) -> "Note":
        """Return the same note so far away."""
        return replace(self, at=(self.at[0] + step[0], self.at[1] + step[1]))


def notes_of(graph: Graph) -> tuple[Note, ...]:
    """Return the notes of a graph, the lowest first."""
    notes = graph.extras.get(NOTES, ())
    assert isinstance(notes, tuple)
    return notes


def with_notes(graph: Graph, notes: Iterable[Note]) -> tuple[Extra, ...]:
    """Return what a patch says so that these are the notes of a graph, nothing if they are."""
    before, after = graph.extras.get(NOTES), tuple(notes) or None
    return (Extra(NOTES, before, after),) if before != after else ()
