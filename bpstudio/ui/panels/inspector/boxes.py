"""Boxes for choices: combo and spin boxes that a scrolled page cannot turn by accident."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QSpinBox, QWidget
from typing_extensions import override

from bpstudio.ui.widgets.combo import Combo, paint_arrow
from bpstudio.ui.widgets.note import Note


class ChoiceBox(Combo):
    """A combo box that takes no wheel and can say why a choice is refused."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Start without choices."""
        super().__init__(parent)
        self._note = Note(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMaxVisibleItems(18)

    def answer(self, sentence: str | None) -> None:
        """Say why a choice is refused, or nothing if it was taken."""
        if sentence is None:
            self._note.fall_silent()
        else:
            self._note.say(sentence)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class SizeBox(QSpinBox):
    """A spin box for a number of rows or columns; tells when it is set by hand."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Count from 1."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setRange(1, 9_999)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.chosen)

    def show_size(self, size: int) -> None:
        """Show a size without telling."""
        self.blockSignals(True)
        self.setValue(size)
        self.blockSignals(False)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and its arrows."""
        super().paintEvent(event)
        for down in (-1.0, 1.0):
            middle = QPointF(self.width() - 9.0, self.height() / 2.0 + 4.5 * down)
            paint_arrow(self, middle, down)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def add_heading(model: QStandardItemModel, text: str) -> None:
    """Add a line to a list of choices that cannot be chosen."""
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    model.appendRow(item)


def plain_choices(box: ChoiceBox, texts: Sequence[str]) -> None:
    """Give a box these choices and no others."""
    box.blockSignals(True)
    box.clear()
    box.addItems(texts)
    box.blockSignals(False)
