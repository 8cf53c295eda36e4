"""Gliding: gates that were put elsewhere move there before the eye, the view along with them."""

from collections.abc import Iterable, Mapping

import numpy as np
from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QEvent, QObject, QVariantAnimation
from typing_extensions import override

from bpstudio.graph import Graph, Place
from bpstudio.picture.units import as_seen
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.canvas.motion import duration_for
from bpstudio.ui.canvas.viewport import Viewport

_MOST = 2_000
"""More gates than this jump: a frame would take too long."""
_ENDED_BY = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
)


class Glide(QVariantAnimation):
    """Shows gates on their way from old places to those where they stand already.

    Only the picture moves: the graph is at the goal from the beginning. A press, a key or the
    wheel ends it there at once, and so does anybody else who moves a gate.
    """

    def __init__(
        self, canvas: Canvas, before: Mapping[str, Place], view: Viewport | None = None
    ) -> None:
        """Begin at old places and, if one is given, at the view of before."""
        super().__init__(canvas)
        assert canvas.drawing is not None
        self._canvas = canvas
        self._geometry = canvas.drawing.geometry
        self._rows = [self._geometry.row[name] for name in before]
        rows = np.array(self._rows, dtype=np.intp)
        homes = np.array(list(before.values()), dtype=np.float64).reshape(-1, 2)
        self._old = as_seen(self._geometry, rows, homes)
        self._new = self._geometry.place[self._rows].copy()
        self._goal = _numbers_of(canvas.view)
        self._start = self._goal if view is None else _numbers_of(view)
        self._version = self._geometry.version
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.setDuration(duration_for(canvas))
        self.valueChanged.connect(self._show)
        canvas.installEventFilter(self)

    def begin(self) -> None:
        """Show where everything was, and start."""
        self._show(0.0)
        self.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be at the goal before the user does something else."""
        if event.type() in _ENDED_BY:
            self.end()
        return super().eventFilter(watched, event)

    def end(self) -> None:
        """Be at the goal."""
        if self.state() == QAbstractAnimation.State.Running:
            self._show(1.0)
            self.stop()

    def _show(self, share: object) -> None:
        assert isinstance(share, float)
        drawing = self._canvas.drawing
        if drawing is None or drawing.geometry is not self._geometry:
            self.stop()
        elif self._geometry.version != self._version:
            self.stop()
            stand = np.array([drawing.gates[row].at for row in self._rows])
            rows = np.array(self._rows, dtype=np.intp)
            self._geometry.move(self._rows, as_seen(self._geometry, rows, stand))
            self._canvas.update()
        else:
            self._geometry.move(self._rows, self._old + share * (self._new - self._old))
            self._version = self._geometry.version
            self._show_view(share)
            self._canvas.update()

    def _show_view(self, share: float) -> None:
        if self._start != self._goal:
            view = self._canvas.view
            view.scale, view.x, view.y = (
                start + share * (goal - start)
                for start, goal in zip(self._start, self._goal, strict=True)
            )
            self._canvas.view_moved(by_user=False)


def glide(canvas: Canvas, before: Mapping[str, Place], view: Viewport | None = None) -> None:
    """Let gates glide from their old places, and the view from an old one, to where all is now."""
    if 0 < len(before) <= _MOST and duration_for(canvas) > 0:
        Glide(canvas, before, view).begin()


def settle(canvas: Canvas) -> None:
    """Let whatever glides be at its goal: what is measured on the canvas is true from then on."""
    for each in canvas.findChildren(Glide):
        each.end()


def places_of(graph: Graph, names: Iterable[str]) -> dict[str, Place]:
    """Return where gates stand, to glide from there later."""
    return {name: graph.gate(name).at for name in names}


def _numbers_of(view: Viewport) -> tuple[float, float, float]:
    return (view.scale, view.x, view.y)
