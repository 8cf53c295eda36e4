import json

import pytest


@pytest.fixture
def text_of():
    """Write a file by hand: gates as {name: kind} or records, wires as “x -> q.a”."""

    def write(gates, wires=(), **keys):
        if isinstance(gates, dict):
            gates = [{"id": name, "kind": kind} for name, kind in gates.items()]
        pairs = [wire.split(" -> ") if isinstance(wire, str) else wire for wire in wires]
        wires = [
            {"from": pair[0], "to": pair[1]} if isinstance(pair, list) else pair for pair in pairs
        ]
        frame = {"format": "bpstudio-graph", "version": 1, "gates": gates, "wires": wires}
        return json.dumps(frame | keys)

    return write
