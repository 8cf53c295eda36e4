"""Expressions: text like “q = x + y; f = q * z” as gates and wires; nothing is ever evaluated."""

from bpstudio.graph.expressions.building import parse, patch_from
from bpstudio.graph.expressions.errors import ExpressionError

__all__ = ["ExpressionError", "parse", "patch_from"]
