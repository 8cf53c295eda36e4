"""From where to where: the gates and wires whose Jacobian a selection asks for."""

from collections.abc import Collection
from dataclasses import dataclass

from bpstudio.graph import Graph, Wire
from bpstudio.insight.walking import Start
from bpstudio.picture.drawing import Drawing

_MOST = 64
"""Of more selected gates it is not asked which of them lead to which."""


@dataclass(frozen=True, slots=True)
class Between:
    """The two sides of a Jacobian."""

    starts: tuple[Start, ...]
    ends: tuple[Start, ...]

    def is_in(self, drawing: Drawing) -> bool:
        """Return whether both sides are still in a drawing."""
        geometry = drawing.geometry
        return all(
            each in geometry.wire_row if isinstance(each, Wire) else each in geometry.row
            for each in (*self.starts, *self.ends)
        )


def between(graph: Graph, gates: Collection[str], wires: Collection[Wire]) -> Between | None:
    """Return what a selection asks for, or None if nothing follows from it.

    One gate: from all its inputs to itself. One wire: from it to the gate on which it ends.
    Several gates: from those that lead to others of them to those others. Two wires: from the
    earlier to the later.
    """
    if len(wires) == 1 and not gates:
        (wire,) = wires
        return Between((wire,), (wire.target.gate,))
    if len(wires) == 2 and not gates:
        return _between_wires(graph, *wires)
    if len(gates) == 1:
        (name,) = gates
        arriving = [wire for _, wire in sorted(graph.wires_into(name).items())]
        return Between(tuple(arriving), (name,)) if arriving else None
    if not gates or len(gates) > _MOST:
        return None
    return _between_gates(graph, [gate.id for gate in graph.gates if gate.id in gates])


def _between_wires(graph: Graph, one: Wire, other: Wire) -> Between | None:
    for first, second in ((one, other), (other, one)):
        if graph.leads_to(first.target.gate, second.source.gate):
            return Between((first,), (second,))
    return None


def _between_gates(graph: Graph, names: list[str]) -> Between | None:
    starts = tuple(
        name
        for name in names
        if any(other != name and graph.leads_to(name, other) for other in names)
    )
    ends = tuple(name for name in names if name not in starts)
    reached = tuple(end for end in ends if any(graph.leads_to(start, end) for start in starts))
    return Between(starts, reached) if starts and reached else None
