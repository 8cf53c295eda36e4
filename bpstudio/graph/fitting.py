"""Fitting: the ports at which a wire that has one end already may have its other."""

from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Port
from bpstudio.graph.reach import downstream_of, upstream_of


def inputs_open_to(graph: Graph, source: Port) -> dict[str, tuple[Port, ...]]:
    """Return the free inputs that a wire from `source` may enter, by gate.

    A gate that grows has one more than it shows once those that it shows are used.
    """
    closed = upstream_of(graph, (source.gate,))
    free = {gate.id: _free_inputs(graph, gate.id) for gate in graph.gates if gate.id not in closed}
    return {name: ports for name, ports in free.items() if ports}


def outputs_open_to(graph: Graph, target: Port) -> dict[str, tuple[Port, ...]]:
    """Return the outputs that a wire into `target` may leave, by gate; a used one branches."""
    closed = downstream_of(graph, (target.gate,))
    return {
        gate.id: (graph.free_output(gate.id) or Port(gate.id),)
        for gate in graph.gates
        if gate.id not in closed
    }


def _free_inputs(graph: Graph, name: str) -> tuple[Port, ...]:
    used = graph.wires_into(name)
    shown = tuple(Port(name, i) for i in range(graph.inputs_shown(name)) if i not in used)
    more = graph.free_input(name)
    return shown or (() if more is None else (more,))
