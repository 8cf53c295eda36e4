"""Lights: while a wire is drawn, the ports that fit light up and the gates that do not fade."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bpstudio.graph import Port
from bpstudio.graph.fitting import Fitting
from bpstudio.picture.geometry import Geometry
from bpstudio.picture.hits import gates_in
from bpstudio.picture.palette import Theme
from bpstudio.picture.shapes import Shape
from bpstudio.picture.units import box_of_row, heads, unit_of
from bpstudio.ui.canvas.bodies import body_path
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import colour
from bpstudio.ui.tools.bench import Bench

_MOST = 300
"""With more gates in sight than this, or smaller than that, ports are too small to be meant."""
_FAR = 0.3
_FADED = 0.66
_LIGHT = 7.0


def paint_fitting(
    painter: QPainter, view: Viewport, theme: Theme, bench: Bench, fitting: Fitting, own: str
) -> None:
    """Paint rings around the ports at which a wire may end, and a veil over all other gates."""
    geometry = bench.geometry
    rows = heads(geometry, gates_in(geometry, view.box_of(QRectF(bench.canvas.rect()))))
    if view.scale < _FAR or len(rows) > _MOST:
        return
    painter.save()
    painter.setTransform(view.transform(), combine=True)
    open_ports = [_open_ports(geometry, fitting, row) for row in rows.tolist()]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.ground, _FADED))
    for row, ports in zip(rows.tolist(), open_ports, strict=True):
        if not ports and own not in unit_of(geometry, row):
            x, y = geometry.place[row].tolist()
            width, height = (geometry.half[row] + 2.0).tolist()
            path = body_path(Shape(geometry.shape[row]), width, height)
            painter.drawPath(path.translated(x, y))
    painter.setPen(QPen(QColor(theme.accent), 1.6 + theme.wire_extra / 2))
    painter.setBrush(colour(theme.accent, 0.22))
    for port in (port for ports in open_ports for port in ports):
        painter.drawEllipse(_middle(bench, port, fitting), _LIGHT, _LIGHT)
    painter.restore()


def _open_ports(geometry: Geometry, fitting: Fitting, row: int) -> list[Port]:
    """Return the ports of a gate, or those on a box, at which the wire may end."""
    box = box_of_row(geometry, row)
    if box is None:
        return list(fitting.ports_of(geometry.names[row]))
    on_box = box.inputs if fitting.forward else box.outputs
    return [each.port for each in on_box if each.port in fitting.ports_of(each.port.gate)]


def _middle(bench: Bench, port: Port, fitting: Fitting) -> QPointF:
    geometry = bench.geometry
    place = geometry.input_place(port) if fitting.forward else geometry.output_place(port)
    return QPointF(*place)
