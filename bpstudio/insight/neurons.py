"""Neurons: the weighted sums z that enter activations, and with which of them a pass back begins.

A neuron is a = σ(z). The backward pass finds ∂C/∂z of every z, from the right to the left; those
of the last layer come first, and everything before them is made from them (notes 001).
"""

from dataclasses import dataclass

from bpstudio.engine import Trace
from bpstudio.gates import Family, GateKind
from bpstudio.gates.gains import AMPLIFY


@dataclass(frozen=True, slots=True)
class ActivationInput:
    """One z: the gate that computes it, and whether no other activation lies behind its own."""

    name: str
    is_seed: bool


def activation_inputs(trace: Trace) -> tuple[ActivationInput, ...]:
    """Return every z on which the loss depends, in forward order; none without activations."""
    layout = trace.layout
    if layout.loss is None:
        return ()
    wiring = layout.wiring
    live = wiring.ancestors([layout.loss])
    is_followed = [False] * len(wiring.gates)
    seeds: dict[int, bool] = {}
    for row in reversed(wiring.order):
        if row not in live:
            continue
        followers = [wiring.ends[wire] for wire in wiring.leaving[row] if wiring.ends[wire] in live]
        is_followed[row] = any(
            is_followed[each] or _is_activation(wiring.gates[each].kind) for each in followers
        )
        if _is_activation(wiring.gates[row].kind):
            (start,) = wiring.feeding[row]
            while wiring.gates[start].kind.is_copy:
                (start,) = wiring.feeding[start]
            seeds[start] = seeds.get(start, True) and not is_followed[row]
    return tuple(
        ActivationInput(wiring.gates[row].id, seeds[row]) for row in wiring.order if row in seeds
    )


def _is_activation(kind: GateKind) -> bool:
    return kind.family is Family.ACTIVATION and kind is not AMPLIFY
