"""Markdown, as much of it as lessons need: paragraphs, items, bold, italics, code and formulas.

A line that is one formula, `$$ … $$`, stands by itself; `$ … $` stands within a line. Everything
else is text: no links, no HTML, nothing that could do anything.
"""

import re
from dataclasses import dataclass
from enum import Enum


class Style(Enum):
    """How a piece of a line is set."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    FORMULA = "formula"


class Sort(Enum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    DISPLAY = "display"  # a formula by itself


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text in one style."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list, or a formula that stands by itself."""

    sort: Sort
    pieces: tuple[Piece, ...]


_STYLES = (Style.FORMULA, Style.BOLD, Style.CODE, Style.ITALIC)
_PIECE = re.compile(r"\$([^$]+)\$|\*\*(.+?)\*\*|`([^`]+)`|\*([^*\s](?:[^*]*[^*\s])?)\*")
_DISPLAY = re.compile(r"\$\$\s*(.+?)\s*\$\$")


def blocks_of(words: str) -> tuple[Block, ...]:
    r"""Return the blocks of a text.

    >>> [block.sort.value for block in blocks_of("Look:\n\n- a **b**\n$$ f = q $$")]
    ['paragraph', 'item', 'display']
    """
    blocks: list[Block] = []
    lines: list[str] = []

    def end_paragraph() -> None:
        if lines:
            blocks.append(Block(Sort.PARAGRAPH, pieces_of(" ".join(lines))))
            lines.clear()

    for line in map(str.strip, words.split("\n")):
        display = _DISPLAY.fullmatch(line)
        if line and display is None and not line.startswith("- "):
            lines.append(line)
            continue
        end_paragraph()
        if display is not None:
            blocks.append(Block(Sort.DISPLAY, (Piece(display[1], Style.FORMULA),)))
        elif line:
            blocks.append(Block(Sort.ITEM, pieces_of(line.removeprefix("- "))))
    end_paragraph()
    return tuple(blocks)


def pieces_of(line: str) -> tuple[Piece, ...]:
    """Return the pieces of a line.

    >>> [(piece.text, piece.style.value) for piece in pieces_of("so $∂f/∂x$ is **it**")]
    [('so ', 'plain'), ('∂f/∂x', 'formula'), (' is ', 'plain'), ('it', 'bold')]
    """
    pieces: list[Piece] = []
    end = 0
    for found in _PIECE.finditer(line):
        if found.start() > end:
            pieces.append(Piece(line[end : found.start()]))
        at = next(at for at, text in enumerate(found.groups()) if text is not None)
        pieces.append(Piece(found[at + 1], _STYLES[at]))
        end = found.end()
    if end < len(line):
        pieces.append(Piece(line[end:]))
    return tuple(pieces)
