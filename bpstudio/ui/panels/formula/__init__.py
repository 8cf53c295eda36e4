"""Formulas, set in the window's own fonts."""
