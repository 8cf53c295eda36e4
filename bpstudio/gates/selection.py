"""Selection: gates that let the largest or the smallest of their inputs through."""

from functools import partial, reduce

import numpy as np

from bpstudio.gates.kind import Array, Family, GateKind, Role
from bpstudio.gates.quiet import quiet
from bpstudio.gates.written import Written

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


def _winners_share_written(_output: str, *inputs: str) -> tuple[str, ...]:
    return tuple(f"(1 if {x} wins else 0)" for x in inputs)


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
    written=Written(lambda *inputs: f"max({', '.join(inputs)})", _winners_share_written),
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
    written=Written(lambda *inputs: f"min({', '.join(inputs)})", _winners_share_written),
)

KINDS = (MAX, MIN)
