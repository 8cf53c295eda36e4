"""Springs: heights joined by springs and kept apart by bounds, and where they come to rest."""

from dataclasses import dataclass

import numpy as np

from bpstudio.picture.geometry import Floats, Integers

ROUNDS = 20
TURNS = 8
MOST_STEPS = 12_000_000
"""So many times a spring is looked at at most."""
STIFF = 40.0
"""How stiff a bound is beside a spring of weight 1."""
NEAR = 0.5
"""Bounds may be missed by so much."""


@dataclass(frozen=True, slots=True)
class Springs:
    """Springs between heights: each wants `target` to lie `length` below `source`."""

    source: Integers
    target: Integers
    weight: Floats
    length: Floats

    def energy(self, y: Floats) -> float:
        """Return ½ Σ weight × (y target − y source − length)²."""
        strain = y[self.target] - y[self.source] - self.length
        return 0.5 * float(self.weight @ strain**2)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Pairs of heights of which `lower` has to lie at least `least` below `upper`."""

    upper: Integers
    lower: Integers
    least: Floats

    def missed(self, y: Floats) -> Floats:
        """Return by how much each pair is too close; what is far enough apart is negative."""
        missed: Floats = self.least - (y[self.lower] - y[self.upper])
        return missed


def at_rest(y: Floats, wires: Springs, bounds: Bounds) -> Floats:
    """Return the heights of least energy that keep the bounds, nearly.

    The method of multipliers: a missed bound becomes a stiff spring, and the force that it takes
    stays, so that the bound holds in the end.
    """
    force = np.zeros(len(bounds.least))
    size = len(wires.source) + len(bounds.least) + 1
    steps = int(np.clip(MOST_STEPS // (ROUNDS * TURNS * size), 5, 80))
    for _ in range(ROUNDS):
        held = Bounds(bounds.upper, bounds.lower, bounds.least + force / STIFF)
        y = _relaxed(y, wires, held, steps)
        missed = bounds.missed(y)
        force = np.maximum(0.0, force + STIFF * missed)
        if missed.max(initial=0.0) < NEAR:
            break
    return y


def _relaxed(y: Floats, wires: Springs, bounds: Bounds, steps: int) -> Floats:
    """Return the heights of least energy if a missed bound costs ½ stiffness × miss².

    Newton's method: the bounds missed now are taken for springs, and the way to where those would
    rest is halved until the energy falls, as other bounds may be missed on it.
    """
    now = _energy(y, wires, bounds)
    for _ in range(TURNS):
        way = settled(y, _with_missed(y, wires, bounds), steps) - y
        share, then = 1.0, _energy(y + way, wires, bounds)
        while then > now and share > 1e-3:
            share /= 2.0
            then = _energy(y + share * way, wires, bounds)
        if then > now * (1.0 - 1e-6):
            break
        y, now = y + share * way, then
    return y


def _energy(y: Floats, wires: Springs, bounds: Bounds) -> float:
    missed = np.maximum(0.0, bounds.missed(y))
    return wires.energy(y) + 0.5 * STIFF * float(missed @ missed)


def _with_missed(y: Floats, wires: Springs, bounds: Bounds) -> Springs:
    """Return the springs and, as further ones, the bounds that are missed."""
    missed = np.flatnonzero(bounds.missed(y) > 0.0)
    return Springs(
        np.concatenate([wires.source, bounds.upper[missed]]),
        np.concatenate([wires.target, bounds.lower[missed]]),
        np.concatenate([wires.weight, np.full(len(missed), STIFF)]),
        np.concatenate([wires.length, bounds.least[missed]]),
    )


def settled(y: Floats, springs: Springs, steps: int) -> Floats:
    """Return the heights at which the springs have the least energy, or near them.

    Conjugate gradients from y, preconditioned by the diagonal; at most so many steps.
    """
    source, target, weight = springs.source, springs.target, springs.weight
    n = len(y)
    load = np.bincount(source, weight, n) + np.bincount(target, weight, n)
    ease = np.divide(1.0, load, out=np.zeros(n), where=load > 0.0)

    def pull(tension: Floats) -> Floats:
        up, down = np.bincount(source, tension, n), np.bincount(target, tension, n)
        return np.subtract(up, down, dtype=np.float64)

    residual = pull(weight * (y[target] - y[source] - springs.length))
    eased = ease * residual
    along, square = eased, float(residual @ eased)
    for _ in range(steps):
        if square < 1e-6:
            break
        resistance = pull(weight * (along[source] - along[target]))
        share = square / float(along @ resistance)
        y = y + share * along
        residual = residual - share * resistance
        eased = ease * residual
        square, last = float(residual @ eased), square
        along = eased + (square / last) * along
    return y
