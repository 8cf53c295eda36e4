"""Reach: the gates that lead to some gates, and those that some gates lead to."""

from collections.abc import Callable, Iterable

from bpstudio.graph.graph import Graph


def upstream_of(graph: Graph, names: Iterable[str]) -> frozenset[str]:
    """Return the gates with all those whose values reach them."""
    return _reached(
        names, lambda name: (wire.source.gate for wire in graph.wires_into(name).values())
    )


def downstream_of(graph: Graph, names: Iterable[str]) -> frozenset[str]:
    """Return the gates with all those that their values reach."""
    return _reached(
        names, lambda name: (wire.target.gate for wire in graph.wires_from(name).values())
    )


def _reached(names: Iterable[str], beside: Callable[[str], Iterable[str]]) -> frozenset[str]:
    reached = set(names)
    waiting = list(reached)
    while waiting:
        fresh = set(beside(waiting.pop())) - reached
        reached |= fresh
        waiting.extend(fresh)
    return frozenset(reached)
