"""Wanted: the gates whose gradients a reader has asked for, kept with the graph."""

from collections.abc import Sequence

from bpstudio.gates.sources import CONSTANT
from bpstudio.graph.graph import Graph

KEY = "wanted"
MOST_BY_ITSELF = 8
"""So many sources are wanted where nobody has said which."""


def wanted_in(graph: Graph) -> tuple[str, ...]:
    """Return the gates that are wanted and still there; by itself a graph wants its sources.

    Constants are not among them: nobody asks for their derivatives.
    """
    asked = asked_in(graph)
    if asked is not None:
        return tuple(name for name in asked if name in graph)
    sources = (gate for gate in graph.gates if gate.kind.is_source and gate.kind is not CONSTANT)
    return tuple(gate.id for gate, _ in zip(sources, range(MOST_BY_ITSELF), strict=False))


def asked_in(graph: Graph) -> tuple[str, ...] | None:
    """Return the names that somebody has chosen, also of gates that are gone, or None."""
    found = graph.extras.get(KEY)
    return found if isinstance(found, tuple) else None


def renamed(wanted: Sequence[str] | None, old: str, new: str) -> tuple[str, ...] | None:
    """Return the names after a gate has been given another one."""
    return None if wanted is None else tuple(new if name == old else name for name in wanted)
