"""The page of the op-amp view: the reversed network, the gradient that enters it, and a table."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from bpstudio.engine import Plan, evaluate
from bpstudio.graph import Graph, Patch, Place, Wire
from bpstudio.insight.neurons import ActivationInput, activation_inputs
from bpstudio.insight.reversal import ReversedNetwork, reversed_network
from bpstudio.notation.numbers import format_number
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.drawing import Drawing, drawing_of
from bpstudio.picture.hits import gate_at, wire_at
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.canvas.navigation import PanTool
from bpstudio.ui.canvas.tags import Look, Tag, Tags
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.panels.opamp.mirrored import mirrored
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.halves import Halves
from bpstudio.ui.widgets.head import head_of
from bpstudio.ui.widgets.number_slider import NumberSlider
from bpstudio.ui.widgets.rows import Rows

_MOST = 1_500
"""Larger graphs have no reversed network that could be read."""
_NEAR = 7.0
_NARROWEST = 185
_SHARE = 0.68
"""The share of the page that the canvas takes, the rest is the table's."""
_DIGITS = 6


class OpAmpPage(QWidget):
    """Shows the backward pass of a drawing as a network; nothing that is not known yet.

    `chosen` carries the gate and the wire of the forward graph that are chosen here, each as a set.
    """

    chosen = Signal(object, object)
    graph_wanted = Signal(object)

    def __init__(self, choice: ThemeChoice, graph: Callable[[], Graph]) -> None:
        """Show nothing yet; `graph` is asked for the forward graph each time."""
        super().__init__()
        self._graph, self._choice = graph, choice
        self.canvas = Canvas(choice, self._tool_at)
        self.canvas.setAccessibleName(self.tr("Reversed network"))
        self.canvas.setMinimumSize(160, 80)
        self.canvas.margin = 16.0
        self.seed = NumberSlider(choice, self.tr("Gradient of the loss"), 1.0)
        self._asked = QLabel()
        self._asked.setTextFormat(Qt.TextFormat.PlainText)
        self._asked.setBuddy(self.seed.field)
        self.opening = QPushButton(self.tr("Open as a graph"))
        self.table = Rows(choice, (self.tr("Gradient"), ""), self.tr("Gradients"))
        self.network: ReversedNetwork | None = None
        self._forward: Drawing | None = None
        self._inputs: list[ActivationInput] = []
        self._tags = Tags(self.canvas)
        self._is_following = False
        self.seed.changed.connect(self.refresh)
        self.opening.clicked.connect(self._open)
        self.canvas.selection.changed.connect(self._choose)
        self.table.chosen.connect(self._choose_row)
        self._lay_out()

    def show_forward(self, drawing: Drawing) -> None:
        """Show the backward pass of another drawing, or of the same one with other numbers."""
        self._forward = drawing
        self.refresh()

    def refresh(self) -> None:
        """Build the reversed network anew and show it as far as the forward drawing knows it."""
        forward = self._forward
        if forward is None:
            return
        try:
            network = self._reversed(forward)
        except Refusal as refusal:
            self._show_nothing(translated(refusal))
            return
        plan = Plan(network.graph)
        plan.set_value(network.seed, self.seed.value)
        before, self.network = self.network, network
        drawing = mirrored(network, plan.run(), forward)
        self.canvas.show_drawing(drawing)
        if self.canvas.follows_size and (before is None or _places(before) != _places(network)):
            self.canvas.fit()
        self.opening.setEnabled(True)
        self._tell(drawing, forward)

    def follow(self, gates: frozenset[str], wires: frozenset[Wire]) -> None:
        """Light what belongs to the gates and wires that are selected in the forward graph."""
        network = self.network
        if network is None or self._is_following:
            return
        self._is_following = True
        partners = {network.partner_of[name] for name in gates if name in network.partner_of}
        rules = {name for name, origin in network.origin_of.items() if origin in gates}
        there = {network.wire_partner_of[wire] for wire in wires if wire in network.wire_partner_of}
        self.canvas.selection.choose(partners | rules, there)
        names = [each.name for each in self._inputs]
        (name,) = gates if len(gates) == 1 else (None,)
        self.table.follow(names.index(name) if name in names else None)
        self._is_following = False

    # -- what is shown -----------------------------------------------------------------------

    def _reversed(self, forward: Drawing) -> ReversedNetwork:
        if len(forward.gates) > _MOST:
            raise Refusal(
                "The graph has more than {most} gates: its reversed network is not drawn.",
                most=f"{_MOST:,}",
            )
        return reversed_network(self._graph(), forward.trace)

    def _show_nothing(self, why: str) -> None:
        self.network, empty = None, Graph()
        self.canvas.hint = why
        self._tags.show({})
        self.table.rows.show([])
        self.canvas.show_drawing(drawing_of(empty, evaluate(empty)))
        self.opening.setEnabled(False)

    def _tell(self, drawing: Drawing, forward: Drawing) -> None:
        """Name the gradients of the neurons on the canvas and list them."""
        network = self.network
        assert network is not None
        inputs = activation_inputs(forward.trace)
        self._inputs = list(inputs) or _all_gates(network, forward)
        loss, tags, rows = forward.trace.loss, {}, []
        self._asked.setText(f"∂{loss}/∂{loss} =")
        for each in self._inputs:
            row = forward.geometry.row[each.name]
            gradient = forward.gradient(row)
            name = f"∂{loss}/∂{each.name}"
            number = "" if gradient is None else self._said(float(gradient))
            word = self.tr("{name} · seed").format(name=name) if each.is_seed else name
            rows.append((word, number))
            if inputs and each.name in network.partner_of:
                there = drawing.geometry.row[network.partner_of[each.name]]
                tags[there] = Tag(name, Look.SEED if each.is_seed else Look.NAME)
        self._tags.show(tags)
        marked = frozenset(at for at, each in enumerate(self._inputs) if each.is_seed)
        self.table.rows.show(rows, marked)

    def _said(self, gradient: float) -> str:
        return format_number(self.seed.value * gradient, _DIGITS)

    # -- what is done here -------------------------------------------------------------------

    def _tool_at(self, canvas: Canvas, pointer: Pointer) -> Tool | None:
        """Choose what is there; from the empty ground the view is dragged."""
        if canvas.drawing is None:
            return None
        geometry = canvas.drawing.geometry
        row = gate_at(geometry, pointer.place)
        wire = wire_at(geometry, pointer.place, _NEAR / canvas.view.scale) if row is None else None
        if row is not None:
            canvas.selection.choose([geometry.names[row]])
        elif wire is not None:
            canvas.selection.choose(wires=[geometry.wires[wire]])
        else:
            canvas.selection.choose()
            return PanTool(canvas.navigation.pan, pointer)
        return None

    def _choose(self) -> None:
        network = self.network
        if network is None or self._is_following:
            return
        selection = self.canvas.selection
        origins = {network.origin_of[name] for name in selection.gates}
        back = {there: here for here, there in network.wire_partner_of.items()}
        wires = {back[wire] for wire in selection.wires if wire in back}
        self._is_following = True
        self.chosen.emit(origins, wires)
        self._is_following = False
        if origins:
            self.follow(frozenset(origins), frozenset())

    def _choose_row(self, row: int) -> None:
        name = self._inputs[row].name
        self.chosen.emit({name}, set())

    def _open(self) -> None:
        if self.network is not None:
            self.graph_wanted.emit(_own_graph(self.network, self.seed.value))

    def _dress(self, theme: Theme) -> None:
        self.table.setMinimumWidth(round(_NARROWEST * theme.text_scale))

    def _lay_out(self) -> None:
        self.seed.setToolTip(
            self.tr("The backward pass is linear: twice the gradient here is twice everywhere.")
        )
        doubling = QPushButton("× 2")
        doubling.setToolTip(self.tr("Double the gradient of the loss, and so every gradient"))
        doubling.clicked.connect(lambda: self.seed.set_value(2.0 * self.seed.value))
        on_theme(self._choice, self._dress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head_of(self._asked, self.seed, doubling, self.opening))
        column.addWidget(Halves(self.canvas, self.table, _SHARE), 1)


def _own_graph(network: ReversedNetwork, seed: float) -> Graph:
    """Return a reversed network as a graph of its own that begins with a gradient."""
    graph, gate = network.graph, network.graph.gate(network.seed)
    graph.apply(Patch(removed=(gate,), added=(replace(gate, value=seed),)))
    return graph


def _places(network: ReversedNetwork) -> list[tuple[str, Place]]:
    return [(gate.id, gate.at) for gate in network.graph.gates]


def _all_gates(network: ReversedNetwork, forward: Drawing) -> list[ActivationInput]:
    """Return the gates to be listed where no activation makes neurons of a graph."""
    return [
        ActivationInput(gate.id, is_seed=False)
        for gate in forward.gates
        if gate.id in network.partner_of and not gate.kind.is_copy
    ]
