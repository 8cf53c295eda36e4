"""Graphs for the tests of the engine: from rows of gates and wires, or at random from a seed."""

import random
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import pytest

from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Port, Value, Wire, as_value
from bpstudio.graph.fan_out import patch_joining

GateRow = tuple[str, str] | tuple[str, str, Value | None]
WireRow = tuple[str, str]

SMOOTH = ("add", "multiply", "subtract", "negate", "square", "sigmoid", "tanh", "sin", "softplus")
BENT = ("max", "min", "relu", "abs", "leaky_relu", "copy")


def _port(text: str, *, is_input: bool) -> Port:
    name, _, end = text.partition(".")
    if not end:
        return Port(name)
    return Port(name, "abcdefgh".index(end) if is_input else int(end) - 1)


def build(gates: Iterable[GateRow], wires: Iterable[WireRow], loss: str | None = None) -> Graph:
    """Return a graph with exactly these gates and wires: ("copy1.2", "q.b") names their ports."""
    graph = Graph()
    rows = tuple(Gate(row[0], kind_of(row[1]), row[2] if len(row) > 2 else None) for row in gates)
    joined = tuple(
        Wire(_port(source, is_input=False), _port(target, is_input=True))
        for source, target in wires
    )
    graph.apply(Patch(added=rows, joined=joined))
    graph.chosen_loss = loss
    return graph


def random_graph(
    seed: int, shapes: Sequence[tuple[int, ...]] = ((),), kinds: Sequence[str] = SMOOTH + BENT
) -> Graph:
    """Return a graph with fan-out whose last gate, a sum of all that is unused, is the loss."""
    dice = random.Random(seed)
    numbers = np.random.default_rng(seed)
    graph = Graph()
    names: list[str] = []
    for number in range(dice.randint(1, 4)):
        value = as_value(numbers.uniform(-1.5, 1.5, dice.choice(shapes)).tolist())
        kind = dice.choice(("input", "parameter", "constant"))
        names.append(f"s{number}")
        graph.apply(Patch(added=(Gate(names[-1], kind_of(kind), value),)))
    for number in range(dice.randint(1, 14)):
        kind = kind_of(dice.choice(kinds))
        arity = len(kind.inputs) + (dice.randint(0, 2) if kind.growing_inputs else 0)
        name = f"g{number}"
        graph.apply(Patch(added=(Gate(name, kind),)))
        for index in range(arity):
            graph.apply(patch_joining(graph, Port(dice.choice(names)), Port(name, index)))
        names.append(name)
    open_ends = [gate.id for gate in graph.gates if not graph.wires_from(gate.id)]
    graph.apply(Patch(added=(Gate("loss", kind_of("add")),)))
    for index, name in enumerate([*open_ends, *open_ends[:1]]):
        end = name
        if set(shapes) != {()}:
            end = f"part{index}"
            graph.apply(Patch(added=(Gate(end, kind_of("sum")),)))
            graph.apply(patch_joining(graph, Port(name), Port(end)))
        graph.apply(patch_joining(graph, Port(end), Port("loss", index)))
    return graph


@pytest.fixture(scope="session")
def built() -> Callable[..., Graph]:
    return build


@pytest.fixture(scope="session")
def randomly() -> Callable[..., Graph]:
    return random_graph
