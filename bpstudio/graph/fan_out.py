"""Fan-out: copy gates that come when an output is used twice and go when it no longer is."""

from collections import deque
from collections.abc import Iterable

from bpstudio.gates import kind_of
from bpstudio.graph.branching import place_between
from bpstudio.graph.draft import Draft
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate, Port, Wire
from bpstudio.graph.patch import Patch

_COPY = kind_of("copy")


def patch_joining(graph: Graph, source: Port, target: Port) -> Patch:
    """Return the patch that wires `source` to `target`, through a copy gate if it is in use.

    The wire must be allowed (see `rules.reason_against`).
    """
    draft = Draft(graph)
    join_in(draft, source, target)
    return draft.patch


def patch_parting(graph: Graph, wires: Iterable[Wire], gates: Iterable[str] = ()) -> Patch:
    """Return the patch that cuts wires and removes gates with all their wires.

    Copy gates that lose branches and have only one left are dissolved into a plain wire; those
    that have none left go altogether. A loss that goes is no longer the chosen one.
    """
    draft = Draft(graph)
    names = dict.fromkeys(gates)
    feeding = [wire.source.gate for name in names for wire in graph.wires_into(name).values()]
    for name in names:
        draft.remove(name)
    for wire in dict.fromkeys(wires):
        if draft.holds(wire):
            draft.cut(wire)
            feeding.append(wire.source.gate)
    dissolve_in(draft, feeding)
    return draft.patch


def join_in(draft: Draft, source: Port, target: Port) -> None:
    """Wire `source` to the free port `target`, through a copy gate if `source` is in use."""
    wire = draft.wire_from(source)
    if wire is None:
        draft.join(Wire(source, target))
        return
    branch = _free_branch(draft, source.gate) or _free_branch(draft, wire.target.gate)
    if branch is None:
        branch = _branch_of_new_copy(draft, wire)
    draft.join(Wire(branch, target))


def dissolve_in(draft: Draft, names: Iterable[str]) -> None:
    """Dissolve those of the gates that are copies and have lost branches down to one or none.

    A copy that nothing feeds keeps its last branch: there is nothing to wire it to.
    """
    waiting = deque(dict.fromkeys(names))
    while waiting:
        name = waiting.popleft()
        if name not in draft or not draft.gate(name).kind.is_copy:
            continue
        branches = tuple(draft.wires_from(name).values())
        feeding = draft.wire_into(Port(name))
        if len(branches) > 1 or (branches and feeding is None):
            continue
        draft.remove(name)
        if feeding is not None and branches:
            draft.join(Wire(feeding.source, branches[0].target))
        elif feeding is not None:
            waiting.append(feeding.source.gate)


def origin_of(graph: Graph, port: Port) -> Port:
    """Return the output whose value stands at an output: for a copy's branch, what is copied."""
    while graph.gate(port.gate).kind.is_copy:
        wire = graph.wire_into(Port(port.gate))
        if wire is None:
            break
        port = wire.source
    return port


def _branch_of_new_copy(draft: Draft, wire: Wire) -> Port:
    """Put a copy gate into a wire and return its second branch."""
    name = draft.new_name("copy")
    source, target = draft.gate(wire.source.gate), draft.gate(wire.target.gate)
    draft.put(Gate(name, _COPY, at=place_between(source.at, target.at)))
    draft.cut(wire)
    draft.join(Wire(wire.source, Port(name)))
    draft.join(Wire(Port(name, 0), wire.target))
    return Port(name, 1)


def _free_branch(draft: Draft, name: str) -> Port | None:
    return draft.free_output(name) if draft.gate(name).kind.is_copy else None
