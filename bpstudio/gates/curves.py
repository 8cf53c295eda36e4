"""Curves: the functions behind the activations, written so that floats neither overflow nor cancel.

The mathematics is short, but 1/(1 + e⁻ˣ) overflows at −800 and 1 − tanh² is 0 from 20 on.
"""

import math

import numpy as np

from bpstudio.gates.kind import Array

_erfc = np.frompyfunc(math.erfc, 1, 1)
_SQRT_TWO = math.sqrt(2)
_DENSITY_AT_ZERO = 1 / math.sqrt(2 * math.pi)


def sigmoid(x: Array) -> Array:
    """Return σ(x) = 1/(1 + e⁻ˣ), with the exponential always taken of −|x|."""
    decay: Array = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, decay) / (1 + decay)


def sigmoid_slope(x: Array) -> Array:
    """Return σ'(x) = σ(x)·σ(−x), where 1 − σ(x) would cancel."""
    decay: Array = np.exp(-np.abs(x))
    return decay / (1 + decay) ** 2


def tanh_slope(x: Array) -> Array:
    """Return tanh'(x) = 4·σ'(2x), where 1 − tanh² would cancel."""
    return 4 * sigmoid_slope(2 * x)


def swish_slope(x: Array) -> Array:
    """Return (x·σ(x))' = σ(x)·(1 + x·σ(−x))."""
    return sigmoid(x) * (1 + x * sigmoid(-x))


def normal_share(x: Array) -> Array:
    """Return Φ(x), the share of a standard normal below x: ½·erfc(−x/√2), exact in the tails."""
    return 0.5 * np.asarray(_erfc(-x / _SQRT_TWO), dtype=np.float64)


def gelu_slope(x: Array) -> Array:
    """Return (x·Φ(x))' = Φ(x) + x·φ(x)."""
    return normal_share(x) + x * (_DENSITY_AT_ZERO * np.exp(-0.5 * x * x))
