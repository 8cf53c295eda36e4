"""Brackets: which are open at a word of an expression, and what may stand in the innermost one."""

from dataclasses import dataclass

from bpstudio.graph.expressions.errors import ExpressionError
from bpstudio.graph.expressions.words import Sort, Word

DEEPEST = 100

_PARTNERS = {"(": ")", "[": "]"}


@dataclass(slots=True)
class Bracket:
    """One open bracket: around inputs of a function (`is_call`), an index, or an expression.

    `in_setting` says whether the part since the last comma sets something, as axis=0 does, and
    `has_settings` whether a part before it did.
    """

    word: Word
    is_call: bool
    in_setting: bool = False
    has_settings: bool = False


def follow(brackets: list[Bracket], before: Sort, sort: Sort, word: Word) -> None:
    """Bring the open brackets up to date at a word; an ExpressionError if it fits into none."""
    if sort in (Sort.OPEN, Sort.INDEX):
        brackets.append(Bracket(word, is_call=sort is Sort.OPEN and before is Sort.NAME))
        if len(brackets) > DEEPEST:
            raise ExpressionError(
                word.position, "brackets are nested more than {deepest} deep.", deepest=DEEPEST
            )
    elif sort is Sort.COLON and not (brackets and brackets[-1].word.sort is Sort.INDEX):
        raise ExpressionError(word.position, "“:” can only stand in an index like p[1:3].")
    elif sort is Sort.END and brackets:
        raise ExpressionError(brackets[-1].word.position, "this bracket is never closed.")
    elif sort is Sort.CLOSE:
        _close(brackets, word)
    elif sort is Sort.EQUALS and brackets:
        brackets[-1].in_setting = True
    elif sort is Sort.COMMA and brackets:
        _end_part(brackets[-1], word)


def _close(brackets: list[Bracket], word: Word) -> None:
    if not brackets:
        raise ExpressionError(word.position, "this bracket closes nothing.")
    opened = brackets.pop()
    if _PARTNERS[opened.word.text] != word.text:
        raise ExpressionError(
            word.position,
            "{closing} cannot close {opening}.",
            closing=word.quoted,
            opening=opened.word.quoted,
        )
    _end_part(opened, word)


def _end_part(bracket: Bracket, word: Word) -> None:
    if bracket.has_settings and not bracket.in_setting:
        raise ExpressionError(word.position, "the inputs of a function come before its settings.")
    bracket.has_settings, bracket.in_setting = bracket.in_setting, False
