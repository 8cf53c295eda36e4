"""Over examples: how rules take inputs behind whose own axes there is one more, of the examples.

The axis of the examples is the last one, so that broadcasting, which lines shapes up at their
ends, and axes counted from the front mean for all examples what they mean for one. An input that
is the same for all of them has length 1 there. A rule may give a gradient in an input's own shape
or with all examples in it: the engine adds these up where the input is the same for all.
"""

from typing import Any

import numpy as np

from bpstudio.gates.kind import Array, Backward, ExampleRules, Forward
from bpstudio.gates.quiet import quiet
from bpstudio.gates.shapes import Shape

Axes = int | tuple[int, ...] | None


def summed_up(terms: Array) -> Array:
    """Return one sum an example, over all axes but the last."""
    return np.asarray(np.sum(terms, axis=tuple(range(terms.ndim - 1))))


def on_all(x: Array, examples: int) -> Array:
    """Return an input with all examples in it, also if it is the same for all of them."""
    return np.broadcast_to(x, (*x.shape[:-1], examples))


def place_of(axis: int, shape: Shape) -> int:
    """Return where an axis of one example is in the shape of many."""
    return axis % (len(shape) - 1)


def places_of(axis: Axes, shape: Shape) -> Axes:
    """Return where an axis of one example, or all of its axes, are in the shape of many."""
    return place_of(axis, shape) if isinstance(axis, int) else tuple(range(len(shape) - 1))


def along(forward: Forward, backward: Backward) -> dict[str, Any]:
    """Return the rules of a kind with a setting “axis”: for many examples it is counted anew."""

    def over_examples(x: Array, *others: Array, axis: Axes, **settings: Any) -> Array:
        return forward(x, *others, axis=places_of(axis, x.shape), **settings)

    def back_over_examples(
        upstream: Array, f: Array, x: Array, *others: Array, axis: Axes, **settings: Any
    ) -> tuple[Array, ...]:
        return backward(upstream, f, x, *others, axis=places_of(axis, x.shape), **settings)

    return {
        "forward": quiet(forward),
        "backward": quiet(backward),
        "over_examples": ExampleRules(quiet(over_examples), quiet(back_over_examples)),
    }


def added_up(terms: Forward, backward: Backward) -> dict[str, Any]:
    """Return the rules of a loss with a setting “axis” that adds all terms of an example up."""
    many = along(terms, backward)["over_examples"]
    return {
        "forward": quiet(lambda *xs, **settings: np.asarray(np.sum(terms(*xs, **settings)))),
        "backward": quiet(backward),
        "over_examples": ExampleRules(
            quiet(lambda *xs, **settings: summed_up(many.forward(*xs, **settings))), many.backward
        ),
    }
