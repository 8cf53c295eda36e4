"""Flat gates: from far away gates are boxes in their role's colour, all stamped onto one image."""

import math
from collections.abc import Collection

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import ROLES, Box, Integers
from bpstudio.picture.overview import Overview, stamp
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.viewport import Viewport


def paint_flat(
    painter: QPainter,
    drawing: Drawing,
    rows: Integers,
    view: Viewport,
    theme: Theme,
    selected: Collection[str],
    visible: Box,
) -> None:
    """Paint gates in a box of the scene; selected ones, and those at work, have the accent."""
    geometry, ratio = drawing.geometry, painter.device().devicePixelRatioF()
    area = view.rectangle(visible)
    # Whole pixels of the screen, so that every part of a picture is rounded alike.
    left, top = math.floor(area.left() * ratio), math.floor(area.top() * ratio)
    width, height = math.ceil(area.right() * ratio), math.ceil(area.bottom() * ratio)
    pixels = np.zeros((height - top, width - left), dtype=np.uint32)
    tints = np.array([QColor(theme.roles[role]).rgba() for role in ROLES], dtype=np.uint32)
    colour, accent = tints[geometry.role[rows]], QColor(theme.accent).rgba()
    active = () if drawing.stage is None else drawing.stage.active
    if selected or active:
        chosen = np.zeros(len(geometry.names), dtype=bool)
        chosen[[*(geometry.row[name] for name in selected), *active]] = True
        order = np.argsort(chosen[rows], kind="stable")
        rows, colour = rows[order], np.where(chosen[rows], accent, colour)[order]
    overview = Overview(view.scale * ratio, view.x * ratio - left, view.y * ratio - top)
    stamp(pixels, geometry, overview, rows, colour)
    form = QImage.Format.Format_ARGB32_Premultiplied
    # The image looks at the array, which has to live as long.
    image = QImage(pixels.data, width - left, height - top, 4 * (width - left), form)
    image.setDevicePixelRatio(ratio)
    painter.drawImage(QPointF(left / ratio, top / ratio), image)
