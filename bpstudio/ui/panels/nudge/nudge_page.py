"""The nudge page: what a small change does to every later gate, beside what gradients promise."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from bpstudio.gates import Array
from bpstudio.insight.nudge import Shift
from bpstudio.notation.numbers import format_number, format_shape
from bpstudio.ui.panels.nudge.nudge_plot import NudgePlot
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.halves import Halves
from bpstudio.ui.widgets.head import head_of
from bpstudio.ui.widgets.number_slider import NumberSlider
from bpstudio.ui.widgets.rows import Rows

FIRST_STEP = 0.1
_DIGITS = 5
_SHARE = 0.68
"""The share of the page that the table takes, the rest is the plot's."""
_NOISE = 1e-12
"""What is smaller, as a part of what it is left over from, comes from rounding."""


@dataclass(frozen=True, slots=True)
class Nudged:
    """A start by its name, ε, and the shifts of the gates whose values are known."""

    start: str
    by: float
    shifts: Sequence[Shift]
    loss: str | None


class NudgePage(QWidget):
    """A field for ε, a table of changes, a plot of one gate, and the check by differences.

    `sought` carries the name of a gate whose row is chosen.
    """

    sought = Signal(str)
    check_wanted = Signal()
    check_all_wanted = Signal()

    def __init__(self, choice: ThemeChoice) -> None:
        """Show nothing yet."""
        super().__init__()
        self.step = NumberSlider(choice, self.tr("Nudge by ε"), FIRST_STEP, -2.0, 2.0)
        self.table = Rows(choice, self._titles("x"), self.tr("Changes"))
        self.plot = NudgePlot(choice)
        self.checking = QPushButton(self.tr("Check"))
        self.checking_all = QPushButton(self.tr("Check all"))
        self.verdict = QLabel()
        self._names: list[str] = []
        self._start = QLabel()
        self.checking.clicked.connect(self.check_wanted)
        self.checking_all.clicked.connect(self.check_all_wanted)
        self.table.chosen.connect(lambda row: self.sought.emit(self._names[row]))
        self._lay_out()

    def show_nudge(self, nudged: Nudged) -> None:
        """Show the changes that a nudge makes."""
        self._start.setText(self.tr("Nudge {start} by ε =").format(start=nudged.start))
        self.table.rows.show_titles(self._titles(nudged.start))
        self._names = [shift.name for shift in nudged.shifts]
        rows = [_row(shift, nudged.by) for shift in nudged.shifts]
        marked = frozenset(at for at, name in enumerate(self._names) if name == nudged.loss)
        self.table.rows.show(rows, marked)

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to nudge."""
        self._start.setText(why)
        self._names = []
        self.table.rows.show([])
        self.plot.show_curve(None, None)

    def say(self, verdict: str) -> None:
        """Say what the check has found."""
        self.verdict.setText(verdict)
        self.verdict.setToolTip(verdict)

    def _titles(self, start: str) -> tuple[str, ...]:
        return (
            self.tr("Gate"),
            self.tr("value"),
            f"∂/∂{start}",
            "∂ × ε",
            "Δ",
            "Δ − ∂ × ε",
        )

    def _lay_out(self) -> None:
        for label in (self._start, self.verdict):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setProperty("part", "soft")
        self.checking.setToolTip(
            self.tr("Compare this gradient with a central difference of the loss")
        )
        self.checking_all.setToolTip(
            self.tr("Compare every gradient with a central difference of the loss")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = (self._start, self.step, self.checking, self.checking_all, self.verdict)
        column.addWidget(head_of(*head))
        column.addWidget(Halves(self.table, self.plot, _SHARE), 1)


def _row(shift: Shift, by: float) -> tuple[str, ...]:
    slope = shift.predicted / by if by else np.zeros(np.shape(shift.predicted))
    return (
        shift.name,
        said(shift.value),
        said(np.asarray(slope)),
        said(shift.predicted),
        said(shift.change),
        said(_rest(shift), digits=3),
    )


def _rest(shift: Shift) -> Array:
    """Return by how much the change differs from what was predicted, without rounding's noise."""
    rest = np.asarray(shift.change - shift.predicted)
    return np.where(np.abs(rest) > _NOISE * np.abs(shift.value), rest, 0.0)


def said(number: np.float64 | Array, digits: int = _DIGITS) -> str:
    """Write a number, or the shape of an array."""
    if np.ndim(number):
        return format_shape(np.shape(number))
    return format_number(float(number), digits)
