"""Penalties: gates that make large parameters cost something, to be added to a loss."""

from functools import partial

import numpy as np

from bpstudio.gates.kind import Array, Family, GateKind, Role
from bpstudio.gates.quiet import quiet
from bpstudio.gates.settings import Setting
from bpstudio.gates.shapes import Shape

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


def _sizes(*inputs: Array, strength: float) -> Array:
    return np.asarray(strength * sum(float(np.sum(np.abs(x))) for x in inputs))


def _squares(*inputs: Array, strength: float) -> Array:
    return np.asarray(strength * sum(float(np.sum(x * x)) for x in inputs))


def _signs(upstream: Array, _f: Array, *inputs: Array, strength: float) -> tuple[Array, ...]:
    return tuple(upstream * strength * np.sign(x) for x in inputs)


def _doubles(upstream: Array, _f: Array, *inputs: Array, strength: float) -> tuple[Array, ...]:
    return tuple(upstream * strength * 2 * x for x in inputs)


L1_PENALTY = _penalty(
    name="l1_penalty",
    symbol="λ|θ|",
    formula="f = strength × the sum of all |θ|, over all elements of a, b, …",
    latex=r"f = \lambda \left( \sum_i |a_i| + \sum_i |b_i| + \dots \right)",
    backward_words="Every element gets the upstream gradient × λ with its own sign, or 0 at 0.",
    forward=quiet(_sizes),
    backward=quiet(_signs),
    shape=_one_number,
)

L2_PENALTY = _penalty(
    name="l2_penalty",
    symbol="λθ²",
    formula="f = strength × ‖θ‖², over all elements of a, b, …",
    latex=r"f = \lambda \left( \|a\|^2 + \|b\|^2 + \dots \right)",
    backward_words="Every element θ gets the upstream gradient × 2λθ.",
    forward=quiet(_squares),
    backward=quiet(_doubles),
    shape=_one_number,
)

KINDS = (L1_PENALTY, L2_PENALTY)
