"""Networks: layers of neurons made to measure, and the number of their hidden units changed."""

from bpstudio.graph.networks.hidden import HiddenLayer, hidden_layers, resized
from bpstudio.graph.networks.making import network_graph, shapes_of, text_of
from bpstudio.graph.networks.network import (
    ACTIVATIONS,
    LARGEST,
    LOSSES,
    STARTS,
    Counts,
    Layer,
    Network,
    counts_of,
)

__all__ = [
    "ACTIVATIONS",
    "LARGEST",
    "LOSSES",
    "STARTS",
    "Counts",
    "HiddenLayer",
    "Layer",
    "Network",
    "counts_of",
    "hidden_layers",
    "network_graph",
    "resized",
    "shapes_of",
    "text_of",
]
