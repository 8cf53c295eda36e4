"""Branching: one output wired to several inputs at once, through at most one new copy gate."""

from collections.abc import Callable, Sequence
from itertools import count

from bpstudio.gates import kind_of
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate, Place, Port, Wire
from bpstudio.graph.patch import Patch

_COPY = kind_of("copy")


def feeder_of(graph: Graph, name: str) -> str:
    """Return the gate that further wires leave: the copy gate behind an output, or the gate."""
    wire = graph.wire_from(Port(name))
    if wire is None or graph.gate(name).kind.is_copy:
        return name
    return wire.target.gate if graph.gate(wire.target.gate).kind.is_copy else name


def patch_feeding(
    graph: Graph, feeder: str, targets: Sequence[Port], new_name: Callable[[str], str]
) -> Patch:
    """Return the patch that wires a gate to all targets, in the time that it takes to list them.

    The gate is one that `feeder_of` returns; it and the targets may be still to come. An output
    in use keeps its first place: its wire moves to the first branch of the copy gate, which
    stands on that wire.
    """
    if feeder in graph and graph.gate(feeder).kind.is_copy:
        used = graph.wires_from(feeder)
        free = (Port(feeder, index) for index in count() if index not in used)
        return Patch(joined=tuple(map(Wire, free, targets)))
    source = Port(feeder)
    wire = graph.wire_from(source)
    ends = [*([] if wire is None else [wire.target]), *targets]
    if len(ends) == 1:
        return Patch(joined=(Wire(source, ends[0]),))
    at = (0.0, 0.0)
    if wire is not None:
        at = place_between(graph.gate(feeder).at, graph.gate(wire.target.gate).at)
    copy = Gate(new_name(_COPY.stem), _COPY, at=at)
    branches = (Wire(Port(copy.id, index), target) for index, target in enumerate(ends))
    return Patch(
        added=(copy,),
        cut=() if wire is None else (wire,),
        joined=(Wire(source, Port(copy.id)), *branches),
    )


def place_between(source: Place, target: Place) -> Place:
    """Return where a copy gate stands on a wire: on the straight line, nearer to the source."""
    (x, y), (u, v) = source, target
    return (float(round(0.45 * x + 0.55 * u)), float(round(0.65 * y + 0.35 * v)))
