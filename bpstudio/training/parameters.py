"""The parameters of a training: their numbers now, before the last move, and what they cost."""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from bpstudio.engine.batch import BatchPlan
from bpstudio.engine.batch_numbers import Batch
from bpstudio.gates import Array
from bpstudio.graph import Graph, as_array
from bpstudio.notation.numbers import format_number
from bpstudio.notation.refusal import Refusal
from bpstudio.training.optimizers import Optimizer
from bpstudio.training.recipe import Recipe
from bpstudio.training.step import Step

# No sensible step moves a parameter by a million times its own size (or by more, if that is < 1).
_FARTHEST = 1e6


class Proposal(NamedTuple):
    """An update that may be made: by name the gradients, the moves and where these lead.

    Moves that are short are finite, and none of them is too far; others have to be looked at.
    """

    gradients: Mapping[str, Array]
    moves: Mapping[str, Array]
    moved: dict[str, Array]
    is_short: bool


class Parameters:
    """All parameters of a graph, moved together or not at all."""

    def __init__(self, graph: Graph, plan: BatchPlan, recipe: Recipe) -> None:
        """Start from the values in the graph; a Refusal names the parameter that has none."""
        self._plan, self._l2, self._reduce = plan, recipe.l2, recipe.reduce
        gates = [gate for gate in graph.gates if gate.kind.name == "parameter"]
        for gate in gates:
            if gate.value is None:
                raise Refusal("{name} has no value yet: training starts from one.", name=gate.id)
        if not gates:
            raise Refusal("The graph has no parameter: there is nothing that could learn.")
        self.now: dict[str, Array] = {
            gate.id: as_array(gate.value) for gate in gates if gate.value is not None
        }
        self._before: dict[str, Array] | None = None

    @property
    def penalty(self) -> float:
        """The L2 term of the loss: λ times the sum of the squares of all parameters."""
        if not self._l2:
            return 0.0
        return self._l2 * float(sum(np.vdot(each, each) for each in self.now.values()))

    def proposed(self, batch: Batch, optimizer: Optimizer, rate: float) -> Proposal:
        """Return what an update after a batch would do; the L2 term adds 2λθ to each gradient.

        One pass over all parameters: with a small network each would take as long as its products.
        """
        gradients, moves, moved = {}, {}, {}
        far, twice, reduce = 0.0, 2.0 * self._l2, self._reduce
        for name, value in self.now.items():
            gradient = batch.gradient(name, reduce)
            if twice:
                gradient = gradient + twice * value
            move = optimizer.move(name, gradient, rate)
            flat = move.ravel()
            far += flat.dot(flat)
            gradients[name], moves[name], moved[name] = gradient, move, value + move
        return Proposal(gradients, moves, moved, far <= _FARTHEST**2)

    def accept(self, proposal: Proposal, step: Step) -> None:
        """Move every parameter; a Refusal says which one would explode, and nothing is moved."""
        if not proposal.is_short:
            self._check(proposal.moves, step)
        self._before, self.now = self.now, proposal.moved
        self._tell()

    def _check(self, moves: Mapping[str, Array], step: Step) -> None:
        for name, move in moves.items():
            if _is_too_far(move, self.now[name]):
                largest = float(move.flat[int(np.argmax(np.abs(move)))])
                raise Refusal(
                    "Step {step} would move {name} by {distance}, so it is not made: the learning "
                    "rate {rate} is too high.",
                    step=step.number,
                    name=name,
                    distance=format_number(largest, 2),
                    rate=format_number(step.rate),
                )

    def go_back(self) -> bool:
        """Go back to before the last move; return False if there was none."""
        if self._before is None:
            return False
        self.now, self._before = self._before, self.now
        self._tell()
        return True

    def go_forth(self) -> None:
        """Take `go_back` back."""
        self.go_back()

    def _tell(self) -> None:
        self._plan.take_values(self.now)


def norms_of(gradients: Mapping[str, Array]) -> dict[str, float]:
    """Return the Euclidean norm of each gradient."""
    return {name: math.sqrt(np.vdot(each, each)) for name, each in gradients.items()}


def _is_too_far(change: Array, value: Array) -> bool:
    """Return whether no sensible step moves a parameter so far; NaN is too far, too."""
    far = float(np.vdot(change, change))
    if far <= _FARTHEST**2:
        return False
    return not far <= _FARTHEST**2 * float(np.vdot(value, value))
