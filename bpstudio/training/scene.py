"""A scene is what a network with one or two inputs has learnt, as a picture of all its answers."""

import enum

import numpy as np

from bpstudio.engine.batch import BatchPlan
from bpstudio.gates import Array
from bpstudio.graph import Graph
from bpstudio.training.feeding import Examples
from bpstudio.training.judging import Judge, judge_of

_MARGIN = 0.15


class Sort(enum.Enum):
    """What is to be seen: regions of classes, or a curve through points."""

    PLANE = "plane"
    CURVE = "curve"


class Scene:
    """The examples as points, and the network's answer at any other place.

    `features` are the input elements that the prediction depends on, as (input, flat index).
    `points` has the shape (examples, 1 or 2), and `targets` has one number an example: its class
    in a plane, the number to be met along a curve.
    """

    def __init__(self, graph: Graph, plan: BatchPlan, judge: Judge, examples: Examples) -> None:
        """Look at the examples; use `scene_of`, which says whether there is a scene."""
        self._plan, self._judge, self._examples = plan, judge, examples
        self.features = _features(graph, judge, examples)
        self.sort = Sort.PLANE if len(self.features) == 2 else Sort.CURVE
        self.points = self._points(examples)
        self.targets = self._targets(examples)
        low, high = self.points.min(axis=0), self.points.max(axis=0)
        room = np.maximum((high - low) * _MARGIN, 1e-3)
        self.low, self.high = low - room, high + room

    def other_points(self, examples: Examples) -> tuple[Array, Array]:
        """Return points and targets of other examples, those held out."""
        return self._points(examples), self._targets(examples)

    def answers(self, places: Array) -> Array:
        """Return the prediction at places of shape (n, features), one row each.

        Inputs that the prediction does not depend on are as in the first example.
        """
        count = len(places)
        tiled = {
            name: np.array(np.broadcast_to(values[:1], (count, *values.shape[1:])))
            for name, values in self._examples.items()
        }
        for column, (name, index) in enumerate(self.features):
            tiled[name].reshape(count, -1)[:, index] = places[:, column]
        with np.errstate(all="ignore"):
            found = self._plan.run(tiled, gradients=False).value(self._judge.prediction)
        assert found is not None, "it has been run before"
        return found.reshape(count, -1)

    def grid(self, across: int, down: int) -> Array:
        """Return the places of a grid over the plane, row by row from the top."""
        x = np.linspace(self.low[0], self.high[0], across)
        y = np.linspace(self.high[1], self.low[1], down)
        return np.column_stack([each.ravel() for each in np.meshgrid(x, y)])

    def classes(self, answers: Array) -> tuple[Array, Array]:
        """Return the class of each answer, and how sure it is, from 0 at a boundary to 1."""
        if answers.shape[1] == 1:
            middle = self._judge.middle
            away = np.abs(answers[:, 0] - middle)
            return (answers[:, 0] > middle).astype(np.float64), np.tanh(away / _SURE[middle > 0])
        ordered = np.sort(answers, axis=1)
        return answers.argmax(axis=1).astype(np.float64), np.tanh(ordered[:, -1] - ordered[:, -2])

    @property
    def names(self) -> tuple[str, str]:
        """What the axes are: x[0] and x[1] in a plane, x and the target along a curve."""
        sizes = {name: int(np.prod(values.shape[1:])) for name, values in self._examples.items()}
        across, *others = (
            f"{name}[{index}]" if sizes[name] > 1 else name for name, index in self.features
        )
        return across, others[0] if others else self._judge.target

    @property
    def are_classes(self) -> bool:
        """Whether the targets are classes and no numbers to be met."""
        return bool(np.all(np.isin(self.targets, np.arange(20))))

    def _points(self, examples: Examples) -> Array:
        columns = [
            examples[name].reshape(len(examples[name]), -1)[:, index]
            for name, index in self.features
        ]
        return np.column_stack(columns)

    def _targets(self, examples: Examples) -> Array:
        batch = self._plan.run(examples, gradients=False)
        target = batch.value(self._judge.target)
        assert target is not None, "it has been run before"
        rows = np.broadcast_to(target, (batch.count, *target.shape[1:])).reshape(batch.count, -1)
        if rows.shape[1] > 1:
            classes: Array = rows.argmax(axis=1).astype(np.float64)
            return classes
        lowest = 0.0 if self._judge.kind == "hinge" else -np.inf
        numbers: Array = np.maximum(rows[:, 0], lowest)
        return numbers


_SURE = {True: 0.25, False: 2.0}
"""How far from the boundary an answer is sure: of probabilities, and of scores."""


def scene_of(graph: Graph, plan: BatchPlan, examples: Examples) -> Scene | None:
    """Return the scene of a network, or None if it has not one or two inputs and a target."""
    judge = judge_of(graph)
    if judge is None or not examples:
        return None
    features = _features(graph, judge, examples)
    if not 1 <= len(features) <= 2 or min(map(len, examples.values())) < 2:
        return None
    scene = Scene(graph, plan, judge, examples)
    return scene if scene.sort is Sort.CURVE or scene.are_classes else None


def _features(graph: Graph, judge: Judge, examples: Examples) -> list[tuple[str, int]]:
    return [
        (name, index)
        for name, values in examples.items()
        if graph.leads_to(name, judge.prediction)
        for index in range(int(np.prod(values.shape[1:])))
    ]
