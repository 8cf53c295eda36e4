"""Optimisers: by how much a parameter is moved when its gradient is known."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

import numpy as np

from bpstudio.gates import Array
from bpstudio.notation.refusal import Refusal


class Optimizer(Protocol):
    """What moves parameters; what it remembers between steps is kept per parameter."""

    def move(self, name: str, gradient: Array, rate: float) -> Array:
        """Return what is added to a parameter, in its shape; called once a step for each."""


class GradientDescent:
    """Plain gradient descent: against the gradient, as far as the rate says."""

    def move(self, name: str, gradient: Array, rate: float) -> Array:  # noqa: ARG002
        """Return −η ∂L/∂θ."""
        return -rate * gradient


class Momentum:
    """Gradient descent with momentum: the gradients of earlier steps fade instead of ending."""

    fade = 0.9

    def __init__(self) -> None:
        """Start at rest."""
        self._speeds: dict[str, Array] = {}

    def move(self, name: str, gradient: Array, rate: float) -> Array:
        """Return −η v for v = 0.9 v + ∂L/∂θ (Polyak 1964, in the form that PyTorch has)."""
        speed = gradient + self.fade * self._speeds.get(name, 0.0)
        self._speeds[name] = speed
        return -rate * speed


class Adam:
    """Adam: every number has a rate of its own, by the size of its recent gradients."""

    fade, fade_of_squares, least = 0.9, 0.999, 1e-8

    def __init__(self) -> None:
        """Start with no gradient seen."""
        self._seen: dict[str, tuple[int, Array, Array]] = {}

    def move(self, name: str, gradient: Array, rate: float) -> Array:
        """Return −η m̂ ÷ (√v̂ + ε) (Kingma and Ba 2015, algorithm 1)."""
        blank = np.zeros_like(gradient)
        count, mean, square = self._seen.get(name, (0, blank, blank))
        count += 1
        mean = self.fade * mean + (1 - self.fade) * gradient
        square = self.fade_of_squares * square + (1 - self.fade_of_squares) * gradient**2
        self._seen[name] = count, mean, square
        size = np.sqrt(square / (1 - self.fade_of_squares**count)) + self.least
        moved: Array = -rate * (mean / (1 - self.fade**count)) / size
        return moved


def optimizer(name: str) -> Optimizer:
    """Return a new optimiser; a Refusal says which ones there are."""
    if name not in OPTIMIZERS:
        raise Refusal(
            "There is no optimiser “{name}”: there are {all}.",
            name=name,
            all=", ".join(OPTIMIZERS),
        )
    return OPTIMIZERS[name]()


OPTIMIZERS: Mapping[str, Callable[[], Optimizer]] = MappingProxyType(
    {"sgd": GradientDescent, "momentum": Momentum, "adam": Adam}
)
"""Every optimiser by its name, the plain one first."""
