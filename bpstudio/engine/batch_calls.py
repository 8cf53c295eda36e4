"""Batch calls: the steps of a batch's passes, each bound to the registers that it reads and writes.

A register is a place in a list. It holds an array with the examples on its last axis, kept from
run to run, so that a call writes into the array that it made in the first one.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from bpstudio.gates import Array
from bpstudio.gates.kind import ExampleRules
from bpstudio.gates.shapes import summed_to

Registers = list[Any]
Call = Callable[[Registers], None]


def one(function: Callable[..., Any], a: int, into: int) -> Call:
    """Return the call of a NumPy function on one register."""

    def call(v: Registers) -> None:
        v[into] = function(v[a], out=v[into])

    return call


def two(function: Callable[..., Any], a: int, b: int, into: int) -> Call:
    """Return the call of a NumPy function on two registers."""

    def call(v: Registers) -> None:
        v[into] = function(v[a], v[b], out=v[into])

    return call


def choice(flags: int, a: int, b: int, into: int) -> Call:
    """Return the call that takes a where there is a flag and b elsewhere."""

    def call(v: Registers) -> None:
        v[into] = np.where(v[flags], v[a], v[b])

    return call


def step(function: Callable[..., Any], reads: Sequence[int], into: int) -> Call:
    """Return the call of a recorded step."""
    if function is np.where:
        return choice(reads[0], reads[1], reads[2], into)
    if len(reads) == 1:
        return one(function, reads[0], into)
    return two(function, reads[0], reads[1], into)


def forward_rule(rules: ExampleRules, reads: Sequence[int], into: int) -> Call:
    """Return the call of a kind's own forward rule."""
    rule = rules.forward

    def call(v: Registers) -> None:
        v[into] = rule(*[v[each] for each in reads])

    return call


def backward_rule(
    rules: ExampleRules, upstream: int, output: int, reads: Sequence[int], into: dict[int, int]
) -> Call:
    """Return the call of a kind's own backward rule; `into` has the register of each port wanted.

    Gradients are added up over the examples where the input is the same for all of them.
    """
    rule = rules.backward

    def call(v: Registers) -> None:
        inputs = [v[each] for each in reads]
        gradients = rule(v[upstream], v[output], *inputs)
        for port, register in into.items():
            v[register] = summed_to(gradients[port], inputs[port].shape)

    return call


def summing(a: int, like: int, into: int) -> Call:
    """Return the call that adds a gradient up where the value that it is of was broadcast."""

    def call(v: Registers) -> None:
        v[into] = summed_to(v[a], v[like].shape)

    return call


def summing_examples(a: int, ones: int, into: int) -> Call:
    """Return the call that adds a vector's gradient up over examples: Σu = u 1."""

    def call(v: Registers) -> None:
        v[into] = np.dot(v[a], v[ones])

    return call


def flattened(a: int, into: int) -> Call:
    """Return the call that takes what is the same for all examples without their axis."""

    def call(v: Registers) -> None:
        v[into] = v[a][..., 0]

    return call


def transposed_product(u: int, x: int, into: int) -> Call:
    """Return the call for ∂W = Σ u xᵀ over all examples, as an array of its own."""

    def call(v: Registers) -> None:
        v[into] = np.dot(v[u], v[x].T)[..., np.newaxis]

    return call


def product_with_transpose(w: int, u: int, into: int) -> Call:
    """Return the call for ∂x = Wᵀ u of every example."""

    def call(v: Registers) -> None:
        v[into] = np.dot(v[w].T, v[u], v[into])

    return call


def cross_entropy(z: int, t: int, shares: int, scratch: int, into: int) -> Call:
    """Return the call for −Σ t ln softmax(z), which leaves softmax(z) in the register of shares.

    The largest term of Σeᶻ is 1 when the largest z is taken off. Where the others are small beside
    it their sum goes through log1p, as in the rule for one example.
    """

    def call(v: Registers) -> None:
        scores = v[z]
        terms = np.subtract(scores, np.maximum.reduce(scores, 0), v[scratch])
        powers = v[shares] = np.exp(terms, v[shares])
        total = np.add.reduce(powers, 0)
        if total[total.argmin()] < _NEARLY_CERTAIN:
            is_largest = terms == 0
            others = np.add.reduce(np.where(is_largest, 0.0, powers), axis=0)
            logarithm: Array = np.log1p(others + (np.add.reduce(is_largest, axis=0) - 1))
        else:
            logarithm = np.log(total)
        powers /= total
        np.subtract(logarithm, terms, terms)
        weighted = v[scratch] = np.multiply(terms, v[t], v[scratch])
        v[into] = np.add.reduce(weighted, 0)

    return call


def cross_entropy_back(upstream: int, shares: int, t: int, into: int) -> Call:
    """Return the call for ∂z = u (softmax(z) Σt − t)."""

    def call(v: Registers) -> None:
        targets = v[t]
        gradient = v[into] = np.multiply(v[shares], np.add.reduce(targets, 0), v[into])
        gradient -= targets
        gradient *= v[upstream]

    return call


_NEARLY_CERTAIN = 1 + 1e-3
