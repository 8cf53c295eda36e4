"""A choice is a button whose words may be long: they wrap, and formulas in them are set."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.lesson.words_text import words_markup

_EDGE, _ABOVE = 12, 6


class ChoiceButton(QPushButton):
    """A wide button with a text that is as high as it needs to be."""

    def __init__(self, words: str, theme: Theme, font: QFont) -> None:
        """Show words."""
        super().__init__()
        self.words = words
        self.setAccessibleName(words)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label.setFont(font)
        self._label.setWordWrap(True)
        self._markup = words_markup(words, theme).replace("0 0 9px 0", "0")
        self._label.setText(self._markup)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def mark(self, *, is_right: bool) -> None:
        """Show, after the answer, whether this was the right one."""
        self.setProperty("choice", "right" if is_right else "other")
        self.style().unpolish(self)
        self.style().polish(self)
        if is_right:
            self._label.setText(self._markup.replace(">", "><b>✓</b> ", 1))
            self._label.setEnabled(True)

    def show_font(self, font: QFont) -> None:
        """Take letters of another size."""
        self._label.setFont(font)
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that its height follows from its width."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return how high its words are, wrapped."""
        return self._label.heightForWidth(max(width - 2 * _EDGE, 60)) + 2 * _ABOVE

    @override
    def sizeHint(self) -> QSize:
        """Ask for the height of its words."""
        width = self.width() if self.width() > 2 * _EDGE else 240
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return QSize(60, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self._label.setGeometry(self.rect().adjusted(_EDGE, _ABOVE, -_EDGE, -_ABOVE))
        self.updateGeometry()
