"""Reductions: gates that turn all elements of a tensor into one number."""

from functools import partial

import numpy as np

from bpstudio.gates.kind import Family, GateKind, Role
from bpstudio.gates.quiet import quiet

_reduction = partial(
    GateKind,
    family=Family.TENSOR,
    role=Role.DISTRIBUTOR,
    inputs=("x",),
    shape=lambda _x: (),
)

SUM = _reduction(
    name="sum",
    symbol="Σ",
    formula="f = the sum of all elements of x",
    latex=r"f = \sum_i x_i",
    backward_words="Hands the upstream gradient on to every element, unchanged.",
    forward=quiet(lambda x: np.asarray(np.sum(x))),
    backward=lambda upstream, _f, x: (np.full(x.shape, upstream),),
)

MEAN = _reduction(
    name="mean",
    symbol="mean",
    formula="f = the mean of all n elements of x",
    latex=r"f = \frac{1}{n} \sum_i x_i",
    backward_words="Hands the upstream gradient on to every element, divided by their number n.",
    forward=quiet(lambda x: np.asarray(np.mean(x))),
    backward=quiet(lambda upstream, _f, x: (np.full(x.shape, upstream / x.size),)),
)

KINDS = (SUM, MEAN)
