"""Losses: gates that say in one number how far a prediction is from its target."""

from functools import partial

import numpy as np

from bpstudio.gates.kind import Array, Family, GateKind, Role
from bpstudio.gates.pointwise import compared, pointwise
from bpstudio.gates.settings import Setting

_loss = partial(
    GateKind, family=Family.LOSS, role=Role.AMPLIFIER, inputs=("a", "t"), shape=compared
)


def _both_ways(slope: Array) -> tuple[Array, Array]:
    """Return the slopes by a and by t of a term that depends on a − t alone."""
    return slope, -slope


def _huber_terms(a: Array, t: Array, delta: float) -> Array:
    """Return ½d² for |d| ≤ δ and δ(|d| − ½δ) beyond, in one formula."""
    distance = np.abs(a - t)
    near = np.minimum(distance, delta)
    return near * (distance - 0.5 * near)


SQUARED_ERROR = _loss(
    name="squared_error",
    aliases=("se",),
    symbol="Δ²",
    formula="f = Σ (a − t)², the squared error",
    latex=r"f = \sum_i (a_i - t_i)^2",
    backward_words="Input a gets the upstream gradient × 2(a − t), and input t the opposite.",
    **pointwise(lambda a, t: np.square(a - t), lambda a, t: _both_ways(2 * (a - t))),
)

HALF_SQUARED = _loss(
    name="half_squared",
    aliases=("hse", "half_squared_error"),
    symbol="½Δ²",
    formula="f = ½ Σ (a − t)², half the squared error",
    latex=r"f = \frac{1}{2} \sum_i (a_i - t_i)^2",
    backward_words="Input a gets the upstream gradient × (a − t), and input t the opposite.",
    **pointwise(lambda a, t: 0.5 * np.square(a - t), lambda a, t: _both_ways(a - t)),
)

MEAN_SQUARED = _loss(
    name="mean_squared",
    aliases=("mse", "mean_squared_error"),
    symbol="MSE",
    formula="f = Σ (a − t)² ÷ n, the mean squared error",
    latex=r"f = \frac{1}{n} \sum_i (a_i - t_i)^2",
    backward_words="Input a gets the upstream gradient × 2(a − t) ÷ n, and input t the opposite.",
    **pointwise(lambda a, t: np.square(a - t), lambda a, t: _both_ways(2 * (a - t)), is_mean=True),
)

ABS_ERROR = _loss(
    name="abs_error",
    aliases=("ae", "absolute_error"),
    symbol="|Δ|",
    formula="f = Σ |a − t|, the absolute error",
    latex=r"f = \sum_i |a_i - t_i|",
    backward_words=(
        "Input a gets the upstream gradient with the sign of a − t, or 0 where both are equal; "
        "input t gets the opposite."
    ),
    **pointwise(lambda a, t: np.abs(a - t), lambda a, t: _both_ways(np.sign(a - t))),
)

HUBER = _loss(
    name="huber",
    symbol="Hδ",
    formula="f = Σ ½(a − t)² where |a − t| ≤ delta, beyond it a straight line",
    latex=(
        r"f = \sum_i \begin{cases} \frac{1}{2} (a_i - t_i)^2 & |a_i - t_i| \le \delta \\ "
        r"\delta (|a_i - t_i| - \frac{1}{2} \delta) & \text{else} \end{cases}"
    ),
    backward_words=(
        "Input a gets the upstream gradient × (a − t), but never × more than delta, and input t "
        "the opposite."
    ),
    settings=(Setting("delta", 1.0, "where the parabola becomes a straight line", least=0.0),),
    **pointwise(_huber_terms, lambda a, t, delta: _both_ways(np.clip(a - t, -delta, delta))),
)

KINDS = (SQUARED_ERROR, HALF_SQUARED, MEAN_SQUARED, ABS_ERROR, HUBER)
