"""Gates: what a gate computes, forward and backward, one declaration a kind."""

from bpstudio.gates.kind import Array, Family, GateKind, Role
from bpstudio.gates.registry import KINDS, find_kind, kind_of, kinds_of
from bpstudio.gates.settings import Form, Setting, SettingValue
from bpstudio.gates.shapes import Clash, Shape

__all__ = [
    "KINDS",
    "Array",
    "Clash",
    "Family",
    "Form",
    "GateKind",
    "Role",
    "Setting",
    "SettingValue",
    "Shape",
    "find_kind",
    "kind_of",
    "kinds_of",
]
