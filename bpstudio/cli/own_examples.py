"""What `bpstudio eval` says of all the examples that a graph carries: a table, or plain numbers."""

import math

from bpstudio.cli.table import number_text, table_of
from bpstudio.engine.example_table import Column
from bpstudio.engine.own_examples import OwnExamples, own_examples
from bpstudio.graph import Graph, Value
from bpstudio.graph.values import value_from_array
from bpstudio.notation.refusal import Refusal

_MOST_ROWS = 50
_MOST_COLUMNS = 9


def answer_about_examples(graph: Graph) -> dict[str, object]:
    """Return how many there are, their losses, L and ∂L/∂w; nothing for a graph without any.

    A number that is not finite is null. Where the examples cannot run there is one sentence.
    """
    try:
        found = own_examples(graph)
    except Refusal as refusal:
        return {"examples": {"problem": str(refusal)}}
    if found is None:
        return {}
    gradients = {name: value_from_array(each) for name, each in found.gradients().items()}
    return {
        "examples": {
            "count": found.batch.count,
            "reduce": found.reduce,
            "loss": _finite(found.loss),
            "losses": _finite(value_from_array(found.batch.losses)),
            "gradients": {name: _finite(value) for name, value in gradients.items()},
        }
    }


def lines_about_examples(graph: Graph, loss: str | None) -> list[str]:
    """Return a table of all examples with what they come to, or the sentence why there is none."""
    try:
        found = own_examples(graph)
    except Refusal as refusal:
        return ["", f"The examples cannot run: {refusal}"]
    if found is None or loss is None:
        return []
    return ["", *_table(found, loss)]


def _table(found: OwnExamples, loss: str) -> list[str]:
    every = found.columns()
    columns = every[:_MOST_COLUMNS]
    count = found.batch.count
    rows = [
        [str(number + 1), *(number_text(float(column.rows[number])) for column in columns)]
        for number in range(min(count, _MOST_ROWS))
    ]
    if count > _MOST_ROWS:
        rows.append(["…", *("" for _ in columns)])
    if found.batch.loss_without_data and found.reduce == "sum":
        rows.append(["once", *(number_text(column.correction) for column in columns)])
    rows.append([found.reduce, *(number_text(column.total) for column in columns)])
    head = ["example", *(_head(column, loss) for column in columns)]
    lines = [table_of(head, rows, numbers=range(1, len(head)))]
    if len(every) > len(columns):
        lines.append("Not all gradients fit; --json has every one.")
    return lines


def _head(column: Column, loss: str) -> str:
    return f"∂{loss}/∂{column.name}{column.index}" if column.name else loss


def _finite(value: Value) -> object:
    """Return a value as JSON can have it."""
    if isinstance(value, tuple):
        return [_finite(part) for part in value]
    return value if math.isfinite(value) else None
