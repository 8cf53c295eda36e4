"""Wires in words: “q->f.a” is a wire of a graph, wherever copy gates stand in between."""

from bpstudio.graph import Graph, Wire
from bpstudio.graph.fan_out import origin_of
from bpstudio.graph.model import input_text, output_text

ARROW = "->"


def wire_called(graph: Graph, text: str) -> Wire | None:
    """Return the wire that a text names, or None if there is none.

    Each end is a gate, with its port where that matters. The gate before the arrow may also be
    the one whose value reaches the other through copy gates: then it is the last wire of these.
    """
    source, _, target = text.partition(ARROW)
    name, _, port = target.strip().partition(".")
    if name not in graph:
        return None
    kind = graph.gate(name).kind
    arriving = [
        wire
        for index, wire in sorted(graph.wires_into(name).items())
        if not port or index == kind.input_index(port)
    ]
    source = source.strip()
    direct = (wire for wire in arriving if source in {wire.source.gate, _leaving(graph, wire)})
    behind = (wire for wire in arriving if origin_of(graph, wire.source).gate == source)
    return next(direct, None) or next(behind, None)


def name_of_wire(graph: Graph, wire: Wire) -> str:
    """Return the text that names a wire."""
    target = graph.gate(wire.target.gate)
    return f"{_leaving(graph, wire)}{ARROW}{input_text(target, wire.target.index)}"


def _leaving(graph: Graph, wire: Wire) -> str:
    return output_text(graph.gate(wire.source.gate), wire.source.index)
