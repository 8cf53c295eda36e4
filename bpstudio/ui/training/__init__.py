"""Training in the window: the panel at the side joined to the graph that learns."""
