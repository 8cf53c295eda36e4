"""Motion: the view flies to where something is, unless the system wants no animations."""

import math

from PySide6.QtCore import QEasingCurve, QRectF, QVariantAnimation
from PySide6.QtWidgets import QStyle, QWidget

from bpstudio.graph import Place
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.canvas.viewport import Viewport

LONGEST = 180
"""Milliseconds: long enough to be followed by the eye, too short to be waited for."""


def duration_for(widget: QWidget) -> int:
    """Return how many milliseconds a movement takes: none where the system wants no animations."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return min(LONGEST, max(0, widget.style().styleHint(hint, None, widget)))


class Flight(QVariantAnimation):
    """Moves the view of one canvas; whoever moves the view meanwhile ends the flight."""

    def __init__(self, canvas: Canvas) -> None:
        """Rest over a canvas."""
        super().__init__(canvas)
        self._canvas = canvas
        self._start = self._goal = (1.0, 0.0, 0.0)
        self._last = Viewport()
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.valueChanged.connect(self._show)

    def go(self, goal: Viewport) -> None:
        """Fly to a view, or be there at once."""
        self.stop()
        self._start, self._goal = self._seen(self._canvas.view), self._seen(goal)
        self._last = _copy(self._canvas.view)
        self.setDuration(duration_for(self._canvas))
        if self.duration():
            self.start()
        else:
            self._show(1.0)

    def go_to(self, place: Place, least_scale: float) -> None:
        """Fly until a place is in the middle, at a scale that is at least the given one."""
        goal = _copy(self._canvas.view)
        goal.scale = max(goal.scale, least_scale)
        goal.centre_on(place, self._area())
        self.go(goal)

    def _show(self, share: object) -> None:
        assert isinstance(share, float)
        view = self._canvas.view
        if view != self._last:
            self.stop()
            return
        view.scale = math.exp(_between(math.log(self._start[0]), math.log(self._goal[0]), share))
        x, y = (_between(self._start[i], self._goal[i], share) for i in (1, 2))
        view.centre_on((x, y), self._area())
        self._last = _copy(view)
        self._canvas.view_moved()

    def _seen(self, view: Viewport) -> tuple[float, float, float]:
        """Return the scale of a view and the place in its middle."""
        return (view.scale, *view.to_scene(self._area().center()))

    def _area(self) -> QRectF:
        return QRectF(self._canvas.rect())


def _between(start: float, end: float, share: float) -> float:
    return start + share * (end - start)


def _copy(view: Viewport) -> Viewport:
    return Viewport(view.scale, view.x, view.y)
