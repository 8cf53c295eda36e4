"""A sheet is a drawing on paper of its own size, for files, the clipboard and the printer."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.gates import GatePainter
from bpstudio.ui.canvas.render import Renderer
from bpstudio.ui.canvas.viewport import Viewport

SCALE = 2.0
"""Pixels of a picture for one scene unit, unless another scale is asked for."""
_LARGEST = 12000
"""A picture is at most so many pixels wide and high; larger graphs are painted smaller."""
_ROOM = 40.0
_PER_INCH = 72


class Sheet:
    """A drawing with a border around it; sizes are in scene units."""

    def __init__(self, drawing: Drawing, theme: Theme, *, backward: bool = True) -> None:
        """Take the measures of a drawing."""
        bounds = drawing.bounds or (0.0, 0.0, 200.0, 100.0)
        self._left, self._top = bounds[0] - _ROOM, bounds[1] - _ROOM
        self.width = bounds[2] - bounds[0] + 2 * _ROOM
        self.height = bounds[3] - bounds[1] + 2 * _ROOM
        self._drawing = drawing
        self._theme = theme
        self._backward = backward
        self._renderer = Renderer(gates=GatePainter(cached=False), is_complete=True)

    def paint(self, painter: QPainter, scale: float, drawing: Drawing | None = None) -> None:
        """Paint ground and graph as vectors, `scale` units of the device for one of the scene.

        `drawing` may be the same at another stage: its numbers stand at the same places.
        """
        area = QRectF(0, 0, self.width * scale, self.height * scale)
        painter.fillRect(area, QColor(self._theme.ground))
        view = Viewport(scale, -self._left * scale, -self._top * scale)
        shown, box = drawing or self._drawing, view.box_of(area)
        self._renderer.paint(painter, shown, view, self._theme, box, backward=self._backward)

    def image(self, scale: float = SCALE) -> QImage:
        """Return the sheet as an image."""
        scale = min(scale, _LARGEST / max(self.width, self.height))
        image = QImage(*self.size(scale), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self.paint(painter, scale)
        painter.end()
        return image

    def size(self, scale: float) -> tuple[int, int]:
        """Return how many pixels wide and high the image is."""
        scale = min(scale, _LARGEST / max(self.width, self.height))
        return (max(1, round(self.width * scale)), max(1, round(self.height * scale)))

    def png(self, scale: float = SCALE) -> bytes:
        """Return the sheet as the bytes of a PNG."""
        buffer = _open_buffer()
        QImageWriter(buffer, QByteArray(b"png")).write(self.image(scale))
        return bytes(buffer.data().data())

    def pdf(self) -> bytes:
        """Return the sheet as the bytes of a PDF, one point for one scene unit."""
        buffer = _open_buffer()
        writer = QPdfWriter(buffer)
        writer.setResolution(_PER_INCH * 4)
        writer.setPageSize(QPageSize(QSizeF(self.width, self.height), QPageSize.Unit.Point))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setCreator("bpstudio")
        painter = QPainter(writer)
        self.paint(painter, 4.0)
        painter.end()
        return bytes(buffer.data().data())


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
