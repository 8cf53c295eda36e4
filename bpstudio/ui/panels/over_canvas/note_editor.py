"""The note editor: a sheet over a note on the canvas on which its text is typed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from typing_extensions import override

_NARROWEST, _LOWEST = 200, 84


class NoteEditor(QPlainTextEdit):
    """A text field over its parent, hidden while nothing is edited.

    Enter breaks the line. Ctrl+Enter and clicking elsewhere take the text over; Esc keeps all as
    it was.
    """

    def __init__(self, parent: QWidget) -> None:
        """Wait, hidden."""
        super().__init__(parent)
        self._ground = parent
        self._commit: Callable[[str], None] | None = None
        self.setAccessibleName(self.tr("Text of the note"))
        self.setPlaceholderText(self.tr("Text, **bold**, *italic*, $w_1 x^2$"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTabChangesFocus(True)
        self.hide()

    @property
    def is_editing(self) -> bool:
        """Whether the sheet is open."""
        return self._commit is not None

    def edit(self, text: str, box: QRect, font: QFont, commit: Callable[[str], None]) -> None:
        """Open over a box of the parent; `commit` gets the text in the end."""
        self.finish()
        self._commit = commit
        self.setFont(font)
        self.setPlainText(text)
        room = self._ground.rect()
        width = min(max(box.width(), _NARROWEST), room.width())
        height = min(max(box.height() + 12, _LOWEST), room.height())
        x = max(0, min(box.x(), room.width() - width))
        y = max(0, min(box.y(), room.height() - height))
        self.setGeometry(x, y, width, height)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Take over what has been typed, and close."""
        commit = self._close()
        if commit is not None:
            commit(self.toPlainText())

    def cancel(self) -> None:
        """Close and keep all as it was."""
        self._close()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Esc and Ctrl+Enter, which are keys of the window too."""
        if event.type() == QEvent.Type.ShortcutOverride and self.is_editing:
            event.accept()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over with Ctrl+Enter; leave with Esc."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            self._ground.setFocus(Qt.FocusReason.OtherFocusReason)
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
            self._ground.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take over, unless the focus is in the sheet's own menu or in another program."""
        super().focusOutEvent(event)
        if QApplication.activePopupWidget() is None and QApplication.activeWindow() is not None:
            self.finish()

    def _close(self) -> Callable[[str], None] | None:
        """Hide, with no commit left that losing the focus could call a second time."""
        commit, self._commit = self._commit, None
        self.hide()
        return commit
