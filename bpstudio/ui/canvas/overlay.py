"""Overlays: what parts of the window paint over or under the drawing, and say about gates."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtGui import QPainter

from bpstudio.graph import Place
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.hits import gate_at
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.sentences import sentence_about
from bpstudio.ui.canvas.viewport import Viewport


class Overlay(Protocol):
    """Something that lies over the drawing of a canvas; it stands in `canvas.overlays`."""

    def paint(self, painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme) -> None:
        """Paint over a drawing; the painter is in pixels."""

    def sentence(self, row: int) -> str:
        """Return what a tool tip says more about a gate, or nothing."""


class Underlay(Overlay, Protocol):
    """Something that lies between the ground and the wires; it stands in `scenery.underlays`.

    It is painted together with them, and not again before its `key` changes.
    """

    @property
    def key(self) -> object:
        """What it looks like."""


def paint_all(
    overlays: Iterable[Overlay],
    painter: QPainter,
    drawing: Drawing | None,
    view: Viewport,
    theme: Theme,
) -> None:
    """Paint overlays in turn; what one sets on the painter does not reach the next."""
    if drawing is None:
        return
    for overlay in overlays:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        overlay.paint(painter, drawing, view, theme)
        painter.restore()


def told_at(
    drawing: Drawing | None, overlays: Iterable[Overlay], place: Place, slack: float
) -> str:
    """Return the lines of a tool tip about the gate or wire at a place, or nothing."""
    if drawing is None:
        return ""
    row = gate_at(drawing.geometry, place)
    more = () if row is None else (each.sentence(row) for each in overlays)
    return "\n".join(filter(None, (sentence_about(drawing, place, slack), *more)))
