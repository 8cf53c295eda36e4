"""Badges on the canvas: a sign at every gate with something noteworthy, and its sentence."""

from collections.abc import Callable

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QPainter
from typing_extensions import override

from bpstudio.engine import Trace
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.hits import gates_in
from bpstudio.picture.palette import Theme
from bpstudio.picture.units import seen
from bpstudio.ui.canvas.noteworthy import badges_at, badges_by_row, sentences_at
from bpstudio.ui.canvas.signs import RADIUS, draw_sign
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.canvas.words import FAR, NEAR
from bpstudio.ui.frame.part import Part

_SETTING = "badges"
_MANY, _PAUSE = 1_000, 200
"""Badges of larger graphs follow only when no number has changed for so many milliseconds."""
_CORNER = (0.8, -0.8)
_LEAST = 6.0
"""However far away the graph is, a badge has so many pixels on each side of its middle."""
_APART = 2.1
"""Badges of one gate stand so many radiuses apart."""


class Badges(Part):
    """Paints the badges over the drawing unless they are switched off."""

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what shows and hides them."""
        return {"show_badges": self._switch}

    @override
    def stand(self) -> None:
        """Be switched as last time."""
        self._known: Trace | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._find)
        is_on = bool(QSettings().value(_SETTING, defaultValue=True, type=bool))
        self.around.actions()["show_badges"].setChecked(is_on)
        canvas = self.around.canvas
        canvas.overlays.append(self)
        canvas.drawn.connect(self._follow)

    def paint(self, painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme) -> None:
        """Paint the badges at the upper right of their gates."""
        if not self._is_shown(drawing) or view.scale < FAR:
            return
        geometry, radius = drawing.geometry, max(RADIUS * view.scale, _LEAST)
        found = badges_by_row(drawing.trace)
        area = view.box_of(self.around.canvas.rect().toRectF())
        visible = seen(geometry, gates_in(geometry, area)).tolist()
        if view.scale < NEAR and len(visible) > _MANY:
            return
        for row in visible:
            if row not in found:
                continue
            corner = geometry.place[row] + geometry.half[row] * _CORNER
            is_taken = drawing.gates[row].id in drawing.trace.problems
            for index, badge in enumerate(badges_at(drawing, row), start=int(is_taken)):
                middle = view.to_pixels(corner.tolist())
                middle.setX(middle.x() + index * _APART * radius)
                draw_sign(painter, badge.sign, middle, radius, theme)

    def sentence(self, row: int) -> str:
        """Return what the badges of a gate say."""
        drawing = self.around.canvas.drawing
        if drawing is None or not self._is_shown(drawing):
            return ""
        return "\n".join(sentences_at(drawing, row))

    def _is_shown(self, drawing: Drawing) -> bool:
        return self._known is drawing.trace and self.around.actions()["show_badges"].isChecked()

    def _switch(self) -> None:
        QSettings().setValue(_SETTING, self.around.actions()["show_badges"].isChecked())
        self.around.canvas.update()

    def _follow(self) -> None:
        """Find the badges of what is shown now, or soon if that takes its time."""
        drawing = self.around.canvas.drawing
        if drawing is None or self._known is drawing.trace:
            return
        if len(drawing.gates) <= _MANY:
            self._find()
        else:
            self._later.start()

    def _find(self) -> None:
        drawing = self.around.canvas.drawing
        if drawing is not None:
            self._known = drawing.trace
            badges_by_row(drawing.trace)
            self.around.canvas.update()
