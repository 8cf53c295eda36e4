"""The dots under a lesson's title: one a step, filled up to the one that is shown."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme

_RADIUS = 4.0
_WIDEST, _HEIGHT = 20.0, 18


class Dots(QWidget):
    """Shows how far a lesson has come; a click goes to a step."""

    wanted = Signal(int)
    """Carries the number of a step."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Show no steps."""
        super().__init__()
        self._count, self._number = 0, 0
        self._asks: frozenset[int] = frozenset()
        self._theme = choice.theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Steps of the lesson"))
        on_theme(choice, self._dress)

    def show_steps(self, count: int, number: int, asks: frozenset[int]) -> None:
        """Show so many steps, at one of them; those that ask something are squares."""
        self._count, self._number, self._asks = count, number, asks
        self.setToolTip(self.tr("step {number} of {count}").format(number=number + 1, count=count))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for a line."""
        return QSize(round(self._count * _WIDEST), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dot for each step."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self._count):
            place = QPointF(self._step() * (number + 0.5), self.height() / 2)
            is_past = number <= self._number
            radius = _RADIUS + 1.5 if number == self._number else _RADIUS
            colour = QColor(self._theme.accent if is_past else self._theme.line)
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(colour if is_past else Qt.BrushStyle.NoBrush)
            box = QRectF(-radius, -radius, 2 * radius, 2 * radius).translated(place)
            if number in self._asks:
                painter.drawRoundedRect(box, 1.5, 1.5)
            else:
                painter.drawEllipse(box)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the step under the mouse."""
        number = int(event.position().x() / self._step()) if self._count else -1
        if 0 <= number < self._count:
            self.wanted.emit(number)

    def _step(self) -> float:
        return min(_WIDEST, self.width() / max(self._count, 1))

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()
