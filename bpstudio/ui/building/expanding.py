"""Expanding in a window: gates are opened into single numbers and folded, networks inserted."""

from collections.abc import Callable, Mapping
from functools import partial

from typing_extensions import override

from bpstudio.document import Edit
from bpstudio.document.edits import move
from bpstudio.document.edits.networks import insert_network
from bpstudio.document.edits.opening import fold_gates, open_gates
from bpstudio.document.edits.several import together
from bpstudio.engine import Trace, evaluate
from bpstudio.gates import Shape
from bpstudio.graph import Graph, Place
from bpstudio.graph.expansion.opened import opened_in
from bpstudio.picture.placement import placed
from bpstudio.ui.building.commands import on_bench
from bpstudio.ui.frame.part import Part
from bpstudio.ui.panels.network.network_dialog import ask_for_network
from bpstudio.ui.tools.bench import Bench

_BETWEEN = 120.0


class Expanding(Part):
    """What the Graph menu does with arrays and networks."""

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens, folds and inserts."""
        bench = self.around.bench
        return {
            "open_gates": on_bench(bench, open_chosen),
            "fold_gates": on_bench(bench, fold_chosen),
            "insert_network": on_bench(bench, self._insert),
        }

    def _insert(self, bench: Bench) -> None:
        order = ask_for_network(self.around.window, self.around.choice)
        if order is None:
            return
        graph = bench.session.graph
        was_empty = not len(graph)
        make = partial(
            insert_network,
            graph,
            order.network,
            partial(_placed_below, bench),
            of_numbers=order.of_numbers,
        )
        if bench.choose_new(make):
            bench.canvas.fit(chosen=not was_empty)


def open_chosen(bench: Bench) -> None:
    """Open the chosen gates where they stand, or the whole graph, which then is laid out anew."""
    graph, chosen = bench.session.graph, bench.canvas.selection.gates
    shapes = shapes_of(bench.session.trace)
    names = [gate.id for gate in graph.gates if not chosen or gate.id in chosen]
    before = {gate.id for gate in graph.gates}

    def make() -> Edit:
        opening = open_gates(graph, names, shapes)
        if chosen:
            return opening
        return together(graph, opening.label, (lambda _graph: opening, _tidied))

    if bench.apply(make):
        bench.canvas.selection.choose(
            () if not chosen else (gate.id for gate in graph.gates if gate.id not in before)
        )
        bench.canvas.fit()


def fold_chosen(bench: Bench) -> None:
    """Fold the gates back to which chosen ones belong, or all that stand open."""
    graph, chosen = bench.session.graph, bench.canvas.selection.gates
    names = chosen or {name for each in opened_in(graph) for name in each.elements[:1]}
    wholes = {each.name for each in opened_in(graph)}
    if bench.apply(lambda: fold_gates(graph, names)):
        left = {each.name for each in opened_in(graph)}
        if chosen:
            bench.canvas.selection.choose(wholes - left)
        bench.canvas.fit()


def shapes_of(trace: Trace) -> Mapping[str, Shape | None]:
    """Return the shapes of all values, by gate."""
    return dict(zip(trace.layout.wiring.row, trace.layout.shapes, strict=True))


def shapes_in(graph: Graph) -> Mapping[str, Shape | None]:
    """Return the shapes of all values of a graph that no session has run."""
    return shapes_of(evaluate(graph))


def _tidied(graph: Graph) -> Edit:
    return move(graph, placed(graph))


def _placed_below(bench: Bench, made: Graph) -> Mapping[str, Place]:
    """Return places for the gates of a graph below everything that is on the canvas."""
    places = placed(made)
    bounds = bench.geometry.bounds
    if bounds is None:
        return places
    left = min(x for x, _ in places.values())
    top = min(y for _, y in places.values())
    across, down = bounds[0] - left, bounds[3] + _BETWEEN - top
    return {name: (x + across, y + down) for name, (x, y) in places.items()}
