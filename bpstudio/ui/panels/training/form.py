"""The recipe form: every setting of a training in a few rows, checked when it is left."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from bpstudio.notation.numbers import exact_text, read_number
from bpstudio.notation.refusal import Refusal
from bpstudio.training.optimizers import OPTIMIZERS
from bpstudio.training.recipe import REDUCTIONS, Recipe
from bpstudio.training.schedules import read_schedule
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.widgets.combo import Combo
from bpstudio.ui.widgets.field import Field
from bpstudio.ui.widgets.plain_text import literal

_SIZES = ("1", "32", "64", "128")
_SCHEDULES = ("constant", "linear:0", "step:100:0.5", "cosine:0")


class RecipeForm(QWidget):
    """Shows a recipe and tells when the user has made another one of it."""

    changed = Signal(object)
    """Carries the new recipe."""
    data_wanted = Signal()

    def __init__(self) -> None:
        """Show the usual recipe."""
        super().__init__()
        self._recipe = Recipe()
        self.data = QPushButton()
        self.data.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.data.setAccessibleName(self.tr("Data"))
        self.data.clicked.connect(self.data_wanted)
        self.rate = self._field(self.tr("Learning rate"), lambda text: {"rate": read_number(text)})
        self.epochs = self._field(self.tr("Epochs"), lambda text: {"epochs": _whole(text)})
        self.l2 = self._field(
            self.tr("λ of the L2 penalty λ Σθ²"), lambda text: {"l2": read_number(text or "0")}
        )
        self.seed = self._field(self.tr("Seed of every draw"), lambda text: {"seed": _whole(text)})
        self.stop_loss = self._field(
            self.tr("Stop at this loss; empty: never"),
            lambda text: {"stop_loss": read_number(text) if text else None},
        )
        self.patience = self._field(
            self.tr("Stop after so many epochs without a new lowest loss; empty: never"),
            lambda text: {"patience": _whole(text) if text else None},
        )
        self.batch = _Suggestions(self.tr("How many examples a step uses"))
        self.schedule = _Suggestions(
            self.tr("How the rate changes: constant, linear:END, step:EVERY:FACTOR, cosine:END")
        )
        self.optimizer = _Choice(self.tr("Optimiser"))
        self.reduce = _Choice(self.tr("How the losses of a batch are added"))
        self._lay_out()
        self._fill_choices()
        self.show_recipe(self._recipe, "")

    def show_recipe(self, recipe: Recipe, data: str) -> None:
        """Show a recipe, and a few words about its data."""
        self._recipe = recipe
        self.data.setText(data.replace("&", "&&"))
        for field, text in (
            (self.rate, exact_text(recipe.rate)),
            (self.epochs, str(recipe.epochs)),
            (self.l2, exact_text(recipe.l2)),
            (self.seed, str(recipe.seed)),
            (self.stop_loss, "" if recipe.stop_loss is None else exact_text(recipe.stop_loss)),
            (self.patience, "" if recipe.patience is None else str(recipe.patience)),
        ):
            if field.text() != text and not field.is_refused:
                field.setText(text)
        full = self.tr("full")
        self.batch.show_text(full if recipe.batch_size is None else str(recipe.batch_size))
        self.schedule.show_text(recipe.schedule.text)
        self.optimizer.setCurrentIndex(list(OPTIMIZERS).index(recipe.optimizer))
        self.reduce.setCurrentIndex(REDUCTIONS.index(recipe.reduce))

    def finish(self) -> None:
        """Take over what is being typed."""
        focus = self.focusWidget()
        if isinstance(focus, Field):
            focus.editingFinished.emit()

    # -- behind it ---------------------------------------------------------------------------

    def _field(self, name: str, read: Callable[[str], dict[str, object]]) -> Field:
        field = Field()
        field.setProperty("size", "compact")
        field.setAccessibleName(name)
        field.setToolTip(literal(name))
        field.setMinimumWidth(40)

        def take() -> None:
            self._take(lambda: read(field.text().strip()), field.refuse)

        field.editingFinished.connect(take)
        field.entered.connect(take)
        return field

    def _take(self, read: Callable[[], dict[str, object]], refuse: Callable[[str], object]) -> None:
        try:
            recipe = replace(self._recipe, **read())  # type: ignore[arg-type]
        except Refusal as refusal:
            refuse(translated(refusal))
            return
        if recipe != self._recipe:
            self._recipe = recipe
            self.changed.emit(recipe)

    def _fill_choices(self) -> None:
        self.batch.addItems([*_SIZES, self.tr("full")])
        self.schedule.addItems(list(_SCHEDULES))
        names = {"sgd": self.tr("plain (SGD)"), "momentum": self.tr("momentum"), "adam": "Adam"}
        self.optimizer.addItems([names[name] for name in OPTIMIZERS])
        self.reduce.addItems([self.tr("mean"), self.tr("sum")])
        self.batch.chosen.connect(lambda: self._take(self._batch_read, self.batch.refuse))
        self.schedule.chosen.connect(
            lambda: self._take(
                lambda: {"schedule": read_schedule(self.schedule.currentText())},
                self.schedule.refuse,
            )
        )
        self.optimizer.activated.connect(
            lambda index: self._take(lambda: {"optimizer": list(OPTIMIZERS)[index]}, str)
        )
        self.reduce.activated.connect(
            lambda index: self._take(lambda: {"reduce": REDUCTIONS[index]}, str)
        )

    def _batch_read(self) -> dict[str, object]:
        text = self.batch.currentText().strip()
        return {"batch_size": None if text in ("full", self.tr("full")) else _whole(text)}

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        rows: Sequence[Sequence[tuple[str, QWidget, int]]] = (
            ((self.tr("Data"), self.data, 6),),
            ((self.tr("Rate η"), self.rate, 2), (self.tr("Schedule"), self.schedule, 4)),
            ((self.tr("Batch"), self.batch, 2), (self.tr("Optimiser"), self.optimizer, 4)),
            (
                (self.tr("Epochs"), self.epochs, 2),
                (self.tr("Penalty λ"), self.l2, 2),
                (self.tr("Seed"), self.seed, 2),
            ),
            (
                (self.tr("Losses"), self.reduce, 2),
                (self.tr("Stop at loss"), self.stop_loss, 2),
                (self.tr("Patience"), self.patience, 2),
            ),
        )
        for number, row in enumerate(rows):
            column = 0
            for text, widget, span in row:
                label = QLabel(text)
                label.setProperty("part", "soft")
                label.setBuddy(widget)
                grid.addWidget(label, 2 * number, column, 1, span)
                grid.addWidget(widget, 2 * number + 1, column, 1, span)
                column += span
            grid.setRowMinimumHeight(2 * number + 1, 4)
        for column in range(6):
            grid.setColumnStretch(column, 1)


class _Choice(Combo):
    """A combo box that gives way where there is little room, and leaves the wheel to the page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(literal(name))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Suggestions(_Choice):
    """A combo box into which anything can be typed; tells when a text is chosen or left."""

    chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._line = Field()
        self._line.setStyleSheet("QLineEdit { border: none; background: transparent; padding: 0; }")
        self.setLineEdit(self._line)
        self.setCompleter(None)  # type: ignore[arg-type]
        self._line.setAccessibleName(name)
        self._line.editingFinished.connect(self.chosen)
        self._line.entered.connect(self.chosen)
        self.activated.connect(lambda _index: self.chosen.emit())

    def show_text(self, text: str) -> None:
        """Show a text, unless the user has typed one that was refused."""
        if self.currentText() != text and not self._line.is_refused:
            self.setCurrentText(text)

    def refuse(self, sentence: str) -> None:
        """Say why the text is refused."""
        self._line.refuse(sentence)

    @override
    def lineEdit(self) -> QLineEdit:
        return self._line


def _whole(text: str) -> int:
    number = read_number(text)
    if number != int(number):
        raise Refusal("“{text}” is not a whole number.", text=text)
    return int(number)
