"""Edits of whole networks: put one into a graph, change the number of units of a hidden layer."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from string import ascii_lowercase

from bpstudio.document.edit import Edit
from bpstudio.document.edits.opening import fold_gates, open_gates
from bpstudio.document.edits.several import together
from bpstudio.document.edits.values import set_value
from bpstudio.graph import Extra, Graph, Patch, Place, Swap, Value
from bpstudio.graph.expansion.opened import KEY, opened_in
from bpstudio.graph.expansion.opening import Shapes
from bpstudio.graph.networks import (
    HiddenLayer,
    Network,
    hidden_layers,
    network_graph,
    resized,
    shapes_of,
)
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

PlacesOf = Callable[[Graph], Mapping[str, Place]]


def free_tail(graph: Graph, network: Network) -> str:
    """Return the end that makes the names of a network's gates free: none, or a letter."""
    tails: list[str] = ["", *ascii_lowercase[1:]]
    for tail in tails:
        if not any(name in graph for name in shapes_of(network, tail)):
            return tail
    raise Refusal("There are too many networks in this graph to name another.")


def insert_network(
    graph: Graph, network: Network, places_of: PlacesOf, *, of_numbers: bool = False
) -> Edit:
    """Put a network into a graph; `places_of` says where its gates are to stand.

    In a graph without a loss that of the network is the loss.
    """
    made = network_graph(network, free_tail(graph, network), of_numbers=of_numbers)
    names = [gate.id for gate in made.gates if gate.id in graph]
    if names:
        raise Refusal("There already is a gate called “{name}”.", name=names[0])
    places = places_of(made)
    gates = tuple(replace(gate, at=places[gate.id]) for gate in made.gates)
    sizes = "-".join(map(str, (network.inputs, *(layer.size for layer in network.layers))))
    before, after = graph.chosen_loss, graph.loss or made.loss
    swap = Swap(before, after) if len(graph) and before != after else None
    patch = Patch(added=gates, joined=tuple(made.wires), loss=swap)
    if of_numbers:
        before_it = graph.extras.get(KEY)
        all_opened = (*opened_in(graph), *opened_in(made))
        patch = replace(patch, extras=(Extra(KEY, before_it, all_opened),))
    return Edit(Words("Insert network {sizes}", sizes=sizes), patch)


def set_units(
    graph: Graph, weights: str, units: int, shapes_of_all: Callable[[Graph], Shapes]
) -> Edit:
    """Give a hidden layer so many units; `weights` is the matrix that makes them.

    What stands open is folded for it, and opened again: `shapes_of_all` tells the shapes of the
    values of a graph.
    """
    opened = [each.name for each in opened_in(graph)]
    label = Words("Set the units of {name} to {count}", name=weights, count=units)
    makers: list[Callable[[Graph], Edit]] = []
    if opened:
        makers.append(partial(_fold, names=tuple(opened)))
    makers.append(partial(_resize, weights=weights, units=units))
    if opened:
        makers.append(lambda draft: open_gates(draft, opened, shapes_of_all(draft)))
    return together(graph, label, makers)


def layers_when_folded(graph: Graph) -> tuple[HiddenLayer, ...]:
    """Return the hidden layers that a graph would have with everything folded that is open."""
    names = tuple(each.name for each in opened_in(graph))
    if not names:
        return hidden_layers(graph)
    try:
        patch = _fold(graph, names).patch
    except Refusal:
        return ()
    graph.apply(patch)
    try:
        return hidden_layers(graph)
    finally:
        graph.apply(patch.inverse)


def _fold(graph: Graph, names: tuple[str, ...]) -> Edit:
    parts = [each.elements[0] for each in opened_in(graph) if each.name in names]
    return fold_gates(graph, parts)


def _resize(graph: Graph, weights: str, units: int) -> Edit:
    layer = next((each for each in hidden_layers(graph) if each.weights == weights), None)
    if layer is None:
        raise Refusal("{name} makes no hidden layer.", name=weights)
    values: Mapping[str, Value] = resized(graph, layer, units)
    makers = (partial(set_value, name=name, value=value) for name, value in values.items())
    return together(graph, "", makers)
