"""Layers of single numbers: the gates that together are a vector in a network opened into scalars.

A layer ends with its activations. Its z are what they are made of, its a what they make; the
numbers of one layer side by side are the vector that the layer is in a network of matrices.
"""

from collections.abc import Sequence
from itertools import pairwise

from bpstudio.engine import Trace
from bpstudio.engine.wiring import Wiring
from bpstudio.gates import Family
from bpstudio.gates.gains import AMPLIFY
from bpstudio.gates.sources import INPUT

Rows = tuple[int, ...]


def layers_of_numbers(trace: Trace) -> tuple[Rows, ...]:
    """Return the rows of inputs, z, a, z, a, … and loss, or nothing where there are no layers.

    There are some if several activations of single numbers stand side by side, and if everything
    that leads from one of these groups to the loss leads through the next.
    """
    layout = trace.layout
    if layout.loss is None:
        return ()
    wiring = layout.wiring
    live = wiring.ancestors([layout.loss])
    if any(layout.shapes[row] != () for row in live):
        return ()
    groups = _groups(wiring, live, layout.loss)
    is_wide = any(len(group) > 1 for group in groups[1:])
    is_layered = all(_all_lead_through(wiring, live, start, end) for start, end in pairwise(groups))
    return groups if is_wide and is_layered else ()


def _groups(wiring: Wiring, live: set[int], loss: int) -> tuple[Rows, ...]:
    rows = sorted(live)
    depth = [0] * len(wiring.gates)
    for row in wiring.order:
        before = max((depth[each] for each in wiring.feeding[row]), default=0)
        depth[row] = before + _is_activation(wiring, row)
    activations = [row for row in rows if _is_activation(wiring, row)]
    groups: list[Rows] = []
    for layer in sorted({depth[row] for row in activations}):
        outputs = tuple(row for row in activations if depth[row] == layer)
        sums = tuple(dict.fromkeys(_behind_copies(wiring, row) for row in outputs))
        groups += [sums, outputs]
    if not groups:
        return ()
    earlier = wiring.ancestors(groups[0])
    inputs = tuple(row for row in rows if row in earlier and wiring.gates[row].kind is INPUT)
    found = [group for group in (inputs, *groups, (loss,)) if group]
    # Inputs may be the z themselves, and an activation may be the loss.
    return tuple(group for at, group in enumerate(found) if at == 0 or group != found[at - 1])


def _behind_copies(wiring: Wiring, row: int) -> int:
    """Return the gate whose number an activation gets."""
    (start,) = wiring.feeding[row]
    while wiring.gates[start].kind.is_copy:
        (start,) = wiring.feeding[start]
    return start


def _is_activation(wiring: Wiring, row: int) -> bool:
    kind = wiring.gates[row].kind
    return kind.family is Family.ACTIVATION and kind is not AMPLIFY


def _all_lead_through(
    wiring: Wiring, live: set[int], start: Sequence[int], end: Sequence[int]
) -> bool:
    """Return whether nobody gets from the one group to the loss without meeting the other."""
    seen, waiting = set(start), list(start)
    while waiting:
        following = {wiring.ends[wire] for wire in wiring.leaving[waiting.pop()]} & live
        if not following:
            return False
        waiting += following - seen - set(end)
        seen |= following
    return True
