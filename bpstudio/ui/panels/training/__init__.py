"""The training panel: how a graph learns, run and seen."""
