"""Perturbed runs: what the loss would be if one number of a trace were a little different."""

import numpy as np

from bpstudio.engine.halves import forward_half
from bpstudio.engine.layout import Layout, Places
from bpstudio.engine.rules import forward_of
from bpstudio.engine.stacked import input_places, output_stretch
from bpstudio.gates import Array

# Perturbed runs go side by side until they fill this many floats: 32 MB.
_MOST_SIDE_BY_SIDE = 4_000_000


def perturbed_losses(layout: Layout, tape: Array, places: Places, shifts: Array) -> Array:
    """Return the loss once for every shift, added to the value at the place of its row.

    `places` are ascending; `shifts` has one row for each of them and as many columns as wanted.
    """
    with np.errstate(all="ignore"):
        if not all(stack.is_scalar for stack in layout.stacks):
            return _one_by_one(layout, tape, places, shifts)
        rows = max(1, _MOST_SIDE_BY_SIDE // (layout.values_end * shifts.shape[1]))
        cuts = range(rows, len(places), rows)
        chunks = zip(np.split(places, cuts), np.split(shifts, cuts), strict=True)
        return np.concatenate([_side_by_side(layout, tape, *chunk) for chunk in chunks])


def _side_by_side(layout: Layout, tape: Array, places: Places, shifts: Array) -> Array:
    """Run all perturbations at once, one column each: the stacked rules take any shape."""
    values = np.repeat(tape[: layout.values_end, np.newaxis], shifts.size, axis=1)
    columns = np.arange(shifts.size).reshape(shifts.shape)
    at = np.broadcast_to(places[:, np.newaxis], shifts.shape)
    values[at, columns] += shifts
    for stack in layout.computing_stacks:
        stretch = output_stretch(layout, stack)
        if not stack.is_live or stretch.stop <= places[0]:
            continue
        rule = forward_of(layout.wiring.gates[stack.rows[0]])
        values[stretch] = rule(*values[input_places(layout, stack)])
        low, high = np.searchsorted(places, (stretch.start, stretch.stop))
        values[at[low:high], columns[low:high]] += shifts[low:high]
    losses: Array = values[_loss_stretch(layout)].sum(axis=0)
    return losses.reshape(shifts.shape)


def _one_by_one(layout: Layout, tape: Array, places: Places, shifts: Array) -> Array:
    """Run one perturbation after the other, each from its own gate on."""
    scratch = tape.copy()
    runs = [
        (int(layout.value_at[stack.rows[0]]), forward_half(layout, stack, scratch).run)
        for stack in layout.computing_stacks
        if stack.is_live
    ]
    losses = np.empty(shifts.shape)
    for row, place in enumerate(places.tolist()):
        for column, shift in enumerate(shifts[row].tolist()):
            scratch[place] = tape[place] + shift
            for start, run in runs:
                if start > place:
                    run()
            losses[row, column] = scratch[_loss_stretch(layout)].sum()
        scratch[: layout.values_end] = tape[: layout.values_end]
    return losses


def _loss_stretch(layout: Layout) -> slice:
    assert layout.loss is not None, "without a loss nothing has a gradient"
    start = int(layout.value_at[layout.loss])
    return slice(start, start + layout.seed.stop - layout.seed.start)
