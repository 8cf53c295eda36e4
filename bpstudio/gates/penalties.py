"""Penalties: gates that make large parameters cost something, to be added to a loss."""

from collections.abc import Callable
from functools import partial, reduce
from typing import Any

import numpy as np

from bpstudio.gates.kind import Array, ExampleRules, Family, GateKind, Role
from bpstudio.gates.over_examples import summed_up
from bpstudio.gates.quiet import quiet
from bpstudio.gates.settings import Setting
from bpstudio.gates.shapes import Shape

Rule = Callable[[Array], Array]

# λ is a setting and no input: nothing is to learn how much it may cost.
_penalty = partial(
    GateKind,
    family=Family.LOSS,
    role=Role.AMPLIFIER,
    inputs=("a",),
    growing_inputs=True,
    settings=(Setting("strength", 0.01, "λ, what large parameters cost", least=0.0),),
)


def _one_number(*_shapes: Shape, **_settings: object) -> Shape:
    return ()


def _penalised(terms: Rule, slopes: Rule) -> dict[str, Any]:
    """Return the rules of a penalty: strength × the terms of all elements of all inputs."""

    def forward(*inputs: Array, strength: float) -> Array:
        return np.asarray(strength * sum(float(np.sum(terms(x))) for x in inputs))

    def over_examples(*inputs: Array, strength: float) -> Array:
        return strength * reduce(np.add, [summed_up(terms(x)) for x in inputs])

    @quiet
    def backward(upstream: Array, _f: Array, *inputs: Array, strength: float) -> tuple[Array, ...]:
        return tuple(upstream * strength * slopes(x) for x in inputs)

    return {
        "forward": quiet(forward),
        "backward": backward,
        "over_examples": ExampleRules(quiet(over_examples), backward),
    }


L1_PENALTY = _penalty(
    name="l1_penalty",
    symbol="λ|θ|",
    formula="f = strength × the sum of all |θ|, over all elements of a, b, …",
    latex=r"f = \lambda \left( \sum_i |a_i| + \sum_i |b_i| + \dots \right)",
    backward_words="Every element gets the upstream gradient × λ with its own sign, or 0 at 0.",
    **_penalised(np.abs, np.sign),
    shape=_one_number,
)

L2_PENALTY = _penalty(
    name="l2_penalty",
    symbol="λθ²",
    formula="f = strength × ‖θ‖², over all elements of a, b, …",
    latex=r"f = \lambda \left( \|a\|^2 + \|b\|^2 + \dots \right)",
    backward_words="Every element θ gets the upstream gradient × 2λθ.",
    **_penalised(lambda x: x * x, lambda x: 2 * x),
    shape=_one_number,
)

KINDS = (L1_PENALTY, L2_PENALTY)
