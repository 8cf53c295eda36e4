"""Reductions: gates that make one number of a tensor, or of each stretch along one axis."""

from functools import partial

import numpy as np

from bpstudio.gates.kind import Array, Family, GateKind, Role
from bpstudio.gates.over_examples import Axes, along
from bpstudio.gates.settings import Form, Setting
from bpstudio.gates.shapes import without_axis

_reduction = partial(
    GateKind,
    family=Family.TENSOR,
    inputs=("x",),
    settings=(
        Setting("axis", None, "the axis along which to go, or empty for all of them", Form.AXIS),
    ),
    shape=without_axis,
)


def _stretched(numbers: Array, x: Array, axis: Axes) -> Array:
    """Return one number for each stretch of x that was reduced, put all along it again."""
    kept = numbers if axis is None else np.expand_dims(numbers, axis)
    return np.broadcast_to(kept, x.shape)


def _mean_gradient(upstream: Array, f: Array, x: Array, axis: Axes) -> tuple[Array]:
    return (_stretched(upstream / (x.size // f.size), x, axis),)


def _winners_gradient(upstream: Array, f: Array, x: Array, axis: Axes) -> tuple[Array]:
    """Return the upstream gradient at the winner and 0 elsewhere; k that tie get 1/k each."""
    won = np.equal(x, _stretched(f, x, axis)).astype(np.float64)
    return (won * _stretched(upstream / np.sum(won, axis=axis), x, axis),)


SUM = _reduction(
    name="sum",
    symbol="Σ",
    role=Role.DISTRIBUTOR,
    formula="f = the sum of all elements of x, or of those along an axis",
    latex=r"f = \sum_i x_i",
    backward_words="Hands the upstream gradient on to every element, unchanged.",
    **along(
        lambda x, axis: np.asarray(np.sum(x, axis=axis)),
        lambda upstream, _f, x, axis: (_stretched(upstream, x, axis),),
    ),
)

MEAN = _reduction(
    name="mean",
    symbol="mean",
    role=Role.DISTRIBUTOR,
    formula="f = the mean of all n elements of x, or of those along an axis",
    latex=r"f = \frac{1}{n} \sum_i x_i",
    backward_words="Hands the upstream gradient on to every element, divided by their number n.",
    **along(lambda x, axis: np.asarray(np.mean(x, axis=axis)), _mean_gradient),
)

AMAX = _reduction(
    name="amax",
    symbol="maxᵢ",
    role=Role.ROUTER,
    formula="f = the largest element of x, or of each stretch along an axis",
    latex=r"f = \max_i x_i",
    backward_words=(
        "All of the upstream gradient goes to the largest element and 0 to the others; "
        "elements that tie share it equally."
    ),
    **along(lambda x, axis: np.asarray(np.max(x, axis=axis)), _winners_gradient),
)

AMIN = _reduction(
    name="amin",
    symbol="minᵢ",
    role=Role.ROUTER,
    formula="f = the smallest element of x, or of each stretch along an axis",
    latex=r"f = \min_i x_i",
    backward_words=(
        "All of the upstream gradient goes to the smallest element and 0 to the others; "
        "elements that tie share it equally."
    ),
    **along(lambda x, axis: np.asarray(np.min(x, axis=axis)), _winners_gradient),
)

NORM_SQUARED = _reduction(
    name="norm_squared",
    symbol="‖x‖²",
    role=Role.AMPLIFIER,
    formula="f = ‖x‖², the sum of all xᵢ², or of those along an axis",
    latex=r"f = \|x\|^2 = \sum_i x_i^2",
    backward_words="Multiplies the upstream gradient by 2x, element by element.",
    **along(
        lambda x, axis: np.asarray(np.sum(x * x, axis=axis)),
        lambda upstream, _f, x, axis: (2 * x * _stretched(upstream, x, axis),),
    ),
)

KINDS = (SUM, MEAN, AMAX, AMIN, NORM_SQUARED)
