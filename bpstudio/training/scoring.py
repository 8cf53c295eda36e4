"""Scoring: a graph run on many examples, its loss, its hits, and what is wrong with an example."""

import numpy as np

from bpstudio.engine import Plan
from bpstudio.engine.batch import BatchPlan
from bpstudio.engine.batch_numbers import Batch
from bpstudio.gates.quiet import quiet
from bpstudio.graph import Graph, Patch
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.training.batches import Rows
from bpstudio.training.feeding import Examples
from bpstudio.training.judging import judge_of
from bpstudio.training.places import PlaceOf
from bpstudio.training.recipe import Reduce
from bpstudio.training.step import Score


class Scoring:
    """A graph compiled for examples, and the last batch that was run."""

    def __init__(self, graph: Graph, examples: Examples, reduce: Reduce) -> None:
        """Compile a copy of the graph, so that it may be edited meanwhile."""
        self.graph = _copy_of(graph)
        self.plan = BatchPlan(self.graph, tuple(examples))
        self._reduce = reduce
        self._judge = judge_of(self.graph)
        self._batch: Batch | None = None

    @property
    def batch(self) -> Batch:
        """The batch that was run last."""
        assert self._batch is not None, "nothing has been run"
        return self._batch

    def run(self, examples: Examples, *, gradients: bool) -> None:
        """Run examples forward, and backward if gradients are wanted."""
        # The arrays of a batch that nobody has any longer are used again.
        self._batch = None
        self._batch = self.plan.run(examples, gradients=gradients)

    @property
    def loss(self) -> float:
        """The loss of the batch, without what training adds to it."""
        return self.batch.loss(self._reduce)

    @property
    def accuracy(self) -> float | None:
        """The share of the batch that is right, or None where that means nothing."""
        judge, batch = self._judge, self.batch
        if judge is None:
            return None
        prediction, target = batch.value(judge.prediction), batch.value(judge.target)
        if prediction is None or target is None or prediction.shape != target.shape:
            return None
        hits = judge.hits(prediction, target) if target.ndim else None
        return None if hits is None else float(hits.mean())

    @quiet
    def score(self, examples: Examples) -> Score:
        """Return loss and accuracy on other examples; the batch that was run last stays."""
        before = self._batch
        self.run(examples, gradients=False)
        score = Score(self.loss, self.accuracy)
        self._batch = before
        return score

    def refusal(self, step: int, examples: Examples, rows: Rows, place_of: PlaceOf) -> Refusal:
        """Say what is wrong with the first of these examples whose numbers are not finite."""
        with np.errstate(all="ignore"):
            bad = np.flatnonzero(~np.isfinite(self.batch.losses))
        at = int(bad[0]) if len(bad) else 0
        plan = Plan(self.graph)
        for name, values in examples.items():
            plan.set_value(name, values[at])
        for name in self.plan.parameters:
            plan.set_value(name, self.plan.parameter(name))
        problems = plan.run().problems
        return Refusal(
            "Training stops at step {step}, at {place}: {problem}",
            step=step,
            place=place_of(int(rows[at])),
            problem=next(iter(problems.values()), Words("the gradients add up to infinity.")),
        )


def _copy_of(graph: Graph) -> Graph:
    if graph.loss is None:
        raise Refusal("No gate is the loss, so there is nothing to make smaller: choose one.")
    copy = Graph(graph.title)
    copy.apply(Patch(added=tuple(graph.gates), joined=tuple(graph.wires)))
    copy.chosen_loss = graph.loss
    return copy
