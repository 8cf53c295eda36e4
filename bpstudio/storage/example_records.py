"""Example records: the form in which a graph file carries the rows of data for its inputs."""

import json
from dataclasses import replace
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from bpstudio.graph.examples import Examples, checked_examples
from bpstudio.graph.graph import Graph
from bpstudio.graph.patch import Patch

_text_of = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


class ExamplesRecord(Struct, forbid_unknown_fields=True):
    """As many values for each input as there are examples."""

    inputs: Annotated[
        dict[str, list[float | list[Any]]],
        Meta(description="By the name of an input gate: one number or list an example."),
    ]
    reduce: Annotated[
        Literal["mean", "sum"], Meta(description="What the loss of all examples is.")
    ] = "mean"
    shown: Annotated[
        int, Meta(description="The example that the canvas shows, counted from 0.")
    ] = 0


def examples_of(record: ExamplesRecord) -> Examples:
    """Return the examples; a Refusal names the place where something is wrong."""
    return checked_examples(record.inputs, record.reduce, record.shown)


def examples_text(examples: Examples) -> str:
    """Return examples as the text of a file has them: one input a line."""
    lines = ",\n  ".join(
        f"{_text_of(name)}: {_text_of(values)}" for name, values in examples.inputs
    )
    head = f'"reduce": "{examples.reduce}", "shown": {examples.shown}'
    return f'{{{head}, "inputs": {{\n  {lines}}}}}'


def give_values(graph: Graph, examples: Examples) -> None:
    """Give inputs that have no value that of the example shown."""
    shown = examples.example(examples.shown)
    blank = [graph.gate(name) for name in examples.of(graph) if graph.gate(name).value is None]
    given = tuple(replace(gate, value=shown[gate.id]) for gate in blank)
    graph.apply(Patch(removed=tuple(blank), added=given))
