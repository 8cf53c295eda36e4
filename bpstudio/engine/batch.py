"""A batch plan is a graph made ready to run over many examples at once, again and again."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from weakref import ref

import numpy as np
import numpy.typing as npt

from bpstudio.engine.batch_data import checked_data, in_words
from bpstudio.engine.batch_numbers import Batch
from bpstudio.engine.batch_structure import batch_structure_of
from bpstudio.gates import Array, Shape
from bpstudio.gates.sources import INPUT, PARAMETER
from bpstudio.graph import Graph, as_array
from bpstudio.notation.refusal import Refusal

_MOST_SETS = 4


class BatchPlan:
    """A graph compiled for many examples at once, and the present values of its parameters.

    The graph is written for one example; the inputs named as data get another value for each.
    Every array of examples has them on its first axis: (n, *shape of one example). No feature
    axis is ever taken for it: within an example, numbers meet as in a run of that example alone.
    """

    def __init__(self, graph: Graph, data: Collection[str]) -> None:
        """Compile a graph; a Refusal says which of the names is no input of it."""
        for name in data:
            if name not in graph:
                raise Refusal("There is no gate called “{name}”.", name=name)
            if graph.gate(name).kind is not INPUT:
                raise Refusal("“{name}” is no input, so it cannot have examples.", name=name)
        self.data = tuple(data)
        self._graph = graph
        sources = [gate for gate in graph.gates if gate.kind.is_source]
        self.parameters = tuple(gate.id for gate in sources if gate.kind is PARAMETER)
        """The names of all parameters, in the order of the graph's gates."""
        self._values = {
            gate.id: _kept(as_array(gate.value))
            for gate in sources
            if gate.id not in self.data and gate.value is not None
        }
        self._can_be_set = frozenset(self.parameters) & self._values.keys()
        self._shapes: dict[str, Shape] = {
            gate.id: as_array(gate.value).shape
            for gate in sources
            if gate.id in self.data and gate.value is not None
        }
        self._compiled_for: Sequence[Shape] | None = None

    def _compile(self, shapes: Sequence[Shape]) -> None:
        # Only now: a window runs no batch before it is asked to.
        from bpstudio.engine.batch_program import BatchProgram
        from bpstudio.engine.batch_stacks import StackedProgram, is_stackable

        self._compiled_for = shapes
        given = dict(zip(self.data, shapes, strict=True))
        structure = batch_structure_of(self._graph, self.data, given)
        stacks = is_stackable(structure)
        self._program = StackedProgram(structure) if stacks else BatchProgram(structure)
        # Registers that batches use or have used: (number of examples, registers, batch).
        self._sets: list[tuple[int, Any, ref[Batch]]] = []

    def parameter(self, name: str) -> Array:
        """Return the present value of a parameter; it cannot be written into."""
        if name not in self._can_be_set:
            raise Refusal("“{name}” is no parameter with a value.", name=name)
        return self._values[name]

    def set_parameter(self, name: str, value: npt.ArrayLike) -> None:
        """Give a parameter a new value of the same shape; batches that have run stay as they are.

        An array of floats is taken over as it is: nobody can write into it from then on.
        """
        array = np.asarray(value, dtype=np.float64)
        if array.base is not None:
            array = array.copy()
        if name not in self._can_be_set or array.shape != self._values[name].shape:
            shape = self.parameter(name).shape
            raise Refusal(
                "“{name}” takes {shape}, not {other}.",
                name=name,
                shape=in_words(shape),
                other=in_words(array.shape),
            )
        array.setflags(write=False)
        self._values[name] = array

    def take_values(self, arrays: Mapping[str, Array]) -> None:
        """Give sources without examples arrays that are known to fit: float64, of their shapes.

        They are taken over as they are, unchecked, for who does so at every step.
        """
        for array in arrays.values():
            array.setflags(write=False)
        self._values.update(arrays)

    def run(self, examples: Mapping[str, npt.ArrayLike], *, gradients: bool = True) -> Batch:
        """Return the batch of these examples; without gradients only the forward pass is run.

        The number of examples may be another one each time. A Refusal says what does not fit, or
        why the graph cannot run.
        """
        arrays = checked_data(self.data, examples, self._shapes)
        shapes = [array.shape[1:] for array in arrays]
        if shapes != self._compiled_for:
            self._compile(shapes)
        program = self._program
        if gradients:
            program.structure.loss_row()
        count = len(arrays[0]) if arrays else 1
        registers = self._free_registers(count)
        program.load(registers, self._values, self.data, arrays)
        program.run(registers, gradients=gradients)
        batch = Batch(program, registers, count, has_gradients=gradients)
        self._sets.append((count, registers, ref(batch)))
        return batch

    def _free_registers(self, count: int) -> Any:
        """Return registers for so many examples that no batch still shows, or new ones."""
        for place, (examples, registers, batch) in enumerate(self._sets):
            if examples == count and batch() is None:
                del self._sets[place]
                return registers
        del self._sets[: max(0, len(self._sets) - _MOST_SETS + 1)]
        return self._program.registers(count)


def _kept(array: Array) -> Array:
    """Return the same array, which from now on cannot be written into."""
    array.setflags(write=False)
    return array
