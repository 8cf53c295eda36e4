"""Hidden layers of a graph: where they are, and how they get more or fewer units.

A hidden layer is what comes out of W x, or W x + b, and after gates that work element by element
goes into W' x as a whole: a unit more is a row of W, an element of b and a column of W'.
"""

from dataclasses import dataclass

import numpy as np

from bpstudio.gates import Array
from bpstudio.graph.fan_out import origin_of
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate, Port
from bpstudio.graph.readers import readers_of
from bpstudio.graph.values import Value, as_array, value_from_array
from bpstudio.notation.refusal import Refusal

MOST_UNITS = 1_000
_ROW_BY_ROW = ("softmax", "log_softmax")


@dataclass(frozen=True, slots=True)
class HiddenLayer:
    """A layer between two matrices of weights; `biases` are all vectors that are added on it."""

    weights: str
    biases: tuple[str, ...]
    next_weights: tuple[str, ...]
    units: int


def hidden_layers(graph: Graph) -> tuple[HiddenLayer, ...]:
    """Return the hidden layers of a graph, oldest weights first."""
    found = (_layer_of(graph, gate) for gate in graph.gates if _is_product(graph, gate))
    return tuple(layer for layer in found if layer is not None)


def resized(graph: Graph, layer: HiddenLayer, units: int, seed: int = 0) -> dict[str, Value]:
    """Return the values of the sources of a layer with so many units.

    Units that stay keep their weights; new ones get weights in the range of Xavier's, and no bias.
    """
    if not 1 <= units <= MOST_UNITS:
        raise Refusal("A hidden layer has from 1 to {most} units.", most=f"{MOST_UNITS:,}")
    wanted = [(layer.weights, 0), *((name, 0) for name in layer.biases)]
    wanted += ((name, 1) for name in layer.next_weights)
    values: dict[str, Value] = {}
    for name, axis in wanted:
        value = graph.gate(name).value
        assert value is not None, "a layer is one only if its sources have values"
        values[name] = value_from_array(_with_units(as_array(value), axis, units, seed))
    return values


def _with_units(array: Array, axis: int, units: int, seed: int) -> Array:
    kept = array.take(range(min(units, array.shape[axis])), axis=axis)
    shape = list(kept.shape)
    shape[axis] = units - kept.shape[axis]
    if array.ndim == 1:
        new = np.zeros(shape)
    else:
        reach = np.sqrt(6 / (units + array.shape[1 - axis]))
        # One draw a unit, so that more units of another time begin with the same.
        rows = [
            np.random.default_rng((seed, axis, unit)).uniform(-reach, reach, array.shape[1 - axis])
            for unit in range(kept.shape[axis], units)
        ]
        drawn = np.round(np.array(rows).reshape(len(rows), array.shape[1 - axis]), 4) + 0.0
        new = drawn if axis == 0 else drawn.T
    return np.concatenate([kept, new], axis=axis)


def _is_product(graph: Graph, gate: Gate) -> bool:
    return gate.kind.name == "matmul" and _parameter(graph, gate, 0, 2) is not None


def _layer_of(graph: Graph, product: Gate) -> HiddenLayer | None:
    weights = _parameter(graph, product, 0, 2)
    assert weights is not None, "asked before"
    biases: list[str] = []
    following: list[str] = []
    waiting = [product.id]
    for name in waiting:
        for gate, port in readers_of(graph, name):
            joining = _joining(graph, gate, port)
            if joining is None or weights.id in joining:
                return None
            if gate.kind.name == "matmul":
                following += joining
            else:
                biases += joining
                waiting.append(gate.id)
    if not following:
        return None
    units = as_array(weights.value or 0.0).shape[0]
    return HiddenLayer(weights.id, tuple(biases), tuple(following), units)


def _joining(graph: Graph, gate: Gate, port: int) -> list[str] | None:
    """Return the parameters that join a layer at a gate: W' of a product, or vectors.

    None if the gate may not be a part of a layer, or if anything else joins it there.
    """
    if gate.kind.name == "matmul":
        weights = _parameter(graph, gate, 0, 2) if port == 1 else None
        return None if weights is None else [weights.id]
    if not gate.kind.is_elementwise and gate.kind.name not in _ROW_BY_ROW:
        return None
    vectors = [
        _parameter(graph, gate, index, 1) for index in graph.wires_into(gate.id) if index != port
    ]
    names = [each.id for each in vectors if each is not None]
    return names if len(names) == len(vectors) else None


def _parameter(graph: Graph, gate: Gate, port: int, axes: int) -> Gate | None:
    """Return the parameter that a port reads, if it has a value of so many axes and no other use.

    Behind a copy gate it would be used elsewhere too, in another size.
    """
    wire = graph.wire_into(Port(gate.id, port))
    if wire is None or origin_of(graph, wire.source) != wire.source:
        return None
    source = graph.gate(wire.source.gate)
    is_one = source.kind.name == "parameter" and source.value is not None
    return source if is_one and as_array(source.value or 0.0).ndim == axes else None
