"""Jacobians and the walk through the layers, as equations of matrices."""
