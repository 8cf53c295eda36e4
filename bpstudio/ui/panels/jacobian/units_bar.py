"""The units bar: a slider for the number of units of each hidden layer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from bpstudio.graph.networks import HiddenLayer

_MOST_LAYERS = 4
_MOST_UNITS = 24


class UnitsBar(QWidget):
    """Tells how many units a layer is to have; a drag begins with `held` and ends with `let_go`."""

    wanted = Signal(str, int)
    held = Signal()
    let_go = Signal()

    def __init__(self) -> None:
        """Have no sliders yet."""
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self.sliders: dict[str, QSlider] = {}
        self._words: dict[str, QLabel] = {}

    def show_layers(self, layers: Sequence[HiddenLayer]) -> None:
        """Show a slider for each of the first layers; those that stay keep theirs."""
        shown = {layer.weights: layer.units for layer in layers[:_MOST_LAYERS]}
        if list(shown) != list(self.sliders):
            self._make(list(shown))
        for name, units in shown.items():
            slider = self.sliders[name]
            slider.blockSignals(True)
            slider.setMaximum(max(_MOST_UNITS, units))
            slider.setValue(units)
            slider.blockSignals(False)
            text = self.tr("{weights}: {count} units")
            self._words[name].setText(text.format(weights=name, count=units))
        self.setVisible(bool(shown))

    def _make(self, names: list[str]) -> None:
        for widget in (*self.sliders.values(), *self._words.values()):
            self._row.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.sliders, self._words = {}, {}
        for name in names:
            label, slider = QLabel(), QSlider(Qt.Orientation.Horizontal)
            label.setProperty("part", "soft")
            slider.setRange(1, _MOST_UNITS)
            slider.setPageStep(1)
            slider.setMaximumWidth(130)
            slider.setAccessibleName(self.tr("Units of {weights}").format(weights=name))
            slider.valueChanged.connect(lambda units, name=name: self.wanted.emit(name, units))
            slider.sliderPressed.connect(self.held)
            slider.sliderReleased.connect(self.let_go)
            self._row.addWidget(label)
            self._row.addWidget(slider)
            self.sliders[name], self._words[name] = slider, label
