"""Gates: what a gate computes, forward and backward, one declaration a kind."""

from bpstudio.gates.kind import Array, Family, GateKind, Role, Setting, Shape
from bpstudio.gates.registry import KINDS, find_kind, kind_of, kinds_of

__all__ = [
    "KINDS",
    "Array",
    "Family",
    "GateKind",
    "Role",
    "Setting",
    "Shape",
    "find_kind",
    "kind_of",
    "kinds_of",
]
