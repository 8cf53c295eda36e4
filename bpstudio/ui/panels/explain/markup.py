"""Markup: formulas, tables and headings as Qt's rich text; every word in them is escaped."""

import re
from collections.abc import Sequence
from html import escape

from bpstudio.picture.palette import Theme
from bpstudio.stepping import Formula
from bpstudio.ui.panels.explain.typeset_text import Setting
from bpstudio.ui.panels.formula.formula_text import runs_of

_FIXED = "'DejaVu Sans Mono','Menlo','Consolas',monospace"
_MIDDLE = "vertical-align:middle"
_HARD = "\u00a0"
"""A space at which no line is broken: a sign begins a line and never ends one."""
_WIDE, _TIGHT = re.compile(r"(?<= [=×+]) "), _HARD


def formula_markup(text: str) -> str:
    """Return a formula with its names in italics and its exponents raised.

    >>> formula_markup("x ^ 2 < q")
    '<i>x</i><sup>2</sup> &lt; <i>q</i>'
    """
    pieces = []
    for run in runs_of(_WIDE.sub(_TIGHT, text)):
        word = escape(run.text)
        if run.is_raised:
            word = f"<sup>{word}</sup>"
        pieces.append(f"<i>{word}</i>" if run.is_name else word)
    return "".join(pieces)


def chain_markup(formula: Formula, colour: str, share: float = 1.0) -> str:
    """Return a chain of equal terms as it is set, its result bold and in a colour.

    It takes at most a `share` of the room.
    """
    return Setting(formula.terms, formula.result, colour, share=share).markup


def coloured(text: str, colour: str) -> str:
    """Return words in bold and in a colour, nothing for none."""
    return f'<b style="color:{colour}">{escape(text)}</b>' if text else ""


def heading(text: str) -> str:
    """Return the heading of a section."""
    return f'<p style="margin:14px 0 5px 0"><b>{escape(text)}</b></p>'


def paragraph(markup: str) -> str:
    """Return a paragraph of markup."""
    return f'<p style="margin:2px 0 2px 0; line-height:112%">{markup}</p>'


def soft(text: str, theme: Theme) -> str:
    """Return words in the soft colour."""
    return f'<span style="color:{theme.soft}">{escape(text)}</span>'


def row(cells: Sequence[str], ground: str = "") -> str:
    """Return a row of a table: its first cell at the left, the others at the right."""
    colour = f' bgcolor="{ground}"' if ground else ""
    first, *rest = cells
    # Behind an empty cell Qt would drop the distance to what follows the table.
    cells = [cell or _HARD for cell in rest]
    others = "".join(f'<td align="right" style="{_MIDDLE}">{cell}</td>' for cell in cells)
    # Chinese words may break anywhere, but a heading shall not.
    return f'<tr{colour}><td style="white-space:nowrap; {_MIDDLE}">{first}</td>{others}</tr>'


def table(rows: Sequence[str]) -> str:
    """Return rows as a table of the whole width."""
    return f'<table width="100%" cellspacing="0" cellpadding="4">{"".join(rows)}</table>'


def code(lines: Sequence[str], theme: Theme) -> str:
    """Return lines of code on a plate."""
    text = "<br>".join(escape(line).replace(" ", "&nbsp;") for line in lines)
    cell = f'<td bgcolor="{theme.field}" style="font-family:{_FIXED}">{text}</td>'
    look = 'width="100%" cellspacing="0" cellpadding="8" style="margin-top:4px"'
    return f"<table {look}><tr>{cell}</tr></table>"
