"""Classes: gates that turn scores into probabilities, and the number of a class into a vector."""

from functools import partial

import numpy as np
import numpy.typing as npt

from bpstudio.gates.kind import Array, Domain, ExampleRules, Family, GateKind, Role
from bpstudio.gates.over_examples import along
from bpstudio.gates.quiet import quiet
from bpstudio.gates.settings import Form, Setting
from bpstudio.gates.shapes import Shape, place_of_axis

AXIS = Setting("axis", -1, "the axis along which the classes stand, −1 for the last", Form.WHOLE)

_amplifier = partial(GateKind, family=Family.TENSOR, role=Role.AMPLIFIER, inputs=("x",))


def softmax(x: Array, axis: int) -> Array:
    """Return eˣ/Σeˣ; the largest x is taken off first, so that no exponential overflows."""
    powers: Array = np.exp(x - np.max(x, axis=axis, keepdims=True))
    shares: Array = powers / np.sum(powers, axis=axis, keepdims=True)
    return shares


def log_softmax(x: Array, axis: int) -> Array:
    """Return x − ln Σeˣ; the largest term, which is 1, goes through log1p, exact near certainty."""
    behind: Array = x - np.max(x, axis=axis, keepdims=True)
    powers = np.exp(behind)
    np.put_along_axis(powers, np.argmax(x, axis=axis, keepdims=True), 0.0, axis)
    logs: Array = behind - np.log1p(np.sum(powers, axis=axis, keepdims=True))
    return logs


def scores_shape(x: Shape, axis: int) -> Shape:
    """Return the shape of scores as it is; a Clash if they have no such axis."""
    place_of_axis(x, axis)
    return x


def _softmax_gradient(upstream: Array, f: Array, _x: Array, axis: int) -> tuple[Array]:
    """Return f (u − Σ u f), the product of u with the Jacobian diag(f) − f fᵀ."""
    return (f * (upstream - np.sum(upstream * f, axis=axis, keepdims=True)),)


def _log_softmax_gradient(upstream: Array, _f: Array, x: Array, axis: int) -> tuple[Array]:
    return (upstream - softmax(x, axis) * np.sum(upstream, axis=axis, keepdims=True),)


def _is_class(x: Array, classes: int) -> npt.NDArray[np.bool_]:
    return np.equal(x, np.floor(x)) & (x >= 0) & (x < classes)


def _one_hot(x: Array, classes: int) -> Array:
    hot = np.equal(x[..., np.newaxis], np.arange(classes)).astype(np.float64)
    return np.where(_is_class(x, classes)[..., np.newaxis], hot, np.nan)


def _no_gradient(_upstream: Array, _f: Array, x: Array, **_settings: object) -> tuple[Array]:
    return (np.zeros(x.shape),)


SOFTMAX = _amplifier(
    name="softmax",
    symbol="sm",
    formula="f = eˣ ÷ the sum of all eˣ: shares between 0 and 1 that add up to 1",
    latex=r"f_i = \frac{e^{x_i}}{\sum_j e^{x_j}}",
    backward_words=(
        "Multiplies by fᵢ what the upstream gradient has at i more than on average, weighted "
        "by f: raising one share lowers the others."
    ),
    settings=(AXIS,),
    **along(softmax, _softmax_gradient),
    shape=scores_shape,
)

LOG_SOFTMAX = _amplifier(
    name="log_softmax",
    symbol="lsm",
    formula="f = x − ln of the sum of all eˣ, the logarithm of softmax",
    latex=r"f_i = x_i - \ln \sum_j e^{x_j}",
    backward_words="Takes softmax(x) × the sum of the upstream gradient off the upstream gradient.",
    settings=(AXIS,),
    **along(log_softmax, _log_softmax_gradient),
    shape=scores_shape,
)

ONE_HOT = _amplifier(
    name="one_hot",
    symbol="010",
    formula="f = a vector of zeros with 1 at place x, counted from 0",
    latex=r"f_i = \begin{cases} 1 & i = x \\ 0 & i \ne x \end{cases}",
    backward_words="Stops the upstream gradient: a class cannot change by a little.",
    settings=(Setting("classes", 2, "how many classes there are", Form.WHOLE, least=1),),
    forward=quiet(_one_hot),
    backward=_no_gradient,
    over_examples=ExampleRules(
        quiet(lambda x, classes: np.swapaxes(_one_hot(x, classes), -1, -2)), _no_gradient
    ),
    shape=lambda x, classes: (*x, classes),
    domain=Domain(_is_class, "needs the number of a class, counted from 0"),
)

KINDS = (SOFTMAX, LOG_SOFTMAX, ONE_HOT)
