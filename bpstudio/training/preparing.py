"""Preparing: what a recipe asks for is fetched, split and scaled, ready for a trainer."""

from dataclasses import dataclass
from pathlib import Path

from bpstudio.gates import Array
from bpstudio.graph import Graph
from bpstudio.notation.words import Words
from bpstudio.training.data_sets import made
from bpstudio.training.feeding import (
    Columns,
    Examples,
    columns_by_name,
    examples_of,
    own_examples,
    split,
    standardised,
)
from bpstudio.training.places import place_among_examples
from bpstudio.training.reading import read_table
from bpstudio.training.recipe import Data, Recipe
from bpstudio.training.table import Table
from bpstudio.training.trainer import POINTS, Trainer


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """Examples to train on and, if the recipe holds some out, examples to test on.

    `rows` says where each example to train on stands in the table; without a table they are
    the graph's own examples.
    """

    examples: Examples
    held_out: Examples | None
    table: Table | None
    columns: Columns
    rows: Array

    @property
    def count(self) -> int:
        """The number of examples to train on."""
        return max(1, len(self.rows))

    def place_of(self, example: int) -> Words:
        """Return where an example to train on stands in the data that the user knows."""
        if self.table is None:
            return place_among_examples(example)
        return self.table.place_of(int(self.rows[example]))


def table_for(data: Data, folder: Path | None = None) -> Table:
    """Return the table that the data name; a file is looked for in the folder."""
    if data.name:
        return made(data.name, data.count, data.noise, data.seed)
    return read_table((folder or Path()) / data.file)


def prepared(
    graph: Graph, recipe: Recipe, folder: Path | None = None, table: Table | None = None
) -> Prepared:
    """Return the examples of a recipe for a graph; a table that is given is not fetched again."""
    data = recipe.data
    if data is None:
        own = own_examples(graph)
        count = max(map(len, own.values()), default=1)
        return Prepared(own, None, None, {}, split(count, 0.0, 0)[0])
    table = table_for(data, folder) if table is None else table
    columns = data.columns or columns_by_name(graph, table)
    examples = examples_of(graph, table, columns)
    rows, held = split(len(table), data.held_out, recipe.seed)
    known = {name: values[rows] for name, values in examples.items()}
    unknown = {name: values[held] for name, values in examples.items()} if len(held) else None
    ready = standardised(known, known, data.standardised)
    if unknown is not None:
        unknown = standardised(unknown, known, data.standardised)
    return Prepared(ready, unknown, table, columns, rows)


def trainer_for(
    graph: Graph, recipe: Recipe, folder: Path | None = None, *, points: int = POINTS
) -> Trainer:
    """Return a trainer that starts from the parameters as they stand in the graph.

    About so many steps as `points` are measured.
    """
    ready = prepared(graph, recipe, folder)
    return Trainer(
        graph, ready.examples, recipe, ready.held_out, place_of=ready.place_of, points=points
    )
