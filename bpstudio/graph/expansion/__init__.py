"""Expansion: a gate that works on arrays, opened into gates on single numbers and folded back."""

from bpstudio.graph.expansion.folding import patch_folding
from bpstudio.graph.expansion.opened import KEY, OpenedGate, opened_around, opened_in, renamed
from bpstudio.graph.expansion.opening import patch_opening, reason_against_opening

__all__ = [
    "KEY",
    "OpenedGate",
    "opened_around",
    "opened_in",
    "patch_folding",
    "patch_opening",
    "reason_against_opening",
    "renamed",
]
