"""The tool bar: a few actions as words, with the expression bar always in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QWidget

from bpstudio.ui.actions import Actions

_LEFT = ("open", "save", "undo", "redo", "tidy")
_RIGHT = ("gallery", "next_theme", "next_language", "present")


class ToolBar(QToolBar):
    """A slim bar that can neither be moved nor hidden."""

    def __init__(self, actions: Actions, middle: QWidget, parent: QWidget | None = None) -> None:
        """Put actions to both sides of the widget in the middle."""
        super().__init__(parent)
        self.setObjectName("tool_bar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        brand = QLabel("bpstudio")
        brand.setProperty("part", "brand")
        self.addWidget(brand)
        for name in _LEFT:
            self.addAction(actions[name])
        self.addWidget(_space())
        self.addWidget(middle)
        self.addWidget(_space())
        for name in _RIGHT:
            self.addAction(actions[name])
        self.widgetForAction(actions["present"]).setProperty("part", "accent")


def _space() -> QWidget:
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    space.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return space
