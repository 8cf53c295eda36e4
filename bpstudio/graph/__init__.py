"""Graphs: what a graph is, what may be joined to what, and how text becomes one."""

from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate, Place, Port, Wire
from bpstudio.graph.patch import Extra, Patch, Swap
from bpstudio.graph.values import Value, as_array, as_value

__all__ = [
    "Extra",
    "Gate",
    "Graph",
    "Patch",
    "Place",
    "Port",
    "Swap",
    "Value",
    "Wire",
    "as_array",
    "as_value",
]
