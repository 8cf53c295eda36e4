"""`bpstudio check` compares every gradient of a graph with central differences."""

import argparse
import json
import math
from pathlib import Path

from bpstudio.cli.table import number_text, table_of
from bpstudio.engine import CheckReport, CheckRow, check
from bpstudio.graph import Graph
from bpstudio.storage import load


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a graph (.bpg)")
    parser.add_argument("--json", action="store_true", help="exact numbers as JSON, for programs")


def run(options: argparse.Namespace) -> int:
    """Print the comparison and its verdict; return 1 if a gradient is wrong."""
    graph = load(options.file)
    report = check(graph)
    if options.json:
        print(json.dumps(_plain(report), indent=2, allow_nan=False, ensure_ascii=False))
    else:
        print(_table(graph, report))
    return 0 if report.is_right else 1


def _table(graph: Graph, report: CheckReport) -> str:
    rows = [
        (
            f"{row.name}{row.index}",
            number_text(row.analytic),
            number_text(row.numeric),
            number_text(row.relative_error, digits=2),
            row.verdict,
        )
        for row in report.rows
    ]
    head = ("gate", "gradient", "differences", "error", "verdict")
    table = table_of(head, rows, numbers=(1, 2, 3))
    return "\n".join((graph.title or "Untitled", "", table, "", verdict_of(report)))


def verdict_of(report: CheckReport) -> str:
    """Sum the comparison up in one sentence."""
    wrong = [f"{row.name}{row.index}" for row in report.rows if row.verdict == "wrong"]
    right = sum(row.verdict == "right" for row in report.rows)
    if wrong:
        return f"{len(wrong)} of {len(wrong) + right} gradients are wrong: {', '.join(wrong)}."
    if not right:
        return "Nothing could be checked: no gradient has been computed."
    checked = "The only gradient agrees" if right == 1 else f"All {right} gradients agree"
    left = len(report.rows) - right
    rest = f"; {left} could not be checked" if left else ""
    return f"{checked} with central differences{rest}."


def _plain(report: CheckReport) -> dict[str, object]:
    return {"right": report.is_right, "checks": [_plain_row(row) for row in report.rows]}


def _plain_row(row: CheckRow) -> dict[str, object]:
    numbers = {
        "gradient": row.analytic,
        "differences": row.numeric,
        "relative_error": row.relative_error,
    }
    finite = {
        name: number
        for name, number in numbers.items()
        if number is not None and math.isfinite(number)
    }
    return {"gate": row.name, "index": row.index, **finite, "verdict": row.verdict}
