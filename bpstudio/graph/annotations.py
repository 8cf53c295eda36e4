"""Annotations: the frames and notes of a graph together, by their ids, which differ."""

from collections.abc import Collection, Iterator

from bpstudio.graph.frames import Frame, frames_of
from bpstudio.graph.graph import Graph
from bpstudio.graph.notes import Note, notes_of


def annotations_of(graph: Graph) -> Iterator[Frame | Note]:
    """Yield every frame and every note."""
    yield from frames_of(graph)
    yield from notes_of(graph)


def new_id(stem: str, taken: Collection[str]) -> str:
    """Return the stem with the first number that makes an id which is not taken."""
    number = 1
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"
