"""Branching: one output wired to several inputs at once, through at most one new copy gate."""

from collections.abc import Callable, Sequence
from itertools import count

from bpstudio.gates import kind_of
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate, Place, Port, Wire
from bpstudio.graph.patch import Patch

_COPY = kind_of("copy")


def patch_feeding(
    graph: Graph, source: Port, targets: Sequence[Port], new_name: Callable[[str], str]
) -> Patch:
    """Return the patch that wires `source` to all targets, in the time that it takes to list them.

    Source and targets may belong to gates that are still to come. An output in use keeps its
    first place: its wire moves to the first branch of the copy gate, which stands on that wire.
    """
    wire = graph.wire_from(source)
    copy = _copy_behind(graph, source, wire)
    if copy is not None:
        used = graph.wires_from(copy)
        free = (index for index in count() if index not in used)
        branches = zip(free, targets, strict=False)
        return Patch(joined=tuple(Wire(Port(copy, index), target) for index, target in branches))
    ends = [*([] if wire is None else [wire.target]), *targets]
    if len(ends) == 1:
        return Patch(joined=(Wire(source, ends[0]),))
    name = new_name(_COPY.stem)
    at = (0.0, 0.0)
    if wire is not None:
        at = place_between(graph.gate(source.gate).at, graph.gate(wire.target.gate).at)
    return Patch(
        added=(Gate(name, _COPY, at=at),),
        cut=() if wire is None else (wire,),
        joined=(
            Wire(source, Port(name)),
            *(Wire(Port(name, index), target) for index, target in enumerate(ends)),
        ),
    )


def _copy_behind(graph: Graph, source: Port, wire: Wire | None) -> str | None:
    """Return the copy gate that can take further branches: the source itself or the next gate."""
    for name in (source.gate, *([] if wire is None else [wire.target.gate])):
        if name in graph and graph.gate(name).kind.is_copy:
            return name
    return None


def place_between(source: Place, target: Place) -> Place:
    """Return where a copy gate stands on a wire: on the straight line, nearer to the source."""
    (x, y), (u, v) = source, target
    return (round(x + 0.55 * (u - x)), round(y + 0.35 * (v - y)))
