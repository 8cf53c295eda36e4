"""The dialog for a picture: what it shows, in which form, theme and size, with a preview beside."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import THEMES, Theme
from bpstudio.ui.pictures.sheet import SCALE, Sheet
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.combo import Combo

_PREVIEW = QSize(440, 300)
_SMALLEST, _LARGEST, _STEP = 0.1, 16.0, 0.5
_MOST_PREVIEWED = 2_000
"""A picture of more gates takes too long to be painted while one chooses."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The picture that is wanted: of what, as which kind of file, in which theme, how large.

    `scale` is the pixels of a PNG or GIF for one pixel of the canvas at 100 %; with `copies` the
    picture goes to the clipboard.
    """

    drawing: Drawing
    suffix: str
    theme: Theme
    scale: float
    copies: bool = False


class PictureDialog(QDialog):
    """Shows at once what the picture will be."""

    def __init__(
        self,
        whole: Drawing,
        chosen: Drawing | None,
        choice: ThemeChoice,
        parent: QWidget | None = None,
        *,
        of_chosen: bool = False,
    ) -> None:
        """Begin with all that is seen, or with what is `chosen`, as SVG in the theme in force."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export the picture"))
        self._choice = choice
        self._copies = False
        self.of = Combo()
        self.of.addItem(self.tr("Everything"), whole)
        if chosen is not None:
            self.of.addItem(self.tr("The selection"), chosen)
            self.of.setCurrentIndex(int(of_chosen))
        self.kind = Combo()
        for suffix, words in (
            (".svg", self.tr("SVG, for the web and to be edited")),
            (".pdf", self.tr("PDF, for documents and print")),
            (".png", self.tr("PNG, as pixels")),
            (".gif", self.tr("GIF, the whole pass step by step")),
        ):
            self.kind.addItem(words, suffix)
        self.theme = Combo()
        names = {"light": self.tr("Light"), "dark": self.tr("Dark")}
        names["projector"] = self.tr("Projector")
        for name, words in names.items():
            self.theme.addItem(words, name)
        self.theme.setCurrentIndex(self.theme.findData(choice.theme.name))
        self.scale = QDoubleSpinBox()
        self.scale.setRange(_SMALLEST, _LARGEST)
        self.scale.setDecimals(1)
        self.scale.setSingleStep(_STEP)
        self.scale.setValue(SCALE)
        self.scale.setPrefix("× ")
        self.size_words = QLabel()
        self.size_words.setProperty("part", "soft")
        self.preview = QLabel()
        self.preview.setAccessibleName(self.tr("Preview"))
        self._form = QFormLayout()
        self.buttons = QDialogButtonBox()
        self.save = self.buttons.addButton(self.tr("Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.copy = self.buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._connect()
        self._tell()

    def wish(self) -> Wish:
        """Return the picture as it is set."""
        drawing = self.of.currentData()
        assert isinstance(drawing, Drawing)
        theme = THEMES[str(self.theme.currentData())]
        return Wish(drawing, str(self.kind.currentData()), theme, self.scale.value(), self._copies)

    def _connect(self) -> None:
        for box in (self.of, self.kind, self.theme):
            box.currentIndexChanged.connect(self._tell)
        self.scale.valueChanged.connect(self._tell)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.copy.clicked.connect(self._copy)

    def _copy(self) -> None:
        self._copies = True
        self.accept()

    def _tell(self) -> None:
        """Show the picture and say how large it is."""
        wish = self.wish()
        sheet = Sheet(wish.drawing, wish.theme)
        is_pixels = wish.suffix in {".png", ".gif"}
        self.of.setEnabled(wish.suffix != ".gif")
        self._form.setRowVisible(self.scale, is_pixels)
        width, height = sheet.size(wish.scale if is_pixels else 1.0)
        text = self.tr("{width} × {height} pixels")
        if not is_pixels:
            text = self.tr("{width} × {height} points, sharp at any size")
        self.size_words.setText(text.format(width=f"{width:,}", height=f"{height:,}"))
        self.preview.setPixmap(self._painted(sheet, wish))

    def _painted(self, sheet: Sheet, wish: Wish) -> QPixmap:
        """Return the preview: the sheet in the middle of a quiet ground."""
        area, ratio = _PREVIEW, self.devicePixelRatioF()
        pixmap = QPixmap(area * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(self._choice.theme.field))
        if len(wish.drawing.gates) > _MOST_PREVIEWED:
            return pixmap
        scale = min(area.width() / sheet.width, area.height() / sheet.height, 1.0) * 0.94
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        x = (area.width() - sheet.width * scale) / 2
        y = (area.height() - sheet.height * scale) / 2
        painter.translate(x, y)
        sheet.paint(painter, scale)
        painter.end()
        return pixmap

    def _lay_out(self) -> None:
        self.save.setDefault(True)
        form = self._form
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Shows"), self.of)
        form.addRow(self.tr("Kind"), self.kind)
        form.addRow(self.tr("Theme"), self.theme)
        form.addRow(self.tr("Size"), self.scale)
        form.addRow("", self.size_words)
        for box in (self.of, self.kind, self.theme, self.scale):
            label = form.labelForField(box)
            assert isinstance(label, QLabel)
            label.setBuddy(box)
            box.setAccessibleName(label.text())
        beside = QVBoxLayout()
        beside.addLayout(form)
        beside.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(14)
        layout.addLayout(body)
        layout.addWidget(self.buttons)


def ask_for_picture(
    whole: Drawing,
    chosen: Drawing | None,
    choice: ThemeChoice,
    parent: QWidget | None,
    *,
    of_chosen: bool,
) -> Wish | None:
    """Show the dialog; return what is wanted, or None."""
    dialog = PictureDialog(whole, chosen, choice, parent, of_chosen=of_chosen)
    is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
    wish = dialog.wish() if is_wanted else None
    dialog.deleteLater()
    return wish
