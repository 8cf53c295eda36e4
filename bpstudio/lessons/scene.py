"""A scene is one step of a lesson on a graph as it stands: numbers, moment, and what stands out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bpstudio.engine import Trace, evaluate
from bpstudio.graph import Graph, Patch, Value, Wire
from bpstudio.graph.lessons import Landmark, Step
from bpstudio.graph.values import value_from_array
from bpstudio.lessons.numbers import Numbers
from bpstudio.lessons.wires import wire_called
from bpstudio.stepping import Moments, Phase


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A step on a graph: what of it is there; gates and wires that are gone are left out.

    `graph` and `trace` are the session's own unless the step sets values.
    """

    step: Step
    graph: Graph
    trace: Trace
    numbers: Numbers
    gates: tuple[str, ...]
    wires: tuple[Wire, ...]
    frame: tuple[str, ...]

    def number(self, moments: Moments) -> int:
        """Return the number of the step's moment; the last one if it is not there."""
        return number_of(self.step.moment, moments, self.trace)


def scene_of(step: Step, graph: Graph, trace: Trace) -> Scene:
    """Return a step on a graph with its trace."""
    numbers = Numbers(graph, trace, trace)
    values = dict(_values_of(step, graph, numbers))
    if values:
        graph = with_values(graph, values)
        trace = evaluate(graph)
        numbers = Numbers(graph, trace, numbers.trace)
    return Scene(
        step,
        graph,
        trace,
        numbers,
        tuple(_there(step.gates, graph)),
        tuple(wire for text in step.wires if (wire := wire_called(graph, text)) is not None),
        tuple(_there(step.frame, graph)),
    )


def number_of(moment: Landmark, moments: Moments, trace: Trace) -> int:
    """Return the number of a landmark's moment, the last one where the graph has none such."""
    phase = Phase(moment.phase)
    row = trace.layout.wiring.row.get(moment.gate or "")
    if phase in {Phase.START, Phase.LOSS, Phase.UPDATE}:
        found = (
            number
            for number, each in enumerate(moments.steps)
            if each.phase is phase and (row is None or row in each.gates)
        )
        return next(found, moments.last)
    if row is None or phase is Phase.END:
        return moments.last
    number = moments.at_gate(row, backward=phase is Phase.BACKWARD)
    return moments.last if number is None else number


def with_values(graph: Graph, values: dict[str, Value]) -> Graph:
    """Return a graph of its own, with other values in some of its sources."""
    other = Graph(graph.title)
    gates = (
        replace(gate, value=values[gate.id]) if gate.id in values else gate for gate in graph.gates
    )
    other.apply(Patch(added=tuple(gates), joined=tuple(graph.wires)))
    other.chosen_loss = graph.chosen_loss
    return other


def _values_of(step: Step, graph: Graph, numbers: Numbers) -> Iterable[tuple[str, Value]]:
    for name, value in step.values:
        if name not in graph or not graph.gate(name).kind.is_source:
            continue
        if not isinstance(value, str):
            yield name, value
        elif (number := numbers.number(value)) is not None:
            yield name, value_from_array(number)


def _there(names: Iterable[str], graph: Graph) -> Iterable[str]:
    return (name for name in names if name in graph)
