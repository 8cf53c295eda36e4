"""The box of the learning rate: a small field at the end of the transport."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bpstudio.notation.numbers import format_number, read_number
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.palette import Theme
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.field import Field

_WIDTH = 58


class RateBox(QWidget):
    """η and its number; what is typed is told when Enter is pressed or the field is left."""

    rate_wanted = Signal(float)
    left = Signal()

    def __init__(self, choice: ThemeChoice) -> None:
        """Show no rate yet."""
        super().__init__()
        self._rate = 0.0
        self.field = Field()
        self.field.setAccessibleName(self.tr("Learning rate"))
        self.setToolTip(self.tr("The learning rate η of the update"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(QLabel("η"))
        row.addWidget(self.field)
        self.field.entered.connect(self._enter)
        self.field.escaped.connect(self._leave)
        self.field.editingFinished.connect(self._take_over)
        on_theme(choice, self._dress)

    def show_rate(self, rate: float) -> None:
        """Show a rate."""
        self._rate = rate
        self.field.setText(format_number(rate))

    def _enter(self) -> None:
        if self._take_over():
            self.left.emit()

    def _leave(self) -> None:
        self.show_rate(self._rate)
        self.left.emit()

    def _take_over(self) -> bool:
        """Tell a rate that can be one; refuse any other text in a sentence."""
        try:
            rate = read_number(self.field.text())
            if rate <= 0.0:
                raise Refusal("A learning rate has to be larger than 0.")
        except Refusal as refusal:
            self.field.refuse(translated(refusal))
            return False
        if format_number(rate) != format_number(self._rate):
            self.rate_wanted.emit(rate)
        return True

    def _dress(self, theme: Theme) -> None:
        self.field.setFixedWidth(round(_WIDTH * theme.text_scale))
