"""A motif is what a picture of the canvas is of: a drawing, or a part of one, and how it looks."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import Box, Geometry
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.ground import paint_ground
from bpstudio.ui.canvas.overlay import Underlay, paint_all
from bpstudio.ui.canvas.render import Detail, Emphasis, Renderer
from bpstudio.ui.canvas.viewport import Viewport

_EDGE = 40.0
"""How many pixels what stands beside an area may reach into it."""
_RIM = 16.0
"""How many pixels labels and names may reach beyond the bounds of a drawing."""


@dataclass(frozen=True, slots=True)
class Motif:
    """A drawing as it is to be seen, apart from where the view is.

    `what` tells it from other drawings. If it is a part of a larger one, its labels stand where
    they stand there: in the geometry of `placing`. Without `underlays` it has no ground either.
    `extent` are the bounds of the drawing where somebody has them already.
    """

    drawing: Drawing
    what: object
    theme: Theme
    emphasis: Emphasis
    detail: Detail
    placing: Geometry | None = None
    underlays: Sequence[Underlay] | None = None
    extent: Box | None = None

    @property
    def content(self) -> object:
        """What it looks like, apart from its detail."""
        under = None if self.underlays is None else tuple(each.key for each in self.underlays)
        return (self.what, self.theme.name, self.emphasis, under)

    @property
    def is_transparent(self) -> bool:
        """Whether what lies under it is seen around it."""
        return self.underlays is None

    def paint(
        self,
        renderer: Renderer,
        painter: QPainter,
        view: Viewport,
        area: QRectF,
        detail: Detail,
    ) -> None:
        """Paint in some detail all that touches an area, in pixels, of what a view shows."""
        if self.underlays is not None:
            paint_ground(painter, area, view, self.theme)
            paint_all(self.underlays, painter, self.drawing, view, self.theme)
        renderer.paint(
            painter,
            self.drawing,
            view,
            self.theme,
            box_around(view, area),
            self.emphasis,
            detail=detail,
            placing=self.placing,
        )

    def bounds(self, view: Viewport) -> QRectF:
        """Return the pixels outside of which there is nothing but ground."""
        box = self.extent or self.drawing.bounds
        if box is None:
            return QRectF()
        return view.rectangle(box).adjusted(-_RIM, -_RIM, _RIM, _RIM)


def box_around(view: Viewport, area: QRectF) -> Box:
    """Return the scene box of an area, with room for what reaches into it."""
    return view.box_of(area.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE))
