"""Pointwise losses: terms that compare a prediction with its target, element by element, summed.

A loss is one number whatever the shape of its inputs. Terms and slopes are declared elementwise;
the sum, and the way back through it, stand here once.
"""

from collections.abc import Callable

import numpy as np

from bpstudio.gates.kind import Array
from bpstudio.gates.shapes import Clash, Shape
from bpstudio.notation.numbers import format_shape

Terms = Callable[..., Array]
Slopes = Callable[..., tuple[Array, Array]]


def summed(terms: Terms) -> Callable[..., Array]:
    """Return the forward rule that adds all terms up."""

    def forward(*inputs: Array, **settings: float) -> Array:
        return np.asarray(np.sum(terms(*inputs, **settings)))

    return forward


def spread(slopes: Slopes) -> Callable[..., tuple[Array, ...]]:
    """Return the backward rule: upstream × slope, added up where one number meets many."""

    def backward(
        upstream: Array, _output: Array, *inputs: Array, **settings: float
    ) -> tuple[Array, ...]:
        terms = np.broadcast_shapes(*(x.shape for x in inputs))
        gradients = (
            np.broadcast_to(upstream * slope, terms) for slope in slopes(*inputs, **settings)
        )
        return tuple(
            gradient if x.shape == terms else np.asarray(np.sum(gradient))
            for gradient, x in zip(gradients, inputs, strict=True)
        )

    return backward


def compared(a: Shape, t: Shape, **_settings: object) -> Shape:
    """Return the shape of a loss, which is one number.

    Prediction and target have one shape, or one of them is a number. Nothing else broadcasts:
    [3] beside [3 × 1] would quietly compare every element with all others.
    """
    if a == t or not a or not t:
        return ()
    reason = "a prediction and its target need the same shape"
    if a == t[::-1]:
        raise Clash(reason, "transpose one of them")
    if np.prod(a) == np.prod(t):
        raise Clash(reason, "reshape the second to {shape}", shape=format_shape(a))
    raise Clash(reason)
