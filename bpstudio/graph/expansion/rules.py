"""Rules of opening: what each kind of gate is made of, as gates on single numbers.

They are the formulas of the kinds, written out. Those that are exact where the plain formula
overflows (softmax, cross-entropy) are opened into the plain one, eˣ ÷ Σeˣ: it is what is opened
for, the formula that one reads and derives, and taking off the largest score first would put a row
of max and subtract gates before it, through which gradients flow that add up to 0. From a score
of 710 on, the opened gate says that its exponential overflows.
"""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from bpstudio.gates import GateKind
from bpstudio.gates.indexing import index_in
from bpstudio.graph.expansion.making import Making, Term, Terms, terms_of
from bpstudio.graph.model import Gate

Rule = Callable[[Making, Gate, Sequence[Terms]], Terms]


def rule_for(kind: GateKind) -> Rule | None:
    """Return how gates of a kind are opened, or None if they cannot be."""
    return _elementwise if kind.is_elementwise else _RULES.get(kind.name)


def _elementwise(making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    return making.each(gate.kind.name, *inputs, settings=gate.settings)


def _axis(gate: Gate) -> int | None:
    axis = gate.setting("axis")
    assert axis is None or isinstance(axis, int)
    return axis


# -- linear algebra --------------------------------------------------------------------------


def _matmul(making: Making, _gate: Gate, inputs: Sequence[Terms]) -> Terms:
    a, b = inputs
    left = a[np.newaxis, :] if a.ndim == 1 else a
    right = b[:, np.newaxis] if b.ndim == 1 else b
    # Row i, column k of the left × row k, column j of the right, then added up over k.
    products = making.each("multiply", left[..., :, :, np.newaxis], right[..., np.newaxis, :, :])
    sums = making.along("add", products, -2)
    sums = sums[..., 0] if b.ndim == 1 else sums
    if a.ndim > 1:
        return sums
    return _as_terms(sums[0] if b.ndim == 1 else sums[..., 0, :])


def _dot(making: Making, _gate: Gate, inputs: Sequence[Terms]) -> Terms:
    return making.along("add", making.each("multiply", *inputs), None)


def _outer(making: Making, _gate: Gate, inputs: Sequence[Terms]) -> Terms:
    a, b = inputs
    return making.each("multiply", a[:, np.newaxis], b[np.newaxis, :])


# -- reductions and arranging ----------------------------------------------------------------


def _reduced(kind: str, making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    return making.along(kind, inputs[0], _axis(gate))


def _mean(making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    sums = _reduced("add", making, gate, inputs)
    return making.each("divide", sums, making.constant(inputs[0].size // sums.size))


def _norm_squared(making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    return making.along("add", making.each("square", inputs[0]), _axis(gate))


def _transposed(_making: Making, _gate: Gate, inputs: Sequence[Terms]) -> Terms:
    return inputs[0].T


def _reshaped(_making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    shape = gate.setting("shape")
    assert isinstance(shape, tuple)
    return inputs[0].reshape(shape)


def _concatenated(_making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    return np.concatenate([np.atleast_1d(x) for x in inputs], axis=_axis(gate))


def _picked(_making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    return _as_terms(inputs[0][index_in(str(gate.setting("index")))])


# -- classes ---------------------------------------------------------------------------------


def _powers(making: Making, gate: Gate, scores: Terms) -> tuple[Terms, Terms]:
    """Return eˣ, and its sum along the axis of the classes, stretched along it again."""
    axis = _axis(gate)
    assert axis is not None
    powers = making.each("exp", scores)
    return powers, np.expand_dims(making.along("add", powers, axis), axis)


def _softmax(making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    return making.each("divide", *_powers(making, gate, inputs[0]))


def _log_softmax(making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    _, total = _powers(making, gate, inputs[0])
    return making.each("subtract", inputs[0], making.each("log", total))


# -- losses ----------------------------------------------------------------------------------


def _summed(
    terms: Callable[[Making, Gate, Terms, Terms], Terms],
    making: Making,
    gate: Gate,
    inputs: Sequence[Terms],
) -> Terms:
    a, t = np.broadcast_arrays(*inputs)
    return making.along("add", terms(making, gate, a, t), None)


def _squares(making: Making, _gate: Gate, a: Terms, t: Terms) -> Terms:
    return making.each("square", making.each("subtract", a, t))


def _half_squared(making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    squares = _summed(_squares, making, gate, inputs)
    return making.each("multiply", making.constant(0.5), squares)


def _mean_squared(making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    squares = _summed(_squares, making, gate, inputs)
    count = np.broadcast_arrays(*inputs)[0].size
    return making.each("divide", squares, making.constant(count))


def _distances(making: Making, _gate: Gate, a: Terms, t: Terms) -> Terms:
    return making.each("abs", making.each("subtract", a, t))


def _huber(making: Making, gate: Gate, a: Terms, t: Terms) -> Terms:
    """Make near × (|a − t| − ½ near) with near = min(|a − t|, δ)."""
    distance = _distances(making, gate, a, t)
    near = making.each("min", distance, making.constant(gate.number("delta")))
    half = making.each("multiply", making.constant(0.5), near)
    return making.each("multiply", near, making.each("subtract", distance, half))


def _hinge(making: Making, _gate: Gate, a: Terms, t: Terms) -> Terms:
    margin = making.each("subtract", making.constant(1.0), making.each("multiply", a, t))
    return making.each("relu", margin)


def _log_loss(making: Making, _gate: Gate, p: Terms, t: Terms) -> Terms:
    """Make −(t ln p + (1 − t) ln (1 − p))."""
    one = making.constant(1.0)
    right = making.each("multiply", t, making.each("log", p))
    other = making.each("log", making.each("subtract", one, p))
    wrong = making.each("multiply", making.each("subtract", one, t), other)
    return making.each("negate", making.each("add", right, wrong))


def _logit_loss(making: Making, _gate: Gate, z: Terms, t: Terms) -> Terms:
    """Make ln (1 + eᶻ) − t z."""
    return making.each("subtract", making.each("softplus", z), making.each("multiply", t, z))


def _cross_entropy(making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    logs = _log_softmax(making, gate, inputs)
    products = making.each("multiply", inputs[1], logs)
    return making.each("negate", making.along("add", products, None))


def _max_margin(making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    """Make Σ (1 − tⱼ) max(0, sⱼ − Σ s t + margin)."""
    scores, targets = inputs
    axis = _axis(gate)
    assert axis is not None
    right = making.along("add", making.each("multiply", scores, targets), axis)
    behind = making.each("subtract", scores, np.expand_dims(right, axis))
    lacking = making.each("add", behind, making.constant(gate.number("margin")))
    is_wrong = making.each("subtract", making.constant(1.0), targets)
    pulls = making.each("multiply", is_wrong, making.each("relu", lacking))
    return making.along("add", pulls, None)


def _penalty(kind: str, making: Making, gate: Gate, inputs: Sequence[Terms]) -> Terms:
    sizes = [making.each(kind, x).ravel() for x in inputs]
    total = making.along("add", np.concatenate(sizes), None)
    return making.each("multiply", making.constant(gate.number("strength")), total)


def _as_terms(picked: Terms | Term) -> Terms:
    """Return what an index gave as an array: for a single element it gives the term itself."""
    return picked if isinstance(picked, np.ndarray) else terms_of([picked], ())


_RULES: dict[str, Rule] = {
    "matmul": _matmul,
    "dot": _dot,
    "outer": _outer,
    "sum": partial(_reduced, "add"),
    "mean": _mean,
    "amax": partial(_reduced, "max"),
    "amin": partial(_reduced, "min"),
    "norm_squared": _norm_squared,
    "transpose": _transposed,
    "reshape": _reshaped,
    "concatenate": _concatenated,
    "pick": _picked,
    "softmax": _softmax,
    "log_softmax": _log_softmax,
    "squared_error": partial(_summed, _squares),
    "half_squared": _half_squared,
    "mean_squared": _mean_squared,
    "abs_error": partial(_summed, _distances),
    "huber": partial(_summed, _huber),
    "hinge": partial(_summed, _hinge),
    "log_loss": partial(_summed, _log_loss),
    "logit_loss": partial(_summed, _logit_loss),
    "cross_entropy": _cross_entropy,
    "max_margin": _max_margin,
    "l1_penalty": partial(_penalty, "abs"),
    "l2_penalty": partial(_penalty, "square"),
}
