"""The layered graph of the benchmarks: √n layers, two inputs a gate, every output used twice."""

import json
import math

from bpstudio.graph import Graph
from bpstudio.storage import loads

_KINDS = ("add", "multiply", "max", "add")


def layered_graph(n: int) -> Graph:
    """Return a graph of n gates, not counting the copy gates that its fan-out needs."""
    width = max(4, round(math.sqrt(n)))
    gates: list[dict[str, object]] = []
    wires = []
    for i in range(n):
        layer, k = divmod(i, width)
        gate: dict[str, object] = {"id": f"g{i}", "at": [layer * 220, k * 110]}
        if layer == 0:
            gate |= {"kind": "input", "value": 0.5 + 0.01 * k}
        else:
            gate["kind"] = _KINDS[(i + layer) % len(_KINDS)]
            base = (layer - 1) * width
            wires.append({"from": f"g{base + k}", "to": f"g{i}.a"})
            wires.append({"from": f"g{base + (k + 1) % width}", "to": f"g{i}.b"})
        gates.append(gate)
    graph = {"format": "bpstudio-graph", "version": 1, "gates": gates, "wires": wires}
    return loads(json.dumps(graph | {"loss": f"g{n - 1}"}))
