"""The scenery: ground, underlays and drawing of a canvas, painted as one and kept as it is."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from bpstudio.graph import Place
from bpstudio.picture.damage import damage
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import Box, Floats
from bpstudio.picture.hits import wires_in
from bpstudio.picture.palette import Theme
from bpstudio.picture.settled_labels import Settled, moved_labels
from bpstudio.ui.canvas.ground import paint_ground, paint_hint
from bpstudio.ui.canvas.kept_picture import Care, KeptPicture
from bpstudio.ui.canvas.lifted import Lifted
from bpstudio.ui.canvas.motif import Motif, box_around
from bpstudio.ui.canvas.overlay import Underlay, paint_all
from bpstudio.ui.canvas.render import Detail, Emphasis, Renderer
from bpstudio.ui.canvas.viewport import Viewport

_FEW = 60
"""So few wires in sight are painted exactly in every frame: that takes no time."""


class Scenery:
    """Everything on a canvas that does not change from one repaint to the next by itself."""

    def __init__(self) -> None:
        """Start with nothing to show."""
        self.underlays: list[Underlay] = []
        self.renderer = Renderer()
        self._kept = KeptPicture(self.renderer)
        self._lifted: Lifted | None = None
        self._drawing: Drawing | None = None
        self._damage: list[Floats] = []
        self._labels: Settled | None = None

    def follow(self, drawing: Drawing) -> None:
        """Paint anew what looks otherwise in another drawing, or in the same with other numbers."""
        before, self._drawing = self._drawing, drawing
        areas = None if before is None or self._lifted else damage(before, drawing)
        if areas is None:
            self.forget()
        else:
            self._damage.append(areas)

    def forget(self) -> None:
        """Paint everything anew."""
        self._kept.forget()
        self._damage.clear()
        if self._lifted is not None:
            self._lifted.forget()

    def outdate(self) -> None:
        """Paint anew unless what has changed is what is dragged, and is painted anew anyway."""
        if self._lifted is None:
            self.forget()

    def lift(self, rows: Sequence[int], annotations: Collection[str]) -> None:
        """Keep a picture without gates, frames and notes that are dragged, and them apart."""
        self._lifted = Lifted(self.renderer, rows, annotations)

    def put_down(self) -> None:
        """Paint everything as one again."""
        self._lifted = None

    def is_quick(self, drawing: Drawing, view: Viewport, size: QSize) -> bool:
        """Return whether so little is in sight that painting it takes no time."""
        return len(wires_in(drawing.geometry, box_around(view, _whole(size)))) <= _FEW

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
        if self._lifted is not None and not self._lifted.is_of(drawing):
            self.put_down()
        visible = box_around(view, _whole(size))
        detail = self.renderer.detail(drawing, view, visible)
        if detail.all or not detail.words:
            emphasis = replace(emphasis, near=frozenset())
        if care is Care.BLURRED and self.is_quick(drawing, view, size):
            care = Care.SHIFTED
        if self._lifted is None or care is Care.EXACT:
            version = drawing.geometry.version
            motif = Motif(drawing, version, theme, emphasis, detail, underlays=self.underlays)
        else:
            parting = self._lifted.parting_of(drawing)
            motif = Motif(
                parting.stays, parting, theme, emphasis, detail, parting.whole, self.underlays
            )
        if self._lifted is None:
            self._spoil(drawing, view, theme, visible, emphasis, detail)
            return self._kept.show(painter, size, view, motif, care)
        if care is Care.EXACT:
            motif.paint(self.renderer, painter, view, _whole(size), detail)
            return True
        is_exact = self._kept.show(painter, size, view, motif, care)
        self._lifted.paint(painter, size, drawing, view, theme, emphasis, detail, care)
        return is_exact

    def _spoil(
        self,
        drawing: Drawing,
        view: Viewport,
        theme: Theme,
        visible: Box,
        emphasis: Emphasis,
        detail: Detail,
    ) -> None:
        """Let the kept picture be painted anew where the drawing or labels have changed."""
        before, labels = self._labels, None
        if detail.words:
            labels = self.renderer.settled(drawing, view, theme, visible, emphasis, detail)
        self._labels = labels
        if not self._damage:
            return
        moved = None if before is None or labels is None else moved_labels(before, labels)
        if moved is None and detail.words:
            self.forget()
        else:
            self._kept.spoil(np.vstack([*self._damage, *([] if moved is None else [moved])]))
            self._damage.clear()

    def gradient_spots(
        self, drawing: Drawing, view: Viewport, theme: Theme, size: QSize, emphasis: Emphasis
    ) -> dict[int, Place]:
        """Return where gradients are seen at this moment: their middles in pixels, by wires."""
        visible, at = box_around(view, _whole(size)), self._kept.scaled or view
        if not self.renderer.detail(drawing, at, visible).words:
            return {}
        parts = [(drawing, at, None)] if self._lifted is None else self._lifted.parts(drawing, at)
        spots: dict[int, Place] = {}
        for part, where, placing in parts:
            box = visible if where is at else box_around(where, _whole(size))
            spots |= self.renderer.gradient_spots(part, where, theme, box, emphasis, placing)
        if at is view:
            return spots
        factor = view.scale / at.scale
        return {
            row: (view.x + factor * (x - at.x), view.y + factor * (y - at.y))
            for row, (x, y) in spots.items()
        }


def _whole(size: QSize) -> QRectF:
    return QRectF(0.0, 0.0, size.width(), size.height())
