"""Own examples: the batch of the examples that a graph carries itself."""

from dataclasses import dataclass

from bpstudio.engine.batch import BatchPlan
from bpstudio.engine.batch_numbers import Batch, Reduce
from bpstudio.engine.example_table import Column, columns_of
from bpstudio.gates import Array
from bpstudio.gates.sources import PARAMETER
from bpstudio.graph import Graph, as_array
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


def own_examples(graph: Graph) -> OwnExamples | None:
    """Run the examples that a graph carries, or return None if it has none for its inputs.

    A Refusal says why they cannot run.
    """
    examples = examples_in(graph)
    found = {} if examples is None else examples.of(graph)
    if examples is None or not found:
        return None
    plan = BatchPlan(graph, found)
    batch = plan.run({name: as_array(values) for name, values in found.items()})
    parameters = tuple(gate.id for gate in graph.gates if gate.kind is PARAMETER)
    return OwnExamples(batch, examples.reduce, parameters)
