"""Feeding: which columns of a table go into which input gates, and the arrays that result."""

from collections.abc import Mapping, Sequence

import numpy as np

from bpstudio.gates import Array, Shape
from bpstudio.graph import Gate, Graph, as_array
from bpstudio.notation.refusal import Refusal
from bpstudio.training.table import Table

Examples = Mapping[str, Array]
"""Per input gate its values, of shape (examples, *shape of one example)."""
Columns = Mapping[str, Sequence[str]]
"""Per input gate the columns that feed it, in the order of its elements."""


def inputs_of(graph: Graph) -> list[Gate]:
    """Return the gates that data feed: the inputs whose value something uses."""
    return [gate for gate in graph.gates if gate.kind.name == "input" and graph.wires_from(gate.id)]


def columns_by_name(graph: Graph, table: Table) -> dict[str, tuple[str, ...]]:
    """Return the columns of the same names as the inputs: x, or x[0], x[1], … for a vector.

    A Refusal names the input for which there is no column.
    """
    return {gate.id: _columns_for(gate, table) for gate in inputs_of(graph)}


def examples_of(graph: Graph, table: Table, columns: Columns) -> dict[str, Array]:
    """Return the examples in a table, one a row; a Refusal says what does not fit together."""
    needed = {gate.id: gate for gate in inputs_of(graph)}
    for name in columns:
        if name not in needed:
            raise Refusal(f"The graph has no input called “{name}” that the data could feed.")
    examples = {}
    for name, gate in needed.items():
        if name not in columns:
            raise Refusal(f"No column of {table.name} is chosen for the input {name}.")
        shape = _shape_fed(gate, columns[name])
        numbers = np.column_stack([table.column(column) for column in columns[name]])
        examples[name] = numbers.reshape(len(table), *shape)
    return examples


def own_example(graph: Graph) -> dict[str, Array]:
    """Return the values that the inputs carry, as the only example."""
    return {
        gate.id: as_array(gate.value)[np.newaxis]
        for gate in inputs_of(graph)
        if gate.value is not None
    }


def standardised(examples: Examples, by: Examples, names: Sequence[str]) -> dict[str, Array]:
    """Return the examples with these inputs shifted and scaled, element by element.

    Each element gets the mean 0 and the standard deviation 1 that it has in `by`; one that is
    always the same is only shifted.
    """
    result = dict(examples)
    for name in names:
        if name not in examples:
            raise Refusal(f"“{name}” cannot be standardised: no data feed an input of that name.")
        spread = by[name].std(axis=0)
        result[name] = (examples[name] - by[name].mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    return result


def split(count: int, held_out: float, seed: int) -> tuple[Array, Array]:
    """Return the rows to train on and the rows that are held out, drawn with a seed.

    At least one row is left to train on; both stay in their order.
    """
    size = min(round(count * held_out), count - 1)
    drawn = np.random.default_rng(seed).permutation(count)
    return np.sort(drawn[size:]), np.sort(drawn[:size])


def _columns_for(gate: Gate, table: Table) -> tuple[str, ...]:
    if gate.value is None:
        return _columns_found(gate.id, table)
    shape = as_array(gate.value).shape
    wanted = tuple(_element(gate.id, index) for index in np.ndindex(*shape))
    missing = [column for column in wanted if column not in table.columns]
    if missing:
        there = ", ".join(table.columns[:8]) + (", …" if len(table.columns) > 8 else "")
        raise Refusal(
            f"{table.name} has no column “{missing[0]}” for the input {gate.id}: it has {there}."
        )
    if len(shape) == 1 and _element(gate.id, shape) in table.columns:
        raise Refusal(
            f"{table.name} has a column “{_element(gate.id, shape)}”, but the input {gate.id} "
            f"takes only {shape[0]} numbers."
        )
    return wanted


def _columns_found(name: str, table: Table) -> tuple[str, ...]:
    """Return the columns of an input that is still blank: they say what it takes."""
    if name in table.columns:
        return (name,)
    found: list[str] = []
    while _element(name, (len(found),)) in table.columns:
        found.append(_element(name, (len(found),)))
    if not found:
        raise Refusal(f"{table.name} has no column “{name}” for the input of that name.")
    return tuple(found)


def _shape_fed(gate: Gate, columns: Sequence[str]) -> Shape:
    if not columns:
        raise Refusal(f"No column is chosen for the input {gate.id}.")
    if gate.value is None:
        return (len(columns),) if len(columns) > 1 or columns[0].endswith("]") else ()
    shape = as_array(gate.value).shape
    size = int(np.prod(shape))
    if size != len(columns):
        numbers = "1 number" if size == 1 else f"{size} numbers"
        raise Refusal(f"The input {gate.id} takes {numbers}, but {len(columns)} columns feed it.")
    return shape


def _element(name: str, index: Shape) -> str:
    """Return how a column for one element is called: x, x[0], x[0,1]."""
    return f"{name}[{','.join(map(str, index))}]" if index else name
