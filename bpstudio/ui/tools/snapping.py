"""Snapping of what is dragged, and the guides that say with what it stands in line."""

from collections.abc import Collection

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from bpstudio.graph import Place
from bpstudio.picture.hits import gates_in
from bpstudio.picture.palette import Theme
from bpstudio.picture.snapping import Guide, Held, snapped
from bpstudio.ui.canvas.tool import Pointer
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import colour
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.options import SNAPPING

_PIXELS = 6.0
_MOST_UNITS = 12.0


class Snapping:
    """Brings a drag into line with the gates in sight; Ctrl, or the option, turns it off."""

    def __init__(self, bench: Bench, held: Held, rows: Collection[int] = ()) -> None:
        """Take hold; gates in `rows` are dragged themselves."""
        self._bench = bench
        self._held = held
        self._is_held = np.zeros(len(bench.geometry.names), dtype=bool)
        self._is_held[list(rows)] = True
        self._is_on = SNAPPING.is_on
        self.guides: tuple[Guide, ...] = ()

    def step_to(self, pointer: Pointer, step: Place) -> Place:
        """Return how far to go instead of `step`, and keep the guides for it."""
        if not self._is_on or pointer.toggles:
            self.guides = ()
            return (float(round(step[0])), float(round(step[1])))
        bench = self._bench
        seen = gates_in(bench.geometry, bench.canvas.view.box_of(QRectF(bench.canvas.rect())))
        others = seen[~self._is_held[seen]]
        reach = min(bench.slack(_PIXELS), _MOST_UNITS)
        snap = snapped(bench.geometry, self._held, step, others, reach)
        self.guides = snap.guides
        return snap.step

    def paint(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Paint the guides."""
        painter.setPen(QPen(colour(theme.accent, 0.7), 1.0 + theme.wire_extra / 2))
        for guide in self.guides:
            painter.drawLine(view.to_pixels(guide.start), view.to_pixels(guide.end))
