"""Picturing: what the canvas shows goes into a file, to the clipboard or to the printer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPagedPaintDevice, QPainter
from PySide6.QtWidgets import QDialog, QFileDialog
from typing_extensions import override

from bpstudio.notation.refusal import Refusal
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.excerpt import excerpt
from bpstudio.ui.frame.part import Part
from bpstudio.ui.pictures.export import save_animation, save_drawing
from bpstudio.ui.pictures.picture_dialog import Wish, ask_for_picture
from bpstudio.ui.pictures.sheet import Sheet
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.tools.bench import Bench

_OF_PAGE = 0.96


class Picturing(Part):
    """Hands the drawing on as it is seen: at its step and in its colours.

    What is selected goes alone, if that is asked for.
    """

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what exports, copies and prints."""
        return {
            "export": self._export,
            "export_chosen": lambda: self._export(of_chosen=True),
            "copy_picture": self._copy_seen,
            "print": lambda: self._print(self.around.canvas.drawing),
        }

    def _chosen(self) -> Drawing | None:
        """Return the drawing of what is selected alone, None where nothing is."""
        drawing, selection = self.around.canvas.drawing, self.around.canvas.selection
        if drawing is None or not (selection.gates or selection.annotations):
            return None
        return excerpt(drawing, selection.gates, selection.annotations)

    def _export(self, *, of_chosen: bool = False) -> None:
        """Ask what the picture shall be, and put it into a file or on the clipboard."""
        bench, canvas = self.around.bench(), self.around.canvas
        whole, chosen = canvas.drawing, self._chosen()
        if whole is None or (chosen is None if of_chosen else whole.is_empty):
            bench.say(self.tr("Select what the picture shall show."))
            return
        choice, window = self.around.choice, self.around.window
        wish = ask_for_picture(whole, chosen, choice, window, of_chosen=of_chosen)
        if wish is not None and wish.copies:
            self._copy(Sheet(wish.drawing, wish.theme).image(wish.scale))
        elif wish is not None:
            self._save(bench, wish)

    def _save(self, bench: Bench, wish: Wish) -> None:
        """Ask for a file and write the picture into it."""
        stem = bench.session.path.stem if bench.session.path else "graph"
        kinds = {f".{each}": f"{each.upper()} (*.{each})" for each in ("svg", "png", "pdf", "gif")}
        shown = ";;".join((kinds.pop(wish.suffix), *kinds.values()))
        title = self.tr("Export the picture")
        name, kind = QFileDialog.getSaveFileName(
            self.around.window, title, f"{stem}{wish.suffix}", shown
        )
        if not name:
            return
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(f".{kind[:3].lower()}" if kind else wish.suffix)
        try:
            self._write(path, wish)
        except Refusal as refusal:
            bench.say(translated(refusal))
        else:
            bench.say(self.tr("Saved the picture {file}.").format(file=path.name))

    def _write(self, path: Path, wish: Wish) -> None:
        """Write the picture, or the whole pass; a Refusal says what went wrong."""
        session, stepping = self.around.bench().session, self.around.stepping
        drawing, theme = self.around.canvas.drawing, wish.theme.name
        if path.suffix.lower() == ".gif":
            if stepping.is_held or drawing is None:
                raise Refusal("The whole pass is not to be seen now: end what asks about it first.")
            save_animation(drawing, stepping.moments, path, theme, scale=wish.scale)
        else:
            own = session.for_saving() if wish.drawing is drawing else None
            title = session.graph.title
            save_drawing(wish.drawing, path, theme, title, scale=wish.scale, carried=own)

    def _copy_seen(self) -> None:
        drawing = self._chosen() or self.around.canvas.drawing
        if drawing is not None:
            self._copy(Sheet(drawing, self.around.choice.theme).image())

    def _copy(self, image: QImage) -> None:
        """Put the picture on the clipboard, as pixels.

        Not also as SVG: data of one's own there crashes PySide when the program ends.
        """
        QGuiApplication.clipboard().setImage(image)
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
