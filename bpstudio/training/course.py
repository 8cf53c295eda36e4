"""A course is a training under way with all that it has left behind: curves and old parameters."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from bpstudio.gates import Array
from bpstudio.graph import Graph
from bpstudio.training.layers import layers_of
from bpstudio.training.preparing import Prepared
from bpstudio.training.recipe import Recipe
from bpstudio.training.step import Score, Step
from bpstudio.training.trainer import Phase, Trainer

_MOST_NUMBERS = 4_000_000
_MOST_SNAPSHOTS = 200


@dataclass(slots=True)
class Curve:
    """Numbers over steps, as they come; a plot reads them as arrays."""

    steps: "array[int]" = field(default_factory=lambda: array("q"))
    numbers: "array[float]" = field(default_factory=lambda: array("d"))

    def add(self, step: int, number: float) -> None:
        """Add one point; steps only grow."""
        self.steps.append(step)
        self.numbers.append(number)

    @property
    def length(self) -> int:
        """How many steps it reaches over."""
        return self.steps[-1] + 1 if self.steps else 0

    @property
    def x(self) -> Array:
        """The steps."""
        return np.array(self.steps, dtype=np.float64)

    @property
    def y(self) -> Array:
        """The numbers."""
        return np.array(self.numbers, dtype=np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The parameters after a number of steps: θ⁰ before the first one, θ¹ after it."""

    number: int
    parameters: Mapping[str, Array]


class Course:
    """One training from its first step on: the trainer and its curves."""

    def __init__(self, graph: Graph, recipe: Recipe, ready: Prepared) -> None:
        """Be ready for the first step; a Refusal says why there will be none."""
        self.trainer = Trainer(
            graph, ready.examples, recipe, ready.held_out, place_of=ready.place_of
        )
        self.recipe = recipe
        self.ready = ready
        self.loss, self.held_out = Curve(), Curve()
        self.accuracy, self.held_out_accuracy = Curve(), Curve()
        self.layers = layers_of(graph)
        self.norms: dict[int, Curve] = {
            layer: Curve() for layer in sorted(set(self.layers.values()))
        }
        self.last: Step | None = None
        size = sum(each.size for each in self.trainer.parameters.values())
        self._most = min(_MOST_SNAPSHOTS, max(8, _MOST_NUMBERS // max(1, size)))
        self._every = 1
        self.snapshots = [Snapshot(0, dict(self.trainer.parameters))]

    def advance(self) -> None:
        """Do the next phase of the step under way."""
        before = self.trainer.number
        self._note(self.trainer.advance())
        self._keep(before)

    def step(self) -> Step | None:
        """Make what is left of the step under way."""
        before = self.trainer.number
        is_known = self.trainer.phase is Phase.UPDATE
        step = self.trainer.step()
        if not is_known:
            self._note(step)
        self._keep(before)
        if self.trainer.phase is Phase.DONE:
            self._finish(self.trainer.score())
        return step

    def layer_in_words(self, layer: int) -> str:
        """Return the parameters of a layer, or the first few of many."""
        names = [name for name, each in self.layers.items() if each == layer]
        return ", ".join(names[:4]) + (", …" if len(names) > 4 else "")

    @property
    def curves(self) -> dict[str, Curve]:
        """All curves by what their columns are called in a saved run."""
        return {
            "loss": self.loss,
            "accuracy": self.accuracy,
            "held_out_loss": self.held_out,
            "held_out_accuracy": self.held_out_accuracy,
            **{f"gradient_norm_{layer}": curve for layer, curve in self.norms.items()},
        }

    def _note(self, step: Step | None) -> None:
        if step is None:
            return
        self.last = step
        self.loss.add(step.number, step.loss)
        if step.accuracy is not None:
            self.accuracy.add(step.number, step.accuracy)
        if step.norms:
            squares = dict.fromkeys(self.norms, 0.0)
            for name, layer in self.layers.items():
                squares[layer] += step.norms[name] ** 2
            for layer, square in squares.items():
                self.norms[layer].add(step.number, square**0.5)
        self._note_score(step.number, step.held_out)

    def _note_score(self, number: int, score: Score | None) -> None:
        if score is None:
            return
        self.held_out.add(number, score.loss)
        if score.accuracy is not None:
            self.held_out_accuracy.add(number, score.accuracy)

    def _finish(self, score: Score | None) -> None:
        if not self.held_out.steps or self.held_out.steps[-1] < self.trainer.number:
            self._note_score(self.trainer.number, score)

    def _keep(self, before: int) -> None:
        """Keep the parameters of every so many steps; when there are many, of half as many."""
        number = self.trainer.number
        if number == before or number % self._every:
            return
        self.snapshots.append(Snapshot(number, dict(self.trainer.parameters)))
        if len(self.snapshots) > self._most:
            self._every *= 2
            self.snapshots = [each for each in self.snapshots if each.number % self._every == 0]
