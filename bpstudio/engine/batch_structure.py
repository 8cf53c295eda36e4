"""The structure of a batch: which gates data reaches, and all shapes for one example."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bpstudio.engine.readiness import readiness_of
from bpstudio.engine.wiring import Wiring, wiring_of
from bpstudio.gates import Shape
from bpstudio.gates.sources import PARAMETER
from bpstudio.graph import Graph
from bpstudio.notation.refusal import Refusal


@dataclass(frozen=True, eq=False)
class BatchStructure:
    """A graph by row number, with what holds for one example and what the examples reach.

    `shapes` are None where a gate cannot run, and `problems` say why. `reached` has a flag a gate:
    whether its value is another one for every example. `live` are the gates that the loss depends
    on, and `loss` is None if there is none or if it cannot run.
    """

    graph: Graph
    wiring: Wiring
    shapes: tuple[Shape | None, ...]
    problems: dict[str, str]
    reached: tuple[bool, ...]
    loss: int | None
    live: frozenset[int]

    @property
    def has_reached_loss(self) -> bool:
        """Whether the loss is another one for every example."""
        return self.loss is not None and self.reached[self.loss]

    def loss_row(self) -> int:
        """Return the row of the loss; a Refusal says why there is none."""
        if self.loss is None:
            for problem in self.problems.values():
                raise Refusal(problem)
            raise Refusal("No gate is the loss: choose one.")
        return self.loss


def batch_structure_of(
    graph: Graph, data: Collection[str], given: Mapping[str, Shape]
) -> BatchStructure:
    """Return the structure for data in the named gates; `given` has their examples' shapes."""
    wiring = wiring_of(graph)
    row = wiring.row
    readiness = readiness_of(wiring, {row[name]: shape for name, shape in given.items()})
    reached = [gate.id in data for gate in wiring.gates]
    for each in wiring.order:
        reached[each] |= any(reached[feeding] for feeding in wiring.feeding[each])
    loss = None if graph.loss is None else row[graph.loss]
    if loss is not None and not readiness.runs[loss]:
        loss = None
    live = frozenset() if loss is None else frozenset(wiring.ancestors([loss]))
    return BatchStructure(
        graph, wiring, readiness.shapes, readiness.problems, tuple(reached), loss, live
    )


def learning(structure: BatchStructure) -> list[bool]:
    """Return per gate whether it is a parameter or a parameter leads to it."""
    wiring = structure.wiring
    learns = [gate.kind is PARAMETER for gate in wiring.gates]
    for row in wiring.order:
        learns[row] |= any(learns[each] for each in wiring.feeding[row])
    return learns
