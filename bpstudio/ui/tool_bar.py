"""The tool bar: a few actions as words, with the expression bar always in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QWidget

from bpstudio.picture.palette import Theme
from bpstudio.ui.actions import Actions
from bpstudio.ui.theme import ThemeChoice, on_theme

_LEFT = ("open", "save", "undo", "redo", "tidy")
_LARGE = 1.2
_RIGHT = ("gallery", "next_theme", "next_language", "present")


class ToolBar(QToolBar):
    """A slim bar that can neither be moved nor hidden."""

    def __init__(
        self,
        actions: Actions,
        middle: QWidget,
        choice: ThemeChoice,
        parent: QWidget | None = None,
    ) -> None:
        """Put actions to both sides of the widget in the middle."""
        super().__init__(parent)
        self.setObjectName("tool_bar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        brand = QLabel("bpstudio")
        brand.setProperty("part", "brand")
        self._brand = self.addWidget(brand)
        for name in _LEFT:
            self.addAction(actions[name])
        self.addWidget(_space())
        self.addWidget(middle)
        self.addWidget(_space())
        for name in _RIGHT:
            self.addAction(actions[name])
        self.widgetForAction(actions["present"]).setProperty("part", "accent")
        self._gallery = actions["gallery"]
        on_theme(choice, self._dress)

    def _dress(self, theme: Theme) -> None:
        """Make room for large text, so that no button is lost."""
        is_large = theme.text_scale > _LARGE
        self._brand.setVisible(not is_large)
        self._gallery.setIconText(self.tr("Samples") if is_large else self.tr("Sample graphs"))


def _space() -> QWidget:
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    space.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return space
