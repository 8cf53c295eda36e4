"""Formula fonts: formulas are set in the window's fonts, with fractions as written by hand.

It takes microseconds, so that a card can be set anew at every step, and the letters are those of
the canvas: a formula in an own typeface would have another x than the gate called x.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.formula.formula_text import Fraction, Line, Piece, Run, parts_of, typeset
from bpstudio.ui.theme import font_of

_RAISED, _STACKED = 0.72, 0.84
_LIFT = 0.42
_LEADING = 0.22
_SHARES = (1.0, 0.85, 0.72, 0.6)
"""A part of a formula that is wider than the room is written so much smaller."""
_PADDING, _GAP = 2.0, 0.06
"""Beside the parts of a fraction, in pixels; and between them and the bar, in heights."""


class RunFont:
    """The fonts of runs of one size: upright, italic for names, and small for what is raised."""

    def __init__(self, theme: Theme, size: float) -> None:
        """Measure the fonts of a theme; `size` is in pixels before its text scale."""
        self._upright, self._name = font_of(theme, size), font_of(theme, size)
        self._raised = font_of(theme, size * _RAISED)
        self._name.setItalic(True)
        self._raised.setItalic(True)
        self._metrics = [QFontMetricsF(each) for each in (self._upright, self._name, self._raised)]
        metrics = self._metrics[0]
        self.height, self.ascent = metrics.height(), metrics.ascent()
        self.axis = 0.5 * metrics.xHeight() + 1.0

    def width(self, runs: Iterable[Run]) -> float:
        """Return how wide runs beside one another are."""
        return sum(self._metrics[_number_of(run)].horizontalAdvance(run.text) for run in runs)

    def paint(self, painter: QPainter, runs: Iterable[Run], left: float, baseline: float) -> None:
        """Paint runs beside one another."""
        for run in runs:
            painter.setFont((self._upright, self._name, self._raised)[_number_of(run)])
            lift = _LIFT * self.ascent if run.is_raised else 0.0
            painter.drawText(QPointF(left, baseline - lift), run.text)
            left += self.width((run,))


class FormulaFont:
    """The fonts of formulas of one size, with which lines are broken, measured and painted."""

    def __init__(self, theme: Theme, size: float) -> None:
        """Measure the fonts of a theme; `size` is in pixels before its text scale."""
        self._runs = RunFont(theme, size)
        self._stacked = RunFont(theme, size * _STACKED)
        self._result = font_of(theme, size)
        self._result.setBold(True)
        self._indent = 1.6 * size * theme.text_scale

    def width(self, line: Line) -> float:
        """Return how wide a line is."""
        pieces = sum(map(self._width, line.runs))
        return line.indent + pieces + QFontMetricsF(self._result).horizontalAdvance(line.result)

    def height(self, line: Line) -> float:
        """Return how high a line is with the space to the next: a fraction takes more."""
        return sum(self._reach(line)) + _LEADING * self._runs.height

    def broken(self, terms: Sequence[str], result: str, room: float) -> list[Line]:
        """Return a chain of equal terms as lines no wider than `room`, broken before “=”."""
        return self._in_lines([(text, False) for text in _joined(terms)], result, room)

    def wrapped(self, terms: Sequence[str], result: str, room: float) -> list[Line]:
        """Return the same with terms that are too wide broken before “×” and “+”, too.

        Such a term, and what follows it, begins on a line of its own.
        """
        texts: list[tuple[str, bool]] = []
        was_wide = False
        for text in _joined(terms):
            is_wide = self.width(Line(typeset(text), self._indent)) > room
            first, *others = parts_of(text) if is_wide else [text]
            texts += [(first, was_wide or (is_wide and len(texts) > 1))]
            texts += [(other, False) for other in others]
            was_wide = is_wide
        return self._in_lines(texts, result, room)

    def _in_lines(self, texts: Sequence[tuple[str, bool]], result: str, room: float) -> list[Line]:
        """Return texts as lines, each with whether it begins one, and the result at the end."""
        lines: list[Line] = []
        pieces: tuple[Piece, ...] = ()
        for text, begins in texts:
            longer = (*pieces, *typeset(text))
            is_full = begins or self.width(Line(longer, self._indent_of(lines))) > room
            if pieces and is_full:
                lines.append(Line(pieces, self._indent_of(lines)))
                longer = typeset(text.lstrip())
            pieces = longer
        if not result:
            return [*lines, Line(pieces, self._indent_of(lines))]
        sign = Run(" = " if pieces else "")
        last = Line((*pieces, sign), self._indent_of(lines), result)
        if pieces and self.width(last) > room:
            lines.append(Line(pieces, self._indent_of(lines)))
            last = Line((Run("= "),), self._indent_of(lines), result)
        return [*lines, last]

    def paint(
        self, painter: QPainter, line: Line, corner: QPointF, ink: QColor, accent: QColor
    ) -> None:
        """Paint a line with its upper left corner there, its result in the accent's colour."""
        x, baseline = corner.x() + line.indent, corner.y() + self._reach(line)[0]
        painter.setPen(ink)
        for piece in line.runs:
            if isinstance(piece, Fraction):
                self._paint_fraction(painter, piece, x, baseline)
            else:
                self._runs.paint(painter, (piece,), x, baseline)
            x += self._width(piece)
        painter.setPen(accent)
        painter.setFont(self._result)
        painter.drawText(QPointF(x, baseline), line.result)

    def _paint_fraction(
        self, painter: QPainter, fraction: Fraction, x: float, baseline: float
    ) -> None:
        """Paint a bar at the height of a minus sign, and the parts in the middle of it."""
        font, wide = self._stacked, self._width(fraction)
        bar, gap = baseline - self._runs.axis, _GAP * self._runs.height
        painter.save()
        painter.setPen(QPen(painter.pen().color(), max(1.0, 0.07 * self._runs.height)))
        painter.drawLine(QPointF(x + 1.0, bar), QPointF(x + wide - 1.0, bar))
        painter.restore()
        for part, line in (
            (fraction.over, bar - gap - (font.height - font.ascent)),
            (fraction.under, bar + gap + font.ascent),
        ):
            font.paint(painter, part, x + (wide - font.width(part)) / 2, line)

    def _reach(self, line: Line) -> tuple[float, float]:
        """Return how far a line reaches above its baseline and below it."""
        runs = self._runs
        above, below = runs.ascent, runs.height - runs.ascent
        if any(isinstance(piece, Fraction) for piece in line.runs):
            part = self._stacked.height + _GAP * runs.height
            above, below = max(above, part + runs.axis), max(below, part - runs.axis)
        return above, below

    def _width(self, piece: Piece) -> float:
        if isinstance(piece, Fraction):
            return max(map(self._stacked.width, (piece.over, piece.under))) + 2 * _PADDING
        return self._runs.width((piece,))

    def _indent_of(self, lines: list[Line]) -> float:
        return self._indent if lines else 0.0


def laid_out(
    theme: Theme, size: float, terms: Sequence[str], result: str, room: float
) -> tuple[FormulaFont, list[Line]]:
    """Return a chain in lines with the font for them: smaller where a part has no room."""
    for share in _SHARES:
        font = FormulaFont(theme, size * share)
        lines = font.wrapped(terms, result, room) if terms else []
        if max(map(font.width, lines), default=0.0) <= room:
            break
    return font, lines


def _joined(terms: Sequence[str]) -> list[str]:
    return [terms[0], *(f" = {term}" for term in terms[1:])] if terms else []


def _number_of(run: Run) -> int:
    return 2 if run.is_raised else int(run.is_name)
