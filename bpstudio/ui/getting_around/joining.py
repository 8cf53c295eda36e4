"""Joining: a wire is drawn by keyboard, from the chosen gate to an input picked from a list."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPoint
from typing_extensions import override

from bpstudio.document.edits import join
from bpstudio.graph import Graph, Port
from bpstudio.graph.fitting import Fitting
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.gates.gate_icon import draw_icon
from bpstudio.ui.panels.picking.offer import Entry, Offer
from bpstudio.ui.panels.picking.picker import Picker
from bpstudio.ui.panels.picking.ranking import Rank, rank
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.loose_wire import LooseWire


class Joining(Part):
    """A picker over the inputs that a wire from the chosen gate may enter.

    Those that wait for one come before those that a gate would grow, the nearest first.
    """

    def __init__(self, around: Surroundings) -> None:
        """Make the picker."""
        super().__init__(around)
        self._source = Port("")
        self._wire: LooseWire | None = None
        self.picker = Picker(around.choice, around.window, self._offer)
        self.picker.field.setPlaceholderText(self.tr("Join to which input?"))
        self.picker.field.setAccessibleName(self.tr("Join to an input"))
        self.picker.pointed.connect(self._lead_to)
        self.picker.picked.connect(self._join)
        self.picker.left.connect(self._let_go)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens it."""
        return {"join": self.open}

    def open(self) -> None:
        """Open over the canvas if one gate is chosen that a wire can leave."""
        bench = self.around.bench()
        chosen = bench.canvas.selection.gates
        if len(chosen) != 1:
            bench.say(self.tr("Select the one gate that the wire is to come from."))
            return
        (name,) = chosen
        graph = bench.session.graph
        self._source = graph.free_output(name) or Port(name)
        if not _open_inputs(graph, self._source):
            bench.say(self.tr("No gate has a free input for a wire from {name}.").format(name=name))
            return
        canvas = bench.canvas
        corner = canvas.mapTo(canvas.window(), QPoint(12, 12))
        self.picker.open_at(corner, home=canvas)
        self._lead_to(self.picker.current)

    def _offer(self, typed: str) -> Offer:
        bench = self.around.bench()
        graph = bench.session.graph
        start = bench.geometry.output_place(self._source)
        found: list[tuple[Rank, bool, float, Entry]] = []
        for name, ports in _open_inputs(graph, self._source).items():
            kind = graph.gate(name).kind
            near = rank(
                typed, [name, kind.name, translated(kind.called)], [*kind.aliases, kind.symbol]
            )
            for port in ports if near is not None else ():
                away = math.dist(start, bench.geometry.input_place(port))
                order = near if near and typed.strip() else (0, 0)
                would_grow = port.index >= graph.inputs_shown(name)
                found.append((order, would_grow, away, self._entry(bench, port)))
        found.sort(key=lambda each: each[:3])
        sentence = "" if found else self.tr("No free input is called so.")
        return Offer(tuple(entry for *_, entry in found), sentence)

    def _entry(self, bench: Bench, port: Port) -> Entry:
        kind = bench.session.graph.gate(port.gate).kind
        return Entry(
            port.gate,
            port,
            detail=translated(kind.called),
            hint=self.tr("input {port}").format(port=kind.input_name(port.index)),
            draw=lambda painter, box, theme: draw_icon(painter, kind, box, theme),
        )

    def _lead_to(self, entry: Entry | None) -> None:
        """Show the wire as it would lie."""
        bench = self.around.bench()
        self._let_go()
        if entry is not None and isinstance(entry.meaning, Port):
            place = bench.geometry.input_place(entry.meaning)
            wire = LooseWire(bench, self._source, place, is_forward=True)
            bench.canvas.take_up(wire)
            wire.cancelled = self.picker.close_up
            self._wire = wire

    def _join(self, entry: Entry) -> None:
        self._let_go()
        bench, target = self.around.bench(), entry.meaning
        if isinstance(target, Port):
            bench.apply(lambda: join(bench.session.graph, self._source, target))

    def _let_go(self) -> None:
        wire, self._wire = self._wire, None
        canvas = self.around.bench().canvas
        if wire is not None and canvas.tool is wire:
            wire.forget()
            canvas.cancel_tool()


def _open_inputs(graph: Graph, source: Port) -> dict[str, tuple[Port, ...]]:
    """Return the free inputs that a wire from `source` may enter, by gate."""
    fitting = Fitting(graph, source, forward=True)
    ports = {gate.id: fitting.ports_of(gate.id) for gate in graph.gates}
    return {name: free for name, free in ports.items() if free}
