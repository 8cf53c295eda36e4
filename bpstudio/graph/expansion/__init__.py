"""Expansion: a gate that works on arrays, opened into gates on single numbers and folded back."""
