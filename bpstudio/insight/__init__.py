"""Insight: what backpropagation costs, what it would look like reversed, and what else it says."""

from bpstudio.insight.calls import Call, calls_with_memory, calls_without_memory
from bpstudio.insight.cost import GateCost, GraphCost, PassCost, cost_of
from bpstudio.insight.forward_mode import Passes, Sweep, forward_mode, passes_of
from bpstudio.insight.layers import LayersCost, cost_of_layers
from bpstudio.insight.nudge import Shift, nudge
from bpstudio.insight.reversal import ReversedNetwork, reversed_network

__all__ = [
    "Call",
    "GateCost",
    "GraphCost",
    "LayersCost",
    "PassCost",
    "Passes",
    "ReversedNetwork",
    "Shift",
    "Sweep",
    "calls_with_memory",
    "calls_without_memory",
    "cost_of",
    "cost_of_layers",
    "forward_mode",
    "nudge",
    "passes_of",
    "reversed_network",
]
