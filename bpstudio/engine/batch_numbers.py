"""A batch is one pass forward and backward over many examples: one graph, many inputs."""

from functools import cached_property
from typing import Literal

import numpy as np

from bpstudio.engine.batch_pass import BatchPass, Values
from bpstudio.engine.trace import Trace
from bpstudio.gates import Array, Shape
from bpstudio.graph import Wire

Reduce = Literal["mean", "sum"]


class Batch:
    """The numbers of one run over n examples.

    With Cⁿ the loss of example n, the loss of the batch is L(θ) = mean of all Cⁿ, or their sum.
    A term of the loss that no data reaches, such as the λΣθ² of J = ½ΣLⁿ + λΣθ², counts once and
    not n times: in the mean it does so by itself, and in a sum of Cⁿ = Eⁿ + P it is
    L = Σ(Cⁿ − P) + P. Which terms these are says `once.terms_without_data`. A loss that no data
    reaches at all counts once as well.
    """

    def __init__(
        self, run: BatchPass, values: Values, count: int, once: Trace | None, *, gradients: bool
    ) -> None:
        """Take the values; the backward pass is run here if gradients are wanted."""
        self.count = count
        self._pass = run
        self._structure = run.structure
        self._values = values
        self._once = once
        self._by_gate: Values = {}
        self._by_wire: Values = {}
        if gradients:
            self._by_gate, self._by_wire = run.backward(values, self._seed())

    # -- forward -----------------------------------------------------------------------------

    def value(self, name: str) -> Array | None:
        """Return a gate's values (n, *shape), or one of its plain shape if no data reaches it.

        None is blank: the gate cannot run.
        """
        row = self._structure.wiring.row[name]
        return self._shown(self._values[row], row) if row in self._values else None

    @cached_property
    def losses(self) -> Array:
        """Cⁿ for every example; a loss of any other shape than a number is summed."""
        values = self._values[self._structure.loss_row()]
        totals = values.reshape(-1, values.shape[-1]).sum(axis=0)
        return np.broadcast_to(totals, (self.count,))

    def loss(self, reduce: Reduce) -> float:
        """Return L, the mean or the sum of all Cⁿ in which terms without data count once."""
        if reduce == "mean" or not self._structure.has_reached_loss:
            return float(self.losses.mean())
        return float(self.losses.sum()) - (self.count - 1) * self.loss_without_data

    @property
    def loss_without_data(self) -> float:
        """P, the terms of the loss that no data reaches; 0 if it has none."""
        if not self._structure.has_reached_loss:
            return float(self.losses[0])
        if self._once is None or self._once.loss_value is None:
            return 0.0
        return float(self._once.loss_value)

    # -- backward ----------------------------------------------------------------------------

    def gradient(self, name: str, reduce: Reduce) -> Array:
        """Return ∂L/∂output of a gate, in the shape of one example; 0 if L does not depend on it.

        Where data reaches the gate that is what a change of all its values by the same does.
        """
        row = self._structure.wiring.row[name]
        found = self._by_gate.get(row)
        if found is None:
            return np.zeros(self._shape(row))
        total = found.sum(axis=-1) if self._structure.reached[row] else found[..., 0]
        if not self._structure.has_reached_loss:
            return total
        if reduce == "mean":
            return total / self.count
        once = self._gradient_without_data(name)
        return total if once is None else total - (self.count - 1) * once

    def example_gradients(self, name: str) -> Array:
        """Return ∂Cⁿ/∂output of a gate for every example, (n, *shape); 0 if Cⁿ does not depend.

        Computed when it is asked for: another backward pass in which nothing is added up.
        """
        row = self._structure.wiring.row[name]
        found = self._apart[0].get(row)
        if found is None:
            return np.zeros((self.count, *self._shape(row)))
        return np.moveaxis(found, -1, 0)

    def wire_gradient(self, wire: Wire) -> Array | None:
        """Return ∂Cⁿ by what flows on a wire, (n, *shape); their plain sum if no data reaches it.

        None is blank: the loss does not depend on it.
        """
        wiring = self._structure.wiring
        row = self._wire_row[wire]
        found = self._by_wire.get(row)
        return None if found is None else self._shown(found, wiring.starts[row])

    # -- behind them -------------------------------------------------------------------------

    @cached_property
    def _wire_row(self) -> dict[Wire, int]:
        return {wire: row for row, wire in enumerate(self._structure.wiring.wires)}

    @cached_property
    def _apart(self) -> tuple[Values, Values]:
        """The gradients of a pass in which every value has all examples in it."""
        apart = {
            row: np.broadcast_to(value, (*value.shape[:-1], self.count))
            for row, value in self._values.items()
        }
        shape = apart[self._structure.loss_row()].shape
        return self._pass.backward(apart, np.ones(shape))

    def _gradient_without_data(self, name: str) -> Array | None:
        if self._once is None or name not in self._once.layout.wiring.row:
            return None
        gradient = self._once.gradient(name)
        return None if gradient is None else np.asarray(gradient)

    def _seed(self) -> Array:
        return np.ones(self._values[self._structure.loss_row()].shape)

    def _shape(self, row: int) -> Shape:
        return self._structure.shapes[row] or ()

    def _shown(self, numbers: Array, row: int) -> Array:
        return np.moveaxis(numbers, -1, 0) if self._structure.reached[row] else numbers[..., 0]
