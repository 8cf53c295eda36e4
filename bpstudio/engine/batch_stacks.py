"""Stacked batches: a graph of single numbers runs like gates of a level as one, for all examples.

This is the way of a single run (`layout`, `halves`) on a tape with a second axis, of examples.
Every number stands there once an example, also where it is the same for all.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from typing_extensions import override

from bpstudio.engine.batch_passes import BatchPasses
from bpstudio.engine.batch_structure import BatchStructure, learning
from bpstudio.engine.halves import backward_half, forward_half
from bpstudio.engine.layout import layout_of
from bpstudio.gates import Array
from bpstudio.gates.quiet import quiet
from bpstudio.gates.sources import PARAMETER

_FEWEST = 48
"""With fewer gates that compute, a call for each of them is as fast."""


@dataclass(slots=True, eq=False)
class Stacks:
    """A tape for so many examples, with the calls that are bound to it."""

    tape: Array
    forward: list[Callable[[], None]]
    backward: list[Callable[[], None]]
    gradients: Array


def is_stackable(structure: BatchStructure) -> bool:
    """Return whether a graph has nothing but single numbers, and enough of them to stack."""
    traits = structure.wiring.traits
    runs = np.array([shape is not None for shape in structure.shapes], dtype=np.bool_)
    if any(structure.shapes) or (runs & ~(traits.is_source | traits.is_elementwise)).any():
        return False
    return int((runs & ~traits.is_source).sum()) >= _FEWEST


class StackedProgram(BatchPasses):
    """The passes of a graph of single numbers."""

    def __init__(self, structure: BatchStructure) -> None:
        """Compile the graph as for a single run."""
        super().__init__(structure)
        wiring, reached = structure.wiring, structure.reached
        names = [gate.id for row, gate in enumerate(wiring.gates) if reached[row]]
        sources = [name for name in names if wiring.traits.is_source[wiring.row[name]]]
        self._layout = layout_of(structure.graph, dict.fromkeys(sources, ()))
        self._value_at: list[int] = self._layout.value_at.tolist()
        learns = learning(structure)
        gradient_at = self._layout.gradient_at
        self._learning = [
            row
            for row, gate in enumerate(wiring.gates)
            if gate.kind is PARAMETER and learns[row] and gradient_at[row] != self._layout.blank
        ]
        self._gradient_at = gradient_at[self._learning]
        self._place = {row: place for place, row in enumerate(self._learning)}

    @override
    def registers(self, count: int) -> Stacks:
        """Return a tape for so many examples."""
        layout = self._layout
        tape = np.zeros((layout.blank + 1, count))
        tape[layout.blank] = np.nan
        tape[layout.seed] = 1 / count
        made = Stacks(tape, [], [], np.zeros(0))
        for stack in layout.computing_stacks:
            forward = forward_half(layout, stack, tape)
            made.forward.append(forward.run)
            if stack.is_live:
                made.backward.append(backward_half(layout, stack, tape, forward).run)
        made.backward.reverse()
        return made

    @override
    def load(
        self,
        stacks: Stacks,
        values: Mapping[str, Array],
        data: Sequence[str],
        arrays: Sequence[Array],
    ) -> None:
        """Put the values of all sources on the tape."""
        row = self.structure.wiring.row
        places = [self._value_at[row[name]] for name in values]
        stacks.tape[places] = np.array([float(value) for value in values.values()])[:, np.newaxis]
        for name, array in zip(data, arrays, strict=True):
            stacks.tape[self._value_at[row[name]]] = array

    @override
    @quiet
    def run(self, stacks: Stacks, *, gradients: bool) -> None:
        """Make all calls, or those of the forward pass alone."""
        for call in stacks.forward:
            call()
        if gradients:
            for call in stacks.backward:
                call()
            stacks.gradients = stacks.tape[self._gradient_at].sum(axis=1)

    @override
    def values(self, stacks: Stacks) -> dict[int, Array]:
        """Return the values by row, the examples on the last axis."""
        return {
            row: self._value(stacks, row)
            for row, shape in enumerate(self.structure.shapes)
            if shape is not None
        }

    @override
    def loss_values(self, stacks: Stacks) -> Array:
        """Return the values of the loss."""
        return self._value(stacks, self.structure.loss_row())

    @override
    def mean_gradient(self, stacks: Stacks, row: int) -> Array | None:
        """Return the gradient of the mean of all losses by a parameter; None for other gates."""
        place = self._place.get(row)
        return None if place is None else np.asarray(stacks.gradients[place])

    def _value(self, stacks: Stacks, row: int) -> Array:
        values: Array = stacks.tape[self._value_at[row]]
        return values if self.structure.reached[row] else values[:1]
