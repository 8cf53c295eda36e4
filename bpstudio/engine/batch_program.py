"""A batch program: a script made ready to run, on registers that are kept from run to run."""

from collections.abc import Mapping, Sequence

import numpy as np
from typing_extensions import override

from bpstudio.engine.batch_calls import Registers
from bpstudio.engine.batch_passes import BatchPasses
from bpstudio.engine.batch_script import BatchScript
from bpstudio.engine.batch_structure import BatchStructure
from bpstudio.engine.complete_pass import Values
from bpstudio.gates import Array
from bpstudio.gates.quiet import quiet


class BatchProgram(BatchPasses):
    """The passes of a graph with tensors, or of a small one: a call for each gate.

    A parameter is `quick` if the array of its gradient is another one after every run, so that it
    can be given away.
    """

    def __init__(self, structure: BatchStructure) -> None:
        """Write the calls down."""
        super().__init__(structure)
        self._script = BatchScript(structure)
        gates = structure.wiring.gates
        self._source_in = {
            gates[row].id: register
            for row, register in self._script.value_in.items()
            if gates[row].kind.is_source
        }
        self.quick = {
            gates[row].id: register
            for row, register in self._script.gradient_in.items()
            if register in self._script.made_anew and not structure.reached[row]
        }

    @override
    def registers(self, count: int) -> Registers:
        """Return new registers for so many examples."""
        registers = list(self._script.first)
        registers[self._script.ones] = np.ones((count, 1))
        loss = self.structure.loss
        if loss is not None:
            shape = self.structure.shapes[loss] or ()
            is_reached = self.structure.reached[loss]
            registers[self._script.seed] = (
                np.full((*shape, count), 1 / count) if is_reached else np.ones((*shape, 1))
            )
        return registers

    @override
    @quiet
    def run(self, registers: Registers, *, gradients: bool) -> None:
        """Make all calls, or those of the forward pass alone."""
        for call in self._script.forward:
            call(registers)
        if gradients:
            for call in self._script.backward:
                call(registers)

    @override
    def load(
        self,
        registers: Registers,
        values: Mapping[str, Array],
        data: Sequence[str],
        arrays: Sequence[Array],
    ) -> None:
        """Put the values of sources and the examples of the inputs into registers."""
        source_in = self._source_in
        for name, value in values.items():
            registers[source_in[name]] = value[..., np.newaxis]
        for name, array in zip(data, arrays, strict=True):
            registers[source_in[name]] = array.transpose((*range(1, array.ndim), 0))

    @override
    def values(self, registers: Registers) -> Values:
        """Return the values of all gates that can run."""
        return {row: registers[at] for row, at in self._script.value_in.items()}

    @override
    def loss_values(self, registers: Registers) -> Array:
        """Return the values of the loss."""
        values: Array = registers[self._script.value_in[self.structure.loss_row()]]
        return values

    @override
    def mean_gradient(self, registers: Registers, row: int) -> Array | None:
        """Return the gradient of the mean of all losses by a gate that data does not reach."""
        register = self._script.gradient_in.get(row)
        if register is None or self.structure.reached[row]:
            return None
        # The array of the register is written into again by later runs.
        return np.array(registers[register][..., 0])
