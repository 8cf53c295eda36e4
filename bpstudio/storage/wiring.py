"""Wiring: the wires of a file become wires between ports, with copy gates where outputs fan out."""

from collections.abc import Mapping, Sequence

from bpstudio.gates.kind import MOST_PORTS
from bpstudio.graph.branching import patch_feeding
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate, Port, Wire
from bpstudio.graph.new_names import NewNames
from bpstudio.graph.patch import Patch
from bpstudio.notation.numbers import shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.records import WireRecord
from bpstudio.storage.within import within


def wiring_of(gates: Mapping[str, Gate], records: Sequence[WireRecord]) -> Patch:
    """Return the wires of the records, and the copy gates that they need, as one patch.

    Named ports are taken first; the other ends then get the first free port of their gate.
    """
    sources, targets = [], []
    for index, record in enumerate(records):
        try:
            sources.append(_source(gates, record.source))
            targets.append(_target(gates, record.target))
        except Refusal as refusal:
            raise within(f"wires[{index}]", refusal) from None
    inputs = _inputs(gates, records, targets)
    return _with_copies(gates, sources, inputs)


def _source(gates: Mapping[str, Gate], text: str) -> tuple[str, int | None]:
    name, port = _gate_and_port(gates, text)
    if port is None:
        return name, None
    index = gates[name].kind.output_index(port)
    if index is None:
        raise Refusal("{name} has no output called “{port}”.", name=name, port=shortened(port))
    return name, index


def _target(gates: Mapping[str, Gate], text: str) -> tuple[str, int | None]:
    name, port = _gate_and_port(gates, text)
    kind = gates[name].kind
    if not kind.inputs:
        raise Refusal("{name} is a source: nothing can flow into it.", name=name)
    if port is None:
        return name, None
    index = kind.input_index(port)
    if index is None:
        raise Refusal("{name} has no input called “{port}”.", name=name, port=shortened(port))
    return name, index


def _gate_and_port(gates: Mapping[str, Gate], text: str) -> tuple[str, str | None]:
    name, dot, port = text.partition(".")
    if name not in gates:
        raise Refusal("there is no gate called “{name}”.", name=shortened(name))
    return name, port if dot else None


def _inputs(
    gates: Mapping[str, Gate],
    records: Sequence[WireRecord],
    targets: Sequence[tuple[str, int | None]],
) -> list[Port]:
    """Return the input port of every wire; an input takes one wire."""
    feeding: dict[Port, str] = {}
    for place, (name, index) in enumerate(targets):
        if index is not None:
            port = Port(name, index)
            if port in feeding:
                raise Refusal(
                    "wires[{place}]: input {input} of {name} already has a wire from {start}: "
                    "an input takes one wire.",
                    place=place,
                    input=gates[name].kind.input_name(index),
                    name=name,
                    start=feeding[port],
                )
            feeding[port] = records[place].source
    free = _FreePorts(feeding)
    inputs = []
    for place, (name, index) in enumerate(targets):
        port = Port(name, index) if index is not None else free.next_of(name)
        kind = gates[name].kind
        if port.index >= (MOST_PORTS if kind.growing_inputs else len(kind.inputs)):
            raise Refusal(
                "wires[{place}]: every input of {name} already has a wire.", place=place, name=name
            )
        inputs.append(port)
    return inputs


def _with_copies(
    gates: Mapping[str, Gate], sources: Sequence[tuple[str, int | None]], inputs: Sequence[Port]
) -> Patch:
    """Return the wires; a branch that is used twice gets a further branch of its copy gate."""
    branches: dict[Port, int] = {}
    feeds: dict[str, list[Port]] = {}
    for place, (name, index) in enumerate(sources):
        if not gates[name].kind.is_copy:
            feeds.setdefault(name, []).append(inputs[place])
        elif index is not None:
            branches.setdefault(Port(name, index), place)
    named = {place: port for port, place in branches.items()}
    free = _FreePorts(branches)
    joined = [
        Wire(named[place] if place in named else free.next_of(name), inputs[place])
        for place, (name, _) in enumerate(sources)
        if gates[name].kind.is_copy
    ]
    nothing = Graph()
    new_name = NewNames(nothing, gates)
    feeding = [patch_feeding(nothing, name, targets, new_name) for name, targets in feeds.items()]
    return Patch(
        added=tuple(gate for patch in feeding for gate in patch.added),
        joined=(*joined, *(wire for patch in feeding for wire in patch.joined)),
    )


class _FreePorts:
    """Hands out ports that are not taken, gate by gate, in order."""

    def __init__(self, taken: Mapping[Port, object]) -> None:
        self._taken = taken
        self._next: dict[str, int] = {}

    def next_of(self, name: str) -> Port:
        index = self._next.get(name, 0)
        while (port := Port(name, index)) in self._taken:
            index += 1
        self._next[name] = index + 1
        return port
