"""Rendering: a whole drawing painted in its order, for canvas, export and thumbnails."""

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from bpstudio.engine import evaluate
from bpstudio.graph import Graph
from bpstudio.picture.drawing import Drawing, drawing_of
from bpstudio.picture.geometry import TAIL, Box, Geometry, Integers
from bpstudio.picture.hits import gates_in, wires_in
from bpstudio.picture.palette import Theme
from bpstudio.picture.spreading import LabelPlaces, places_of_labels
from bpstudio.picture.units import seen, shown_wires
from bpstudio.ui.canvas.annotations import paint_frames, paint_notes
from bpstudio.ui.canvas.fonts import Fonts, fonts_for
from bpstudio.ui.canvas.gates import GatePainter
from bpstudio.ui.canvas.groups import paint_boxes, paint_opened, paint_stubs
from bpstudio.ui.canvas.taken import Taken
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.canvas.wires import WirePainter, paints_each
from bpstudio.ui.canvas.words import FAR, MOST_FROM_FAR, MOST_LABELLED, NEAR, WordPainter

MOST_PLACED = 300
_NAME = 22.0
"""How far below a gate its name reaches, in scene units."""
_USUAL, _USUAL_FROM_FAR = "0.196612", "−0.197"
"""Texts as wide as a label usually is, with many digits and with few."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands out: names of selected gates, rows of lit wires, of gates whose wires matter.

    And the ids of the chosen frames and notes.
    """

    selected: Collection[str] = ()
    lit: frozenset[int] = frozenset()
    near: frozenset[int] = frozenset()
    annotations: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """How much is painted, which follows from how much is in sight.

    Whether `each` wire is painted by itself, whether there are `words`, and the rows of the wires
    that are `labelled` with their numbers.
    """

    each: bool
    words: bool
    labelled: tuple[int, ...]


@dataclass(slots=True)
class Renderer:
    """Paints drawings and keeps, between two frames, what costs time to make."""

    gates: GatePainter = field(default_factory=GatePainter)
    wires: WirePainter = field(default_factory=WirePainter)
    is_complete: bool = False
    """Whether everything is painted in full however small it is, as for export."""
    _fonts: dict[tuple[str, float], Fonts] = field(default_factory=dict)
    _labels: dict[tuple[object, ...], LabelPlaces] = field(default_factory=dict)

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
        detail: Detail | None = None,
    ) -> None:
        """Paint annotations, wires, gates and words, in this order, as far as `visible`.

        Without a `detail` it is that of what is visible.
        """
        geometry = drawing.geometry
        rows, wires = gates_in(geometry, visible), wires_in(geometry, visible)
        detail = detail or self.detail(drawing, view, visible, emphasis)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_frames(painter, drawing.frames, view, theme, emphasis.annotations)
        paint_notes(painter, drawing.notes, view, theme, emphasis.annotations)
        paint_opened(painter, drawing, view, theme, emphasis.selected)
        painter.save()
        painter.setTransform(view.transform(), combine=True)
        self.wires.paint(painter, drawing, wires, view.scale, theme, emphasis.lit, each=detail.each)
        painter.restore()
        rows = seen(geometry, rows)
        self.gates.paint(painter, drawing, rows, view, theme, emphasis.selected)
        paint_boxes(painter, drawing, view, theme, visible, emphasis.selected)
        paint_stubs(painter, drawing, view, theme)
        if not detail.words:
            return
        fonts = self._fonts_for(theme, view.scale)
        words = WordPainter(painter, drawing, view, theme, fonts)
        words.write_gates(rows.tolist())
        labelled = np.array(detail.labelled, dtype=np.intp)
        labels = self._labels_for(geometry, labelled, view.scale, fonts)
        words.write_wires(labelled[np.isin(labelled, wires)], labels, gradients=backward)
        words.write_tail(gradients=backward)

    def detail(self, drawing: Drawing, view: Viewport, visible: Box, emphasis: Emphasis) -> Detail:
        """Return how much is painted of a drawing that shows this box."""
        wires = wires_in(drawing.geometry, visible)
        if self.is_complete:
            return Detail(each=True, words=True, labelled=tuple(wires.tolist()))
        each = paints_each(len(wires), view.scale)
        if view.scale < (FAR if len(wires) <= MOST_FROM_FAR else NEAR):
            return Detail(each, words=False, labelled=())
        labelled = _labelled(drawing, wires, emphasis)
        return Detail(each, words=True, labelled=tuple(labelled.tolist()))

    def taken(
        self, drawing: Drawing, view: Viewport, theme: Theme, visible: Box, emphasis: Emphasis
    ) -> Taken:
        """Return the boxes that gates with their names and numbers take."""
        geometry, offset = drawing.geometry, np.array([view.x, view.y])
        rows, wires = gates_in(geometry, visible), wires_in(geometry, visible)
        low = (geometry.place[rows] - geometry.half[rows]) * view.scale + offset
        high = (geometry.place[rows] + geometry.half[rows] + (0.0, _NAME)) * view.scale + offset
        boxes = []
        fonts = self._fonts_for(theme, view.scale)
        wires = _labelled(drawing, wires, emphasis)
        labels = self._labels_for(geometry, wires, view.scale, fonts)
        half = np.array([fonts.gradient.width(_USUAL), fonts.gradient.height]) / 2
        for middles, shown in (
            (labels.value, labels.shows_value),
            (labels.gradient, labels.shows_gradient),
        ):
            places = labels.index[wires]
            spots = middles[places][shown[places]] + offset
            boxes.append(np.hstack([spots - half, spots + half]))
        if drawing.has_tail:
            x, y = geometry.place[drawing.loss] * view.scale + offset
            tail = (x, y - 2 * half[1] - 6, x + (TAIL + 70) * view.scale, y + 2 * half[1] + 6)
            boxes.append(np.array([tail]))
        return Taken(np.hstack([low, high]), np.vstack(boxes))

    def gradient_spots(
        self, drawing: Drawing, view: Viewport, theme: Theme, visible: Box, emphasis: Emphasis
    ) -> dict[int, tuple[float, float]]:
        """Return the middles, in pixels, of the gradients that are written, by their wires."""
        wires = wires_in(drawing.geometry, visible)
        if view.scale < (FAR if len(wires) <= MOST_FROM_FAR else NEAR):
            return {}
        wires = _labelled(drawing, wires, emphasis)
        fonts = self._fonts_for(theme, view.scale)
        labels = self._labels_for(drawing.geometry, wires, view.scale, fonts)
        places = labels.index[wires]
        shown = labels.shows_gradient[places]
        spots = labels.gradient[places][shown] + (view.x, view.y)
        return {
            row: (x, y) for row, (x, y) in zip(wires[shown].tolist(), spots.tolist(), strict=True)
        }

    def _labels_for(
        self, geometry: Geometry, rows: Integers, scale: float, fonts: Fonts
    ) -> LabelPlaces:
        """Place the labels of all wires if they are few, so that panning does not move them."""
        if len(geometry.wires) <= MOST_PLACED:
            rows = shown_wires(geometry)
        usual = _USUAL if scale >= NEAR else _USUAL_FROM_FAR
        size = (fonts.gradient.width(usual), fonts.gradient.height)
        key = (geometry, geometry.version, scale, size, rows.tobytes())
        if key not in self._labels:
            self._labels = {key: places_of_labels(geometry, rows, scale, size)}
        return self._labels[key]

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
