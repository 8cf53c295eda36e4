"""Making a network: its text in the expression language, its first numbers, its graph.

Of layers it is z = W x + b, one gate a step; of single numbers it is the same, opened.
"""

import math

import numpy as np

from bpstudio.gates import Array, Shape
from bpstudio.graph.expansion.opening import patch_opening
from bpstudio.graph.expressions import parse
from bpstudio.graph.graph import Graph
from bpstudio.graph.networks.given import given_at
from bpstudio.graph.networks.network import Network
from bpstudio.graph.values import Value, value_from_array
from bpstudio.notation.words import Words

_DECIMALS = 4


def text_of(network: Network, tail: str = "") -> str:
    """Return a network as statements, one a line; all names end in `tail`."""
    lines: list[str] = []
    before = f"x{tail}"
    for number, layer in enumerate(network.layers, 1):
        end = f"{number}{tail}"
        weights = f"W{end}"
        if network.transposed:
            weights = f"WT{end}"
            lines.append(f"{weights} = T(W{end})")
        lines += (f"s{end} = {weights} @ {before}", f"z{end} = s{end} + b{end}")
        before = f"z{end}"
        if layer.activation != "identity":
            lines.append(f"a{end} = {layer.activation}({before})")
            before = f"a{end}"
    if network.loss is not None:
        lines.append(f"L{tail} = {network.loss}({before}, t{tail})")
    return "\n".join(lines)


def network_graph(network: Network, tail: str = "", *, of_numbers: bool = False) -> Graph:
    """Return a network as a graph, of layers or of single numbers."""
    shapes = shapes_of(network, tail)
    values = _values(network, tail)
    data = [name for name in (f"x{tail}", f"t{tail}") if name in values]
    graph = parse(text_of(network, tail), values=values, inputs=data, title=_title(network))
    for name in shapes if of_numbers else ():
        graph.apply(patch_opening(graph, name, shapes))
    return graph


def shapes_of(network: Network, tail: str = "") -> dict[str, Shape]:
    """Return the shapes of all values of a network by the names of their gates."""
    shapes: dict[str, Shape] = {f"x{tail}": (network.inputs,)}
    for number, (narrow, wide) in enumerate(network.steps, 1):
        end = f"{number}{tail}"
        if network.transposed:
            shapes |= {f"W{end}": (narrow, wide), f"WT{end}": (wide, narrow)}
        else:
            shapes[f"W{end}"] = (wide, narrow)
        shapes[f"b{end}"] = (wide,)
        shapes |= {f"{letter}{end}": (wide,) for letter in "sz"}
        if network.layers[number - 1].activation != "identity":
            shapes[f"a{end}"] = (wide,)
    if network.loss is not None:
        shapes |= {f"t{tail}": (network.layers[-1].size,), f"L{tail}": ()}
    return shapes


def first_weights(network: Network, number: int, shape: Shape) -> Array:
    """Return the weights with which layer `number` begins, a row for each neuron.

    A larger layer begins with the same. Drawn ones are rounded to 4 decimals, so that they can be
    read.
    """
    wide, narrow = shape
    match network.start:
        case "zeros":
            return np.zeros(shape)
        case "given":
            stored = shape[::-1] if network.transposed else shape
            given = given_at(network.given, number, stored)
            return given.T if network.transposed else given
        case "he":
            return _drawn(network.seed, number, shape, math.sqrt(2 / narrow), is_normal=True)
        case "uniform":
            return _drawn(network.seed, number, shape, 0.5)
        case _:
            return _drawn(network.seed, number, shape, math.sqrt(6 / (narrow + wide)))


def _drawn(seed: int, number: int, shape: Shape, scale: float, *, is_normal: bool = False) -> Array:
    wide, narrow = shape
    rows = []
    for row in range(wide):
        chance = np.random.default_rng((seed, number, row))
        draw = chance.standard_normal(narrow) if is_normal else chance.uniform(-1, 1, narrow)
        rows.append(draw)
    # Adding 0 turns −0 into 0.
    return np.round(scale * np.array(rows), _DECIMALS) + 0.0


def _values(network: Network, tail: str) -> dict[str, Value]:
    chance = np.random.default_rng((network.seed, 0))
    arrays = {f"x{tail}": np.round(chance.uniform(-1, 1, network.inputs), 2) + 0.0}
    for number, (narrow, wide) in enumerate(network.steps, 1):
        end = f"{number}{tail}"
        weights = first_weights(network, number, (wide, narrow))
        arrays[f"W{end}"] = weights.T if network.transposed else weights
        arrays[f"b{end}"] = given_at(network.biases, number, (wide,))
    if network.loss is not None:
        # The first output is to be 1: a class of a softmax, or simply a number.
        arrays[f"t{tail}"] = np.eye(1, network.layers[-1].size)[0]
    return {name: value_from_array(array) for name, array in arrays.items()}


def _title(network: Network) -> str:
    sizes = (network.inputs, *(layer.size for layer in network.layers))
    return Words("Network {sizes}", sizes="-".join(map(str, sizes)))
