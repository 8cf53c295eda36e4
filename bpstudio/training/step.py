"""A step of training as it was: what was drawn, how large the loss was, how large the gradients."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bpstudio.training.batches import Rows


@dataclass(frozen=True, slots=True)
class Score:
    """The loss on some examples, and the share of them that is right, where that means anything."""

    loss: float
    accuracy: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """Step `number` of epoch `epoch`, both counted from 0.

    `loss` is the whole loss, with the L2 term, on the batch before the update. `rows` are the
    examples that were drawn. Only a step that is measured has the rest: the `accuracy` that
    belongs to the loss, and in `norms` the Euclidean norm of each parameter's gradient, L2 term
    included. `held_out` is there at the first step of an epoch, of the same parameters as the
    loss, if examples are held out.
    """

    number: int
    epoch: int
    loss: float
    rate: float
    rows: Rows
    accuracy: float | None
    norms: Mapping[str, float]
    held_out: Score | None = None

    @property
    def norm(self) -> float:
        """The norm of the whole gradient."""
        return float(np.sqrt(sum(norm * norm for norm in self.norms.values())))

    @property
    def plain(self) -> dict[str, object]:
        """The step as the terminal's history has it."""
        return {"step": self.number, "epoch": self.epoch, "loss": self.loss, "rate": self.rate}
