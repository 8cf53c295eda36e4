"""`bpstudio eval` prints every value and every gradient of a graph."""

import argparse
import json
from pathlib import Path

from bpstudio.cli.answers import answer_of
from bpstudio.cli.assignments import declare_assignments, read_assignments
from bpstudio.cli.own_examples import answer_about_examples, lines_about_examples
from bpstudio.cli.table import number_text, table_of
from bpstudio.document.edits import set_value
from bpstudio.engine import Trace, evaluate
from bpstudio.graph import Graph
from bpstudio.storage import load


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a graph (.bpg)")
    declare_assignments(parser)
    parser.add_argument("--json", action="store_true", help="exact numbers as JSON, for programs")


def run(options: argparse.Namespace) -> int:
    """Print the numbers as a table or as JSON."""
    graph = load(options.file)
    for name, value in read_assignments(options.assignments).items():
        graph.apply(set_value(graph, name, value).patch)
    trace = evaluate(graph)
    if options.json:
        answer = answer_of(graph, trace) | answer_about_examples(graph)
        print(json.dumps(answer, indent=2, allow_nan=False, ensure_ascii=False))
    else:
        print(_table(graph, trace))
    return 0


def _table(graph: Graph, trace: Trace) -> str:
    rows = [
        (
            name,
            graph.gate(name).kind.name,
            number_text(trace.value(name)),
            number_text(trace.gradient(name)),
        )
        for name in graph.in_forward_order()
    ]
    loss = f"The loss is {trace.loss}." if trace.loss else "No gate is the loss: no gradients."
    table = table_of(("gate", "kind", "value", "gradient"), rows, numbers=(2, 3))
    problems = (f"{name}: {sentence}" for name, sentence in trace.problems.items())
    examples = lines_about_examples(graph, trace.loss)
    return "\n".join((graph.title or "Untitled", "", table, "", loss, *problems, *examples))
