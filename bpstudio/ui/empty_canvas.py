"""The empty canvas offers what there is to begin with: a lesson, or a sample graph."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.session import Session, Update
from bpstudio.ui.part import Part, Surroundings

_OFFERED = ("lessons", "gallery")
_BELOW = 44
"""How far below the middle the buttons stand: above them the canvas says what to do."""


class EmptyCanvas(Part):
    """Shows two buttons for as long as there is no gate."""

    def __init__(self, around: Surroundings) -> None:
        """Lay the buttons on the canvas."""
        super().__init__(around)
        self.buttons = QWidget(around.canvas)
        QHBoxLayout(self.buttons).setSpacing(10)
        around.canvas.installEventFilter(self)

    @override
    def stand(self) -> None:
        """Let the buttons do what the menu does."""
        for name in _OFFERED:
            button = QToolButton()
            button.setDefaultAction(self.around.actions()[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setProperty("part", "offer")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            layout = self.buttons.layout()
            assert layout is not None
            layout.addWidget(button)
        self.around.choice.changed.connect(self._dress)
        self._tell()

    @override
    def show_session(self, session: Session) -> None:
        """See whether there is anything on the canvas."""
        self._tell()

    @override
    def follow(self, update: Update) -> None:
        """See whether there is anything on the canvas now."""
        self._tell()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self.buttons.setVisible(not len(self.around.bench().session.graph))
        self._place()

    def _dress(self, _theme: Theme) -> None:
        self._place()

    def _place(self) -> None:
        self.buttons.adjustSize()
        room = self.around.canvas.rect()
        below = round(_BELOW * self.around.choice.theme.text_scale)
        x = max(0, room.center().x() - self.buttons.width() // 2)
        self.buttons.move(x, room.center().y() + below)
