"""Signs: the pictograms of badges, drawn as a few strokes so that they are sharp at every size."""

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from bpstudio.insight.badges.badge import Sign
from bpstudio.picture.palette import Theme

RADIUS = 8.5
"""How large a badge is, in scene units."""
_SHARE = 0.55
"""The share of the radius within which a sign is drawn."""
_ALARMING = frozenset({Sign.EXPLODING, Sign.UNDEFINED})
_Line = tuple[tuple[float, float], ...]
# Corners between −1 and 1, y downwards.
_LINES: dict[Sign, tuple[_Line, ...]] = {
    Sign.SATURATED: (((-1.0, 0.7), (-0.45, 0.7), (0.45, -0.7), (1.0, -0.7)),),
    Sign.DEAD: (((0.0, -1.0), (0.0, 1.0)), ((-0.62, -0.35), (0.62, -0.35))),
    Sign.ROUTED_AWAY: (((-0.75, 0.75), (0.75, -0.75)),),
    Sign.TIE: (((-0.8, -0.38), (0.8, -0.38)), ((-0.8, 0.38), (0.8, 0.38))),
    Sign.EXPLODING: (
        ((-0.75, -0.05), (0.0, -0.85), (0.75, -0.05)),
        ((-0.75, 0.85), (0.0, 0.05), (0.75, 0.85)),
    ),
    Sign.VANISHING: (
        ((-0.75, -0.85), (0.0, -0.05), (0.75, -0.85)),
        ((-0.75, 0.05), (0.0, 0.85), (0.75, 0.05)),
    ),
    Sign.UNDEFINED: (
        ((-1.0, 0.25), (-0.6, -0.3), (-0.2, -0.3), (0.2, 0.3), (0.6, 0.3), (1.0, -0.25)),
    ),
}


def draw_sign(painter: QPainter, sign: Sign, middle: QPointF, radius: float, theme: Theme) -> None:
    """Paint a badge: a disc with the strokes of its sign; only alarming ones are red."""
    painter.setPen(QPen(QColor(theme.ground), max(1.0, 0.18 * radius)))
    painter.setBrush(QColor(theme.problem if sign in _ALARMING else theme.soft))
    painter.drawEllipse(middle, radius, radius)
    pen = QPen(QColor(theme.ground), max(1.0, 0.2 * radius))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(sign, middle, _SHARE * radius))


def _path(sign: Sign, middle: QPointF, reach: float) -> QPainterPath:
    path = QPainterPath()
    for (x, y), *rest in _LINES[sign]:
        path.moveTo(middle.x() + reach * x, middle.y() + reach * y)
        for x, y in rest:
            path.lineTo(middle.x() + reach * x, middle.y() + reach * y)
    if sign is Sign.ROUTED_AWAY:
        # A struck-out ring: the sign of nothing.
        ring = reach * math.sqrt(0.62)
        path.addEllipse(middle, ring, ring)
    return path
