"""Rendering: a whole drawing painted in its order, for canvas, export and thumbnails."""

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from bpstudio.engine import evaluate
from bpstudio.graph import Graph
from bpstudio.picture.drawing import Drawing, drawing_of
from bpstudio.picture.geometry import Box, Integers
from bpstudio.picture.hits import gates_in, wires_in
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.fonts import Fonts, fonts_for
from bpstudio.ui.canvas.gates import GatePainter
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.canvas.wires import WirePainter
from bpstudio.ui.canvas.words import MOST_LABELLED, NAME_SCALE, WordPainter


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands out: names of selected gates, rows of lit wires, of gates whose wires matter."""

    selected: Collection[str] = ()
    lit: frozenset[int] = frozenset()
    near: frozenset[int] = frozenset()


@dataclass(slots=True)
class Renderer:
    """Paints drawings and keeps, between two frames, what costs time to make."""

    gates: GatePainter = field(default_factory=GatePainter)
    wires: WirePainter = field(default_factory=WirePainter)
    is_complete: bool = False
    """Whether everything is painted in full however small it is, as for export."""
    _fonts: dict[tuple[str, float], Fonts] = field(default_factory=dict)

    def paint(
        self,
        painter: QPainter,
        drawing: Drawing,
        view: Viewport,
        theme: Theme,
        visible: Box,
        emphasis: Emphasis = Emphasis(),
        *,
        backward: bool = True,
    ) -> None:
        """Paint wires, gates and words, in this order, as far as they touch `visible`."""
        geometry = drawing.geometry
        rows, wires = gates_in(geometry, visible), wires_in(geometry, visible)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setTransform(view.transform(), combine=True)
        self.wires.paint(
            painter, drawing, wires, view.scale, theme, emphasis.lit, each=self.is_complete
        )
        painter.restore()
        self.gates.paint(painter, drawing, rows, view, theme, emphasis.selected)
        if view.scale < NAME_SCALE and not self.is_complete:
            return
        words = WordPainter(painter, drawing, view, theme, self._fonts_for(theme, view.scale))
        words.write_gates(rows.tolist())
        labelled = wires if self.is_complete else _labelled(drawing, wires, emphasis)
        words.write_wires(labelled, gradients=backward)
        words.write_tail(gradients=backward)

    def _fonts_for(self, theme: Theme, scale: float) -> Fonts:
        key = (theme.name, scale)
        if key not in self._fonts:
            self._fonts = {key: fonts_for(theme, scale)}
        return self._fonts[key]


def picture_of(graph: Graph, theme: Theme, size: QSize, dpr: float = 1.0) -> QPixmap:
    """Return a picture of an evaluated graph, fitted into a size."""
    pixmap = QPixmap(size * dpr)
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(QColor(theme.ground))
    drawing = drawing_of(graph, evaluate(graph))
    bounds = drawing.bounds
    if bounds is not None:
        view, area = Viewport(), QRectF(0, 0, size.width(), size.height())
        view.fit(bounds, area, largest=1.0, room=14.0)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        Renderer().paint(painter, drawing, view, theme, view.box_of(area))
        painter.end()
    return pixmap


def _labelled(drawing: Drawing, wires: Integers, emphasis: Emphasis) -> Integers:
    """Return the visible wires whose numbers are written: all, or those that matter now."""
    if len(wires) <= MOST_LABELLED:
        return wires
    chosen = np.zeros(len(drawing.geometry.wires), dtype=bool)
    chosen[list(emphasis.lit)] = True
    chosen[drawing.geometry.wires_at(emphasis.near)] = True
    return wires[chosen[wires]]
