"""Stacked gates: like scalar gates side by side on the tape, run by one call of their rule.

All views and places are made once, so that a run does nothing but call NumPy. A tape may have a
second axis, of examples: then every number on it is a row of numbers, and the rules take them all.
"""

from collections.abc import Callable
from functools import partial

import numpy as np

from bpstudio.engine.layout import Layout, Places
from bpstudio.engine.rules import forward_of, slopes_of
from bpstudio.engine.stacks import Stack
from bpstudio.gates import Array


class Gathering:
    """Rows of numbers from anywhere on the tape: views if each row lies side by side already.

    `calls` has what is to be called to read the numbers again.
    """

    __slots__ = ("calls", "rows")

    def __init__(self, tape: Array, places: Places) -> None:
        """Show the numbers at these places in `rows`."""
        self.calls: list[Callable[[], object]] = []
        if _are_side_by_side(places):
            self.rows = tuple(tape[row[0] : row[0] + row.size] for row in places)
        else:
            scratch = np.empty((*places.shape, *tape.shape[1:]))
            self.rows = tuple(scratch)
            # Only the mode “clip” writes into the scratch array without a detour.
            self.calls.append(partial(tape.take, places, 0, scratch, "clip"))

    def refresh(self) -> None:
        """Read the numbers again."""
        for call in self.calls:
            call()


class StackedForward:
    """Writes the outputs of stacked gates."""

    __slots__ = ("_rule", "inputs", "output")

    def __init__(self, layout: Layout, stack: Stack, tape: Array) -> None:
        """Bind a stack to a tape."""
        self._rule = forward_of(layout.wiring.gates[stack.rows[0]])
        self.inputs = Gathering(tape, input_places(layout, stack))
        self.output = tape[output_stretch(layout, stack)]

    def run(self) -> None:
        """Apply the rule to all gates at once."""
        self.inputs.refresh()
        self.output[:] = self._rule(*self.inputs.rows)


class StackedBackward:
    """Writes upstream × local for every input of stacked gates."""

    __slots__ = ("_downstream", "_inputs", "_output", "_slopes", "_upstream")

    def __init__(self, layout: Layout, stack: Stack, tape: Array, forward: StackedForward) -> None:
        """Bind a live stack to a tape; its forward half has gathered the inputs."""
        slopes = slopes_of(layout.wiring.gates[stack.rows[0]])
        assert slopes is not None, "only elementwise kinds are stacked"
        self._slopes = slopes
        self._inputs, self._output = forward.inputs.rows, forward.output
        self._upstream = Gathering(tape, layout.gradient_at[stack.array][np.newaxis])
        self._downstream = downstream_block(layout, stack, tape)

    def run(self) -> None:
        """Apply the chain rule to all gates at once."""
        self._upstream.refresh()
        (upstream,) = self._upstream.rows
        slopes = self._slopes(self._output, *self._inputs)
        for local, downstream in zip(slopes, self._downstream, strict=True):
            np.multiply(upstream, local, downstream)


class CopiesForward:
    """Writes the values of stacked copy gates."""

    __slots__ = ("_output", "_places", "_tape")

    def __init__(self, layout: Layout, stack: Stack, tape: Array) -> None:
        """Bind a stack of copy gates to a tape."""
        (self._places,) = input_places(layout, stack)
        self._output = tape[output_stretch(layout, stack)]
        self._tape = tape

    def run(self) -> None:
        """Hand all inputs on at once."""
        self._tape.take(self._places, 0, self._output, "clip")


class CopiesBackward:
    """Writes the sum of the branches' gradients of stacked copy gates."""

    __slots__ = ("_branches", "_downstream", "_places", "_tape")

    def __init__(self, layout: Layout, stack: Stack, tape: Array) -> None:
        """Bind a live stack of copy gates to a tape."""
        self._tape, self._places = tape, layout.branch_places(stack)
        self._branches = np.empty((*self._places.shape, *tape.shape[1:]))
        (self._downstream,) = downstream_block(layout, stack, tape)

    def run(self) -> None:
        """Add the branches of all gates at once."""
        branches = self._branches
        self._tape.take(self._places, 0, branches, "clip")
        if len(branches) == 2:
            # The usual number of branches, and three times as fast as a reduction.
            np.add(branches[0], branches[1], self._downstream)
        else:
            np.add.reduce(branches, axis=0, out=self._downstream)


def input_places(layout: Layout, stack: Stack) -> Places:
    """Return where the inputs of stacked gates stand: one row a port, one column a gate."""
    return layout.value_at[layout.wiring.feeding.side_by_side(stack.array)]


def output_stretch(layout: Layout, stack: Stack) -> slice:
    """Return where the outputs of stacked gates stand, side by side."""
    start = int(layout.value_at[stack.rows[0]])
    return slice(start, start + len(stack.rows))


def downstream_block(layout: Layout, stack: Stack, tape: Array) -> Array:
    """Return where the downstream gradients of stacked gates stand: one row a port."""
    first_gates_wires = layout.wiring.arriving[stack.rows[0]]
    start = int(layout.downstream_at[first_gates_wires[0]])
    shape = (len(first_gates_wires), len(stack.rows))
    return tape[start : start + shape[0] * shape[1]].reshape(*shape, *tape.shape[1:])


def _are_side_by_side(places: Places) -> bool:
    # Looking at both ends of the first row settles most cases.
    is_likely = places[0, -1] - places[0, 0] == places.shape[1] - 1
    return bool(is_likely and (places[:, 1:] - places[:, :-1] == 1).all())
