"""Networks: a plain networkx graph, with the attributes of the file format, becomes a graph."""

from typing import Any

from bpstudio.graph.graph import Graph
from bpstudio.notation.refusal import Refusal

_GATE_KEYS = ("kind", "value", "at", "settings")


def from_networkx(network: Any) -> Graph:
    """Return the graph of a directed networkx graph, the inverse of `Graph.to_networkx`.

    Each node needs a `kind`; `value`, `at` and `settings` may follow. An edge may name its ends
    in `from` and `to`, as “copy1.2” and “q.a”; without, it takes the first free ports. Other
    attributes do not matter. A Refusal says what is wrong as for a file.
    """
    # Only now: the records of the format take time to load, and few networks come this way.
    from bpstudio.storage.assembly import graph_of
    from bpstudio.storage.decoding import converted
    from bpstudio.storage.records import FORMAT, VERSION

    if not network.is_directed():
        raise Refusal("The network is not directed, so nothing says which way its wires lead.")
    record = converted(
        {
            "format": FORMAT,
            "version": VERSION,
            "title": network.graph.get("title", ""),
            "loss": network.graph.get("loss"),
            "gates": [
                {"id": name, **{key: _plain(data[key]) for key in _GATE_KEYS if key in data}}
                for name, data in network.nodes(data=True)
            ],
            "wires": [
                {"from": _end(source, data.get("from")), "to": _end(target, data.get("to"))}
                for source, target, data in network.edges(data=True)
            ],
        }
    )
    return graph_of(record, {})


def _plain(value: Any) -> object:
    """Return arrays and their numbers as Python's lists and numbers."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return value.tolist() if hasattr(value, "tolist") else value


def _end(name: object, written: object) -> object:
    """Return the end of an edge as a file writes it; it must lie on the edge's own node."""
    if written is None:
        return name
    if not isinstance(written, str) or written.partition(".")[0] != name:
        raise Refusal(
            "An edge at “{name}” says that it ends on “{written}”.", name=name, written=written
        )
    return written
