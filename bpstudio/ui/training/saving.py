"""Saving what training has left: the plot as a picture, the curves as a table."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from bpstudio.notation.refusal import Refusal
from bpstudio.picture.palette import Theme
from bpstudio.storage.disk import write_file
from bpstudio.training.course import Course
from bpstudio.training.saved_run import SavedRun, as_csv, read_run, run_of
from bpstudio.ui.panels.training.chart import Chart
from bpstudio.ui.panels.training.landscape_plot import LandscapePlot
from bpstudio.ui.panels.training.scene_plot import ScenePlot

Plot = Chart | ScenePlot | LandscapePlot
_SIZE = QSize(640, 420)
_SCALE = 2


def save_plot(plot: Plot, path: Path, theme: Theme) -> None:
    """Write a plot as SVG, PNG or PDF, by the file's suffix; a Refusal says what went wrong."""
    writers = {".svg": _svg, ".png": _png, ".pdf": _pdf}
    suffix = path.suffix.lower()
    if suffix not in writers:
        raise Refusal("“{file}” has to end in .svg, .png or .pdf.", file=path.name)
    write_file(path, writers[suffix](plot, theme))


def ask_and_save_plot(window: QWidget, plot: Plot, theme: Theme) -> str | None:
    """Ask for a file and write the plot into it; return a sentence about it, None if cancelled."""
    kinds = "SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"
    title = window.tr("Save the plot")
    name, kind = QFileDialog.getSaveFileName(window, title, "training.svg", kinds)
    if not name:
        return None
    path = Path(name)
    if not path.suffix:
        path = path.with_suffix("." + kind[:3].lower())
    save_plot(plot, path, theme)
    return window.tr("Saved the plot {file}.").format(file=path.name)


def ask_and_save_table(window: QWidget, course: Course) -> str | None:
    """Ask for a file and write the curves into it; return a sentence, None if cancelled."""
    title = window.tr("Save the run")
    name, _ = QFileDialog.getSaveFileName(window, title, "training.csv", "CSV (*.csv)")
    if not name:
        return None
    path = Path(name)
    path = path if path.suffix else path.with_suffix(".csv")
    write_file(path, as_csv(run_of(course, path.stem)).encode())
    return window.tr("Saved the run {file}.").format(file=path.name)


def ask_and_read_run(window: QWidget) -> SavedRun | None:
    """Ask for a run that was saved and return it, None if cancelled; a Refusal says it is none."""
    title = window.tr("Compare with a saved run")
    name, _ = QFileDialog.getOpenFileName(window, title, "", "CSV (*.csv)")
    return read_run(Path(name)) if name else None


def _paint(plot: Plot, theme: Theme, painter: QPainter) -> None:
    box = QRectF(0, 0, _SIZE.width(), _SIZE.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(box, QColor(theme.panel))
    plot.paint_into(painter, box.adjusted(8, 8, -8, -8))
    painter.end()


def _png(plot: Plot, theme: Theme) -> bytes:
    image = QImage(_SIZE * _SCALE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    _paint(plot, theme, painter)
    buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _svg(plot: Plot, theme: Theme) -> bytes:
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(_SIZE)
    generator.setViewBox(QRectF(0, 0, _SIZE.width(), _SIZE.height()))
    _paint(plot, theme, QPainter(generator))
    return bytes(buffer.data().data())


def _pdf(plot: Plot, theme: Theme) -> bytes:
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(72 * _SCALE)
    size = QSizeF(_SIZE.width(), _SIZE.height())
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    painter.scale(_SCALE, _SCALE)
    _paint(plot, theme, painter)
    return bytes(buffer.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
