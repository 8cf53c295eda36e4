"""The two halves of a stack bound to a tape: the one that runs forward, the one that runs back."""

from bpstudio.engine.layout import Layout
from bpstudio.engine.played import PlayedBackward, PlayedForward
from bpstudio.engine.recording import recording_of
from bpstudio.engine.single import SingleBackward, SingleForward
from bpstudio.engine.stacked import (
    CopiesBackward,
    CopiesForward,
    StackedBackward,
    StackedForward,
)
from bpstudio.engine.stacks import Stack
from bpstudio.gates import Array

ForwardHalf = PlayedForward | CopiesForward | StackedForward | SingleForward
BackwardHalf = PlayedBackward | CopiesBackward | StackedBackward | SingleBackward


def forward_half(layout: Layout, stack: Stack, tape: Array) -> ForwardHalf:
    """Return what computes the values of a stack of gates that are no sources."""
    if not stack.is_scalar:
        return SingleForward(layout, stack, tape)
    gate = layout.wiring.gates[stack.rows[0]]
    if gate.kind.is_copy:
        return CopiesForward(layout, stack, tape)
    recording = recording_of(gate, len(layout.wiring.arriving[stack.rows[0]]))
    if recording is None:
        return StackedForward(layout, stack, tape)
    return PlayedForward(layout, stack, tape, recording)


def backward_half(layout: Layout, stack: Stack, tape: Array, forward: ForwardHalf) -> BackwardHalf:
    """Return what computes the downstream gradients of a live stack."""
    if isinstance(forward, SingleForward):
        return SingleBackward(layout, stack, tape, forward)
    if isinstance(forward, CopiesForward):
        return CopiesBackward(layout, stack, tape)
    if isinstance(forward, StackedForward):
        return StackedBackward(layout, stack, tape, forward)
    return PlayedBackward(layout, stack, tape, forward)
