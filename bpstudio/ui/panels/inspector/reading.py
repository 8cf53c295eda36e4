"""A reading is a number with all its digits, or a heat map, to be read and copied."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from bpstudio.gates import Array
from bpstudio.notation.numbers import exact_text, format_shape
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.inspector.number_table import NumberTable
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.plain_text import literal
from bpstudio.ui.widgets.signs import copy_sign

_GAPS = 12
Numbers = np.float64 | Array | None


class Reading(QWidget):
    """What a number is called, its digits and a button that copies them; blank if there is none."""

    def __init__(self, name: str, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        """Start blank."""
        super().__init__(parent)
        self._name = QLabel(name)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("part", "soft")
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # A long number may not widen the panel.
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.copy = QToolButton()
        self.copy.setToolTip(self.tr("Copy with all digits"))
        self.copy.setAccessibleName(self.tr("Copy {what}").format(what=name))
        self.copy.clicked.connect(self._copy)
        self.table = NumberTable(name, choice)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(4)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self._name, 0, 0)
        layout.addWidget(self.text, 0, 1)
        layout.addWidget(self.copy, 0, 2)
        layout.addWidget(self.table, 2, 0, 1, 3)
        self._grid = layout
        self._colour = ""
        self._is_beside = True
        self.show_numbers(None)
        on_theme(choice, self._dress)

    def call(self, name: str) -> None:
        """Give the number another name."""
        self._name.setText(name)

    def explain(self, formula: str) -> None:
        """Say what the number is where its name is pointed at."""
        self._name.setToolTip(literal(formula))

    def show_numbers(self, numbers: Numbers, colour: str = "") -> None:
        """Show a number, an array as a heat map, or nothing; `colour` is that of a role."""
        is_tensor = isinstance(numbers, np.ndarray)
        if isinstance(numbers, np.ndarray):
            self.table.show_array(numbers)
            text = format_shape(numbers.shape)
        else:
            text = "" if numbers is None else exact_text(numbers)
        self.table.setVisible(is_tensor)
        self.text.setText(text)
        self.text.setAccessibleName(f"{self._name.text()} {text}")
        self.text.setToolTip(text)
        self.copy.setEnabled(numbers is not None)
        self._place()
        if colour != self._colour:
            self._colour = colour
            weight = "font-weight: 700; " if colour else ""
            self.text.setStyleSheet(f"{weight}color: {colour};" if colour else "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a long number a line of its own."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put the number beside its name, or below where it would be cut."""
        needed = self.text.sizeHint().width() + self._name.sizeHint().width()
        room = self.width() - self.copy.sizeHint().width() - _GAPS
        is_beside = needed <= room
        if is_beside is not self._is_beside:
            self._is_beside = is_beside
            self._grid.removeWidget(self.text)
            if is_beside:
                self._grid.addWidget(self.text, 0, 1)
            else:
                self._grid.addWidget(self.text, 1, 0, 1, 3)

    def _copy(self) -> None:
        is_tensor = not self.table.isHidden()
        text = self.table.copied() if is_tensor else self.text.text().replace("−", "-")
        QGuiApplication.clipboard().setText(text)

    def _dress(self, theme: Theme) -> None:
        self.copy.setIcon(copy_sign(theme.soft))
        self.copy.setStyleSheet("QToolButton { padding: 3px; }")
