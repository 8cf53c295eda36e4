"""Gates: bodies from a cache of pixmaps when near, flat boxes in their role's colour when far."""

import math
from collections.abc import Collection

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import ROLES, Geometry, Integers
from bpstudio.picture.palette import Theme
from bpstudio.picture.shapes import Shape
from bpstudio.ui.canvas.bodies import body_path, draw_body, draw_port
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import colour

_MARGIN = 10.0
_MOST_PIXMAPS = 600
_RING = 5.0


class GatePainter:
    """Paints the bodies of a drawing's gates; the painter is in pixels."""

    def __init__(self, *, cached: bool = True) -> None:
        """Start with an empty cache; without a cache bodies are painted as vectors, for export."""
        self._is_cached = cached
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}
        self._scale = 0.0

    def paint(
        self,
        painter: QPainter,
        drawing: Drawing,
        visible: Integers,
        view: Viewport,
        theme: Theme,
        selected: Collection[str] = (),
    ) -> None:
        """Paint the visible gates; selected ones, and those at work, are washed and ringed."""
        geometry = drawing.geometry
        for row in visible.tolist():
            ring = self._ring(drawing, row, theme, selected)
            middle = view.to_pixels(geometry.place[row].tolist())
            if self._is_cached:
                self._stamp(painter, drawing, row, middle, view.scale, theme, ring)
            else:
                painter.save()
                painter.translate(middle)
                painter.scale(view.scale, view.scale)
                _paint_body(painter, drawing, row, theme, ring)
                painter.restore()

    def _ring(
        self, drawing: Drawing, row: int, theme: Theme, selected: Collection[str]
    ) -> str | None:
        """Return the colour of the ring around a gate: the accent's, its role's, or none."""
        if drawing.stage is not None and row in drawing.stage.active:
            return theme.roles[ROLES[drawing.geometry.role[row]]]
        return theme.accent if drawing.gates[row].id in selected else None

    def _stamp(
        self,
        painter: QPainter,
        drawing: Drawing,
        row: int,
        middle: QPointF,
        scale: float,
        theme: Theme,
        ring: str | None,
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        if scale != self._scale or len(self._pixmaps) > _MOST_PIXMAPS:
            self._pixmaps.clear()
            self._scale = scale
        geometry = drawing.geometry
        inputs, outputs = int(geometry.inputs[row]), int(geometry.outputs[row])
        key = (drawing.gates[row].kind, inputs, outputs, ring, theme.name, ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = _stamped(drawing, row, scale, ratio, theme, ring)
            self._pixmaps[key] = pixmap
        size = pixmap.deviceIndependentSize()
        # Whole device pixels, or the stamp would be blurred.
        x = round((middle.x() - size.width() / 2) * ratio) / ratio
        y = round((middle.y() - size.height() / 2) * ratio) / ratio
        painter.drawPixmap(QPointF(x, y), pixmap)


def _stamped(
    drawing: Drawing, row: int, scale: float, ratio: float, theme: Theme, ring: str | None
) -> QPixmap:
    width, height = (drawing.geometry.half[row] + _MARGIN).tolist()
    pixmap = QPixmap(
        2 * math.ceil(width * scale * ratio) + 1, 2 * math.ceil(height * scale * ratio) + 1
    )
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = pixmap.deviceIndependentSize()
    painter.translate(size.width() / 2, size.height() / 2)
    painter.scale(scale, scale)
    _paint_body(painter, drawing, row, theme, ring)
    painter.end()
    return pixmap


def _paint_body(
    painter: QPainter, drawing: Drawing, row: int, theme: Theme, ring: str | None
) -> None:
    """Paint one gate with its ports around the origin, in scene units."""
    geometry, gate = drawing.geometry, drawing.gates[row]
    width, height = geometry.half[row].tolist()
    shape = Shape(int(geometry.shape[row]))
    if ring is not None:
        painter.setPen(QPen(colour(ring, 0.45), _RING, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        grown = 2.5 if shape is not Shape.DOT else 3.5
        painter.drawPath(body_path(shape, width + grown, height + grown))
    draw_body(painter, gate.kind, (width, height), theme, washed=ring is not None)
    if shape is not Shape.DOT:
        for x, y in _ports(geometry, row):
            draw_port(painter, x, y, theme)


def _ports(geometry: Geometry, row: int) -> list[tuple[float, float]]:
    places = [*geometry.input_places_of(row), *geometry.output_places_of(row)]
    x, y = geometry.place[row].tolist()
    return [(px - x, py - y) for px, py in places]
