"""A batch script: the calls of one graph's passes for training as they are written down.

The backward pass only goes where a parameter is: the gradient of the data, which can be the most
expensive of all, is left out. What is hot has a call of its own: elementwise kinds by their
recorded steps, products of a matrix of parameters with vectors, and the cross-entropy; other kinds
are called by their rules.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from bpstudio.engine import batch_calls as calls
from bpstudio.engine.batch_calls import Call, Registers
from bpstudio.engine.batch_structure import BatchStructure, learning
from bpstudio.engine.example_rules import example_rules_of
from bpstudio.engine.recording import Operand, Recording, recording_of
from bpstudio.gates import Shape
from bpstudio.gates.class_losses import CROSS_ENTROPY
from bpstudio.gates.linear_algebra import MATMUL


class BatchScript:
    """The calls of both passes of one structure, and what their registers hold at first.

    `value_in` has the register of each gate's value by row, and `gradient_in` that of the gradient
    of the mean of all losses, if a parameter leads to the gate. The arrays of the registers
    `made_anew` are other ones after every run. The register `ones` needs a column of ones, as many
    as there are examples, and `seed` the gradient of the loss by itself.
    """

    def __init__(self, structure: BatchStructure) -> None:
        """Write the calls down."""
        self.structure = structure
        self.forward: list[Call] = []
        self.backward: list[Call] = []
        self.value_in: dict[int, int] = {}
        self.gradient_in: dict[int, int] = {}
        self.made_anew: set[int] = set()
        self.first: Registers = []
        self.ones = self._register()
        self.seed = self._register()
        self._flat: dict[int, int] = {}
        self._numbers: dict[str, int] = {}
        self._symbols: dict[int, list[int]] = {}
        self._on_wire: dict[int, int] = {}
        self._learns = learning(structure)
        wiring = structure.wiring
        for row in wiring.order:
            if structure.shapes[row] is not None:
                self._write_forward(row)
        if structure.loss is not None:
            for row in reversed(wiring.order):
                if row in structure.live and self._learns[row]:
                    self._write_backward(row)

    # -- forward -----------------------------------------------------------------------------

    def _write_forward(self, row: int) -> None:
        gate, feeding = self.structure.wiring.gates[row], self.structure.wiring.feeding[row]
        if gate.kind.is_copy:
            self.value_in[row] = self.value_in[feeding[0]]
            return
        if gate.kind.is_source:
            self.value_in[row] = self._register()
            return
        reads = [self.value_in[each] for each in feeding]
        recording = recording_of(gate, len(reads)) if gate.kind.is_elementwise else None
        if recording is not None:
            self.value_in[row] = self._write_recording(row, recording, reads)
            return
        into = self.value_in[row] = self._register()
        if self._is_layer(row):
            call = calls.two(np.dot, self._flat_of(feeding[0]), reads[1], into)
        elif self._is_classification(row):
            shares = self._register()
            self._symbols[row] = [shares]
            call = calls.cross_entropy(reads[0], reads[1], shares, self._register(), into)
        else:
            call = calls.forward_rule(example_rules_of(gate), reads, into)
        self.forward.append(call)

    def _write_recording(self, row: int, recording: Recording, reads: list[int]) -> int:
        symbols = self._symbols[row] = list(reads)
        for step in recording.forward_steps:
            into = self._register()
            reads = self._operands(step.reads, symbols)
            self.forward.append(calls.step(step.function, reads, into))
            symbols.append(into)
        return self._operand(recording.output, symbols)

    # -- backward ----------------------------------------------------------------------------

    def _write_backward(self, row: int) -> None:
        upstream = self.gradient_in[row] = self._upstream(row)
        wiring = self.structure.wiring
        gate, feeding = wiring.gates[row], wiring.feeding[row]
        wanted = [port for port, start in enumerate(feeding) if self._learns[start]]
        if not wanted:
            return
        if gate.kind.is_copy:
            downstream = {0: upstream}
        elif row in self._symbols and not self._is_classification(row):
            downstream = self._write_slopes(row, upstream, wanted)
        else:
            downstream = {port: self._register() for port in wanted}
            self.backward += self._rules_back(row, upstream, downstream)
        for port, register in downstream.items():
            self._on_wire[wiring.arriving[row][port]] = register

    def _rules_back(self, row: int, upstream: int, into: dict[int, int]) -> list[Call]:
        gate, feeding = self.structure.wiring.gates[row], self.structure.wiring.feeding[row]
        reads = [self.value_in[each] for each in feeding]
        if self._is_layer(row):
            return list(self._layer_back(feeding[0], reads[1], upstream, into))
        if self._is_classification(row) and list(into) == [0]:
            (shares,) = self._symbols[row]
            return [calls.cross_entropy_back(upstream, shares, reads[1], into[0])]
        rules = example_rules_of(gate)
        return [calls.backward_rule(rules, upstream, self.value_in[row], reads, into)]

    def _layer_back(
        self, matrix: int, x: int, upstream: int, into: dict[int, int]
    ) -> Iterator[Call]:
        if 0 in into:
            self.made_anew.add(into[0])
            yield calls.transposed_product(upstream, x, into[0])
        if 1 in into:
            yield calls.product_with_transpose(self._flat_of(matrix), upstream, into[1])

    def _write_slopes(self, row: int, upstream: int, wanted: Sequence[int]) -> dict[int, int]:
        """Write upstream × local for the ports that are wanted."""
        wiring = self.structure.wiring
        feeding, symbols = wiring.feeding[row], self._symbols[row]
        recording = recording_of(wiring.gates[row], len(feeding))
        assert recording is not None, "the forward pass was written from it"
        slopes = {port: recording.slopes[port] for port in wanted}
        if any(isinstance(slope, int) and slope >= len(symbols) for slope in slopes.values()):
            for step in recording.slope_steps:
                into = self._register()
                reads = self._operands(step.reads, symbols)
                self.backward.append(calls.step(step.function, reads, into))
                symbols.append(into)
        return {
            port: self._summed(row, feeding[port], self._product(upstream, slope, symbols))
            for port, slope in slopes.items()
        }

    def _product(self, upstream: int, slope: Operand, symbols: Sequence[int]) -> int:
        if isinstance(slope, float) and slope == 1.0:
            return upstream
        into = self._register()
        if isinstance(slope, float) and slope == -1.0:
            self.backward.append(calls.one(np.negative, upstream, into))
        else:
            self.backward.append(
                calls.two(np.multiply, upstream, self._operand(slope, symbols), into)
            )
        return into

    def _summed(self, row: int, start: int, gradient: int) -> int:
        """Return the register of a gradient in the shape of the value at the start of the wire."""
        structure = self.structure
        shape, result = structure.shapes[start], structure.shapes[row]
        is_apart = structure.reached[start] or not structure.reached[row]
        if shape == result and is_apart:
            return gradient
        into = self._register()
        if shape == result and shape is not None and len(shape) == 1:
            self.made_anew.add(into)
            self.backward.append(calls.summing_examples(gradient, self.ones, into))
        else:
            self.backward.append(calls.summing(gradient, self.value_in[start], into))
        return into

    def _upstream(self, row: int) -> int:
        """Return the register of a gate's gradient: the seed, that of its wire, or their sum."""
        if row == self.structure.loss:
            return self.seed
        leaving = self.structure.wiring.leaving[row]
        found, *others = [self._on_wire[wire] for wire in leaving if wire in self._on_wire]
        for other in others:
            into = self._register()
            self.backward.append(calls.two(np.add, found, other, into))
            found = into
        return found

    # -- registers ---------------------------------------------------------------------------

    def _register(self, first: object = None) -> int:
        self.first.append(first)
        return len(self.first) - 1

    def _operands(self, operands: Sequence[Operand], symbols: Sequence[int]) -> list[int]:
        return [self._operand(each, symbols) for each in operands]

    def _operand(self, operand: Operand, symbols: Sequence[int]) -> int:
        """Return the register of a symbol, or one that holds a number for good."""
        if isinstance(operand, int):
            return symbols[operand]
        # As a text, since 0.0 and −0.0 would be one and the same as numbers.
        number = repr(operand)
        if number not in self._numbers:
            # An array of one number is faster than a number.
            self._numbers[number] = self._register(np.array([operand]))
        return self._numbers[number]

    def _flat_of(self, row: int) -> int:
        """Return the register of a value that is the same for all, without their axis."""
        if row not in self._flat:
            self._flat[row] = self._register()
            self.forward.append(calls.flattened(self.value_in[row], self._flat[row]))
        return self._flat[row]

    # -- what is hot -------------------------------------------------------------------------

    def _is_layer(self, row: int) -> bool:
        """Return whether a gate is W @ x with one matrix for all examples and a vector for each."""
        wiring, structure = self.structure.wiring, self.structure
        if wiring.gates[row].kind is not MATMUL:
            return False
        first, second = wiring.feeding[row]
        ranks = (_rank(structure.shapes[first]), _rank(structure.shapes[second]))
        return ranks == (2, 1) and structure.reached[second] and not structure.reached[first]

    def _is_classification(self, row: int) -> bool:
        """Return whether a gate is a cross-entropy of one vector of scores an example."""
        wiring, structure = self.structure.wiring, self.structure
        if wiring.gates[row].kind is not CROSS_ENTROPY:
            return False
        scores = wiring.feeding[row][0]
        return _rank(structure.shapes[scores]) == 1 and structure.reached[scores]


def _rank(shape: Shape | None) -> int:
    return -1 if shape is None else len(shape)
