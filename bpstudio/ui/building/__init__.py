"""How a graph is built and edited in the window."""
