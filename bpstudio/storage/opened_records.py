"""The form of opened gates in a file, and how it becomes what a graph remembers and back."""

import json
from collections.abc import Iterable, Sequence
from math import prod
from typing import Annotated, Any

from msgspec import Meta, Struct

from bpstudio.graph.expansion.opened import OpenedGate
from bpstudio.graph.model import Gate
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.declared import declared

Lengths = list[Annotated[int, Meta(ge=1)]]
_text_of = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


class OpenedRecord(Struct, forbid_unknown_fields=True):
    """A gate as it was, and the gates that have taken its place."""

    id: Annotated[str, Meta(description="The gate's name, which its elements gathered bear.")]
    kind: str
    at: tuple[float, float]
    shape: Annotated[Lengths, Meta(description="The shape of its value.")]
    elements: Annotated[list[str], Meta(description="The gates of its elements, row by row.")]
    settings: dict[str, float | str | list[Any] | None] = {}
    inputs: Annotated[list[str], Meta(description="The gates whose values it got.")] = []
    input_shapes: list[Lengths] = []
    inner: Annotated[list[str], Meta(description="Its further gates.")] = []
    moved: Annotated[
        dict[str, tuple[float, float]], Meta(description="Who made room, and by how much.")
    ] = {}


def opened_of(records: Sequence[OpenedRecord]) -> tuple[OpenedGate, ...]:
    """Return the opened gates; a Refusal names the place where something is wrong."""
    return tuple(_opened(each, f"opened[{index}]") for index, each in enumerate(records))


def opened_text(opened: Iterable[OpenedGate]) -> str:
    """Return opened gates as the text of a file has them: one a line."""
    return "[" + ",".join(f"\n  {_text_of(_record_of(each))}" for each in opened) + "]"


def _opened(record: OpenedRecord, place: str) -> OpenedGate:
    kind, settings = declared(record.id, record.kind, record.settings, place)
    if prod(record.shape) != len(record.elements):
        raise Refusal("{place}.elements: there is not one for each place in “shape”.", place=place)
    if len(record.inputs) != len(record.input_shapes):
        raise Refusal("{place}.input_shapes: there is not one for each input.", place=place)
    return OpenedGate(
        Gate(record.id, kind, at=record.at, settings=settings),
        tuple(record.shape),
        tuple(record.inputs),
        tuple(map(tuple, record.input_shapes)),
        tuple(record.elements),
        tuple(record.inner),
        tuple(record.moved.items()),
    )


def _record_of(opened: OpenedGate) -> dict[str, object]:
    record: dict[str, object] = {
        "id": opened.name,
        "kind": opened.gate.kind.name,
        "at": opened.gate.at,
        "shape": opened.shape,
        "elements": opened.elements,
        "settings": dict(opened.gate.settings),
        "inputs": opened.inputs,
        "input_shapes": opened.input_shapes,
        "inner": opened.inner,
        "moved": dict(opened.moved),
    }
    return {key: value for key, value in record.items() if value or key == "shape"}
