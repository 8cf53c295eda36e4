"""Linear algebra: products of vectors and matrices, each input's gradient made with the other."""

from functools import partial

import numpy as np

from bpstudio.gates import products
from bpstudio.gates.kind import Array, Family, GateKind, Role
from bpstudio.gates.quiet import quiet
from bpstudio.gates.shapes import Clash, Shape, fitted, summed_to
from bpstudio.notation.words import Words, listed

_product = partial(GateKind, family=Family.TENSOR, role=Role.SWAP, inputs=("a", "b"))


def _matmul_gradients(upstream: Array, _f: Array, a: Array, b: Array) -> tuple[Array, Array]:
    """Return ∂a = u bᵀ and ∂b = aᵀ u, with a vector as a row on the left, a column on the right."""
    left = a[np.newaxis, :] if a.ndim == 1 else a
    right = b[:, np.newaxis] if b.ndim == 1 else b
    rows = upstream if a.ndim > 1 else np.expand_dims(upstream, -1 if b.ndim == 1 else -2)
    middle = rows if b.ndim > 1 else rows[..., np.newaxis]
    by_left = np.matmul(middle, right.swapaxes(-1, -2))
    by_right = np.matmul(left.swapaxes(-1, -2), middle)
    return (
        summed_to(by_left, left.shape).reshape(a.shape),
        summed_to(by_right, right.shape).reshape(b.shape),
    )


def _matmul_shape(a: Shape, b: Shape) -> Shape:
    if not a or not b:
        raise Clash("@ multiplies vectors and matrices", "use × for a number")
    product = _product_of(a, b)
    if product is None:
        inner = b[-2] if len(b) > 1 else b[0]
        if a[-1] == inner:
            raise Clash("the axes before the last two do not fit")
        reason = "each row of the first has {row} numbers, each column of the second {column}"
        raise Clash(reason, _cure(a, b), row=a[-1], column=inner)
    return product


def _product_of(a: Shape, b: Shape) -> Shape | None:
    """Return the shape of a @ b, or None if there is no such product."""
    above, inner, columns = (b[:-2], b[-2], b[-1:]) if len(b) > 1 else ((), b[0], ())
    stacks = fitted(a[:-2], above)
    return (*stacks, *a[-2:-1], *columns) if a[-1] == inner and stacks is not None else None


def _cure(a: Shape, b: Shape) -> str:
    """Return what would make the product exist, or nothing."""
    cures = [
        words
        for words, first, second in (
            (Words("transpose the first"), a[::-1], b),
            (Words("transpose the second"), a, b[::-1]),
            (Words("swap the two"), b, a),
        )
        if (first, second) != (a, b) and _product_of(first, second) is not None
    ]
    return listed(cures, "{some}, or {next}")


def _dot_shape(a: Shape, b: Shape) -> Shape:
    if len(a) != 1 or len(b) != 1:
        cure = "use @ for matrices" if a and b else "use × for numbers"
        raise Clash("the dot product takes two vectors", cure)
    if a != b:
        raise Clash("the vectors have different lengths")
    return ()


def _outer_shape(a: Shape, b: Shape) -> Shape:
    if len(a) != 1 or len(b) != 1:
        raise Clash("the outer product takes two vectors")
    return (*a, *b)


MATMUL = _product(
    name="matmul",
    symbol="@",
    formula="f = a @ b, each row of a times each column of b",
    latex=r"f_{ij} = \sum_k a_{ik} b_{kj}",
    backward_words=(
        "Input a gets the upstream gradient @ bᵀ, and input b gets aᵀ @ the upstream gradient."
    ),
    forward=quiet(lambda a, b: np.asarray(np.matmul(a, b))),
    backward=quiet(_matmul_gradients),
    over_examples=products.MATMUL,
    shape=_matmul_shape,
)

DOT = _product(
    name="dot",
    symbol="a·b",
    formula="f = a · b, the sum of all aᵢ × bᵢ",
    latex=r"f = \sum_i a_i b_i",
    backward_words="Each vector gets the upstream gradient times the other vector.",
    forward=quiet(lambda a, b: np.asarray(np.dot(a, b))),
    backward=quiet(lambda upstream, _f, a, b: (upstream * b, upstream * a)),
    over_examples=products.DOT,
    shape=_dot_shape,
)

OUTER = _product(
    name="outer",
    symbol="⊗",
    formula="f = a bᵀ, the table of all aᵢ × bⱼ",
    latex=r"f_{ij} = a_i b_j",
    backward_words=(
        "Input a gets the upstream gradient @ b, and input b gets the upstream gradient's "
        "transpose @ a."
    ),
    forward=quiet(lambda a, b: np.multiply.outer(a, b)),
    backward=quiet(lambda upstream, _f, a, b: (upstream @ b, a @ upstream)),
    over_examples=products.OUTER,
    shape=_outer_shape,
)

KINDS = (MATMUL, DOT, OUTER)
