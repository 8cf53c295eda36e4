"""Fan-out: copy gates that come when an output is used twice and go when it no longer is."""

from collections import deque
from collections.abc import Iterable

from bpstudio.gates import kind_of
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate, Place, Port, Wire
from bpstudio.graph.patch import Patch, Swap, combined

_COPY = kind_of("copy")


def patch_joining(graph: Graph, source: Port, target: Port) -> Patch:
    """Return the patch that wires `source` to `target`, through a copy gate if it is in use.

    The wire must be allowed (see `rules.reason_against`).
    """
    wire = graph.wire_from(source)
    if wire is None:
        return Patch(joined=(Wire(source, target),))
    branch = _free_branch(graph, source.gate) or _free_branch(graph, wire.target.gate)
    if branch is not None:
        return Patch(joined=(Wire(branch, target),))
    copy = Gate(graph.new_name("copy"), _COPY, at=_place_of_copy(graph, source, wire.target))
    return Patch(
        added=(copy,),
        cut=(wire,),
        joined=(
            Wire(source, Port(copy.id)),
            Wire(Port(copy.id, 0), wire.target),
            Wire(Port(copy.id, 1), target),
        ),
    )


def patch_parting(graph: Graph, wires: Iterable[Wire], gates: Iterable[str] = ()) -> Patch:
    """Return the patch that cuts wires and removes gates with all their wires.

    Copy gates that lose branches and have only one left are dissolved into a plain wire; those
    that have none left go altogether. A loss that goes is no longer the chosen one.
    """
    names = dict.fromkeys(gates)
    cut = dict.fromkeys(wires)
    for name in names:
        cut.update(dict.fromkeys(graph.wires_into(name).values()))
        cut.update(dict.fromkeys(graph.wires_from(name).values()))
    main = Patch(
        removed=tuple(graph.gate(name) for name in names),
        cut=tuple(cut),
        loss=Swap(graph.chosen_loss, None) if graph.chosen_loss in names else None,
    )
    graph.apply(main)
    steps = [main]
    waiting = deque(dict.fromkeys(w.source.gate for w in cut if w.source.gate not in names))
    while waiting:
        name = waiting.popleft()
        step = _dissolving(graph, name) if name in graph else None
        if step is not None:
            graph.apply(step)
            steps.append(step)
            waiting.extend(w.source.gate for w in step.cut if w.source.gate != name)
    for step in reversed(steps):
        graph.apply(step.inverse)
    return combined(steps)


def _dissolving(graph: Graph, name: str) -> Patch | None:
    gate = graph.gate(name)
    branches = tuple(graph.wires_from(name).values())
    feeding = graph.wire_into(Port(name))
    if not gate.kind.is_copy or len(branches) > 1 or (branches and feeding is None):
        return None
    loss = Swap(name, None) if graph.chosen_loss == name else None
    if feeding is None:
        return Patch(removed=(gate,), loss=loss)
    joined = tuple(Wire(feeding.source, branch.target) for branch in branches)
    return Patch(removed=(gate,), cut=(feeding, *branches), joined=joined, loss=loss)


def _free_branch(graph: Graph, name: str) -> Port | None:
    return graph.free_output(name) if graph.gate(name).kind.is_copy else None


def _place_of_copy(graph: Graph, source: Port, target: Port) -> Place:
    """Return a place on the straight line from source to target, nearer to the source."""
    (x, y), (u, v) = graph.gate(source.gate).at, graph.gate(target.gate).at
    return (x + 0.55 * (u - x), y + 0.35 * (v - y))
