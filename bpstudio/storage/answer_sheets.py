"""Answer sheets: files in which students hand in their answers, and results that a quiz saved."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from bpstudio.notation.refusal import Refusal
from bpstudio.storage.decoding import decoded_as
from bpstudio.storage.disk import read_file, write_file
from bpstudio.storage.within import within


class AnswerRecord(Struct):
    """One answer of a result; what a quiz has written beside the guess is not believed."""

    asked: str
    given: float | None = None
    round: int | None = None


class SheetRecord(Struct):
    """A sheet: answers by name, or the list that a quiz saves."""

    format: Literal["bpstudio-answers"]
    version: Literal[1]
    answers: Annotated[
        dict[str, float | None] | list[AnswerRecord],
        Meta(description="“∂f/∂q” or “df/dq” for a gradient, “q” for a value; null for no answer."),
    ]
    student: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """One answer of a sheet: what was asked, the guess, and the round if that is said."""

    asked: str
    number: float | None
    round: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one student has handed in."""

    student: str
    given: tuple[Given, ...]


def load_sheet(path: Path) -> Sheet:
    """Return the sheet in a file; a Refusal says in one sentence what is wrong with it."""
    data = read_file(path)
    try:
        return sheet_from(data)
    except Refusal as refusal:
        raise within(path.name, refusal) from None


def sheet_from(data: bytes) -> Sheet:
    """Return the sheet in the data of a file; nothing in it is ever executed."""
    try:
        record = decoded_as(data, SheetRecord)
    except RecursionError:
        raise Refusal("The text is nested too deeply to be an answer sheet.") from None
    if isinstance(record.answers, dict):
        given = tuple(Given(name, number) for name, number in record.answers.items())
    else:
        given = tuple(Given(each.asked, each.given, each.round) for each in record.answers)
    return Sheet(record.student, given)


def save_sheet(plain: Mapping[str, object], path: Path) -> None:
    """Write a result into a file, whole or not at all."""
    text = json.dumps(plain, indent=1, ensure_ascii=False, allow_nan=False)
    write_file(path, f"{text}\n".encode())


def answers_schema_text() -> str:
    """Return the JSON Schema of answer sheets as it is shipped in resources/."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Answers to a bpstudio exercise",
        **msgspec.json.schema(SheetRecord),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
