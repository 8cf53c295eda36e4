"""Rendering: a whole drawing painted in its order, for canvas, export and thumbnails."""

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from bpstudio.engine import evaluate
from bpstudio.graph import Graph, Place
from bpstudio.picture.drawing import Drawing, drawing_of
from bpstudio.picture.geometry import TAIL, Box, Geometry, Integers
from bpstudio.picture.hits import gates_in, wires_in
from bpstudio.picture.label_blocks import LabelBlocks
from bpstudio.picture.palette import Theme
from bpstudio.picture.settled_labels import Settled
from bpstudio.picture.spreading import LabelPlaces, places_of_labels
from bpstudio.picture.units import seen, shown_wires
from bpstudio.ui.canvas.annotations import paint_frames, paint_notes
from bpstudio.ui.canvas.flat_gates import paint_flat
from bpstudio.ui.canvas.fonts import Fonts, fonts_for
from bpstudio.ui.canvas.gates import GatePainter
from bpstudio.ui.canvas.groups import paint_boxes, paint_opened, paint_stubs
from bpstudio.ui.canvas.taken import Taken
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.canvas.wires import DETAIL_SCALE, FEW, PLAIN_BEYOND, WirePainter, paints_each
from bpstudio.ui.canvas.words import FAR, MOST_FROM_FAR, MOST_LABELLED, NEAR, WordPainter

MOST_PLACED = 100
"""So many labels are placed at once; of more those that are in sight, block by block."""
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

    Whether `each` wire is painted by itself or, if it is `plain`, without smooth edges, whether
    gates are `flat`, whether there are `words`, and whether `all` wires are labelled with their
    numbers or, with words, only those that stand out.
    """

    each: bool
    plain: bool
    flat: bool
    words: bool
    all: bool


@dataclass(slots=True)
class Renderer:
    """Paints drawings and keeps, between two frames, what costs time to make."""

    gates: GatePainter = field(default_factory=GatePainter)
    wires: WirePainter = field(default_factory=WirePainter)
    is_complete: bool = False
    """Whether everything is painted in full however small it is, as for export."""
    _fonts: dict[tuple[str, float], Fonts] = field(default_factory=dict)
    _labels: dict[tuple[object, ...], LabelPlaces | LabelBlocks] = field(default_factory=dict)

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
        placing: Geometry | None = None,
    ) -> None:
        """Paint annotations, wires, gates and words, in this order, as far as `visible`.

        Without a `detail` it is that of what is visible. Labels stand where they have room in the
        geometry of `placing`, if the drawing is only a part of that.
        """
        geometry = drawing.geometry
        rows, wires = gates_in(geometry, visible), wires_in(geometry, visible)
        detail = detail or self.detail(drawing, view, visible)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_frames(painter, drawing.frames, view, theme, emphasis.annotations)
        paint_notes(painter, drawing.notes, view, theme, emphasis.annotations)
        paint_opened(painter, drawing, view, theme, emphasis.selected)
        self._paint_wires(painter, drawing, wires, view, theme, emphasis, detail)
        rows = seen(geometry, rows)
        if detail.flat:
            paint_flat(painter, drawing, rows, view, theme, emphasis.selected, visible)
        else:
            self.gates.paint(painter, drawing, rows, view, theme, emphasis.selected)
        paint_boxes(painter, drawing, view, theme, visible, emphasis.selected)
        paint_stubs(painter, drawing, view, theme)
        if not detail.words:
            return
        fonts = self._fonts_for(theme, view.scale)
        words = WordPainter(painter, drawing, view, theme, fonts)
        labelled = None if detail.all else standing_out(drawing.geometry, emphasis)
        labels = self._labels_for(placing or geometry, labelled, visible, view.scale, fonts)
        words.write_gates(rows, labels)
        wires = wires[labels.index[wires] >= 0]
        words.write_wires(wires, labels, gradients=backward)
        words.write_tail(gradients=backward)

    def paint_between(
        self,
        painter: QPainter,
        drawing: Drawing,
        view: Viewport,
        theme: Theme,
        wires: Integers,
        emphasis: Emphasis,
        detail: Detail,
    ) -> None:
        """Paint only some wires, with numbers that keep clear of one another and of gates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_wires(painter, drawing, wires, view, theme, emphasis, detail)
        if not detail.words or len(wires) > MOST_LABELLED:
            return
        fonts = self._fonts_for(theme, view.scale)
        size = self._size_of_labels(view.scale, fonts)
        labels = places_of_labels(drawing.geometry, wires, view.scale, size)
        WordPainter(painter, drawing, view, theme, fonts).write_wires(wires, labels)

    def _paint_wires(
        self,
        painter: QPainter,
        drawing: Drawing,
        wires: Integers,
        view: Viewport,
        theme: Theme,
        emphasis: Emphasis,
        detail: Detail,
    ) -> None:
        painter.save()
        painter.setTransform(view.transform(), combine=True)
        if detail.each:
            self.wires.paint_each(painter, drawing, wires, view.scale, theme, emphasis.lit)
        else:
            self.wires.paint_batches(painter, drawing, wires, view.scale, theme, plain=detail.plain)
        painter.restore()

    def detail(self, drawing: Drawing, view: Viewport, visible: Box) -> Detail:
        """Return how much is painted of a drawing that shows this box."""
        if self.is_complete:
            return Detail(each=True, plain=False, flat=False, words=True, all=True)
        scale, count = view.scale, len(wires_in(drawing.geometry, visible))
        words = scale >= (FAR if count <= MOST_FROM_FAR else NEAR)
        return Detail(
            each=paints_each(count, scale),
            plain=count > PLAIN_BEYOND,
            flat=scale < DETAIL_SCALE and len(gates_in(drawing.geometry, visible)) > FEW,
            words=words,
            all=words and count <= MOST_LABELLED,
        )

    def taken(
        self, drawing: Drawing, view: Viewport, theme: Theme, visible: Box, emphasis: Emphasis
    ) -> Taken:
        """Return the boxes of gates with their names, and of numbers known or asked for."""
        geometry, offset = drawing.geometry, np.array([view.x, view.y])
        rows = gates_in(geometry, visible)
        low = (geometry.place[rows] - geometry.half[rows]) * view.scale + offset
        high = (geometry.place[rows] + geometry.half[rows] + (0.0, _NAME)) * view.scale + offset
        boxes = []
        fonts = self._fonts_for(theme, view.scale)
        if not self.detail(drawing, view, visible).words:
            return Taken(np.hstack([low, high]), np.zeros((0, 4)))
        wires, labels = self._seen_labels(drawing, view, theme, visible, emphasis)
        half = np.array([fonts.gradient.width(_USUAL), fonts.gradient.height]) / 2
        for middles, shown, known in (
            (labels.value, labels.shows_value, drawing.writes_value),
            (labels.gradient, labels.shows_gradient, drawing.writes_gradient),
        ):
            places = labels.index[wires]
            spots = middles[places][shown[places] & known[wires]] + offset
            boxes.append(np.hstack([spots - half, spots + half]))
        if drawing.has_tail:
            x, y = geometry.place[drawing.loss] * view.scale + offset
            tail = (x, y - 2 * half[1] - 6, x + (TAIL + 70) * view.scale, y + 2 * half[1] + 6)
            boxes.append(np.array([tail]))
        return Taken(np.hstack([low, high]), np.vstack(boxes))

    def gradient_spots(
        self,
        drawing: Drawing,
        view: Viewport,
        theme: Theme,
        visible: Box,
        emphasis: Emphasis,
        placing: Geometry | None = None,
    ) -> dict[int, Place]:
        """Return the middles, in pixels, of the gradients that are written, by their wires."""
        wires, labels = self._seen_labels(drawing, view, theme, visible, emphasis, placing)
        places = labels.index[wires]
        shown = labels.shows_gradient[places]
        spots = labels.gradient[places][shown] + (view.x, view.y)
        return {
            row: (x, y) for row, (x, y) in zip(wires[shown].tolist(), spots.tolist(), strict=True)
        }

    def settled(
        self,
        drawing: Drawing,
        view: Viewport,
        theme: Theme,
        visible: Box,
        emphasis: Emphasis,
        detail: Detail,
    ) -> Settled | None:
        """Return how the labels in sight stand, if they are placed as far as they are in sight."""
        fonts = self._fonts_for(theme, view.scale)
        labelled = None if detail.all else standing_out(drawing.geometry, emphasis)
        self._labels_for(drawing.geometry, labelled, visible, view.scale, fonts)
        known = next(iter(self._labels.values()))
        return known.stand if isinstance(known, LabelBlocks) else None

    def _seen_labels(
        self,
        drawing: Drawing,
        view: Viewport,
        theme: Theme,
        visible: Box,
        emphasis: Emphasis,
        placing: Geometry | None = None,
    ) -> tuple[Integers, LabelPlaces]:
        """Return the rows of the wires in sight that are labelled, and where all labels stand."""
        fonts = self._fonts_for(theme, view.scale)
        wires, geometry = wires_in(drawing.geometry, visible), placing or drawing.geometry
        is_all = len(wires_in(geometry, visible)) <= MOST_LABELLED
        labelled = None if is_all else standing_out(geometry, emphasis)
        labels = self._labels_for(geometry, labelled, visible, view.scale, fonts)
        return wires[labels.index[wires] >= 0], labels

    def _labels_for(
        self,
        geometry: Geometry,
        labelled: Integers | None,
        visible: Box,
        scale: float,
        fonts: Fonts,
    ) -> LabelPlaces:
        """Place the labels of some wires, None for all of them.

        If they are few they are placed at once, else only as far as they are in sight. In neither
        case does a pan move them.
        """
        size = self._size_of_labels(scale, fonts)
        which = None if labelled is None else labelled.tobytes()
        key = (geometry, geometry.version, scale, size, which)
        if key not in self._labels:
            rows = shown_wires(geometry) if labelled is None else labelled
            if len(rows) <= MOST_PLACED:
                self._labels = {key: places_of_labels(geometry, rows, scale, size)}
            else:
                last = next(iter(self._labels.values()), None)
                before = last if isinstance(last, LabelBlocks) else None
                self._labels = {key: LabelBlocks(geometry, rows, scale, size, before)}
        known = self._labels[key]
        return known if isinstance(known, LabelPlaces) else known.places_in(visible)

    def _size_of_labels(self, scale: float, fonts: Fonts) -> tuple[float, float]:
        usual = _USUAL if scale >= NEAR else _USUAL_FROM_FAR
        return (fonts.gradient.width(usual), fonts.gradient.height)

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


def standing_out(geometry: Geometry, emphasis: Emphasis) -> Integers:
    """Return the rows of the wires whose numbers are written where there are too many wires."""
    chosen = np.zeros(len(geometry.wires), dtype=bool)
    chosen[list(emphasis.lit)] = True
    chosen[geometry.wires_at(emphasis.near)] = True
    return np.flatnonzero(chosen)
