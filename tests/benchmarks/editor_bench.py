"""Times the editor beside NodeGraphQt: the same graph, the same protocol, a process for each.

Run as `python tests/benchmarks/editor_bench.py [--peer PYTHON] [SIZE ...]`, where PYTHON is an
interpreter in whose environment NodeGraphQt is installed:

    python -m venv peer && peer/bin/pip install NodeGraphQt==0.6.44 PySide6==6.11.3 setuptools

Prints Markdown: CPU milliseconds, medians. Without a peer it prints our own figures.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

PROTOCOL = Path(__file__).parent / "editors" / "protocol.py"
SIZES = (100, 1000, 5000, 20000)


def main() -> None:
    """Print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peer", metavar="PYTHON", help="an interpreter that has NodeGraphQt")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    options = parser.parse_args()
    for n in options.sizes:
        ours = rows_of(sys.executable, "ours", n)
        peer = rows_of(options.peer, "nodegraphqt", n) if options.peer else {}
        print(f"\n{n:,} gates\n\n| | bpstudio | NodeGraphQt | ratio |\n|---|--:|--:|--:|")
        for name, figure in ours.items():
            other = peer.get(name)
            beside = "– | –" if other is None else f"{other:.4g} | {other / max(figure, 1e-3):.1f}×"
            print(f"| {name} | {figure:.4g} | {beside} |", flush=True)


def rows_of(python: str, editor: str, n: int) -> dict[str, float]:
    """Return the rows of one editor; none if it has not come to the end in an hour."""
    words = [python, str(PROTOCOL), editor, str(n)]
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=3600)
    except subprocess.TimeoutExpired:
        return {}
    line = next((each for each in done.stdout.splitlines() if each.startswith("ROWS ")), None)
    if line is None:
        sys.exit(done.stderr)
    rows: dict[str, float] = json.loads(line.removeprefix("ROWS "))
    return rows


if __name__ == "__main__":
    main()
