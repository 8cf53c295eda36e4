"""The scrubber: a slider over all moments, forward in ink and backward in the roles' colours."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractSlider, QWidget
from typing_extensions import override

from bpstudio.gates import Role
from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_EDGE = 10.0
_DOT, _KNOB = 3.8, 6.5
_LEAST_APART = 9.0
"""Moments that lie closer than so many pixels are painted as one line."""
_HEIGHT = 38


@dataclass(frozen=True, slots=True)
class Mark:
    """How a moment is marked: in its role's colour, or in ink; `word` is said below it.

    An update is a square, behind a stroke that parts it from the passes before.
    """

    role: Role | None = None
    word: str = ""
    is_update: bool = False


class Scrubber(QAbstractSlider):
    """A slider whose value is the number of the moment."""

    def __init__(self, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        """Show no moments yet."""
        super().__init__(parent)
        self._theme = choice.theme
        self._marks: Sequence[Mark] = (Mark(),)
        self._line: QPixmap | None = None
        self.setAccessibleName(self.tr("Moment"))
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, 0)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        on_theme(choice, self._dress)

    def show_marks(self, marks: Sequence[Mark], value: int) -> None:
        """Show other moments, at one of them, without telling."""
        with QSignalBlocker(self):
            self._marks = marks
            self._line = None
            self.setRange(0, len(marks) - 1)
            self.setValue(value)
        self.update()

    def show_value(self, value: int) -> None:
        """Stand at a moment without telling."""
        with QSignalBlocker(self):
            self.setValue(value)
        self.update()

    def place_of(self, value: int) -> QPointF:
        """Return where a moment lies."""
        share = value / self.maximum() if self.maximum() else 0.0
        return QPointF(_EDGE + share * (self.width() - 2 * _EDGE), 0.4 * self.height())

    @override
    def sizeHint(self) -> QSize:
        """Return a wide and low size."""
        return QSize(260, round(_HEIGHT * self._theme.text_scale))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least that can be aimed at."""
        return QSize(90, round(_HEIGHT * self._theme.text_scale))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the moment under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is pressed."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the moments and the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self.place_of(0), self.place_of(self.maximum())
        painter.setPen(QPen(QColor(self._theme.line), 3.0, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(first, last)
        apart = (last.x() - first.x()) / max(self.maximum(), 1)
        if apart >= _LEAST_APART:
            self._paint_dots(painter)
        else:
            self._paint_line(painter, first, last)
        self._paint_stroke(painter)
        self._paint_words(painter)
        rim = self._theme.ink if self.hasFocus() else self._theme.panel
        painter.setPen(QPen(QColor(rim), 1.5))
        painter.setBrush(QColor(self._theme.accent))
        painter.drawEllipse(self.place_of(self.value()), _KNOB, _KNOB)

    def _paint_dots(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for value, mark in enumerate(self._marks):
            painter.setBrush(self._colour_at(value))
            if mark.is_update:
                middle = self.place_of(value)
                painter.drawRect(QRectF(middle.x() - _DOT, middle.y() - _DOT, 2 * _DOT, 2 * _DOT))
            else:
                painter.drawEllipse(self.place_of(value), _DOT, _DOT)

    def _paint_line(self, painter: QPainter, first: QPointF, last: QPointF) -> None:
        """Paint each pixel in the colour of one moment that lies there; kept between steps."""
        wide = max(int(last.x() - first.x()), 1)
        if self._line is None or self._line.width() != wide:
            self._line = QPixmap(wide, round(2 * _DOT))
            strip = QPainter(self._line)
            for x in range(wide):
                colour = self._colour_at(int(x / wide * self.maximum()))
                strip.fillRect(x, 0, 1, self._line.height(), colour)
            strip.end()
        painter.drawPixmap(QPointF(first.x(), first.y() - _DOT), self._line)

    def _paint_stroke(self, painter: QPainter) -> None:
        """Part the update from the passes before it."""
        first = next((at for at, mark in enumerate(self._marks) if mark.is_update), 0)
        if first:
            x = (self.place_of(first - 1).x() + self.place_of(first).x()) / 2
            y = self.place_of(first).y()
            painter.setPen(QPen(QColor(self._theme.soft), 1.5))
            painter.drawLine(QPointF(x, y - 9), QPointF(x, y + 9))

    def _paint_words(self, painter: QPainter) -> None:
        painter.setFont(font_of(self._theme, 10.5))
        painter.setPen(QColor(self._theme.soft))
        metrics = painter.fontMetrics()
        end = 0.0
        for value, mark in enumerate(self._marks):
            if not mark.word:
                continue
            left = max(self.place_of(value).x() - _DOT, end)
            width = metrics.horizontalAdvance(mark.word)
            if left + width <= self.width():
                box = QRectF(
                    left, self.height() - metrics.height() - 1, width + 2, metrics.height()
                )
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft, mark.word)
                end = left + width + 6

    def _colour_at(self, value: int) -> QColor:
        mark = self._marks[value]
        if mark.is_update:
            return QColor(self._theme.accent)
        return QColor(self._theme.soft if mark.role is None else self._theme.roles[mark.role])

    def _go_to(self, x: float) -> None:
        wide = max(self.width() - 2 * _EDGE, 1.0)
        share = min(1.0, max(0.0, (x - _EDGE) / wide))
        self.setValue(round(share * self.maximum()))
        self.update()

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self._line = None
        self.updateGeometry()
        self.update()
