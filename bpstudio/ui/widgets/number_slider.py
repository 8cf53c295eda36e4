"""A number slider is a field for a number beside a slider for its usual range."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from bpstudio.notation.numbers import format_number, read_number
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.palette import Theme
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.field import Field

_STEPS = 200
_DIGITS = 12
_WIDEST = 110


class NumberSlider(QWidget):
    """Holds one finite number; what is typed may lie beyond the slider's ends.

    `changed` tells of every number that the user sets, also while the slider is dragged.
    """

    changed = Signal()

    def __init__(
        self, choice: ThemeChoice, name: str, value: float, low: float = -4.0, high: float = 4.0
    ) -> None:
        """Begin with a value; the slider goes from `low` to `high` in 200 steps."""
        super().__init__()
        self._low, self._high = low, high
        self.value = value
        self.field = Field()
        self.field.setProperty("size", "compact")
        self.field.setAccessibleName(name)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(name)
        self.slider.setRange(0, _STEPS)
        self.slider.setMinimumWidth(44)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field)
        row.addWidget(self.slider)
        self._show()
        self.field.entered.connect(self._take)
        self.field.editingFinished.connect(self._take)
        self.field.escaped.connect(self._show)
        self.slider.valueChanged.connect(self._slid)
        on_theme(choice, self._dress)

    def set_value(self, value: float) -> None:
        """Hold another number and tell."""
        if value != self.value and math.isfinite(value):
            self.value = value
            self._show()
            self.changed.emit()

    def _take(self) -> None:
        """Take over what has been typed, or say what is wrong with it."""
        try:
            value = read_number(self.field.text())
        except Refusal as refusal:
            self.field.refuse(translated(refusal))
            return
        self.set_value(value)
        self._show()

    def _slid(self, step: int) -> None:
        share = step / _STEPS
        # Rounded as the eye would: 0.1, and not 0.10000000000000009.
        self.set_value(round(self._low + share * (self._high - self._low), _DIGITS))

    def _show(self) -> None:
        self.field.setText(format_number(self.value, _DIGITS))
        share = (self.value - self._low) / (self._high - self._low)
        self.slider.blockSignals(True)
        self.slider.setValue(round(min(max(share, 0.0), 1.0) * _STEPS))
        self.slider.blockSignals(False)

    def _dress(self, theme: Theme) -> None:
        self.field.setFixedWidth(round(64 * theme.text_scale))
        # Where text is large, words and numbers need the room more.
        self.slider.setMaximumWidth(round(_WIDEST / theme.text_scale**1.5))
