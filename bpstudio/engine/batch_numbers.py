"""A batch is one pass forward and backward over many examples: one graph, many inputs."""

from functools import cached_property
from typing import Any, Literal

import numpy as np

from bpstudio.engine.batch_passes import BatchPasses
from bpstudio.engine.complete_pass import Values
from bpstudio.engine.trace import Trace
from bpstudio.gates import Array, Shape
from bpstudio.graph import Wire

Reduce = Literal["mean", "sum"]


class Batch:
    """The numbers of one run over n examples, kept for as long as the batch is.

    With Cⁿ the loss of example n, the loss of the batch is L(θ) = mean of all Cⁿ, or their sum.
    A term of the loss that no data reaches, such as the λΣθ² of J = ½ΣLⁿ + λΣθ², counts once and
    not n times: in the mean it does so by itself, and in a sum of Cⁿ = Eⁿ + P it is
    L = Σ(Cⁿ − P) + P. Which terms these are says `once.terms_without_data`. A loss that no data
    reaches at all counts once as well.
    """

    def __init__(
        self, program: BatchPasses, registers: Any, count: int, *, has_gradients: bool
    ) -> None:
        """Take the registers of a run; what it left out is computed when it is asked for."""
        self.count = count
        self._program = program
        self._structure = program.structure
        self._registers = registers
        self._has_gradients = has_gradients
        self._quick = program.quick if has_gradients else {}

    # -- forward -----------------------------------------------------------------------------

    def value(self, name: str) -> Array | None:
        """Return a gate's values (n, *shape), or one of its plain shape if no data reaches it.

        None is blank: the gate cannot run.
        """
        row = self._structure.wiring.row[name]
        return np.array(self._shown(self._values[row], row)) if row in self._values else None

    @cached_property
    def losses(self) -> Array:
        """Cⁿ for every example; a loss of any other shape than a number is summed."""
        values = self._loss_values()
        totals = values.reshape(-1, values.shape[-1]).sum(axis=0)
        return np.broadcast_to(totals, (self.count,))

    def loss(self, reduce: Reduce) -> float:
        """Return L, the mean or the sum of all Cⁿ in which terms without data count once."""
        if not self._structure.has_reached_loss:
            return self.loss_without_data
        total = float(self._loss_values().sum())
        if reduce == "mean":
            return total / self.count
        return total - (self.count - 1) * self.loss_without_data

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
        register = self._quick.get(name)
        if register is not None and reduce == "mean":
            quick: Array = self._registers[register][..., 0]
            return quick
        row = self._structure.wiring.row[name]
        mean = self._mean_gradient(row)
        if mean is None:
            return np.zeros(self._shape(row))
        if reduce == "mean" or not self._structure.has_reached_loss:
            return mean
        total = mean * self.count
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
        row = self._wire_row[wire]
        found = self._complete[1].get(row)
        return None if found is None else self._shown(found, self._structure.wiring.starts[row])

    def total_on_wire(self, wire: Wire, reduce: Reduce) -> Array | None:
        """Return ∂L by what flows on a wire that no data reaches; None is blank, as above."""
        total = self.wire_gradient(wire)
        if total is None or not self._structure.has_reached_loss:
            return total
        if reduce == "mean":
            return total / self.count
        once = None
        if self._once is not None and wire in self._once.layout.wire_row:
            once = self._once.wire_gradient(wire)
        return total if once is None else total - (self.count - 1) * once

    def is_reached(self, name: str) -> bool:
        """Return whether a gate's value is another one for every example."""
        return self._structure.reached[self._structure.wiring.row[name]]

    # -- behind them -------------------------------------------------------------------------

    def _loss_values(self) -> Array:
        return self._program.loss_values(self._registers)

    @cached_property
    def _values(self) -> Values:
        return self._program.values(self._registers)

    def _mean_gradient(self, row: int) -> Array | None:
        """Return ∂L/∂output if L is the mean, from the program or from a complete pass."""
        if self._has_gradients:
            at_hand = self._program.mean_gradient(self._registers, row)
            if at_hand is not None:
                return at_hand
        complete = self._complete[0].get(row)
        if complete is None:
            return None
        total = np.asarray(complete.sum(axis=-1))
        return total / self.count if self._structure.has_reached_loss else total

    @cached_property
    def _wire_row(self) -> dict[Wire, int]:
        return {wire: row for row, wire in enumerate(self._structure.wiring.wires)}

    @cached_property
    def _complete(self) -> tuple[Values, Values]:
        """The gradients of the sum of all Cⁿ by every gate and every wire."""
        seed = np.ones(self._loss_values().shape)
        return self._program.complete.backward(self._values, seed)

    @cached_property
    def _apart(self) -> tuple[Values, Values]:
        """The gradients of a pass in which every value has all examples in it."""
        apart = {
            row: np.broadcast_to(value, (*value.shape[:-1], self.count))
            for row, value in self._values.items()
        }
        shape = apart[self._structure.loss_row()].shape
        return self._program.complete.backward(apart, np.ones(shape))

    @cached_property
    def _once(self) -> Trace | None:
        """The trace of the terms of the loss that count once, or None if there are none."""
        plan = self._program.once
        if plan is None:
            return None
        wiring = self._structure.wiring
        for gate in plan.layout.wiring.gates:
            row = wiring.row.get(gate.id)
            # Zeros that stand for what data reaches are sources of that graph alone.
            if gate.kind.is_source and row is not None and wiring.gates[row] is gate:
                plan.set_value(gate.id, self._values[row][..., 0])
        return plan.run()

    def _gradient_without_data(self, name: str) -> Array | None:
        if self._once is None or name not in self._once.layout.wiring.row:
            return None
        gradient = self._once.gradient(name)
        return None if gradient is None else np.asarray(gradient)

    def _shape(self, row: int) -> Shape:
        return self._structure.shapes[row] or ()

    def _shown(self, numbers: Array, row: int) -> Array:
        return np.moveaxis(numbers, -1, 0) if self._structure.reached[row] else numbers[..., 0]
