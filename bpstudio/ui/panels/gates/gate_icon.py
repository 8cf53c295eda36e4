"""Gate icons: the real shape of a gate kind, made to fit a small box."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from bpstudio.gates import GateKind
from bpstudio.picture.palette import Theme
from bpstudio.picture.shapes import Shape, shape_of
from bpstudio.ui.canvas.bodies import draw_body

_HALF_OF_SHAPE = {
    Shape.PILL: (23.0, 15.0),
    Shape.CIRCLE: (23.0, 23.0),
    Shape.DOT: (8.0, 8.0),
    Shape.TRAPEZOID: (21.0, 25.0),
    Shape.TRIANGLE: (25.0, 24.0),
    Shape.ROUNDED: (21.0, 21.0),
}
"""Half sizes in scene units that look equally large beside one another."""

_BOX = 52.0
"""The side, in scene units, of the box that is made to fit."""


def draw_icon(painter: QPainter, kind: GateKind, box: QRectF, theme: Theme) -> None:
    """Paint a kind's shape and symbol into the middle of a box, as large as fits."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = min(box.width(), box.height()) / _BOX
    painter.translate(QPointF(box.center()))
    painter.scale(scale, scale)
    draw_body(painter, kind, _HALF_OF_SHAPE[shape_of(kind)], theme)
    painter.restore()
