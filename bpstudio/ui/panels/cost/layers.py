"""Layers: the cost of a network of n neurons in L layers, by the formulas of notes 003."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from bpstudio.insight.counts import format_count, format_times
from bpstudio.insight.layers import LayersCost, cost_of_layers
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.rows import Row, Rows

EXAMPLES = ((2, 2), (3, 3), (3, 5), (4, 4), (10, 3), (10, 5))
"""Widths and depths that stand in the table below the chosen ones."""
_FIRST = (4, 4)
_WIDEST, _DEEPEST = 100, 50


class LayersTable(QWidget):
    """Two sliders over a table whose first row follows them."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Begin with a network of 4 neurons in each of 4 layers."""
        super().__init__()
        titles = (
            "n × L",
            self.tr("weights"),
            self.tr("naive path sums"),
            self.tr("δ recursion"),
            self.tr("ratio"),
        )
        self.table = Rows(choice, titles, self.tr("Products for all gradients of a network"))
        self.width_slider = _slider(self.tr("Neurons in a layer"), _FIRST[0], _WIDEST)
        self.depth_slider = _slider(self.tr("Layers of weights"), _FIRST[1], _DEEPEST)
        self._width, self._depth = QLabel(), QLabel()
        for slider in (self.width_slider, self.depth_slider):
            slider.valueChanged.connect(self._tell)
        head = QHBoxLayout()
        head.setContentsMargins(12, 2, 12, 4)
        head.setSpacing(9)
        for widget in (self._width, self.width_slider, self._depth, self.depth_slider):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self._tell()

    def _tell(self) -> None:
        width, depth = self.width_slider.value(), self.depth_slider.value()
        self._width.setText(self.tr("n = {width} neurons").format(width=width))
        self._depth.setText(self.tr("L = {depth} layers").format(depth=depth))
        costs = [cost_of_layers(*each) for each in ((width, depth), *EXAMPLES)]
        self.table.rows.show(
            [_row(cost) for cost in costs], frozenset({0}), tips=[_tip(cost) for cost in costs]
        )


def _slider(name: str, first: int, last: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setAccessibleName(name)
    slider.setToolTip(name)
    slider.setRange(1, last)
    slider.setPageStep(5)
    slider.setValue(first)
    return slider


def _row(cost: LayersCost) -> Row:
    counts = map(format_count, (cost.weights, cost.naive, cost.recursive))
    return (f"{cost.width} × {cost.layers}", *counts, format_times(cost.ratio))


def _tip(cost: LayersCost) -> Row:
    counts = (f"{count:,}" for count in (cost.weights, cost.naive, cost.recursive))
    return (f"{cost.width} × {cost.layers}", *counts, format_times(cost.ratio))
