"""Words for edits: how labels and refusals speak of gates and wires."""

from collections.abc import Collection, Sequence

from bpstudio.graph import Gate, Graph, Wire
from bpstudio.graph.fan_out import origin_of
from bpstudio.notation.names import reason_against_name
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


def the_gate(graph: Graph, name: str) -> Gate:
    """Return the gate with that name; a Refusal says that there is none."""
    if name not in graph:
        raise Refusal("There is no gate called “{name}”.", name=name)
    return graph.gate(name)


def a_new_name(graph: Graph, name: str) -> str:
    """Return the name; a Refusal says why no new gate can have it."""
    reason = reason_against_name(name)
    if reason is None and name in graph:
        reason = Words("There already is a gate called “{name}”.", name=name)
    if reason is not None:
        raise Refusal(reason)
    return name


def gates_in_words(names: Collection[str]) -> str:
    """Return the name of a single gate, or how many there are: “x”, “3 gates”."""
    return next(iter(names)) if len(names) == 1 else Words("{count} gates", count=len(names))


def wires_in_words(graph: Graph, wires: Sequence[Wire]) -> str:
    """Return where a single wire leads, or how many there are: “wire from x to q”, “3 wires”."""
    if len(wires) != 1:
        return Words("{count} wires", count=len(wires))
    return Words(
        "wire from {start} to {end}", start=start_of(graph, wires[0]), end=wires[0].target.gate
    )


def start_of(graph: Graph, wire: Wire) -> str:
    """Return the name of the gate whose value the wire carries, behind any copy gates."""
    return origin_of(graph, wire.source).gate
