"""Layers of parameters: how many bends lie between a parameter and the loss."""

from bpstudio.gates import Family
from bpstudio.graph import Graph

# max(0, x) is as good an activation as relu.
_BENDS = (Family.ACTIVATION, Family.SELECTION)


def layers_of(graph: Graph) -> dict[str, int]:
    """Return the layer of every parameter that the loss depends on, 1 for the one farthest back.

    Parameters are of one layer if as many activations follow on their longest way to the loss.
    """
    if graph.loss is None:
        return {}
    behind: dict[str, int] = {}
    for name in reversed(graph.in_forward_order()):
        ways = [
            behind[wire.target.gate]
            for wire in graph.wires_from(name).values()
            if wire.target.gate in behind
        ]
        if ways or name == graph.loss:
            is_bend = graph.gate(name).kind.family in _BENDS
            behind[name] = max(ways, default=0) + is_bend
    found = {
        gate.id: behind[gate.id]
        for gate in graph.gates
        if gate.kind.name == "parameter" and gate.id in behind
    }
    numbers = {depth: at + 1 for at, depth in enumerate(sorted(set(found.values()), reverse=True))}
    return {name: numbers[depth] for name, depth in found.items()}
