"""The landscape plot: the loss over two parameters as bands of height, and the path through it."""

from collections.abc import Generator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.gates import Array
from bpstudio.picture.palette import Theme
from bpstudio.training.landscape import CELLS, Landscape
from bpstudio.ui.panels.training.axes import Axis
from bpstudio.ui.panels.training.corner_names import paint_corner_names
from bpstudio.ui.panels.training.hint import paint_hint
from bpstudio.ui.theme import ThemeChoice, on_theme

_BANDS = 12
_EDGE = 8.0


class LandscapePlot(QWidget):
    """A map that is computed in slices, so that the window never waits for it."""

    def __init__(self, choice: ThemeChoice, name: str) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(150)
        self._theme = choice.theme
        self._land: Landscape | None = None
        self._heights: Array | None = None
        self._work: Generator[float, None, Array] | None = None
        self._hint = ""
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._compute)
        on_theme(choice, self._dress)

    @property
    def is_complete(self) -> bool:
        """Whether the map is drawn."""
        return self._heights is not None

    def show_landscape(self, land: Landscape | None, hint: str) -> None:
        """Show a landscape, or the hint; the same one again only has a longer path."""
        self._hint = hint
        if land is not self._land:
            self._land, self._heights = land, None
            self._work = None if land is None else land.heights()
            self._clock.start(0)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return a size that shows a map well."""
        return QSize(260, 230)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_into(painter, QRectF(self.rect()))

    def paint_into(self, painter: QPainter, box: QRectF) -> None:
        """Paint the map into a box of any painter."""
        theme = self._theme
        if self._land is None or self._heights is None:
            hint = self._hint if self._land is None else self.tr("Drawing the map…")
            paint_hint(painter, box, hint, theme)
            return
        plot = box.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(plot, self._image(self._heights))
        x, y = (Axis(float(self._land.low[at]), float(self._land.high[at])) for at in range(2))
        path = self._land.path
        pixels = np.column_stack(
            (
                plot.left() + x.shares(path[:, 0]) * plot.width(),
                plot.bottom() - y.shares(path[:, 1]) * plot.height(),
            )
        )
        painter.setClipRect(plot)
        points = [QPointF(*each) for each in pixels.tolist()]
        painter.setPen(QPen(QColor(theme.ink), 1.6 + theme.wire_extra))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(theme.panel))
        for point in points[:-1]:
            painter.drawEllipse(point, 2.4, 2.4)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(points[-1], 4.5, 4.5)
        painter.setClipping(False)
        paint_corner_names(
            painter, plot, self._land.names, (self._land.low, self._land.high), theme
        )

    def _image(self, heights: Array) -> QImage:
        """Return the heights as bands of equal width on a logarithmic scale, the lowest palest."""
        finite = heights[np.isfinite(heights)]
        low = float(finite.min()) if len(finite) else 0.0
        logs = np.log1p(np.maximum(heights - low, 0.0) / (1e-3 + abs(low) * 0.05))
        logs = np.where(np.isfinite(logs), logs, np.nanmax(np.where(np.isfinite(logs), logs, 0.0)))
        bands = np.floor(logs / max(1e-12, float(logs.max())) * (_BANDS - 1e-6)) / (_BANDS - 1)
        ground, deep = (
            np.array([int(text[at : at + 2], 16) for at in (1, 3, 5)], dtype=np.float64)
            for text in (self._theme.panel, self._theme.accent)
        )
        share = 0.06 + 0.5 * bands[:, :, np.newaxis]
        pixels = np.ascontiguousarray((ground * (1.0 - share) + deep * share).astype(np.uint8))
        data = pixels.tobytes()  # Qt only looks at it: it has to outlive the image
        image = QImage(data, CELLS, CELLS, 3 * CELLS, QImage.Format.Format_RGB888)
        return image.copy()

    def _compute(self) -> None:
        """Compute one slice of the map."""
        if self._work is None:
            self._clock.stop()
            return
        try:
            next(self._work)
        except StopIteration as end:
            self._heights, self._work = end.value, None
            self._clock.stop()
            self.update()

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()
