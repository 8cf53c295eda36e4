"""The rules of a graph: which wires may be joined, and why others may not."""

from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Port, Wire


def reason_against(graph: Graph, wire: Wire) -> str | None:
    """Say in one sentence why the wire may not be joined, or return None if it may.

    A used output is no reason: a second wire out of it makes a copy gate.
    """
    start, end = wire.source.gate, wire.target.gate
    for name in (start, end):
        if name not in graph:
            return f"There is no gate called “{name}”."
    return (
        _no_such_port(graph, wire)
        or _used_input(graph, wire.target)
        or _loop(graph, start, end)
    )


def _no_such_port(graph: Graph, wire: Wire) -> str | None:
    source, target = graph.gate(wire.source.gate).kind, graph.gate(wire.target.gate).kind
    if not target.inputs:
        return f"{wire.target.gate} is a source: nothing can flow into it."
    if not target.growing_inputs and not 0 <= wire.target.index < len(target.inputs):
        return f"{wire.target.gate} has only {len(target.inputs)} inputs."
    if not source.growing_outputs and wire.source.index != 0:
        return f"{wire.source.gate} has only one output."
    return None


def _used_input(graph: Graph, port: Port) -> str | None:
    wire = graph.wire_into(port)
    if wire is None:
        return None
    kind = graph.gate(port.gate).kind
    which = f"input {kind.input_name(port.index)} of {port.gate}"
    if len(kind.inputs) == 1:
        which = f"the input of {port.gate}"
    which = which[0].upper() + which[1:]
    return f"{which} already has a wire from {wire.source.gate}: an input takes one wire."


def _loop(graph: Graph, start: str, end: str) -> str | None:
    if start == end:
        return f"{start} cannot feed itself: the graph has to stay free of loops."
    if graph.leads_to(end, start):
        return f"This would close a loop: {end} already leads to {start}."
    return None
