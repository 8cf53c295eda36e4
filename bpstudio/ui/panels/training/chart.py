"""A chart is curves over steps, painted as fast for ten thousand points as for ten."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.gates import Array, Role
from bpstudio.notation.numbers import format_number
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.training.axes import Axis, thinned
from bpstudio.ui.panels.training.hint import paint_hint
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

HUES = (Role.DISTRIBUTOR, Role.SWAP, Role.ADDER, Role.ROUTER, Role.AMPLIFIER)
"""The roles whose colours tell curves and classes apart: five that every eye can."""
_SMALL = 10.5
_PALE = 0.35
_LINES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One curve: its name, its points, and which hue and dash it has; None is a soft one."""

    name: str
    x: Array
    y: Array
    hue: int | None = 0
    dash: int = 0
    is_pale: bool = False


class Chart(QWidget):
    """Curves between two axes, with their names above."""

    def __init__(self, choice: ThemeChoice, name: str) -> None:
        """Show nothing; `name` is said to screen readers."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(150)
        self._theme = choice.theme
        self._lines: tuple[Line, ...] = ()
        self._is_logarithmic = False
        self._hint = ""
        on_theme(choice, self._dress)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines

    def show_lines(
        self, lines: Sequence[Line], *, is_logarithmic: bool = False, hint: str = ""
    ) -> None:
        """Show these curves, or the hint where there is no point yet."""
        self._lines = tuple(line for line in lines if len(line.x))
        self._is_logarithmic = is_logarithmic
        self._hint = hint
        ends = "; ".join(
            f"{line.name} {format_number(float(line.y[-1]), 4)}" for line in self._lines
        )
        self.setAccessibleDescription(ends or hint)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return a size that shows a curve well."""
        return QSize(260, 190)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_into(painter, QRectF(self.rect()))

    def paint_into(self, painter: QPainter, box: QRectF) -> None:
        """Paint the chart into a box of any painter."""
        theme = self._theme
        painter.setFont(font_of(theme, _SMALL))
        painter.setPen(QColor(theme.soft))
        if not self._lines:
            paint_hint(painter, box, self._hint, theme)
            return
        metrics = QFontMetricsF(painter.font())
        across = Axis.over([line.x for line in self._lines])
        up = Axis.over([line.y for line in self._lines], is_logarithmic=self._is_logarithmic)
        left = max(map(metrics.horizontalAdvance, up.texts), default=0.0) + 10.0
        head = self._paint_names(painter, box, metrics)
        plot = QRectF(box).adjusted(left, head + 4.0, -8.0, -(metrics.height() + 6.0))
        self._paint_axes(painter, plot, across, up, metrics)
        painter.setClipRect(plot.adjusted(-2.0, -2.0, 2.0, 2.0))
        for line in reversed(self._lines):
            self._paint_line(painter, plot, line, across, up)
        painter.setClipping(False)

    def _paint_names(self, painter: QPainter, box: QRectF, metrics: QFontMetricsF) -> float:
        """Paint the names of the curves in rows and return how high they are."""
        x, y, height = box.left() + 6.0, box.top() + 3.0, metrics.height() + 2.0
        for line in self._lines:
            width = metrics.horizontalAdvance(line.name) + 34.0
            if x + width > box.right() and x > box.left() + 6.0:
                x, y = box.left() + 6.0, y + height
            painter.setPen(self._pen(line))
            painter.drawLine(QPointF(x, y + height / 2), QPointF(x + 16.0, y + height / 2))
            painter.setPen(QColor(self._theme.ink))
            painter.drawText(QPointF(x + 21.0, y + metrics.ascent() + 1.0), line.name)
            x += width
        return y + height - box.top()

    def _paint_axes(
        self, painter: QPainter, plot: QRectF, across: Axis, up: Axis, metrics: QFontMetricsF
    ) -> None:
        theme = self._theme
        for tick, text in zip(up.ticks, up.texts, strict=True):
            y = plot.bottom() - up.share(tick) * plot.height()
            painter.setPen(QPen(QColor(theme.line), 1.0))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(theme.soft))
            start = plot.left() - 6.0 - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(start, y + metrics.ascent() / 2 - 1.5), text)
        for tick in across.ticks:
            text = f"{tick:,.0f}"
            width = metrics.horizontalAdvance(text)
            x = plot.left() + across.share(tick) * plot.width()
            start = min(max(x - width / 2, plot.left()), plot.right() - width)
            painter.drawText(QPointF(start, plot.bottom() + metrics.ascent() + 4.0), text)

    def _paint_line(
        self, painter: QPainter, plot: QRectF, line: Line, across: Axis, up: Axis
    ) -> None:
        painter.setPen(self._pen(line))
        x, y = thinned(line.x, line.y, across, round(plot.width()))
        pixels = np.column_stack(
            (
                plot.left() + across.shares(x) * plot.width(),
                plot.bottom() - up.shares(y) * plot.height(),
            )
        )
        points = [QPointF(*each) for each in pixels[np.isfinite(pixels).all(axis=1)].tolist()]
        if len(points) == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._pen(line).color())
            painter.drawEllipse(points[0], 2.5, 2.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))

    def _pen(self, line: Line) -> QPen:
        theme = self._theme
        colour = theme.zero if line.hue is None else theme.roles[HUES[line.hue % len(HUES)]]
        shown = _faded(colour) if line.is_pale else QColor(colour)
        pen = QPen(
            shown,
            1.0 if line.is_pale else 1.6 + theme.wire_extra / 2,
            _LINES[line.dash % len(_LINES)],
        )
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()


def _faded(colour: str) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(_PALE)
    return faded
