"""The rules of a graph: which wires may be joined, and why others may not."""

from bpstudio.gates.kind import MOST_PORTS
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Port, Wire
from bpstudio.notation.words import Words, counted


def reason_against(graph: Graph, wire: Wire, instead_of: Wire | None = None) -> str | None:
    """Say in one sentence why the wire may not be joined, or return None if it may.

    A used output is no reason: a second wire out of it makes a copy gate. Nor is the wire
    `instead_of`, if it shares an end with the new one: it goes when the new one comes.
    """
    start, end = wire.source.gate, wire.target.gate
    for name in (start, end):
        if name not in graph:
            return Words("There is no gate called “{name}”.", name=name)
    return (
        _no_such_port(graph, wire)
        or _used_input(graph, wire.target, instead_of)
        or _loop(graph, start, end)
    )


def _no_such_port(graph: Graph, wire: Wire) -> str | None:
    start, end = wire.source.gate, wire.target.gate
    source, target = graph.gate(start).kind, graph.gate(end).kind
    if not target.inputs:
        return Words("{end} is a source: nothing can flow into it.", end=end)
    inputs = MOST_PORTS if target.growing_inputs else len(target.inputs)
    if not 0 <= wire.target.index < inputs:
        return counted(inputs, "{end} has only 1 input.", "{end} has only {count} inputs.", end=end)
    if not source.growing_outputs and wire.source.index != 0:
        return Words("{start} has only one output.", start=start)
    if not 0 <= wire.source.index < MOST_PORTS:
        return Words("{start} has only {count} outputs.", start=start, count=MOST_PORTS)
    return None


def _used_input(graph: Graph, port: Port, instead_of: Wire | None) -> str | None:
    wire = graph.wire_into(port)
    if wire is None or wire == instead_of:
        return None
    kind = graph.gate(port.gate).kind
    used = "Input {input} of {gate} already has a wire from {start}: an input takes one wire."
    if len(kind.inputs) == 1:
        used = "The input of {gate} already has a wire from {start}: an input takes one wire."
    name = kind.input_name(port.index)
    return Words(used, input=name, gate=port.gate, start=wire.source.gate)


def _loop(graph: Graph, start: str, end: str) -> str | None:
    if start == end:
        return Words(
            "{start} cannot feed itself: the graph has to stay free of loops.", start=start
        )
    if graph.leads_to(end, start):
        return Words(
            "This would close a loop: {end} already leads to {start}.", end=end, start=start
        )
    return None
