"""Insight: what backpropagation costs, what it would look like reversed, and what else it says."""

from bpstudio.insight.calls import Call, calls_with_memory, calls_without_memory
from bpstudio.insight.collapse import Collapse, collapse_of
from bpstudio.insight.cost import GateCost, GraphCost, PassCost, cost_of
from bpstudio.insight.forward_mode import Passes, Sweep, forward_mode, passes_of
from bpstudio.insight.jacobian import Element, Jacobian, jacobian
from bpstudio.insight.layer_walk import LayerStep, LayerWalk, layer_walk
from bpstudio.insight.layers import LayersCost, cost_of_layers
from bpstudio.insight.nudge import Shift, difference_on, nudge
from bpstudio.insight.reversal import ReversedNetwork, reversed_network
from bpstudio.insight.updates import UpdateRules, loss_with, update_rules_of, updates_of
from bpstudio.insight.weight_gradients import WeightGradient, weight_gradients
from bpstudio.insight.wrong_passes import WrongPass, WrongWay, wrong_pass

__all__ = [
    "Call",
    "Collapse",
    "Element",
    "GateCost",
    "GraphCost",
    "Jacobian",
    "LayerStep",
    "LayerWalk",
    "LayersCost",
    "PassCost",
    "Passes",
    "ReversedNetwork",
    "Shift",
    "Sweep",
    "UpdateRules",
    "WeightGradient",
    "WrongPass",
    "WrongWay",
    "calls_with_memory",
    "calls_without_memory",
    "collapse_of",
    "cost_of",
    "cost_of_layers",
    "difference_on",
    "forward_mode",
    "jacobian",
    "layer_walk",
    "loss_with",
    "nudge",
    "passes_of",
    "reversed_network",
    "update_rules_of",
    "updates_of",
    "weight_gradients",
    "wrong_pass",
]
