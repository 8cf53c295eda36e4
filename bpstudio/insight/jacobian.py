"""Jacobians: how every element of some values changes with every element of earlier ones.

J = ∂y/∂x has a row for each element of y and a column for each element of x (notes 004: n × m).
Where it has fewer columns than rows it is found on the way forward: each gate turns the matrix that
arrives, ∂input/∂x, into ∂output/∂x. Elementwise gates scale its rows; of other gates the backward
rule gives row k of their own Jacobian for the unit vector eₖ. Else it is found row by row on the
way back, as the gradient of each element of y.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from typing_extensions import override

from bpstudio.engine import Trace
from bpstudio.engine.rules import backward_of, slopes_of
from bpstudio.gates import Array
from bpstudio.graph import Wire
from bpstudio.insight.jacobian_rows import rows_of
from bpstudio.insight.slopes import array_of, inputs_of
from bpstudio.insight.walking import Start, value_at
from bpstudio.notation.numbers import format_shape
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import listed

MOST_CELLS = 300_000
"""A Jacobian has no more cells, nor has any that is met on the way to it."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a value: which gate's or wire's, and its index, () for a single number."""

    place: Start
    index: tuple[int, ...] = ()

    @property
    def gate(self) -> str:
        """The gate whose value it belongs to."""
        return gate_at(self.place)

    @override
    def __str__(self) -> str:
        """Return its name as the expression language writes it: z, z[2] or W[0, 2]."""
        return f"{self.gate}[{', '.join(map(str, self.index))}]" if self.index else self.gate


@dataclass(frozen=True, eq=False)
class Jacobian:
    """The matrix ∂ends/∂starts of shape (n, m), and the names of what its cells are about."""

    starts: tuple[Start, ...]
    ends: tuple[Start, ...]
    rows: tuple[Element, ...]
    columns: tuple[Element, ...]
    matrix: Array

    @cached_property
    def is_diagonal(self) -> bool:
        """Whether each element depends on its own partner alone; of one number there is no telling.

        That is how elementwise gates look: J = diag(f'(x)).
        """
        rows, columns = self.matrix.shape
        off = self.matrix[~np.eye(rows, columns, dtype=np.bool_)]
        return rows == columns > 1 and not off.any()

    @cached_property
    def is_identity(self) -> bool:
        """Whether everything is handed on as it is."""
        rows, columns = self.matrix.shape
        return rows == columns and bool(np.array_equal(self.matrix, np.eye(rows)))

    def cell_name(self, row: int, column: int) -> str:
        """Return which derivative stands in a cell: ∂a[1]/∂z[2]."""
        return f"∂{self.rows[row]}/∂{self.columns[column]}"


def jacobian(trace: Trace, starts: Sequence[Start], ends: Sequence[Start]) -> Jacobian:
    """Return the Jacobian of some gates or wires by others, elements one behind the other.

    Every start is a variable of its own: what leads to it does not count. A wire is one branch of
    a copy gate without the others. A Refusal says what has no value, or is too large.
    """
    columns = tuple(element for start in starts for element in _elements(trace, start))
    rows = tuple(element for end in ends for element in _elements(trace, end))
    if not columns or not rows:
        raise Refusal("A Jacobian needs something to go from, and something to go to.")
    _check_size(listed(map(gate_at, ends)), len(rows), len(columns))
    with np.errstate(all="ignore"):
        if len(rows) < len(columns):
            matrix = np.concatenate([rows_of(trace, starts, end) for end in ends])
        else:
            matrix = _columns(trace, starts, ends, len(columns))
    return Jacobian(tuple(starts), tuple(ends), rows, columns, matrix)


def gate_at(place: Start) -> str:
    """Return the gate whose value stands at a place: of a wire, the one that it leaves."""
    return place.source.gate if isinstance(place, Wire) else place


def _elements(trace: Trace, place: Start) -> Iterator[Element]:
    shape = value_at(trace, place).shape
    return (Element(place, index) for index in np.ndindex(shape))


def _columns(trace: Trace, starts: Sequence[Start], ends: Sequence[Start], width: int) -> Array:
    found = _matrices(trace, starts, ends, width)
    nothing = (np.zeros((value_at(trace, end).size, width)) for end in ends)
    return np.concatenate([found.get(end, zeros) for end, zeros in zip(ends, nothing, strict=True)])


def _matrices(
    trace: Trace, starts: Sequence[Start], ends: Sequence[Start], width: int
) -> Mapping[Start, Array]:
    """Return ∂end/∂starts for each of the ends that depends on a start, as (elements, width)."""
    wiring, wire_row = trace.layout.wiring, trace.layout.wire_row
    at_gate, on_wire = _beginnings(trace, starts, width)
    wanted = wiring.ancestors([wiring.row[gate_at(end)] for end in ends])
    for row in wiring.order:
        if row in at_gate or row not in wanted or not trace.layout.has_value[row]:
            continue
        wires = zip(wiring.arriving[row], wiring.feeding[row], strict=True)
        arriving = [on_wire.get(wire, at_gate.get(gate)) for wire, gate in wires]
        if any(each is not None for each in arriving):
            at_gate[row] = _pushed(trace, row, arriving, width)
    found: dict[Start, Array] = {}
    for end in ends:
        gate = wiring.row[gate_at(end)]
        matrix = on_wire.get(wire_row[end]) if isinstance(end, Wire) else None
        matrix = at_gate.get(gate) if matrix is None else matrix
        if matrix is not None:
            found[end] = matrix
    return found


def _beginnings(
    trace: Trace, starts: Sequence[Start], width: int
) -> tuple[dict[int, Array], dict[int, Array]]:
    """Return 1 for each element in its own column, by the row of the gate or of the wire."""
    at_gate: dict[int, Array] = {}
    on_wire: dict[int, Array] = {}
    column = 0
    for start in starts:
        size = value_at(trace, start).size
        block = np.eye(size, width, column)
        column += size
        if isinstance(start, Wire):
            on_wire[trace.layout.wire_row[start]] = block
        else:
            at_gate[trace.layout.wiring.row[start]] = block
    return at_gate, on_wire


def _pushed(trace: Trace, row: int, arriving: Sequence[Array | None], width: int) -> Array:
    """Return ∂output/∂starts of a gate from ∂input/∂starts of its inputs, None for no matter."""
    gate = trace.layout.wiring.gates[row]
    output, inputs = array_of(trace, row), inputs_of(trace, row)
    _check_size(gate.id, output.size, width)
    slopes = slopes_of(gate)
    pushed = np.zeros((*output.shape, width))
    if slopes is not None:
        for local, x, matrix in zip(slopes(output, *inputs), inputs, arriving, strict=True):
            if matrix is not None:
                scale = np.broadcast_to(local, output.shape)[..., np.newaxis]
                pushed += scale * matrix.reshape(*x.shape, width)
        return pushed.reshape(-1, width)
    flat = pushed.reshape(-1, width)
    rule = backward_of(gate)
    for number in range(output.size):
        unit = np.zeros(output.size)
        unit[number] = 1.0
        for slope, matrix in zip(
            rule(unit.reshape(output.shape), output, *inputs), arriving, strict=True
        ):
            if matrix is not None:
                flat[number] += slope.ravel() @ matrix
    return flat


def _check_size(name: str, rows: int, columns: int) -> None:
    if rows * columns > MOST_CELLS:
        raise Refusal(
            "The Jacobian of {name} would be {shape}: at most {most} cells can be shown.",
            name=name,
            shape=format_shape((rows, columns)),
            most=f"{MOST_CELLS:,}",
        )
