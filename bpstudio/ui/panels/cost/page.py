"""The cost page: counts of this graph, its call trees, and the table of layered networks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bpstudio.graph import Graph
from bpstudio.insight.cost import cost_of
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.cost.call_trees import CallTrees
from bpstudio.ui.panels.cost.counts import CountTables
from bpstudio.ui.panels.cost.layers import LayersTable
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice, on_theme


class CostPage(QWidget):
    """Three views under buttons; `chosen` carries the name of a gate, `turned` tells of a view."""

    chosen = Signal(str)
    turned = Signal()

    def __init__(self, choice: ThemeChoice) -> None:
        """Show nothing yet."""
        super().__init__()
        self.counts = CountTables(choice)
        self.trees = CallTrees(choice)
        self.layers = LayersTable(choice)
        self.why = QLabel()
        self.why.setProperty("part", "soft")
        self._views = QStackedWidget()
        self._buttons = QButtonGroup(self)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(12, 2, 12, 4)
        self._head.setSpacing(4)
        for title, view in (
            (self.tr("This graph"), self.counts),
            (self.tr("Call trees"), self.trees),
            (self.tr("Layers"), self.layers),
        ):
            self._add(title, view)
        self._head.addWidget(self.why, 1)
        self._buttons.idClicked.connect(self._turn)
        self._buttons.button(0).setChecked(True)
        self.counts.chosen.connect(self.chosen)
        self.trees.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._views, 1)
        on_theme(choice, self._dress)

    @property
    def shows_trees(self) -> bool:
        """Whether the call trees are seen."""
        return self._views.currentWidget() is self.trees

    def show_graph(self, graph: Graph) -> None:
        """Count the cost of a graph, or say why there is none."""
        try:
            cost = cost_of(graph)
        except Refusal as refusal:
            self.why.setText(translated(refusal))
            self.counts.show_cost(None)
            self.trees.show_graph(None, [])
            return
        self.why.setText("")
        self.counts.show_cost(cost)
        live = {gate.name for gate in cost.gates}
        sources = [gate.id for gate in graph.gates if gate.kind.is_source and gate.id in live]
        self.trees.show_graph(graph, sources)

    def _add(self, title: str, view: QWidget) -> None:
        button = QToolButton()
        button.setText(title)
        button.setCheckable(True)
        self._buttons.addButton(button, self._views.addWidget(view))
        self._head.addWidget(button)

    def _turn(self, number: int) -> None:
        self._views.setCurrentIndex(number)
        self.turned.emit()

    def _dress(self, theme: Theme) -> None:
        for button in self._buttons.buttons():
            button.setStyleSheet(
                f"QToolButton {{ background: {theme.field}; border-radius: 9px; "
                f"padding: 3px 10px; }}"
                f"QToolButton:checked {{ background: {theme.accent}; color: {theme.on_accent}; }}"
                f"QToolButton:focus {{ border: 1px solid {theme.accent}; }}"
            )
