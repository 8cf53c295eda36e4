"""Bodies: the outline and symbol of one gate, painted around the origin in scene units."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from bpstudio.gates import GateKind
from bpstudio.picture.palette import Theme
from bpstudio.picture.shapes import Shape, Stroke, outline, shape_of, symbol_size
from bpstudio.ui.theme import font_of

_PORT = 4.6
_THINNEST = 1.2
"""Pixels that an outline is wide at least, however small its gate is painted."""


def draw_body(
    painter: QPainter,
    kind: GateKind,
    half: tuple[float, float],
    theme: Theme,
    *,
    washed: bool = False,
) -> None:
    """Paint a gate's outline in its role's colour, filled, and its symbol inside."""
    shape = shape_of(kind)
    colour = QColor(theme.outline_of(kind))
    path = body_path(shape, *half)
    if shape is Shape.DOT:
        painter.setPen(QPen(QColor(theme.ground), 1.5))
        painter.setBrush(colour)
        painter.drawPath(path)
        return
    fill = theme.wash if washed else theme.field if kind.name == "constant" else theme.panel
    width = 2.0 if shape is not Shape.PILL else 1.5
    pen = QPen(colour, max(width, _THINNEST / painter.worldTransform().m11()))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QColor(fill))
    painter.drawPath(path)
    if shape is not Shape.PILL:
        draw_symbol(painter, kind, shape, half, theme)


def draw_symbol(
    painter: QPainter, kind: GateKind, shape: Shape, half: tuple[float, float], theme: Theme
) -> None:
    """Write a kind's symbol into its outline, as large as fits."""
    width, height = half
    box = QRectF(-width, -height, 2 * width, 2 * height)
    if shape is Shape.TRIANGLE:
        box = QRectF(-width + 1, -height, 1.25 * width, 2 * height)
    font = font_of(theme, 10)
    font.setPixelSize(max(1, round(symbol_size(shape, kind.symbol, height))))
    painter.setFont(font)
    painter.setPen(QColor(theme.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, kind.symbol)


def draw_port(painter: QPainter, x: float, y: float, theme: Theme, grown: float = 1.0) -> None:
    """Paint the ring of a port; `grown` makes it larger while a wire is near."""
    painter.setPen(QPen(QColor(theme.ink if grown == 1.0 else theme.accent), 1.4 * grown))
    painter.setBrush(QColor(theme.panel))
    painter.drawEllipse(QPointF(x, y), _PORT * grown, _PORT * grown)


def body_path(shape: Shape, width: float, height: float) -> QPainterPath:
    """Return a shape's outline as a Qt path."""
    path = QPainterPath()
    for stroke in outline(shape, width, height):
        _draw_stroke(path, stroke)
    return path


def _draw_stroke(path: QPainterPath, stroke: Stroke) -> None:
    match stroke:
        case ("M", (x, y)):
            path.moveTo(x, y)
        case ("L", (x, y)):
            path.lineTo(x, y)
        case ("C", (x1, y1, x2, y2, x, y)):
            path.cubicTo(x1, y1, x2, y2, x, y)
        case _:
            path.closeSubpath()
