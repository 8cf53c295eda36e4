"""How long it takes to say whether a wire would close a loop, and to make and undo edits.

Run as `python tests/benchmarks/loop_bench.py`; prints Markdown tables, medians of 9. The graph of
the loop test is 4 gates wide with 2 inputs and 2 wires out of every gate: there are 2^(layers - 1)
ways through it, so that a test which follows ways and not gates never ends.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from layered import layered_graph  # noqa: E402

from bpstudio.document import Document, Edit  # noqa: E402
from bpstudio.document.edits import join, move, remove, set_value  # noqa: E402
from bpstudio.gates import kind_of  # noqa: E402
from bpstudio.graph import Gate, Graph, Patch, Port, Wire  # noqa: E402
from bpstudio.graph.rules import reason_against  # noqa: E402

LAYERS = (19, 60, 250, 1000, 2500)
GATES = 20_000
WIDTH = 4


def main() -> None:
    """Print the tables."""
    print(f"{os.cpu_count()} cores\n")
    print("| layers | gates with copies | allowed, ms per 1,000 gates | refused |")
    print("|---:|---:|---:|---:|")
    for layers in LAYERS:
        graph = narrow_graph(layers)
        last = f"g{layers - 1}_0"
        # Across a layer in the middle: all gates on one side have to be looked at.
        allowed = Wire(Port(f"g{layers // 2}_0"), Port(f"g{layers // 2}_1", 2))
        refused = Wire(Port(last), Port("g1_0", 2))
        assert reason_against(graph, allowed) is None
        assert reason_against(graph, refused) is not None
        times = [
            milliseconds(lambda wire=wire, graph=graph: reason_against(graph, wire))
            for wire in (allowed, refused)
        ]
        thousands = len(graph) / 1000
        print(f"| {layers} | {len(graph):,} | {times[0] / thousands:.3f} "
              f"| {times[1] / thousands:.3f} |")  # fmt: skip
    print_edits()


def print_edits() -> None:
    """Print what edits of a large graph cost."""
    graph = layered_graph(GATES)
    names = [gate.id for gate in graph.gates]
    inputs = [name for name in names if graph.gate(name).kind.is_source]
    computing = [name for name in names if name.startswith("g") and name not in inputs]
    edits: dict[str, Callable[[], Edit]] = {
        "set one value": lambda: set_value(graph, inputs[0], 7.5),
        "move one gate": lambda: move(graph, {inputs[0]: (7.0, 7.0)}),
        "join a wire near the sources": lambda: join(graph, Port(inputs[0]), Port(computing[0], 2)),
        "remove one gate": lambda: remove(graph, [computing[len(computing) // 2]]),
        "move all gates": lambda: move(graph, dict.fromkeys(names, (7.0, 7.0))),
        "remove all gates": lambda: remove(graph, names),
    }
    print(f"\n| {len(graph):,} gates | make, ms | apply | undo |")
    print("|---|---:|---:|---:|")
    for label, make in edits.items():
        document = Document(graph)
        made = milliseconds(make)
        edit = make()
        applied, undone = [], []
        for _ in range(9):
            start = time.perf_counter()
            document.apply(edit)
            middle = time.perf_counter()
            document.undo()
            applied.append((middle - start) * 1e3)
            undone.append((time.perf_counter() - middle) * 1e3)
        print(f"| {label} | {made:.2f} | {statistics.median(applied):.2f} "
              f"| {statistics.median(undone):.2f} |")  # fmt: skip


def narrow_graph(layers: int) -> Graph:
    """Return a graph 4 gates wide with 2 inputs and 2 wires out of every gate."""
    add, copy = kind_of("add"), kind_of("copy")
    gates = [Gate(f"g0_{place}", kind_of("input"), 1.0) for place in range(WIDTH)]
    wires = []
    for layer in range(1, layers):
        for place in range(WIDTH):
            gate, fork = f"g{layer}_{place}", f"c{layer}_{place}"
            gates += (Gate(fork, copy), Gate(gate, add))
            wires += (
                Wire(Port(f"g{layer - 1}_{place}"), Port(fork)),
                Wire(Port(fork, 0), Port(gate, 0)),
                Wire(Port(fork, 1), Port(f"g{layer}_{(place + 1) % WIDTH}", 1)),
            )
    graph = Graph()
    graph.apply(Patch(added=tuple(gates), joined=tuple(wires)))
    return graph


def milliseconds(act: Callable[[], object]) -> float:
    """Return the median time of an act."""
    times = []
    for _ in range(9):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


if __name__ == "__main__":
    main()
