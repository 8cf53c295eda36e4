"""Statements: a text cut into “name = expression”, each expression read as a Python tree.

Whether the words fit together is settled here, word by word, because only so can an error say
where it is. What is left for `ast` is precedence.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from bpstudio.graph.expressions.brackets import Bracket, follow
from bpstudio.graph.expressions.errors import ExpressionError
from bpstudio.graph.expressions.words import Sort, Word, words_of
from bpstudio.notation.numbers import shortened

LONGEST = 1_000_000

_OPERAND = frozenset({Sort.NAME, Sort.NUMBER, Sort.OPEN, Sort.SIGN})
_AFTER_OPERAND = frozenset(
    {Sort.OPERATOR, Sort.SIGN, Sort.EQUALS, Sort.COMMA, Sort.COLON, Sort.CLOSE, Sort.END}
)
# What may follow what. An operator is followed like the beginning of a statement, but not by
# its end; a name may be called, and an index may stand behind everything but a number.
_FOLLOWERS = {
    Sort.END: _OPERAND | {Sort.END},
    Sort.OPEN: _OPERAND | {Sort.CLOSE},
    Sort.INDEX: _OPERAND | {Sort.COLON},
    Sort.COMMA: _OPERAND | {Sort.COLON},
    Sort.COLON: _OPERAND | {Sort.COLON, Sort.COMMA, Sort.CLOSE},
    Sort.OPERATOR: _OPERAND,
    Sort.SIGN: _OPERAND,
    Sort.EQUALS: _OPERAND,
    Sort.NAME: _AFTER_OPERAND | {Sort.OPEN, Sort.INDEX},
    Sort.NUMBER: _AFTER_OPERAND,
    Sort.CLOSE: _AFTER_OPERAND | {Sort.INDEX},
}


_WRONG_EQUALS = (
    "“=” can only follow the name at the beginning of a statement, or of a setting as in "
    "sum(x, axis=0)."
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: the name it gives, if any, and the tree of its expression."""

    name: str | None
    name_position: int
    tree: ast.expr
    start: int
    code: bytes

    def position_of(self, tree: ast.expr | ast.keyword) -> int:
        """Return where in the whole text a part of the expression begins."""
        return self.start + len(self.code[: tree.col_offset].decode())

    def written(self, tree: ast.expr) -> str:
        """Return a part of the expression as it is written; `ast` respells names like µ."""
        return self.code[tree.col_offset : tree.end_col_offset].decode()


def statements_of(text: str) -> Iterator[Statement]:
    """Yield the statements of a text; an ExpressionError points at the first word that is wrong."""
    if len(text) > LONGEST:
        raise ExpressionError(
            LONGEST, "the text is longer than {longest:,} characters.", longest=LONGEST
        )
    words: list[Word] = []
    brackets: list[Bracket] = []
    before = Sort.END
    for word in words_of(text):
        if word.sort is Sort.LINE_END and brackets:
            continue
        sort = Sort.END if word.sort is Sort.LINE_END else word.sort
        _check_order(before, sort, word)
        if sort is Sort.EQUALS:
            _check_equals(words, brackets, word)
        follow(brackets, before, sort, word)
        if sort is not Sort.END:
            words.append(word)
        elif words:
            yield _statement(words)
            words = []
        before = sort


def _check_order(before: Sort, sort: Sort, word: Word) -> None:
    if sort in _FOLLOWERS[before]:
        return
    if before in (Sort.NAME, Sort.NUMBER, Sort.CLOSE):
        reason = "an operator is missing before {word}."
    elif sort is Sort.END:
        reason = "something is missing at the end."
    elif sort is Sort.INDEX:
        reason = "a list cannot be written here; give it to a source as its value."
    else:
        reason = "something is missing before {word}."
    raise ExpressionError(word.position, reason, word=word.quoted)


def _check_equals(words: list[Word], brackets: list[Bracket], word: Word) -> None:
    """Refuse “=” but behind the first name of a statement, or of a part of a function's inputs."""
    if not brackets and len(words) == 1:
        return
    in_call = bool(brackets) and brackets[-1].is_call
    if in_call and words[-1].sort is Sort.NAME and words[-2].sort in (Sort.COMMA, Sort.OPEN):
        return
    raise ExpressionError(word.position, _WRONG_EQUALS)


def _statement(words: list[Word]) -> Statement:
    named = len(words) > 1 and words[0].sort is Sort.NAME and words[1].sort is Sort.EQUALS
    rest = words[2:] if named else words
    start = rest[0].position
    code = _on_one_line(rest)
    return Statement(
        name=words[0].text if named else None,
        name_position=words[0].position,
        tree=_tree(code, start),
        start=start,
        code=code.encode(),
    )


def _on_one_line(words: list[Word]) -> str:
    """Write the words at the distances they have in the text, without its line ends."""
    pieces: list[str] = []
    end = words[0].position
    for word in words:
        pieces += (" " * (word.position - end), word.text)
        end = word.position + len(word.text)
    return "".join(pieces)


def _tree(code: str, start: int) -> ast.expr:
    try:
        return ast.parse(code, mode="eval").body
    except (RecursionError, MemoryError):
        reason = "the expression is too long or nested too deeply; split it into statements."
        raise ExpressionError(start, reason) from None
    except SyntaxError as error:
        # Only numbers are left that Python spells differently, like 007.
        position = min(max((error.offset or 1) - 1, 0), len(code) - 1)
        word = shortened(code[position:].split()[0])
        raise ExpressionError(start + position, "“{word}” cannot be read.", word=word) from None
