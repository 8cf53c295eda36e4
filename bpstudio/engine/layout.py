"""The layout says where each number of a run stands on the tape, one flat array of floats.

First come the values, one stretch a gate; then the downstream gradients, one stretch a wire that
the loss depends on; then the seed, which is the gradient of the loss with respect to itself; the
last number is a NaN that stands for everything blank. Gates of one stack, and their wires port by
port, lie side by side: a whole stack is written by one assignment.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

import numpy as np
import numpy.typing as npt

from bpstudio.engine.readiness import readiness_of
from bpstudio.engine.stacks import Stack, stacks_of
from bpstudio.engine.traits import Numbers
from bpstudio.engine.wiring import Wiring, wiring_of
from bpstudio.gates import Array, Shape
from bpstudio.graph import Graph, Wire

Places = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]
_NOTHING_GIVEN: Mapping[str, Shape] = {}
_NO_SHAPES: Mapping[int, Shape] = {}


@dataclass(frozen=True, eq=False)
class Layout:
    """The compiled structure of a graph: its wiring, shapes, stacks and places on the tape.

    `value_at` and `gradient_at` hold one place a gate, `downstream_at` one a wire: where the
    stretch begins, or `blank` where there is none. `values_end` is where the values end. `is_live`
    says of each gate whether the loss depends on it. `unusual` are the rows of all gates but those
    that surely make one number of numbers.
    `loss` is None if no loss is known or if it cannot run; `loss_name` is the graph's own answer.
    """

    wiring: Wiring
    shapes: tuple[Shape | None, ...]
    unusual: tuple[int, ...]
    problems: dict[str, str]
    stacks: tuple[Stack, ...]
    is_live: Numbers
    loss_name: str | None
    loss: int | None
    value_at: Places
    gradient_at: Places
    downstream_at: Places
    values_end: int
    seed: slice
    blank: int

    @property
    def computing_stacks(self) -> Iterator[Stack]:
        """The stacks of gates that have a rule: all but the sources."""
        return (
            stack for stack in self.stacks if not self.wiring.gates[stack.rows[0]].kind.is_source
        )

    @cached_property
    def wire_row(self) -> dict[Wire, int]:
        """Where each wire stands in all per-wire arrays."""
        return {wire: row for row, wire in enumerate(self.wiring.wires)}

    @property
    def starts(self) -> Places:
        """Per wire: the row of the gate that it leaves."""
        return self.wiring.start_rows

    @property
    def ends(self) -> Places:
        """Per wire: the row of the gate on which it ends."""
        return self.wiring.end_rows

    @cached_property
    def has_value(self) -> Flags:
        """Per gate: whether it can run."""
        return np.not_equal(self.value_at, self.blank)

    @cached_property
    def has_downstream(self) -> Flags:
        """Per wire: whether the loss depends on what flows on it."""
        return np.not_equal(self.downstream_at, self.blank)

    @cached_property
    def is_tensor(self) -> Flags:
        """Per gate: whether its value is an array and not just a number."""
        is_tensor = np.zeros(len(self.shapes), dtype=np.bool_)
        is_tensor[[row for row in self.unusual if self.shapes[row]]] = True
        return is_tensor

    @cached_property
    def is_fixed(self) -> Flags:
        """Per gate: whether nothing but constants leads to it."""
        fixed = np.zeros(len(self.wiring.gates), dtype=np.bool_)
        fixed[list(self.wiring.fixed())] = True
        return fixed

    @cached_property
    def scalar_value_at(self) -> Places:
        """Per gate: where its number stands on the tape, or blank if it has none or several."""
        return np.where(self.is_tensor, self.blank, self.value_at)

    @cached_property
    def scalar_downstream_at(self) -> Places:
        """Per wire: where its gradient stands on the tape, or blank if it has none or several."""
        return np.where(self.is_tensor[self.starts], self.blank, self.downstream_at)

    def view(self, tape: Array, at: int, row: int) -> Array:
        """Return the part of a tape that begins at `at`, in the shape of a gate's value."""
        shape = self.shapes[row]
        assert shape is not None, "blank gates stand nowhere on the tape"
        return tape[at : at + prod(shape)].reshape(shape)

    def branch_places(self, stack: Stack) -> Places:
        """Return where the gradients of a live stack begin: one row a branch, one column a gate."""
        if stack.rows[0] == self.loss:
            return self.gradient_at[[self.loss]][np.newaxis]
        leaving = self.wiring.leaving.all_of(stack.array)
        places = self.downstream_at[leaving]
        live: Places = places[places != self.blank]
        return live.reshape(len(stack.rows), -1).T


def layout_of(graph: Graph, given: Mapping[str, Shape] = _NOTHING_GIVEN) -> Layout:
    """Return the layout of a graph; linear in its gates and wires.

    `given` holds, by name, the shapes of sources whose values come from somewhere else.
    """
    wiring = wiring_of(graph)
    return laid_out(wiring, graph.loss, {wiring.row[name]: given[name] for name in given})


def laid_out(
    wiring: Wiring,
    loss_name: str | None,
    given: Mapping[int, Shape] = _NO_SHAPES,
    find_live: Callable[[int], Numbers | None] = lambda _loss: None,
) -> Layout:
    """Return the layout of what is wired so; `given` holds shapes by row.

    `find_live` may know which gates a loss that can run depends on.
    """
    readiness = readiness_of(wiring, given)
    loss = None if loss_name is None else wiring.row[loss_name]
    if loss is not None and not readiness.runs[loss]:
        loss = None
    is_live = None if loss is None else find_live(loss)
    if is_live is None:
        is_live = np.zeros(len(wiring.gates), dtype=np.intp)
        is_live[[] if loss is None else list(wiring.ancestors([loss]))] = 1
    stacks = stacks_of(wiring, readiness, is_live, loss)
    sizes = readiness.sizes
    sizes_on_wires = sizes[wiring.start_rows]
    rows = _concatenated([stack.array for stack in stacks])
    live_wires = _live_wires(wiring, stacks)
    values_end = int(sizes[rows].sum())
    seed_start = values_end + int(sizes_on_wires[live_wires].sum())
    blank = seed_start + (0 if loss is None else int(sizes[loss]))
    downstream_at = _side_by_side(live_wires, sizes_on_wires, values_end, blank)
    gradient_at = _gradient_places(wiring, live_wires, downstream_at, blank)
    if loss is not None:
        gradient_at[loss] = seed_start
    return Layout(
        wiring=wiring,
        shapes=readiness.shapes,
        unusual=readiness.unusual,
        problems=readiness.problems,
        stacks=stacks,
        is_live=is_live,
        loss_name=loss_name,
        loss=loss,
        value_at=_side_by_side(rows, sizes, 0, blank),
        gradient_at=gradient_at,
        downstream_at=downstream_at,
        values_end=values_end,
        seed=slice(seed_start, blank),
        blank=blank,
    )


def _live_wires(wiring: Wiring, stacks: tuple[Stack, ...]) -> Places:
    """Return the wires into live gates: stack by stack, in each of them port by port."""
    return _concatenated(
        [wiring.arriving.side_by_side(stack.array).ravel() for stack in stacks if stack.is_live]
    )


def _concatenated(parts: Sequence[Places]) -> Places:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.intp)


def _side_by_side(rows: Places, sizes: Places, start: int, blank: int) -> Places:
    """Return where each of the rows begins if they stand side by side; the others are blank."""
    places = np.full(len(sizes), blank, dtype=np.intp)
    sizes_in_turn = sizes[rows]
    places[rows] = start + np.cumsum(sizes_in_turn) - sizes_in_turn
    return places


def _gradient_places(
    wiring: Wiring, live_wires: Places, downstream_at: Places, blank: int
) -> Places:
    """Return where each gate's gradient stands: on the one wire that has the same gradient.

    That is the wire out of it. A copy gate has several and adds them up for the wire into it.
    """
    places = np.full(len(wiring.gates), blank, dtype=np.intp)
    places[wiring.start_rows[live_wires]] = downstream_at[live_wires]
    ends = wiring.end_rows[live_wires]
    is_copy = wiring.traits.is_copy[ends]
    places[ends[is_copy]] = downstream_at[live_wires[is_copy]]
    return places
