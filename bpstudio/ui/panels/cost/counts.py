"""Counts: the cost of a whole graph and of each gate, as two tables side by side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bpstudio.insight.cost import GraphCost
from bpstudio.insight.counts import format_count, format_times, plain_count
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.halves import Halves
from bpstudio.ui.widgets.rows import Row, Rows

_SHARE = 0.31
"""The share of the room that the totals take."""


class CountTables(QWidget):
    """Totals at the left and gates at the right; `chosen` carries the name of a chosen gate.

    Counts of more than twelve digits are shortened; their tips have every digit.
    """

    chosen = Signal(str)

    def __init__(self, choice: ThemeChoice) -> None:
        """Show nothing yet."""
        super().__init__()
        naive, backward = self.tr("naive"), self.tr("backprop")
        self.totals = Rows(choice, ("", naive, backward), self.tr("Cost of all gradients"))
        titles = (
            self.tr("Gate"),
            self.tr("paths"),
            self.tr("naive visits"),
            self.tr("visits"),
            self.tr("naive products"),
            self.tr("products"),
        )
        self.gates = Rows(choice, titles, self.tr("Cost by gate"))
        self._names: list[str] = []
        self.gates.chosen.connect(lambda row: self.chosen.emit(self._names[row]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Halves(self.totals, self.gates, _SHARE))

    def show_cost(self, cost: GraphCost | None) -> None:
        """Show the cost of a graph, or none."""
        if cost is None:
            self._names = []
            self.totals.rows.show([])
            self.gates.rows.show([])
            return
        self._names = [gate.name for gate in cost.gates]
        naive, backward = cost.naive, cost.backpropagation
        totals = [
            (self.tr("visits"), naive.visits, backward.visits),
            (self.tr("products"), naive.multiplications, backward.multiplications),
            (self.tr("calls waiting"), naive.depth, backward.depth),
            (self.tr("stored"), naive.stored, backward.stored),
        ]
        rows: list[Row] = [(name, format_count(a), format_count(b)) for name, a, b in totals]
        tips: list[Row] = [(name, _exact(a), _exact(b)) for name, a, b in totals]
        ratio = (self.tr("ratio"), format_times(cost.ratio), "1")
        self.totals.rows.show([*rows, ratio], frozenset({1}), tips=[*tips, ratio])
        counted = [
            (
                gate.paths,
                gate.naive_visits,
                gate.visits,
                gate.naive_multiplications,
                gate.multiplications,
            )
            for gate in cost.gates
        ]
        named = list(zip(self._names, counted, strict=True))
        self.gates.rows.show(
            [(name, *map(format_count, each)) for name, each in named],
            tips=[(name, *map(_exact, each)) for name, each in named],
        )


def _exact(count: int) -> str:
    """Return every digit of a count, unless there are thousands of them."""
    plain = plain_count(count)
    return plain if isinstance(plain, str) else f"{plain:,}"
