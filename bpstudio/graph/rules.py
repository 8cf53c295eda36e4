"""The rules of a graph: which wires may be joined, and why others may not."""

from bpstudio.gates.kind import MOST_PORTS
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Port, Wire


def reason_against(graph: Graph, wire: Wire, instead_of: Wire | None = None) -> str | None:
    """Say in one sentence why the wire may not be joined, or return None if it may.

    A used output is no reason: a second wire out of it makes a copy gate. Nor is the wire
    `instead_of`, if it shares an end with the new one: it goes when the new one comes.
    """
    start, end = wire.source.gate, wire.target.gate
    for name in (start, end):
        if name not in graph:
            return f"There is no gate called “{name}”."
    return (
        _no_such_port(graph, wire)
        or _used_input(graph, wire.target, instead_of)
        or _loop(graph, start, end)
    )


def _no_such_port(graph: Graph, wire: Wire) -> str | None:
    start, end = wire.source.gate, wire.target.gate
    source, target = graph.gate(start).kind, graph.gate(end).kind
    if not target.inputs:
        return f"{end} is a source: nothing can flow into it."
    inputs = MOST_PORTS if target.growing_inputs else len(target.inputs)
    if not 0 <= wire.target.index < inputs:
        return f"{end} has only {inputs} input{'s' if inputs > 1 else ''}."
    if not source.growing_outputs and wire.source.index != 0:
        return f"{start} has only one output."
    if not 0 <= wire.source.index < MOST_PORTS:
        return f"{start} has only {MOST_PORTS} outputs."
    return None


def _used_input(graph: Graph, port: Port, instead_of: Wire | None) -> str | None:
    wire = graph.wire_into(port)
    if wire is None or wire == instead_of:
        return None
    kind = graph.gate(port.gate).kind
    which = f"Input {kind.input_name(port.index)} of {port.gate}"
    if len(kind.inputs) == 1:
        which = f"The input of {port.gate}"
    return f"{which} already has a wire from {wire.source.gate}: an input takes one wire."


def _loop(graph: Graph, start: str, end: str) -> str | None:
    if start == end:
        return f"{start} cannot feed itself: the graph has to stay free of loops."
    if graph.leads_to(end, start):
        return f"This would close a loop: {end} already leads to {start}."
    return None
