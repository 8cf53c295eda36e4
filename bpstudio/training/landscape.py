"""A landscape is the loss over two parameters, all others being as they are."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace

import numpy as np

from bpstudio.engine.batch import BatchPlan
from bpstudio.gates import Array
from bpstudio.gates.sources import INPUT
from bpstudio.graph import Graph, Patch
from bpstudio.training.course import Course

CELLS = 48
_MOST_AT_A_TIME = 20_000
_MARGIN = 0.35


class Landscape:
    """Where the path of a course leads through, and the heights around it.

    `low` and `high` bound the map, each (first parameter, second parameter).
    """

    def __init__(self, graph: Graph, course: Course) -> None:
        """Look at a course with two numbers to learn; use `has_landscape` to know."""
        self._course = course
        self._names = tuple(course.trainer.parameters)
        path = self.path
        low, high = path.min(axis=0), path.max(axis=0)
        room = np.maximum((high - low).max() * _MARGIN, 0.5)
        self.low, self.high = low - room, high + room
        data = tuple(course.ready.examples)
        copy = Graph()
        gates = [
            replace(gate, kind=INPUT) if gate.id in self._names else gate for gate in graph.gates
        ]
        copy.apply(Patch(added=tuple(gates), joined=tuple(graph.wires)))
        copy.chosen_loss = graph.loss
        self._plan = BatchPlan(copy, (*data, *self._names))

    @property
    def names(self) -> Sequence[str]:
        """What the two axes are called."""
        if len(self._names) == 2:
            return self._names
        return tuple(f"{self._names[0]}[{index}]" for index in range(2))

    @property
    def path(self) -> Array:
        """The snapshots of the course, and where it stands now, as places on the map."""
        course = self._course
        places = [_flat(each.parameters.values()) for each in course.snapshots]
        return np.array([*places, _flat(course.trainer.parameters.values())])

    def is_left(self) -> bool:
        """Return whether the path has led out of the map."""
        path = self.path
        return bool(np.any(path < self.low) or np.any(path > self.high))

    def heights(self) -> Generator[float, None, Array]:
        """Compute in slices: yield the share that is done, and return the heights at last.

        They have the shape (CELLS, CELLS), row by row from the top.
        """
        first, second = (np.linspace(self.low[axis], self.high[axis], CELLS) for axis in range(2))
        across, down = np.meshgrid(first, second[::-1])
        cells = np.column_stack((across.ravel(), down.ravel()))
        count = self._course.ready.count
        size = max(1, _MOST_AT_A_TIME // count)
        found = np.empty(len(cells))
        for start in range(0, len(cells), size):
            found[start : start + size] = self._losses(cells[start : start + size])
            yield min(1.0, (start + size) / len(cells))
        return found.reshape(CELLS, CELLS)

    def _losses(self, cells: Array) -> Array:
        """Return the loss of every cell: each is run on all examples at once."""
        course, count = self._course, self._course.ready.count
        tiled = {
            name: np.concatenate([values] * len(cells))
            for name, values in course.ready.examples.items()
        }
        repeated = np.repeat(cells, count, axis=0)
        at = 0
        for name, value in course.trainer.parameters.items():
            columns = repeated[:, at : at + value.size]
            tiled[name] = columns.reshape(len(columns), *value.shape)
            at += value.size
        with np.errstate(all="ignore"):
            losses = self._plan.run(tiled, gradients=False).losses.reshape(len(cells), count)
            total = losses.mean(axis=1) if course.recipe.reduce == "mean" else losses.sum(axis=1)
            height: Array = total + course.recipe.l2 * np.sum(cells**2, axis=1)
        return height


def has_landscape(course: Course) -> bool:
    """Return whether just two numbers are learnt."""
    return sum(each.size for each in course.trainer.parameters.values()) == 2


def _flat(values: Iterable[Array]) -> Array:
    return np.concatenate([np.ravel(each) for each in values])
