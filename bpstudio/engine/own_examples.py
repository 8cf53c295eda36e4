"""Own examples: the batch of the examples that a graph carries itself."""

from dataclasses import dataclass

from bpstudio.engine.batch import BatchPlan
from bpstudio.engine.batch_numbers import Batch, Reduce
from bpstudio.engine.example_table import Column, columns_of
from bpstudio.gates import Array
from bpstudio.graph import Graph, Value, as_array
from bpstudio.graph.examples import examples_in


@dataclass(frozen=True, slots=True, eq=False)
class OwnExamples:
    """The numbers of all examples of a graph, and how it makes one of them."""

    batch: Batch
    reduce: Reduce
    parameters: tuple[str, ...]

    @property
    def loss(self) -> float:
        """L, the mean or the sum of the losses of all examples."""
        return self.batch.loss(self.reduce)

    def gradients(self) -> dict[str, Array]:
        """Return ∂L/∂w for every parameter w."""
        return {name: self.batch.gradient(name, self.reduce) for name in self.parameters}

    def columns(self) -> tuple[Column, ...]:
        """Return the table of Cⁿ and ∂Cⁿ/∂w for every parameter w."""
        return columns_of(self.batch, self.reduce, self.parameters)


class OwnPlan:
    """A graph made ready to run its own examples again and again while only numbers change.

    Another structure, or a value of another shape, needs another one.
    """

    def __init__(self, graph: Graph) -> None:
        """Belong to a graph; it is compiled when it runs."""
        self._graph = graph
        self._plan: BatchPlan | None = None
        self._rows: dict[str, tuple[Value, ...]] = {}
        self._data: dict[str, Array] = {}
        self._values: dict[str, Value] = {}

    def run(self) -> OwnExamples | None:
        """Run the examples, or return None if the graph has none for its inputs.

        A Refusal says why they cannot run.
        """
        examples = examples_in(self._graph)
        found = {} if examples is None else examples.of(self._graph)
        if examples is None or not found:
            return None
        if self._plan is None or self._plan.data != tuple(found):
            self._plan, self._values, self._rows = BatchPlan(self._graph, found), {}, {}
        self._take_data(found)
        self._plan.take_values(self._new_values())
        batch = self._plan.run(self._data)
        return OwnExamples(batch, examples.reduce, self._plan.parameters)

    def _take_data(self, found: dict[str, tuple[Value, ...]]) -> None:
        """Make arrays of the rows, unless they are still the same."""
        if any(self._rows.get(name) is not rows for name, rows in found.items()):
            self._rows, self._data = found, {name: as_array(each) for name, each in found.items()}

    def _new_values(self) -> dict[str, Array]:
        """Return the values of sources without examples that are others than in the last run."""
        values = {
            gate.id: gate.value
            for gate in self._graph.gates
            if gate.kind.is_source and gate.value is not None and gate.id not in self._rows
        }
        before, self._values = self._values, values
        return {
            name: as_array(value) for name, value in values.items() if before.get(name) is not value
        }


def own_examples(graph: Graph) -> OwnExamples | None:
    """Run the examples that a graph carries, or return None if it has none for its inputs.

    A Refusal says why they cannot run.
    """
    return OwnPlan(graph).run()
