"""Walking: from one gate or wire forward through everything that depends on it."""

from collections.abc import Callable, Sequence

import numpy as np

from bpstudio.engine import Trace
from bpstudio.gates import Array
from bpstudio.graph import Wire
from bpstudio.insight.slopes import array_of
from bpstudio.notation.refusal import Refusal

Start = str | Wire
"""A gate, with all that leaves it, or a wire: one branch of a copy gate without the others."""
Element = tuple[int, ...]
Through = Callable[[int, Sequence[Array | None]], Array]


def value_at(trace: Trace, start: Start) -> Array:
    """Return the value at a gate or on a wire; a Refusal says if there is none."""
    wiring = trace.layout.wiring
    if isinstance(start, Wire) and start not in trace.layout.wire_row:
        raise Refusal(
            "There is no wire from {start} to {end}.",
            start=start.source.gate,
            end=start.target.gate,
        )
    name = start.source.gate if isinstance(start, Wire) else start
    if name not in wiring.row:
        raise Refusal("There is no gate called “{name}”.", name=name)
    row = wiring.row[name]
    if not trace.layout.has_value[row]:
        raise Refusal("{name} has no value yet.", name=name)
    return array_of(trace, row)


def direction_at(trace: Trace, start: Start, element: Element) -> Array:
    """Return 1 at one element of a value and 0 elsewhere, or 1 everywhere for no element."""
    direction = np.zeros(value_at(trace, start).shape)
    try:
        direction[element] = 1.0
    except IndexError:
        name = start.source.gate if isinstance(start, Wire) else start
        index = ", ".join(map(str, element))
        raise Refusal("{name} has no element [{index}].", name=name, index=index) from None
    return direction


def walked(trace: Trace, start: Start, first: Array, through: Through) -> dict[int, Array]:
    """Carry an array from a gate or wire through all later gates; return one a gate, in order.

    `through` gets a gate's row and what arrives at its inputs, None where nothing does.
    """
    layout = trace.layout
    on_wire: dict[int, Array] = {}
    found: dict[int, Array] = {}
    if isinstance(start, Wire):
        on_wire[layout.wire_row[start]] = first
    else:
        found[layout.wiring.row[start]] = first
    for row in layout.wiring.order:
        if row in found or not layout.has_value[row]:
            continue
        wires = zip(layout.wiring.arriving[row], layout.wiring.feeding[row], strict=True)
        arriving = [on_wire.get(wire, found.get(gate)) for wire, gate in wires]
        if any(each is not None for each in arriving):
            found[row] = through(row, arriving)
    return found
