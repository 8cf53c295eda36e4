"""Example rules: the rules of one gate for many examples at once, whatever its kind declares.

All arrays have the examples on their last axis, as `gates.over_examples` says: (*shape, n), or
(*shape, 1) where the numbers are the same for all examples.
"""

import numpy as np

from bpstudio.engine.rules import backward_of, filled_in, forward_of
from bpstudio.gates import Array
from bpstudio.gates.kind import ExampleRules
from bpstudio.graph import Gate


def example_rules_of(gate: Gate) -> ExampleRules:
    """Return the rules of a gate that is no source.

    Elementwise rules take a further axis as they are. A kind that declares nothing gets its rule
    called for one example after the other.
    """
    if gate.kind.is_elementwise:
        return ExampleRules(forward_of(gate), backward_of(gate))
    declared = gate.kind.over_examples
    if declared is None:
        return one_by_one(gate)
    return ExampleRules(filled_in(declared.forward, gate), filled_in(declared.backward, gate))


def one_by_one(gate: Gate) -> ExampleRules:
    """Return rules that call the gate's own ones once an example."""
    forward_rule, backward_rule = forward_of(gate), backward_of(gate)

    def forward(*inputs: Array) -> Array:
        turns = range(max(x.shape[-1] for x in inputs))
        return np.stack([forward_rule(*_examples(inputs, turn)) for turn in turns], axis=-1)

    def backward(upstream: Array, output: Array, *inputs: Array) -> tuple[Array, ...]:
        turns = range(upstream.shape[-1])
        found = [backward_rule(*_examples((upstream, output, *inputs), turn)) for turn in turns]
        return tuple(np.stack(gradients, axis=-1) for gradients in zip(*found, strict=True))

    return ExampleRules(forward, backward)


def _examples(arrays: tuple[Array, ...], turn: int) -> list[Array]:
    """Return one example of each array."""
    return [np.asarray(x[..., turn if x.shape[-1] > 1 else 0]) for x in arrays]
