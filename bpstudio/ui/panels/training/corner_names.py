"""Corner names: what the axes of a map are, and where they end, written inside its corners."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from bpstudio.gates import Array
from bpstudio.notation.numbers import format_number
from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import font_of

_SMALL = 10.5
_INSET = 4.0


def paint_corner_names(
    painter: QPainter, plot: QRectF, names: Sequence[str], ends: tuple[Array, Array], theme: Theme
) -> None:
    """Name both axes at their high ends, which `ends` has as (low, high), across and up."""
    painter.setFont(font_of(theme, _SMALL))
    painter.setPen(QColor(theme.ink))
    metrics = QFontMetricsF(painter.font())
    low, high = ([format_number(float(number), 3) for number in end] for end in ends)
    right = f"{names[0]} {high[0]}"
    left, bottom = plot.left() + _INSET, plot.bottom() - _INSET
    start = plot.right() - _INSET - metrics.horizontalAdvance(right)
    painter.drawText(QPointF(left, bottom), f"{low[0]}; {low[1]}")
    painter.drawText(QPointF(start, bottom), right)
    painter.drawText(QPointF(left, plot.top() + metrics.ascent() + 3.0), f"{names[1]} {high[1]}")
