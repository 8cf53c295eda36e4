"""`bpstudio build` makes a graph file from expressions."""

import argparse
from dataclasses import replace
from pathlib import Path

from bpstudio.cli.assignments import declare_assignments, read_assignments
from bpstudio.graph import Graph, Patch
from bpstudio.graph.expressions import parse
from bpstudio.picture.placement import placed
from bpstudio.storage import save


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes."""
    parser.add_argument(
        "text",
        metavar="EXPRESSIONS",
        help='statements like "q = x + y; f = q * z", separated by ; or new lines',
    )
    declare_assignments(parser)
    for word, meaning in (
        ("input", "a source that examples feed; the others are parameters"),
        ("constant", "a source that stays as it is"),
    ):
        parser.add_argument(
            f"--{word}",
            dest=f"{word}s",
            action="append",
            default=[],
            metavar="NAME",
            help=f"{meaning}; repeatable",
        )
    parser.add_argument("--loss", metavar="NAME", help="the gate whose gradients are computed")
    parser.add_argument("--title", default="", help="what the graph is called")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the file")


def run(options: argparse.Namespace) -> int:
    """Write the file and say what is in it."""
    graph = parse(
        options.text,
        values=read_assignments(options.assignments),
        inputs=options.inputs,
        constants=options.constants,
        loss=options.loss,
        title=options.title,
    )
    place(graph)
    save(graph, options.output)
    print(f"{options.output}: {len(graph)} gates, {graph.number_of_wires()} wires.")
    return 0


def place(graph: Graph) -> None:
    """Lay the graph out."""
    places = placed(graph)
    gates = tuple(graph.gates)
    moved = tuple(replace(gate, at=places[gate.id]) for gate in gates)
    graph.apply(Patch(removed=gates, added=moved))
