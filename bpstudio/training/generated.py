"""Generated data: small sets that are drawn from a seed, the same numbers for the same seed.

Each maker takes the number of examples, the noise and a random generator, and returns the inputs,
of shape (examples, features), and the targets, of shape (examples,).
"""

from collections.abc import Callable

import numpy as np

from bpstudio.gates import Array

Drawn = tuple[Array, Array]
Maker = Callable[[int, float, np.random.Generator], Drawn]

_CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])


def truth_table(targets: tuple[float, float, float, float]) -> Maker:
    """Return a maker of the four corners of the unit square, in turn, with these targets."""

    def corners(count: int, noise: float, rng: np.random.Generator) -> Drawn:
        which = np.arange(count) % 4
        return _CORNERS[which] + noise * rng.standard_normal((count, 2)), np.array(targets)[which]

    return corners


def linear(count: int, noise: float, rng: np.random.Generator) -> Drawn:
    """Draw t = 2x + 1 for x between −1 and 1."""
    x = rng.uniform(-1.0, 1.0, (count, 1))
    return x, 2.0 * x[:, 0] + 1.0 + noise * rng.standard_normal(count)


def sine(count: int, noise: float, rng: np.random.Generator) -> Drawn:
    """Draw t = sin x for x between −π and π."""
    x = rng.uniform(-np.pi, np.pi, (count, 1))
    return x, np.sin(x[:, 0]) + noise * rng.standard_normal(count)


def moons(count: int, noise: float, rng: np.random.Generator) -> Drawn:
    """Draw two half circles that reach into one another, one a class."""
    classes, share = _halves(count)
    angle = np.pi * share
    upper = np.column_stack((np.cos(angle), np.sin(angle)))
    lower = np.column_stack((1.0 - np.cos(angle), 0.5 - np.sin(angle)))
    return _noisy(np.where(classes[:, np.newaxis] == 0, upper, lower), classes, noise, rng)


def circles(count: int, noise: float, rng: np.random.Generator) -> Drawn:
    """Draw a circle of radius 1 around one of radius ½; the inner one is class 1."""
    classes, share = _halves(count)
    angle, radius = 2.0 * np.pi * share, np.where(classes == 0, 1.0, 0.5)
    points = radius[:, np.newaxis] * np.column_stack((np.cos(angle), np.sin(angle)))
    return _noisy(points, classes, noise, rng)


def spirals(count: int, noise: float, rng: np.random.Generator) -> Drawn:
    """Draw two arms that wind one and a half times around the middle, one a class."""
    classes, share = _halves(count)
    angle = 3.0 * np.pi * np.sqrt(share) + np.pi * classes
    radius = 0.1 + 0.9 * np.sqrt(share)
    points = radius[:, np.newaxis] * np.column_stack((np.cos(angle), np.sin(angle)))
    return _noisy(points, classes, noise, rng)


def blobs(count: int, noise: float, rng: np.random.Generator) -> Drawn:
    """Draw three Gaussian clouds around the corners of a triangle, one a class."""
    classes = np.arange(count, dtype=np.float64) % 3.0
    angle = np.pi / 2 + 2.0 * np.pi * classes / 3.0
    centres = 2.0 * np.column_stack((np.cos(angle), np.sin(angle)))
    return _noisy(centres, classes, noise, rng)


def _halves(count: int) -> tuple[Array, Array]:
    """Return alternating classes 0 and 1, and how far along its own curve each point stands."""
    number: Array = np.arange(count, dtype=np.float64)
    places = np.maximum(1, (count - 1) // 2)
    return number % 2.0, np.minimum(1.0, number // 2 / places)


def _noisy(points: Array, classes: Array, noise: float, rng: np.random.Generator) -> Drawn:
    return points + noise * rng.standard_normal(points.shape), classes
