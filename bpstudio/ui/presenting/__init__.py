"""Presenting: the graph before an audience, with nothing around it, a laser spot and a pen."""
