"""A chart sheet is the painting of curves in one box: names, axes, lines and a reading."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from bpstudio.notation.numbers import format_number
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.training.axes import Axis, thinned
from bpstudio.ui.panels.training.curves import DASHES, HUES, Curves, Line, Reading, readings_at
from bpstudio.ui.theme import font_of

_SMALL = 10.5
_PALE = 0.28
_KEY, _AFTER_KEY, _BETWEEN_NAMES = 16.0, 5.0, 13.0
_INSET = 8.0
_MOST_OF_WIDTH = 0.4
_PIECE = 24


class ChartSheet:
    """One painting; it lives no longer than its painter."""

    def __init__(self, painter: QPainter, box: QRectF, curves: Curves, theme: Theme) -> None:
        """Find where everything goes."""
        self._painter, self._curves, self._theme, self._box = painter, curves, theme, box
        painter.setFont(font_of(theme, _SMALL))
        self._metrics = metrics = QFontMetricsF(painter.font())
        self._across = Axis.over([line.x for line in curves.lines])
        self._up = Axis.over(
            [line.y for line in curves.lines], is_logarithmic=curves.is_logarithmic
        )
        self._texts = (
            [self._number(tick) for tick in self._up.ticks] if curves.are_shares else self._up.texts
        )
        self._places = self._places_of_names()
        left = max(map(metrics.horizontalAdvance, self._texts), default=0.0) + metrics.height() + 12
        head = self._places[-1].y() + metrics.descent() + 7.0 - box.top()
        foot = 2.0 * metrics.height() + 5.0
        self._plot = box.adjusted(left, head, -_INSET, -foot)

    def paint(self, across: str, *, is_live: bool = False) -> None:
        """Paint all but a reading; `across` names the horizontal axis.

        On a live screen curves are painted piece by piece: it looks the same, and takes Qt a
        thirtieth of the time that outlining a long ragged curve as a whole does.
        """
        self._paint_names()
        self._paint_axes(across)
        painter, plot = self._painter, self._plot
        painter.setClipRect(plot.adjusted(-2.0, -2.0, 2.0, 2.0))
        for line in reversed(self._curves.lines):
            self._paint_line(line, is_live=is_live)
        painter.setClipping(False)

    def paint_reading(self, place: QPointF, words: str) -> None:
        """Paint what the curves are at a place; `words` say the step, which they call {step}."""
        plot = self._plot
        if not plot.contains(place):
            return
        share = (place.x() - plot.left()) / plot.width()
        across = self._across
        found = readings_at(self._curves, across.low + share * (across.high - across.low))
        if not found:
            return
        x = self._pixel(found[0].step, found[0].number).x()
        self._painter.setPen(QPen(QColor(self._theme.soft), 1.0))
        self._painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        for each in found:
            self._painter.setPen(QPen(QColor(self._theme.panel), 1.5))
            self._painter.setBrush(self._pen(each.line).color())
            self._painter.drawEllipse(self._pixel(each.step, each.number), 3.5, 3.5)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_plate(x, words.format(step=round(found[0].step)), found)

    # -- names and axes ----------------------------------------------------------------------

    def _places_of_names(self) -> list[QPointF]:
        """Return where each name's line begins, in as many rows as are needed."""
        box, metrics = self._box, self._metrics
        x, y, places = box.left() + 6.0, box.top() + 3.0 + metrics.ascent(), []
        for line in self._curves.lines:
            width = _KEY + _AFTER_KEY + metrics.horizontalAdvance(line.name)
            if x + width > box.right() and x > box.left() + 6.0:
                x, y = box.left() + 6.0, y + metrics.height() + 2.0
            places.append(QPointF(x, y))
            x += width + _BETWEEN_NAMES
        return places

    def _paint_names(self) -> None:
        painter = self._painter
        for line, place in zip(self._curves.lines, self._places, strict=True):
            middle = place.y() - self._metrics.ascent() / 2 + 1.5
            painter.setPen(self._pen(line))
            painter.drawLine(QPointF(place.x(), middle), QPointF(place.x() + _KEY, middle))
            painter.setPen(QColor(self._theme.ink))
            painter.drawText(place + QPointF(_KEY + _AFTER_KEY, 0.0), line.name)

    def _paint_axes(self, across: str) -> None:
        painter, plot, theme, metrics = self._painter, self._plot, self._theme, self._metrics
        for tick, text in zip(self._up.ticks, self._texts, strict=True):
            y = plot.bottom() - self._up.share(tick) * plot.height()
            painter.setPen(QPen(QColor(theme.line), 1.0))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(theme.soft))
            start = plot.left() - 6.0 - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(start, y + metrics.ascent() / 2 - 1.5), text)
        below = plot.bottom() + metrics.ascent() + 4.0
        for tick in self._across.ticks:
            x = plot.left() + self._across.share(tick) * plot.width()
            painter.setPen(QPen(QColor(theme.line), 1.0))
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3.0))
            painter.setPen(QColor(theme.soft))
            text = f"{tick:,.0f}"
            width = metrics.horizontalAdvance(text)
            start = min(max(x - width / 2, plot.left()), plot.right() - width)
            painter.drawText(QPointF(start, below), text)
        width = metrics.horizontalAdvance(across)
        painter.drawText(QPointF(plot.center().x() - width / 2, below + metrics.height()), across)
        painter.save()
        painter.translate(self._box.left() + metrics.ascent() + 2.0, plot.center().y())
        painter.rotate(-90.0)
        title = metrics.elidedText(
            self._curves.title, Qt.TextElideMode.ElideRight, plot.height() + metrics.height()
        )
        painter.drawText(QPointF(-metrics.horizontalAdvance(title) / 2, 0.0), title)
        painter.restore()

    # -- lines -------------------------------------------------------------------------------

    def _paint_line(self, line: Line, *, is_live: bool) -> None:
        painter, plot = self._painter, self._plot
        painter.setPen(self._pen(line))
        x, y = thinned(line.x, line.y, self._across, round(plot.width()))
        pixels = np.column_stack(
            (
                plot.left() + self._across.shares(x) * plot.width(),
                plot.bottom() - self._up.shares(y) * plot.height(),
            )
        )
        points = [QPointF(*each) for each in pixels[np.isfinite(pixels).all(axis=1)].tolist()]
        if len(points) == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._pen(line).color())
            painter.drawEllipse(points[0], 2.5, 2.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if not is_live or line.is_pale:
            # A thin line is quick as a whole, and pieces of a pale one would show where they meet.
            painter.drawPolyline(QPolygonF(points))
        elif not DASHES[line.dash % len(DASHES)]:
            painter.drawLines([QLineF(*ends) for ends in pairwise(points)])
        else:
            self._paint_dashes(points)

    def _paint_dashes(self, points: list[QPointF]) -> None:
        """Paint a dashed curve in pieces, each of which goes on where the dash before it was."""
        painter, pen = self._painter, self._painter.pen()
        so_far = 0.0
        for start in range(0, len(points) - 1, _PIECE):
            piece = points[start : start + _PIECE + 1]
            pen.setDashOffset(so_far / pen.widthF())
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(piece))
            so_far += sum(QLineF(*ends).length() for ends in pairwise(piece))

    def _pixel(self, step: float, number: float) -> QPointF:
        return QPointF(
            self._plot.left() + self._across.share(step) * self._plot.width(),
            self._plot.bottom() - self._up.share(number) * self._plot.height(),
        )

    def _pen(self, line: Line) -> QPen:
        theme = self._theme
        colour = QColor(theme.roles[HUES[line.hue % len(HUES)]])
        if line.is_pale:
            colour.setAlphaF(_PALE)
        pen = QPen(colour, 1.0 if line.is_pale else 1.6 + theme.wire_extra / 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        dashes = DASHES[line.dash % len(DASHES)]
        if dashes:
            pen.setDashPattern(dashes)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    # -- a reading ---------------------------------------------------------------------------

    def _paint_plate(self, x: float, head: str, found: list[Reading]) -> None:
        """Paint the numbers beside the line at x, on the side where there is room.

        Names stand above anyway: they are left out where they would cover too much.
        """
        painter, metrics, theme = self._painter, self._metrics, self._theme
        rows = [(self._number(each.number), each.line.name) for each in found]
        first = max(metrics.horizontalAdvance(number) for number, _ in rows)
        second = max(metrics.horizontalAdvance(name) for _, name in rows) + _AFTER_KEY
        if first + second > _MOST_OF_WIDTH * self._plot.width():
            rows, second = [(number, "") for number, _ in rows], 0.0
        wide = max(_KEY + _AFTER_KEY + first + second, metrics.horizontalAdvance(head)) + 16.0
        high = metrics.height() * (len(rows) + 1) + 8.0
        left = x + 8.0 if x + 8.0 + wide <= self._box.right() else x - 8.0 - wide
        plate = QRectF(max(left, self._box.left()), self._plot.top() + 2.0, wide, high)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(plate, 6.0, 6.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(theme.soft))
        y = plate.top() + 4.0 + metrics.ascent()
        painter.drawText(QPointF(plate.left() + 8.0, y), head)
        for each, (number, name) in zip(found, rows, strict=True):
            y += metrics.height()
            start, middle = plate.left() + 8.0, y - metrics.ascent() / 2 + 1.5
            painter.setPen(self._pen(each.line))
            painter.drawLine(QPointF(start, middle), QPointF(start + _KEY, middle))
            start += _KEY + _AFTER_KEY
            painter.setPen(QColor(theme.ink))
            painter.drawText(QPointF(start, y), number)
            painter.setPen(QColor(theme.soft))
            painter.drawText(QPointF(start + first + _AFTER_KEY, y), name)

    def _number(self, number: float) -> str:
        if self._curves.are_shares:
            return f"{format_number(100.0 * number, 3)} %"
        return format_number(number, 4)
