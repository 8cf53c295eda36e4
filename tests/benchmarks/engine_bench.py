"""How long one pass forward and backward takes per gate, beside PyTorch eager and micrograd.

Run as `python tests/benchmarks/engine_bench.py`; prints Markdown tables. All three compute the
same scalar graph in the same process. A pass of ours re-runs a plan and
makes a trace of all numbers; a peer builds its graph anew in every pass, as it has to. The gates
that are counted are those that the peers compute, too: our copy gates are run but not counted. All
get the same time to warm up, in which a small plan goes over from arrays to plain floats; what a
new plan costs, as every edit of the structure needs one, stands in a table of its own.
"""

import gc
import os
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass

from bpstudio.engine import Plan
from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Port, Wire

SIZES = ((50, 5), (200, 20), (1_000, 50), (3_000, 100), (10_000, 250), (20_000, 400))
Pass = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Step:
    """One gate of the neutral graph: a word and the numbers of what it reads."""

    word: str
    reads: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Recipe:
    """A scalar graph in no one's dialect: parameters, then steps, then the sum of the last ones."""

    parameters: list[float]
    steps: list[Step]
    summed: list[int]


def recipe(gates: int, width: int) -> Recipe:
    """Return layers of weights, sums and ReLUs on the outputs of the layer before."""
    dice = random.Random(gates)
    parameters = [dice.uniform(0.5, 1.0) for _ in range(width + gates)]
    before, steps, fresh = list(range(width)), [], width
    while len(steps) < gates:
        layer = []
        for place in range(width):
            a, b = before[place], before[(place + 1) % width]
            word = dice.choice(("times", "plus", "relu"))
            reads = {"times": (a, fresh), "plus": (a, b), "relu": (a,)}[word]
            fresh += word == "times"
            steps.append(Step(word, reads))
            layer.append(len(parameters) + len(steps) - 1)
        before = layer
    return Recipe(parameters, steps, before)


def graph_of(what: Recipe) -> Graph:
    """Return the recipe as a graph of ours, with copy gates for its fan-out."""
    kinds = {"times": kind_of("multiply"), "plus": kind_of("add"), "relu": kind_of("relu")}
    readers: dict[int, list[Port]] = {}
    gates = [Gate(f"n{i}", kind_of("parameter"), x) for i, x in enumerate(what.parameters)]
    for step in what.steps:
        name = f"n{len(gates)}"
        gates.append(Gate(name, kinds[step.word]))
        for port, number in enumerate(step.reads):
            readers.setdefault(number, []).append(Port(name, port))
    gates.append(Gate("loss", kind_of("add")))
    for port, number in enumerate(what.summed):
        readers.setdefault(number, []).append(Port("loss", port))
    used = [gate for i, gate in enumerate(gates) if gate.id == "loss" or i in readers]
    wires = []
    for number, ports in readers.items():
        source = f"n{number}"
        if len(ports) > 1:
            used.append(Gate(f"copy{number}", kind_of("copy")))
            wires.append(Wire(Port(source), Port(f"copy{number}")))
            source = f"copy{number}"
        wires += [Wire(Port(source, branch), port) for branch, port in enumerate(ports)]
    graph = Graph()
    graph.apply(Patch(added=tuple(used), joined=tuple(wires)))
    return graph


def ours(what: Recipe) -> Pass:
    """Return one pass of a bpstudio plan."""
    plan = Plan(graph_of(what))

    def once() -> float:
        trace = plan.run()
        value = trace.loss_value
        assert value is not None
        return float(value)

    return once


def torchs(what: Recipe) -> Pass:
    """Return one pass of PyTorch eager; ImportError without it."""
    import torch

    torch.set_num_threads(1)
    parameters = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in what.parameters]

    def once() -> float:
        for parameter in parameters:
            parameter.grad = None
        found = list(parameters)
        for step in what.steps:
            a, *rest = (found[number] for number in step.reads)
            if step.word == "relu":
                found.append(torch.relu(a))
            else:
                found.append(a * rest[0] if step.word == "times" else a + rest[0])
        loss = torch.stack([found[number] for number in what.summed]).sum()
        loss.backward()
        return float(loss.detach())

    return once


def micrograds(what: Recipe) -> Pass:
    """Return one pass of micrograd; ImportError without it."""
    from micrograd.engine import Value

    parameters = [Value(x) for x in what.parameters]

    def once() -> float:
        for parameter in parameters:
            parameter.grad = 0
        found = list(parameters)
        for step in what.steps:
            a, *rest = (found[number] for number in step.reads)
            if step.word == "relu":
                found.append(a.relu())
            else:
                found.append(a * rest[0] if step.word == "times" else a + rest[0])
        loss = sum(found[number] for number in what.summed)
        loss.backward()
        return float(loss.data)

    return once


def seconds(once: Pass) -> float:
    """Return the median of several passes, after some to warm up."""
    ready = time.perf_counter() + 0.3
    for count in range(50):
        if count >= 2 and time.perf_counter() > ready:
            break
        once()
    start = time.perf_counter()
    once()
    passes = max(5, min(400, int(1.0 / (time.perf_counter() - start))))
    gc.collect()
    times = []
    for _ in range(passes):
        start = time.perf_counter()
        once()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def print_plans() -> None:
    """Print what a new plan costs, and its first run, which always is on arrays."""
    print("\n| gates | with copies | new plan, ms | first run, ms | bytes per gate with copies |")
    print("|--:|--:|--:|--:|--:|")
    for gates, width in SIZES:
        graph = graph_of(recipe(gates, width))
        made, run = [], []
        for _ in range(9):
            start = time.perf_counter()
            plan = Plan(graph)
            middle = time.perf_counter()
            plan.run()
            made.append((middle - start) * 1e3)
            run.append((time.perf_counter() - middle) * 1e3)
        size = bytes_of_a_plan(graph) / len(graph)
        print(f"| {gates:,} | {len(graph):,} | {statistics.median(made):.1f} "
              f"| {statistics.median(run):.2f} | {size:,.0f} |")  # fmt: skip


def bytes_of_a_plan(graph: Graph) -> int:
    """Return how much memory a plan and one trace take, without the graph."""
    tracemalloc.start()
    plan = Plan(graph)
    trace = plan.run()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert trace.loss is not None
    return size


def main() -> None:
    """Measure and print."""
    peers = {"bpstudio": ours, "PyTorch eager": torchs, "micrograd": micrograds}
    print(f"One pass forward and backward, ns per gate; {os.cpu_count()} cores, medians.\n")
    print("| gates | " + " | ".join(peers) + " | PyTorch ÷ ours | micrograd ÷ ours |")
    print("|--:|" + "--:|" * (len(peers) + 2))
    missing = set()
    for gates, width in SIZES:
        what = recipe(gates, width)
        found: dict[str, float] = {}
        losses = []
        for name, make in peers.items():
            try:
                once = make(what)
            except ImportError:
                missing.add(name)
                continue
            losses.append(once())
            found[name] = seconds(once) / len(what.steps) * 1e9
        assert max(losses) - min(losses) <= 1e-9 * abs(losses[0]), losses
        cells = [f"{found[name]:,.0f}" if name in found else "–" for name in peers]
        for name in ("PyTorch eager", "micrograd"):
            ratio = found[name] / found["bpstudio"] if name in found else None
            cells.append("–" if ratio is None else f"{ratio:.0f}×")
        print(f"| {len(what.steps):,} | " + " | ".join(cells) + " |")
    for name in sorted(missing):
        print(f"\n{name} is not installed, so it could not be measured.")
    print_plans()


if __name__ == "__main__":
    main()
