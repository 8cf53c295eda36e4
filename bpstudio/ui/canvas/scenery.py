"""The scenery: ground, underlays and drawing of a canvas, painted as one and kept as it is."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import Box
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.ground import Ground, paint_hint
from bpstudio.ui.canvas.kept_picture import KeptPicture
from bpstudio.ui.canvas.overlay import Underlay, paint_all
from bpstudio.ui.canvas.render import MOST_PLACED, Emphasis, Renderer
from bpstudio.ui.canvas.viewport import Viewport

_EDGE = 40.0
"""How many pixels what stands beside an area may reach into it."""


class Scenery:
    """Everything on a canvas that does not change from one repaint to the next by itself."""

    def __init__(self) -> None:
        """Start with nothing to show."""
        self.underlays: list[Underlay] = []
        self.renderer = Renderer()
        self._ground = Ground()
        self._kept = KeptPicture()

    def forget(self) -> None:
        """Paint anew: another drawing is shown, or the same one with other numbers."""
        self._kept.forget()

    def paint_empty(
        self,
        painter: QPainter,
        size: QSize,
        drawing: Drawing | None,
        view: Viewport,
        theme: Theme,
        hint: str,
    ) -> None:
        """Paint a canvas without gates, and what can be done there."""
        self._ground.paint(painter, size, view, theme)
        paint_all(self.underlays, painter, drawing, view, theme)
        paint_hint(painter, hint, size, theme)

    def paint(
        self,
        painter: QPainter,
        size: QSize,
        drawing: Drawing,
        view: Viewport,
        theme: Theme,
        emphasis: Emphasis,
    ) -> None:
        """Paint a canvas of that size, or show again what was painted of it."""
        whole = QRectF(0.0, 0.0, size.width(), size.height())
        detail = self.renderer.detail(drawing, view, _box(view, whole), emphasis)
        # Of larger graphs the numbers are placed anew with what comes into sight.
        labelled = detail.labelled if len(drawing.geometry.wires) > MOST_PLACED else None
        look = (drawing.geometry.version, theme.name, view.scale, emphasis, detail.each)
        under = tuple(each.key for each in self.underlays)

        def paint(to: QPainter, area: QRectF) -> None:
            self._ground.paint(to, size, view, theme)
            paint_all(self.underlays, to, drawing, view, theme)
            box = _box(view, area)
            self.renderer.paint(to, drawing, view, theme, box, emphasis, detail=detail)

        key = (look, under, detail.words, labelled)
        self._kept.show(painter, size, key, (view.x, view.y), paint)


def _box(view: Viewport, area: QRectF) -> Box:
    """Return the scene box of an area, with room for what reaches into it."""
    return view.box_of(area.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE))
