"""Exporting: the picture of a graph as a file, as the canvas shows it."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from bpstudio.engine import evaluate
from bpstudio.exchange.svg import svg_of
from bpstudio.graph import Graph
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.colouring import ColourBy
from bpstudio.picture.drawing import Drawing, drawing_of
from bpstudio.picture.palette import THEMES, Theme
from bpstudio.storage.disk import write_file
from bpstudio.ui.canvas.gates import GatePainter
from bpstudio.ui.canvas.render import Renderer
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.translation import translated

SCALE = 2.0
"""Pixels of a PNG for one scene unit."""
_LARGEST = 12000
"""A PNG is at most so many pixels wide and high; larger graphs are painted smaller."""
_ROOM = 40.0
_PER_INCH = 72


def save_picture(
    graph: Graph,
    path: Path,
    theme: str = "light",
    stage: str = "backward",
    colour_by: str = "role",
) -> None:
    """Write the picture of an evaluated graph as SVG, PNG or PDF, by the file's suffix.

    Needs no display: without one Qt paints offscreen. A Refusal says what went wrong, and then
    an existing file is as it was.
    """
    suffix = path.suffix.lower()
    if suffix == ".svg":
        data = svg_of(graph, evaluate(graph), theme, stage, colour_by).encode()
    elif suffix in _WRITERS:
        application = _application()
        backward = stage == "backward"
        by = ColourBy(colour_by)
        drawing = drawing_of(graph, evaluate(graph), backward=backward, by=by)
        data = _WRITERS[suffix](_Sheet(drawing, THEMES[theme], backward=backward))
        del application
    else:
        raise Refusal("“{file}” has to end in .svg, .png or .pdf.", file=path.name)
    write_file(path, data)


def ask_and_export(window: QWidget, bench: Bench, theme: Theme) -> None:
    """Ask for a file and write the picture of the graph into it."""
    stem = bench.session.path.stem if bench.session.path else "graph"
    title = window.tr("Export the picture")
    kinds = "SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"
    name, kind = QFileDialog.getSaveFileName(window, title, f"{stem}.svg", kinds)
    if not name:
        return
    path = Path(name)
    if not path.suffix:
        path = path.with_suffix("." + kind[:3].lower())
    try:
        by = bench.canvas.colour_by.value
        save_picture(bench.session.graph, path, theme.name, colour_by=by)
    except Refusal as refusal:
        bench.say(translated(refusal))
    else:
        bench.say(window.tr("Saved the picture {file}.").format(file=path.name))


class _Sheet:
    """A drawing on a sheet of its own size, in scene units."""

    def __init__(self, drawing: Drawing, theme: Theme, *, backward: bool) -> None:
        bounds = drawing.bounds or (0.0, 0.0, 200.0, 100.0)
        self._left, self._top = bounds[0] - _ROOM, bounds[1] - _ROOM
        self.width = bounds[2] - bounds[0] + 2 * _ROOM
        self.height = bounds[3] - bounds[1] + 2 * _ROOM
        self._drawing = drawing
        self._theme = theme
        self._backward = backward

    def paint(self, painter: QPainter, scale: float) -> None:
        """Paint ground and graph as vectors, `scale` units of the device for one of the scene."""
        area = QRectF(0, 0, self.width * scale, self.height * scale)
        painter.fillRect(area, QColor(self._theme.ground))
        view = Viewport(scale, -self._left * scale, -self._top * scale)
        renderer = Renderer(gates=GatePainter(cached=False), is_complete=True)
        box = view.box_of(area)
        renderer.paint(painter, self._drawing, view, self._theme, box, backward=self._backward)


def _png(sheet: _Sheet) -> bytes:
    scale = min(SCALE, _LARGEST / max(sheet.width, sheet.height))
    image = QImage(
        round(sheet.width * scale), round(sheet.height * scale), QImage.Format.Format_RGB32
    )
    painter = QPainter(image)
    sheet.paint(painter, scale)
    painter.end()
    buffer = _open_buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _pdf(sheet: _Sheet) -> bytes:
    buffer = _open_buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(_PER_INCH * 4)
    writer.setPageSize(QPageSize(QSizeF(sheet.width, sheet.height), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setCreator("bpstudio")
    painter = QPainter(writer)
    sheet.paint(painter, 4.0)
    painter.end()
    return bytes(buffer.data().data())


_WRITERS: dict[str, Callable[[_Sheet], bytes]] = {".png": _png, ".pdf": _pdf}


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _application() -> QApplication:
    """Return the running application, or one that paints without a display."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(["bpstudio"])
