"""The two halves of a stack bound to a tape: the one that runs forward, the one that runs back."""

from bpstudio.engine.layout import Layout
from bpstudio.engine.single import SingleBackward, SingleForward
from bpstudio.engine.stacked import CopiesBackward, StackedBackward, StackedForward
from bpstudio.engine.stacks import Stack
from bpstudio.gates import Array

ForwardHalf = StackedForward | SingleForward
BackwardHalf = StackedBackward | CopiesBackward | SingleBackward


def forward_half(layout: Layout, stack: Stack, tape: Array) -> ForwardHalf:
    """Return what computes the values of a stack of gates that are no sources."""
    half = StackedForward if stack.is_scalar else SingleForward
    return half(layout, stack, tape)


def backward_half(layout: Layout, stack: Stack, tape: Array, forward: ForwardHalf) -> BackwardHalf:
    """Return what computes the downstream gradients of a live stack."""
    if isinstance(forward, SingleForward):
        return SingleBackward(layout, stack, tape, forward)
    if layout.wiring.gates[stack.rows[0]].kind.is_copy:
        return CopiesBackward(layout, stack, tape)
    return StackedBackward(layout, stack, tape, forward)
