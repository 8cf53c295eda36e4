"""The trainer makes one step after another: draw a batch, go forward, go backward, update.

Gradient and update are two events: nothing is updated until every gradient is known, and a step
that would spoil the parameters is not made.
"""

import enum
import math
from collections.abc import Iterator, Mapping

import numpy as np

from bpstudio.gates import Array
from bpstudio.gates.quiet import quiet
from bpstudio.graph import Graph
from bpstudio.notation.numbers import format_number
from bpstudio.notation.refusal import Refusal
from bpstudio.training.batches import Rows, batches, batches_in_an_epoch
from bpstudio.training.feeding import Examples
from bpstudio.training.judging import check_targets
from bpstudio.training.optimizers import optimizer
from bpstudio.training.parameters import Parameters, Proposal, norms_of
from bpstudio.training.places import PlaceOf, place_among_examples
from bpstudio.training.recipe import Recipe
from bpstudio.training.scoring import Scoring
from bpstudio.training.step import Score, Step
from bpstudio.training.stopping import Patience

POINTS = 1_000
"""As many as a curve needs that is seen at once."""


class Phase(enum.Enum):
    """What the trainer does next."""

    DRAW = "draw"
    FORWARD = "forward"
    BACKWARD = "backward"
    UPDATE = "update"
    DONE = "done"


class Trainer:
    """A graph that learns; the graph itself is read once and never changed.

    `phase` says what comes next. `advance` does one phase, `step` all phases of a step, and
    `steps` all steps until the end. A Refusal ends the training; the parameters are then what
    they were before the step that went wrong.

    To measure more than the loss may take longer than to learn, so only about so many steps as
    there are `points` are measured, and the last one. What a step finds does not depend on it.
    """

    def __init__(
        self,
        graph: Graph,
        examples: Examples,
        recipe: Recipe,
        held_out: Examples | None = None,
        *,
        place_of: PlaceOf = place_among_examples,
        points: int = POINTS,
    ) -> None:
        """Compile the graph; a Refusal says why it cannot be trained."""
        self.recipe = recipe
        self.count = max(1, *(len(each) for each in examples.values())) if examples else 1
        self.in_an_epoch = batches_in_an_epoch(self.count, recipe.batch_size)
        self.total = recipe.epochs * self.in_an_epoch
        self.phase = Phase.DRAW
        self.ending: str | None = None
        self._examples = examples
        self._held_out = held_out
        self._place_of = place_of
        self._pace = max(1, self.total // points)
        # With patience every epoch is scored, since each may be the last.
        self._epochs_between = 1 if recipe.patience else -(-self._pace // self.in_an_epoch)
        check_targets(graph, examples, place_of)
        self._scoring = Scoring(graph, examples, recipe.reduce)
        self._parameters = Parameters(graph, self._scoring.plan, recipe)
        self._optimizer = optimizer(recipe.optimizer)
        self._drawing = batches(self.count, recipe.batch_size, recipe.seed)
        self._patience = Patience(recipe.patience)
        self._number = 0
        self._rows: Rows = np.arange(0)
        self._drawn: Examples = {}
        self._step: Step | None = None
        self._proposal = Proposal({}, {}, {}, is_short=True)

    @property
    def number(self) -> int:
        """How many steps are made."""
        return self._number

    @property
    def epoch(self) -> int:
        """The epoch of the step that is under way, counted from 0."""
        return self._number // self.in_an_epoch

    @property
    def rate(self) -> float:
        """The learning rate of the step that is under way."""
        recipe = self.recipe
        return recipe.schedule.rate(recipe.rate, self._number, self.total)

    @property
    def rows(self) -> Rows:
        """The examples that were drawn last."""
        return self._rows

    @property
    def parameters(self) -> Mapping[str, Array]:
        """Every parameter by its name as it stands now; the arrays are never written to."""
        return self._parameters.now

    @property
    def gradients(self) -> Mapping[str, Array]:
        """Every parameter's gradient, L2 term included, of the last backward pass."""
        return self._proposal.gradients

    @property
    def moves(self) -> Mapping[str, Array]:
        """By how much the update moves, or has just moved, every parameter."""
        return self._proposal.moves

    @property
    def scoring(self) -> Scoring:
        """What runs the graph, with the batch that was run last."""
        return self._scoring

    # -- phases ------------------------------------------------------------------------------

    def advance(self) -> Step | None:
        """Do the next phase; return the step when its loss and gradients have become known."""
        if self.phase is Phase.DRAW:
            self._draw()
        elif self.phase is Phase.FORWARD:
            self._scoring.run(self._drawn, gradients=False)
            self.phase = Phase.BACKWARD
        elif self.phase is Phase.BACKWARD:
            return self._backward()
        elif self.phase is Phase.UPDATE:
            self._update()
        return None

    def step(self) -> Step | None:
        """Make what is left of the step under way; return it, or None if training has ended."""
        if self.phase is Phase.DRAW:
            self._draw()
        if self.phase in (Phase.FORWARD, Phase.BACKWARD):
            self._backward()
        if self.phase is Phase.UPDATE:
            self._update()
            return self._step
        return None

    def steps(self) -> Iterator[Step]:
        """Make all steps that are left, one at a time."""
        while self.phase is not Phase.DONE:
            step = self.step()
            if step is not None:
                yield step

    def score(self) -> Score | None:
        """Return the score on the examples held out, or None if there are none."""
        if self._held_out is None:
            return None
        score = self._scoring.score(self._held_out)
        return Score(score.loss + self._parameters.penalty, score.accuracy)

    # -- what a phase does -------------------------------------------------------------------

    def _draw(self) -> None:
        self._rows = next(self._drawing)
        self._drawn = (
            self._examples
            if len(self._rows) == self.count
            else {name: values.take(self._rows, 0) for name, values in self._examples.items()}
        )
        self.phase = Phase.FORWARD

    @quiet
    def _backward(self) -> Step:
        self._scoring.run(self._drawn, gradients=True)
        loss = self._scoring.loss + self._parameters.penalty
        rate = self.rate
        proposal = self._parameters.proposed(self._scoring.batch, self._optimizer, rate)
        is_measured = self._number % self._pace == 0 or self._number == self.total - 1
        # Where moves are short, the gradients that they come from are finite, too.
        norms = norms_of(proposal.gradients) if is_measured or not proposal.is_short else {}
        if not math.isfinite(loss + sum(norms.values())):
            self._refuse_numbers()
        self._proposal = proposal
        self._step = Step(
            self._number,
            self.epoch,
            loss,
            rate,
            self._rows,
            self._scoring.accuracy if is_measured else None,
            norms,
            self.score() if self._scores_now() else None,
        )
        if self._held_out is None:
            self._patience.note(loss)
        elif self._step.held_out is not None:
            self._patience.note(self._step.held_out.loss)
        self.phase = Phase.UPDATE
        return self._step

    def _update(self) -> None:
        assert self._step is not None, "the backward phase comes first"
        try:
            self._parameters.accept(self._proposal, self._step)
        except Refusal:
            self._end("refused")
            raise
        self._number += 1
        self.phase = Phase.DRAW
        self._test()

    def _scores_now(self) -> bool:
        """Return whether this step begins an epoch whose turn it is to be scored."""
        epoch, steps = divmod(self._number, self.in_an_epoch)
        return steps == 0 and epoch % self._epochs_between == 0

    def _test(self) -> None:
        """End the training if a stop rule says so."""
        assert self._step is not None, "a step was made"
        recipe = self.recipe
        if recipe.stop_loss is not None and self._step.loss <= recipe.stop_loss:
            self._end("loss")
        elif self._number % self.in_an_epoch == 0 and self._patience.ends_here():
            self._end("patience")
        elif self._number == self.total:
            self._end("epochs")

    def _end(self, reason: str) -> None:
        self.ending, self.phase = reason, Phase.DONE

    def _refuse_numbers(self) -> None:
        """Say why loss or gradients are not finite: the last update was too large, or the data."""
        step, number = self._step, self._number
        self._end("refused")
        refusal = self._scoring.refusal(number, self._drawn, self._rows, self._place_of)
        if step is not None and self._parameters.go_back():
            self._scoring.run(self._drawn, gradients=False)
            if np.isfinite(self._scoring.loss):
                self._number = step.number
                raise Refusal(
                    "Step {step} spoilt the loss, so it is taken back: the learning rate {rate} "
                    "is too high.",
                    step=step.number,
                    rate=format_number(step.rate),
                )
            self._parameters.go_forth()
        raise refusal
