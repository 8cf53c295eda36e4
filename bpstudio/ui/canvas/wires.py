"""Wires: their curves, one by one with width and ticks when near, in batches when far away."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from bpstudio.gates import Role
from bpstudio.picture.colouring import UNSHADED, ColourBy, WireState, wire_colour
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import ROLES, Floats, Integers
from bpstudio.picture.hits import points_along
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.paths import curves_path, lines_path

DETAIL_SCALE = 0.35
MOST_DETAILED = 400
"""Beyond so many visible wires each is one hairline in a batch of its colour."""
FEW = 160
"""So few gates or wires are drawn in detail however far away they are."""
_STRAIGHT_BELOW = 0.16
PLAIN_BEYOND = 6000
"""Beyond so many visible wires their edges are not smooth."""
_HALO = 9.0
_TICK = 4.0
_THINNEST = 1.3
"""Pixels that a wire is wide at least, so that a large graph seen from far is not pale."""


@dataclass(slots=True)
class _Batches:
    """The hairlines of all wires by colour, kept until curves or colours change."""

    key: tuple[object, ...] = ()
    paths: tuple[tuple[int, QPainterPath], ...] = ()


def paints_each(count: int, scale: float) -> bool:
    """Return whether so many visible wires are painted one by one at a scale."""
    return count <= (MOST_DETAILED if scale >= DETAIL_SCALE else FEW)


class WirePainter:
    """Paints the wires of a drawing; the painter is already in scene units."""

    def __init__(self) -> None:
        """Start without batches."""
        self._batches = _Batches()

    def paint_each(
        self,
        painter: QPainter,
        drawing: Drawing,
        visible: Integers,
        scale: float,
        theme: Theme,
        lit: frozenset[int] = frozenset(),
    ) -> None:
        """Paint wires one by one; those whose rows are `lit` get a halo."""
        thinnest = _THINNEST / scale
        curves = drawing.geometry.curve[visible].tolist()
        states = drawing.colouring.state[visible].tolist()
        widths = drawing.colouring.width[visible].tolist()
        roles = [ROLES[code] for code in drawing.geometry.wire_role[visible].tolist()]
        shades = drawing.colouring.shade[visible].tolist()
        looks = list(zip(states, roles, shades, strict=True))
        paths = [_curve_path(curve) for curve in curves]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row, path, look in zip(visible.tolist(), paths, looks, strict=True):
            if row in lit:
                painter.setPen(halo_pen(theme, *look))
                painter.drawPath(path)
        for path, look, width in zip(paths, looks, widths, strict=True):
            painter.setPen(wire_pen(theme, *look, width, thinnest))
            painter.drawPath(path)
        swaps = [
            row
            for row, state, role in zip(visible.tolist(), states, roles, strict=True)
            if role is Role.SWAP and state == WireState.LIVE
        ]
        colour = theme.roles[Role.SWAP] if drawing.by is ColourBy.ROLE else theme.soft
        _paint_ticks(painter, drawing.geometry.curve[swaps], theme, colour)

    def paint_batches(
        self,
        painter: QPainter,
        drawing: Drawing,
        visible: Integers,
        scale: float,
        theme: Theme,
        *,
        plain: bool,
    ) -> None:
        """Paint wires as hairlines, all of a colour at once, `plain` ones without smooth edges."""
        straight = scale < _STRAIGHT_BELOW
        geometry = drawing.geometry
        if len(visible) == len(geometry.wires):
            key = (geometry, geometry.version, drawing.colouring, straight)
            if self._batches.key != key:
                self._batches = _Batches(key, _batched(drawing, visible, straight=straight))
            paths = self._batches.paths
        else:
            paths = _batched(drawing, visible, straight=straight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not plain)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for look, path in paths:
            shaded, role = divmod(look, len(ROLES))
            shade, state = divmod(shaded, len(WireState))
            pen = QPen(QColor(wire_colour(theme, state, ROLES[role], shade)), 1.0)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPath(path)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def wire_pen(
    theme: Theme, state: int, role: Role, shade: int, width: float, thinnest: float = 0.0
) -> QPen:
    """Return the pen of a wire: dashed for a zero gradient, dotted for NaN, thin while blank.

    No pen is thinner than `thinnest`, in scene units.
    """
    colour = QColor(wire_colour(theme, state, role, shade))
    if state == WireState.BLANK:
        width = 1.2
    pen = QPen(colour, max(width + theme.wire_extra, thinnest))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if state == WireState.ZERO:
        pen.setDashPattern([3.0, 2.4])
    elif state == WireState.BROKEN:
        pen.setDashPattern([1.0, 1.4])
    return pen


def halo_pen(theme: Theme, state: int, role: Role, shade: int = UNSHADED) -> QPen:
    """Return the pen of the soft halo around a selected or active wire."""
    colour = QColor(wire_colour(theme, state, role, shade))
    colour.setAlphaF(0.2)
    return QPen(colour, _HALO + theme.wire_extra, c=Qt.PenCapStyle.RoundCap)


def _curve_path(curve: list[list[float]]) -> QPainterPath:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
    path = QPainterPath(QPointF(ax, ay))
    path.cubicTo(bx, by, cx, cy, dx, dy)
    return path


def _batched(
    drawing: Drawing, visible: Integers, *, straight: bool
) -> tuple[tuple[int, QPainterPath], ...]:
    geometry = drawing.geometry
    state, shade = drawing.colouring.state[visible], drawing.colouring.shade[visible]
    looks = (shade.astype(np.intp) * len(WireState) + state) * len(ROLES)
    has_role = (state == WireState.LIVE) & (shade == UNSHADED)
    looks += np.where(has_role, geometry.wire_role[visible], 0)
    batches = []
    for look in np.unique(looks):
        curve = geometry.curve[visible[looks == look]]
        path = lines_path(curve[:, ::3]) if straight else curves_path(curve)
        batches.append((int(look), path))
    return tuple(batches)


def _paint_ticks(painter: QPainter, curve: Floats, theme: Theme, colour: str) -> None:
    """Cross each wire that enters a swap multiplier: its gradient carries the other's value."""
    if not len(curve):
        return
    middles = points_along(curve)[22]
    painter.setPen(QPen(QColor(colour), 1.6 + theme.wire_extra / 2))
    lines = []
    for x, y in middles.tolist():
        lines.append(QLineF(x - _TICK, y - _TICK, x + _TICK, y + _TICK))
        lines.append(QLineF(x - _TICK, y + _TICK, x + _TICK, y - _TICK))
    painter.drawLines(lines)
