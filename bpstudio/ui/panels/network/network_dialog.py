"""The dialog for a network: sizes, activations, loss, first weights, and what will come of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bpstudio.gates import kind_of
from bpstudio.graph.networks import LOSSES, STARTS, Counts, Layer, Network, counts_of, text_of
from bpstudio.graph.networks.given import read_given
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.ui.panels.gates.gate_words import called
from bpstudio.ui.panels.network.layer_row import LayerRow, size_box
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP, translated
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.combo import Combo
from bpstudio.ui.widgets.field import Field

MOST_GATES = 3_000
"""A network of more single numbers is too large for a canvas."""
_MOST_LAYERS = 12
_LEAST = QSize(470, 0)
_TEXT_SIZE = 12
_WIDE = 240
_WEIGHTS, _BIASES = Words("Weights"), Words("Biases")
_START_WORDS = {
    "xavier": QT_TRANSLATE_NOOP("Network", "Xavier (Glorot): even, by both widths"),
    "he": QT_TRANSLATE_NOOP("Network", "He: normal, by the width before"),
    "uniform": QT_TRANSLATE_NOOP("Network", "even between −½ and ½"),
    "zeros": QT_TRANSLATE_NOOP("Network", "all 0"),
    "given": QT_TRANSLATE_NOOP("Network", "given: numbers or matrices"),
}


@dataclass(frozen=True, slots=True)
class Order:
    """A network that is wanted, and in which form."""

    network: Network
    of_numbers: bool


class NetworkDialog(QDialog):
    """Shows at once what the settings would make, or why they make nothing."""

    def __init__(self, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        """Begin with 2-3-1."""
        super().__init__(parent)
        self._choice = choice
        self.setWindowTitle(self.tr("Insert a network"))
        self.inputs = size_box(2)
        self.rows: list[LayerRow] = []
        self.more = QPushButton(self.tr("Add a hidden layer"))
        self.loss = Combo()
        self.loss.addItem(self.tr("none"), None)
        for name in LOSSES:
            self.loss.addItem(called(kind_of(name)), name)
        self.start = Combo()
        for name in STARTS:
            self.start.addItem(QCoreApplication.translate("Network", _START_WORDS[name]), name)
        self.given = self._given_field(self.tr("Weights"), "0.5")
        self.biases = self._given_field(self.tr("Biases"), "0")
        self.given_words = QLabel(self.tr("One number for all, or one array for each layer: …; …"))
        self.seed = QSpinBox()
        self.seed.setRange(0, 999_999)
        self.transposed = QCheckBox(self.tr("stored transposed: z = Wᵀ x + b"))
        self.of_layers = QRadioButton(self.tr("layers: W x + b, one gate a step"))
        self.of_numbers = QRadioButton(self.tr("single numbers: one gate for each"))
        self.of_layers.setChecked(True)
        self.counts = QLabel()
        self.problem = QLabel()
        self.text = QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.insert = self.buttons.addButton(
            self.tr("Insert"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._layers = QVBoxLayout()
        self._lay_out()
        self._add_row(Layer(3, "tanh"), is_output=False)
        self._add_row(Layer(1, "sigmoid"), is_output=True)
        self.loss.setCurrentIndex(1)
        self._connect()
        self._tell()

    def order(self) -> Order:
        """Return what is wanted; a Refusal says what is wrong with it."""
        start = str(self.start.currentData())
        network = Network(
            self.inputs.value(),
            tuple(row.layer for row in self.rows),
            self.loss.currentData(),
            start,
            self.seed.value(),
            read_given(self.given.text(), _WEIGHTS) if start == "given" else (0.0,),
            self.transposed.isChecked(),
            read_given(self.biases.text(), _BIASES) if start == "given" else (0.0,),
        )
        of_numbers = self.of_numbers.isChecked()
        gates = counts_of(network).gates_of_numbers
        if of_numbers and gates > MOST_GATES:
            raise Refusal(
                "{count} gates of single numbers are too many: at most {most}, or choose layers.",
                count=f"{gates:,}",
                most=f"{MOST_GATES:,}",
            )
        return Order(network, of_numbers)

    def _given_field(self, name: str, text: str) -> Field:
        field = Field()
        field.setText(text)
        field.setAccessibleName(name)
        field.setMinimumWidth(_WIDE)
        field.textChanged.connect(lambda: self._tell())
        return field

    def _add_row(self, layer: Layer, *, is_output: bool) -> None:
        row = LayerRow(layer, is_output=is_output)
        place = len(self.rows) if is_output else max(0, len(self.rows) - 1)
        self.rows.insert(place, row)
        self._layers.insertWidget(place, row)
        row.changed.connect(self._tell)
        row.unwanted.connect(partial(self._remove_row, row))

    def _add_hidden(self) -> None:
        like = self.rows[-2].layer if len(self.rows) > 1 else Layer(3, "tanh")
        self._add_row(like, is_output=False)
        self._tell()

    def _remove_row(self, row: LayerRow) -> None:
        self.rows.remove(row)
        self._layers.removeWidget(row)
        row.deleteLater()
        self._tell()

    def _fit_output(self) -> None:
        """Choose the activation that the loss needs at the outputs."""
        needed = LOSSES.get(self.loss.currentData() or "", "")
        if needed:
            self.rows[-1].choose(needed)
        self._tell()

    def _tell(self) -> None:
        for number, row in enumerate(self.rows[:-1], 1):
            row.caption.setText(self.tr("Hidden layer {number}").format(number=number))
        self.rows[-1].caption.setText(self.tr("Outputs"))
        self.more.setEnabled(len(self.rows) < _MOST_LAYERS)
        is_given = self.start.currentData() == "given"
        for widget in (self.given, self.biases, self.biases_name, self.given_words):
            widget.setVisible(is_given)
        try:
            order = self.order()
        except Refusal as refusal:
            self.problem.setText(translated(refusal))
            self.problem.setStyleSheet(f"color: {self._choice.theme.problem};")
        else:
            self.problem.clear()
            self.counts.setText(self._counted(counts_of(order.network)))
            self.text.setText(text_of(order.network))
        self.problem.setVisible(bool(self.problem.text()))
        self.insert.setEnabled(not self.problem.text())
        self.resize(self.size().expandedTo(self.sizeHint()).expandedTo(_LEAST))

    def _counted(self, counts: Counts) -> str:
        text = self.tr(
            "{parameters} parameters; {layers} gates as layers, {numbers} as single numbers, "
            "copies not counted"
        )
        return text.format(
            parameters=f"{counts.parameters:,}",
            layers=f"{counts.gates_of_layers:,}",
            numbers=f"{counts.gates_of_numbers:,}",
        )

    def _connect(self) -> None:
        for box in (self.inputs, self.seed):
            box.valueChanged.connect(self._tell)
        self.more.clicked.connect(self._add_hidden)
        self.loss.currentIndexChanged.connect(self._fit_output)
        self.start.currentIndexChanged.connect(self._tell)
        self.of_numbers.toggled.connect(self._tell)
        self.transposed.toggled.connect(self._tell)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.insert.setDefault(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.biases_name = QLabel(self.tr("Biases"))
        for label, part in (
            (self.counts, "soft"),
            (self.problem, ""),
            (self.text, ""),
            (self.given_words, "soft"),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("part", part)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(_TEXT_SIZE * self._choice.theme.text_scale))
        self.text.setFont(font)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._layers.setSpacing(8)
        self.more.setAutoDefault(False)
        above = _grid([(self.tr("Inputs"), _in_a_row(self.inputs))])
        form = _grid(
            [
                ("", _in_a_row(self.more)),
                (self.tr("Loss"), self.loss),
                (self.tr("Weights"), self.start),
                ("", self.given),
                (self.biases_name, self.biases),
                ("", self.given_words),
                ("", self.transposed),
                (self.tr("Seed"), _in_a_row(self.seed)),
                (self.tr("Made of"), self.of_layers),
                ("", self.of_numbers),
            ]
        )
        layout = QVBoxLayout(self)
        # Rows come and go: the dialog is never lower than they need.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addLayout(above)
        layout.addLayout(self._layers)
        layout.addLayout(form)
        for label in (self.counts, self.problem, self.text):
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addWidget(self.buttons)


def ask_for_network(parent: QWidget | None, choice: ThemeChoice) -> Order | None:
    """Show the dialog; return what is wanted, or None."""
    dialog = NetworkDialog(choice, parent)
    is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
    order = dialog.order() if is_wanted else None
    dialog.deleteLater()
    return order


def _grid(rows: Sequence[tuple[str | QLabel, QWidget | QLayout]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for number, (words, content) in enumerate(rows):
        grid.addWidget(QLabel(words) if isinstance(words, str) else words, number, 0)
        if isinstance(content, QLayout):
            grid.addLayout(content, number, 1)
        else:
            grid.addWidget(content, number, 1)
    return grid


def _in_a_row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
