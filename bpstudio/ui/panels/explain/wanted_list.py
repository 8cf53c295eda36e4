"""The wanted list: the gradients that a reader asks for, blank until the pass reaches them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.graph.values import value_from_array
from bpstudio.notation.numbers import format_value
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.rows import Rows

_MOST_ROWS = 5
_DELETING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class WantedList(QWidget):
    """A row a gate, with ∂loss/∂gate and its number; a click seeks the gate.

    `added` asks for what is selected, `dropped` carries the name of what is wanted no longer.
    """

    sought = Signal(str)
    added = Signal()
    dropped = Signal(str)

    def __init__(self, choice: ThemeChoice) -> None:
        """Want nothing yet."""
        super().__init__()
        self.names: list[str] = []
        self.rows = _WantedRows(choice, ("", ""), self.tr("Wanted gradients"))
        self.rows.setHeaderHidden(True)
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rows.clicked.connect(self._seek)
        self.rows.activated.connect(self._seek)
        self.rows.dropped.connect(self._drop)
        self._add = self._button("+", self.tr("Want the gradient of what is selected"))
        self._add.clicked.connect(self.added)
        self._remove = self._button("−", self.tr("Want the chosen one no longer (Del)"))
        self._remove.clicked.connect(self._drop)
        title = QLabel(self.tr("Wanted"))
        title.setProperty("part", "strong")
        head = QHBoxLayout()
        head.setContentsMargins(13, 5, 0, 1)
        head.addWidget(title, 1)
        head.addWidget(self._add)
        head.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 6, 6)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rows)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()
        on_theme(choice, self._dress)

    def show_wanted(self, names: Sequence[str], drawing: Drawing) -> None:
        """Show the gradients of some gates as far as the drawing's stage knows them."""
        self.names = list(names)
        loss = drawing.trace.loss
        self.rows.rows.show([(f"∂{loss}/∂{name}", _said(drawing, name)) for name in names])
        self.setVisible(loss is not None)
        self._remove.setEnabled(bool(names))
        self.rows.updateGeometry()

    def _seek(self, index: QModelIndex) -> None:
        self.sought.emit(self.names[index.row()])

    def _drop(self) -> None:
        """Want the chosen one, or else the last, no longer."""
        index = self.rows.currentIndex()
        row = index.row() if index.isValid() else len(self.names) - 1
        if 0 <= row < len(self.names):
            self.dropped.emit(self.names[row])

    def _button(self, sign: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _dress(self, theme: Theme) -> None:
        self.setStyleSheet(f"WantedList {{ border-top: 1px solid {theme.line}; }}")
        self.rows.updateGeometry()


class _WantedRows(Rows):
    """Rows that are as high as a few of them, and can be dropped with a key."""

    dropped = Signal()

    @override
    def sizeHint(self) -> QSize:
        count = min(max(self.rows.rowCount(), 1), _MOST_ROWS)
        high = self.sizeHintForRow(0) if self.rows.rowCount() else self.fontMetrics().height() + 6
        return QSize(120, count * max(high, 1) + 2 * self.frameWidth() + 1)

    @override
    def event(self, event: QEvent) -> bool:
        """Claim the keys that drop a row, before the window deletes a gate."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _DELETING
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DELETING:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


def _said(drawing: Drawing, name: str) -> str:
    gradient = drawing.gradient(drawing.geometry.row[name])
    return "" if gradient is None else format_value(value_from_array(gradient))
