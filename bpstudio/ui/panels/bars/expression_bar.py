"""The expression bar: one line of text that becomes gates when Enter is pressed."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.field import Field
from bpstudio.ui.widgets.signs import return_sign

_NARROWEST, _WIDEST = 180, 640


class ExpressionBar(QWidget):
    """A rounded field for expressions that remembers the lines typed into it."""

    submitted = Signal(str)
    left = Signal()

    def __init__(self, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._lines: list[str] = []
        self._recalled = 0
        self._draft = ""
        self.field = _LineOfCode(self)
        self.field.setPlaceholderText("f = (x + y) * z")
        self.field.setAccessibleName(self.tr("Expression"))
        self.field.setToolTip(self.tr("Type an expression and press Enter: it becomes gates."))
        self._enter = QAction(self.tr("Build the gates"), self)
        self.field.addAction(self._enter, QLineEdit.ActionPosition.TrailingPosition)
        self.setFocusProxy(self.field)
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self._enter.triggered.connect(self._submit)
        self.field.entered.connect(self._submit)
        self.field.escaped.connect(self.left)
        self.field.stepped.connect(self._recall)
        on_theme(choice, self._dress)

    def refuse(self, sentence: str, position: int | None = None) -> None:
        """Mark the line as refused until it changes, say why and select the character at fault."""
        self.field.refuse(sentence, position)
        self.field.setFocus()

    def accept(self) -> None:
        """Empty the field for the next line."""
        self.field.clear()

    @override
    def sizeHint(self) -> QSize:
        """Ask for room for a line of ordinary length."""
        return QSize(_WIDEST * 3 // 4, super().sizeHint().height())

    def _submit(self) -> None:
        line = self.field.text()
        if not line.strip():
            return
        if self._lines[-1:] != [line]:
            self._lines.append(line)
        self._recalled = len(self._lines)
        self._draft = ""
        self.submitted.emit(line)

    def _recall(self, step: int) -> None:
        """Go to an earlier or later line; behind the last stands what was being typed."""
        wanted = min(max(0, self._recalled + step), len(self._lines))
        if wanted == self._recalled:
            return
        if self._recalled == len(self._lines):
            self._draft = self.field.text()
        self._recalled = wanted
        self.field.setText([*self._lines, self._draft][wanted])

    def _dress(self, theme: Theme) -> None:
        self.field.setStyleSheet("QLineEdit { border-radius: 14px; padding: 5px 14px; }")
        self._enter.setIcon(return_sign(theme.soft))


class _LineOfCode(Field):
    """A field into which several lines may be pasted: they become statements of one line."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Join pasted lines with “;” where a line edit would join them with a space."""
        if event.matches(QKeySequence.StandardKey.Paste):
            lines = QGuiApplication.clipboard().text().splitlines()
            self.insert("; ".join(line.strip() for line in lines if line.strip()))
        else:
            super().keyPressEvent(event)
