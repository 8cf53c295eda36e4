"""Predicting: the button at the end of the transport that begins a quiz."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.theme import on_theme


class Predicting(Part):
    """Is seen from the start; what it begins is made when it is first begun."""

    def __init__(self, around: Surroundings) -> None:
        """Put the button into the transport."""
        super().__init__(around)
        self.button = QPushButton(self.tr("Predict"))
        self.button.setToolTip(self.tr("Hide numbers and guess them (F4)"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        around.stepping.transport.add(self.button)
        on_theme(around.choice, self._dress)

    @override
    def stand(self) -> None:
        """Let the button do what the menu does."""
        self.button.clicked.connect(self.around.actions()["predict"].trigger)

    def _dress(self, theme: Theme) -> None:
        self.button.setStyleSheet(
            f"QPushButton {{ color: {theme.accent}; font-weight: 700; border: none;"
            f" border-radius: 13px; padding: 5px 18px; }}"
            f"QPushButton:hover, QPushButton:focus {{ background: {theme.line}; }}"
            f"QPushButton:disabled {{ color: {theme.zero}; }}"
        )
