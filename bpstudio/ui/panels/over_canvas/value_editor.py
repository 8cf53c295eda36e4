"""The value editor: a field that opens over a number or a name on the canvas to change it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QFont
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from bpstudio.ui.widgets.field import Field

Commit = Callable[[str], str | None]
"""Takes the text over, or says in one sentence why not."""

_ROOM = 14
_NARROWEST = 44


class ValueEditor(Field):
    """One line edit over its parent, as wide as its text, hidden while nothing is edited."""

    def __init__(self, parent: QWidget) -> None:
        """Wait, hidden."""
        super().__init__(parent)
        self._ground = parent
        self._commit: Commit | None = None
        self._over = QRect()
        self.setAccessibleName(self.tr("New value"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setStyleSheet("QLineEdit { border-radius: 6px; padding: 0 3px; }")
        self.hide()
        self.textChanged.connect(self._fit)
        self.entered.connect(self._try)
        self.escaped.connect(self._give_up)

    @property
    def is_editing(self) -> bool:
        """Whether the field is open."""
        return self._commit is not None

    def edit(self, text: str, rect: QRect, font: QFont, commit: Commit) -> None:
        """Open over `rect` of the parent; what is still open there is finished first.

        Enter, Tab and clicking elsewhere hand the text to `commit`; Esc keeps all as it was.
        """
        self.finish()
        self._commit = commit
        self._over = QRect(rect)
        self.setFont(font)
        self.setText(text)
        self._fit()
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Take over what has been typed, or drop it if it is refused, and close."""
        if self._commit is not None:
            commit = self._close()
            commit(self.text())

    def cancel(self) -> None:
        """Close and keep all as it was."""
        if self._commit is not None:
            self._close()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish, unless the focus is in the field's own menu or in another program for a while."""
        super().focusOutEvent(event)
        taker = QApplication.activePopupWidget() or QApplication.activeWindow()
        if taker is not None and taker.parentWidget() is not self:
            self.finish()

    @override
    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Take Tab for Enter."""
        self._try()
        return True

    def _try(self) -> None:
        """Hand the text over; if it is refused, stay open and say why."""
        if self._commit is None:
            return
        sentence = self._commit(self.text())
        if sentence is None:
            self._give_up()
        else:
            self.refuse(sentence)
            self.selectAll()

    def _give_up(self) -> None:
        self.cancel()
        self._ground.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> Commit:
        """Hide, with no commit left that losing the focus could call a second time."""
        commit, self._commit = self._commit, None
        assert commit is not None
        self.accept()
        self.hide()
        return commit

    def _fit(self) -> None:
        """Be as wide as the text around the middle of what is edited, inside the parent."""
        room = self._ground.rect()
        metrics = self.fontMetrics()
        width = max(_NARROWEST, self._over.width(), metrics.horizontalAdvance(self.text()) + _ROOM)
        box = QRect(0, 0, min(width, room.width()), max(self._over.height(), metrics.height() + 6))
        box.moveCenter(self._over.center())
        x = max(0, min(box.x(), room.width() - box.width()))
        y = max(0, min(box.y(), room.height() - box.height()))
        box.moveTopLeft(QPoint(x, y))
        self.setGeometry(box)
