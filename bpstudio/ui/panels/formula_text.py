"""Formula text: a formula set in the window's fonts, names in italics and exponents raised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import font_of

_UPRIGHT = frozenset(
    ("max", "min", "exp", "ln", "sin", "cos", "tanh", "sign", "if", "else", "wins", "σ", "Φ", "φ")
)
_PIECES = re.compile(
    r"( \^ (?:\([^()]*\)|[\w.−]+))|([^\W\d²][^\W²]*)|((?:(?! \^)[^\w^])+|\d[\w.]*|\^| |²)"
)
_RAISED = 0.72


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one font."""

    text: str
    is_name: bool = False
    is_raised: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Runs beside one another, indented, and the end of the formula if it stands here."""

    runs: tuple[Run, ...]
    indent: float = 0.0
    result: str = ""


def runs_of(text: str) -> tuple[Run, ...]:
    """Return the runs of a formula: “a ^ (b − 1)” becomes a and a raised b − 1.

    >>> [run.text for run in runs_of("2 × x ^ (y − 1)") if run.is_name or run.is_raised]
    ['x', 'y − 1']
    """
    runs = []
    for exponent, name, other in _PIECES.findall(text):
        if exponent:
            runs.append(Run(exponent.removeprefix(" ^ ").strip("()"), is_raised=True))
        else:
            runs.append(Run(name or other, is_name=bool(name) and name not in _UPRIGHT))
    return tuple(runs)


class FormulaFont:
    """The fonts of formulas of one size, with which lines are broken, measured and painted."""

    def __init__(self, theme: Theme, size: float) -> None:
        """Measure the fonts of a theme; `size` is in pixels before its text scale."""
        self._upright = font_of(theme, size)
        self._name = font_of(theme, size)
        self._name.setItalic(True)
        self._raised = font_of(theme, size * _RAISED)
        self._raised.setItalic(True)
        self._result = font_of(theme, size)
        self._result.setBold(True)
        metrics = QFontMetricsF(self._upright)
        self.height = metrics.height() * 1.22
        self._ascent = metrics.ascent()
        self._indent = 1.6 * size * theme.text_scale

    def width(self, line: Line) -> float:
        """Return how wide a line is."""
        runs = sum(self._metrics(run).horizontalAdvance(run.text) for run in line.runs)
        return line.indent + runs + QFontMetricsF(self._result).horizontalAdvance(line.result)

    def broken(self, terms: Sequence[str], result: str, room: float) -> list[Line]:
        """Return a chain of equal terms as lines no wider than `room`, broken before “=”."""
        pieces = [terms[0], *(f" = {term}" for term in terms[1:])] if terms else []
        lines: list[Line] = []
        runs: tuple[Run, ...] = ()
        for piece in pieces:
            longer = (*runs, *runs_of(piece))
            if runs and self.width(Line(longer, self._indent_of(lines))) > room:
                lines.append(Line(runs, self._indent_of(lines)))
                longer = runs_of(piece.lstrip())
            runs = longer
        if not result:
            return [*lines, Line(runs, self._indent_of(lines))]
        sign = Run(" = " if runs else "")
        last = Line((*runs, sign), self._indent_of(lines), result)
        if runs and self.width(last) > room:
            lines.append(Line(runs, self._indent_of(lines)))
            last = Line((Run("= "),), self._indent_of(lines), result)
        return [*lines, last]

    def paint(
        self, painter: QPainter, line: Line, corner: QPointF, ink: QColor, accent: QColor
    ) -> None:
        """Paint a line with its upper left corner there, its result in the accent's colour."""
        x, baseline = corner.x() + line.indent, corner.y() + self._ascent
        painter.setPen(ink)
        for run in line.runs:
            metrics = self._metrics(run)
            painter.setFont(self._font(run))
            lift = 0.42 * self._ascent if run.is_raised else 0.0
            painter.drawText(QPointF(x, baseline - lift), run.text)
            x += metrics.horizontalAdvance(run.text)
        painter.setPen(accent)
        painter.setFont(self._result)
        painter.drawText(QPointF(x, baseline), line.result)

    def _indent_of(self, lines: list[Line]) -> float:
        return self._indent if lines else 0.0

    def _font(self, run: Run) -> QFont:
        if run.is_raised:
            return self._raised
        return self._name if run.is_name else self._upright

    def _metrics(self, run: Run) -> QFontMetricsF:
        return QFontMetricsF(self._font(run))
