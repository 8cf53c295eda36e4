"""Picturing: what the canvas shows goes into a file, to the clipboard or to the printer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPainter
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog
from typing_extensions import override

from bpstudio.notation.refusal import Refusal
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.excerpt import excerpt
from bpstudio.ui.export import save_drawing
from bpstudio.ui.part import Part
from bpstudio.ui.sheet import SCALE, Sheet
from bpstudio.ui.translation import translated

_SMALLEST, _LARGEST = 0.1, 16.0
_OF_PAGE = 0.96


class Picturing(Part):
    """Hands the drawing on as it is seen: at its step, in its colours and its theme.

    What is selected goes alone, if that is asked for.
    """

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what exports, copies and prints."""
        return {
            "export": lambda: self._export(self.around.canvas.drawing),
            "export_chosen": lambda: self._export(self._chosen()),
            "copy_picture": lambda: self._copy(self._chosen() or self.around.canvas.drawing),
            "print": lambda: self._print(self.around.canvas.drawing),
        }

    def _chosen(self) -> Drawing | None:
        """Return the drawing of what is selected alone, None where nothing is."""
        drawing, selection = self.around.canvas.drawing, self.around.canvas.selection
        if drawing is None or not (selection.gates or selection.annotations):
            return None
        return excerpt(drawing, selection.gates, selection.annotations)

    def _export(self, drawing: Drawing | None) -> None:
        """Ask for a file and write the picture into it."""
        bench, window = self.around.bench(), self.around.window
        if drawing is None or drawing.is_empty:
            bench.say(self.tr("Select what the picture shall show."))
            return
        stem = bench.session.path.stem if bench.session.path else "graph"
        kinds = "SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"
        title = self.tr("Export the picture")
        name, kind = QFileDialog.getSaveFileName(window, title, f"{stem}.svg", kinds)
        path = Path(name)
        if name and not path.suffix:
            path = path.with_suffix("." + kind[:3].lower())
        scale = self._scale(path) if name else None
        if scale is None:
            return
        try:
            theme = self.around.choice.theme.name
            save_drawing(drawing, path, theme, bench.session.graph.title, scale=scale)
        except Refusal as refusal:
            bench.say(translated(refusal))
        else:
            bench.say(self.tr("Saved the picture {file}.").format(file=path.name))

    def _scale(self, path: Path) -> float | None:
        """Ask how large a PNG shall be; None if that is cancelled."""
        if path.suffix.lower() != ".png":
            return SCALE
        scale, is_given = QInputDialog.getDouble(
            self.around.window,
            self.tr("Export the picture"),
            self.tr("Pixels for one pixel of the canvas at 100 %"),
            SCALE,
            _SMALLEST,
            _LARGEST,
            1,
        )
        return scale if is_given else None

    def _copy(self, drawing: Drawing | None) -> None:
        """Put the picture on the clipboard, as pixels.

        Not also as SVG: data of one's own there crashes PySide when the program ends.
        """
        if drawing is not None:
            sheet = Sheet(drawing, self.around.choice.theme)
            QGuiApplication.clipboard().setImage(sheet.image())
            self.around.bench().say(self.tr("The picture is on the clipboard."))

    def _print(self, drawing: Drawing | None) -> None:
        """Ask for a printer and print the picture as large as the page allows."""
        # Only now: loading it takes time, and most never print.
        from PySide6.QtGui import QPageLayout
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if drawing is None:
            return
        sheet = Sheet(drawing, self.around.choice.theme)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.around.bench().session.graph.title or "bpstudio")
        is_wide = sheet.width > sheet.height
        orientation = QPageLayout.Orientation
        printer.setPageOrientation(orientation.Landscape if is_wide else orientation.Portrait)
        dialog = QPrintDialog(printer, self.around.window)
        answer = dialog.exec()
        dialog.deleteLater()
        if answer == QDialog.DialogCode.Accepted:
            print_on(printer, sheet)
            self.around.bench().say(self.tr("Printed."))


def print_on(printer: QPagedPaintDevice, sheet: Sheet) -> None:
    """Paint a sheet into the middle of a page, as large as it fits."""
    area = printer.pageLayout().paintRectPixels(printer.logicalDpiX())
    width, height = float(area.width()), float(area.height())
    scale = _OF_PAGE * min(width / sheet.width, height / sheet.height)
    painter = QPainter(printer)
    painter.translate((width - scale * sheet.width) / 2, (height - scale * sheet.height) / 2)
    sheet.paint(painter, scale)
    painter.end()
