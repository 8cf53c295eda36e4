"""Words: names, numbers and signs of an expression, each with its place in the text."""

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bpstudio.graph.expressions.errors import ExpressionError
from bpstudio.notation.names import reason_against_name
from bpstudio.notation.numbers import shortened
from bpstudio.notation.words import Words


class Sort(enum.Enum):
    """What a word can be, as far as the words next to it are concerned."""

    NAME = enum.auto()
    NUMBER = enum.auto()
    OPERATOR = enum.auto()
    SIGN = enum.auto()
    EQUALS = enum.auto()
    COMMA = enum.auto()
    COLON = enum.auto()
    OPEN = enum.auto()
    INDEX = enum.auto()
    CLOSE = enum.auto()
    END = enum.auto()
    LINE_END = enum.auto()


@dataclass(frozen=True, slots=True)
class Word:
    """One word as Python spells it, with its place in the text."""

    sort: Sort
    text: str
    position: int

    @property
    def quoted(self) -> str:
        """The word as a sentence quotes it."""
        return f"“{shortened(self.text)}”" if self.text.isprintable() else ascii(self.text)


_PATTERN = re.compile(
    r"""
    (?P<blank> [^\S\n]+ | \#[^\n]* )
  | (?P<name> [^\W\d]\w* )
  | (?P<number> (?: [0-9]+ (?:\.[0-9]*)? | \.[0-9]+ ) (?: [eE][+-]?[0-9]+ )? )
  | (?P<sign> \*\* | // | [<>=!:]= | . | \n )
    """,
    re.VERBOSE,
)
_SIGNS = {
    "+": Sort.OPERATOR,
    "-": Sort.SIGN,
    "*": Sort.OPERATOR,
    "/": Sort.OPERATOR,
    "**": Sort.OPERATOR,
    "@": Sort.OPERATOR,
    "=": Sort.EQUALS,
    ",": Sort.COMMA,
    ":": Sort.COLON,
    "(": Sort.OPEN,
    "[": Sort.INDEX,
    ")": Sort.CLOSE,
    "]": Sort.CLOSE,
    ";": Sort.END,
    "\n": Sort.LINE_END,
}
_NOT_AVAILABLE = {
    "^": Words("{word} is not available in expressions: a power is written x**2."),
    ".": Words("{word} is not available in expressions: a transpose is written T(x)."),
}
# As the studio writes them, so that what is copied from the screen can be read again.
_SPELLINGS = str.maketrans({"−": "-", "×": "*", "\r": " "})


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text and one end behind the last; comments and blanks are skipped."""
    for match in _PATTERN.finditer(text.translate(_SPELLINGS)):
        position, word = match.start(), match[0]
        if match["name"]:
            reason = reason_against_name(word)
            if reason is not None:
                raise ExpressionError(position, reason)
            yield Word(Sort.NAME, word, position)
        elif match["number"]:
            yield Word(Sort.NUMBER, word, position)
        elif match["sign"]:
            yield _sign(word, position)
    yield Word(Sort.END, "", len(text))


def names_in(text: str) -> frozenset[str]:
    """Return every name that the text uses, functions too."""
    return frozenset(word.text for word in words_of(text) if word.sort is Sort.NAME)


def _sign(text: str, position: int) -> Word:
    word = Word(_SIGNS.get(text, Sort.OPERATOR), text, position)
    if text not in _SIGNS:
        reason = _NOT_AVAILABLE.get(text, Words("{word} is not available in expressions."))
        raise ExpressionError(position, reason, word=word.quoted)
    return word
