"""Weight gradients: ∇W = δ xᵀ and ∇b = δ, the outer product and its two factors (notes 004).

For z = W x + b, with δ = ∇z the gradient that arrives: row i, column j of ∇W is δᵢ xⱼ.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.wiring import Wiring
from bpstudio.gates import Array
from bpstudio.gates.sources import PARAMETER
from bpstudio.insight.slopes import array_of


@dataclass(frozen=True, slots=True, eq=False)
class WeightGradient:
    """The gradient of a matrix of weights as the product of a column and a row.

    `delta` (n,) is the gradient that arrives, `inputs` (m,) what the weights were multiplied
    with, and `gradient` (n, m) their outer product. `bias` is added to the product, if one is.
    """

    weights: str
    bias: str | None
    delta: Array
    inputs: Array
    gradient: Array


def weight_gradients(trace: Trace, start: str, end: str) -> tuple[WeightGradient, ...]:
    """Return the weight gradients of the products W @ x between a gate x and a gate Wx + b."""
    wiring = trace.layout.wiring
    found = (_at(trace, product) for product in _products(wiring, start, end))
    return tuple(each for each in found if each is not None)


def _products(wiring: Wiring, start: str, end: str) -> Iterator[int]:
    """Give the products of matrix and vector right before a gate, or the gate itself."""
    row = wiring.row[end]
    for each in (row, *wiring.feeding[row]):
        if wiring.gates[each].kind.name == "matmul" and len(wiring.feeding[each]) == 2:
            _, vector = wiring.feeding[each]
            if wiring.gates[_origin(wiring, vector)].id == start:
                yield each


def _at(trace: Trace, product: int) -> WeightGradient | None:
    wiring, name = trace.layout.wiring, trace.layout.wiring.gates[product].id
    matrix = wiring.gates[_origin(wiring, wiring.feeding[product][0])]
    weights, vector = (array_of(trace, each) for each in wiring.feeding[product])
    delta = trace.gradient(name)
    is_layer = matrix.kind is PARAMETER and weights.ndim == 2 and vector.ndim == 1
    if not is_layer or delta is None:
        return None
    row = np.asarray(delta)
    with np.errstate(all="ignore"):
        return WeightGradient(
            weights=matrix.id,
            bias=_bias(wiring, product),
            delta=row,
            inputs=vector,
            gradient=np.multiply.outer(row, vector),
        )


def _bias(wiring: Wiring, product: int) -> str | None:
    """Return the parameter that is added to a product at once, or None."""
    ends = [wiring.ends[wire] for wire in wiring.leaving[product]]
    if len(ends) != 1 or wiring.gates[ends[0]].kind.name != "add":
        return None
    others = (_origin(wiring, each) for each in wiring.feeding[ends[0]] if each != product)
    biases = [wiring.gates[each].id for each in others if wiring.gates[each].kind is PARAMETER]
    return biases[0] if len(biases) == 1 else None


def origin_name(wiring: Wiring, row: int) -> str:
    """Return the gate whose value a gate hands on: itself, or what copy gates copy."""
    return wiring.gates[_origin(wiring, row)].id


def _origin(wiring: Wiring, row: int) -> int:
    """Return the gate whose value a gate hands on: itself, or what copy gates copy."""
    while wiring.gates[row].kind.is_copy and wiring.feeding[row]:
        row = wiring.feeding[row][0]
    return row
