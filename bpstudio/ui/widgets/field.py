"""A field is a line edit that keeps its keys to itself and can say why it refuses its text."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from bpstudio.ui.widgets.note import Note

_OWN_KEYS = {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
}


class Field(QLineEdit):
    """One line of text; Enter, Esc, Up and Down are told, whatever shortcuts the window has."""

    entered = Signal()
    escaped = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._note = Note(self)
        self.textChanged.connect(self.accept)

    @property
    def is_refused(self) -> bool:
        """Whether the text has been refused and not changed since."""
        return bool(self.property("refused"))

    def refuse(self, sentence: str, position: int | None = None) -> None:
        """Mark the text as refused and say why; select the character at fault, if one is named.

        `position` counts characters from 0; one behind the last puts the cursor at the end.
        """
        self._mark(refused=True)
        self.setAccessibleDescription(sentence)
        if position is not None:
            text = self.text()
            # Qt counts in UTF-16, where characters beyond the first 65,536 take two places.
            start, end = (_places(text[:count]) for count in (position, position + 1))
            self.setSelection(start, end - start) if end > start else self.end(False)
        self._note.say(sentence)

    def accept(self) -> None:
        """Take back the mark and the sentence of a refusal."""
        if self.is_refused:
            self._mark(refused=False)
            self.setAccessibleDescription("")
            self._note.fall_silent()

    @override
    def event(self, event: QEvent) -> bool:
        """Claim the field's own keys before a shortcut of the window takes them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OWN_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell what the field's own keys mean and leave the others to the line edit."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case _:
                super().keyPressEvent(event)

    def _mark(self, *, refused: bool) -> None:
        self.setProperty("refused", refused)
        # Style sheets look at properties only when a widget is polished.
        self.style().unpolish(self)
        self.style().polish(self)


def _places(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
