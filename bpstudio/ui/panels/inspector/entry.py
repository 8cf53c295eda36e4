"""An entry is a field that shows what holds, and asks for what is typed instead."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.ui.widgets.field import Field

Take = Callable[[str], str | None]
"""Takes a text over, or says in one sentence why not."""

_OF_THE_WINDOW = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_NOT_LEAVING = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}


class Entry(Field):
    """One line of text: Enter, Tab and leaving hand it over, Esc takes back what was typed."""

    def __init__(self, name: str, take: Take, parent: QWidget | None = None) -> None:
        """Start empty; `name` is spoken by screen readers."""
        super().__init__(parent)
        self._take = take
        self._shown = ""
        self.setAccessibleName(name)
        self.setProperty("size", "compact")
        self.entered.connect(self._enter)

    def show_text(self, text: str | None) -> None:
        """Show what holds, unless something else is being typed; None stands for mixed."""
        self._shown = text or ""
        self.setPlaceholderText(self.tr("mixed") if text is None else "")
        if not self.isModified() and self.text() != self._shown:
            self.drop()

    def finish(self) -> None:
        """Take over what has been typed, or drop it if it is refused."""
        if self._try() is not None:
            self.drop()

    def drop(self) -> None:
        """Forget what has been typed and show what holds."""
        self.accept()
        self.setText(self._shown)
        self.setCursorPosition(0)

    @override
    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window while nothing is being typed here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.isModified()
            and any(event.matches(each) for each in _OF_THE_WINDOW)
        ):
            event.ignore()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what was typed on Esc; a second Esc is left to the panel."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.isModified():
            self.drop()
            self.selectAll()
        else:
            event.ignore()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take over what was typed; a refused text stays and its sentence with it."""
        super().focusOutEvent(event)
        if event.reason() not in _NOT_LEAVING:
            self._try()

    def _enter(self) -> None:
        self._try()
        self.selectAll()

    def _try(self) -> str | None:
        """Hand the text over if it was typed; return the sentence of a refusal."""
        if not self.isModified():
            return None
        # First, since taking over may show another text here, or finish this field once more.
        self.setModified(False)
        sentence = self._take(self.text().strip())
        if sentence is None:
            self.drop()
        else:
            self.setModified(True)
            self.refuse(sentence)
        return sentence
