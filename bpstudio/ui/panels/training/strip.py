"""The history strip: θ⁰ → θ¹ → θ² → …, every kept state of the parameters as a dot."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_HEIGHT = 44
_EDGE = 12.0
_DOT, _LARGE = 2.6, 5.0
_POWERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class HistoryStrip(QWidget):
    """Dots along a line; the one that the graph has is large."""

    wanted = Signal(int)
    """Carries the place of a state in the row of those that are shown."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Show no state."""
        super().__init__()
        self._theme = choice.theme
        self._numbers: Sequence[int] = ()
        self._current: int | None = None
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("States of the parameters"))
        self.setToolTip(self.tr("Click to go back to earlier parameters"))
        on_theme(choice, self._dress)

    def show_states(self, numbers: Sequence[int], current: int | None) -> None:
        """Show states by the steps after which they were kept; `current` is a place among them."""
        self._numbers, self._current, self._hovered = numbers, current, None
        self.setVisible(len(numbers) > 1)
        self.update()

    def place_of(self, at: int) -> QPointF:
        """Return where the dot of a state is."""
        last = max(1, self._numbers[-1]) if self._numbers else 1
        share = self._numbers[at] / last
        return QPointF(_EDGE + share * (self.width() - 2 * _EDGE), self.height() / 2 + 7.0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(_HEIGHT * self._theme.text_scale**0.5))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint line, dots and the names of the first, the last, the present and the hovered."""
        if not self._numbers:
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = len(self._numbers) - 1
        painter.setPen(QPen(QColor(theme.line), 2.0))
        painter.drawLine(self.place_of(0), self.place_of(last))
        painter.setPen(Qt.PenStyle.NoPen)
        for at in range(len(self._numbers)):
            stands_out = at in (self._current, self._hovered)
            painter.setBrush(QColor(theme.accent if stands_out else theme.soft))
            radius = _LARGE if stands_out else _DOT
            painter.drawEllipse(self.place_of(at), radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        self._paint_names(painter, last)

    def _paint_names(self, painter: QPainter, last: int) -> None:
        painter.setFont(font_of(self._theme, 12))
        metrics = QFontMetricsF(painter.font())
        taken: list[tuple[float, float]] = []
        for at in dict.fromkeys((self._hovered, self._current, 0, last)):
            if at is None:
                continue
            text = name_of(self._numbers[at])
            width = metrics.horizontalAdvance(text)
            place = self.place_of(at)
            left = min(max(place.x() - width / 2, 2.0), self.width() - width - 2.0)
            if any(left < end + 6.0 and start < left + width + 6.0 for start, end in taken):
                continue
            taken.append((left, left + width))
            is_soft = at not in (self._hovered, self._current)
            painter.setPen(QColor(self._theme.soft if is_soft else self._theme.ink))
            painter.drawText(QPointF(left, place.y() - 11.0), text)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the state under the pointer."""
        self._hovered = self._nearest(event.position().x())
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back to a state."""
        at = self._nearest(event.position().x())
        if at is not None and event.button() is Qt.MouseButton.LeftButton:
            self.wanted.emit(at)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Name nothing any more."""
        self._hovered = None
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the state before or behind by the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._numbers:
            super().keyPressEvent(event)
            return
        last = len(self._numbers) - 1
        at = (last if self._current is None else self._current) + step
        if 0 <= at <= last:
            self.wanted.emit(at)

    def _nearest(self, x: float) -> int | None:
        places = range(len(self._numbers))
        return min(places, key=lambda at: abs(self.place_of(at).x() - x), default=None)

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()


def name_of(number: int) -> str:
    """Return θ with the number of its step as a power.

    >>> name_of(12)
    'θ¹²'
    """
    return "θ" + str(number).translate(_POWERS)
