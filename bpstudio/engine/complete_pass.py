"""The complete backward pass of a batch: through all gates, for all examples at once."""

import numpy as np

from bpstudio.engine.batch_structure import BatchStructure
from bpstudio.engine.example_rules import example_rules_of
from bpstudio.gates import Array
from bpstudio.gates.shapes import summed_to

Values = dict[int, Array]
"""By row of a gate: its values, the examples on the last axis, or one that is good for all."""


class CompletePass:
    """The rules of one structure in their order; it keeps no numbers of its own."""

    def __init__(self, structure: BatchStructure) -> None:
        """Look up the rules of all gates that the loss depends on."""
        self.structure = structure
        wiring = structure.wiring
        self._live = [
            (row, example_rules_of(wiring.gates[row]), wiring.feeding[row])
            for row in reversed(wiring.order)
            if row in structure.live and not wiring.gates[row].kind.is_source
        ]

    def backward(self, values: Values, seed: Array) -> tuple[Values, Values]:
        """Return ∂loss/∂output by gate and by wire, each in the shape of the value there.

        Where a value is the same for all examples, their gradients are added up; of values that
        all have the examples in them, the gradients stay apart.
        """
        structure = self.structure
        by_gate: Values = {structure.loss_row(): seed}
        by_wire: Values = {}
        with np.errstate(all="ignore"):
            for row, rules, feeding in self._live:
                inputs = [values[each] for each in feeding]
                gradients = rules.backward(by_gate[row], values[row], *inputs)
                arriving = structure.wiring.arriving[row]
                for wire, start, gradient in zip(arriving, feeding, gradients, strict=True):
                    downstream = summed_to(gradient, values[start].shape)
                    by_wire[wire] = downstream
                    before = by_gate.get(start)
                    by_gate[start] = downstream if before is None else before + downstream
        return by_gate, by_wire
