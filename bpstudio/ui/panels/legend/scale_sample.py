"""A scale sample is the legend of wires that are coloured by a number: its shades and its ends."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.notation.numbers import format_number
from bpstudio.picture.palette import SHADES, Theme
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_SWATCH, _HEIGHT, _GAP = 15.0, 12.0, 7.0
_TEXT_SIZE = 12
_DIGITS = 3


class ScaleSample(QWidget):
    """A name, the shades in a row, and between which numbers they lie."""

    def __init__(self, choice: ThemeChoice, parent: QWidget) -> None:
        """Show a scale that has no name yet."""
        super().__init__(parent)
        self._theme = choice.theme
        self._name, self._reach = "", 0.0
        on_theme(choice, self._dress)

    @property
    def ends(self) -> tuple[str, str]:
        """What is written at the two ends; nothing while no number is known."""
        if not self._reach:
            return ("−", "+")
        return (format_number(-self._reach, _DIGITS), format_number(self._reach, _DIGITS))

    def show_scale(self, name: str, rule: str, reach: float) -> None:
        """Show what the shades stand for and the number to which they reach."""
        self._name, self._reach = name, reach
        self.setAccessibleName(name)
        self.setAccessibleDescription(rule)
        self.setToolTip(rule)
        self.update()

    def width_needed(self) -> int:
        """Return the width of the name, both numbers and all shades."""
        metrics = self.fontMetrics()
        words = sum(metrics.horizontalAdvance(word) for word in (self._name, *self.ends))
        return round(words + (4 * _GAP) + SHADES * _SWATCH * self._theme.text_scale)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the shades."""
        theme, metrics = self._theme, self.fontMetrics()
        painter = QPainter(self)
        painter.setFont(self.font())
        align = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        low, high = self.ends
        left = self._written(painter, self._name, 0.0, theme.ink, align) + _GAP
        left = self._written(painter, low, left, theme.soft, align)
        swatch, height = _SWATCH * theme.text_scale, _HEIGHT * theme.text_scale
        for shade in theme.shades:
            box = QRectF(left, (self.height() - height) / 2, swatch, height)
            painter.fillRect(box, QColor(shade))
            left += swatch
        painter.setPen(QColor(theme.soft))
        box = QRectF(left + _GAP, 0, metrics.horizontalAdvance(high) + 2, self.height())
        painter.drawText(box, align, high)

    def _written(self, painter: QPainter, text: str, left: float, colour: str, align: int) -> float:
        """Write a text and return where the next thing may begin."""
        width = self.fontMetrics().horizontalAdvance(text)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(left, 0, width + 2, self.height()), align, text)
        return left + width + _GAP

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font_of(theme, _TEXT_SIZE))
        self.update()
