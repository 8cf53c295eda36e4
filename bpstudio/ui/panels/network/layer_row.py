"""One layer of a network in the dialog: how many neurons, which activation."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolButton, QWidget

from bpstudio.gates import kind_of
from bpstudio.graph.networks import ACTIVATIONS, LARGEST, Layer
from bpstudio.ui.panels.gates.gate_words import called
from bpstudio.ui.widgets.combo import Combo


class LayerRow(QWidget):
    """Size and activation; a hidden layer can be taken away."""

    changed = Signal()
    unwanted = Signal()

    def __init__(self, layer: Layer, *, is_output: bool) -> None:
        """Begin with a layer."""
        super().__init__()
        self.caption = QLabel()
        self.size_box = size_box(layer.size)
        self.activation = Combo()
        for name in ACTIVATIONS:
            said = self.tr("none") if name == "identity" else called(kind_of(name))
            self.activation.addItem(said, name)
        self.activation.setAccessibleName(self.tr("Activation"))
        self.choose(layer.activation)
        self.away = QToolButton()
        self.away.setText("×")
        self.away.setToolTip(self.tr("Take this layer away"))
        self.away.setAccessibleName(self.away.toolTip())
        policy = self.away.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.away.setSizePolicy(policy)
        self.away.setHidden(is_output)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.caption)
        row.addStretch(1)
        row.addWidget(self.size_box)
        row.addWidget(self.activation)
        row.addWidget(self.away)
        self.size_box.valueChanged.connect(self.changed)
        self.activation.currentIndexChanged.connect(self.changed)
        self.away.clicked.connect(self.unwanted)

    @property
    def layer(self) -> Layer:
        """The layer as it is set."""
        return Layer(self.size_box.value(), str(self.activation.currentData()))

    def choose(self, activation: str) -> None:
        """Choose another activation."""
        self.activation.setCurrentIndex(ACTIVATIONS.index(activation))


def size_box(size: int) -> QSpinBox:
    """Return a box for a number of neurons."""
    box = QSpinBox()
    box.setRange(1, LARGEST)
    box.setValue(size)
    box.setMinimumWidth(74)
    return box
