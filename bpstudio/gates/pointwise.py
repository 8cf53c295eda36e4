"""Pointwise losses: terms that compare a prediction with its target, element by element, summed.

A loss is one number whatever the shape of its inputs. Terms and slopes are declared elementwise;
the sum, and the way back through it, stand here once.
"""

from collections.abc import Callable
from math import prod
from typing import Any

import numpy as np

from bpstudio.gates.kind import Array, ExampleRules
from bpstudio.gates.over_examples import summed_up
from bpstudio.gates.quiet import quiet
from bpstudio.gates.shapes import Clash, Shape, summed_to
from bpstudio.notation.numbers import format_shape

Terms = Callable[..., Array]
Slopes = Callable[..., tuple[Array, Array]]


def pointwise(terms: Terms, slopes: Slopes, *, is_mean: bool = False) -> dict[str, Any]:
    """Return the rules of a loss: forward adds all terms up, or takes their mean.

    Backward gives upstream × slope, added up where one number meets many.
    """

    def forward(*inputs: Array, **settings: float) -> Array:
        found = terms(*inputs, **settings)
        return np.asarray(np.mean(found) if is_mean else np.sum(found))

    def backward(
        upstream: Array, _output: Array, *inputs: Array, examples: int = 1, **settings: float
    ) -> tuple[Array, ...]:
        shape = np.broadcast_shapes(*(x.shape for x in inputs))
        share = upstream / (prod(shape) // examples) if is_mean else upstream
        gradients = (np.broadcast_to(share * slope, shape) for slope in slopes(*inputs, **settings))
        return tuple(
            summed_to(gradient, x.shape) for gradient, x in zip(gradients, inputs, strict=True)
        )

    def forward_over_examples(*inputs: Array, **settings: float) -> Array:
        found = terms(*inputs, **settings)
        total = summed_up(found)
        return total / (found.size // total.size) if is_mean else total

    def backward_over_examples(
        upstream: Array, output: Array, *inputs: Array, **settings: float
    ) -> tuple[Array, ...]:
        return backward(upstream, output, *inputs, examples=output.size, **settings)

    return {
        "forward": quiet(forward),
        "backward": quiet(backward),
        "over_examples": ExampleRules(quiet(forward_over_examples), quiet(backward_over_examples)),
    }


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
