"""Times one training step of multilayer perceptrons: ours, hand-written NumPy, PyTorch eager.

A step is the pass forward and backward over one minibatch and the plain update θ − η·∂L/∂θ of all
parameters. All of them compute the same numbers, in float64, each with its own best way to hold
the data; a check at the beginning says so. A second table has the trainer that `bpstudio train` and
the window run, which also draws its minibatches from more data, looks out for numbers that explode
and keeps what it was before; beside it stands the loop by hand, drawing as well. Run as
`python tests/benchmarks/training_bench.py`; prints Markdown. Times are of the processor.
"""

import gc
import os
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from statistics import median
from time import process_time

# One thread for everybody: of matrices this small, more threads only get into each other's way.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from bpstudio.engine import BatchPlan
from bpstudio.gates import Array
from bpstudio.graph import Graph
from bpstudio.graph.expressions import parse
from bpstudio.training.recipe import Recipe
from bpstudio.training.trainer import Trainer

NETWORKS = (
    ((64, 32, 10), 32),
    ((64, 32, 10), 128),
    ((784, 128, 10), 32),
    ((784, 128, 10), 128),
    ((64, 64, 64, 10), 64),
)
RATE = 1e-3
ROUNDS = 60
SECONDS_PER_ROUND = 0.015
BATCHES = 16
"""How many minibatches there are in the data that are drawn from."""

Step = Callable[[], object]
Draw = Callable[[], Mapping[str, Array]]


def parameters_of(sizes: tuple[int, ...]) -> dict[str, Array]:
    """Return weights and biases of all layers, drawn with a fixed seed."""
    rng = np.random.default_rng(1)
    found: dict[str, Array] = {}
    for number, (inputs, outputs) in enumerate(pairwise(sizes), 1):
        found[f"W{number}"] = rng.normal(size=(outputs, inputs)) * np.sqrt(2 / inputs)
        found[f"b{number}"] = np.zeros(outputs)
    return found


def data_for(sizes: tuple[int, ...], count: int) -> dict[str, Array]:
    """Return a minibatch: inputs and one-hot targets."""
    rng = np.random.default_rng(2)
    return {
        "x": rng.normal(size=(count, sizes[0])),
        "t": np.eye(sizes[-1])[rng.integers(0, sizes[-1], count)],
    }


def graph_of(sizes: tuple[int, ...], parameters: Mapping[str, Array]) -> Graph:
    """Return the network as gates: a layer is matmul, add and relu."""
    lines, last = [], "x"
    for number in range(1, len(sizes)):
        lines.append(f"z{number} = W{number} @ {last} + b{number}")
        last = f"h{number}"
        if number < len(sizes) - 1:
            lines.append(f"{last} = relu(z{number})")
    lines.append(f"L = cross_entropy(z{len(sizes) - 1}, t)")
    values = {name: value.tolist() for name, value in parameters.items()}
    values |= {"x": [0.0] * sizes[0], "t": [0.0] * sizes[-1]}
    return parse("; ".join(lines), values=values, inputs=["x", "t"])


def our_step(graph: Graph, data: Mapping[str, Array]) -> tuple[Step, Callable[[], list[Array]]]:
    """Return our training step, and what reads the parameters."""
    plan = BatchPlan(graph, ["x", "t"])

    def step() -> float:
        batch = plan.run(data)
        for name in plan.parameters:
            plan.set_parameter(name, plan.parameter(name) - RATE * batch.gradient(name, "mean"))
        return batch.loss("mean")

    return step, lambda: [plan.parameter(name) for name in plan.parameters]


def trainer_step(
    graph: Graph, data: Mapping[str, Array], count: int
) -> tuple[Step, Callable[[], list[Array]]]:
    """Return a step of the trainer, with the measurements of a terminal: next to none."""
    recipe = Recipe(epochs=1_000_000, batch_size=count, rate=RATE)
    trainer = Trainer(graph, data, recipe, points=1)
    return trainer.step, lambda: list(trainer.parameters.values())


def drawing(data: Mapping[str, Array], count: int) -> Draw:
    """Return what draws one minibatch after the other, as the trainer does."""
    size = len(data["t"])
    rng = np.random.default_rng(0)

    def orders() -> Iterator[Array]:
        while True:
            order = rng.permutation(size)
            yield from (order[start : start + count] for start in range(0, size, count))

    drawn = orders()

    def draw() -> Mapping[str, Array]:
        rows = next(drawn)
        return {name: values[rows] for name, values in data.items()}

    return draw


def numpy_step(
    parameters: Mapping[str, Array], draw: Draw
) -> tuple[Step, Callable[[], list[Array]]]:
    """Return the step as one writes it by hand: a row an example, x @ Wᵀ + b."""
    weights = [value.copy() for name, value in parameters.items() if name[0] == "W"]
    biases = [value.copy() for name, value in parameters.items() if name[0] == "b"]
    last = len(weights) - 1

    def step() -> float:
        drawn = draw()
        x, t = drawn["x"], drawn["t"]
        activations = [x]
        for number, (w, b) in enumerate(zip(weights, biases, strict=True)):
            z = activations[-1] @ w.T + b
            activations.append(np.maximum(z, 0) if number < last else z)
        z -= z.max(axis=1, keepdims=True)
        p = np.exp(z)
        total = p.sum(axis=1, keepdims=True)
        loss = (np.log(total[:, 0]) - (z * t).sum(axis=1)).mean()
        delta = (p / total - t) / len(x)
        for number in range(last, -1, -1):
            h = activations[number]
            by_weights, by_biases = delta.T @ h, delta.sum(axis=0)
            if number:
                delta = (delta @ weights[number]) * (h > 0)
            weights[number] -= RATE * by_weights
            biases[number] -= RATE * by_biases
        return float(loss)

    return step, lambda: [each for pair in zip(weights, biases, strict=True) for each in pair]


def torch_step(
    parameters: Mapping[str, Array], data: Mapping[str, Array]
) -> tuple[Step, Callable[[], list[Array]]] | None:
    """Return the step of PyTorch eager with its own layers and optimiser, on one thread."""
    try:
        import torch
    except ImportError:
        return None
    torch.set_num_threads(1)
    layers: list[torch.nn.Module] = []
    for name, value in parameters.items():
        if name[0] == "W":
            layer = torch.nn.Linear(value.shape[1], value.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(value))
                layer.bias.zero_()
            layers += [layer, torch.nn.ReLU()]
    model = torch.nn.Sequential(*layers[:-1])
    x, classes = torch.tensor(data["x"]), torch.tensor(data["t"].argmax(axis=1))
    loss_of = torch.nn.CrossEntropyLoss()
    optimiser = torch.optim.SGD(model.parameters(), lr=RATE)

    def step() -> float:
        optimiser.zero_grad()
        loss = loss_of(model(x), classes)
        loss.backward()
        optimiser.step()
        return loss.item()

    return step, lambda: [each.detach().numpy() for each in model.parameters()]


def microseconds(steps: Mapping[str, Step]) -> dict[str, list[float]]:
    """Return the times of each step, one a round; the rounds take turns."""
    counts = {}
    for name, step in steps.items():
        start = process_time()
        for _ in range(20):
            step()
        counts[name] = max(2, int(SECONDS_PER_ROUND / ((process_time() - start) / 20)))
    times: dict[str, list[float]] = {name: [] for name in steps}
    gc.disable()
    for _ in range(ROUNDS):
        for name, step in steps.items():
            start = process_time()
            for _ in range(counts[name]):
                step()
            times[name].append((process_time() - start) / counts[name] * 1e6)
    gc.enable()
    return times


def memory_of(sizes: tuple[int, ...], count: int) -> tuple[float, int]:
    """Return how many bytes a run holds, beyond parameters and data, and how many gates it has."""
    graph, data = graph_of(sizes, parameters_of(sizes)), data_for(sizes, count)
    plan = BatchPlan(graph, ["x", "t"])
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    batch = plan.run(data)
    held = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    del batch
    return held, len(graph)


def check_alike(made: Mapping[str, tuple[Step, Callable[[], list[Array]]]]) -> None:
    """Make a few steps with each, and fail if they do not learn the same; the first is ours."""
    for step, _ in made.values():
        for _ in range(3):
            step()
    first, *others = (read() for _, read in made.values())
    for other in others:
        for mine, theirs in zip(first, other, strict=True):
            np.testing.assert_allclose(mine, theirs, rtol=1e-9, atol=1e-12)


def ratio(some: list[float], others: list[float]) -> float:
    """Return by what factor the one takes longer than the other: the median of all rounds."""
    return median(one / other for one, other in zip(some, others, strict=True))


def rows_of_loops() -> Iterator[str]:
    """Yield a line of figures for every network trained on minibatches that are drawn."""
    for sizes, count in NETWORKS:
        parameters, data = parameters_of(sizes), data_for(sizes, count * BATCHES)
        made = {
            "ours": trainer_step(graph_of(sizes, parameters), data, count),
            "numpy": numpy_step(parameters, drawing(data, count)),
        }
        check_alike(made)
        times = microseconds({name: step for name, (step, _) in made.items()})
        ours, hand = times["ours"], times["numpy"]
        yield (
            f"| {'-'.join(map(str, sizes))} | {count} | {median(ours):.0f} | {median(hand):.0f} "
            f"| {ratio(ours, hand):.2f} |"
        )


def rows() -> Iterator[str]:
    """Yield a line of figures for every network."""
    for sizes, count in NETWORKS:
        parameters, data = parameters_of(sizes), data_for(sizes, count)
        made = {
            "ours": our_step(graph_of(sizes, parameters), data),
            "numpy": numpy_step(parameters, lambda data=data: data),
            "torch": torch_step(parameters, data),
        }
        present = {name: each for name, each in made.items() if each is not None}
        check_alike(present)
        times = microseconds({name: step for name, (step, _) in present.items()})
        held, gates = memory_of(sizes, count)
        ours = times["ours"]
        shown = {name: f"{median(each):.0f}" for name, each in times.items()}
        slower = ratio(ours, times["numpy"])
        faster = f"{ratio(times['torch'], ours):.1f}×" if "torch" in times else ""
        yield (
            f"| {'-'.join(map(str, sizes))} | {count} | {shown['ours']} | {shown['numpy']} "
            f"| {shown.get('torch', '')} | {slower:.2f} | {faster} | {held / gates / 1024:.1f} |"
        )


if __name__ == "__main__":
    print("| network | batch | bpstudio, µs | NumPy by hand, µs | PyTorch, µs ", end="")
    print("| ours ÷ NumPy | PyTorch ÷ ours | KiB per gate |\n|---|--:|--:|--:|--:|--:|--:|--:|")
    for row in rows():
        print(row, flush=True)
    print("\n| network | batch | trainer, µs | loop by hand, µs | ours ÷ NumPy |")
    print("|---|--:|--:|--:|--:|")
    for row in rows_of_loops():
        print(row, flush=True)
