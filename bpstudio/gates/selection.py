"""Selection: gates that let the largest or the smallest of their inputs through."""

from functools import partial, reduce

import numpy as np

from bpstudio.gates.kind import Array, Family, GateKind, Role
from bpstudio.gates.quiet import quiet

_selection = partial(
    GateKind,
    family=Family.SELECTION,
    role=Role.ROUTER,
    inputs=("a", "b"),
    growing_inputs=True,
)


def _winners_share(output: Array, *inputs: Array) -> tuple[Array, ...]:
    """Return 1 for the winner and 0 for the losers; k winners that tie get 1/k each."""
    won = [np.equal(x, output).astype(np.float64) for x in inputs]
    winners = reduce(np.add, won)
    return tuple(share / winners for share in won)


MAX = _selection(
    name="max",
    symbol="max",
    formula="f = the largest of a, b, …",
    latex=r"f = \max(a, b, \dots)",
    backward_words=(
        "All of the upstream gradient goes to the largest input and 0 to the others; "
        "inputs that tie share it equally."
    ),
    forward=lambda *inputs: reduce(np.maximum, inputs),
    local=quiet(_winners_share),
)

MIN = _selection(
    name="min",
    symbol="min",
    formula="f = the smallest of a, b, …",
    latex=r"f = \min(a, b, \dots)",
    backward_words=(
        "All of the upstream gradient goes to the smallest input and 0 to the others; "
        "inputs that tie share it equally."
    ),
    forward=lambda *inputs: reduce(np.minimum, inputs),
    local=quiet(_winners_share),
)

KINDS = (MAX, MIN)
