"""A long text is a field of several lines that tells when it has been left changed."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override


class LongText(QPlainTextEdit):
    """Plain text of a few lines; Tab goes on to the next field."""

    committed = Signal()
    """The text differs from what was shown, and the field was left."""

    def __init__(self, name: str, lines: int) -> None:
        """Be called by a name and have room for so many lines."""
        super().__init__()
        self._lines = lines
        self._shown = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setTabChangesFocus(True)

    @property
    def text(self) -> str:
        """What is written."""
        return self.toPlainText().strip()

    def show_text(self, text: str) -> None:
        """Show another text; unless there is one, what is being typed stays."""
        if text == self._shown:
            return
        self._shown = text
        if text != self.text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Tell of a text that has been changed."""
        if self.text != self._shown:
            self._shown = self.text
            self.committed.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take over what was written."""
        super().focusOutEvent(event)
        self.commit()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the lines and a little around them."""
        return QSize(160, self._lines * self.fontMetrics().lineSpacing() + 18)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return self.sizeHint()
