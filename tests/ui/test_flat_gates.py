"""From far away gates are boxes in the colours of their roles."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.picture.drawing import drawing_of
from bpstudio.picture.geometry import ROLES
from bpstudio.picture.palette import LIGHT
from bpstudio.ui.canvas.flat_gates import paint_flat
from bpstudio.ui.canvas.motif import box_around
from bpstudio.ui.canvas.viewport import Viewport

GRAPH = parse("q = x + y; p = sigmoid(q * z); f = max(p, q)", values={"x": 1, "y": 2, "z": 3})
DRAWING = drawing_of(GRAPH, evaluate(GRAPH))
WIDTH, HEIGHT = 300, 160


def painted(ratio: float, areas, selected=()) -> tuple[QImage, Viewport]:
    """Paint parts of a canvas one after the other."""
    image = QImage(round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0xFFFFFF)
    view = Viewport()
    view.fit(DRAWING.bounds, QRectF(0, 0, WIDTH, HEIGHT), room=10.0)
    rows = np.arange(len(GRAPH))
    for area in areas:
        painter = QPainter(image)
        painter.setClipRect(area)
        paint_flat(painter, DRAWING, rows, view, LIGHT, selected, box_around(view, area))
        painter.end()
    return image, view


WHOLE = QRectF(0, 0, WIDTH, HEIGHT)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_each_gate_has_the_colour_of_its_role_and_a_chosen_one_the_accent(ratio):
    image, view = painted(ratio, [WHOLE], selected=["p"])
    geometry = DRAWING.geometry
    for row, name in enumerate(geometry.names):
        middle = view.to_pixels(geometry.place[row].tolist()) * ratio
        colour = LIGHT.accent if name == "p" else LIGHT.roles[ROLES[geometry.role[row]]]
        assert image.pixelColor(middle.toPoint()).name().upper() == colour.upper()


@pytest.mark.usefixtures("qapp")
def test_parts_of_a_picture_fit_together():
    parts = [QRectF(0, 0, 120, HEIGHT), QRectF(120, 0, 180, 70), QRectF(120, 70, 180, 90)]
    assert painted(1.0, parts)[0] == painted(1.0, [WHOLE])[0]
