"""The formula card: what the gate at work computes, in symbols, in numbers and in words."""

import enum
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.stepping import Explanation, Phase
from bpstudio.ui.panels.formula.formula_font import FormulaFont
from bpstudio.ui.panels.formula.formula_text import Line, Run, typeset
from bpstudio.ui.panels.gates.gate_words import backward_words_of, called, formula_of, role_of
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

MOST, _FEWEST = 6, 2
"""A card has so many formulas at most; of more it says how many there are."""
_EDGE, _ABOVE = 13.0, 9.0
_CORNER = 9.0
_BETWEEN = 3.0
_WIDEST, _NARROWEST = 520.0, 240.0
_OF_WIDTH = 0.6
"""A card takes at most such a share of its parent's width."""
_HIGHEST = 0.38
"""A card that would take a larger share of its parent's height does without its words."""
_SHARES = (1.0, 0.85, 0.72)
"""A term that is wider than the parent is written so much smaller."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class _Page:
    """What a card shows, broken into lines for one theme and one width."""

    heading: str
    lines: tuple[Line, ...]
    rule: tuple[Line, ...]
    words: str
    width: float
    height: float


class Brevity(enum.Enum):
    """How much a card leaves out where it has no room, from nothing to all that can be spared."""

    FULL = "full"
    FORMULAS = "formulas"  # neither the general rule nor words
    SHORT = "short"  # of each formula what it is made of and what comes of it
    FIRST = "first"  # the same for the first two formulas
    RESULTS = "results"  # of these what comes of them


_TERMS = {Brevity.SHORT: 2, Brevity.FIRST: 2, Brevity.RESULTS: 1}


class FormulaCard(QWidget):
    """A small plate over the canvas, headed by the role in its colour; the mouse goes through."""

    def __init__(self, choice: ThemeChoice, parent: QWidget) -> None:
        """Lie over `parent`, hidden until there is something to explain."""
        super().__init__(parent)
        self._choice = choice
        self._ground = parent
        self._explained: Explanation | None = None
        self._turn = ""
        self._page: _Page | None = None
        self._brevity = Brevity.FULL
        self._share = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        on_theme(choice, self._dress)

    @property
    def text(self) -> str:
        """Everything that stands on the card, line by line."""
        if self._explained is None or self._page is None:
            return ""
        formulas = (formula.text for formula in self._explained.formulas[:MOST])
        rest = (self._explained.rule, self._page.words)
        return "\n".join(filter(None, (self._page.heading, *formulas, *rest)))

    def explain(self, explained: Explanation | None, turn: str = "") -> None:
        """Show an explanation, with its number at the upper right, or vanish."""
        self._explained, self._turn = explained, turn
        self._brevity = Brevity.FULL
        self.setVisible(explained is not None)
        self._lay_out()
        # What is said now matters more than the legend, where there is no room for both.
        self.raise_()

    def be_brief(self, brevity: Brevity) -> None:
        """Leave out so much."""
        if brevity is not self._brevity:
            self._brevity = brevity
            self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate, its head and its lines."""
        if self._page is None:
            return
        theme, page = self._choice.theme, self._page
        colour = self._colour()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        self._paint_head(painter, box, colour)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        y = self._head_height() + _ABOVE
        font, small = self._fonts()
        for line in page.lines:
            font.paint(painter, line, QPointF(_EDGE, y), QColor(theme.ink), colour)
            y += font.height(line)
        y += _BETWEEN
        for line in page.rule:
            soft = QColor(theme.soft)
            small.paint(painter, line, QPointF(_EDGE, y), soft, soft)
            y += small.height(line)
        y += _BETWEEN
        painter.setPen(QColor(theme.soft))
        painter.setFont(font_of(theme, 11.5))
        rest = QRectF(_EDGE, y, page.width - 2 * _EDGE, self.height() - y)
        painter.drawText(rest, _WRAPPED, page.words)

    def _paint_head(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        """Fill the upper part as far as the rounded corners and write the heading into it."""
        assert self._page is not None
        plate, strip = QPainterPath(), QPainterPath()
        plate.addRoundedRect(box, _CORNER, _CORNER)
        head = QRectF(box.left(), box.top(), box.width(), self._head_height())
        strip.addRect(head)
        painter.fillPath(plate.intersected(strip), colour)
        font = font_of(self._choice.theme, 12.5)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._choice.theme.panel))
        inside = head.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, self._page.heading)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, right, self._turn)

    # -- what it says ------------------------------------------------------------------------

    def _colour(self) -> QColor:
        """Return the colour of the role at work; an update has the accent's."""
        theme, explained = self._choice.theme, self._explained
        if explained is not None and explained.phase is Phase.UPDATE:
            return QColor(theme.accent)
        role = None if explained is None else explained.role
        return QColor(theme.ink if role is None else theme.role_texts[role])

    def _heading(self, explained: Explanation) -> str:
        if explained.phase is Phase.LOSS:
            return self.tr("the loss {name}").format(name=explained.gates[0].id)
        if explained.phase is Phase.UPDATE:
            return self.tr("update")
        if explained.kind is None:
            return self.tr("{count} gates at once").format(count=len(explained.gates))
        return f"{called(explained.kind)} · {role_of(explained.kind)}"

    def _words(self, explained: Explanation) -> str:
        if explained.phase is Phase.LOSS:
            return self.tr("The backward pass begins here: the loss changes as fast as itself.")
        if explained.phase is Phase.UPDATE:
            return self.tr(
                "All parameters move at once: each gradient was found at the old values."
            )
        kind = explained.kind
        if explained.phase is Phase.FORWARD:
            return "" if kind is None or explained.rule else formula_of(kind)
        if kind is None or kind.is_copy:
            return "" if kind is None else backward_words_of(kind)
        product = self.tr("upstream × local = downstream.")
        return f"{product} {backward_words_of(kind)}"

    # -- how it lies -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        explained = self._explained
        if explained is None:
            self._page = None
            return
        scale = self._choice.theme.text_scale
        share = max(_OF_WIDTH * self._ground.width(), _NARROWEST)
        room = min(_WIDEST * scale, share) - 2 * _EDGE
        for self._share in _SHARES:
            font, small = self._fonts()
            lines = self._lines(explained, font, room)
            if max(map(font.width, lines), default=0.0) <= self._ground.width() - 2 * _EDGE:
                break
        general = Line((Run(self.tr("in general ")), *typeset(explained.rule)))
        is_full = self._brevity is Brevity.FULL
        has_rule = is_full and explained.rule and small.width(general) <= room
        rule = [general] if has_rule else []
        heading, words = self._heading(explained), self._words(explained) if is_full else ""
        bold = font_of(self._choice.theme, 12.5)
        bold.setBold(True)
        head = QFontMetricsF(bold).horizontalAdvance(f"{heading}    {self._turn}")
        widths = (*map(font.width, lines), *map(small.width, rule), head)
        width = max(min(room, _NARROWEST * scale) if words else 0.0, *widths)
        metrics = QFontMetricsF(font_of(self._choice.theme, 11.5))
        below = metrics.boundingRect(QRectF(0, 0, width, 1e4), _WRAPPED, words).height()
        height = self._head_height() + 2 * _ABOVE + sum(map(font.height, lines)) + _BETWEEN
        height += sum(map(small.height, rule))
        if words and height + below > _HIGHEST * self._ground.height():
            words = ""
        height += _BETWEEN + below if words else 0.0
        self._page = _Page(heading, tuple(lines), tuple(rule), words, width + 2 * _EDGE, height)
        self.resize(QSizeF(self._page.width, self._page.height + 1).toSize())
        self.setAccessibleName(self.text)
        self.update()

    def _lines(self, explained: Explanation, font: FormulaFont, room: float) -> list[Line]:
        """Return the formulas as lines: as many as stay readable, and how many more there are."""
        more = self.tr("… and {count} more")
        rest = Line((Run(more),))
        high = max(_HIGHEST * self._ground.height(), 4 * font.height(rest))
        lines: list[Line] = []
        most = _FEWEST if self._brevity in {Brevity.FIRST, Brevity.RESULTS} else MOST
        terms_shown = _TERMS.get(self._brevity)
        for number, formula in enumerate(explained.formulas):
            terms = formula.terms[:terms_shown]
            broken = font.broken(terms, formula.result, room)
            left = len(explained.formulas) - number
            longer = [*lines, *broken, *([rest] if left > 1 else [])]
            if lines and (number == most or sum(map(font.height, longer)) > high):
                return [*lines, Line((Run(more.format(count=left)),))]
            lines += broken
        return lines

    def _fonts(self) -> tuple[FormulaFont, FormulaFont]:
        theme = self._choice.theme
        return FormulaFont(theme, 14.0 * self._share), FormulaFont(theme, 11.5)

    def _head_height(self) -> float:
        return 27.0 * self._choice.theme.text_scale

    def _dress(self, _theme: Theme) -> None:
        self._lay_out()
