"""Decoding: bytes become a record, or one sentence that names the place where they do not."""

import re
from collections.abc import Mapping
from typing import TypeVar

import msgspec

from bpstudio.notation.numbers import shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words, listed
from bpstudio.storage.records import FORMAT, KEYS, VERSION, GraphRecord

T = TypeVar("T")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_WORDS = {
    "str": Words("text"),
    "int": Words("a number"),
    "float": Words("a number"),
    "array": Words("a list"),
    "object": Words("an object"),
    "bool": Words("true or false"),
}
# What msgspec says → what we say.
_COMPLAINTS = (
    (r"Object missing required field `(?P<name>.*)`", Words("“{name}” is missing")),
    (r"Object contains unknown field `(?P<name>.*)`", Words("“{name}” is not known here")),
    (r"Expected `array` of length 2.*", Words("this should be two numbers")),
    (r"Expected `array` of length 4.*", Words("this should be four numbers")),
    (r"(?:Number|Integer value) out of range", Words("the number is too large")),
)


def decoded(data: bytes) -> tuple[GraphRecord, Mapping[str, object]]:
    """Return the record and, apart, the keys that are not ours."""
    data = data.removeprefix(_BYTE_ORDER_MARK)
    if not data.strip():
        raise Refusal("The text is empty.")
    try:
        top = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        _check_format(top)
        record = msgspec.json.decode(data, type=GraphRecord)
        extras = {key: msgspec.json.decode(raw) for key, raw in top.items() if key not in KEYS}
    except UnicodeDecodeError:
        raise Refusal("The text is not written in UTF-8.") from None
    except msgspec.ValidationError as error:
        raise Refusal(_invalid(str(error))) from None
    except msgspec.DecodeError as error:
        raise Refusal(_malformed(data, str(error))) from None
    return record, extras


def decoded_as(data: bytes, sort: type[T]) -> T:
    """Return another file's data as a record of that sort."""
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        return msgspec.json.decode(data, type=sort)
    except UnicodeDecodeError:
        raise Refusal("The text is not written in UTF-8.") from None
    except msgspec.ValidationError as error:
        raise Refusal(_invalid(str(error))) from None
    except msgspec.DecodeError as error:
        raise Refusal(_malformed(data, str(error))) from None


def converted(raw: Mapping[str, object]) -> GraphRecord:
    """Return the record of what is already in Python's lists and dictionaries."""
    try:
        return msgspec.convert(raw, GraphRecord)
    except msgspec.ValidationError as error:
        raise Refusal(_invalid(str(error))) from None


def _check_format(top: Mapping[str, msgspec.Raw]) -> None:
    known = {key: msgspec.json.decode(top[key]) for key in ("format", "version") if key in top}
    if known.get("format") != FORMAT:
        raise Refusal(
            "The text is no bpstudio graph: its “format” is not “{format}”.", format=FORMAT
        )
    version = known.get("version")
    if isinstance(version, int) and version > VERSION:
        written = shortened(str(version))
        raise Refusal(
            "The text is version {written} of the format, but this bpstudio reads only up to "
            "version {version}: a newer bpstudio is needed.",
            written=written,
            version=VERSION,
        )
    if version != VERSION or not isinstance(version, int) or isinstance(version, bool):
        raise Refusal(
            "The text has no “version”, or one that never existed; {version} is right.",
            version=VERSION,
        )


def _invalid(message: str) -> str:
    complaint, _, path = message.partition(" - at `$")
    place = path.rstrip("`").removeprefix(".").replace("[...]", "[…]")
    reason = _reason(complaint)
    if place:
        return Words("{place}: {reason}.", place=place, reason=reason)
    return Words("{reason}.", reason=f"{reason[0].upper()}{reason[1:]}")


def _reason(complaint: str) -> str:
    for pattern, words in _COMPLAINTS:
        match = re.fullmatch(pattern, complaint)
        if match is not None:
            fields = {name: shortened(text) for name, text in match.groupdict().items()}
            return Words(words, **fields)
    sorts = re.fullmatch(r"Expected `(.*)`, got `(.*)`", complaint)
    if sorts is None:
        return Words("this is not what a graph file has here")
    expected, got = (
        listed((_WORDS.get(sort, sort) for sort in group.split(" | ")), "{some} or {next}")
        for group in sorts.groups()
    )
    return Words("this should be {expected}, but is {got}", expected=expected, got=got)


def _malformed(data: bytes, message: str) -> str:
    if "trailing" in message:
        return Words("There is more text behind the end of the graph.")
    where = re.search(r"\(byte (\d+)\)", message)
    if where is None:
        return Words("The text breaks off in the middle.")
    before = data[: int(where[1])].decode(errors="replace")
    rest = data[int(where[1]) :][:200].decode(errors="replace")
    word = re.match(r"[\w.+-]+|.", rest, re.DOTALL)
    line, character = before.count("\n") + 1, len(before) - before.rfind("\n")
    said = Words("this")
    if word is not None and word[0].isprintable():
        said = Words("“{word}”", word=shortened(word[0]))
    return Words(
        "Line {line}, character {character}: {word} is not JSON.",
        line=line,
        character=character,
        word=said,
    )
