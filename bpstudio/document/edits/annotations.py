"""Edits of frames and notes: put them down, change, move and remove them."""

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

from bpstudio.document.edit import Edit
from bpstudio.graph import Graph, Patch, Place
from bpstudio.graph.annotations import annotations_of, new_id
from bpstudio.graph.frames import COLOURS, SMALLEST, Area, Frame, frames_of, with_frames
from bpstudio.graph.notes import NARROWEST, USUAL, WIDEST, Note, notes_of, with_notes
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words, counted

Annotation = TypeVar("Annotation", Frame, Note)


def add_frame(graph: Graph, title: str, box: Area, colour: str = COLOURS[0]) -> Edit:
    """Put a frame above the others, in the order in which they lie behind the gates."""
    frame = Frame(_new_id(graph, "frame"), title, _roomy(box), colour)
    patch = Patch(extras=with_frames(graph, (*frames_of(graph), frame)))
    return Edit(Words("Frame “{title}”", title=title), patch)


def change_frame(
    graph: Graph,
    name: str,
    *,
    title: str | None = None,
    box: Area | None = None,
    colour: str | None = None,
) -> Edit:
    """Give a frame another title, size or colour."""
    old = _found(frames_of(graph), name)
    if colour is not None and colour not in COLOURS:
        raise Refusal("There is no frame colour called “{name}”.", name=colour)
    new = replace(
        old,
        title=old.title if title is None else title,
        box=old.box if box is None else _roomy(box),
        colour=colour or old.colour,
    )
    frames = (new if each is old else each for each in frames_of(graph))
    label = Words("Change the frame “{title}”", title=new.title)
    return Edit(label, Patch(extras=with_frames(graph, frames)))


def add_note(graph: Graph, text: str, at: Place, width: float = USUAL) -> Edit:
    """Put a note down."""
    note = Note(_new_id(graph, "note"), text, at, width)
    return Edit(Words("Add a note"), Patch(extras=with_notes(graph, (*notes_of(graph), note))))


def change_note(
    graph: Graph, name: str, *, text: str | None = None, width: float | None = None
) -> Edit:
    """Write something else into a note, or make it wider or narrower."""
    old = _found(notes_of(graph), name)
    new = replace(
        old,
        text=old.text if text is None else text,
        width=old.width if width is None else min(max(width, NARROWEST), WIDEST),
    )
    notes = (new if each is old else each for each in notes_of(graph))
    return Edit(Words("Change a note"), Patch(extras=with_notes(graph, notes)))


def remove_annotations(graph: Graph, ids: Collection[str]) -> Edit:
    """Delete frames and notes; what stands in a frame stays."""
    frames = (each for each in frames_of(graph) if each.id not in ids)
    notes = (each for each in notes_of(graph) if each.id not in ids)
    label = Words("Delete {what}", what=annotations_in_words(graph, ids))
    return Edit(label, Patch(extras=(*with_frames(graph, frames), *with_notes(graph, notes))))


def carry(
    graph: Graph,
    gates: Collection[str],
    annotations: Collection[str],
    step: Place,
    along: tuple[Collection[str], Collection[str]] = ((), ()),
) -> Edit:
    """Move gates and annotations so far; what goes `along` stands in frames and is not named."""
    names, ids = {*gates, *along[0]}, {*annotations, *along[1]}
    return Edit(
        Words("Move {what}", what=_what(graph, gates, annotations)),
        shift(graph, names, ids, step),
    )


def shift(graph: Graph, gates: Collection[str], annotations: Collection[str], step: Place) -> Patch:
    """Return the patch that moves exactly these gates and annotations."""
    if step == (0.0, 0.0):
        return Patch()
    old = tuple(gate for gate in graph.gates if gate.id in gates)
    new = tuple(replace(gate, at=(gate.at[0] + step[0], gate.at[1] + step[1])) for gate in old)
    frames = (each.moved(step) if each.id in annotations else each for each in frames_of(graph))
    notes = (each.moved(step) if each.id in annotations else each for each in notes_of(graph))
    extras = (*with_frames(graph, frames), *with_notes(graph, notes))
    return Patch(removed=old, added=new, extras=extras)


def annotations_in_words(graph: Graph, ids: Collection[str]) -> str:
    """Return what some annotations are called: “the frame “A””, “a note”, “3 annotations”."""
    chosen = [each for each in annotations_of(graph) if each.id in ids]
    match chosen:
        case [Frame(title=title)]:
            return Words("the frame “{title}”", title=title)
        case [Note()]:
            return Words("a note")
        case _:
            return counted(len(chosen), "one annotation", "{count} annotations")


def _what(graph: Graph, gates: Collection[str], annotations: Collection[str]) -> str:
    if not gates:
        return annotations_in_words(graph, annotations)
    if len(gates) == 1 and not annotations:
        return next(iter(gates))
    return counted(len(gates), "one gate", "{count} gates")


def _new_id(graph: Graph, stem: str) -> str:
    return new_id(stem, {each.id for each in annotations_of(graph)})


def _found(annotations: Collection[Annotation], name: str) -> Annotation:
    for each in annotations:
        if each.id == name:
            return each
    raise Refusal("There is no annotation called “{name}”.", name=name)


def _roomy(box: Area) -> Area:
    """Return a box that is not turned inside out, and not too small."""
    left, top, right, bottom = box
    return (left, top, max(right, left + SMALLEST), max(bottom, top + SMALLEST))
