"""Notepaper: how the text of a note is broken into lines, and the box that it takes.

Widths are estimated, not measured, so that screen, SVG and hit test agree on the lines; fonts are
at most as wide as the estimate.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bpstudio.graph.notes import Note
from bpstudio.notation.prose import Run, runs_of
from bpstudio.picture.geometry import Box
from bpstudio.picture.text_width import is_wide, width_of

SIZE, LEADING, MARGIN = 14.0, 20.0, 9.0
"""Height of the font, distance of the lines and the paper's margin, in scene units."""
SHIFTED = 0.72
"""How large raised and lowered letters are beside the others."""
RAISE, LOWER = 0.38, -0.2
"""How far they stand above the line, in heights of the font."""
_WORDS = re.compile(r"\s+|\S+")
Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """The lines of a note and how high the paper is, for a font `scale` times as large."""

    lines: tuple[Line, ...]
    height: float


@lru_cache(maxsize=512)
def paper_of(text: str, width: float, scale: float = 1.0) -> Paper:
    """Return the lines of a text on a paper of that width in scene units."""
    room = (width - 2 * MARGIN) / (SIZE * scale)
    lines = tuple(line for each in text.split("\n") for line in _broken(runs_of(each), room))
    return Paper(lines, 2 * MARGIN + len(lines) * LEADING * scale)


def box_of(note: Note, scale: float = 1.0) -> Box:
    """Return the box of a note's paper."""
    x, y = note.at
    return (x, y, x + note.width, y + paper_of(note.text, note.width, scale).height)


def size_of(run: Run) -> float:
    """Return how high the font of a run is, beside that of the text."""
    return SHIFTED if run.level else 1.0


def lift_of(run: Run) -> float:
    """Return how far above the line a run stands, in heights of the font."""
    return (0.0, RAISE, LOWER)[run.level]


def _broken(runs: Line, room: float) -> Iterator[Line]:
    """Break one paragraph between words, and within those that are wider than the room."""
    line: list[Run] = []
    used = 0.0
    for word in _words(runs):
        wide = sum(map(_width, word))
        if line and used + wide > room and not word[0].text.isspace():
            yield _trimmed(line)
            line, used = [], 0.0
        if not line and word[0].text.isspace():
            continue
        for run in word if wide <= room else _letters(word):
            if line and wide > room and used + _width(run) > room:
                yield _trimmed(line)
                line, used = [], 0.0
            line.append(run)
            used += _width(run)
    yield _trimmed(line)


def _words(runs: Line) -> Iterator[list[Run]]:
    """Yield what must not be broken: words with what is raised or lowered beside them."""
    word: list[Run] = []
    for run in runs:
        for part in _WORDS.findall(run.text):
            for piece in _pieces(part):
                if word and (piece.isspace() or word[-1].text.isspace() or is_wide(piece[0])):
                    yield word
                    word = []
                word.append(replace(run, text=piece))
    if word:
        yield word


def _pieces(part: str) -> Iterator[str]:
    """Split a word before each wide letter: Chinese may be broken anywhere."""
    start = 0
    for index, letter in enumerate(part):
        if index > start and is_wide(letter):
            yield part[start:index]
            start = index
    yield part[start:]


def _letters(word: list[Run]) -> Iterator[Run]:
    return (replace(run, text=letter) for run in word for letter in run.text)


def _trimmed(line: list[Run]) -> Line:
    """Return a line without the space at its end, runs of one style joined."""
    joined: list[Run] = []
    for run in line:
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(run for run in joined if run.text)


def _width(run: Run) -> float:
    return size_of(run) * width_of(run.text, bold=run.bold)
