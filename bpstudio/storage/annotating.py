"""Annotating: frames and notes between records and graphs, one a line of the file."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from bpstudio.graph.frames import COLOURS, FRAMES, Frame
from bpstudio.graph.notes import NARROWEST, NOTES, WIDEST, Note
from bpstudio.notation.numbers import shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.records import FrameRecord, GraphRecord, NoteRecord

LINED = (FRAMES, NOTES)
"""The further keys whose entries stand one a line."""


def annotations_of(record: GraphRecord) -> dict[str, object]:
    """Return what a graph carries under the keys of frames and notes; none of them is empty."""
    _check_ids(record)
    frames = tuple(_frame(each, index) for index, each in enumerate(record.frames))
    notes = tuple(_note(each, index) for index, each in enumerate(record.notes))
    return {key: all_ for key, all_ in ((FRAMES, frames), (NOTES, notes)) if all_}


def lines_of(value: object) -> Iterator[Mapping[str, object]]:
    """Yield the entries that stand under one of the `LINED` keys as a file has them."""
    assert isinstance(value, tuple)
    for each in value:
        fields = asdict(each)
        yield {name: _short(part) for name, part in fields.items()}


def _check_ids(record: GraphRecord) -> None:
    taken: set[str] = set()
    frames = ((f"{FRAMES}[{index}]", each.id) for index, each in enumerate(record.frames))
    notes = ((f"{NOTES}[{index}]", each.id) for index, each in enumerate(record.notes))
    for place, each in (*frames, *notes):
        if each in taken:
            raise Refusal(
                "{place}: there is already an annotation with the id “{id}”.",
                place=place,
                id=shortened(each),
            )
        taken.add(each)


def _frame(record: FrameRecord, index: int) -> Frame:
    left, top, right, bottom = record.box
    if left >= right or top >= bottom:
        raise Refusal(
            "frames[{index}].box: left has to be less than right, and top less than bottom.",
            index=index,
        )
    if record.colour not in COLOURS:
        raise Refusal(
            "frames[{index}].colour: there is no frame colour called “{name}”.",
            index=index,
            name=shortened(record.colour),
        )
    return Frame(record.id, record.title, record.box, record.colour)


def _note(record: NoteRecord, index: int) -> Note:
    if not NARROWEST <= record.width <= WIDEST:
        raise Refusal(
            "notes[{index}].width: a note is between {least} and {most} wide.",
            index=index,
            least=round(NARROWEST),
            most=round(WIDEST),
        )
    return Note(record.id, record.text, record.at, record.width)


def _short(part: object) -> object:
    """Return whole numbers as such: 220 instead of 220.0."""
    if isinstance(part, tuple):
        return [_short(each) for each in part]
    return int(part) if isinstance(part, float) and part.is_integer() else part
