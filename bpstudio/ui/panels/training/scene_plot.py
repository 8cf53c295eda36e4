"""The scene plot: what a network with one or two inputs answers everywhere, and the examples."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.gates import Array
from bpstudio.picture.palette import Theme
from bpstudio.training.scene import Scene, Sort
from bpstudio.ui.panels.training.axes import Axis
from bpstudio.ui.panels.training.corner_names import paint_corner_names
from bpstudio.ui.panels.training.curves import HUES
from bpstudio.ui.panels.training.hint import paint_hint
from bpstudio.ui.theme import ThemeChoice, on_theme

_CELLS = 64
_SAMPLES = 160
_RADIUS = 3.2
_EDGE = 8.0
_MOST_POINTS = 1_500
_PALEST, _DEEPEST = 0.10, 0.42


class ScenePlot(QWidget):
    """Regions in the colours of their classes, or a curve; examples as signs of their classes."""

    def __init__(self, choice: ThemeChoice, name: str) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(150)
        self._theme = choice.theme
        self._scene: Scene | None = None
        self._held_out: tuple[Array, Array] | None = None
        self._answers: Array | None = None
        self._drawn: frozenset[int] = frozenset()
        self._hint = ""
        on_theme(choice, self._dress)

    def show_scene(
        self,
        scene: Scene | None,
        held_out: tuple[Array, Array] | None,
        drawn: frozenset[int],
        hint: str,
    ) -> None:
        """Show a scene as the network answers now, or the hint; `drawn` examples are ringed."""
        self._scene, self._held_out, self._drawn, self._hint = scene, held_out, drawn, hint
        self._answers = None
        if scene is not None:
            self._answers = scene.answers(
                scene.grid(_CELLS, _CELLS)
                if scene.sort is Sort.PLANE
                else np.linspace(scene.low[0], scene.high[0], _SAMPLES)[:, np.newaxis]
            )
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return a size that shows points well."""
        return QSize(260, 230)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_into(painter, QRectF(self.rect()))

    def paint_into(self, painter: QPainter, box: QRectF) -> None:
        """Paint the scene into a box of any painter."""
        if self._scene is None or self._answers is None:
            paint_hint(painter, box, self._hint, self._theme)
            return
        plot = box.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if self._scene.sort is Sort.PLANE:
            ends = self._paint_plane(painter, plot, self._scene, self._answers)
        else:
            ends = self._paint_curve(painter, plot, self._scene, self._answers)
        paint_corner_names(painter, plot, self._scene.names, ends, self._theme)
        painter.setPen(QPen(QColor(self._theme.line), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(plot)

    def _paint_plane(
        self, painter: QPainter, plot: QRectF, scene: Scene, answers: Array
    ) -> tuple[Array, Array]:
        """Paint regions and points; return where the axes end."""
        classes, sure = scene.classes(answers)
        ground = _rgb(self._theme.panel)
        hues = np.array([_rgb(self._theme.roles[role]) for role in HUES])
        share = (_PALEST + (_DEEPEST - _PALEST) * sure)[:, np.newaxis]
        pixels = ground * (1.0 - share) + hues[classes.astype(np.intp) % len(HUES)] * share
        rows = np.ascontiguousarray(pixels.reshape(_CELLS, _CELLS, 3).astype(np.uint8))
        data = rows.tobytes()  # Qt only looks at it: it has to outlive the image
        image = QImage(data, _CELLS, _CELLS, 3 * _CELLS, QImage.Format.Format_RGB888)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(plot, image)
        x, y = (Axis(float(scene.low[at]), float(scene.high[at])) for at in range(2))

        def to_pixels(points: Array) -> Array:
            return np.column_stack(
                (
                    plot.left() + x.shares(points[:, 0]) * plot.width(),
                    plot.bottom() - y.shares(points[:, 1]) * plot.height(),
                )
            )

        self._paint_points(painter, scene, to_pixels)
        return scene.low, scene.high

    def _paint_curve(
        self, painter: QPainter, plot: QRectF, scene: Scene, answers: Array
    ) -> tuple[Array, Array]:
        """Paint the curve and the points; return where the axes end."""
        across = np.linspace(scene.low[0], scene.high[0], _SAMPLES)
        x = Axis(float(scene.low[0]), float(scene.high[0]))
        reach = scene.targets
        room = max(1e-9, float(reach.max() - reach.min())) * 0.2
        y = Axis(float(reach.min()) - room, float(reach.max()) + room)

        def to_pixels(points: Array) -> Array:
            return np.column_stack(
                (
                    plot.left() + x.shares(points[:, 0]) * plot.width(),
                    plot.bottom() - y.shares(points[:, 1]) * plot.height(),
                )
            )

        self._paint_points(painter, scene, to_pixels)
        painter.setClipRect(plot)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.roles[HUES[1]]), 2.4 + self._theme.wire_extra))
        curve = to_pixels(np.column_stack((across, answers[:, 0])))
        curve = curve[np.isfinite(curve).all(axis=1)]
        painter.drawPolyline(QPolygonF([QPointF(*each) for each in curve.tolist()]))
        painter.setClipping(False)
        return np.array([x.low, y.low]), np.array([x.high, y.high])

    def _paint_points(
        self, painter: QPainter, scene: Scene, to_pixels: Callable[[Array], Array]
    ) -> None:
        """Paint the examples, those held out hollow, and a ring around those that were drawn."""
        groups = [(scene.points, scene.targets, True)]
        if self._held_out is not None:
            groups.append((*self._held_out, False))
        for points, targets, is_filled in groups:
            if scene.sort is Sort.CURVE:
                points, targets = np.column_stack((points[:, 0], targets)), np.zeros(len(points))
            pixels = to_pixels(points[:_MOST_POINTS])
            for row, (place, number) in enumerate(
                zip(pixels.tolist(), targets[:_MOST_POINTS].astype(int).tolist(), strict=True)
            ):
                hue = QColor(self._theme.roles[HUES[number % len(HUES)]])
                painter.setPen(QPen(QColor(self._theme.panel) if is_filled else hue, 1.0))
                painter.setBrush(hue if is_filled else QColor(self._theme.panel))
                _paint_sign(painter, QPointF(*place), number)
                if is_filled and row in self._drawn:
                    painter.setPen(QPen(QColor(self._theme.ink), 1.2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawEllipse(QPointF(*place), _RADIUS + 2.5, _RADIUS + 2.5)

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()


def _paint_sign(painter: QPainter, at: QPointF, number: int) -> None:
    """Paint the sign of a class: classes differ in shape too, not only in colour."""
    if number % 3 == 0:
        painter.drawEllipse(at, _RADIUS, _RADIUS)
    elif number % 3 == 1:
        side = _RADIUS * 0.9
        painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))
    else:
        corners = ((0.0, -1.3), (1.2, 0.9), (-1.2, 0.9))
        painter.drawPolygon(
            QPolygonF([QPointF(at.x() + _RADIUS * x, at.y() + _RADIUS * y) for x, y in corners])
        )


def _rgb(text: str) -> Array:
    return np.array([int(text[at : at + 2], 16) for at in (1, 3, 5)], dtype=np.float64)
