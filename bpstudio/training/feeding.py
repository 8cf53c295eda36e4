"""Feeding: which columns of a table go into which input gates, and the arrays that result."""

from collections.abc import Mapping, Sequence

import numpy as np

from bpstudio.gates import Array, Shape
from bpstudio.graph import Gate, Graph, as_array
from bpstudio.graph.examples import examples_in
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import counted
from bpstudio.training.judging import judge_of
from bpstudio.training.table import Table

Examples = Mapping[str, Array]
"""Per input gate its values, of shape (examples, *shape of one example)."""
Columns = Mapping[str, Sequence[str]]
"""Per input gate the columns that feed it, in the order of its elements."""


def inputs_of(graph: Graph) -> list[Gate]:
    """Return the gates that data feed: the inputs on which the loss depends."""
    loss = graph.loss
    if loss is None:
        return []
    return [
        gate for gate in graph.gates if gate.kind.name == "input" and graph.leads_to(gate.id, loss)
    ]


def columns_by_name(graph: Graph, table: Table) -> dict[str, tuple[str, ...]]:
    """Return the columns of the same names as the inputs: x, or x[0], x[1], … for a vector.

    A Refusal names the input for which there is no column.
    """
    return {gate.id: _columns_for(gate, table) for gate in inputs_of(graph)}


def columns_guessed(graph: Graph, table: Table) -> dict[str, tuple[str, ...]]:
    """Return columns to begin with: those of the same names, or else one after the other.

    The input that is the target gets the last columns. What does not suffice stays without.
    """
    try:
        return columns_by_name(graph, table)
    except Refusal:
        pass
    judge = judge_of(graph)
    gates = inputs_of(graph)
    targets = {
        gate.id for gate in gates if judge is not None and graph.leads_to(gate.id, judge.target)
    }
    left, found = list(table.columns), {}
    for gate in sorted(gates, key=lambda gate: gate.id not in targets):
        size = 1 if gate.value is None else as_array(gate.value).size
        start = max(0, len(left) - size) if gate.id in targets else 0
        found[gate.id] = tuple(left[start : start + size])
        del left[start : start + size]
    return found


def examples_of(graph: Graph, table: Table, columns: Columns) -> dict[str, Array]:
    """Return the examples in a table, one a row; a Refusal says what does not fit together."""
    needed = {gate.id: gate for gate in inputs_of(graph)}
    for name in columns:
        if name not in needed:
            raise Refusal("The graph has no input “{name}” that the data could feed.", name=name)
    examples = {}
    for name, gate in needed.items():
        if name not in columns:
            raise Refusal(
                "No column of {table} is chosen for the input {name}.", table=table.name, name=name
            )
        shape = _shape_fed(gate, columns[name])
        numbers = np.column_stack([table.column(column) for column in columns[name]])
        examples[name] = numbers.reshape(len(table), *shape)
    return examples


def own_examples(graph: Graph) -> dict[str, Array]:
    """Return the examples that the graph carries, or the values of its inputs as the only one."""
    carried = examples_in(graph)
    if carried is not None:
        return {name: np.array(values) for name, values in carried.of(graph).items()}
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
            raise Refusal(
                "“{name}” cannot be standardised: no data feed an input of that name.", name=name
            )
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
        raise Refusal(
            "{table} has no column “{column}” for the input {name}: it has {there}.",
            table=table.name,
            column=missing[0],
            name=gate.id,
            there=table.columns_shown,
        )
    if len(shape) == 1 and _element(gate.id, shape) in table.columns:
        raise Refusal(
            "{table} has a column “{column}”, but the input {name} takes only {size} numbers.",
            table=table.name,
            column=_element(gate.id, shape),
            name=gate.id,
            size=shape[0],
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
        raise Refusal(
            "{table} has no column “{name}” for the input of that name.",
            table=table.name,
            name=name,
        )
    return tuple(found)


def _shape_fed(gate: Gate, columns: Sequence[str]) -> Shape:
    if not columns:
        raise Refusal("No column is chosen for the input {name}.", name=gate.id)
    if gate.value is None:
        return (len(columns),) if len(columns) > 1 or columns[0].endswith("]") else ()
    shape = as_array(gate.value).shape
    size = int(np.prod(shape))
    if size != len(columns):
        raise Refusal(
            "The input {name} takes {numbers}, but {columns}.",
            name=gate.id,
            numbers=counted(size, "1 number", "{count} numbers"),
            columns=counted(len(columns), "1 column feeds it", "{count} columns feed it"),
        )
    return shape


def _element(name: str, index: Shape) -> str:
    """Return how a column for one element is called: x, x[0], x[0,1]."""
    return f"{name}[{','.join(map(str, index))}]" if index else name
