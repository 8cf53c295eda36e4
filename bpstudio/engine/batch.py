"""A batch plan is a graph made ready to run over many examples at once, again and again."""

from collections.abc import Collection, Mapping
from functools import cached_property

import numpy as np
import numpy.typing as npt

from bpstudio.engine.batch_numbers import Batch
from bpstudio.engine.batch_pass import BatchPass
from bpstudio.engine.batch_structure import batch_structure_of
from bpstudio.engine.once import terms_without_data
from bpstudio.engine.plan import Plan
from bpstudio.engine.trace import Trace
from bpstudio.gates import Array, Shape
from bpstudio.gates.sources import INPUT, PARAMETER
from bpstudio.graph import Graph, as_array
from bpstudio.notation.numbers import format_shape
from bpstudio.notation.refusal import Refusal


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
        self._values = {
            gate.id: as_array(gate.value)
            for gate in graph.gates
            if gate.kind.is_source and gate.id not in self.data and gate.value is not None
        }
        self._given: dict[str, Shape] = {
            name: as_array(value).shape
            for name in self.data
            if (value := graph.gate(name).value) is not None
        }
        self._fixed_shapes = dict(self._given)
        self._compile()

    def _compile(self) -> None:
        structure = batch_structure_of(self._graph, self.data, self._given)
        self._pass = BatchPass(structure)
        self._once: Plan | None = None
        if structure.has_reached_loss:
            terms = terms_without_data(structure)
            self._once = None if terms is None else Plan(terms)

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        """The names of all parameters, in the order of the graph's gates."""
        return tuple(gate.id for gate in self._graph.gates if gate.kind is PARAMETER)

    def parameter(self, name: str) -> Array:
        """Return the present value of a parameter; it cannot be written into."""
        value = self._values.get(name)
        if value is None or name not in self.parameters:
            raise Refusal("“{name}” is no parameter with a value.", name=name)
        view = value.view()
        view.flags.writeable = False
        return view

    def set_parameter(self, name: str, value: npt.ArrayLike) -> None:
        """Give a parameter a new value of the same shape.

        Batches that have run stay as they are.
        """
        array = np.array(value, dtype=np.float64)
        before = self.parameter(name)
        if array.shape != before.shape:
            raise Refusal(
                "“{name}” takes {shape}, not {other}.",
                name=name,
                shape=_in_words(before.shape),
                other=_in_words(array.shape),
            )
        self._values[name] = array

    def run(self, examples: Mapping[str, npt.ArrayLike], *, gradients: bool = True) -> Batch:
        """Return the batch of these examples; without gradients only the forward pass is run.

        The number of examples may be another one each time. A Refusal says what does not fit, or
        why the graph cannot run.
        """
        arrays = self._checked(examples)
        structure = self._pass.structure
        if gradients:
            structure.loss_row()
        count = len(next(iter(arrays.values()))) if arrays else 1
        row = structure.wiring.row
        sources = {row[name]: value[..., np.newaxis] for name, value in self._values.items()}
        sources |= {row[name]: np.moveaxis(array, 0, -1) for name, array in arrays.items()}
        values = self._pass.forward(sources)
        return Batch(self._pass, values, count, self._trace_once(), gradients=gradients)

    def _checked(self, examples: Mapping[str, npt.ArrayLike]) -> dict[str, Array]:
        for name in examples:
            if name not in self.data:
                raise Refusal("“{name}” was not named as data.", name=name)
        arrays: dict[str, Array] = {}
        for name in self.data:
            if name not in examples:
                raise Refusal("There are no examples for “{name}”.", name=name)
            arrays[name] = np.asarray(examples[name], dtype=np.float64)
        self._check_lengths(arrays)
        shapes = {name: array.shape[1:] for name, array in arrays.items()}
        for name, shape in self._fixed_shapes.items():
            if shapes[name] != shape:
                raise Refusal(
                    "An example of “{name}” is {shape}, not {other}.",
                    name=name,
                    shape=_in_words(shape),
                    other=_in_words(shapes[name]),
                )
        if shapes != self._given:
            self._given = shapes
            self._compile()
        return arrays

    def _check_lengths(self, arrays: Mapping[str, Array]) -> None:
        counts = {name: len(array) if array.ndim else 0 for name, array in arrays.items()}
        for name, count in counts.items():
            if not count:
                raise Refusal("There are no examples for “{name}”.", name=name)
            first, length = next(iter(counts.items()))
            if count != length:
                raise Refusal(
                    "“{first}” has {length} examples and “{name}” has {count}.",
                    first=first,
                    length=length,
                    name=name,
                    count=count,
                )

    def _trace_once(self) -> Trace | None:
        """Return the trace of the terms of the loss that count once, or None if there are none."""
        if self._once is None:
            return None
        for name in self.parameters:
            if name in self._once.row and name in self._values:
                self._once.set_value(name, self._values[name])
        return self._once.run()


def _in_words(shape: Shape) -> str:
    return format_shape(shape) if shape else "a number"
