"""The words of a lesson as Qt's rich text: every letter is escaped, whatever it looks like."""

import re
from html import escape

from bpstudio.lessons.markdown import Block, Piece, Sort, Style, blocks_of
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.explain.markup import formula_markup

_FIXED = "'DejaVu Sans Mono','Menlo','Consolas',monospace"
_FRACTION = re.compile(r"([∂d][^\W\d_]?\w*[\u2032\u2033]*)/([∂d]\w+[\u2032\u2033]*)")
_EQUALS, _PLUS, _TIMES = (re.compile(rf" (?=[{sign}] )") for sign in ("=≠≈", "+", "×"))
_HARD = "\u00a0"
_UNBROKEN = "\u2060/\u2060"
"""A stroke at which no line is broken."""
_INDENT = 16
_GAP = '<p style="margin:0; font-size:5px">\u00a0</p>'


def words_markup(words: str, theme: Theme, room: int = 34) -> str:
    """Return words as markup; formulas that stand by themselves take rows of `room` letters.

    >>> from bpstudio.picture.palette import LIGHT
    >>> words_markup("**a** < b", LIGHT)
    '<p style="margin:0 0 9px 0"><b>a</b> &lt; b</p>'
    """
    return "".join(_block_markup(block, theme, room) for block in blocks_of(words))


def _block_markup(block: Block, theme: Theme, room: int) -> str:
    if block.sort is Sort.DISPLAY:
        return display_markup(block.pieces[0].text, room)
    inside = "".join(_piece_markup(piece, theme) for piece in block.pieces)
    if block.sort is Sort.ITEM:
        return f'<p style="margin:0 0 5px 14px; text-indent:-12px">•{_HARD}{inside}</p>'
    return f'<p style="margin:0 0 9px 0">{inside}</p>'


def _piece_markup(piece: Piece, theme: Theme) -> str:
    text = escape(piece.text)
    match piece.style:
        case Style.BOLD:
            return f"<b>{text}</b>"
        case Style.ITALIC:
            return f"<i>{text}</i>"
        case Style.CODE:
            font = f"font-family:{_FIXED}; background-color:{theme.field}"
            return f'<span style="{font}">{text}</span>'
        case Style.FORMULA:
            return formula_markup(piece.text.replace("/", _UNBROKEN))
        case Style.PLAIN:
            return text


def display_markup(formula: str, room: int) -> str:
    """Return a formula that stands by itself, its derivatives as fractions with a bar."""
    rows = []
    for number, line in enumerate(broken(formula, room)):
        indent = f'<td width="{_INDENT}"></td>' if number else ""
        cells = f"<tr>{indent}{_cells(line)}</tr>"
        rows.append(f'<table cellspacing="0" cellpadding="1">{cells}</table>')
    # Qt gives a table no margin of its own: what follows would stick to it.
    return f'<div style="margin:3px 0 0 8px">{"".join(rows)}</div>{_GAP}'


def broken(formula: str, room: int) -> list[str]:
    """Return a formula in rows of `room` letters, broken before “=”, and before “+” where need be.

    >>> broken("f = q × z = 3 × (−4) = −12", 14)
    ['f = q × z', '= 3 × (−4)', '= −12']
    """
    rows: list[str] = []
    for term in _EQUALS.split(formula.strip()):
        is_whole = _letters(term) <= room
        for at, part in enumerate([term] if is_whole else _parts(term, room)):
            is_fitting = rows and _letters(f"{rows[-1]} {part}") <= room
            if is_fitting and (at or is_whole):
                rows[-1] += f" {part}"
            else:
                rows.append(part)
    return rows


def _parts(term: str, room: int) -> list[str]:
    """Return a long term in summands, and those that are long, too, in factors."""
    parts = []
    for summand in _PLUS.split(term):
        parts += [summand] if _letters(summand) <= room else _TIMES.split(summand)
    return parts


def _letters(text: str) -> int:
    """Return how wide a text is: a fraction is as wide as the wider of its halves."""
    return len(_FRACTION.sub(lambda found: max(found.groups(), key=len), text))


def _cells(line: str) -> str:
    cells, end = [], 0
    for found in _FRACTION.finditer(line):
        cells.append(_text_cell(line[end : found.start()]))
        cells.append(_fraction_cell(*found.groups()))
        end = found.end()
    cells.append(_text_cell(line[end:]))
    return "".join(cells)


def _text_cell(text: str) -> str:
    if not text:
        return ""
    shown = formula_markup(text).replace(" ", _HARD)
    return f'<td style="vertical-align:middle; white-space:nowrap; padding:0 2px">{shown}</td>'


def _fraction_cell(above: str, below: str) -> str:
    bar = "border-bottom:1px solid; border-bottom-style:solid"
    return (
        '<td style="vertical-align:middle"><table cellspacing="0" cellpadding="1" '
        'style="border-collapse:collapse">'
        f'<tr><td align="center" style="{bar}">{formula_markup(above)}</td></tr>'
        f'<tr><td align="center">{formula_markup(below)}</td></tr></table></td>'
    )
