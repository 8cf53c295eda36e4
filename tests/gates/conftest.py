"""Points and rules that the tests of the gates share."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
import pytest

from bpstudio.gates import Array, GateKind, Shape

ONLY_POSITIVE = {"log": (0,), "sqrt": (0,), "power": (0,)}


@pytest.fixture
def points() -> Callable[[GateKind, Sequence[Shape]], list[Array]]:
    return _points


@pytest.fixture
def with_settings() -> Callable[
    [GateKind], tuple[Callable[..., Array], Callable[..., tuple[Array, ...]]]
]:
    return _with_settings


@pytest.fixture
def pulled_back() -> Callable[..., tuple[Array, ...]]:
    return _pulled_back


def _points(kind: GateKind, shapes: Sequence[Shape]) -> list[Array]:
    """Return random inputs away from every kink: none is near 0 and no two of them tie."""
    rng = np.random.default_rng([len(kind.name), *kind.name.encode(), *map(len, shapes)])
    inputs = [rng.integers(-3, 3, shape) + 0.3 + number / 8 for number, shape in enumerate(shapes)]
    for number in ONLY_POSITIVE.get(kind.name, ()):
        inputs[number] = np.abs(inputs[number])
    return [np.asarray(x) for x in inputs]


def _with_settings(kind: GateKind) -> tuple[Callable[..., Array], Callable[..., tuple[Array, ...]]]:
    """Return the forward rule and the local or backward rule at the default settings."""
    defaults = {setting.name: setting.default for setting in kind.settings}
    slopes = kind.local if kind.is_elementwise else kind.backward
    assert kind.forward is not None
    assert slopes is not None
    return partial(kind.forward, **defaults), partial(slopes, **defaults)


def _pulled_back(kind: GateKind, upstream: Array, inputs: Sequence[Array]) -> tuple[Array, ...]:
    """Return the downstream gradients as the docstring of GateKind defines them."""
    forward, slopes = _with_settings(kind)
    output = forward(*inputs)
    if not kind.is_elementwise:
        return slopes(upstream, output, *inputs)
    return tuple(
        _summed_to(np.broadcast_to(upstream * local, output.shape), x.shape)
        for local, x in zip(slopes(output, *inputs), inputs, strict=True)
    )


def _summed_to(gradient: Array, shape: Shape) -> Array:
    """Sum over the axes along which an input of this shape was broadcast."""
    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))
    stretched = tuple(axis for axis, length in enumerate(shape) if length == 1)
    return np.asarray(gradient.sum(axis=stretched, keepdims=True))
