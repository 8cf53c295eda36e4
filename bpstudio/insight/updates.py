"""Updates: the step of gradient descent, θ − η · ∂loss/∂θ, and the loss after it.

The update is a phase of its own behind the backward pass: every parameter moves by its gradient at
the old parameters, and all of them move at once.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.rules import forward_of
from bpstudio.gates import Array
from bpstudio.gates.sources import PARAMETER
from bpstudio.graph import Graph
from bpstudio.insight.slopes import array_of, shown

KEY = "update"
"""Under this further key a graph carries its rate and the parameters that stay as they are."""
RATE = 0.1
"""The learning rate of a graph that says none."""


@dataclass(frozen=True, slots=True)
class UpdateRules:
    """The learning rate η, and the parameters that are not updated."""

    rate: float = RATE
    fixed: frozenset[str] = frozenset()

    def plain(self) -> dict[str, object]:
        """Return the rules as a file has them."""
        plain: dict[str, object] = {"rate": self.rate}
        if self.fixed:
            plain["fixed"] = sorted(self.fixed)
        return plain


USUAL = UpdateRules()


def update_rules_of(graph: Graph) -> UpdateRules | None:
    """Return what a graph says of its update, or None if it says nothing."""
    raw = graph.extras.get(KEY)
    if not isinstance(raw, Mapping):
        return None
    return UpdateRules(float(raw.get("rate", RATE)), frozenset(raw.get("fixed", ())))


def updates_of(trace: Trace, rules: UpdateRules) -> dict[int, np.float64 | Array]:
    """Return the new value of each parameter that moves, by its row, in the graph's order."""
    return {
        row: shown(array_of(trace, row) - rules.rate * np.asarray(trace.gradient(gate.id)))
        for row, gate in enumerate(trace.layout.wiring.gates)
        if moves(trace, row, rules.fixed)
    }


def moves(trace: Trace, row: int, fixed: Collection[str]) -> bool:
    """Return whether a gate is a parameter that has a gradient and is not kept as it is."""
    gate = trace.layout.wiring.gates[row]
    return gate.kind is PARAMETER and gate.id not in fixed and trace.gradient(gate.id) is not None


def loss_with(trace: Trace, values: Mapping[int, np.float64 | Array]) -> float | None:
    """Return the loss if some sources had other values; None if there is none.

    A loss of any other shape than one number is summed.
    """
    layout = trace.layout
    if layout.loss is None:
        return None
    numbers: dict[int, Array] = {}
    with np.errstate(all="ignore"):
        for row in layout.wiring.order:
            gate, feeding = layout.wiring.gates[row], layout.wiring.feeding[row]
            if not layout.has_value[row]:
                continue
            if gate.kind.is_source:
                numbers[row] = np.asarray(values.get(row, array_of(trace, row)))
            else:
                numbers[row] = np.asarray(forward_of(gate)(*(numbers[each] for each in feeding)))
        return float(np.sum(numbers[layout.loss]))
