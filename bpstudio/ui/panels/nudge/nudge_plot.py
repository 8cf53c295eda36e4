"""The nudge plot: a gate's curve, its tangent, where it is flat, and a step on both."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.gates import Role
from bpstudio.insight.linearisation import Linearisation
from bpstudio.notation.numbers import format_number
from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_EDGE = 14.0
_DIGITS = 4
_POINT = 4.5
_AIR = 0.12
"""The share of the height that stays free above and below the curve."""


class NudgePlot(QWidget):
    """Paints one linearisation, or says what would have one."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Show none yet."""
        super().__init__()
        self.shown: Linearisation | None = None
        self.step: float | None = None
        self._theme = choice.theme
        self._flat = self.tr("flat")
        self.setMinimumSize(170, 90)
        self.setAccessibleName(self.tr("Local linearisation"))
        on_theme(choice, self._dress)

    @property
    def title(self) -> str:
        """What is written above the curve."""
        shown = self.shown
        if shown is None:
            return self.tr("Gates with one input have a curve here.")
        text = self.tr("{name} at {z}: slope {slope}")
        return text.format(
            name=shown.name,
            z=format_number(shown.z, _DIGITS),
            slope=format_number(shown.slope, _DIGITS),
        )

    def show_curve(self, shown: Linearisation | None, step: float | None) -> None:
        """Show a curve with its tangent, and how far its input is nudged."""
        self.shown, self.step = shown, step
        self.setAccessibleDescription(self.title)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the title, and below it the plot."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.soft if self.shown is None else theme.ink))
        title = QRectF(_EDGE, 4, self.width() - 2 * _EDGE, self.fontMetrics().height() + 4)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self.shown is None:
            title.setBottom(self.height())
            align = Qt.AlignmentFlag.AlignCenter
        painter.drawText(title, int(align | Qt.TextFlag.TextWordWrap), self.title)
        area = QRectF(self.rect()).adjusted(_EDGE, title.height() + 10, -_EDGE, -_EDGE)
        if self.shown is not None and area.height() > 20:
            self._paint_plot(painter, self.shown, area)

    def _paint_plot(self, painter: QPainter, shown: Linearisation, area: QRectF) -> None:
        theme, place = self._theme, _Scales(shown, self.step, area)
        painter.setClipRect(area)
        for start, end in _stretches(shown):
            left, right = place(start, 0.0).x(), place(end, 0.0).x()
            zone = QRectF(left, area.top(), right - left, area.height())
            painter.fillRect(zone, QColor(theme.field))
            if zone.width() > self.fontMetrics().horizontalAdvance(self._flat):
                painter.setPen(QColor(theme.soft))
                align = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
                painter.drawText(zone, int(align), self._flat)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.drawLine(place(shown.x[0], 0.0), place(shown.x[-1], 0.0))
        painter.drawLine(QPointF(place(0.0, 0.0).x(), area.top()), _foot(place, area))
        painter.setPen(QPen(QColor(theme.roles[Role.AMPLIFIER]), 2.0 + theme.wire_extra))
        painter.drawPolyline(_curve(shown, place))
        if np.isfinite(shown.slope):
            painter.setPen(QPen(QColor(theme.tangent), 1.5 + theme.wire_extra))
            ends = (shown.x[0], shown.x[-1])
            first, last = (place(x, shown.value + shown.slope * (x - shown.z)) for x in ends)
            painter.drawLine(first, last)
            self._paint_step(painter, shown, place)
        painter.setPen(QPen(QColor(theme.panel), 1.5))
        painter.setBrush(QColor(theme.ink))
        painter.drawEllipse(place(shown.z, shown.value), _POINT, _POINT)

    def _paint_step(self, painter: QPainter, shown: Linearisation, place: "_Scales") -> None:
        """Paint the nudge: along, then up to the tangent, and where the curve really goes."""
        if not self.step:
            return
        theme, x = self._theme, shown.z + self.step
        foot, top = place(x, shown.value), place(x, shown.value + shown.slope * self.step)
        pen = QPen(QColor(theme.tangent), 1.2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawPolyline([place(shown.z, shown.value), foot, top])
        real = float(np.interp(x, shown.x, shown.y))
        if np.isfinite(real):
            painter.setPen(QPen(QColor(theme.panel), 1.0))
            painter.setBrush(QColor(theme.roles[Role.AMPLIFIER]))
            painter.drawEllipse(place(x, real), _POINT - 1, _POINT - 1)

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font_of(theme, 12))
        self.update()


class _Scales:
    """Turns the plot's numbers into pixels."""

    def __init__(self, shown: Linearisation, step: float | None, area: QRectF) -> None:
        finite = shown.y[np.isfinite(shown.y)]
        low, high = (float(np.percentile(finite, q)) for q in (2, 98)) if finite.size else (0, 1)
        marks = [low, high, shown.value, 0.0]
        if step and np.isfinite(shown.slope):
            marks.append(shown.value + shown.slope * step)
        low, high = min(marks), max(marks)
        air = _AIR * (high - low) or 1.0
        self._area, self._left, self._low = area, float(shown.x[0]), low - air
        self._wide = float(shown.x[-1] - shown.x[0])
        self._high = high - low + 2 * air

    def __call__(self, x: float, y: float) -> QPointF:
        """Return where a point of the plot lies."""
        area = self._area
        across = (float(x) - self._left) / self._wide
        up = (float(y) - self._low) / self._high
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())


def _foot(place: _Scales, area: QRectF) -> QPointF:
    return QPointF(place(0.0, 0.0).x(), area.bottom())


def _curve(shown: Linearisation, place: _Scales) -> QPolygonF:
    points = zip(shown.x.tolist(), shown.y.tolist(), strict=True)
    return QPolygonF([place(x, y) for x, y in points if np.isfinite(y)])


def _stretches(shown: Linearisation) -> list[tuple[float, float]]:
    """Return the stretches of x on which the curve is flat."""
    padded = np.concatenate([[False], shown.is_flat, [False]])
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    return [
        (float(shown.x[start]), float(shown.x[end - 1]))
        for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    ]
