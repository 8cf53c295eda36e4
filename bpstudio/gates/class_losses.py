"""Class losses: how far scores, or probabilities, of classes are from the right class."""

from functools import partial

import numpy as np
import numpy.typing as npt

from bpstudio.gates import curves
from bpstudio.gates.classes import AXIS, log_softmax, scores_shape, softmax
from bpstudio.gates.kind import Array, Domain, Family, GateKind, Role
from bpstudio.gates.over_examples import added_up
from bpstudio.gates.pointwise import compared, pointwise
from bpstudio.gates.settings import Setting
from bpstudio.gates.shapes import Clash, Shape

_loss = partial(GateKind, family=Family.LOSS, role=Role.AMPLIFIER)


def _hinge_slopes(a: Array, t: Array) -> tuple[Array, Array]:
    is_short = np.less(t * a, 1.0)
    return np.where(is_short, -t, 0.0), np.where(is_short, -a, 0.0)


def _times_log(weight: Array, x: Array) -> Array:
    """Return weight × ln x, and 0 where the weight is 0 even if x is 0 too."""
    return np.where((weight == 0) & (x >= 0), 0.0, weight * np.log(x))


def _over(weight: Array, x: Array) -> Array:
    """Return weight ÷ x, the slope of weight × ln x."""
    return np.where(weight == 0, 0.0, weight / x)


def _log_loss_terms(p: Array, t: Array) -> Array:
    return -(_times_log(t, p) + _times_log(1 - t, 1 - p))


def _log_loss_slopes(p: Array, t: Array) -> tuple[Array, Array]:
    return _over(1 - t, 1 - p) - _over(t, p), np.log1p(-p) - np.log(p)


def _has_log_loss(p: Array, t: Array) -> npt.NDArray[np.bool_]:
    holds: npt.NDArray[np.bool_] = ((p > 0) | ((p == 0) & (t == 0))) & (
        (p < 1) | ((p == 1) & (t == 1))
    )
    return holds


def _logit_terms(z: Array, t: Array) -> Array:
    """Return −t ln σ(z) − (1 − t) ln σ(−z), where −ln σ(z) = ln(1 + e⁻ᶻ) cannot overflow."""
    return t * np.logaddexp(0.0, -z) + (1 - t) * np.logaddexp(0.0, z)


def _logit_slopes(z: Array, t: Array) -> tuple[Array, Array]:
    """Return σ(z) − t without the difference, which would cancel for a sure and right answer."""
    return (1 - t) * curves.sigmoid(z) - t * curves.sigmoid(-z), -z


def _rows_compared(z: Shape, t: Shape, axis: int, **_settings: object) -> Shape:
    if z != t:
        cure = "one_hot makes them from the number of a class" if z else ""
        raise Clash("the target needs one number for each score", cure)
    scores_shape(z, axis)
    return ()


def _cross_entropy_terms(z: Array, t: Array, axis: int) -> Array:
    return -t * log_softmax(z, axis)


def _cross_entropy_gradients(
    upstream: Array, _f: Array, z: Array, t: Array, axis: int
) -> tuple[Array, Array]:
    """Return softmax(z) Σt − t, which is softmax(z) − t for targets that add up to 1."""
    by_scores = softmax(z, axis) * np.sum(t, axis=axis, keepdims=True) - t
    return upstream * by_scores, -upstream * log_softmax(z, axis)


def _shortfall(s: Array, t: Array, axis: int, margin: float) -> Array:
    """Return how far each score is from staying the margin below that of the right class."""
    right = np.sum(s * t, axis=axis, keepdims=True)
    lacking: Array = np.maximum(0.0, s - right + margin)
    return lacking


def _max_margin_terms(s: Array, t: Array, axis: int, margin: float) -> Array:
    return (1 - t) * _shortfall(s, t, axis, margin)


def _max_margin_gradients(
    upstream: Array, _f: Array, s: Array, t: Array, axis: int, margin: float
) -> tuple[Array, Array]:
    """Each wrong class that comes too near pulls its own score down and the right one up."""
    lacking = _shortfall(s, t, axis, margin)
    pulls = np.where(lacking > 0, 1 - t, 0.0)
    all_pulls = np.sum(pulls, axis=axis, keepdims=True)
    return upstream * (pulls - t * all_pulls), -upstream * (lacking + s * all_pulls)


HINGE = _loss(
    name="hinge",
    symbol="1−at",
    inputs=("a", "t"),
    formula="f = Σ max(0, 1 − a t) for targets t of −1 and 1",
    latex=r"f = \sum_i \max(0, 1 - a_i t_i)",
    backward_words=(
        "Input a gets the upstream gradient × −t, and input t gets it × −a, where a t is below 1; "
        "elsewhere both get 0."
    ),
    **pointwise(lambda a, t: np.maximum(0.0, 1 - a * t), _hinge_slopes),
    shape=compared,
)

MAX_MARGIN = _loss(
    name="max_margin",
    aliases=("margin",),
    symbol="SVM",
    inputs=("s", "t"),
    formula="f = Σ max(0, sⱼ − s of the right class + margin) over the wrong classes, t one-hot",
    latex=r"f = \sum_j (1 - t_j) \max\left(0, s_j - \sum_k s_k t_k + \mathit{margin}\right)",
    backward_words=(
        "Each wrong class that comes nearer to the right one than the margin gets the upstream "
        "gradient, and the right class loses as much."
    ),
    settings=(AXIS, Setting("margin", 1.0, "by how much the right score has to lead", least=0.0)),
    **added_up(_max_margin_terms, _max_margin_gradients),
    shape=_rows_compared,
)

LOG_LOSS = _loss(
    name="log_loss",
    aliases=("bce", "binary_cross_entropy"),
    symbol="BCE",
    inputs=("p", "t"),
    formula="f = −Σ (t ln p + (1 − t) ln (1 − p)), the binary cross-entropy (log-likelihood)",
    latex=r"f = -\sum_i \left( t_i \ln p_i + (1 - t_i) \ln (1 - p_i) \right)",
    backward_words="Input p gets the upstream gradient × (p − t) ÷ (p (1 − p)).",
    **pointwise(_log_loss_terms, _log_loss_slopes),
    shape=compared,
    domain=Domain(
        _has_log_loss, "needs a probability between 0 and 1, and one of 0 or 1 only if it is right"
    ),
)

LOGIT_LOSS = _loss(
    name="logit_loss",
    aliases=("bce_logit", "bce_with_logits"),
    symbol="lnσ",
    inputs=("z", "t"),
    formula="f = the binary cross-entropy of p = σ(z) and t, exact for every z",
    latex=r"f = \sum_i \left( \ln (1 + e^{z_i}) - t_i z_i \right)",
    backward_words="Input z gets the upstream gradient × (σ(z) − t), and input t gets it × −z.",
    **pointwise(_logit_terms, _logit_slopes),
    shape=compared,
)

CROSS_ENTROPY = _loss(
    name="cross_entropy",
    aliases=("ce", "softmax_cross_entropy"),
    symbol="CE",
    inputs=("z", "t"),
    formula="f = −Σ t ln softmax(z), the cross-entropy of scores z and targets t, exact",
    latex=r"f = -\sum_i t_i \ln \frac{e^{z_i}}{\sum_j e^{z_j}}",
    backward_words="Input z gets the upstream gradient × (softmax(z) − t) if t adds up to 1.",
    settings=(AXIS,),
    **added_up(_cross_entropy_terms, _cross_entropy_gradients),
    shape=_rows_compared,
)

KINDS = (HINGE, MAX_MARGIN, LOG_LOSS, LOGIT_LOSS, CROSS_ENTROPY)
