"""Batch passes: what two ways to run a batch have in common, and what a batch asks of them."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from bpstudio.engine.batch_structure import BatchStructure
from bpstudio.engine.complete_pass import CompletePass, Values
from bpstudio.engine.once import terms_without_data
from bpstudio.engine.plan import Plan
from bpstudio.gates import Array


class BatchPasses(ABC):
    """The passes of one structure, forward everywhere and backward to where parameters are.

    What they work on, the registers, belongs to one run; only the passes know what it is. `quick`
    names parameters whose mean gradient is at hand.
    """

    def __init__(self, structure: BatchStructure) -> None:
        """Belong to a structure."""
        self.structure = structure
        self.quick: Mapping[str, int] = {}

    @cached_property
    def complete(self) -> CompletePass:
        """The backward pass by everything, also by the data."""
        return CompletePass(self.structure)

    @cached_property
    def once(self) -> Plan | None:
        """The plan of the terms of the loss that count once, or None if there are none."""
        terms = terms_without_data(self.structure) if self.structure.has_reached_loss else None
        return None if terms is None else Plan(terms)

    @abstractmethod
    def registers(self, count: int) -> Any:
        """Return new registers for so many examples."""

    @abstractmethod
    def load(
        self,
        registers: Any,
        values: Mapping[str, Array],
        data: Sequence[str],
        arrays: Sequence[Array],
    ) -> None:
        """Put the values of sources and the examples (n, *shape) of the inputs into registers."""

    @abstractmethod
    def run(self, registers: Any, *, gradients: bool) -> None:
        """Run both passes, or the forward pass alone."""

    @abstractmethod
    def values(self, registers: Any) -> Values:
        """Return the values of all gates that can run."""

    @abstractmethod
    def loss_values(self, registers: Any) -> Array:
        """Return the values of the loss; a Refusal says why there are none."""

    @abstractmethod
    def mean_gradient(self, registers: Any, row: int) -> Array | None:
        """Return the gradient of the mean of all losses by a gate, or None if it is not at hand."""
