"""Readers: the gates that use a value, however many copy gates stand between."""

from collections.abc import Iterator

from bpstudio.graph.draft import Draft
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate


def readers_of(graph: Graph | Draft, name: str) -> Iterator[tuple[Gate, int]]:
    """Give the gates that read a gate's value, and at which of their ports."""
    waiting = [name]
    while waiting:
        for _, wire in sorted(graph.wires_from(waiting.pop()).items()):
            gate = graph.gate(wire.target.gate)
            if gate.kind.is_copy:
                waiting.append(gate.id)
            else:
                yield gate, wire.target.index
