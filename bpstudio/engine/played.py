"""Played gates: stacked gates whose recorded steps run as NumPy calls that were bound before.

Each call knows its operands and where to write: in a run nothing is made, copied or looked up.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np

from bpstudio.engine.layout import Layout
from bpstudio.engine.recording import Operand, Recording, Step
from bpstudio.engine.stacked import Gathering, downstream_block, input_places, output_stretch
from bpstudio.engine.stacks import Stack
from bpstudio.gates import Array

Calls = list[Callable[[], object]]


class _Played:
    """Calls that are made one after the other."""

    __slots__ = ("_calls",)
    _calls: Calls

    def run(self) -> None:
        """Make the calls."""
        for call in self._calls:
            call()


class PlayedForward(_Played):
    """Writes the outputs of stacked gates."""

    __slots__ = ("recording", "symbols")

    def __init__(self, layout: Layout, stack: Stack, tape: Array, recording: Recording) -> None:
        """Bind a stack to a tape."""
        self.recording = recording
        inputs = Gathering(tape, input_places(layout, stack))
        output = tape[output_stretch(layout, stack)]
        into = {recording.output: output} if isinstance(recording.output, int) else {}
        self.symbols = list(inputs.rows)
        self._calls = inputs.calls + _bound(recording.forward_steps, self.symbols, into)
        found = _number_or_array(recording.output, self.symbols)
        if found is not output:
            self._calls.append(partial(np.copyto, output, found))


class PlayedBackward(_Played):
    """Writes upstream × local for every input of stacked gates."""

    __slots__ = ()

    def __init__(self, layout: Layout, stack: Stack, tape: Array, forward: PlayedForward) -> None:
        """Bind a live stack to a tape; its forward half has found the first symbols."""
        recording = forward.recording
        places = layout.gradient_at[stack.array][np.newaxis]
        downstream = downstream_block(layout, stack, tape)
        if all(isinstance(slope, float) and slope == 1.0 for slope in recording.slopes):
            # What only hands its upstream gradient on, as a sum does, reads it right into place.
            places = np.repeat(places, len(downstream), axis=0)
            self._calls = [partial(tape.take, places, 0, downstream, "clip")]
            return
        symbols = list(forward.symbols)
        upstream = Gathering(tape, places)
        self._calls = upstream.calls + _bound(recording.slope_steps, symbols, {})
        for slope, row in zip(recording.slopes, downstream, strict=True):
            local = _number_or_array(slope, symbols)
            self._calls.append(partial(np.multiply, *upstream.rows, local, row))


def _bound(steps: Sequence[Step], symbols: list[Array], into: Mapping[int, Array]) -> Calls:
    """Return a call for every step and append to the symbols the arrays into which they write.

    The symbols named in `into` are written there, all others into arrays of their own.
    """
    calls: Calls = []
    for step in steps:
        operands = [_number_or_array(operand, symbols) for operand in step.reads]
        result = into.get(len(symbols))
        if result is None:
            result = _room_for(step, operands)
        symbols.append(result)
        if step.function is np.where:
            calls.append(partial(_choose, result, *operands))
        else:
            calls.append(partial(step.function, *operands, out=result))
    return calls


@np.errstate(all="ignore")
def _room_for(step: Step, operands: Sequence[Any]) -> Array:
    """Return an array of the right sort, found out by doing the step once."""
    return np.empty_like(step.function(*operands))


def _choose(result: Array, flags: Any, one: Any, other: Any) -> None:
    np.copyto(result, other)
    np.copyto(result, one, where=flags)


def _number_or_array(operand: Operand, symbols: Sequence[Array]) -> Any:
    return symbols[operand] if isinstance(operand, int) else operand
