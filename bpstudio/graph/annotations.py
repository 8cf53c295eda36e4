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


def inside(graph: Graph, ids: Collection[str]) -> tuple[set[str], set[str]]:
    """Return the names of the gates and the ids of the annotations that stand in these frames.

    A gate stands where its middle is, a note where it begins, and a frame is inside as a whole.
    The frames themselves are among them.
    """
    chosen = [frame for frame in frames_of(graph) if frame.id in ids]
    gates = {gate.id for gate in graph.gates if any(frame.holds(gate.at) for frame in chosen)}
    found = {frame.id for frame in chosen}
    for frame in chosen:
        found |= {note.id for note in notes_of(graph) if frame.holds(note.at)}
        found |= {
            other.id
            for other in frames_of(graph)
            if frame.holds(other.box[:2]) and frame.holds(other.box[2:])
        }
    return gates, found
