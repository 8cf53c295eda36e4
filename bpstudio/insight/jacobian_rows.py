"""Rows of a Jacobian: the gradients of single elements, carried back to where one goes from."""

from collections.abc import Sequence

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.rules import backward_of
from bpstudio.gates import Array
from bpstudio.graph import Wire
from bpstudio.insight.slopes import array_of, inputs_of
from bpstudio.insight.walking import Start, value_at


def rows_of(trace: Trace, starts: Sequence[Start], end: Start) -> Array:
    """Return ∂end/∂starts, a row for each element of `end`: as many passes back as it has.

    What a start is made of does not count; a wire that is a start is one branch without the others.
    """
    wiring = trace.layout.wiring
    row = wiring.row[end.source.gate if isinstance(end, Wire) else end]
    shape = value_at(trace, end).shape
    rows: list[Array] = []
    for index in np.ndindex(shape):
        unit = np.zeros(shape)
        unit[index] = 1.0
        rows.append(_row(trace, starts, end, row, unit))
    return np.array(rows)


def _row(trace: Trace, starts: Sequence[Start], end: Start, row: int, unit: Array) -> Array:
    found: dict[Start, Array] = {}
    if end in starts:
        found[end] = unit
    else:
        found = _carried_back(trace, frozenset(starts), row, unit)
    blocks = (found.get(start, np.zeros(value_at(trace, start).shape)) for start in starts)
    return np.concatenate([block.ravel() for block in blocks])


def _carried_back(
    trace: Trace, starts: frozenset[Start], row: int, unit: Array
) -> dict[Start, Array]:
    """Return the gradients of one number at those starts on which it depends."""
    wiring = trace.layout.wiring
    at_gate: dict[int, Array] = {row: unit}
    found: dict[Start, Array] = {}
    for each in reversed(wiring.order):
        upstream = at_gate.pop(each, None)
        if upstream is None:
            continue
        name = wiring.gates[each].id
        if name in starts:
            found[name] = upstream
        elif wiring.arriving[each]:
            rule = backward_of(wiring.gates[each])
            slopes = rule(upstream, array_of(trace, each), *inputs_of(trace, each))
            for wire, gate, slope in zip(
                wiring.arriving[each], wiring.feeding[each], slopes, strict=True
            ):
                if wiring.wires[wire] in starts:
                    found[wiring.wires[wire]] = slope
                else:
                    at_gate[gate] = at_gate[gate] + slope if gate in at_gate else slope
    return found
