"""`bpstudio cost` counts what backpropagation does, and what naive differentiation would."""

import argparse
import json
from pathlib import Path

from bpstudio.cli.table import table_of
from bpstudio.graph import Graph
from bpstudio.insight.cost import GraphCost, PassCost, cost_of
from bpstudio.insight.counts import format_count, format_times, plain_count
from bpstudio.storage import load

_GATES = (
    "gate",
    "kind",
    "paths",
    "naive visits",
    "naive multiplications",
    "visits",
    "multiplications",
)
_WAYS = ("way", "visits", "multiplications", "deepest call", "stored gradients")


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a graph (.bpg)")
    parser.add_argument("--json", action="store_true", help="exact numbers as JSON, for programs")


def run(options: argparse.Namespace) -> int:
    """Print the counts as two tables or as JSON."""
    graph = load(options.file)
    cost = cost_of(graph)
    if options.json:
        print(json.dumps(_plain(cost), indent=2, allow_nan=False, ensure_ascii=False))
    else:
        print(_tables(graph, cost))
    return 0


def _tables(graph: Graph, cost: GraphCost) -> str:
    gates = [
        (
            gate.name,
            graph.gate(gate.name).kind.name,
            format_count(gate.paths),
            format_count(gate.naive_visits),
            format_count(gate.naive_multiplications),
            format_count(gate.visits),
            format_count(gate.multiplications),
        )
        for gate in cost.gates
    ]
    ways = [
        (
            way,
            format_count(each.visits),
            format_count(each.multiplications),
            format_count(each.depth),
            format_count(each.stored),
        )
        for way, each in (("naive", cost.naive), ("backpropagation", cost.backpropagation))
    ]
    return "\n".join(
        (
            graph.title or "Untitled",
            "",
            table_of(_GATES, gates, numbers=range(2, len(_GATES))),
            "",
            table_of(_WAYS, ways, numbers=range(1, len(_WAYS))),
            "",
            verdict_of(cost),
        )
    )


def verdict_of(cost: GraphCost) -> str:
    """Sum the comparison up in one sentence."""
    lead = "path leads" if cost.paths == 1 else "paths lead"
    paths = f"{format_count(cost.paths)} {lead} from the sources to {cost.loss}"
    if cost.ratio == 1:
        return f"{paths}: without memory it takes no more multiplications."
    return f"{paths}: without memory it takes {format_times(cost.ratio)} times the multiplications."


def _plain(cost: GraphCost) -> dict[str, object]:
    return {
        "loss": cost.loss,
        "paths": plain_count(cost.paths),
        "naive": _plain_way(cost.naive),
        "backpropagation": _plain_way(cost.backpropagation),
        "gates": [
            {
                "gate": gate.name,
                "paths": plain_count(gate.paths),
                "naive_visits": plain_count(gate.naive_visits),
                "naive_multiplications": plain_count(gate.naive_multiplications),
                "visits": gate.visits,
                "multiplications": gate.multiplications,
            }
            for gate in cost.gates
        ],
    }


def _plain_way(way: PassCost) -> dict[str, object]:
    return {
        "visits": plain_count(way.visits),
        "multiplications": plain_count(way.multiplications),
        "depth": way.depth,
        "stored": way.stored,
    }
