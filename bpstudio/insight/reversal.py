"""The reversed network: the backward pass of a graph as a graph of its own (notes 001).

Once the values are known, the backward pass is linear: it adds, copies, and multiplies by numbers
that stay as they are. So it is itself a network, drawn mirrored:

    forward            backward
    copy               add                                 the gradients of the branches meet
    add                copy                                the upstream gradient is handed on
    multiply           × the other input, which was saved  a scale gate, whose factor is constant
    max                × 1 or × 0                          a switch
    activation         × σ'(z)                             an op-amp, whose gain is constant

and every other gate is × its local derivatives. The input of the reversed network is the gradient
of the loss, its outputs are the gradients of the sources, and what flows on its wires are the
gradients on the wires of the graph.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from bpstudio.engine import Trace
from bpstudio.graph import Graph, Patch, Port, Wire
from bpstudio.insight.mirror import Mirror
from bpstudio.insight.reversed_gates import ReversedGates
from bpstudio.insight.slopes import locals_of
from bpstudio.notation.numbers import format_number, format_shape
from bpstudio.notation.refusal import Refusal


@dataclass(frozen=True, slots=True, eq=False)
class ReversedNetwork:
    """The backward pass as a graph, and which of its gates and wires belong to which of the other.

    `seed` is the input that carries the gradient of the loss. `partner_of` gives for a forward
    gate the gate at which its gradient arrives (of a source x that is the output d_x), `origin_of`
    for each reversed gate the forward gate whose rule it is a part of, and `wire_partner_of` for
    a forward wire the wire with its gradient. `amplifiers` are the op-amps.
    """

    graph: Graph
    seed: str
    partner_of: Mapping[str, str]
    origin_of: Mapping[str, str]
    wire_partner_of: Mapping[Wire, Wire]
    amplifiers: frozenset[str]


def reversed_network(graph: Graph, trace: Trace) -> ReversedNetwork:
    """Return the backward pass of a graph as a graph; `trace` has the graph's present numbers.

    Only what the loss depends on is in it. A Refusal says where a value is an array, or where a
    local derivative is infinite or undefined. Branches to constants that have no derivative, as
    c in xᶜ for x < 0, are left out.
    """
    loss, rows = _backward_order(trace)
    wiring = trace.layout.wiring
    names = [gate.id for gate in wiring.gates]
    building = ReversedGates(graph, Mirror(graph, [names[row] for row in rows]))
    seed = building.put_seed(names[loss], _seed_of(trace))
    partner_of: dict[str, str] = {}
    wire_partner_of: dict[Wire, Wire] = {}
    exits: dict[int, Port] = {}
    for row in rows:
        wires = [wire for wire in wiring.leaving[row] if wire in exits]
        if row != loss and not wires:
            continue
        partner, ports = building.put_for(names[row], len(wires), _slopes_by_port(trace, row))
        partner_of[names[row]] = partner
        if row == loss:
            building.join(Port(seed), Port(partner))
        for index, wire in enumerate(wires):
            joined = building.join(exits[wire], Port(partner, index))
            wire_partner_of[wiring.wires[wire]] = joined
        arriving = {wiring.wires[wire].target.index: wire for wire in wiring.arriving[row]}
        exits |= {arriving[index]: port for index, port in ports.items()}
    network = Graph(graph.title)
    network.apply(Patch(added=tuple(building.gates.values()), joined=tuple(building.wires)))
    return ReversedNetwork(
        network,
        seed,
        partner_of,
        building.origin_of,
        wire_partner_of,
        frozenset(building.amplifiers),
    )


def _backward_order(trace: Trace) -> tuple[int, list[int]]:
    """Return the loss and the gates that it depends on, it first, each before those feeding it."""
    layout = trace.layout
    if layout.loss is None:
        raise Refusal("There is no backward pass to reverse: no gate with a value is the loss.")
    live = layout.wiring.ancestors([layout.loss])
    for row in live:
        shape = layout.shapes[row]
        if shape:
            name = layout.wiring.gates[row].id
            raise Refusal(
                "{name} is {shape}: only a graph of single numbers has a reversed network.",
                name=name,
                shape=format_shape(shape),
            )
    return layout.loss, [row for row in reversed(layout.wiring.order) if row in live]


def _seed_of(trace: Trace) -> float:
    return float(trace.tape[trace.layout.seed][0])


def _slopes_by_port(trace: Trace, row: int) -> dict[int, float]:
    """Return a gate's local derivatives by input port, in the order of the ports."""
    wiring = trace.layout.wiring
    if not wiring.arriving[row]:
        return {}
    slopes: dict[int, float] = {}
    for wire, slope in zip(wiring.arriving[row], locals_of(trace, row), strict=True):
        if math.isfinite(slope):
            slopes[wiring.wires[wire].target.index] = slope
        elif not trace.layout.is_fixed[wiring.starts[wire]]:
            end, start = wiring.gates[row].id, wiring.gates[wiring.starts[wire]].id
            number = format_number(slope)
            raise Refusal(
                "The local derivative of {end} by {start} is {number}: no gate has that gain.",
                end=end,
                start=start,
                number=number,
            )
    return slopes
