"""Single gates: one gate that runs on its own, on arrays of any shape."""

from bpstudio.engine.layout import Layout
from bpstudio.engine.rules import backward_of, forward_of
from bpstudio.engine.stacks import Stack
from bpstudio.gates import Array


class SingleForward:
    """Writes the output of one gate."""

    __slots__ = ("_rule", "inputs", "output")

    def __init__(self, layout: Layout, stack: Stack, tape: Array) -> None:
        """Bind a stack of one gate to a tape."""
        (row,) = stack.rows
        self._rule = forward_of(layout.wiring.gates[row])
        feeding = layout.wiring.feeding[row]
        self.inputs = tuple(layout.view(tape, layout.value_at[each], each) for each in feeding)
        self.output = layout.view(tape, layout.value_at[row], row)

    def run(self) -> None:
        """Apply the rule."""
        self.output[...] = self._rule(*self.inputs)


class SingleBackward:
    """Writes the gradients of all inputs of one gate."""

    __slots__ = ("_branches", "_downstream", "_forward", "_rule")

    def __init__(self, layout: Layout, stack: Stack, tape: Array, forward: SingleForward) -> None:
        """Bind a live stack of one gate to a tape; its forward half knows inputs and output."""
        (row,) = stack.rows
        wiring = layout.wiring
        self._rule = backward_of(wiring.gates[row])
        self._forward = forward
        self._branches = tuple(layout.view(tape, at, row) for (at,) in layout.branch_places(stack))
        self._downstream = tuple(
            layout.view(tape, layout.downstream_at[wire], wiring.starts[wire])
            for wire in wiring.arriving[row]
        )

    def run(self) -> None:
        """Apply the backward rule; a copy gate adds its branches first."""
        upstream = self._branches[0]
        for branch in self._branches[1:]:
            upstream = upstream + branch
        gradients = self._rule(upstream, self._forward.output, *self._forward.inputs)
        for gradient, downstream in zip(gradients, self._downstream, strict=True):
            downstream[...] = gradient
