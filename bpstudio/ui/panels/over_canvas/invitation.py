"""The invitation: what there is to begin with, in the middle of a canvas without a gate."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme

_WIDEST, _BESIDE = 520, 16
"""How wide the words are at most, before the theme's text scale, and the room beside them."""


class Invitation(QWidget):
    """A heading, a few words and a row of buttons that do what actions of the window do."""

    def __init__(self, choice: ThemeChoice, ground: QWidget) -> None:
        """Stand in the middle of a canvas, without buttons."""
        super().__init__(ground)
        self._ground = ground
        self.title = QLabel(self.tr("Build a graph"))
        self.title.setProperty("part", "title")
        self.words = QLabel(
            self.tr(
                "Drag a gate from the left, or press Tab and type its name.\n"
                "Or type f = (x + y) * z above and press Enter.\n"
                "Wires lead from the ring at a gate’s right to a ring at another gate’s left."
            )
        )
        self.words.setProperty("part", "soft")
        self.words.setWordWrap(True)
        for label in (self.title, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._choice = choice
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        self._column.addSpacing(8)
        self._column.addLayout(self._buttons)
        ground.installEventFilter(self)
        on_theme(choice, self._dress)

    def offer(self, actions: Iterable[QAction]) -> None:
        """Add a button for each action."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setProperty("part", "offer")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._buttons.addWidget(button)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _dress(self, _theme: Theme) -> None:
        self._place()

    def _place(self) -> None:
        ground = self._ground
        widest = round(_WIDEST * self._choice.theme.text_scale)
        width = max(min(widest, ground.width() - 2 * _BESIDE), self._buttons.minimumSize().width())
        self._column.invalidate()
        height = self._column.totalHeightForWidth(width)
        x, y = (ground.width() - width) // 2, (ground.height() - height) // 2
        self.setGeometry(max(0, x), max(0, y), width, height)
