"""Annotations: frames with their titles, and notes with their formulas, behind the graph."""

from collections.abc import Iterable, Iterator

from bpstudio.exchange.svg.lettering import Face
from bpstudio.exchange.svg.markup import element, escaped, plate
from bpstudio.graph.frames import Frame
from bpstudio.graph.notes import Note
from bpstudio.notation.prose import Run
from bpstudio.picture.framing import TITLE_BAR
from bpstudio.picture.notepaper import LEADING, MARGIN, SIZE, box_of, lift_of, paper_of, size_of
from bpstudio.picture.palette import Theme

_CORNER, _PAPER_CORNER = 10.0, 6.0
_FILL, _BAR, _RIM = 0.06, 0.15, 0.55
_TITLE = 13.0
_INDENT = 12.0
_BASE = 0.75
"""How far below the top of a line its letters stand, in distances of lines."""


def frames(drawn: Iterable[Frame], theme: Theme) -> Iterator[str]:
    """Draw frames, the lowest first."""
    for frame in drawn:
        left, top, right, _ = frame.box
        tint = theme.tint_of(frame.colour)
        yield plate(
            frame.box,
            rx=_CORNER,
            fill=tint,
            fill_opacity=_FILL,
            stroke=tint,
            stroke_opacity=_RIM,
            stroke_width=1.2,
        )
        yield element("path", d=_bar(frame), fill=tint, fill_opacity=_BAR)
        face = Face(_TITLE * theme.text_scale, bold=True)
        title = face.fitting(frame.title, right - left - 2 * _INDENT)
        yield face.written(title, left + _INDENT, top + TITLE_BAR / 2, theme.ink, "start")


def notes(drawn: Iterable[Note], theme: Theme) -> Iterator[str]:
    """Draw notes, the lowest first."""
    scale = theme.text_scale
    for note in drawn:
        box = left, top, _, _ = box_of(note, scale)
        yield plate(
            box,
            rx=_PAPER_CORNER,
            fill=theme.panel,
            fill_opacity=0.92,
            stroke=theme.line,
        )
        for index, line in enumerate(paper_of(note.text, note.width, scale).lines):
            base = top + MARGIN + (index + _BASE) * LEADING * scale
            if line:
                yield _line(line, left + MARGIN, base, theme)


def _line(line: Iterable[Run], x: float, base: float, theme: Theme) -> str:
    """Write runs one behind the other; each says how far it stands from the one before."""
    size = SIZE * theme.text_scale
    words, before = "", 0.0
    for run in line:
        lift = lift_of(run) * size
        look: dict[str, str | float] = {"font_weight": "bold"} if run.bold else {}
        look |= {"font_style": "italic"} if run.italic else {}
        look |= {"font_size": size * size_of(run)} if run.level else {}
        look |= {"dy": before - lift} if lift != before else {}
        words += element("tspan", escaped(run.text), **look)
        before = lift
    kept: dict[str, str | float] = {"xml:space": "preserve"}
    return element("text", words, x=x, y=base, font_size=size, fill=theme.ink, **kept)


def _bar(frame: Frame) -> str:
    """Return the outline of a frame's title bar, round above."""
    left, top, right, bottom = frame.box
    below, corner = min(top + TITLE_BAR, bottom), _CORNER
    return (
        f"M{left:g} {below:g}V{top + corner:g}Q{left:g} {top:g} {left + corner:g} {top:g}"
        f"H{right - corner:g}Q{right:g} {top:g} {right:g} {top + corner:g}V{below:g}Z"
    )
