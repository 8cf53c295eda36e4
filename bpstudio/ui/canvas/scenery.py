"""The scenery: ground, underlays and drawing of a canvas, painted as one and kept as it is."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import Box
from bpstudio.picture.hits import wires_in
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.ground import paint_ground, paint_hint
from bpstudio.ui.canvas.kept_picture import Care, KeptPicture, Motif
from bpstudio.ui.canvas.overlay import Underlay, paint_all
from bpstudio.ui.canvas.render import Detail, Emphasis, Renderer
from bpstudio.ui.canvas.viewport import Viewport

_EDGE = 40.0
"""How many pixels what stands beside an area may reach into it."""
_RIM = 16.0
"""How many pixels labels and names may reach beyond the bounds of a drawing."""
_FEW = 60
"""So few wires in sight are painted exactly in every frame: that takes no time."""


class Scenery:
    """Everything on a canvas that does not change from one repaint to the next by itself."""

    def __init__(self) -> None:
        """Start with nothing to show."""
        self.underlays: list[Underlay] = []
        self.renderer = Renderer()
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
        paint_ground(painter, _whole(size), view, theme)
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
        care: Care = Care.EXACT,
    ) -> bool:
        """Paint a canvas of that size, or show again what was painted of it.

        Return whether it looks exactly as it should.
        """
        detail = self.renderer.detail(drawing, view, _box(view, _whole(size)))
        emphasis = (
            emphasis if detail.words and not detail.all else replace(emphasis, near=frozenset())
        )
        under = tuple(each.key for each in self.underlays)
        content = (drawing.geometry.version, theme.name, emphasis, under)

        def paint(to: QPainter, view: Viewport, area: QRectF, detail: Detail) -> None:
            paint_ground(to, area, view, theme)
            paint_all(self.underlays, to, drawing, view, theme)
            box = _box(view, area)
            self.renderer.paint(to, drawing, view, theme, box, emphasis, detail=detail)

        def ground(to: QPainter, area: QRectF) -> None:
            paint_ground(to, area, view, theme)

        def bounds(view: Viewport) -> QRectF:
            box = drawing.bounds
            if box is None:
                return QRectF()
            return view.rectangle(box).adjusted(-_RIM, -_RIM, _RIM, _RIM)

        motif = Motif(content, detail, paint, ground, bounds)
        if care is Care.BLURRED:
            in_sight = wires_in(drawing.geometry, _box(view, _whole(size)))
            care = care if len(in_sight) > _FEW else Care.SHIFTED
        return self._kept.show(painter, size, view, motif, care)


def _whole(size: QSize) -> QRectF:
    return QRectF(0.0, 0.0, size.width(), size.height())


def _box(view: Viewport, area: QRectF) -> Box:
    """Return the scene box of an area, with room for what reaches into it."""
    return view.box_of(area.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE))
