"""Lifted: gates that are dragged, painted over a kept picture of all that stays where it is.

They look as they did when they were taken up, with their numbers at the same places beside them;
only the wires between them and the rest are painted anew with every move.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.excerpt import Parting, parted
from bpstudio.picture.geometry import Box, Geometry
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.annotations import paint_frames, paint_notes
from bpstudio.ui.canvas.groups import paint_outlines
from bpstudio.ui.canvas.kept_picture import Care, KeptPicture
from bpstudio.ui.canvas.motif import Motif, box_around
from bpstudio.ui.canvas.render import Detail, Emphasis, Renderer
from bpstudio.ui.canvas.viewport import Viewport


class Lifted:
    """Gates in some rows of a drawing, and frames and notes, that are dragged together."""

    def __init__(
        self, renderer: Renderer, rows: Sequence[int], annotations: Collection[str]
    ) -> None:
        """Take them up."""
        self._renderer = renderer
        self._rows = rows
        self._annotations = annotations
        self._kept = KeptPicture(renderer)
        self._parting: Parting | None = None
        self._extent: Box | None = None
        self._geometry: Geometry | None = None

    def forget(self) -> None:
        """Part the drawing anew: another one is shown, or the same one with other numbers."""
        self._parting = None

    def is_of(self, drawing: Drawing) -> bool:
        """Return whether the rows are those of a drawing: after an edit they may be others."""
        self._geometry = self._geometry or drawing.geometry
        return self._geometry is drawing.geometry

    def parting_of(self, drawing: Drawing) -> Parting:
        """Return what stays of a drawing and what does not."""
        if self._parting is None:
            self._parting = parted(drawing, self._rows, self._annotations)
            self._extent = self._parting.goes.bounds
        return self._parting

    def paint(
        self,
        painter: QPainter,
        size: QSize,
        drawing: Drawing,
        view: Viewport,
        theme: Theme,
        emphasis: Emphasis,
        detail: Detail,
        care: Care,
    ) -> None:
        """Paint what is dragged where it has come to by now."""
        parting, held = self.parting_of(drawing), self._annotations
        frames = (frame for frame in drawing.frames if frame.id in held)
        paint_frames(painter, frames, view, theme, emphasis.annotations)
        notes = (note for note in drawing.notes if note.id in held)
        paint_notes(painter, notes, view, theme, emphasis.annotations)
        self._paint_torn(painter, drawing, view, theme, emphasis)
        visible = box_around(view, QRectF(0.0, 0.0, size.width(), size.height()))
        wires = parting.between_in(drawing.geometry, visible)
        self._renderer.paint_between(painter, drawing, view, theme, wires, emphasis, detail)
        motif = Motif(
            parting.goes, parting, theme, emphasis, detail, parting.whole, extent=self._extent
        )
        away = _away(parting, drawing, view)
        self._kept.show(painter, size, away, motif, min(care, Care.SHIFTED))

    def parts(
        self, drawing: Drawing, view: Viewport
    ) -> list[tuple[Drawing, Viewport, Geometry | None]]:
        """Return what stays and what goes, how each is seen, and where its labels are placed."""
        parting = self.parting_of(drawing)
        away = _away(parting, drawing, view)
        return [(parting.stays, view, parting.whole), (parting.goes, away, parting.whole)]

    def _paint_torn(
        self, painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme, emphasis: Emphasis
    ) -> None:
        """Paint the outlines of open groups of which only some gates are dragged."""
        going = set(self._rows)
        torn = [
            each
            for each in drawing.opened
            if 0 < len(going.intersection(each.rows.tolist())) < len(each.rows)
        ]
        if torn:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_outlines(painter, drawing, torn, view, theme, emphasis.selected)


def _away(parting: Parting, drawing: Drawing, view: Viewport) -> Viewport:
    """Return how what is dragged lies under a view, with places as they were at the beginning."""
    x, y = parting.step_in(drawing.geometry)
    return Viewport(view.scale, view.x + x * view.scale, view.y + y * view.scale)
